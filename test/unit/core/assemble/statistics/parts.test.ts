import { describe, expect, it } from 'vitest';
import { statistics } from './chinese-rows';

/** The quote of the whole that a number is a part of. */
function wholeOf(text: string, quote: string): string | undefined {
  const all = statistics(text);
  const part = all.find((one) => one.quote === quote);
  expect(part).toBeDefined();
  return all.find(({ id }) => id === part!.partOf)?.quote;
}

type Row = [text: string, quote: string, whole: string | undefined];

function table(name: string, rows: readonly Row[]): void {
  describe(name, () => {
    it.each(rows)('%s %s', (text, quote, whole) => {
      expect(wholeOf(text, quote)).toBe(whole);
    });
  });
}

table('parts that 其中 opens', [
  ['移交嫌疑人3.1万人，其中骨干63名，在逃人员1531名。', '63名', '3.1万人'],
  ['移交嫌疑人3.1万人，其中骨干63名，在逃人员1531名。', '1531名', '3.1万人'],
  ['移交嫌疑人3.1万人，其中骨干63名，在逃人员1531名。', '3.1万人', undefined],
  ['来自215个国家的15万多位采购商到会，比上届增长5%。其中，欧洲采购商超3万人。', '超3万人', '15万多位'],
  ['受理案件138件，审执结129件。其中，省法院受理19件，审执结18件。', '18件', '129件'],
  ['实施救助739万人次，次均1594元，其中救助儿童4万人次。', '4万人次', '739万人次'],
  ['贷款新增5.1万亿元，比上年同期多增2000亿元，其中住户贷款增加4930亿元。', '4930亿元', '5.1万亿元'],
  ['日均发送716万人次，其中单日突破千万人次。', '突破千万人次', undefined],
  ['在60日内核查完毕，其中金额大的，不超过30日。', '不超过30日', undefined],
  ['补助资金4.8亿元，其中七成以上投向西部。', '七成以上', '4.8亿元'],
  ['近视率为52.7%，其中小学生35.6%。', '35.6%', undefined],
  ['70个城市中，价格上涨的有20个，下降的48个。', '48个', '70个'],
  ['审结案件903件1038人，原为厅局级干部的21人。', '21人', '1038人'],
]);

table('parts that a share tells', [
  ['起诉2.5万人。\n\n起诉1.96万人。\n\n被起诉人员中，代理412人，占2.1%。', '412人', '1.96万人'],
  ['有效专利501.2万件。\n\n企业专利373.9万件，占总量的74.6%。', '373.9万件', '501.2万件'],
  ['有效专利501.2万件。\n\n企业专利373.9万件，占总量的64.6%。', '373.9万件', undefined],
  ['全国人口14.1亿人。老年人口占两成多，达2.97亿人。', '2.97亿人', '14.1亿人'],
]);

table('parts that add up', [
  ['下达资金约10.22亿元，加上提前下达约139.41亿元，合计约149.63亿元。', '约139.41亿元', '约149.63亿元'],
  ['货物进出口41.76万亿元，增长0.2%，出口23.77万亿元，进口17.99万亿元。', '17.99万亿元', '41.76万亿元'],
  ['货物进出口41.76万亿元，增长0.2%，出口23.77万亿元，进口17.59万亿元。', '17.59万亿元', undefined],
]);
