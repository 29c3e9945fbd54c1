import type { Fact } from '../../core';
import { neutral } from '../../core/export/csv';
import { type Column, cellText, columnTitle, isColumn, type Surroundings, USUAL_COLUMNS } from './columns';

/** The columns to show: those chosen that there are, or the usual ones where nothing is chosen. */
export function chosenColumns(chosen: readonly string[]): readonly Column[] {
  return chosen.length > 0 ? chosen.filter(isColumn) : USUAL_COLUMNS;
}

/** Facts as rows under a row of titles. Columns in which no fact has anything to say are left out. */
export function tableOf(facts: readonly Fact[], columns: readonly string[], around: Surroundings): string[][] {
  const filled = chosenColumns(columns)
    .map((column) => [columnTitle(column), ...facts.map((fact) => cellText(column, fact, around))])
    .filter(([, ...cells]) => cells.some(Boolean));
  return Array.from({ length: facts.length + 1 }, (_, row) => filled.map((cells) => cells[row]!));
}

/**
 * Rows as tab-separated values, which paste into a spreadsheet. A cell that would run as a formula becomes text; one
 * that begins with a quotation mark is quoted, since it would swallow the cells after it.
 */
export function toTsv(rows: readonly (readonly string[])[]): string {
  return rows.map((row) => `${row.map(pasted).join('\t')}\n`).join('');
}

function pasted(cell: string): string {
  if (/^-?\d+(?:\.\d+)?$/.test(cell)) return cell;
  const text = neutral(cell.replace(/[\t\r\n]+/g, ' '));
  return text.startsWith('"') ? `"${text.replaceAll('"', '""')}"` : text;
}

/** Rows as a Markdown table whose columns stand below each other. */
export function toMarkdownTable(rows: readonly (readonly string[])[]): string {
  const cells = rows.map((row) => row.map((cell) => cell.replace(/[\\|]/g, '\\$&')));
  const widths = (cells[0] ?? []).map((_, column) => Math.max(3, ...cells.map((row) => widthOf(row[column]!))));
  const line = (row: readonly string[]) => `| ${row.map((cell, column) => pad(cell, widths[column]!)).join(' | ')} |\n`;
  const [titles = [], ...rest] = cells;
  return [line(titles), line(widths.map((width) => '-'.repeat(width))), ...rest.map(line)].join('');
}

function pad(text: string, width: number): string {
  return text + ' '.repeat(width - widthOf(text));
}

/** Characters that take two columns in a font of fixed width: those of Chinese script, and the marks that go with it. */
const WIDE =
  /[\u1100-\u115f\u2e80-\ua4cf\uac00-\ud7a3\uf900-\ufaff\ufe30-\ufe6f\uff00-\uff60\uffe0-\uffe6\u{20000}-\u{3fffd}]/gu;

/** In columns of a font of fixed width. */
export function widthOf(text: string): number {
  return [...text].length + (text.match(WIDE)?.length ?? 0);
}
