import search from 'approx-string-match';
import type { Span } from '../fact';
import { align } from './align';
import { evidence } from './context';
import type { Anchor } from './model';

/** Text that is searched in one step: a few milliseconds of work. */
const STRETCH = 8192;
/** A shorter quote is a word like any other: its surroundings must fit before it may be found changed. */
export const SHORT = 8;
/** Units that must stand unchanged on both sides of changed words. */
const BORDER = 3;
/** How often the text beside a best match is searched for another. */
const BESIDE = 2;

export interface Fuzzy {
  readonly span: Span;
  readonly evidence: number;
  /** The surroundings fit, the words are much alike and no other place comes near. */
  readonly certain: boolean;
}

interface Match extends Span {
  readonly errors: number;
}

/**
 * The place whose words are like the quote's, and not the same, in a context like the quote's; undefined where there is
 * none. For quotes of at most a few hundred units.
 */
export function* fuzzyPlace(anchor: Anchor, text: string): Generator<void, Fuzzy | undefined, void> {
  const { exact, prefix, suffix } = anchor;
  const pattern = prefix + exact + suffix;
  const matches = yield* bestMatches(text, pattern, Math.floor(pattern.length * 0.35));
  const judged = matches.map((match) => judge(anchor, text, match)).filter((found) => found !== undefined);
  const inContext = choose(judged);
  if (inContext || exact.length < SHORT) return inContext;
  const alone = yield* bestMatches(text, exact, Math.floor(exact.length * (exact.length < 16 ? 0.2 : 0.3)));
  const first = alone.find((match) => !holdsExactly(text, match, exact));
  return first && { span: first, evidence: evidence(anchor, text, first.start, first.end), certain: false };
}

interface Judged extends Fuzzy {
  readonly errors: number;
}

/** Where the quote, changed, stands within a match of quote and context, if enough of it is left. */
function judge(anchor: Anchor, text: string, match: Match): Judged | undefined {
  const { exact, prefix, suffix } = anchor;
  const part = { start: prefix.length, end: prefix.length + exact.length };
  const aligned = align(prefix + exact + suffix, text.slice(match.start, match.end), part).part;
  const span = trim(text, { start: match.start + aligned.start, end: match.start + aligned.end });
  const words = text.slice(span.start, span.end);
  if (words === '' || holdsExactly(text, span, exact)) return undefined;
  const alike = 1 - align(exact, words).errors / Math.max(exact.length, words.length);
  const around = evidence(anchor, text, span.start, span.end);
  const enough = exact.length < SHORT ? around >= 0.75 && alike >= 0.3 : alike >= (around >= 0.5 ? 0.5 : 0.75);
  if (!enough) return undefined;
  const light = match.errors <= Math.max(2, (prefix.length + exact.length + suffix.length) * 0.08);
  const bordered =
    text.slice(0, span.start).endsWith(prefix.slice(-BORDER)) && text.startsWith(suffix.slice(0, BORDER), span.end);
  const certain = light && bordered && alike >= 0.5 && !anchor.lookalikes;
  return { span, evidence: around, certain, errors: match.errors };
}

/** The unchanged quote stands there or at its border: a lookalike, no rewording. */
function holdsExactly(text: string, { start, end }: Span, exact: string): boolean {
  const slack = Math.ceil(exact.length / 2);
  return text.slice(Math.max(0, start - slack), end + slack).includes(exact);
}

/** A span neither begins nor ends with a space or a line's end. */
function trim(text: string, { start, end }: Span): Span {
  while (start < end && /\s/.test(text[start]!)) start++;
  while (end > start && /\s/.test(text[end - 1]!)) end--;
  return { start, end };
}

/** The best; not certain where a second comes near. */
function choose(judged: readonly Judged[]): Fuzzy | undefined {
  const [first, second] = judged.toSorted((a, b) => a.errors - b.errors);
  if (!first) return undefined;
  const rival = second && second.errors <= first.errors + 8;
  return rival ? { ...first, certain: false } : first;
}

/** The best match of each stretch of the text and those beside it, so that rivals show. */
function* bestMatches(text: string, pattern: string, most: number): Generator<void, Match[], void> {
  const overlap = pattern.length + most;
  const found: Match[] = [];
  for (let from = 0; from < text.length; from += STRETCH) {
    yield;
    found.push(...matchesIn(text, from, Math.min(text.length, from + STRETCH + overlap), pattern, most, BESIDE));
  }
  return apart(found);
}

/** A search reports only its best matches; what stands beside the very best is searched again, `deep` times. */
function matchesIn(text: string, from: number, to: number, pattern: string, most: number, deep: number): Match[] {
  if (to - from < pattern.length - most) return [];
  const matches = apart(
    search(text.slice(from, to), pattern, most).map((match) => ({
      start: match.start + from,
      end: match.end + from,
      errors: match.errors,
    })),
  );
  const [best] = matches;
  if (!best || deep === 0) return matches;
  return [
    ...matches,
    ...matchesIn(text, from, best.start, pattern, most, deep - 1),
    ...matchesIn(text, best.end, to, pattern, most, deep - 1),
  ];
}

/** Of matches that overlap only the best, best first. */
function apart(matches: readonly Match[]): Match[] {
  const kept: Match[] = [];
  for (const match of matches.toSorted((a, b) => a.errors - b.errors || b.end - b.start - (a.end - a.start))) {
    if (kept.length < 16 && !kept.some((other) => match.start < other.end && other.start < match.end)) kept.push(match);
  }
  return kept;
}
