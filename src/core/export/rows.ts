import type { ExportDocument, ExportOptions, Note } from './document';
import { type Entry, entriesOf } from './entries';
import { type Cell, cellOf, FACT_FIELDS, type Field, joined } from './fields';
import { lineStartsOf, placeOf } from './text';

/** The rows of a table of facts: one a fact or a free annotation, the same for every kind of spreadsheet. */
export const ROW_FIELDS: readonly Field[] = [
  { name: 'document', type: 'text', width: 24 },
  { name: 'title', type: 'text', width: 24 },
  { name: 'date', type: 'text', width: 12 },
  { name: 'line', type: 'integer', width: 7 },
  { name: 'column', type: 'integer', width: 7 },
  ...FACT_FIELDS,
  { name: 'review', type: 'text', width: 10 },
  { name: 'labels', type: 'list', width: 16 },
  { name: 'notes', type: 'text', width: 30 },
];

export interface Row {
  readonly document: ExportDocument;
  readonly entry: Entry;
  readonly line: number;
  readonly column: number;
  /** As many as `ROW_FIELDS`. */
  readonly cells: readonly Cell[];
}

export function rowsOf(documents: readonly ExportDocument[], options: ExportOptions = {}): Row[] {
  return documents.flatMap((document) => {
    const lineStarts = lineStartsOf(document.source);
    return entriesOf(document, options).map((entry) => {
      const { line, column } = placeOf(lineStarts, entry.start);
      return { document, entry, line, column, cells: cellsOf(document, entry, line, column) };
    });
  });
}

function cellsOf(document: ExportDocument, entry: Entry, line: number, column: number): Cell[] {
  const { path, title, date } = document;
  return [
    path,
    title,
    date,
    line,
    column,
    ...FACT_FIELDS.map((field) => (entry.fact ? cellOf(entry.fact, field) : placeCell(entry, field))),
    entry.status,
    entry.labels.length ? joined(entry.labels) : undefined,
    entry.notes.length ? entry.notes.map(noteLine).join('\n') : undefined,
  ];
}

/** A free annotation has a place and nothing else of a fact. */
function placeCell({ start, end, quote }: Entry, { name }: Field): Cell {
  return name === 'start' ? start : name === 'end' ? end : name === 'quote' ? quote : undefined;
}

/** `Li (2024-01-02): looks wrong` */
export function noteLine({ author, time, text, resolved }: Note): string {
  return `${author} (${time.slice(0, 10)})${resolved ? ' ✓' : ''}: ${text}`;
}
