import search from 'approx-string-match';
import type { Span } from '../fact';
import type { Anchor } from './model';

/** Units of text that an anchor remembers on each side of its quote. */
export const CONTEXT = 32;

/** Evidence from which on a place counts as like the one that was annotated: that of one whole side. */
export const ALIKE = 0.5;

/** Exact places of a quote that are weighed at most; more than these say nothing about any one of them. */
const MOST_PLACES = 4000;

/** Makes the anchor of a span of `text`. */
export function anchorOf(text: string, span: Span): Anchor {
  const start = outsidePair(text, span.start);
  const end = outsidePair(text, span.end);
  const anchor: Anchor = {
    exact: text.slice(start, end),
    prefix: text.slice(outsidePair(text, Math.max(0, start - CONTEXT)), start),
    suffix: text.slice(end, outsidePair(text, Math.min(text.length, end + CONTEXT))),
    start,
    end,
    textLength: text.length,
  };
  const pairsBefore = surrogatePairs(text, start);
  const alike = placesOf(anchor.exact, text).filter((at) => at !== start && evidence(anchor, text, at) >= ALIKE);
  return {
    ...anchor,
    ...(pairsBefore && { pairsBefore }),
    ...(alike.length && { lookalikes: alike.length, lookalikesBefore: alike.filter((at) => at < start).length }),
  };
}

/** Offsets of every exact place of the quote, overlapping ones too. */
export function placesOf(quote: string, text: string): number[] {
  const places: number[] = [];
  if (quote === '') return places;
  let at = text.indexOf(quote);
  while (at >= 0 && places.length < MOST_PLACES) {
    places.push(at);
    at = text.indexOf(quote, at + 1);
  }
  return places;
}

/**
 * How much the surroundings of `start` to `end` are those that the anchor remembers, 0 to 1; each side weighs as much
 * as it is long, so that the edge of a document does not count as a match of nothing.
 */
export function evidence(anchor: Anchor, text: string, start: number, end = start + anchor.exact.length): number {
  const { prefix, suffix } = anchor;
  const length = prefix.length + suffix.length;
  if (length === 0) return start === 0 && end === text.length ? 1 : 0;
  return (before(prefix, text, start) * prefix.length + after(suffix, text, end) * suffix.length) / length;
}

/**
 * The words right before and after are the remembered ones, unit for unit. A context that is shorter than it might be
 * was cut by the document's edge, and is the same only there.
 */
export function sameContext({ prefix, suffix }: Anchor, text: string, start: number, end: number): boolean {
  return (
    endsAt(prefix, text, start) &&
    text.startsWith(suffix, end) &&
    (prefix.length >= CONTEXT - 1 || start === prefix.length) &&
    (suffix.length >= CONTEXT - 1 || end + suffix.length === text.length)
  );
}

/** One side's context stands there unit for unit, in full length. */
export function hasWholeSide({ exact, prefix, suffix }: Anchor, text: string, start: number): boolean {
  return (
    (prefix.length >= CONTEXT - 1 && endsAt(prefix, text, start)) ||
    (suffix.length >= CONTEXT - 1 && text.startsWith(suffix, start + exact.length))
  );
}

const endsAt = (words: string, text: string, at: number) =>
  at >= words.length && text.startsWith(words, at - words.length);

function before(prefix: string, text: string, at: number): number {
  if (endsAt(prefix, text, at)) return 1;
  const window = text.slice(Math.max(0, at - 2 * prefix.length), at);
  return nearness(prefix, window, (match) => window.length - match.end);
}

function after(suffix: string, text: string, at: number): number {
  if (text.startsWith(suffix, at)) return 1;
  const window = text.slice(at, at + 2 * suffix.length);
  return nearness(suffix, window, (match) => match.start);
}

/** How well the window holds the context; words that have come between it and the quote count a little against it. */
function nearness(context: string, window: string, gap: (match: Span) => number): number {
  let best = 0;
  for (const match of search(window, context, Math.floor(context.length * 0.6))) {
    const alike = 1 - match.errors / context.length - (0.1 * gap(match)) / context.length;
    if (alike > best) best = alike;
  }
  return best;
}

/** Surrogate pairs of `text` before `end`. */
export function surrogatePairs(text: string, end = text.length): number {
  let pairs = 0;
  for (let i = 0; i + 1 < end; i++) if (isPairAt(text, i)) pairs++;
  return pairs;
}

/** Moves an offset that falls between the halves of a surrogate pair before it. */
function outsidePair(text: string, at: number): number {
  return at > 0 && isPairAt(text, at - 1) ? at - 1 : at;
}

function isPairAt(text: string, at: number): boolean {
  return (text.charCodeAt(at) & 0xfc00) === 0xd800 && (text.charCodeAt(at + 1) & 0xfc00) === 0xdc00;
}
