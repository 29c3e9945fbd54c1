import writeExcelFile, { type Cell as SheetCell, type Row as SheetRow } from 'write-excel-file/universal';
import type { ExportDocument, ExportOptions, ExportResult } from './document';
import type { Cell, Field } from './fields';
import { ROW_FIELDS, type Row, rowsOf } from './rows';
import { printable } from './text';
import { uriOf } from './uri';
import { linksFeature } from './xlsx-links';

/**
 * A workbook with a sheet of facts and a sheet of documents. Numbers are numbers and dates dates; text cells have the
 * format `@`, so that nothing in them is ever taken for a formula. The line of each fact leads to its place.
 */
export async function write(documents: readonly ExportDocument[], options: ExportOptions = {}): Promise<ExportResult> {
  const rows = rowsOf(documents, options);
  const linkTo = options.linkTo ?? (({ path }) => uriOf(path));
  const links = rows.map(({ document, line, column }) => linkTo(document, line, column));
  const workbook = writeExcelFile(
    [
      {
        sheet: 'Facts',
        data: [ROW_FIELDS.map(({ name }) => headerCell(name)), ...rows.map(sheetRow)],
        columns: ROW_FIELDS.map(({ width = 12 }) => ({ width })),
        stickyRowsCount: 1,
      },
      {
        sheet: 'Documents',
        data: documentRows(documents),
        columns: DOCUMENT_FIELDS.map(({ width = 12 }) => ({ width })),
        stickyRowsCount: 1,
      },
    ],
    { features: [linksFeature(links, LINE_COLUMN)] },
  );
  const content = new Uint8Array(await (await workbook.toBlob()).arrayBuffer());
  return { files: [{ name: `${options.name ?? 'facts'}.xlsx`, content }] };
}

const LINE_COLUMN = ROW_FIELDS.findIndex(({ name }) => name === 'line');

function headerCell(name: string): SheetCell {
  return { value: name, type: String, fontWeight: 'bold', format: '@' };
}

function sheetRow({ cells }: Row): SheetRow {
  return cells.map((cell, i) => sheetCell(cell, ROW_FIELDS[i]!));
}

function sheetCell(cell: Cell, { name, type }: Field): SheetCell {
  if (cell === undefined || cell === '') return null;
  if (typeof cell === 'boolean') return { value: cell, type: Boolean };
  if (typeof cell === 'number') {
    if (!Number.isFinite(cell)) return null;
    const link = name === 'line' ? { textColor: '#0563c1' } : {};
    return { value: cell, type: Number, format: type === 'integer' ? '0' : 'General', ...link };
  }
  if (name === 'date' && DATE.test(cell)) return dateCell(cell);
  return { value: fitting(cell), type: String, format: '@' };
}

const DATE = /^(?:1[6-9]|[2-9]\d)\d\d-(?:0[1-9]|1[0-2])-(?:0[1-9]|[12]\d|3[01])$/;

/** A spreadsheet counts days from 1900 on; what it cannot count stays text. */
function dateCell(iso: string): SheetCell {
  const value = new Date(`${iso}T00:00:00Z`);
  const counted = iso >= '1900-03-01' && value.toISOString().startsWith(iso);
  return counted ? { value, type: Date, format: 'yyyy-mm-dd' } : { value: iso, type: String, format: '@' };
}

/** A cell holds 32,767 UTF-16 units. */
const LONGEST = 32_767;

/** What XML and a cell can hold; `_x000D_` is how the format writes a carriage return, so text like it is escaped. */
function fitting(text: string): string {
  const shown = printable(text).replace(/_(?=x[0-9a-f]{4}_)/gi, '_x005F_');
  return shown.length <= LONGEST ? shown : printable(`${shown.slice(0, LONGEST - 1)}…`);
}

const DOCUMENT_FIELDS: readonly Field[] = [
  { name: 'document', type: 'text', width: 32 },
  { name: 'title', type: 'text', width: 40 },
  { name: 'date', type: 'text', width: 12 },
  { name: 'publisher', type: 'text', width: 20 },
  { name: 'author', type: 'text', width: 20 },
  { name: 'url', type: 'text', width: 40 },
  { name: 'facts', type: 'integer', width: 8 },
];

function documentRows(documents: readonly ExportDocument[]): SheetRow[] {
  const rows = documents.map(({ path, title, date, publisher, author, url, facts }) =>
    [path, title, date, publisher, author, url, facts.length].map((cell, i) => sheetCell(cell, DOCUMENT_FIELDS[i]!)),
  );
  return [DOCUMENT_FIELDS.map(({ name }) => headerCell(name)), ...rows];
}
