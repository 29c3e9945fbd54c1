import Papa from 'papaparse';
import type { Fact } from '../fact';
import { asList, Collector, parsed } from './collect';
import type { ExportDocument, ExportFile, ExportOptions, ExportResult, ImportResult } from './document';
import { factOf, SEPARATOR } from './fields';
import { ROW_FIELDS, type Row, rowsOf } from './rows';
import { BYTE_ORDER_MARK, printable, safeJson, textOf } from './text';

/**
 * CSV after RFC 4180, with the byte order mark by which spreadsheets know UTF-8, and its CSVW metadata beside it.
 *
 * The fact's columns hold it as people corrected it. Two columns of JSON make the file complete: `extracted`, the fact
 * as it was found where the other columns do not give it back, and `annotations`.
 */
const COLUMNS = [...ROW_FIELDS.map(({ name }) => name), 'extracted', 'annotations'];

export function write(documents: readonly ExportDocument[], options: ExportOptions = {}): ExportResult {
  const name = `${options.name ?? 'facts'}.csv`;
  const rows = rowsOf(documents, options).map((row) => [
    ...row.cells.map((cell) => (typeof cell === 'string' ? neutral(printable(cell)) : cell)),
    ...jsonCells(row),
  ]);
  const content = BYTE_ORDER_MARK + Papa.unparse({ fields: COLUMNS, data: rows }, { newline: '\r\n' });
  return {
    files: [
      { name, content: `${content}\r\n` },
      { name: `${name}-metadata.json`, content: `${JSON.stringify(metadata(name), undefined, 2)}\n` },
    ],
  };
}

function jsonCells(row: Row): (string | undefined)[] {
  const { extracted, fact, annotations } = row.entry;
  return [
    // A fact that a person added was not extracted: `null` tells it from one that the columns give back.
    extracted ? (givenBack(row, extracted) ? undefined : safeJson(extracted)) : fact ? 'null' : undefined,
    annotations.length ? safeJson(annotations) : undefined,
  ];
}

/** False where a person corrected the fact, and where a cell cannot hold what the fact does. */
function givenBack({ cells }: Row, extracted: Fact): boolean {
  const read = factOf((name) => printable(String(cells[INDEX.get(name)!] ?? '')));
  return same(read, extracted);
}

/** As JSON has it: absent and undefined are one. */
function same(a: unknown, b: unknown): boolean {
  if (typeof a !== 'object' || typeof b !== 'object' || a === null || b === null) return Object.is(a, b);
  if (Array.isArray(a) !== Array.isArray(b)) return false;
  const [left, right] = [a as Record<string, unknown>, b as Record<string, unknown>];
  return [...new Set([...Object.keys(a), ...Object.keys(b)])].every((key) => same(left[key], right[key]));
}

const INDEX = new Map(COLUMNS.map((name, i) => [name, i]));

const TRIGGER = /^'*[=+\-@\t\r\n＝＋－＠]/;

/**
 * A spreadsheet runs a cell that begins like a formula. An apostrophe before it makes it text; one that stood there
 * gets another, so that the import takes exactly one away.
 */
export function neutral(text: string): string {
  return TRIGGER.test(text) ? `'${text}` : text;
}

export function original(cell: string): string {
  return cell.startsWith("'") && TRIGGER.test(cell) ? cell.slice(1) : cell;
}

/** W3C CSV on the Web: what the columns hold. */
function metadata(url: string) {
  const columns = [...ROW_FIELDS, { name: 'extracted', type: 'json' }, { name: 'annotations', type: 'json' }];
  return {
    '@context': ['http://www.w3.org/ns/csvw', { '@language': 'en' }],
    url,
    'dc:description': 'Offsets (start, end) count UTF-16 units from 0; line and column count from 1.',
    dialect: { encoding: 'utf-8', delimiter: ',', quoteChar: '"', doubleQuote: true, header: true },
    tableSchema: {
      columns: columns.map(({ name, type }) => ({
        name,
        titles: name,
        datatype: DATATYPES[type],
        ...(type === 'list' ? { separator: SEPARATOR } : {}),
      })),
    },
  };
}

const DATATYPES: Readonly<Record<string, string>> = {
  text: 'string',
  list: 'string',
  json: 'json',
  number: 'double',
  integer: 'nonNegativeInteger',
  boolean: 'boolean',
};

export function read(files: readonly ExportFile[]): ImportResult {
  const collector = new Collector();
  for (const file of files) {
    if (!file.name.endsWith('.csv')) continue;
    const text = textOf(file.content);
    const { data } = Papa.parse<Record<string, string>>(text, {
      header: true,
      skipEmptyLines: 'greedy',
      delimiter: delimiterOf(text),
    });
    for (const [at, row] of data.entries()) readRow(collector, file.name, `row ${at + 2}`, row);
  }
  return collector.result();
}

/** Spreadsheets in some countries write semicolons; what follows the first column's name tells. */
function delimiterOf(text: string): string {
  return /^"?document"?([,;\t])/.exec(text)?.[1] ?? ',';
}

function readRow(collector: Collector, file: string, where: string, row: Readonly<Record<string, string>>): void {
  const cell = (name: string) => original(row[name] ?? '');
  const path = cell('document');
  if (path === '') {
    collector.problem(file, where, 'no document');
    return;
  }
  const draft = collector.document(path, { title: cell('title') || undefined, date: cell('date') || undefined });
  const extracted = row.extracted ? parsed(row.extracted) : undefined;
  if (extracted !== null && cell('kind') !== '') {
    collector.fact(draft, extracted ?? factOf(cell), file, where);
  }
  for (const annotation of asList(row.annotations ? parsed(row.annotations) : undefined)) {
    collector.annotation(draft, annotation, file, where);
  }
}
