import search from 'approx-string-match';
import type { Span } from '../fact';
import type { Anchor } from './model';

/** Units of text that an anchor remembers on each side of its quote. */
export const CONTEXT = 32;

/** Evidence from which on a place counts as like the one that was annotated: that of one whole side. */
export const ALIKE = 0.5;

/** Makes the anchor of a span of `text`. */
export function anchorOf(text: string, span: Span): Anchor {
  return anchorsOf(text, [span])[0]!;
}

/** Makes the anchors of many spans of `text`, which shares the work that grows with the text. */
export function anchorsOf(text: string, spans: readonly Span[]): Anchor[] {
  const places = new Map<string, number[]>();
  const pairs = pairsIn(text);
  return spans.map((span) => {
    const start = outsidePair(text, span.start);
    const end = outsidePair(text, span.end);
    const exact = text.slice(start, end);
    const anchor: Anchor = {
      exact,
      prefix: text.slice(outsidePair(text, Math.max(0, start - CONTEXT)), start),
      suffix: text.slice(end, outsidePair(text, Math.min(text.length, end + CONTEXT))),
      start,
      end,
      textLength: text.length,
    };
    const all = places.get(exact) ?? placesOf(exact, text);
    places.set(exact, all);
    const pairsBefore = countBelow(pairs, start);
    const alike =
      all.length > 1 ? weigh(anchor, text, all).filter((place) => place.at !== start && place.evidence >= ALIKE) : [];
    return {
      ...anchor,
      ...(pairsBefore && { pairsBefore }),
      ...(alike.length && {
        lookalikes: alike.length,
        lookalikesBefore: alike.filter(({ at }) => at < start).length,
      }),
    };
  });
}

/** Offsets of every exact place of the quote, overlapping ones too. */
export function placesOf(quote: string, text: string): number[] {
  const places: number[] = [];
  if (quote === '') return places;
  for (let at = text.indexOf(quote); at >= 0; at = text.indexOf(quote, at + 1)) places.push(at);
  return places;
}

/** A place that holds the quote, and how much its surroundings are the remembered ones. */
export interface Place {
  readonly at: number;
  readonly evidence: number;
}

/** Of more places than this only those are weighed that keep some of their context right beside the quote. */
const MANY = 64;
/** Places whose surroundings are compared in full; the others are left at a first glance. */
const CLOSELY = 32;

/** Weighs places, in their order: all at a first glance, the most promising, and of those the nearest, closely. */
export function weigh(anchor: Anchor, text: string, places: readonly number[]): Place[] {
  const nearby = places.length <= MANY;
  const weighed = places.map((at) => ({ at, evidence: glance(anchor, text, at, nearby) }));
  const distance = ({ at }: Place) => Math.abs(at - anchor.start);
  const promising = weighed
    .filter(({ evidence }) => evidence >= FIRST_GLANCE && evidence < 1)
    .toSorted((a, b) => b.evidence - a.evidence || distance(a) - distance(b));
  for (const place of promising.slice(0, CLOSELY)) place.evidence = evidence(anchor, text, place.at);
  return weighed;
}

/** A first glance under this means surroundings that have nothing to do with those remembered. */
const FIRST_GLANCE = 0.15;
const GRAM = 4;

/** A cheap estimate of `evidence`: what is unchanged beside the quote and, where asked for, snatches of it nearby. */
function glance({ exact, prefix, suffix }: Anchor, text: string, start: number, nearby: boolean): number {
  const length = prefix.length + suffix.length;
  const end = start + exact.length;
  if (length === 0) return start === 0 && end === text.length ? 1 : 0;
  let before = 0;
  while (before < prefix.length && before < start && samePrior(prefix, text, start, before)) before++;
  let after = 0;
  while (after < suffix.length && suffix.charCodeAt(after) === text.charCodeAt(end + after)) after++;
  if (nearby && before < prefix.length)
    before = Math.max(before, snatches(prefix, text, start - 2 * prefix.length, start));
  if (nearby && after < suffix.length) after = Math.max(after, snatches(suffix, text, end, end + 2 * suffix.length));
  return (before + after) / length;
}

const samePrior = (prefix: string, text: string, start: number, n: number) =>
  prefix.charCodeAt(prefix.length - 1 - n) === text.charCodeAt(start - 1 - n);

/** Units of the context that stand somewhere in the window, in snatches of four. */
function snatches(context: string, text: string, from: number, to: number): number {
  const window = text.slice(Math.max(0, from), to);
  let found = 0;
  for (let at = 0; at + GRAM <= context.length; at += GRAM)
    if (window.includes(context.slice(at, at + GRAM))) found += GRAM;
  return found;
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

/** How many surrogate pairs a text has: what its UTF-16 units and its code points differ by. */
export const surrogatePairs = (text: string): number => pairsIn(text).length;

function pairsIn(text: string): number[] {
  const pairs: number[] = [];
  for (let i = 0; i + 1 < text.length; i++) if (isPairAt(text, i)) pairs.push(i);
  return pairs;
}

/** How many of the numbers, which ascend, are below `limit`. */
function countBelow(numbers: readonly number[], limit: number): number {
  let low = 0;
  let high = numbers.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if (numbers[middle]! < limit) low = middle + 1;
    else high = middle;
  }
  return low;
}

/** Moves an offset that falls between the halves of a surrogate pair before it. */
function outsidePair(text: string, at: number): number {
  return at > 0 && isPairAt(text, at - 1) ? at - 1 : at;
}

function isPairAt(text: string, at: number): boolean {
  return (text.charCodeAt(at) & 0xfc00) === 0xd800 && (text.charCodeAt(at + 1) & 0xfc00) === 0xdc00;
}
