import { l10n } from 'vscode';
import type { Fact, Statistic } from '../core';
import { bareValue, changeText, kindOf } from './describe';
import { plainNumber } from './numbers';

type Cell = (fact: Fact, line: number) => string | undefined;

const number = (value: number | undefined) => (value === undefined ? undefined : plainNumber(value));

/** A cell that only statistics fill. */
const ofStatistic =
  (read: (fact: Statistic) => string | undefined): Cell =>
  (fact) =>
    fact.kind === 'statistic' ? read(fact) : undefined;

/** What a column says of a fact. The order is that of the table. */
const CELLS = {
  line: (_fact, line) => String(line),
  kind: (fact) => kindOf(fact),
  value: (fact) => (fact.kind === 'statistic' ? number(fact.value) : bareValue(fact)),
  min: ofStatistic((fact) => number(fact.min)),
  max: ofStatistic((fact) => number(fact.max)),
  unit: ofStatistic((fact) => fact.unit),
  qualifier: ofStatistic((fact) => fact.qualifier),
  measure: ofStatistic((fact) => fact.measure),
  period: ofStatistic((fact) => fact.refPeriod),
  area: ofStatistic((fact) => fact.refArea),
  actor: ofStatistic((fact) => fact.actor),
  change: ofStatistic(({ change, unit }) => change && changeText(change, unit)),
  attribution: ofStatistic((fact) => fact.attribution),
  section: (fact) => fact.section.join(' › '),
  quote: (fact) => fact.quote,
} satisfies Readonly<Record<string, Cell>>;

export type Column = keyof typeof CELLS;
export const COLUMNS = Object.keys(CELLS) as readonly Column[];

function columnTitle(column: Column): string {
  const titles: Readonly<Record<Column, string>> = {
    line: l10n.t('Line'),
    kind: l10n.t('Kind'),
    value: l10n.t('Value'),
    min: l10n.t('Least'),
    max: l10n.t('Most'),
    unit: l10n.t('Unit'),
    qualifier: l10n.t('Qualifier'),
    measure: l10n.t('Measure'),
    period: l10n.t('Period'),
    area: l10n.t('Area'),
    actor: l10n.t('Agency'),
    change: l10n.t('Change'),
    attribution: l10n.t('According to'),
    section: l10n.t('Section'),
    quote: l10n.t('Quote'),
  };
  return titles[column];
}

/**
 * Facts as rows under a row of titles. Columns in which no fact has anything to say are left out; of no columns at all,
 * all are taken. Every cell is a single line.
 */
export function tableOf(
  facts: readonly Fact[],
  columns: readonly Column[],
  lineOf: (fact: Fact) => number,
): string[][] {
  const chosen = columns.length > 0 ? columns.filter((column) => column in CELLS) : COLUMNS;
  const cellsOf = (column: Column) => facts.map((fact) => oneLine((CELLS[column] as Cell)(fact, lineOf(fact)) ?? ''));
  const filled = chosen
    .map((column) => [columnTitle(column), ...cellsOf(column)])
    .filter(([, ...cells]) => cells.some(Boolean));
  return Array.from({ length: facts.length + 1 }, (_, row) => filled.map((cells) => cells[row]!));
}

/** Rows as tab-separated values, which paste into a spreadsheet. */
export function toTsv(rows: readonly (readonly string[])[]): string {
  return rows.map((row) => `${row.join('\t')}\n`).join('');
}

/** Rows as a Markdown table whose columns stand below each other. */
export function toMarkdownTable(rows: readonly (readonly string[])[]): string {
  const cells = rows.map((row) => row.map((cell) => cell.replace(/[\\|]/g, '\\$&')));
  const widths = (cells[0] ?? []).map((_, column) => Math.max(3, ...cells.map((row) => widthOf(row[column]!))));
  const line = (row: readonly string[]) => `| ${row.map((cell, column) => pad(cell, widths[column]!)).join(' | ')} |\n`;
  const [titles = [], ...rest] = cells;
  return [line(titles), line(widths.map((width) => '-'.repeat(width))), ...rest.map(line)].join('');
}

function oneLine(text: string): string {
  return text.replace(/\s+/g, ' ').trim();
}

function pad(text: string, width: number): string {
  return text + ' '.repeat(width - widthOf(text));
}

/** Characters that take two columns in a font of fixed width: those of Chinese script, and the marks that go with it. */
const WIDE =
  /[\u1100-\u115f\u2e80-\ua4cf\uac00-\ud7a3\uf900-\ufaff\ufe30-\ufe6f\uff00-\uff60\uffe0-\uffe6\u{20000}-\u{3fffd}]/gu;

function widthOf(text: string): number {
  return [...text].length + (text.match(WIDE)?.length ?? 0);
}
