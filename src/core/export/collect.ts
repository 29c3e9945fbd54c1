import { FACT_KINDS, type Fact, type FactKind, type Span } from '../fact';
import type { ImportedDocument, ImportProblem, ImportResult, ReviewNote } from './document';
import { type Entry, FREE_LABEL } from './entries';
import { readAnnotation, readFact } from './schema';
import { safeJson } from './text';

/**
 * How formats that know only labelled places carry everything: each place takes along the fact and the annotations as
 * JSON, in whatever slot the format has for notes. A place without it comes from elsewhere and becomes an annotation.
 */
export function packOf(entry: Entry): string {
  return safeJson({ fact: entry.extracted, annotations: entry.annotations });
}

/** A labelled place as a format holds it; offsets in UTF-16 units. */
export interface Place extends Span {
  readonly label: string;
  /** What `packOf` wrote, if the format brought it along. */
  readonly pack?: string;
  /** What the format's own fields say, for a place from elsewhere. */
  readonly quote?: string;
  readonly id?: string;
  readonly labels?: readonly string[];
  readonly notes?: ReviewNote['notes'];
}

interface Draft {
  readonly path: string;
  source?: string;
  title?: string;
  date?: string;
  readonly facts: Fact[];
  readonly annotations: ReviewNote[];
}

/** Gathers documents record by record; a record that cannot be read becomes a problem. */
export class Collector {
  private readonly drafts = new Map<string, Draft>();
  private readonly problems: ImportProblem[] = [];

  document(path: string, about: { source?: string; title?: string; date?: string } = {}): Draft {
    const draft = this.drafts.get(path) ?? { path, facts: [], annotations: [] };
    this.drafts.set(path, draft);
    draft.source ??= about.source;
    draft.title ??= about.title;
    draft.date ??= about.date;
    return draft;
  }

  fact(draft: Draft, value: unknown, file: string, record: string): void {
    const fact = readFact(value);
    if (typeof fact === 'string') this.problem(file, record, fact);
    else draft.facts.push(fact);
  }

  annotation(draft: Draft, value: unknown, file: string, record: string): void {
    const annotation = readAnnotation(value);
    if (typeof annotation === 'string') this.problem(file, record, annotation);
    else draft.annotations.push(annotation);
  }

  /** A place and what it carries. The offsets that the format holds win over those in the pack. */
  place(draft: Draft, place: Place, file: string, record: string): void {
    const quote = draft.source?.slice(place.start, place.end) ?? place.quote ?? '';
    const pack = place.pack === undefined ? undefined : parsed(place.pack);
    if (!isRecord(pack)) {
      draft.annotations.push(foreign(place, quote, draft.annotations.length));
      return;
    }
    const at = { start: place.start, end: place.end, quote };
    const fact = asRecord(pack.fact);
    if (pack.fact !== undefined) this.fact(draft, { ...fact, ...at }, file, record);
    for (const value of asList(pack.annotations)) {
      const annotation = asRecord(value);
      const own = asRecord(annotation.target);
      // An annotation may speak of a fact by id and have a target of its own.
      const elsewhere = pack.fact !== undefined && (own.start !== fact.start || own.end !== fact.end);
      this.annotation(draft, elsewhere ? annotation : { ...annotation, target: at }, file, record);
    }
  }

  problem(file: string, record: string, message: string): void {
    this.problems.push({ file, record, message });
  }

  result(): ImportResult {
    const documents: ImportedDocument[] = [...this.drafts.values()];
    for (const draft of this.drafts.values()) {
      draft.facts.sort((a, b) => a.start - b.start);
      draft.annotations.sort((a, b) => a.target.start - b.target.start);
    }
    return { documents, problems: this.problems };
  }
}

/** A place that another tool labelled is what a person says: a fact of that kind, or a label. */
function foreign(place: Place, quote: string, count: number): ReviewNote {
  const target = { start: place.start, end: place.end, quote };
  const kind = kindOf(place.label);
  const labels = [...(kind || place.label === FREE_LABEL ? [] : [place.label]), ...(place.labels ?? [])];
  return {
    id: place.id ?? `${place.start}-${place.end}-${place.label}-${count}`,
    target,
    ...(kind ? { corrections: { kind } } : {}),
    ...(labels.length ? { labels } : {}),
    ...(place.notes?.length ? { notes: place.notes } : {}),
  };
}

/** `Statistic`, `STATISTIC` and `statistic` are one label. */
export function kindOf(label: string): FactKind | undefined {
  const lower = label.toLowerCase();
  return FACT_KINDS.find((kind) => kind === lower);
}

export function parsed(json: string): unknown {
  try {
    return JSON.parse(json);
  } catch {
    return undefined;
  }
}

export function isRecord(value: unknown): value is Readonly<Record<string, unknown>> {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}

export function asRecord(value: unknown): Readonly<Record<string, unknown>> {
  return isRecord(value) ? value : {};
}

export function asList(value: unknown): readonly unknown[] {
  return Array.isArray(value) ? value : [];
}

export function asText(value: unknown): string | undefined {
  return typeof value === 'string' ? value : undefined;
}
