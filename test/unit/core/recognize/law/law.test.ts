import { describe, expect, it } from 'vitest';
import { createLexicon } from '../../../../../src/core/lexicon/lexicon';
import { law } from '../../../../../src/core/recognize/law';
import type { LawMention } from '../../../../../src/core/recognize/mention';

const recognize = law(createLexicon());
const nothing = { overlaps: () => false, endAt: () => -1 };

function mentions(text: string): LawMention[] {
  return recognize(text, nothing).filter((mention) => mention.kind === 'law');
}

/** Quotes in the order of the text, with 条/款/项 where they have any: `刑法第十条 10//`. */
function found(text: string): string[] {
  return mentions(text).map(({ start, end, article, paragraph, item }) => {
    const place =
      article || paragraph || item ? ` ${[article, paragraph, item].map((part) => part ?? '').join('/')}` : '';
    return text.slice(start, end) + place;
  });
}

describe('parts that are no articles of the law', () => {
  it.each<[string, string[]]>([
    ['违反本规定附录第一条、第二条规定的', ['本规定附录第一条、第二条']],
    ['本办法附件所列，本办法附件第三条', ['本办法', '本办法附件第三条']],
    ['根据早籼稻最低收购价执行预案规定，启动预案', ['早籼稻最低收购价执行预案']],
    ['对法国前总理拉法兰的专访，推进澳门维护国家安全法修改', []],
    ['启动应急执行预案，完善执行预案', []],
  ])('%s', (text, expected) => expect(found(text)).toEqual(expected));
});

describe('titles in marks', () => {
  it.each<[string, string[]]>([
    ['《节约用水条例》5月1日施行。', ['《节约用水条例》']],
    ['起草《数据跨境办法(征求意见稿)》。', ['《数据跨境办法(征求意见稿)》']],
    [
      '依据《国务院关于实施〈中华人民共和国公司法〉若干问题的规定》办理。',
      ['《国务院关于实施〈中华人民共和国公司法〉若干问题的规定》'],
    ],
    ['《国务院关于修改《印章管理办法》的决定》公布。', ['《国务院关于修改《印章管理办法》的决定》']],
    ['依照《民法典》第五百零九条、第五百七十七条判决。', ['《民法典》第五百零九条 509//', '第五百七十七条 577//']],
    ['《甲公司与《乙公司协议》不同。', ['《乙公司协议》']],
    ['依據《印花稅條例》和「公司條例」徵收。', ['《印花稅條例》', '「公司條例」']],
    ['《红楼梦》《人民日报》《新闻联播》《孙子兵法》《流浪地球》《熊猫计划》都不是。', []],
    ['《在全国科技大会上的讲话》《习近平著作选读》全文播发。', []],
    ['他读完《民法典一本通》《刑法学讲义》，看了《第二十条》。', []],
    ['发表《关于制造强国的重要论述》和《关于加快建设农业强国的意见》。', ['《关于加快建设农业强国的意见》']],
  ])('%s', (text, expected) => expect(found(text)).toEqual(expected));

  it('keeps the name, what the bracket says and the alias apart', () => {
    expect(mentions('《行业准入办法（试行）》（工信部规〔2021〕3号，以下简称《办法》）')[0]).toMatchObject({
      title: '行业准入办法',
      bracket: '试行',
      alias: '办法',
      form: 'title',
    });
    expect(mentions('《某某年度工作要点（2024—2026年）》')[0]?.title).toBe('某某年度工作要点（2024—2026年）');
  });
});

describe('names without marks', () => {
  it.each<[string, string[]]>([
    ['违反反电信网络诈骗法的，依法处罚。', ['反电信网络诈骗法']],
    ['依据消费者权益保护法、食品安全法和电子商务法约谈。', ['消费者权益保护法', '食品安全法', '电子商务法']],
    ['刑法学者认为，依法治国，办法总比困难多，方法得当，司法公正，立法科学。', []],
    ['会计法规、公司法人、行政法规、税收征收管理法律制度。', []],
    ['新公司法第八十八条引发讨论。', ['公司法第八十八条 88//']],
    ['国家宪法日举行宪法宣誓，宪法法院作出裁决。', []],
    ['维护宪法权威，遵守宪法。', ['宪法', '宪法']],
    ['違反博物館（門票）條例的，可被罰款。', ['博物館（門票）條例']],
    ['根據印花稅條例第5條，公署按版權條例處理。', ['印花稅條例第5條 5//', '版權條例']],
    ['有关单位（以下简称单位）条例办理。', []],
    ['委员会对城市更新条例修订草案修改稿进行表决。', ['城市更新条例修订草案修改稿']],
    ['刑法修正案(十一)新增的条款', ['刑法修正案(十一)']],
    ['正在审议乡村建设促进法草案，草案规定了资金来源。', ['乡村建设促进法草案', '草案']],
    ['食品安全法实施条例第六十七条', ['食品安全法实施条例第六十七条 67//']],
    ['两部门起草农村集体资产股份权能管理暂行办法，公开征求意见。', ['农村集体资产股份权能管理暂行办法']],
    ['具体办法由国务院制定，学校应当制定学生宿舍安全管理办法。', []],
    ['深圳经济特区数据条例、浙江省公共数据条例已经出台。', ['深圳经济特区数据条例', '浙江省公共数据条例']],
    ['有关法律、行政法规和地方性条例另有规定的除外。', []],
    ['德国民法典第八百二十三条', ['德国民法典第八百二十三条 823//']],
    ['审理中适用保险法第十六条第三款的规定', ['保险法第十六条第三款 16/3/']],
    ['起诉帮助信息网络犯罪活动罪、帮信罪', ['帮助信息网络犯罪活动罪 287-2//', '帮信罪 287-2//']],
  ])('%s', (text, expected) => expect(found(text)).toEqual(expected));
});

describe('words that need an antecedent', () => {
  it.each<[string, string[]]>([
    ['常委会对修订草案进行审议，提出修订草案修改稿。', ['修订草案', '修订草案修改稿']],
    ['他对草案纸上的字迹进行辨认。', []],
    ['本法所称网络，违反本条例第六条第二款规定的', ['本法', '本条例第六条第二款 6/2/']],
    ['香港基本法和民族区域自治制度的基本法律，控制成本办法，日本法院', ['香港基本法']],
    ['同时又构成本法第一百四十一条规定之罪', ['本法第一百四十一条 141//']],
    ['该条例明确，该办法第三条，应该规定清楚，该法院', ['该条例', '该办法第三条 3//']],
    ['依照同法第二百五十二条，新法第四十七条规定，新法院落成', ['同法第二百五十二条 252//', '新法第四十七条 47//']],
    ['有前款行为，依照前条第一款第（二）项和本条第二款处罚', ['前款', '前条第一款第（二）项 /1/2', '本条第二款 /2/']],
    ['具备下列基本条件的，目前条件成熟，本项目、前项目负责人', []],
    ['依照前两款规定处罚', ['前两款']],
    ['征求意见稿规定，惩戒期限为3年；惩戒办法征求意见稿列出对象', ['征求意见稿', '惩戒办法征求意见稿']],
    ['通知明确，各地要落实。', ['通知']],
    ['他再三权衡，决定还是先走，规划还在编制', []],
  ])('%s', (text, expected) => expect(found(text)).toEqual(expected));
});

describe('articles alone', () => {
  it.each<[string, string[]]>([
    ['第十条　办理电话卡不得超出限制。', []],
    ['第十条 任何单位不得买卖', []],
    ['第四十七条规定，出资额应当缴足。', ['第四十七条 47//']],
    ['依照第二十条、第二十一条第（一）、（三）项的规定', ['第二十条 20//', '第二十一条第（一）、（三）项 21//']],
    ['犯第一款罪的，依照第二款的规定处罚', ['第一款 /1/', '第二款 /2/']],
    ['我国第一条高铁通车，第二条、第三条在建，第一款产品上市，第二项工作', []],
    ['本法第五条至第七条、第九条规定', ['本法第五条至第七条', '第九条 9//']],
    ['刑法第二百八十七条之二', ['刑法第二百八十七条之二 287-2//']],
    ['《规则》（法释〔2019〕15号）第十二条列出了', ['《规则》', '法释〔2019〕15号', '第十二条 12//']],
    ['上市规则第9.3.2条规定', ['上市规则第9.3.2条 9.3.2//']],
  ])('%s', (text, expected) => expect(found(text)).toEqual(expected));
});

describe('numbers of documents', () => {
  it.each<[string, string[]]>([
    ['根据国办发明电〔2022〕3号文件', ['国办发明电〔2022〕3号']],
    ['财税[2016]36号、（银发【2020】12号）', ['财税[2016]36号', '银发【2020】12号']],
    ['国务院令第784号公布', ['国务院令第784号']],
    ['2001年5月中华人民共和国国务院令第310号发布', ['中华人民共和国国务院令第310号']],
    ['财政部 税务总局公告2023年第12号', ['财政部 税务总局公告2023年第12号']],
    ['第七十七号主席令', ['第七十七号主席令']],
    [
      '(2023)最高法民终123号、（2021）京0105民初12345号之一',
      ['(2023)最高法民终123号', '（2021）京0105民初12345号之一'],
    ],
    ['指令第一审人民法院审理，3号楼，第5号台风，2023年12号', []],
  ])('%s', (text, expected) => expect(found(text)).toEqual(expected));
});

describe('English', () => {
  it.each<[string, string[]]>([
    [
      'The Harbours, Rivers and Canals Act 2031 replaces the Ports, Docks, Piers and Quays Act 1999.',
      ['Harbours, Rivers and Canals Act 2031', 'Ports, Docks, Piers and Quays Act 1999'],
    ],
    ['In England, Wales and Scotland, ministers praised Rivers and Canals Act 2031.', ['Rivers and Canals Act 2031']],
    ['Towns along Derwent, Trent and Canals Act 2031 wards', ['Trent and Canals Act 2031']],
    [
      'Article 6(1)(f) of the General Data Protection Regulation applies.',
      ['Article 6(1)(f) of the General Data Protection Regulation 6/1/f'],
    ],
    [
      'Under Article 17 GDPR and Articles 12 to 22 of the GDPR',
      ['Article 17 GDPR 17//', 'Articles 12 to 22 of the GDPR'],
    ],
    [
      'Section 111 of the Clean Air Act (42 U.S.C. § 7411)',
      ['Section 111 of the Clean Air Act 111//', '42 U.S.C. § 7411'],
    ],
    ['40 CFR Part 60 and 17 C.F.R. § 240.10b5', ['40 CFR Part 60', '17 C.F.R. § 240.10b5']],
    [
      'Executive Order 14110, Public Law 117-58 and H.R. 3684',
      ['Executive Order 14110', 'Public Law 117-58', 'H.R. 3684'],
    ],
    [
      'Directive 2014/65/EU and Council Regulation (EC) No 139/2004',
      ['Directive 2014/65/EU', 'Council Regulation (EC) No 139/2004'],
    ],
    ['The Act requires reports. Under the Directive, members act.', ['The Act', 'the Directive']],
    ['Congress passed the Ocean Shipping Reform Act of 2022.', ['Ocean Shipping Reform Act of 2022']],
    ['Parties to the Convention on the Rights of the Child met', ['Convention on the Rights of the Child']],
    [
      'The Measures for Cybersecurity Review, the Finance Bill 2024 and the Rio Declaration',
      ['Measures for Cybersecurity Review', 'Finance Bill 2024', 'Rio Declaration'],
    ],
    ['the Agreement on Safeguards and the Good Friday Agreement', ['Agreement on Safeguards', 'Good Friday Agreement']],
    ['He left Harvard Law School; common law; the Regulation Committee; Act now! Old laws.', []],
    ['In Section B of the stadium, 3 sections, an article about trade agreements', []],
  ])('%s', (text, expected) => expect(found(text)).toEqual(expected));
});

describe('places cited again, ranges of items, cases', () => {
  it.each<[string, string[]]>([
    ['专利法第七十一条第一款规定赔偿；该条第二款还规定下限。', ['专利法第七十一条第一款 71/1/', '该条第二款 /2/']],
    ['刑法第三百零三条规定了刑罚，该条所列情形从重。', ['刑法第三百零三条 303//', '该条']],
    ['开通该条线路，该条信息属实，该条款无效，应该条分缕析。', []],
    ['有本法第三十九条第一款第（三）项至第（六）项所列情形', ['本法第三十九条第一款第（三）项至第（六）项 39/1/']],
    ['依照刑法第二百三十六条第一款至第三款处罚', ['刑法第二百三十六条第一款至第三款 236//']],
    ['会同有关部门出台措施，查处商标违法案件1.9万件，发布司法案例。', []],
  ])('%s', (text, expected) => expect(found(text)).toEqual(expected));
});
