import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { Analyzer, type Statistic } from '../../../../../src/core';
import { isIsoPeriod } from '../../../../../src/core/calendar';

const SEEDS = join(import.meta.dirname, '../../../../../seeds');
const seeds = readdirSync(SEEDS)
  .filter((name) => /\.(md|txt)$/.test(name))
  .map((name) => readFileSync(join(SEEDS, name), 'utf8'));

/** Clauses of real shapes with numbers put in: what meets in a sentence by chance must hold too. */
const clause = fc
  .tuple(
    fc.constantFrom('2023年', '今年1月至9月', '截至目前', '去年', '一季度', ''),
    fc.constantFrom('全国检察机关起诉', '出口', '失业率', '其中男性', '受理案件', '比重', ''),
    fc.constantFrom('', '同比增长', '下降', '由', '升至', '比上年提高', '占', '分别增长', '达到', '较2020年下降'),
    fc.double({ min: 0.01, max: 9999, noNaN: true }).map((value) => Number(value.toPrecision(3))),
    fc.constantFrom('%', '万人', '亿元', '个百分点', '件', '倍', '万余人'),
  )
  .map((parts) => parts.join(''));
const text = fc
  .array(fc.tuple(clause, fc.constantFrom('，', '。', '；', '、', '\n\n')), { minLength: 1, maxLength: 8 })
  .map((clauses) => clauses.flat().join(''));

function statistics(source: string): Statistic[] {
  const { facts } = new Analyzer({ date: '2024-03-05' }).analyze(source);
  return facts.filter((fact): fact is Statistic => fact.kind === 'statistic');
}

function check(facts: readonly Statistic[]): void {
  const ids = new Set(facts.map(({ id }) => id));
  for (const { id, refPeriod, change, baseline, partOf, sameAs = [], nearMisses = [], basis = {}, ...fact } of facts) {
    if (refPeriod !== undefined) expect(isIsoPeriod(refPeriod)).toBe(true);
    if (change?.from !== undefined && change.to !== undefined && change.role === 'to') {
      const direction = change.to > change.from ? 'up' : change.to < change.from ? 'down' : 'flat';
      expect(change.direction).toBe(direction);
      if (change.points !== undefined) expect(change.points).toBeCloseTo(change.to - change.from, 5);
    }
    if (baseline) {
      expect(baseline.min).toBeLessThanOrEqual(baseline.value);
      expect(baseline.value).toBeLessThanOrEqual(baseline.max);
      expect(recomputed(baseline.arithmetic)).toBeCloseTo(baseline.value, -Math.floor(Math.log10(baseline.value)) + 6);
      expect(ids.has(baseline.of)).toBe(true);
      if (baseline.refPeriod !== undefined) expect(isIsoPeriod(baseline.refPeriod)).toBe(true);
    }
    for (const other of [...sameAs, ...nearMisses, ...(partOf ? [partOf] : [])]) {
      expect(ids.has(other)).toBe(true);
      expect(other).not.toBe(id);
    }
    for (const field of ['measure', 'refArea', 'actor', 'attribution'] as const) {
      if (fact[field] !== undefined) {
        expect(fact[field]).not.toBe('');
        expect(basis[field]?.rule).toBeTruthy();
      }
    }
  }
}

/** The sum as it is written out for the reader, worked out again. */
function recomputed(arithmetic: string): number {
  const division = /^(\S+) ÷ \(1 ([+−]) (\S+?)(%?)\)$/.exec(arithmetic);
  if (division) {
    const [, level, sign, change, percent] = division;
    return Number(level) / (1 + (sign === '+' ? 1 : -1) * (Number(change) / (percent ? 100 : 1)));
  }
  const [, left, operator, right] = /^(\S+) ([÷+−]) (\S+)$/.exec(arithmetic) ?? [];
  if (operator === '÷') return Number(left) / Number(right);
  return operator === '+' ? Number(left) + Number(right) : Number(left) - Number(right);
}

describe('what is said of statistics', () => {
  it('holds in every article', () => {
    for (const seed of seeds) check(statistics(seed));
  });

  it('holds in whatever meets in a text', () => {
    fc.assert(
      fc.property(text, (source) => check(statistics(source))),
      { numRuns: 500 },
    );
  });
});
