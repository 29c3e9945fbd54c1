import { describe, expect, it } from 'vitest';
import { statistics, table } from './chinese-rows';

table('when', [
  ['2023年1月至6月，全市新增就业3.2万人。', '3.2万人', { refPeriod: '2023-01/2023-06' }],
  ['2023年，全省案件受理增加。审结案件9.3万件。', '9.3万件', { refPeriod: '2023' }],
  ['失业率比2022年下降0.3个百分点。', '0.3个百分点', { refPeriod: undefined }],
  ['失业率由2022年的5.5%降至2023年的5.1%。', '5.5%', { refPeriod: '2022' }],
  ['去年一季度、二季度分别增长4.2%、5.6%。', '5.6%', { refPeriod: '2023-04/2023-06' }],
  ['截至2023年末，贷款余额31亿元。', '31亿元', { refPeriod: '2023-12-31' }],
  ['今年2月、3月发案12起。', '12起', { refPeriod: '2024-02/2024-03' }],
  ['处三年以上七年以下有期徒刑。', '三年以上七年以下', { refPeriod: undefined }],
  ['# 2023年全市统计公报\n\n粮食产量52万吨。', '52万吨', { refPeriod: '2023' }],
  ['# 纪要\n\n## 一、2023年工作\n\n办结案件77件。', '77件', { refPeriod: '2023' }],
]);

table('where and by whom', [
  ['2023年，全国检察机关共起诉5.1万人。', '5.1万人', { actor: '全国检察机关', refArea: '全国' }],
  ['昆明市公安局立即行动，抓获嫌疑人4名。', '4名', { actor: '昆明市公安局' }],
  ['据公安部介绍，全国立案12万起。', '12万起', { actor: undefined, attribution: '公安部', refArea: '全国' }],
  ['工信部先后检查22家企业；中国人民银行处罚17家机构。', '17家', { actor: '中国人民银行' }],
  ['记者从海口市公安局了解到，当地发案下降8%。', '8%', { refArea: '海口市', attribution: '海口市公安局' }],
  ['浙江省嘉兴市今年1月发案11起。', '11起', { refArea: '浙江省嘉兴市' }],
  ['由民政部门处三万元以下罚款。', '三万元以下', { actor: '民政部门' }],
]);

table('who says so', [
  ['“全年办案78件，同比下降5%。”某市公安局副局长李明说。', '78件', { attribution: '李明(某市公安局副局长)' }],
  ['“发案少了。”李明说，“今年只有9起，去年是31起。”', '9起', { attribution: undefined }],
  ['最高人民检察院数据显示，起诉11.5万人。', '11.5万人', { attribution: '最高人民检察院' }],
  ['海关总署副署长：全年进出口41.8万亿元。\n\n出口增长0.6%。', '0.6%', { attribution: '海关总署副署长' }],
  ['据国家能源局统计，装机2亿千瓦。新增3000万千瓦。', '3000万千瓦', { attribution: '国家能源局' }],
  ['主持人：今天有3家媒体到场。', '3家', { attribution: undefined }],
]);

describe('tables', () => {
  const text = `表1 生产总值（单位：亿元）

| 指标 | 2023年 | 比上年增长（%） | 占比（%） |
| --- | ---: | ---: | ---: |
| 生产总值 | 1,200.5 | 5.2 | 100 |
| 其中：第一产业 | 200.5 | -4.1 | 16.7 |
| 第二产业 | 1000 | 6 | 83.3 |
`;

  it('give one fact a cell, in base units, with its labels', () => {
    const facts = statistics(text);
    expect(facts.map(({ quote }) => quote)).toEqual([
      '1,200.5',
      '5.2',
      '100',
      '200.5',
      '-4.1',
      '16.7',
      '1000',
      '6',
      '83.3',
    ]);
    expect(facts[0]).toMatchObject({ value: 120_050_000_000, unit: 'CNY', measure: '生产总值', refPeriod: '2023' });
    expect(facts[4]).toMatchObject({
      value: -4.1,
      unit: '%',
      measure: '第一产业',
      change: { direction: 'down', basis: 'year-on-year' },
    });
    expect(facts[5]).toMatchObject({ unit: '%', measure: '第一产业占比（%）'.replace('（%）', '') });
    expect(facts[3]!.partOf).toBe(facts[0]!.id);
  });

  it('leave numbers of rows and years alone', () => {
    expect(statistics('| 序号 | 年份 | 数量（件） |\n|---|---|---|\n| 1 | 2023 | 15 |')).toMatchObject([
      { quote: '15', unit: '件' },
    ]);
  });
});
