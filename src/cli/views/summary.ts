import { FACT_KINDS, type Statistic } from '../../core/fact';
import { changeText, counted, valueText } from '../describe';
import { alignColumns, printable } from '../text';
import type { ReadDocument, View } from './view';

/** Statistics shown of each document. */
const SHOWN = 5;
/** Columns for a measure where the terminal's width is not known. */
const USUAL_COLUMNS = 120;

function* paragraphs({ path, analysis }: ReadDocument, columns: number | undefined): Iterable<string> {
  yield printable(path);
  const about = [analysis.title, analysis.date?.iso].filter(Boolean).join(' · ');
  if (about) yield `  ${printable(about)}`;
  const counts = FACT_KINDS.map((kind) => ({ kind, count: analysis.facts.filter((one) => one.kind === kind).length }));
  const found = counts.filter(({ count }) => count > 0).map(({ kind, count }) => counted(count, kind));
  yield `  ${found.length === 0 ? 'No facts.' : found.join(', ')}`;
  const rows = strongest(
    analysis.facts.filter((fact) => fact.kind === 'statistic'),
    analysis.title ?? '',
  ).map((one) =>
    [valueText(one), one.measure ?? '', one.refPeriod ?? '', one.change ? changeText(one.change, one.unit) : ''].map(
      printable,
    ),
  );
  yield* alignColumns(rows, { available: columns ?? USUAL_COLUMNS, indent: '    ' });
  yield '';
}

/**
 * The statistics that tell most: those whose meaning is known best, that are repeated, and that the title names. Mentions
 * of the same number stand once, by the one that is known best, and the two ends of a change by the later one.
 */
export function strongest(statistics: readonly Statistic[], title: string): Statistic[] {
  const best = new Map<string, { statistic: Statistic; strength: number }>();
  for (const statistic of statistics) {
    if (statistic.change?.role === 'from' && statistic.change.to !== undefined) continue;
    const strength = strengthOf(statistic, title);
    const number = [statistic.value, statistic.min, statistic.max, statistic.unit].join(' ');
    const other = best.get(number);
    if (!other || other.strength < strength) best.set(number, { statistic, strength });
  }
  return [...best.values()]
    .sort((one, other) => other.strength - one.strength || one.statistic.start - other.statistic.start)
    .slice(0, SHOWN)
    .map(({ statistic }) => statistic);
}

function strengthOf(statistic: Statistic, title: string): number {
  const { measure, refPeriod, refArea, actor, change, attribution, sameAs = [], quote } = statistic;
  const known = [measure, measure, refPeriod, refArea, actor, change, attribution].filter(Boolean).length;
  return known + (sameAs.length > 0 ? 2 : 0) + (title.includes(quote) ? 4 : 0);
}

/** What a document is about in a few lines, for people. */
export const summary: View = { parts: paragraphs, before: '', between: '\n', after: '\n', empty: '' };
