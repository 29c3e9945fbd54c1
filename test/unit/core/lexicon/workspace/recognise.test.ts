import { describe, expect, it } from 'vitest';
import { Analyzer, createLexicon, type LexiconAdditions } from '../../../../../src/core';

const facts = (text: string, additions: LexiconAdditions, date?: string) =>
  new Analyzer({ lexicon: createLexicon(additions), date }).analyze(text).facts;
const quotes = (text: string, additions: LexiconAdditions, kind?: string) =>
  facts(text, additions)
    .filter((fact) => !kind || fact.kind === kind)
    .map(({ quote }) => quote);

describe('an agency of a workspace', () => {
  const agencies = [
    {
      name: '青川湾数据统筹署',
      aliases: ['青数署'],
      en: ['Qingchuan Bay Data Stewards', 'QBDS'],
      from: '2021-03',
      to: '2023-06',
      successor: '青川湾数字署',
    },
    { name: '青川湾数字署', aliases: ['青数署'], from: '2023-06' },
  ];

  it.each([
    ['青川湾数据统筹署发布通报。', '青川湾数据统筹署', '青川湾数据统筹署'],
    ['通报由青数署发布。', '青数署', '青川湾数据统筹署'],
    [
      'A report by the Qingchuan Bay Data Stewards says so.',
      'Qingchuan Bay Data Stewards',
      'Qingchuan Bay Data Stewards',
    ],
    ['The QBDS published a report.', 'QBDS', 'Qingchuan Bay Data Stewards'],
  ])('is found by each of its names: %s', (text, quote, canonical) => {
    expect(facts(text, { agencies }, '2022-05-01')).toMatchObject([{ kind: 'agency', quote, canonical }]);
    expect(facts(text, {}).filter(({ kind }) => kind === 'agency')).toEqual([]);
  });

  it('that is built in gets further names and keeps its history', () => {
    const own = [{ name: '中国银行保险监督管理委员会', aliases: ['银保督会'] }];
    expect(facts('银保督会发布通报。', { agencies: own }, '2022-05-01')).toMatchObject([
      { canonical: '中国银行保险监督管理委员会' },
    ]);
    expect(facts('银保督会发布通报。', { agencies: own }, '2024-05-01')).toMatchObject([
      { canonical: '国家金融监督管理总局' },
    ]);
  });

  it('has the name that it bore on the day', () => {
    expect(facts('青数署发布通报。', { agencies }, '2024-05-01')).toMatchObject([{ canonical: '青川湾数字署' }]);
    expect(facts('青川湾数据统筹署发布通报。', { agencies }, '2024-05-01')).toMatchObject([
      { canonical: '青川湾数字署' },
    ]);
  });
});

describe('a law of a workspace', () => {
  const laws = [
    {
      name: '青川湾湿地保护条例',
      aliases: ['青川湾条例'],
      en: ['Qingchuan Bay Wetlands Act'],
      adopted: '2020-11-30',
      inForce: '2021-02-01',
      amended: ['2023-05-20'],
      repealed: '2025-01-01',
      source: '青人发〔2020〕7号',
    },
  ];
  const known = { canonical: '青川湾湿地保护条例', adopted: '2020-11-30', inForce: '2021-02-01' };

  it.each([
    ['依照《青川湾湿地保护条例》第五条处罚。', { ...known, article: '5' }],
    ['依照青川湾湿地保护条例第五条处罚。', { ...known, article: '5' }],
    ['依照《青川湾条例》处罚。', known],
    ['依照青川湾条例处罚。', known],
    ['The Qingchuan Bay Wetlands Act applies.', { ...known, canonical: 'Qingchuan Bay Wetlands Act' }],
  ])('is found and resolved by each of its names: %s', (text, expected) => {
    expect(facts(text, { laws }, '2022-05-01')).toMatchObject([{ kind: 'law', ...expected }]);
  });

  it.each([
    ['2020-12-15', 'not-yet-in-force'],
    ['2022-05-01', 'amended'],
    ['2024-05-01', 'in-force'],
    ['2025-05-01', 'repealed'],
  ])('has the standing of the day: %s', (date, status) => {
    expect(facts('见《青川湾湿地保护条例》。', { laws }, date)).toMatchObject([{ status, amended: ['2023-05-20'] }]);
  });

  it('that is built in gets further names and keeps its dates', () => {
    const own = [{ name: '中华人民共和国数据安全法', aliases: ['数安之法'] }];
    const known = { canonical: '中华人民共和国数据安全法', inForce: '2021-09-01', status: 'in-force' };
    expect(facts('依照数安之法第五条处罚，数据安全法也适用。', { laws: own }, '2024-05-01')).toMatchObject([
      { ...known, article: '5' },
      known,
    ]);
  });

  it('is found by its number', () => {
    expect(facts('见青人发〔2020〕7号。', { laws }, '2022-05-01')).toMatchObject([{ ...known, status: 'amended' }]);
  });
});

describe('a unit of a workspace', () => {
  const units = [
    { name: '标箱位', unit: 'TEU' },
    { name: '旧两', unit: 'g' },
    { name: 'berths', unit: 'berth' },
  ];

  it.each([
    ['全港吞吐3.2万标箱位。', '3.2万标箱位', 32_000, 'TEU'],
    ['缴获约50旧两。', '约50旧两', 50, 'g'],
    ['The port has 1,200 berths.', '1,200 berths', 1200, 'berth'],
  ])('counts as it says: %s', (text, quote, value, unit) => {
    expect(facts(text, { units })).toMatchObject([{ kind: 'statistic', quote, value, unit }]);
  });

  it('counts in the headers of tables too', () => {
    const table = '| 港口 | 吞吐量（万标箱位） |\n| --- | --- |\n| 青川港 | 32 |\n';
    expect(facts(table, { units })).toMatchObject([{ value: 320_000, unit: 'TEU' }]);
  });
});

describe('a term of a workspace', () => {
  it.each([
    ['推出三张清单，追回3万元。', ['三张清单'], ['3万元']],
    ['共有三张“清单”。', ['三张“清单”'], []],
    ['最高法的答复。', ['最高法的答复'], []],
    ['见《青川湾办法》。', ['《青川湾办法》'], []],
    ['去年今日，全城亮灯。', ['去年今日'], []],
  ])('hides what lies within it: %s', (text, terms, expected) => {
    expect(quotes(text, {}).length).toBeGreaterThan(expected.length);
    expect(quotes(text, { terms })).toEqual(expected);
  });

  it.each([
    ['追回13万元和3万元。', ['3万元'], ['13万元']],
    ['追回二十三万元。', ['三万元'], ['二十三万元']],
    ['追回3万元。', ['3万'], ['3万元']],
    ['见《关于三张清单的通知》。', ['三张清单'], ['《关于三张清单的通知》']],
    ['It cost 15 percent and 5 percent more.', ['5 percent'], ['15 percent']],
  ])('leaves longer names and numbers alone: %s', (text, terms, expected) => {
    expect(quotes(text, { terms })).toEqual(expected);
  });

  it('hides what cuts through it', () => {
    expect(quotes('今年五一黄金周。', { terms: ['一黄金周'] }, 'period')).toEqual(['今年']);
  });
});

it('changes nothing elsewhere', () => {
  const text = '2024年1月，最高检依照刑法第二百六十六条起诉3.1万余人，同比上升近52%。';
  const own = facts(text, {
    agencies: [{ name: '甲乙总署' }],
    laws: [{ name: '甲乙条例' }],
    units: [{ name: '标箱位', unit: 'TEU' }],
    terms: ['5G'],
  });
  expect(own).toEqual(new Analyzer().analyze(text).facts);
});
