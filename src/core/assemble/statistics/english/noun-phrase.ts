import type { Span } from '../../../fact';
import { placeAt } from '../../../lexicon/places';
import type { EnglishSentence, Run } from './clauses';
import { ADVERBS, AUXILIARIES, CONJUNCTIONS, DETERMINERS, PREPOSITIONS, PRONOUNS } from './words';

/** Longer ones say more than what is measured. */
const LONGEST = 14;
/** No phrase is looked for further back than this. */
const FARTHEST = 64;

/** A noun phrase without what only introduces it: times, articles, whose it is. */
export interface NounPhrase extends Run {
  readonly text: string;
  readonly span: Span;
  /** The place that it begins with: `China's`, `Euro area`. */
  readonly area?: Span;
  /** Index of the token of the agency that it consists of or belongs to. */
  readonly agency?: number;
  readonly isPronoun: boolean;
}

/** Reads what stands between two tokens as a noun phrase; `undefined` where none does. */
export function nounPhrase({ sentence, tokens }: EnglishSentence, { from, to }: Run): NounPhrase | undefined {
  let start = Math.max(from, to - FARTHEST);
  let end = to;
  let area: Span | undefined;
  let agency: number | undefined;
  for (let moved = true; moved && start < end; ) {
    moved = false;
    const token = tokens[start]!;
    const next = tokens[start + 1];
    if (token.kind === 'period' && (next?.word === "'s" || next?.word === '’s')) break;
    if (token.kind === 'period' || ADVERBS.has(token.word) || DETERMINERS.has(token.word) || token.word === 'and') {
      start++;
      moved = true;
    } else if (CONJUNCTIONS.has(token.word) && !PRONOUNS.has(token.word)) {
      start++;
      moved = true;
    } else if (PREPOSITIONS.has(token.word)) {
      const behind = behindTime(tokens, start, end);
      if (behind === undefined) return undefined;
      start = behind;
      moved = true;
    } else if (token.kind === 'agency' && (next?.word === "'s" || next?.word === '’s') && start + 2 < end) {
      agency = start;
      start += 2;
      moved = true;
    } else if (!area && token.kind === 'word') {
      const place = placeAt(sentence.text, token.start);
      const behind = place && tokenBehind(tokens, start, place.end, end);
      if (place && behind !== undefined && !place.place.generic) {
        area = { start: token.start, end: place.end };
        if (behind < end && !PREPOSITIONS.has(tokens[behind]!.word) && tokens[behind]!.word !== 'and') {
          start = behind;
          moved = true;
        }
      }
    }
  }
  for (let moved = true; moved && start < end; ) {
    const token = tokens[end - 1]!;
    moved =
      token.kind === 'period' ||
      token.kind === 'mark' ||
      AUXILIARIES.has(token.word) ||
      ADVERBS.has(token.word) ||
      PREPOSITIONS.has(token.word) ||
      (DETERMINERS.has(token.word) && end - 1 > start) ||
      CONJUNCTIONS.has(token.word);
    if (moved) end--;
  }
  if (start >= end) return undefined;
  if (end - start > LONGEST) end = cutAt(tokens, start, start + LONGEST);
  if (tokens[start]!.kind === 'agency') agency = start;
  const span = { start: tokens[start]!.start, end: tokens[end - 1]!.end };
  const isPronoun = end - start === 1 && PRONOUNS.has(tokens[start]!.word);
  const text = sentence.text.slice(span.start, span.end).replace(/\s+/g, ' ');
  return {
    from: start,
    to: end,
    text,
    span,
    isPronoun,
    ...(area && { area }),
    ...(agency !== undefined && { agency }),
  };
}

type Tokens = EnglishSentence['tokens'];

/** Behind `in June 2024`, `at the end of 2024`, `on a monthly basis`. */
function behindTime(tokens: Tokens, at: number, end: number): number | undefined {
  for (let i = at + 1; i < end && i <= at + 6; i++) {
    if (tokens[i]!.kind === 'period' || tokens[i]!.word === 'basis' || tokens[i]!.word === 'terms') return i + 1;
    if (tokens[i]!.kind !== 'word') return undefined;
  }
  return undefined;
}

/** The token behind a stretch that begins at a token, where it ends with a word or before its `'s`. */
function tokenBehind(tokens: Tokens, from: number, offset: number, end: number): number | undefined {
  for (let i = from; i < end && i < from + 6; i++) {
    const token = tokens[i]!;
    if (token.end === offset || (token.end === offset + 2 && token.word.endsWith("'s"))) return i + 1;
    if (token.end > offset) return undefined;
  }
  return undefined;
}

/** The last place up to a limit before a preposition, so that no phrase is cut in two. */
function cutAt(tokens: Tokens, start: number, limit: number): number {
  for (let i = limit; i > start + 2; i--) if (PREPOSITIONS.has(tokens[i]!.word)) return i;
  return limit;
}
