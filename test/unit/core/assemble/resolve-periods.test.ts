import { describe, expect, it } from 'vitest';
import type { PlacedDocument } from '../../../../src/core/assemble/document';
import { type PlacedChunk, place } from '../../../../src/core/assemble/place';
import { resolvePeriods } from '../../../../src/core/assemble/resolve-periods';
import { chunksOf } from '../../../../src/core/document/chunks';
import type { Period } from '../../../../src/core/fact';
import { createLexicon } from '../../../../src/core/lexicon/lexicon';
import { ChunkReader } from '../../../../src/core/reading';
import { period } from '../../../../src/core/recognize/period';

const lexicon = createLexicon();
const recognize = period(lexicon);

function periodsOf(source: string, date?: string, title?: string): Period[] {
  const reader = new ChunkReader((text) => recognize(text, { overlaps: () => false, endAt: () => -1 }));
  const chunks: PlacedChunk[] = [...chunksOf(source)].map(({ start, end }) => ({
    start,
    reading: reader.read(source.slice(start, end), start === 0),
  }));
  const document: PlacedDocument = {
    source,
    ...(title && { title }),
    ...(date && { date }),
    lexicon,
    ...place(source, chunks, Infinity, source.length),
  };
  resolvePeriods(document);
  return document.drafts.map(({ fact }) => fact).filter((fact): fact is Period => fact.kind === 'period');
}

/** A row is a text, the document's date and what its periods mean, in order. */
function table(rows: readonly (readonly [text: string, date: string, ...isos: (string | undefined)[]])[]): void {
  it.each(rows.map(([text, date, ...isos]) => ({ text, date, isos })))('$text', ({ text, date, isos }) => {
    expect(periodsOf(text, date).map(({ iso }) => iso)).toEqual(isos);
  });
}

describe('against the date of the document', () => {
  table([
    ['今年1月至9月，侦办案件', '2023-12-25', '2023-01/2023-09'],
    ['今年9月以来，移交嫌疑人', '2023-12-25', '2023-09/2023-12-25'],
    ['今年以来，发案下降', '2023-12-25', '2023-01-01/2023-12-25'],
    ['截至目前，移交3.1万人', '2023-12-25', '../2023-12-25'],
    ['截至6月末，余额上升', '2024-08-09', '../2024-06-30'],
    ['意见征集截至2024年7月3日', '2024-06-03', '2024-07-03'],
    ['一年来，作出处罚', '2023-12-25', '2022-12-25/2023-12-25'],
    ['过去五年，成绩很大', '2023-03-05', '2018/2022'],
    ['近三个月来，价格回落', '2023-12-25', '2023-09-25/2023-12-25'],
    ['去年、前年和明年', '2024-02-28', '2023', '2022', '2025'],
    [
      '1—6月，增长6.7%。\n\n截至6月底，有1386户，与去年同期持平',
      '2024-07-26',
      '2024-01/2024-06',
      '../2024-06-30',
      '2023-01/2023-06',
    ],
    [
      '1—5月，增长6.7%。\n\n截至6月底，与去年同期持平',
      '2024-07-26',
      '2024-01/2024-05',
      '../2024-06-30',
      '../2023-06-30',
    ],
    ['今天（5月9日）公布', '2024-05-10', '2024-05-09'],
    ['昨天（12月31日）公布', '2024-01-01', '2023-12-31'],
    ['今天（2024年5月9日）公布', '2025-05-09', '2024-05-09'],
    ['十年间，累计减贫', '2023-10-10', '2013-10-10/2023-10-10'],
    ['昨天和上月', '2024-03-01', '2024-02-29', '2024-02'],
    ['上周，双方会谈', '2024-01-23', '2024-01-15/2024-01-21'],
    ['上周五，双方会谈', '2024-01-23', '2024-01-19'],
    ['本財政年度預算', '2024-02-28', '2023-04/2024-03'],
    ['上世纪90年代以来', '2024-02-28', '1990-01-01/2024-02-28'],
    ['外长8日向媒体通报', '2024-03-08', '2024-03-08'],
    ['本月底前完成', '2024-02-10', '2024-02-29'],
    ['党的十八大以来', '2025-01-12', '2012-11-08/2025-01-12'],
    ['“十四五”期间，“十三五”末', '2025-03-05', '2021/2025', '2020-12-31'],
    ['近期，多年来', '2023-12-25', undefined, undefined],
    ['up from so far this year', '2024-09-13', '2024-01-01/2024-09-13'],
    ['the twelve months to August', '2024-09-13', '2023-09/2024-08'],
    ['in fiscal year 2023', '2024-09-13', '2022-10/2023-09'],
  ]);
});

describe('months and days without a year', () => {
  table([
    ['1月至10月，起诉11.5万人', '2023-12-25', '2023-01/2023-10'],
    ['10月份增长0.8%', '2024-01-12', '2023-10'],
    ['7月1日起施行', '2024-06-30', '2024-07-01'],
    ['1月1日起施行', '2023-12-25', '2024-01-01'],
    ['8月底前出台细则', '2024-07-24', '2024-08-31'],
    ['去年12月和今年3月', '2024-05-01', '2023-12', '2024-03'],
    ['2022年发案上升，其中9月最多', '2024-05-01', '2022', '2022-09'],
    ['会议2023年12月29日修订的法律，7月1日起施行', '2024-06-30', '2023-12-29', '2024-07-01'],
    ['2015年7月1日开始试点。当年12月起诉，次年1月判决', '2024-03-08', '2015-07-01', '2015-12', '2016-01'],
    ['2023年11月至3月，天气寒冷', '2024-05-01', '2023-11/2024-03'],
    ['9月28日至10月3日放假', '2024-09-20', '2024-09-28/2024-10-03'],
    ['2016年断交，两国于今年4月恢复关系，并于9月互派大使', '2023-11-12', '2016', '2023-04', '2023-09'],
    ['从5月份开始发行', '2024-12-09', '2024-05'],
    ['活动将于1月5日开幕', '2024-12-20', '2025-01-05'],
    ['fell from 2.6% in July to 2.2% in August', '2024-09-20', '2024-07', '2024-08'],
    ['It has until early November.', '2024-09-20', '2024-11'],
  ]);
});

describe('against what the text is about', () => {
  table([
    ['今年前10个月，与上年同期相比增加', '2023-12-25', '2023-01/2023-10', '2022-01/2022-10'],
    ['今年以来比去年同期少', '2023-12-25', '2023-01-01/2023-12-25', '2022-01-01/2022-12-25'],
    ['6月利率为3.63%，比上年同期低', '2024-08-09', '2024-06', '2023-06'],
    ['2023年总值增长，全年平稳，比上年多，年末余额', '2024-02-29', '2023', '2023', '2022', '2023-12-31'],
    ['到2025年，浓度比2020年下降。与上年持平', '2024-06-05', '2025', '2020', '2023'],
    ['2012年底还有9899万；此后八年，逐年减少', '2021-02-26', '2012-12-31', '2013/2020'],
    ['2024至25年度赤字收窄，較上年度減少', '2024-02-28', '2024-04/2025-03', '2023-04/2024-03'],
    ['2023年支出增加，比上年多4%；当年新增3个，次年减少', '2024-08-30', '2023', '2022', '2023', '2024'],
    ['3月份指数为50.8%，比上月上升；上月下旬发布', '2024-04-18', '2024-03', '2024-02', '2024-03-21/2024-03-31'],
    ['1月末余额增长，增速比上月末高', '2025-02-18', '2025-01-31', '2024-12-31'],
    ['到今年6月末，企业有52万家，较上年同期多5万家', '2025-07-17', '2025-06-30', '2024-06-30'],
    ['产业化率从2022年的3.9%升至去年的7.6%；上半年转让增长', '2025-07-17', '2022', '2024', '2025-01/2025-06'],
    ['今天14时，均价20元，比昨天下降，与前一天持平', '2025-02-18', '2025-02-18', '2025-02-17', '2025-02-17'],
    ['政策有空间，下半年降准概率较大', '2024-04-18', '2024-07/2024-12'],
    ['下半年出口回升', '2024-02-18', '2023-07/2023-12'],
    ['全年经济增长5%左右的预期目标有望实现', '2024-03-01', '2024'],
    ['依据办法，全年实施救助739万人次', '2024-02-01', '2023'],
    ['截至今天17时，到会6万人', '2024-04-15', '../2024-04-15'],
    ['比1、2月份大幅提升', '2024-04-15', '2024-01/2024-02'],
    ['Exports rose in August from a year earlier', '2024-09-20', '2024-08', '2023-08'],
  ]);

  it('takes the year of a report from its title', () => {
    const isos = periodsOf('全年增长5.2%，比上年快；12月份回落。', '2024-02-29', '2023年统计公报').map(
      ({ iso }) => iso,
    );
    expect(isos).toEqual(['2023', '2022', '2023-12']);
  });

  it('takes the year of a report from the words that it begins with', () => {
    const text =
      '2023年，法院受理案件1万件。\n\n一、执行\n\n用时97天，比上年缩短14天。\n\n到2024年底，接入率较上年提高。\n';
    expect(periodsOf(text, '2024-01-26').map(({ iso }) => iso)).toEqual(['2023', '2022', '2024-12-31', '2023']);
  });

  it('compares with the same part of the year before, a paragraph further', () => {
    const text = '1月至10月，起诉2万人。\n\n占比由去年同期的26%升至32%。\n\n同期，捣毁窝点149个。\n';
    expect(periodsOf(text, '2024-11-28').map(({ iso }) => iso)).toEqual([
      '2024-01/2024-10',
      '2023-01/2023-10',
      '2024-01/2024-10',
    ]);
    expect(periodsOf('占比由去年同期的26%升至32%。\n', '2024-11-28').map(({ iso }) => iso)).toEqual(['2023']);
  });

  it('takes the year of a section from its heading', () => {
    const text = '## 二、2025年目标\n\n比上年提高1个百分点。\n';
    expect(periodsOf(text, '2026-03-05', '2026年报告').map(({ iso }) => iso)).toEqual(['2025', '2024']);
  });
});

describe('without a date', () => {
  it('says that it is missing', () => {
    const [relative, fixed, since] = periodsOf('今年增长，2022年下降，2021年以来回升');
    expect(relative).toMatchObject({ unresolved: 'no-document-date' });
    expect(relative).not.toHaveProperty('iso');
    expect(fixed).toMatchObject({ iso: '2022' });
    expect(since).toMatchObject({ iso: '2021-01-01/..' });
  });

  it('says that words name no definite time', () => {
    expect(periodsOf('近期有进展', '2023-12-25')[0]).toMatchObject({ unresolved: 'vague' });
  });
});

it('records the rule and the words that each came from', () => {
  const [fact] = periodsOf('今年1月至9月，侦办案件', '2023-12-25');
  expect(fact).toMatchObject({ quote: '今年1月至9月', basis: { iso: { rule: 'months', span: { start: 0, end: 7 } } } });
});
