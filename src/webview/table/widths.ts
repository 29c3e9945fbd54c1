import type { ColumnHead, Row } from './protocol';
import { readable } from './rows';

/** In widths of a digit; a Chinese character is about two. */
const NARROWEST = 4;
const WIDEST = 40;
/** Of a column of numbers, beside which names stand at times: those are cut, and can be read off the other columns. */
const WIDEST_NUMBER = 20;
/** How much of the cells is to be seen whole. */
const SHOWN_WHOLE = 0.93;
/** Room for the padding and the arrow of the sorting. */
const AROUND = 3;
/** Rows beyond these change no width, so that a long table is measured as fast as a short one. */
const MEASURED = 2000;

const known = new WeakMap<readonly Row[], Map<number, number>>();

/** The width of a column, measured once for each set of rows. */
export function widthOf(head: ColumnHead, index: number, rows: readonly Row[]): number {
  const widths = known.get(rows) ?? new Map<number, number>();
  known.set(rows, widths);
  const width = widths.get(index) ?? measured(head, index, rows);
  widths.set(index, width);
  return width;
}

/** How wide a column is: for its title, and for all that stands in it but the few longest cells, which are cut. */
function measured(head: ColumnHead, index: number, rows: readonly Row[]): number {
  const most = head.numeric ? WIDEST_NUMBER : WIDEST;
  const cells = rows
    .slice(0, MEASURED)
    .map(({ cells }) => cells[index] ?? '')
    .filter(Boolean)
    .map((cell) => digits(head.numeric ? readable(cell) : cell))
    .sort((a, b) => a - b);
  const enough = cells[Math.floor((cells.length - 1) * SHOWN_WHOLE)] ?? 0;
  return Math.min(most, Math.max(NARROWEST, digits(head.title) + 1, enough)) + AROUND;
}

function digits(text: string): number {
  let width = 0;
  for (let index = 0; index < text.length && width < WIDEST; index++) width += text.charCodeAt(index) > 0x2e7f ? 2 : 1;
  return width;
}
