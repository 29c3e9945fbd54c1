import type { Fact } from '../../core/fact';
import { detailText, valueText } from '../describe';
import { alignColumns, printable } from '../text';
import { lineCounter, type ReadDocument, type View } from './view';

const HEADINGS = ['LINE', 'KIND', 'TEXT', 'VALUE', 'MEASURE', 'PERIOD', 'DETAIL'];

function* rows({ path, source, analysis }: ReadDocument, columns: number | undefined): Iterable<string> {
  yield printable(path);
  if (analysis.facts.length === 0) yield '  No facts.';
  else {
    const lineAt = lineCounter(source);
    const cells = analysis.facts.map((fact) => [String(lineAt(fact.start)), ...cellsOf(fact)].map(printable));
    const used = HEADINGS.map((_, column) => cells.some((row) => row[column] !== ''));
    const table = [HEADINGS, ...cells].map((row) => row.filter((_, column) => used[column]));
    yield* alignColumns(table, { available: columns, indent: '  ', right: [0] });
  }
  yield '';
}

function cellsOf(fact: Fact): string[] {
  const statistic = fact.kind === 'statistic' ? fact : undefined;
  return [
    fact.kind,
    fact.quote,
    valueText(fact),
    statistic?.measure ?? '',
    statistic?.refPeriod ?? '',
    detailText(fact),
  ];
}

/** A table a document, for people. */
export const table: View = { parts: rows, before: '', between: '\n', after: '\n', empty: '' };
