import type { Span } from '../fact';
import { ALIKE, CONTEXT, hasWholeSide, type Place, placesOf, sameContext, weigh } from './context';
import { fuzzyPlace, SHORT } from './fuzzy';
import type { Anchor } from './model';

/**
 * `exact`: where and as it was; `moved`: elsewhere or reworded, beyond doubt the same place; `doubtful`: the best place
 * there is, and a person should say whether it is the one.
 */
export type Certainty = 'exact' | 'moved' | 'doubtful';

export interface Found {
  readonly span: Span;
  readonly certainty: Certainty;
  /** The words are not those that were annotated: what was said of them needs another look. */
  readonly changed: boolean;
}

/** Where an annotation stands in a text; `orphan`: nowhere. */
export type Placement = Found | 'orphan';

/** From here on the surroundings alone settle where an annotation belongs. */
const CERTAIN = 0.75;
/** From here on they do if one side is whole; words that are not short need no more than that side. */
const LIKELY = 0.65;
/** A rival this near in evidence leaves it open which of the two is meant. */
const MARGIN = 0.2;
/** Below this the surroundings say nothing for a place. */
const FAINT = 0.35;
/** A longer quote that has changed is looked for by its two ends. */
const LONG = 160;
const PIECE = 64;

/** Places one anchor at once; see `placing`. */
export function place(anchor: Anchor, text: string): Placement {
  const steps = placing(anchor, text);
  for (;;) {
    const step = steps.next();
    if (step.done) return step.value;
  }
}

/**
 * Finds the place of an anchor in a text that may have been edited since: the same words at the old offset and in the
 * old context; else the same words where the context fits best; else words like them in a context like it. Never
 * certain of a place that has a rival, or that stands in for one of several lookalikes of which some are gone.
 *
 * Yields between stretches of work that grow with the text, so that a host can pause; linear in the text.
 */
export function* placing(anchor: Anchor, text: string): Generator<void, Placement, void> {
  const { exact, start, end } = anchor;
  if (exact === '') return 'orphan';
  const unmoved = text.startsWith(exact, start) && sameContext(anchor, text, start, end);
  if (unmoved && (!anchor.lookalikes || text.length === anchor.textLength))
    return { span: { start, end }, certainty: 'exact', changed: false };
  const best = bestExact(anchor, text);
  yield;
  if (best && best.found.certainty !== 'doubtful') return best.found;
  if (exact.length > LONG) return best?.found ?? (yield* placingEnds(anchor, text));
  const fuzzy = yield* fuzzyPlace(anchor, text);
  if (!fuzzy) return best && !hopeless(anchor, best) ? best.found : 'orphan';
  const reworded: Found = { span: fuzzy.span, certainty: fuzzy.certain ? 'moved' : 'doubtful', changed: true };
  if (!best || fuzzy.evidence > best.evidence + (fuzzy.certain ? MARGIN / 2 : 2 * MARGIN)) return reworded;
  const former = anchor.lookalikes ?? 0;
  if (former === 0 || best.alike.length !== former || fuzzy.evidence < ALIKE) return best.found;
  // One of several like places was reworded: by their order it is ours, or it is not.
  const before = best.alike.filter((at) => at < fuzzy.span.start).length;
  const ours = before === (anchor.lookalikesBefore ?? 0);
  return ours ? reworded : best.found;
}

/** A long quote that has changed stands between the places of its beginning and of its end. */
function* placingEnds(anchor: Anchor, text: string): Generator<void, Placement, void> {
  const { exact, prefix, suffix, start, end } = anchor;
  const beginning = {
    exact: exact.slice(0, PIECE),
    prefix,
    suffix: exact.slice(PIECE, PIECE + CONTEXT),
    start,
    end: start + PIECE,
  };
  const ending = {
    exact: exact.slice(-PIECE),
    prefix: exact.slice(-PIECE - CONTEXT, -PIECE),
    suffix,
    start: end - PIECE,
    end,
  };
  const first = yield* placing(beginning, text);
  const last = yield* placing(ending, text);
  if (first === 'orphan' || last === 'orphan') return 'orphan';
  const span = { start: first.span.start, end: last.span.end };
  const length = span.end - span.start;
  if (length < exact.length / 2 || length > exact.length * 2) return 'orphan';
  const certain = first.certainty !== 'doubtful' && last.certainty !== 'doubtful' && !anchor.lookalikes;
  return { span, certainty: certain ? 'moved' : 'doubtful', changed: true };
}

/** A word that stands in several places, none of them in anything like its context. */
function hopeless({ exact }: Anchor, { evidence, places }: Best): boolean {
  return exact.length < SHORT && evidence < FAINT && places > 1;
}

interface Best {
  readonly found: Found;
  readonly evidence: number;
  /** How many places hold the quote, and the offsets of those in a like context. */
  readonly places: number;
  readonly alike: readonly number[];
}

/** The best of the places that hold the quote unchanged. */
function bestExact(anchor: Anchor, text: string): Best | undefined {
  const candidates = weigh(anchor, text, placesOf(anchor.exact, text));
  const nearer = (a: Place, b: Place) => Math.abs(a.at - anchor.start) - Math.abs(b.at - anchor.start);
  const ranked = candidates.toSorted((a, b) => b.evidence - a.evidence || nearer(a, b));
  const [first, second] = ranked;
  if (!first) return undefined;
  const alike = candidates.filter((candidate) => candidate.evidence >= ALIKE);
  const former = anchor.lookalikes ?? 0;
  const ours = former > 0 ? (sameOrder(anchor, ranked) ?? first) : first;
  const complete = former === 0 || alike.length === former + 1;
  const rivalled = second && former === 0 && (second.evidence >= CERTAIN || second.evidence > first.evidence - MARGIN);
  const sided = ours.evidence >= LIKELY || anchor.exact.length >= SHORT;
  const fits = ours.evidence >= CERTAIN || (sided && hasWholeSide(anchor, text, ours.at));
  return {
    found: foundAt(anchor, text, ours.at, complete && fits && !rivalled),
    evidence: ours.evidence,
    places: candidates.length,
    alike: alike.map(({ at }) => at),
  };
}

/** Among as many like places as there were, the one that stands where ours stood among them. */
function sameOrder(anchor: Anchor, ranked: readonly Place[]): Place | undefined {
  const family = ranked.slice(0, anchor.lookalikes! + 1).filter(({ evidence }) => evidence >= FAINT / 2);
  if (family.length <= anchor.lookalikes!) return undefined;
  return family.toSorted((a, b) => a.at - b.at)[anchor.lookalikesBefore ?? 0];
}

function foundAt(anchor: Anchor, text: string, start: number, certain: boolean): Found {
  const span = { start, end: start + anchor.exact.length };
  const unmoved = start === anchor.start && sameContext(anchor, text, span.start, span.end);
  return { span, certainty: !certain ? 'doubtful' : unmoved ? 'exact' : 'moved', changed: false };
}

/** What an anchor belongs to, and where that stands now. */
export interface Placed<T> {
  readonly item: T;
  readonly placement: Placement;
}

/**
 * Places many, those nearest to `around` (an offset, such as the middle of what is visible) first. Yields each as it is
 * placed, and `undefined` between the steps of one that takes longer.
 */
export function* placingAll<T extends { readonly target: Anchor }>(
  items: readonly T[],
  text: string,
  { around = 0 }: { readonly around?: number } = {},
): Generator<Placed<T> | undefined, void, void> {
  const distance = (item: T) => Math.abs((item.target.start + item.target.end) / 2 - around);
  for (const item of items.toSorted((a, b) => distance(a) - distance(b))) {
    const steps = placing(item.target, text);
    for (;;) {
      const step = steps.next();
      if (step.done) {
        yield { item, placement: step.value };
        break;
      }
      yield undefined;
    }
  }
}
