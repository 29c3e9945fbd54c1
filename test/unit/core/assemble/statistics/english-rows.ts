import { Analyzer, type Statistic } from '../../../../../src/core';

export type Wanted = Partial<
  Pick<Statistic, 'measure' | 'refPeriod' | 'refArea' | 'actor' | 'attribution' | 'basisLaw' | 'condition'>
> & {
  direction?: string;
  basis?: string;
  role?: string;
  points?: number;
};

/** A sentence or two of a document of 15 October 2024, and what the facts with these quotes say. */
export type Row = readonly [sentence: string, wanted: Readonly<Record<string, Wanted>>];

/** What the facts say, as far as it is asked for. */
export function read(sentence: string, wanted: Readonly<Record<string, Wanted>>): Record<string, Wanted | undefined> {
  const { facts } = new Analyzer({ path: 'report.md' }).analyze(`---\ndate: 2024-10-15\n---\n\n${sentence}\n`);
  const statistics = facts.filter((fact): fact is Statistic => fact.kind === 'statistic');
  const said: Record<string, Wanted | undefined> = {};
  for (const [quote, fields] of Object.entries(wanted)) {
    const fact = statistics.find((one) => one.quote === quote);
    const flat: Record<string, unknown> = { ...fact, ...fact?.change };
    said[quote] = fact && Object.fromEntries(Object.keys(fields).map((field) => [field, flat[field]]));
  }
  return said;
}
