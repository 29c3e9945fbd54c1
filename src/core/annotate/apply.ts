import type { Analysis, Fact, FactKind, Heading, Span } from '../fact';
import { FACT_KINDS } from '../fact';
import { type Certainty, type Found, type Placement, placingAll } from './anchor';
import type { AddedFact, Annotation, Fields } from './model';
import { settlement, standing, type Verdict } from './verdict';

/** What people say about a fact. */
export interface Review {
  /** `added`: a person found it; `disputed`: authors differ and nobody has settled it; absent: labels and notes only. */
  readonly status?: Verdict;
  /** Those who gave the status, in order of their names. */
  readonly authors: readonly string[];
  readonly labels: readonly string[];
  /** Every annotation that stands on the fact. */
  readonly annotations: readonly Annotation[];
  readonly certainty: Certainty;
  /** The fact as extraction read it, where a person corrected it. */
  readonly extracted?: Fact;
  /** It was reviewed when its words were others: it needs another look, and counts as unreviewed. */
  readonly outdated?: boolean;
}

export type ReviewedFact = Fact & { readonly review?: Review };

/** An annotation and where it stands. */
export interface PlacedAnnotation {
  readonly annotation: Annotation;
  readonly found: Found;
}

export interface Count {
  readonly reviewed: number;
  readonly total: number;
}

/** How far a document is reviewed; what a person added counts as reviewed, what is rejected too. */
export interface Progress extends Count {
  readonly rejected: number;
  readonly added: number;
  readonly disputed: number;
  readonly byKind: Readonly<Record<FactKind, Count>>;
}

/** An analysis with what people made of it. */
export interface ReviewedAnalysis extends Analysis {
  /** Without the rejected ones, with the added ones; in order of `start`. */
  readonly facts: readonly ReviewedFact[];
  readonly rejected: readonly ReviewedFact[];
  /** Annotations of places that are no facts. */
  readonly free: readonly PlacedAnnotation[];
  /** Annotations of facts that extraction no longer finds, though the place is there. */
  readonly unmatched: readonly PlacedAnnotation[];
  /** Those whose place a person has to confirm; nothing follows from them until then. */
  readonly doubtful: readonly PlacedAnnotation[];
  readonly orphans: readonly Annotation[];
  /** What is still to be reviewed, in order of `start`; in an annotator's own queue what others rejected, too. */
  readonly open: readonly ReviewedFact[];
  readonly progress: Progress;
}

/** Places every annotation at once; a host that must not pause uses `placingAll` itself. */
export function placeAll(annotations: readonly Annotation[], text: string): Map<string, Placement> {
  const placements = new Map<string, Placement>();
  for (const placed of placingAll(annotations, text)) if (placed) placements.set(placed.item.id, placed.placement);
  return placements;
}

/**
 * Joins facts and annotations. An annotation without a placement is not placed yet, and left out. A fact that someone
 * added is a fact to everyone else: others confirm and reject it, and once extraction finds it too, the two are one.
 *
 * @param queueOf the annotator for whom only their own word makes a fact reviewed; without one anybody's does
 */
export function apply(
  analysis: Analysis,
  annotations: readonly Annotation[],
  placements: ReadonlyMap<string, Placement>,
  queueOf?: string,
): ReviewedAnalysis {
  const placed: PlacedAnnotation[] = [];
  const doubtful: PlacedAnnotation[] = [];
  const orphans: Annotation[] = [];
  for (const annotation of annotations) {
    const found = placements.get(annotation.id);
    if (found === 'orphan' || (found && annotation.detached)) orphans.push(annotation);
    else if (found) (found.certainty === 'doubtful' ? doubtful : placed).push({ annotation, found });
  }
  const facts = withAdded(analysis, placed);
  const matcher = new FactMatcher(facts);
  const onFact = new Map<Fact, PlacedAnnotation[]>();
  const free: PlacedAnnotation[] = [];
  const unmatched: PlacedAnnotation[] = [];
  for (const one of placed) {
    const { id, added, fact } = one.annotation;
    const about = added ? { id, kind: added.kind } : fact;
    const match = about && matcher.match(about, one.found.span);
    if (match) onFact.set(match, [...(onFact.get(match) ?? []), one]);
    else (about ? unmatched : free).push(one);
  }
  const all = facts.map((fact) => reviewOf(fact, onFact.get(fact)));
  const open = all.filter((fact, i) => isOpen(fact, onFact.get(facts[i]!), queueOf));
  const isRejected = (fact: ReviewedFact) => fact.review?.status === 'rejected';
  return {
    ...analysis,
    facts: all.filter((fact) => !isRejected(fact)),
    rejected: all.filter(isRejected),
    free,
    unmatched,
    doubtful,
    orphans,
    open,
    progress: progressOf(all, open),
  };
}

/** The facts that extraction found and those that people added beside them, in the order of the text. */
function withAdded({ facts, headings }: Analysis, placed: readonly PlacedAnnotation[]): readonly Fact[] {
  const known = new Set(facts.map(spanKey));
  const added: Fact[] = [];
  for (const { annotation, found } of placed) {
    if (!annotation.added) continue;
    const fact = toFact(annotation, annotation.added, found.span, headings);
    if (known.has(spanKey(fact))) continue;
    known.add(spanKey(fact));
    added.push(fact);
  }
  return added.length ? [...facts, ...added].toSorted((a, b) => a.start - b.start || a.end - b.end) : facts;
}

const spanKey = ({ kind, start, end }: Fact) => `${kind} ${start} ${end}`;

function reviewOf(fact: Fact, placed: readonly PlacedAnnotation[] | undefined): ReviewedFact {
  if (!placed) return fact;
  const annotations = placed.map(({ annotation }) => annotation);
  const current = placed.filter(({ found }) => !found.changed).map(({ annotation }) => vote(annotation, fact));
  const { status, authors, corrections } = standing(current);
  const adders = annotations.filter(({ id }) => id === fact.id).map(({ author }) => author);
  const verdict = adders.length && (status ?? 'confirmed') === 'confirmed' ? 'added' : status;
  const review: Review = {
    status: verdict,
    authors: authors.length ? authors : adders,
    labels: [...new Set(annotations.flatMap(({ labels = [] }) => labels))],
    annotations,
    certainty: placed.every(({ found }) => found.certainty === 'exact') ? 'exact' : 'moved',
    ...(isOutdated(placed, status) && { outdated: true }),
  };
  if (!corrections) return { ...fact, review };
  return { ...corrected(fact, corrections), review: { ...review, extracted: fact } };
}

/** Nobody has said anything of the words that stand there now. */
function isOutdated(placed: readonly PlacedAnnotation[], status: Verdict | undefined): boolean {
  return !status && placed.some(({ annotation, found }) => found.changed && (annotation.status || annotation.added));
}

/** Who added what extraction or someone else has found too, says of it what they put into the fields. */
function vote(annotation: Annotation, fact: Fact): Annotation {
  if (!annotation.added || annotation.status || annotation.id === fact.id) return annotation;
  return { ...annotation, status: 'corrected', corrections: annotation.added.fields };
}

/** Where a fact stands and what it is called are not for a correction to say. */
const FIXED = new Set(['id', 'start', 'end', 'quote', 'section', 'rule', 'review']);

/** The fact with a person's fields; `null` removes one. */
export function corrected(fact: Fact, corrections: Fields): Fact {
  const fields = Object.entries(corrections).filter(([name]) => !FIXED.has(name));
  const gone = new Set(fields.filter(([, value]) => value === null).map(([name]) => name));
  const kept = Object.entries({ ...fact, ...Object.fromEntries(fields) }).filter(([name]) => !gone.has(name));
  return Object.fromEntries(kept) as unknown as Fact;
}

function toFact(annotation: Annotation, { kind, fields }: AddedFact, span: Span, headings: readonly Heading[]): Fact {
  const section = headings.filter(({ end, sectionEnd }) => end <= span.start && span.start < sectionEnd);
  const core = {
    id: annotation.id,
    kind,
    ...span,
    quote: annotation.target.exact,
    section: section.map(({ title }) => title),
    rule: 'added',
    ...(kind === 'statistic' && { qualifier: 'exact', unit: '' }),
  } as Fact;
  return corrected(core, fields);
}

/** Nobody whose word counts here has spoken of the words as they are. A curator's decision is for everybody. */
function isOpen({ review }: ReviewedFact, placed: readonly PlacedAnnotation[] = [], queueOf?: string): boolean {
  if (queueOf === undefined) return review?.status === undefined || review.outdated === true;
  const current = placed.filter(({ found }) => !found.changed).map(({ annotation }) => annotation);
  const isMine = ({ author, status, added }: Annotation) => author === queueOf && (status ?? added) !== undefined;
  return !settlement(current) && !current.some(isMine);
}

function progressOf(facts: readonly ReviewedFact[], open: readonly ReviewedFact[]): Progress {
  const left = new Set(open);
  const count = (some: readonly ReviewedFact[]): Count => ({
    reviewed: some.filter((fact) => !left.has(fact)).length,
    total: some.length,
  });
  const having = (status: Verdict) => facts.filter(({ review }) => review?.status === status).length;
  const byKind = FACT_KINDS.map((kind) => [kind, count(facts.filter((fact) => fact.kind === kind))]);
  return {
    ...count(facts),
    rejected: having('rejected'),
    added: having('added'),
    disputed: having('disputed'),
    byKind: Object.fromEntries(byKind) as Record<FactKind, Count>,
  };
}

/** Of the facts that are open the next one after `offset`, from the top again after the last; `undefined` when done. */
export function nextUnreviewed(open: readonly ReviewedFact[], offset: number): ReviewedFact | undefined {
  return open.find(({ start }) => start > offset) ?? open[0];
}

/** Finds the fact that an annotation is about by where the annotation stands now. */
class FactMatcher {
  private readonly bySpan = new Map<string, Fact>();

  constructor(private readonly facts: readonly Fact[]) {
    for (const fact of facts) this.bySpan.set(spanKey(fact), fact);
  }

  /** The fact of that kind on the very span; else one that overlaps it, by id if there are several. */
  match({ id, kind }: { readonly id: string; readonly kind: FactKind }, span: Span): Fact | undefined {
    const same = this.bySpan.get(`${kind} ${span.start} ${span.end}`);
    if (same) return same;
    const near = this.overlapping(span).filter((fact) => fact.kind === kind || fact.id === id);
    return near.find((fact) => fact.id === id) ?? (near.length === 1 ? near[0] : undefined);
  }

  private overlapping({ start, end }: Span): Fact[] {
    let low = 0;
    let high = this.facts.length;
    while (low < high) {
      const middle = (low + high) >> 1;
      if (this.facts[middle]!.start < end) low = middle + 1;
      else high = middle;
    }
    // Facts nest a few deep at most, so a few before the border are enough.
    return this.facts.slice(Math.max(0, low - 8), low).filter((fact) => fact.end > start);
  }
}
