import type { ColumnHead, Row } from './protocol';
import { readable } from './rows';

/** In widths of a digit; a Chinese character is about two. */
const NARROWEST = 6;
const WIDEST = 42;
/** Room for the padding and the arrow of the sorting. */
const AROUND = 4;
/** Rows beyond these change no width, so that a long table is measured as fast as a short one. */
const MEASURED = 2000;

/** How wide a column is, for its title and for most of what stands in it. */
export function widthOf(head: ColumnHead, index: number, rows: readonly Row[]): number {
  let widest = digits(head.title);
  for (const row of rows.slice(0, MEASURED)) {
    const cell = row.cells[index] ?? '';
    widest = Math.max(widest, digits(head.numeric ? readable(cell) : cell));
    if (widest >= WIDEST) break;
  }
  return Math.min(WIDEST, Math.max(NARROWEST, widest)) + AROUND;
}

function digits(text: string): number {
  let width = 0;
  for (let index = 0; index < text.length && width < WIDEST; index++) width += text.charCodeAt(index) > 0x2e7f ? 2 : 1;
  return width;
}
