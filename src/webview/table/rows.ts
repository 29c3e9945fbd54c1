import type { ColumnHead, Facts, Row, View } from './protocol';

/** What of the table is to be seen now: pure, so that it can be tested without a page. */
export interface Shown {
  readonly rows: readonly Row[];
  /** Indices into a row's cells. */
  readonly columns: readonly number[];
}

export function shownOf(
  facts: Pick<Facts, 'columns' | 'rows' | 'chosen' | 'usual'>,
  view: View,
  language: string,
): Shown {
  const kinds = new Set(view.kinds);
  const ofKind = facts.rows.filter(({ kind }) => kinds.size === 0 || kinds.has(kind));
  const columns = columnsOf(facts, ofKind);
  return { rows: sorted(filtered(ofKind, view.filter), facts.columns, view, language), columns };
}

/** Those chosen; else the usual ones in which a row has something to say. */
function columnsOf({ columns, chosen, usual }: Pick<Facts, 'columns' | 'chosen' | 'usual'>, rows: readonly Row[]) {
  const at = (id: string) => columns.findIndex((column) => column.id === id);
  if (chosen.length > 0) return chosen.map(at).filter((index) => index >= 0);
  return usual.map(at).filter((index) => rows.some(({ cells }) => cells[index]));
}

/** Rows that have every word in one of their cells, whatever the case. */
function filtered(rows: readonly Row[], filter: string): readonly Row[] {
  const words = filter.toLowerCase().split(/\s+/).filter(Boolean);
  if (words.length === 0) return rows;
  return rows.filter((row) => {
    const text = searched(row);
    return words.every((word) => text.includes(word));
  });
}

const searchedTexts = new WeakMap<Row, string>();

function searched(row: Row): string {
  const known = searchedTexts.get(row);
  if (known !== undefined) return known;
  const text = row.cells.join('\n').toLowerCase();
  searchedTexts.set(row, text);
  return text;
}

/** In the order of the text unless a column says otherwise; rows that say nothing there come last either way. */
function sorted(
  rows: readonly Row[],
  columns: readonly ColumnHead[],
  { sort }: View,
  language: string,
): readonly Row[] {
  const index = sort ? columns.findIndex(({ id }) => id === sort.column) : -1;
  if (!sort || index < 0) return rows;
  const compare = comparison(columns[index]!.numeric, language);
  const sign = sort.descending ? -1 : 1;
  return [...rows].sort((a, b) => {
    const [left, right] = [a.cells[index] ?? '', b.cells[index] ?? ''];
    if (left === '' || right === '') return Number(left === '') - Number(right === '');
    return sign * compare(left, right);
  });
}

/** Numbers by size and before words; words as the language orders them. */
function comparison(numeric: boolean, language: string): (a: string, b: string) => number {
  const words = new Intl.Collator(language || undefined, { numeric: true });
  if (!numeric) return words.compare;
  return (a, b) => {
    const [left, right] = [Number(a), Number(b)];
    if (Number.isNaN(left) || Number.isNaN(right)) {
      return Number(Number.isNaN(left)) - Number(Number.isNaN(right)) || words.compare(a, b);
    }
    return left - right;
  };
}

/** A click on a head: up, down, then the order of the text again. */
export function nextSort(sort: View['sort'], column: string): View['sort'] {
  if (sort?.column !== column) return { column, descending: false };
  return sort.descending ? undefined : { column, descending: true };
}

/** The rows on the screen and some beyond, in rows: from the first to the one after the last. */
export function windowOf(scrollTop: number, height: number, rowHeight: number, count: number): [number, number] {
  const beyond = 8;
  const first = Math.max(0, Math.floor(scrollTop / rowHeight) - beyond);
  return [Math.min(first, count), Math.min(count, Math.ceil((scrollTop + height) / rowHeight) + beyond)];
}

/** A number as people read it: `328800000000` is `328,800,000,000`; anything else as it is. */
export function readable(cell: string): string {
  if (!/^-?\d{5,}(?:\.\d+)?$/.test(cell)) return cell;
  const [whole = '', fraction] = cell.split('.');
  const grouped = whole.replace(/\B(?=(?:\d{3})+$)/g, ',');
  return fraction === undefined ? grouped : `${grouped}.${fraction}`;
}

/** Columns with one turned over: a new one goes to its place in the order of all. */
export function toggled(shown: readonly string[], all: readonly string[], id: string): string[] {
  if (shown.includes(id)) return shown.filter((one) => one !== id);
  const before = shown.findIndex((one) => all.indexOf(one) > all.indexOf(id));
  return before < 0 ? [...shown, id] : [...shown.slice(0, before), id, ...shown.slice(before)];
}
