import { afterEach, describe, expect, it, vi } from 'vitest';
import lexicon from '../../../src/core/lexicon/units.json';
import { unitName, unitSign, withUnit } from '../../../src/editor/units';
import { env } from './vscode';

vi.mock('vscode', () => import('./vscode'));

afterEach(() => {
  env.language = 'en';
});

const units = [...new Map(lexicon.map((entry) => [entry.unit, entry])).values()];
/** A word that says itself: 人, 吨标准煤, `barrels`. */
const isWord = (unit: string) => /^\p{Script=Han}+$/u.test(unit) || /^[a-z]{5,}( [a-z]+)*$/.test(unit);

describe('every unit of the lexicon', () => {
  it('is known here', () => {
    expect(units.length).toBeGreaterThan(200);
  });

  it.each(units.filter(({ unit }) => unit !== '%').map(({ unit }) => unit))('%s is said in both languages', (unit) => {
    for (const language of ['en', 'zh-cn']) {
      env.language = language;
      const text = withUnit('2', unit);
      expect(text, 'signs for machines').not.toMatch(/[[\]_]|\d.*[a-z]\d$|\.[A-Za-z]|\b\w*By\b|Cel|-point/);
      expect(unitSign(unit).length).toBeGreaterThan(0);
      const name = unitName(unit);
      if (isWord(unit)) expect(text).toContain(unit);
      else expect(name, `a name of ${unit} in ${language}`).toBeTruthy();
      if (name && language === 'zh-cn') expect(name).toMatch(/\p{Script=Han}/u);
      if (name && language === 'en') expect(name).not.toMatch(/\p{Script=Han}/u);
    }
  });
});

it.each([
  ['m2', '2 m²', '2 m²', 'square metres', '平方米'],
  ['a', '2 years', '2 年', 'years', '年'],
  ['ug/m3', '2 μg/m³', '2 μg/m³', 'micrograms / cubic metres', '微克 / 立方米'],
  ['CNY/mo', '2 CNY/month', '2 CNY/个月', 'Chinese Yuan / months', '人民币 / 个月'],
  ['CNY/亩', '2 CNY/亩', '2 CNY/亩', 'Chinese Yuan / 亩', '人民币 / 亩'],
  ['basis-point', '2 basis points', '2 个基点', 'basis points', '基点'],
  ['起', '2 起', '2 起', undefined, undefined],
  ['toString', '2 toString', '2 toString', undefined, undefined],
])('%s', (unit, english, chinese, name, chineseName) => {
  expect([withUnit('2', unit), unitName(unit)]).toEqual([english, name]);
  env.language = 'zh-cn';
  expect([withUnit('2', unit), unitName(unit)]).toEqual([chinese, chineseName]);
});
