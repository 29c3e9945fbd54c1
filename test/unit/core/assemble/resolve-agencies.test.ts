import { describe, expect, it } from 'vitest';
import type { Draft, PlacedBlock, PlacedDocument, PlacedSentence } from '../../../../src/core/assemble/document';
import { resolveAgencies } from '../../../../src/core/assemble/resolve-agencies';
import type { Agency } from '../../../../src/core/fact';
import { createLexicon } from '../../../../src/core/lexicon/lexicon';
import { agency } from '../../../../src/core/recognize/agency';

const builtIn = createLexicon();

/** A document of one sentence a paragraph, with its agencies placed. */
function documentOf(sentences: readonly string[], date?: string, title?: string, lexicon = builtIn): PlacedDocument {
  const recognize = agency(lexicon);
  const drafts: Draft[] = [];
  const placed: PlacedSentence[] = [];
  let start = 0;
  sentences.forEach((text, index) => {
    const own: Draft[] = [];
    const block = { index, text } as PlacedBlock;
    const mentions = recognize(text, { overlaps: () => false, endAt: () => -1 });
    const from = start;
    const toSource = (a: number, b: number) => ({ start: from + a, end: from + b });
    const sentence: PlacedSentence = {
      start,
      end: start + text.length,
      index,
      block,
      text,
      mentions,
      drafts: own,
      toSource,
    };
    for (const mention of mentions) {
      const quote = text.slice(mention.start, mention.end);
      const fact = {
        kind: 'agency',
        id: '',
        quote,
        section: [],
        rule: mention.rule,
        ...toSource(mention.start, mention.end),
      };
      own.push({ fact: fact as Agency, mention, sentence });
    }
    drafts.push(...own);
    placed.push(sentence);
    start += text.length + 2;
  });
  return {
    source: sentences.join('\n\n'),
    ...(title && { title }),
    ...(date && { date }),
    lexicon,
    headings: [],
    blocks: [],
    sentences: placed,
    drafts,
  };
}

/** Each agency with what it stands for, and the rule that says so. */
function resolved(sentences: readonly string[], date?: string, title?: string, lexicon = builtIn): string[] {
  const document = documentOf(sentences, date, title, lexicon);
  resolveAgencies(document);
  return document.drafts.map(({ fact }) => {
    const { quote, canonical, generic, basis } = fact as Agency;
    return `${quote} = ${canonical ?? (generic ? '~' : '?')} ${basis?.canonical?.rule ?? ''}`.trim();
  });
}

describe('resolveAgencies', () => {
  it.each([
    ['工信部通知', '2023-12-25', '工信部 = 工业和信息化部 lexicon'],
    ['两高发布解释', '2023-12-25', '两高 = 最高人民法院、最高人民检察院 lexicon'],
    ['银保监会通知', '2022-05-01', '银保监会 = 中国银行保险监督管理委员会 lexicon'],
    ['银保监会通知', '2024-05-01', '银保监会 = 国家金融监督管理总局 renamed'],
    ['保监会通知', '2024-05-01', '保监会 = 国家金融监督管理总局 renamed'],
    ['原银保监会通知', '2024-05-01', '银保监会 = 中国银行保险监督管理委员会 former-name'],
    ['中央网信办通知', '2016-05-01', '中央网信办 = 中央网络安全和信息化领导小组办公室 lexicon'],
    ['中央网信办通知', '2024-05-01', '中央网信办 = 中央网络安全和信息化委员会办公室 lexicon'],
    ['十四届全国人大三次会议', '2025-03-05', '十四届全国人大三次会议 = 全国人民代表大会 lexicon'],
    ['中央纪委常委会决定', '2024-05-01', '中央纪委常委会 = 中国共产党中央纪律检查委员会常务委员会 own-name'],
    ['最高检第十检察厅', '2024-05-01', '最高检第十检察厅 = 最高人民检察院第十检察厅 own-name'],
    ['深圳市市场监管局处罚', '2024-05-01', '深圳市市场监管局 = 深圳市市场监督管理局 own-name'],
    ['锦屏县检察院起诉', '2024-05-01', '锦屏县检察院 = 锦屏县人民检察院 own-name'],
    ['浙江省检察院通报', '2024-05-01', '浙江省检察院 = 浙江省人民检察院 own-name'],
    ['浙江检察院通报', '2024-05-01', '浙江检察院 = ~'],
    ['厦门中院判决', '2024-05-01', '厦门中院 = 厦门市中级人民法院 own-name'],
    ['2024年综合运输春运工作专班数据', '2024-02-06', '综合运输春运工作专班 = 综合运输春运工作专班 antecedent'],
    ['某市中院判决', '2024-05-01', '某市中院 = 某市中级人民法院 own-name'],
    ['云南省政府公布', '2024-05-01', '云南省政府 = 云南省人民政府 own-name'],
    ['美国政府公布', '2024-05-01', '美国政府 = 美国政府 own-name'],
    ['昆明反诈中心', '2023-12-25', '昆明反诈中心 = 昆明反诈中心 own-name'],
    ['立法會審議', '2024-02-28', '立法會 = 香港特别行政区立法会 lexicon'],
    ['the ECB cut rates', '2024-09-20', 'ECB = European Central Bank lexicon'],
    ['the U.S. Department of Justice sued', '2024-09-20', 'U.S. Department of Justice = Department of Justice lexicon'],
    ['the Justice Department sued', '2024-09-20', 'Justice Department = Department of Justice lexicon'],
    ['U.S. Congress agreed', '2024-09-20', 'U.S. Congress = US Congress lexicon'],
    ['the Fed held', '2024-09-20', 'Fed = Federal Reserve lexicon'],
    ['有关部门负责', '2024-09-20', '有关部门 = ~'],
    ['公安部交管局提醒', '2025-02-18', '公安部交管局 = 公安部交通管理局 lexicon'],
    ['全国“扫黄打非”办公室通报', '2023-02-13', '全国“扫黄打非”办公室 = 全国“扫黄打非”工作小组办公室 lexicon'],
    ['国务院联防联控机制部署', '2022-12-20', '国务院联防联控机制 = 国务院应对新型冠状病毒肺炎疫情联防联控机制 lexicon'],
    [
      '国务院联防联控机制综合组通知',
      '2023-01-28',
      '国务院联防联控机制综合组 = 国务院应对新型冠状病毒感染疫情联防联控机制综合组 own-name',
    ],
  ])('%s on %s', (sentence, date, answer) => expect(resolved([sentence], date)).toEqual([answer]));

  it('takes a city court by its short name for the one that the text names in full', () => {
    expect(resolved(['福建省厦门市中级人民法院通报，厦门中院判决'], '2024-05-01')[1]).toBe(
      '厦门中院 = 福建省厦门市中级人民法院 antecedent',
    );
  });

  it('keeps a name as written where the document has no date', () => {
    expect(resolved(['银保监会通知'])).toEqual(['银保监会 = 中国银行保险监督管理委员会 lexicon']);
  });

  it('leads a level and body to the one body of the text, before or after', () => {
    expect(resolved(['市公安局介绍。', '昆明市公安局通报。'])[0]).toBe('市公安局 = 昆明市公安局 antecedent');
    expect(resolved(['昆明市公安局、大理市公安局通报。', '市公安局介绍。'])[2]).toBe('市公安局 = ~');
  });

  it('completes a level and body by the one place of that level', () => {
    expect(resolved(['江苏省委和省政府汇报。'])).toEqual([
      '江苏省委 = 江苏省委 own-name',
      '省政府 = 江苏省人民政府 place-in-text',
    ]);
    expect(resolved(['江苏省委、浙江省委汇报。', '省政府负责。'])[2]).toBe('省政府 = ~');
  });

  it('knows short names of courts, and the place that the title has', () => {
    expect(resolved(['某省高级人民法院发布。', '配合省法院、省高院办案。'])).toEqual([
      '某省高级人民法院 = 某省高级人民法院 own-name',
      '省法院 = 某省高级人民法院 antecedent',
      '省高院 = 某省高级人民法院 antecedent',
    ]);
    expect(
      resolved(['江苏省检察院、浙江省检察院联合发文。', '市法院、市检察院跟进。'], '2024-05-01', '无锡市工作要点'),
    ).toEqual(
      expect.arrayContaining(['市法院 = 无锡市中级人民法院 antecedent', '市检察院 = 无锡市人民检察院 antecedent']),
    );
  });

  it('gives departments and committees the last body that has such', () => {
    expect(resolved(['商务部召开发布会。', '规划财务司司长说。'])[1]).toBe('规划财务司 = 商务部规划财务司 antecedent');
    expect(resolved(['规划财务司司长说。'])).toEqual(['规划财务司 = ~']);
    expect(resolved(['国家知识产权局战略规划司、知识产权保护司负责人出席。'])[1]).toBe(
      '知识产权保护司 = 国家知识产权局知识产权保护司 antecedent',
    );
    expect(resolved(['最高人民检察院第四检察厅发布，外交部回应。', '第四检察厅负责人说。'])[2]).toBe(
      '第四检察厅 = 最高人民检察院第四检察厅 antecedent',
    );
    expect(resolved(['商务部、中国人民银行发布。', '货币政策司司长说。'])[2]).toBe(
      '货币政策司 = 中国人民银行货币政策司 antecedent',
    );
    expect(resolved(['全国人大开会。', '监察和司法委员会报告。'])[1]).toBe(
      '监察和司法委员会 = 全国人民代表大会监察和司法委员会 antecedent',
    );
    expect(resolved(['云南省人大开会。', '财政经济委员会报告。'])[1]).toBe(
      '财政经济委员会 = 云南省人民代表大会财政经济委员会 antecedent',
    );
  });

  it('knows bodies that are gone, as of the time of the document', () => {
    expect(resolved(['中央人民政府政务院发布。'], '1951-03-06')).toEqual([
      '中央人民政府政务院 = 中央人民政府政务院 lexicon',
    ]);
    expect(resolved(['国家技术监督局规定。'], '1995-01-01')).toEqual(['国家技术监督局 = 国家技术监督局 lexicon']);
    expect(resolved(['原国家土地管理局规定。'], '2020-01-01')).toEqual(['国家土地管理局 = 国家土地管理局 former-name']);
  });

  it('asks the lexicon of the document', () => {
    const own = createLexicon({
      agencies: [
        { name: '示例监管署', aliases: ['示监署'], to: '2020-01', successor: '示例总署' },
        { name: '示例总署', from: '2020-01' },
      ],
    });
    expect(resolved(['示监署通知'], '2024-05-01', undefined, own)).toEqual(['示监署 = 示例总署 renamed']);
  });

  it('leads a pronoun to the last body of its kind', () => {
    expect(resolved(['国家统计局、财政部发布。', '该局表示，'])[2]).toBe('该局 = 国家统计局 antecedent');
    expect(resolved(['该局表示，'])).toEqual(['该局 = ~']);
  });

  it('leads the Commission to the one of its paragraph, else to what it stood for before', () => {
    const sentences = [
      'The European Commission agreed, the Commission said.',
      'The Federal Trade Commission ruled.',
      'Later the Commission paid.',
    ];
    expect(resolved(sentences).filter((line) => line.startsWith('Commission'))).toEqual([
      'Commission = European Commission antecedent',
      'Commission = European Commission antecedent',
    ]);
  });

  it('takes short names that the text defines', () => {
    expect(resolved(['国家金融监督管理总局（以下简称“金融监管总局”）通知。'])[1]).toMatch(
      /^金融监管总局 = 国家金融监督管理总局/,
    );
    expect(resolved(['the Gambling Authority (UGA) warned', 'UGA said'])).toEqual([
      'Gambling Authority = Gambling Authority own-name',
      'UGA = Gambling Authority defined-in-text',
    ]);
  });
});
