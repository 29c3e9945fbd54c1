import { wordsOfClause } from '../clause/clauses';
import type { Site } from '../clause/site';
import { subjectBefore } from '../clause/subject-before';
import { paragraphTopic, topicOf } from '../clause/topic';

/** A measure's words with what another clause or sentence has to add to them, or `undefined` where they need nothing. */
export function withClauses(site: Site, text: string): string | undefined {
  return (
    ofBranch(site, text) ?? ofEach(site, text) ?? labelOf(site, text) ?? purposeOf(site, text) ?? ofCase(site, text)
  );
}

const BRANCH = /^(公路|铁路|水路|水运|民航|航空|工业|农业|服务业|建筑业|房地产|外贸|能源)方面$/;

/** 民航方面,今天预计发送旅客225万人次: the branch stands before the comma. */
function ofBranch(site: Site, text: string): string | undefined {
  const before = site.clauses[site.clause.index - 1];
  const branch = BRANCH.exec(wordsOfClause(site.plain, before, 8))?.[1];
  return branch && !text.includes(branch) ? branch + text : undefined;
}

/** 每处建筑面积: of what the paragraph is about. */
function ofEach(site: Site, text: string): string | undefined {
  const topic = /^每[处个台套辆件座间户].{2,6}$/.test(text) && !topicOf(site) ? paragraphTopic(site) : undefined;
  return topic && topic + text;
}

const MEAN = /^(?:日均|月均|年均|人均|平均)/;
const OF_BRANCH = /^(?:开发投资|投资|销售面积|销售额|产量|增加值|价格|进口|出口|营业收入)$/;

/** 春运:日均客流; 房地产仍在筑底:开发投资136.9亿元: a label before a mean or an indicator that any branch has. */
function labelOf(site: Site, text: string): string | undefined {
  const before = site.clauses[site.clause.index - 1];
  if (!before || !/^[:：]$/.test(before.mark) || !(MEAN.test(text) || OF_BRANCH.test(text))) return undefined;
  if (before.end - before.start > 20) return undefined;
  const whole = site.sentence.text.slice(before.start, before.end).trim();
  const label = whole.replace(/(?:仍|还|持续|继续|保持|总体|逐步|稳|加快|放缓|回|较).*$/, '');
  return label.length >= 2 && label.length <= 8 ? label + text : undefined;
}

/** 以这一罪名起诉: the crime that was named last. */
export function ofNamedCrime({ sentence }: Site, text: string): string | undefined {
  const word = /(?:这一|该)罪名?|此罪/.exec(text)?.[0];
  if (!word) return undefined;
  const { sentences } = sentence.block;
  const here = sentence.index - sentences[0]!.index;
  for (let i = here; i >= Math.max(0, here - 4); i--) {
    const crime = CRIME.exec(sentences[i]!.text.slice(0, 400))?.[1];
    if (crime) return text.replace(word, crime);
  }
  return undefined;
}

const CRIME = /(?:^|[^\p{Script=Han}]|[对以因])((?:(?![对以因])\p{Script=Han}){2,16}?罪)(?!名|犯|行|活动|嫌)/u;

/** 企业回收废旧电池的,每吨补贴二百元: a benefit for each says little without its case. */
function ofCase(site: Site, text: string): string | undefined {
  const subject = /^每.{1,4}(?:补贴|补助|奖励)$/.test(text) ? subjectBefore(site, true) : undefined;
  return subject && subject.text + text;
}

/** 中央财政安排75亿元,支持废弃电器电子产品处理: what the money is for. */
function purposeOf(site: Site, text: string): string | undefined {
  if (!/^[A-Z]{3}$/.test(site.fact.unit) || !/(?:安排|投入|下达|拨付|筹集|落实)(?:资金)?$/.test(text)) return undefined;
  const next = site.clauses[site.clause.index + 1];
  if (!next || next.end - next.start > 30 || site.clause.end - site.mention.end > 2) return undefined;
  if (site.plain.slice(site.mention.end, site.clause.end).trim()) return undefined;
  const clause = site.plain.slice(next.start, next.end).trim();
  if (!/^(?:以奖代补)?(?:用于|支持|补助|奖励|补贴)/.test(clause)) return undefined;
  return text + clause;
}
