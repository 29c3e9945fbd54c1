import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { basename, join, resolve } from 'node:path';
import { afterAll, describe, expect, it } from 'vitest';
import { Analyzer } from '../../../src/core';
import { type Measured, measure, readGold } from '../../gold/measure';

const OWN = join(import.meta.dirname, '../../gold');
const SHARED = join(import.meta.dirname, '../../../../shared/gold');

/** Lowest share of spans (F1) and of right fields, in percent, for one file; what the project promises of each. */
const LEAST = { statistic: 95, period: 95, agency: 92, law: 92 } as const;
/** Lowest share of right fields over all files of a set, in percent. */
const LEAST_FIELDS: Readonly<Record<string, number>> = {
  value: 98,
  min: 98,
  max: 98,
  unit: 98,
  qualifier: 98,
  iso: 95,
  canonical: 95,
  article: 95,
  measure: 90,
  refPeriod: 95,
  refArea: 90,
  actor: 90,
  direction: 95,
  basis: 95,
  baseline: 95,
  attribution: 95,
  sameAs: 95,
  partOf: 95,
};
/** Lowest share of right values among those that are given, in percent: no field is filled wrongly more often than this. */
const LEAST_PRECISION = 95;

const sets = [
  { name: 'articles of the project', folder: OWN },
  { name: 'articles beside the project', folder: SHARED },
].filter(({ folder }) => existsSync(folder));

for (const { name, folder } of sets) {
  describe(`facts against hand annotations: ${name}`, () => {
    const results: { file: string; measured: Measured }[] = [];

    for (const file of readdirSync(folder).filter((one) => one.endsWith('.json'))) {
      it(file, () => {
        const gold = readGold(readFileSync(join(folder, file), 'utf8'));
        const path = resolve(folder, gold.source);
        const analysis = new Analyzer({ path }).analyze(readFileSync(path, 'utf8'));
        const measured = measure(gold, analysis.facts);
        results.push({ file, measured });
        if (gold.documentDate) expect(analysis.date?.iso).toBe(gold.documentDate);
        for (const [kind, { found, wrong, missed, faults }] of Object.entries(measured.kinds)) {
          const f1 = (200 * found) / (2 * found + wrong + missed);
          expect(f1, `${kind}: ${faults.join('; ')}`).toBeGreaterThanOrEqual(LEAST[kind as keyof typeof LEAST]);
        }
      });
    }

    it('has its fields right', () => {
      const fields = totals(results.map(({ measured }) => measured));
      for (const [field, least] of Object.entries(LEAST_FIELDS)) {
        const tally = fields[field];
        if (tally)
          expect((100 * tally.right) / tally.of, `${field}: ${tally.faults.join('; ')}`).toBeGreaterThanOrEqual(least);
      }
      for (const [field, { right, given, faults }] of Object.entries(fields)) {
        if (given > 0)
          expect((100 * right) / given, `precision of ${field}: ${faults.join('; ')}`).toBeGreaterThanOrEqual(
            LEAST_PRECISION,
          );
      }
    });

    afterAll(() => print(name, results));
  });
}

function totals(measured: readonly Measured[]): Measured['fields'] {
  const fields: Measured['fields'] = {};
  for (const one of measured) {
    for (const [field, { right, of, given, faults }] of Object.entries(one.fields)) {
      fields[field] ??= { right: 0, of: 0, given: 0, faults: [] };
      const sum = fields[field];
      sum.right += right;
      sum.of += of;
      sum.given += given;
      sum.faults.push(...faults);
    }
  }
  return fields;
}

/** The table that is read after a run: spans a file, then fields with recall and precision. */
function print(name: string, results: readonly { file: string; measured: Measured }[]): void {
  const lines = [`\n${name}`];
  for (const { file, measured } of results) {
    const kinds = Object.entries(measured.kinds).map(
      ([kind, { found, wrong, missed }]) => `${kind} ${((200 * found) / (2 * found + wrong + missed)).toFixed(1)}`,
    );
    lines.push(`  ${basename(file, '.json')}: F1 ${kinds.join(', ')}`);
  }
  for (const [field, { right, of, given }] of Object.entries(totals(results.map(({ measured }) => measured)))) {
    const share = (part: number, whole: number) => `${((100 * part) / Math.max(1, whole)).toFixed(1)}%`;
    lines.push(`  ${field.padEnd(12)} right ${right} of ${of} (${share(right, of)}), precision ${share(right, given)}`);
  }
  console.log(lines.join('\n'));
}
