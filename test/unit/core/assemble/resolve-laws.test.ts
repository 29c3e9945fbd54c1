import { describe, expect, it } from 'vitest';
import { Analyzer } from '../../../../src/core/analyzer';
import { lawStatus } from '../../../../src/core/assemble/law-status';
import type { Law } from '../../../../src/core/fact';

function laws(text: string, date = '2024-06-01'): Law[] {
  return new Analyzer({ date }).analyze(text).facts.filter((fact) => fact.kind === 'law');
}

/** Quote → full title and place, in the order of the text. */
function resolved(text: string, date?: string): string[] {
  return laws(text, date).map(({ quote, canonical, article, paragraph, item }) => {
    const place = [article, paragraph, item].map((part) => part ?? '').join('/');
    return `${quote} → ${canonical ?? '?'}${place === '//' ? '' : ` ${place}`}`;
  });
}

const ACT = `# 某市节水办法

第一条 为了节约用水，制定本办法。

第二条 用水单位应当：

（一）安装水表；

（二）报送数据；

（三）有前项行为的，备案。

前款规定的数据应当真实。

依照前两款规定和本条第一款报送的，按第十条处理。

第三条 违反前条第一款第（二）项的，依照本办法第八条、第九条第二款和行政处罚法第十条处罚。
`;

describe('a law that speaks of itself', () => {
  const own = '某市节水办法';

  it('resolves 本办法, 前款 and bare articles to its own title and the place where they stand', () => {
    expect(resolved(ACT).filter((line) => !line.startsWith(own))).toEqual([
      `本办法 → ${own}`,
      `前项 → ${own} 2/1/2`,
      `前款 → ${own} 2/1/`,
      `前两款 → ${own} 2//`,
      `本条第一款 → ${own} 2/1/`,
      `第十条 → ${own} 10//`,
      `前条第一款第（二）项 → ${own} 2/1/2`,
      `本办法第八条 → ${own} 8//`,
      `第九条第二款 → ${own} 9/2/`,
      '行政处罚法第十条 → 中华人民共和国行政处罚法 10//',
    ]);
  });

  it.each([
    ['某院关于期货案件的规定（二）', '本规定', '某院关于期货案件的规定（二）'],
    ['某市节水办法（节选）', '本办法', '某市节水办法'],
    ['某市节水条例（草案征求意见稿）', '本条例', '某市节水条例（草案征求意见稿）'],
    ['七月新规影响你我', '本条例', '?'],
  ])('knows its own title: %s', (title, words, canonical) => {
    expect(resolved(`# ${title}\n\n第一条 制定${words}。\n`)).toContain(`${words} → ${canonical}`);
  });

  it('takes the text that a notice issues for the one with the articles', () => {
    const notice =
      '# 关于印发《某省采砂管理办法》的通知\n\n现印发给你们。本通知自印发之日起施行。\n\n第一条 为了管理，制定本办法。\n\n第二条 依照第一条规定处理。\n';
    const facts = resolved(notice).filter((line) => /^(?:本|第)/.test(line));
    expect(facts).toEqual([
      '本通知 → 关于印发《某省采砂管理办法》的通知',
      '本办法 → 某省采砂管理办法',
      '第一条 → 某省采砂管理办法 1//',
    ]);
  });
});

describe('an article about laws', () => {
  it.each<[string, string, string[]]>([
    [
      'a short title goes to the longer one that it was defined for',
      '近日印发《关于扩大消费的意见》（以下简称《意见》）。《意见》提出十条举措。意见明确，各地要落实。',
      [
        '《关于扩大消费的意见》 → 关于扩大消费的意见',
        '《意见》 → 关于扩大消费的意见',
        '《意见》 → 关于扩大消费的意见',
        '意见 → 关于扩大消费的意见',
      ],
    ],
    [
      'a draft is the same before and behind its full title',
      '两部门起草失信主体联合惩戒管理办法，征求意见。\n\n《失信主体联合惩戒管理办法(征求意见稿)》已公布。征求意见稿规定了期限。管理办法征求意见稿共十条。',
      [
        '失信主体联合惩戒管理办法 → 失信主体联合惩戒管理办法(征求意见稿)',
        '《失信主体联合惩戒管理办法(征求意见稿)》 → 失信主体联合惩戒管理办法(征求意见稿)',
        '征求意见稿 → 失信主体联合惩戒管理办法(征求意见稿)',
        '管理办法征求意见稿 → 失信主体联合惩戒管理办法(征求意见稿)',
      ],
    ],
    [
      'a short title may leave out words before its kind, and no other word',
      '《2098—2099年湿地修复行动方案》印发。《湿地修复方案》提出目标，《湿地监测方案》另定。',
      [
        '《2098—2099年湿地修复行动方案》 → 2098—2099年湿地修复行动方案',
        '《湿地修复方案》 → 2098—2099年湿地修复行动方案',
        '《湿地监测方案》 → 湿地监测方案',
      ],
    ],
    [
      'what is repealed is no short title of what repeals it',
      '# 某省入境边防检查条例\n\n第二条 本条例自公布之日起施行，1965年发布的《边防检查条例》同时废止。',
      [
        '某省入境边防检查条例 → 某省入境边防检查条例',
        '本条例 → 某省入境边防检查条例',
        '《边防检查条例》 → 边防检查条例',
      ],
    ],
    [
      'a pronoun goes to the nearest law of its kind',
      '《节约用水条例》和民法典施行。该条例第三条规定了标准，依照同法第二百五十二条办理。',
      [
        '《节约用水条例》 → 节约用水条例',
        '民法典 → 中华人民共和国民法典',
        '该条例第三条 → 节约用水条例 3//',
        '同法第二百五十二条 → 中华人民共和国民法典 252//',
      ],
    ],
    [
      'a list goes on with the same law',
      '依照民法典第五百零九条、第五百七十七条第一款判决。',
      ['民法典第五百零九条 → 中华人民共和国民法典 509//', '第五百七十七条第一款 → 中华人民共和国民法典 577/1/'],
    ],
    [
      'a crime is its article of the Criminal Law',
      '被告人犯帮信罪。',
      ['帮信罪 → 中华人民共和国刑法第二百八十七条之二 287-2//'],
    ],
    [
      'a number beside a title is that document',
      '国务院令第778号公布的《中华人民共和国消费者权益保护法实施条例》和《某某行动方案》（国发〔2099〕7号）',
      [
        '国务院令第778号 → 中华人民共和国消费者权益保护法实施条例',
        '《中华人民共和国消费者权益保护法实施条例》 → 中华人民共和国消费者权益保护法实施条例',
        '《某某行动方案》 → 某某行动方案',
        '国发〔2099〕7号 → 某某行动方案',
      ],
    ],
    [
      'traditional titles are given in simplified characters, and each region has its 基本法',
      '香港立法會依據《印花稅條例》和《基本法》第七十三條審議。澳門的《基本法》亦然。',
      [
        '《印花稅條例》 → 印花税条例',
        '《基本法》第七十三條 → 中华人民共和国香港特别行政区基本法 73//',
        '《基本法》 → 中华人民共和国澳门特别行政区基本法',
      ],
    ],
    [
      'another country has laws of its own',
      '法国《宪法》第49条，德国民法典第一条。',
      ['《宪法》第49条 → 法国宪法 49//', '德国民法典第一条 → 德国民法典 1//'],
    ],
    [
      'English names, numbers and pronouns meet',
      'The General Data Protection Regulation (Regulation (EU) 2016/679) applies. Under Article 83(5) of the Regulation fines rise. See Article 33.',
      [
        'General Data Protection Regulation → Regulation (EU) 2016/679',
        'Regulation (EU) 2016/679 → Regulation (EU) 2016/679',
        'Article 83(5) of the Regulation → Regulation (EU) 2016/679 83/5/',
        'Article 33 → Regulation (EU) 2016/679 33//',
      ],
    ],
  ])('%s', (_, text, expected) => expect(resolved(text)).toEqual(expected));
});

describe('what is not known', () => {
  it('tells found, not found, not checked and repealed apart', () => {
    const [known, unknown, repealed, pronoun] = laws('《民法典》、《某某县采砂管理办法》、《侵权责任法》和该公约。');
    expect(known).toMatchObject({ lookup: 'found', status: 'in-force' });
    expect(unknown).toMatchObject({ lookup: 'not-found', canonical: '某某县采砂管理办法' });
    expect(unknown).not.toHaveProperty('status');
    expect(repealed).toMatchObject({ lookup: 'found', status: 'repealed' });
    expect(pronoun).toMatchObject({ lookup: 'not-checked', basis: { canonical: { rule: 'unresolved' } } });
    expect(pronoun).not.toHaveProperty('canonical');
  });

  it('never changes an article number', () => {
    expect(laws('刑法第九千九百九十九条')[0]).toMatchObject({ article: '9999', canonical: '中华人民共和国刑法' });
  });
});

describe('how a law stands on a day', () => {
  const entry = {
    name: '甲法',
    adopted: '2010-03-01',
    inForce: '2010-07-01',
    amended: ['2015-05-05'],
    repealed: '2020-01-01',
  };
  it.each([
    ['2009-01-01', undefined],
    ['2010-04-01', 'not-yet-in-force'],
    ['2012-01-01', 'amended'],
    ['2015-05-05', 'in-force'],
    ['2019-12-31', 'in-force'],
    ['2020-01-01', 'repealed'],
    ['2012', 'amended'],
    [undefined, 'repealed'],
  ])('%s: %s', (date, status) => expect(lawStatus(entry, date)).toBe(status));

  it('says nothing of a day in force that is not known', () => {
    expect(lawStatus({ name: '乙法', adopted: '2010-03-01' }, '2012-01-01')).toBeUndefined();
  });
});

describe('该条', () => {
  it('is the article cited last', () => {
    expect(resolved('专利法第七十一条第一款规定赔偿倍数；该条第二款还规定数额。')).toEqual([
      '专利法第七十一条第一款 → 中华人民共和国专利法 71/1/',
      '该条第二款 → 中华人民共和国专利法 71/2/',
    ]);
    expect(resolved('这样办理。该条规定不适用。')).toEqual(['该条 → ?']);
  });
});

it('finds a title that ends with its years', () => {
  expect(resolved('部门印发《钢铁稳增长工作方案（2025—2026年）》。方案明确目标。《工作方案》提出要求。')).toEqual([
    '《钢铁稳增长工作方案（2025—2026年）》 → 钢铁稳增长工作方案（2025—2026年）',
    '方案 → 钢铁稳增长工作方案（2025—2026年）',
    '《工作方案》 → 钢铁稳增长工作方案（2025—2026年）',
  ]);
});
