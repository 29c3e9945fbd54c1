import { describe, expect, it, vi } from 'vitest';
import type { Law, Statistic } from '../../../src/core';
import { bareValue, baselineText, changeText, contextText, valueText } from '../../../src/editor/describe';
import { withUnit } from '../../../src/editor/units';

vi.mock('vscode', () => import('./vscode'));

const statistic = (fields: Partial<Statistic>): Statistic => ({
  kind: 'statistic',
  id: 's',
  start: 0,
  end: 1,
  quote: 'x',
  section: [],
  rule: 'quantity',
  qualifier: 'exact',
  unit: '',
  ...fields,
});

describe('a statistic in words', () => {
  it.each<[Partial<Statistic>, string, string]>([
    [{ value: 328_800_000_000, unit: 'CNY' }, '328,800,000,000 CNY', '328800000000'],
    [{ value: 34_000, unit: '人', qualifier: 'over' }, 'over 34,000 人', '34000'],
    [{ value: 52, unit: '%', qualifier: 'nearly' }, 'nearly 52%', '52'],
    [{ value: 2.2, unit: 'percentage-point' }, '2.2 percentage points', '2.2'],
    [{ value: 3, unit: 'a', qualifier: 'at-least' }, 'at least 3 years', '3'],
    [{ value: 1, unit: 'mo' }, '1 month', '1'],
    [{ min: 3, max: 7, unit: 'd' }, '3–7 days', '3-7'],
    [{ min: 30_000, max: 50_000, unit: 'CNY' }, '30,000–50,000 CNY', '30000-50000'],
    [{ min: 500_000, unit: 'CNY' }, '≥ 500,000 CNY', '500000'],
    [{ max: 200_000, unit: 'CNY' }, '≤ 200,000 CNY', '200000'],
    [{ value: 14_000_000, unit: '' }, '14,000,000', '14000000'],
    [{ value: 0.5, unit: '‰', qualifier: 'under' }, 'under 0.5‰', '0.5'],
    [{ quote: '若干' }, '若干', '若干'],
  ])('%j is %s', (fields, words, bare) => {
    expect(valueText(statistic(fields))).toBe(words);
    expect(bareValue(statistic(fields))).toBe(bare);
  });

  it('tells what it is about', () => {
    expect(contextText(statistic({ measure: '起诉', refPeriod: '2023' }))).toBe('起诉 · 2023');
    expect(contextText(statistic({}))).toBe('');
  });
});

describe('a change', () => {
  it.each([
    [{ direction: 'up', basis: 'year-on-year', role: 'by' }, '%', 'up, year on year'],
    [{ direction: 'down', from: 48, to: 33, points: -15 }, '%', 'down, from 48% to 33%, by 15 percentage points'],
    [{ to: 1200 }, '起', 'to 1,200 起'],
    [{}, '%', ''],
  ] as const)('%j', (change, unit, words) => {
    expect(changeText(change, unit)).toBe(words);
  });
});

describe('a baseline', () => {
  it('is rounded, with the interval that it may lie in', () => {
    const baseline = { value: 22_368.42, min: 22_297.1, max: 22_580.5, of: 's', arithmetic: '34000 ÷ (1 + 52%)' };
    expect(baselineText(baseline, '人')).toBe('about 22,400 人 (22,300 to 22,580)');
    expect(baselineText({ ...baseline, min: 100, max: 100, value: 100 }, '人')).toBe('about 100 人');
  });
});

describe('a law', () => {
  it('is cited with its article', () => {
    const law: Law = {
      kind: 'law',
      id: 'l',
      start: 0,
      end: 1,
      quote: '刑法第二百八十七条之二第一款',
      section: [],
      rule: 'bare-name',
      canonical: '中华人民共和国刑法',
      article: '287-2',
      paragraph: '1',
    };
    expect(valueText(law)).toBe('中华人民共和国刑法 Art. 287-2 para. 1');
    expect(contextText(law)).toBe(law.quote);
  });
});

it('currencies and physical units keep their codes', () => {
  expect(withUnit('5', 'kW')).toBe('5 kW');
  expect(withUnit('5', 'USD')).toBe('5 USD');
});
