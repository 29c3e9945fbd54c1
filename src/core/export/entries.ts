import type { Fact, Span } from '../fact';
import type { ExportDocument, ExportOptions, Note, ReviewNote, ReviewStatus } from './document';

/** One thing that an export tells of: a fact with what people said of it, or a place that people spoke of. */
export interface Entry extends Span {
  readonly quote: string;
  /** As people corrected it; a fact that a person added has a fact too. */
  readonly fact?: Fact;
  /** As it was extracted; absent for what only people wrote. */
  readonly extracted?: Fact;
  /** The kind, or the first label of a free annotation, or `annotation`. */
  readonly label: string;
  readonly annotations: readonly ReviewNote[];
  /** Of the latest annotation that has one. */
  readonly status?: ReviewStatus;
  /** Each once, in the order in which they were given. */
  readonly labels: readonly string[];
  readonly notes: readonly Note[];
}

export const FREE_LABEL = 'annotation';

/** In order of `start`; facts that end as rejected are left out unless asked for. */
export function entriesOf(document: ExportDocument, options: ExportOptions = {}): Entry[] {
  const { ofFact, free } = assign(document);
  const entries = [
    ...document.facts.map((fact) => entryOf(fact, fact, ofFact.get(fact) ?? [])),
    ...free.map((annotation) => entryOf(annotation.target, undefined, [annotation])),
  ].filter((entry) => options.includeRejected || entry.status !== 'rejected');
  return entries.sort((a, b) => a.start - b.start);
}

/** Which annotation speaks of which fact. */
function assign(document: ExportDocument): { ofFact: Map<Fact, ReviewNote[]>; free: ReviewNote[] } {
  const ofFact = new Map<Fact, ReviewNote[]>();
  const free: ReviewNote[] = [];
  const byId = new Map(document.facts.map((fact) => [fact.id, fact]));
  const bySpan = new Map<string, Fact>();
  for (const fact of document.facts) {
    const key = `${fact.start}-${fact.end}`;
    if (!bySpan.has(key)) bySpan.set(key, fact);
  }
  for (const annotation of document.annotations ?? []) {
    const { target } = annotation;
    const fact =
      annotation.fact === undefined ? bySpan.get(`${target.start}-${target.end}`) : byId.get(annotation.fact);
    if (!fact) free.push(annotation);
    else if (ofFact.has(fact)) ofFact.get(fact)!.push(annotation);
    else ofFact.set(fact, [annotation]);
  }
  return { ofFact, free };
}

function entryOf(
  place: Span & { quote: string },
  extracted: Fact | undefined,
  annotations: readonly ReviewNote[],
): Entry {
  const labels = [...new Set(annotations.flatMap((annotation) => annotation.labels ?? []))];
  const fact = corrected(place, extracted, annotations);
  return {
    start: place.start,
    end: place.end,
    quote: place.quote,
    fact,
    extracted,
    label: fact?.kind ?? labels[0] ?? FREE_LABEL,
    annotations,
    status: latest(annotations.filter((annotation) => annotation.status))?.status,
    labels,
    notes: annotations.flatMap((annotation) => annotation.notes ?? []),
  };
}

/** The fact as people want it. A correction never moves the span: the place is the annotation's target. */
function corrected(
  place: Span & { quote: string },
  extracted: Fact | undefined,
  annotations: readonly ReviewNote[],
): Fact | undefined {
  const by = latest(annotations.filter((annotation) => annotation.corrections));
  if (!by?.corrections) return extracted;
  const { start, end, quote } = place;
  if (extracted) return { ...extracted, ...by.corrections, start, end, quote } as Fact;
  if (!by.corrections.kind) return undefined;
  const blank = by.corrections.kind === 'statistic' ? { qualifier: 'exact', unit: '' } : {};
  return { id: by.id, section: [], rule: 'person', ...blank, ...by.corrections, start, end, quote } as unknown as Fact;
}

/** The last one written; of equals the last in the list. */
function latest(annotations: readonly ReviewNote[]): ReviewNote | undefined {
  let found: ReviewNote | undefined;
  for (const annotation of annotations) {
    if (!found || timeOf(annotation) >= timeOf(found)) found = annotation;
  }
  return found;
}

/** ISO instants in UTC order as text; one without a time is the oldest. */
function timeOf(annotation: ReviewNote): string {
  return annotation.modified ?? annotation.created ?? '';
}

/** The document as a file without byte order marks holds it: readers disagree on whether a mark counts. */
export function withoutMark(document: ExportDocument): ExportDocument {
  const marks = /^\ufeff*/.exec(document.source)![0].length;
  if (marks === 0) return document;
  const source = document.source.slice(marks);
  const moved = <T extends Span>(span: T): T => ({
    ...span,
    start: Math.max(0, span.start - marks),
    end: Math.max(0, span.end - marks),
  });
  const quoted = <T extends Span & { quote: string }>(span: T): T => {
    const place = moved(span);
    return { ...place, quote: source.slice(place.start, place.end) };
  };
  return {
    ...document,
    source,
    facts: document.facts.map((fact) => {
      const place = quoted(fact);
      if (!fact.basis) return place;
      const basis = Object.entries(fact.basis).map(([field, one]) => [
        field,
        one.span ? { ...one, span: moved(one.span) } : one,
      ]);
      return { ...place, basis: Object.fromEntries(basis) };
    }),
    annotations: document.annotations?.map((annotation) => ({ ...annotation, target: quoted(annotation.target) })),
  };
}
