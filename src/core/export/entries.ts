import { type Standing, standing } from '../annotate/verdict';
import type { Fact, Span } from '../fact';
import type { ExportDocument, ExportOptions, Note, ReviewNote } from './document';

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
  /** What stands for it: what all say alike, or what a curator settled. */
  readonly status?: Standing['status'];
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
  const { status, corrections } = verdictOf(annotations);
  const fact = extracted ? (corrections ? corrected(extracted, corrections) : extracted) : added(place, annotations[0]);
  return {
    start: place.start,
    end: place.end,
    quote: place.quote,
    fact,
    extracted,
    label: fact?.kind ?? labels[0] ?? FREE_LABEL,
    annotations,
    status,
    labels,
    notes: annotations.flatMap((annotation) => annotation.notes ?? []),
  };
}

/** By the rules of the annotations themselves; one without an author or a time has an empty one. */
function verdictOf(annotations: readonly ReviewNote[]): Standing {
  if (!annotations.some(({ status }) => status)) return { authors: [] };
  return standing(
    annotations.map(({ id, target, author = '', created = '', modified = created, status, corrections, settles }) => ({
      id,
      target: { ...target, exact: target.quote, prefix: '', suffix: '' },
      author,
      created,
      modified,
      status,
      corrections: corrections as Standing['corrections'],
      settles,
    })),
  );
}

/** Where a fact stands and what it is called are not for a correction to say. */
const FIXED = new Set(['id', 'start', 'end', 'quote', 'section', 'rule']);

/** The fact as people want it; `null` takes a field away. */
function corrected(fact: Fact, corrections: Readonly<Record<string, unknown>>): Fact {
  const fields = new Map<string, unknown>(Object.entries(fact));
  for (const [name, value] of Object.entries(corrections)) {
    if (FIXED.has(name)) continue;
    if (value === null) fields.delete(name);
    else fields.set(name, value);
  }
  return Object.fromEntries(fields) as unknown as Fact;
}

/** The fact that a person found on a place where extraction found none. */
function added(place: Span & { quote: string }, annotation: ReviewNote | undefined): Fact | undefined {
  const kind = annotation?.corrections?.kind;
  if (!annotation?.corrections || !kind) return undefined;
  const { start, end, quote } = place;
  const blank = { id: annotation.id, kind, start, end, quote, section: [], rule: 'added' };
  const fact = kind === 'statistic' ? { ...blank, qualifier: 'exact', unit: '' } : blank;
  return corrected(fact as unknown as Fact, annotation.corrections);
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
