import { describe, expect, it, vi } from 'vitest';
import type { Fact } from '../../../src/core';
import { tableOf, toMarkdownTable, toTsv } from '../../../src/editor/table';

vi.mock('vscode', () => import('./vscode'));

const core = { id: 'x', start: 0, end: 1, rule: 'r', section: ['一、情况', '数据'] };
const facts: readonly Fact[] = [
  { ...core, kind: 'statistic', quote: '5300起', value: 5300, unit: '起', qualifier: 'exact', measure: '案件\t总数' },
  { ...core, kind: 'statistic', quote: '三至五万元', min: 30_000, max: 50_000, unit: 'CNY', qualifier: 'exact' },
  { ...core, kind: 'period', quote: '去年|今年', iso: '2023/2024' },
];

describe('the table of facts', () => {
  it('has a row a fact and leaves out columns that say nothing', () => {
    expect(tableOf(facts, [], () => 7)).toEqual([
      ['Line', 'Kind', 'Value', 'Least', 'Most', 'Unit', 'Qualifier', 'Measure', 'Section', 'Quote'],
      ['7', 'Statistic', '5300', '', '', '起', 'exact', '案件 总数', '一、情况 › 数据', '5300起'],
      ['7', 'Statistic', '', '30000', '50000', 'CNY', 'exact', '', '一、情况 › 数据', '三至五万元'],
      ['7', 'Period', '2023/2024', '', '', '', '', '', '一、情况 › 数据', '去年|今年'],
    ]);
  });

  it('takes the columns asked for, in that order', () => {
    expect(tableOf(facts, ['quote', 'value'], () => 1)[0]).toEqual(['Quote', 'Value']);
    expect(tableOf(facts, ['nonsense' as 'quote', 'line'], () => 1)[1]).toEqual(['1']);
  });

  it('is Markdown whose columns stand below each other, Chinese characters being two wide', () => {
    expect(
      toMarkdownTable([
        ['值', 'b'],
        ['一二三', 'x|y'],
      ]),
    ).toBe(['| 值     | b    |', '| ------ | ---- |', '| 一二三 | x\\|y |', ''].join('\n'));
  });

  it('is TSV with one line a row', () => {
    expect(toTsv(tableOf(facts, ['value', 'measure'], () => 1))).toBe(
      'Value\tMeasure\n5300\t案件 总数\n\t\n2023/2024\t\n',
    );
  });
});
