import { describe, expect, it } from 'vitest';
import { valueText } from '../../../src/cli/describe';
import { VIEWS, type ViewName } from '../../../src/cli/views';
import { strongest } from '../../../src/cli/views/summary';
import { lineCounter } from '../../../src/cli/views/view';
import type { Fact, Law, Statistic } from '../../../src/core/fact';

const SOURCE = '\ufeff破案3.4万余起\r\n2023年,国务院\u001b[31m发布\n《刑法》第二百六十六条';
const common = { section: ['一'], rule: 'r' };
const at = (quote: string, text = SOURCE) => ({
  id: quote,
  quote,
  start: text.indexOf(quote),
  end: text.indexOf(quote) + quote.length,
});

const solved: Statistic = {
  ...common,
  ...at('3.4万余起'),
  kind: 'statistic',
  value: 34000,
  unit: '起',
  qualifier: 'over',
  measure: '破案',
  refPeriod: '2023',
  change: { direction: 'up', basis: 'year-on-year' },
};
const law: Law = {
  ...common,
  ...at('《刑法》第二百六十六条'),
  kind: 'law',
  canonical: '中华人民共和国刑法',
  article: '266',
  status: 'in-force',
};
const facts: Fact[] = [
  solved,
  { ...common, ...at('2023年'), kind: 'period', iso: '2023' },
  { ...common, ...at('国务院\u001b[31m'), kind: 'agency', canonical: '国务院' },
  law,
];

function written(name: ViewName, found: readonly Fact[] = facts, columns?: number): string {
  const view = VIEWS[name];
  const document = {
    path: 'a\u0007.md',
    source: SOURCE,
    analysis: { facts: found, headings: [], title: '破案3.4万余起', end: 0 },
  };
  const parts = [...view.parts(document, columns)];
  return parts.length === 0 ? view.empty : view.before + parts.join(view.between) + view.after;
}

describe('ndjson', () => {
  it('is a fact a line: path, line, and the fields of the fact as they are', () => {
    const lines = written('ndjson').split('\n');
    expect(lines.pop()).toBe('');
    expect(lines.map((line) => JSON.parse(line))).toEqual(
      facts.map((fact, index) => ({ path: 'a\u0007.md', line: [1, 2, 2, 3][index], ...fact })),
    );
    expect(Object.keys(JSON.parse(lines[0]!)).slice(0, 2)).toEqual(['path', 'line']);
  });

  it('holds nothing that a terminal obeys or that breaks a line', () => {
    const quote = 'a\u009b31m\u2028\u007f\u001b\ud800';
    const line = written('ndjson', [{ ...law, quote }]);
    expect(line).toMatch(/^[\x20-\x7e\n\p{L}\p{P}]*$/u);
    expect(JSON.parse(line).quote).toBe(quote);
  });

  it('is empty without facts', () => expect(written('ndjson', [])).toBe(''));
});

describe('json', () => {
  it('is one array of the same', () => {
    expect(JSON.parse(written('json'))).toEqual(
      written('ndjson')
        .trim()
        .split('\n')
        .map((line) => JSON.parse(line)),
    );
  });

  it('is an empty array without facts', () => expect(JSON.parse(written('json', []))).toEqual([]));
});

describe('table', () => {
  it('has a row a fact', () => {
    expect(written('table').split('\n')).toEqual([
      'a\ufffd.md',
      '  LINE  KIND       TEXT                    VALUE                            MEASURE  PERIOD  DETAIL',
      '     1  statistic  3.4万余起               over 34,000 起                   破案     2023    up, year on year',
      '     2  period     2023年                  2023',
      '     2  agency     国务院\ufffd[31m             国务院',
      '     3  law        《刑法》第二百六十六条  中华人民共和国刑法, article 266                   in-force',
      '',
      '',
    ]);
  });

  it('has no column that would be empty', () => {
    expect(written('table', facts.slice(1, 3)).split('\n')[1]).toBe('  LINE  KIND    TEXT         VALUE');
  });

  it('says where there is none', () => expect(written('table', [])).toBe('a\ufffd.md\n  No facts.\n\n'));
});

describe('summary', () => {
  it('counts the kinds and tells the strongest statistics', () => {
    expect(written('summary').split('\n')).toEqual([
      'a\ufffd.md',
      '  破案3.4万余起',
      '  1 statistic, 1 period, 1 agency, 1 law',
      '    over 34,000 起  破案  2023  up, year on year',
      '',
      '',
    ]);
  });

  it('ranks by what is known, repeated and in the title; a number stands once', () => {
    const bare = (value: number, more: Partial<Statistic> = {}): Statistic => ({
      ...solved,
      ...{ measure: undefined, refPeriod: undefined, change: undefined },
      ...{ id: `s${value}`, quote: `${value}`, start: value, end: value + 1, value },
      ...more,
    });
    const ranked = strongest(
      [
        bare(1),
        bare(2, { measure: 'm' }),
        bare(3, { measure: 'm', sameAs: ['s9'] }),
        bare(4, { measure: 'm', refPeriod: '2023' }),
        bare(5),
        bare(5, { measure: 'm', refPeriod: '2023', attribution: 'a' }),
        bare(6, { measure: 'm', refPeriod: '2023', sameAs: ['s9'] }),
        bare(7),
        bare(8, { measure: 'm', change: { role: 'from', from: 8, to: 4 }, sameAs: ['s9'] }),
      ],
      'in the title: 7',
    );
    expect(ranked.map(({ value }) => value)).toEqual([6, 3, 5, 7, 4]);
    expect(ranked[2]?.attribution).toBe('a');
  });
});

describe('values', () => {
  it.each<[fields: Partial<Statistic>, text: string]>([
    [{ value: 328800000000, unit: 'CNY' }, '328,800,000,000 CNY'],
    [{ value: 52, unit: '%', qualifier: 'nearly' }, 'nearly 52%'],
    [{ value: 2.2, unit: 'percentage-point' }, '2.2 percentage points'],
    [{ value: 3, unit: 'a' }, '3 years'],
    [{ value: 1, unit: 'a' }, '1 year'],
    [{ value: 1e21, unit: '' }, '1,000,000,000,000,000,000,000'],
    [{ value: 2 / 3, unit: '' }, '0.6666666667'],
    [{ value: 1e-7, unit: '' }, '0.0000001'],
    [{ value: -0.3, unit: '%' }, '-0.3%'],
    [{ min: 30000, max: 50000, unit: 'CNY' }, '30,000–50,000 CNY'],
    [{ min: 3, unit: '人', qualifier: 'at-least' }, 'at least 3 人'],
    [{ max: 3, unit: '人' }, '≤ 3 人'],
  ])('%j', (fields, text) => {
    expect(valueText({ ...solved, value: undefined, qualifier: 'exact', ...fields })).toBe(text);
  });
});

it('counts lines that end in any way', () => {
  const lineAt = lineCounter('a\nb\r\nc\rd');
  expect([0, 1, 2, 3, 4, 5, 6, 7].map(lineAt)).toEqual([1, 1, 2, 2, 2, 3, 3, 4]);
});
