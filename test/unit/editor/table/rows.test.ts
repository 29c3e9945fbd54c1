import { describe, expect, it, vi } from 'vitest';
import type { Fact } from '../../../../src/core';
import { COLUMNS, cellText, USUAL_COLUMNS } from '../../../../src/editor/table/columns';
import { tableOf, toMarkdownTable, toTsv } from '../../../../src/editor/table/rows';

vi.mock('vscode', () => import('../vscode'));

const core = { id: 'x', start: 0, end: 1, rule: 'r', section: ['一、情况', '数据'] };
const facts: readonly Fact[] = [
  { ...core, kind: 'statistic', quote: '5300起', value: 5300, unit: '起', qualifier: 'exact', measure: '案件\t总数' },
  { ...core, kind: 'statistic', quote: '三至五万元', min: 30_000, max: 50_000, unit: 'CNY', qualifier: 'exact' },
  { ...core, kind: 'period', quote: '去年|今年', iso: '2023/2024' },
];
const around = { lineOf: () => 7, find: (id: string) => (id === 'whole' ? facts[0] : undefined) };

describe('the table of facts', () => {
  it('has a row a fact and leaves out columns that say nothing', () => {
    expect(tableOf(facts, [], around)).toEqual([
      ['Line', 'Kind', 'Value', 'Least', 'Most', 'Unit', 'Measure', 'Qualifier', 'Section', 'Quote'],
      ['7', 'Statistic', '5300', '', '', '起', '案件 总数', 'exact', '一、情况 › 数据', '5300起'],
      ['7', 'Statistic', '', '30000', '50000', 'CNY', '', 'exact', '一、情况 › 数据', '三至五万元'],
      ['7', 'Period', '2023/2024', '', '', '', '', '', '一、情况 › 数据', '去年|今年'],
    ]);
  });

  it('takes the columns asked for, in that order', () => {
    expect(tableOf(facts, ['quote', 'value'], around)[0]).toEqual(['Quote', 'Value']);
    expect(tableOf(facts, ['nonsense', 'toString', 'line'], around)[1]).toEqual(['7']);
  });

  it('shows every column but those that repeat another', () => {
    expect(COLUMNS.filter((column) => !USUAL_COLUMNS.includes(column))).toEqual(['canonical']);
  });

  it('says what is implied in the unit of what it is implied by, and which whole a part is of', () => {
    const part: Fact = {
      ...core,
      kind: 'statistic',
      quote: '近52%',
      value: 52,
      unit: '%',
      qualifier: 'nearly',
      baseline: { value: 3487, min: 3487, max: 3487, of: 'whole', arithmetic: '5300 ÷ (1 + 52%)' },
      partOf: 'whole',
      condition: '情节严重的',
      basisLaw: '中华人民共和国刑法',
    };
    const cells = Object.fromEntries(COLUMNS.map((column) => [column, cellText(column, part, around)]));
    expect(cells).toMatchObject({
      baseline: 'about 3,490 起',
      partOf: '5,300 起 · 案件 总数',
      condition: '情节严重的',
      basisLaw: '中华人民共和国刑法',
      article: '',
      status: '',
    });
  });

  it('tells of a law its article, its status, or what looking it up gave', () => {
    const law: Fact = { ...core, kind: 'law', quote: '《办法》', article: '3', paragraph: '2', lookup: 'not-found' };
    expect(cellText('article', law, around)).toBe('Art. 3 para. 2');
    expect(cellText('status', law, around)).toBe('not in the list of laws');
    expect(cellText('status', { ...law, status: 'repealed' }, around)).toBe('repealed');
    expect(cellText('canonical', { ...law, canonical: '某办法' }, around)).toBe('某办法');
  });

  it('leaves the title of the document out of the section', () => {
    expect(cellText('section', facts[0]!, { ...around, title: '一、情况' })).toBe('数据');
  });

  it('is Markdown whose columns stand below each other, Chinese characters being two wide', () => {
    expect(
      toMarkdownTable([
        ['值', 'b'],
        ['一二三', 'x|y'],
      ]),
    ).toBe(['| 值     | b    |', '| ------ | ---- |', '| 一二三 | x\\|y |', ''].join('\n'));
  });
});

describe('what is pasted into a spreadsheet', () => {
  it('has one line a row', () => {
    expect(toTsv(tableOf(facts, ['value', 'measure'], around))).toBe(
      'Value\tMeasure\n5300\t案件 总数\n\t\n2023/2024\t\n',
    );
  });

  it.each([
    ['=1+1', "'=1+1"],
    ['+cmd|x', "'+cmd|x"],
    ['@SUM(A1)', "'@SUM(A1)"],
    ['-2+3', "'-2+3"],
    ['＝A1', "'＝A1"],
    ['-2.5', '-2.5'],
    ['5300', '5300'],
    ['"quoted" words', '"""quoted"" words"'],
    ['words "quoted"', 'words "quoted"'],
    ['a\tb\nc', 'a b c'],
  ])('%j is %j', (cell, pasted) => {
    expect(toTsv([[cell]])).toBe(`${pasted}\n`);
  });
});
