import { describe, expect, it } from 'vitest';
import { Analyzer, type Statistic } from '../../../../../src/core';

type Wanted = Partial<Omit<Statistic, 'change' | 'baseline'>> & {
  change?: Partial<NonNullable<Statistic['change']>>;
  baseline?: Partial<NonNullable<Statistic['baseline']>>;
};
/** A text, the number that is meant in it, and what must be said of it; `undefined` must be left empty. */
export type Row = [text: string, quote: string, wanted: Wanted];

const DATE = '2024-03-05';

export function statistics(text: string): Statistic[] {
  const { facts } = new Analyzer({ date: DATE }).analyze(text);
  return facts.filter((fact): fact is Statistic => fact.kind === 'statistic');
}

export function table(name: string, rows: readonly Row[]): void {
  describe(name, () => {
    it.each(rows)('%s %s', (text, quote, wanted) => {
      const fact = statistics(text).find((one) => one.quote === quote);
      expect(fact).toBeDefined();
      for (const [field, value] of Object.entries(wanted)) {
        const got = fact![field as keyof Statistic];
        if (value !== null && typeof value === 'object') {
          const none = Object.fromEntries(Object.keys(value).map((key) => [key, undefined]));
          expect({ ...none, ...(got as object) }).toMatchObject(value);
        } else expect(got).toBe(value);
      }
    });
  });
}
