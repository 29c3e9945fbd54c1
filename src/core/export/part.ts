import type { Fact } from '../fact';
import type { ExportDocument } from './document';
import { type Entry, entriesOf } from './entries';
import { lineStartsOf, placeOf } from './text';

/** Which facts and annotations of a document are meant; what is absent excludes nothing. */
export interface Part {
  /** Each of these, apart by white space, stands in the fact, its fields, its section, its labels or its notes; case does not count. */
  readonly words?: string;
  /** Lines of the source, counted from 1, both included; a fact that begins in them is meant. */
  readonly lines?: { readonly from: number; readonly to: number };
}

/** The document with that part of its facts, annotations and findings; its source stays whole, and so do all offsets. */
export function partOf(document: ExportDocument, { words, lines }: Part): ExportDocument {
  const wanted = (words ?? '').toLowerCase().split(/\s+/).filter(Boolean);
  const lineStarts = lines ? lineStartsOf(document.source) : [];
  const isIn = (offset: number) => {
    if (!lines) return true;
    const { line } = placeOf(lineStarts, offset);
    return lines.from <= line && line <= lines.to;
  };
  const kept = entriesOf(document, { includeRejected: true }).filter((entry) => {
    if (!isIn(entry.start)) return false;
    if (wanted.length === 0) return true;
    const text = textOf(entry);
    return wanted.every((word) => text.includes(word));
  });
  return {
    ...document,
    facts: kept.flatMap(({ extracted }) => extracted ?? []),
    annotations: kept.flatMap(({ annotations }) => annotations),
    findings: document.findings?.filter(({ span }) =>
      kept.some((entry) => entry.start < span.end && span.start < entry.end),
    ),
  };
}

function textOf({ quote, fact, labels, notes }: Entry): string {
  const said = notes.map(({ text }) => text);
  return [quote, ...(fact ? fieldsOf(fact) : []), ...labels, ...said].join('\n').toLowerCase();
}

/** Ids, and the rules that found a fact, are no words to look for. */
const UNSEEN: ReadonlySet<string> = new Set(['id', 'rule', 'basis', 'sameAs', 'partOf', 'nearMisses']);

/** What a reader sees of a fact. */
function fieldsOf(fact: Fact): string[] {
  const found: string[] = [];
  const gather = (value: unknown): void => {
    if (typeof value === 'string') found.push(value);
    else if (Array.isArray(value)) value.forEach(gather);
    else if (typeof value === 'object' && value !== null) Object.values(value).forEach(gather);
  };
  for (const [name, value] of Object.entries(fact)) if (!UNSEEN.has(name)) gather(value);
  return found;
}
