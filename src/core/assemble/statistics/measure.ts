import type { Span } from '../../fact';
import type { PlacedDocument } from '../document';
import { attribute } from './attribute';
import { subjectBefore } from './clause-subject';
import { distribute } from './distribute';
import { nounBehindOf } from './noun-behind';
import { parallelMeasure } from './parallel-measure';
import { type Phrase, phraseOf } from './phrase';
import { shareOfWhole } from './share-of-whole';
import { sharedMeasure } from './shared-measure';
import { chineseSitesOf, fill, type Site } from './site';
import { type Found, isAge, isRun, termMeasure } from './term-measure';
import { endingAt, likeBefore, paragraphTopic, TIME_UNITS, topicOf } from './topic';
import { RELATIVE_HEADS, SHARED_VERBS } from './words';

/** A measure is no longer than this; longer words say more than what is counted. */
const LONGEST = 60;

/**
 * `measure`: what is counted or measured, in the text's words.
 *
 * - before the number: 起诉电诈犯罪嫌疑人3.4万余人
 * - behind it: 对17家机构进行专项执法检查
 * - carried on: 货物进出口总额41.76万亿元,同比增长0.2%
 * - a relative head on what was named: 占出口总值的53.5%,比重提升3.1个百分点
 * - a list with one head: 高技术制造业、装备制造业增加值分别增长8.9%、7.7%
 */
export function measures(document: PlacedDocument): void {
  for (const site of chineseSitesOf(document)) {
    const found = distribute(site) ?? own(site) ?? carried(site);
    if (found) fill(site.fact, 'measure', found.text.slice(0, LONGEST), found.rule, toSource(site, found.span));
  }
}

function own(site: Site): Found | undefined {
  const phrase = phraseOf(site);
  const { noun, verb, rate } = phrase;
  const text = EMPTY.test(phrase.plain) ? '' : phrase.text;
  const term = attribute(site) ?? termMeasure(site, phrase);
  if (term || isAge(site)) return term;
  const share = shareOfWhole(site);
  if (share) return { text: share, rule: 'measure-share', span: phrase.span };
  const named = ofOrigin(site, phrase) ?? ofPart(site, text) ?? ofRest(site, text);
  if (named) return named;
  if (!text && noun) return behind(site, listed(site, noun), noun, rate);
  if (phrase.isPlace && (topicOf(site) || ((phrase.leads.has('其中') || verb) && paragraphTopic(site))))
    return undefined;
  if (/^[比较]/.test(text) && topicOf(site)) return undefined;
  if (!text && verb?.word === '新增' && !topicOf(site)) return { text: '新增', rule: 'measure-before' };
  if (!text || isRelative(phrase.plain) || (phrase.leads.has('合计') && text.length <= 3 && topicOf(site)))
    return undefined;
  const each = rate ? words(site, rate) : '';
  if (noun && counts(site, phrase)) {
    return {
      text: text.replace(/(?:已|将)?[与对向为给]$/, '') + each + (phrase.verbText ?? '') + words(site, noun),
      rule: 'measure-around',
      span: { start: phrase.span.start, end: noun.end },
    };
  }
  const labelled = ofEach(site, text) ?? labelOf(site, text) ?? purposeOf(site, text) ?? ofCase(site, text);
  if (labelled) return { text: labelled, rule: 'measure-clauses', span: phrase.span };
  const shared = ofNamedCrime(site, text) ?? parallelMeasure(site, text) ?? sharedMeasure(site, text);
  // 经济增长1.4%: a measure of one word needs its verb.
  if (shared === undefined && /^(?:.{0,2}|.{1,4}经济)$/.test(phrase.plain) && verb?.word === '增长') {
    return { text: text + phrase.verbText, rule: 'measure-before', span: phrase.span };
  }
  const kind = shared === undefined ? kindOfGrowth(site) : undefined;
  if (kind) return { text: `${text}${kind}增长`, rule: 'measure-before', span: phrase.span };
  const rule = shared === undefined ? 'measure-before' : 'measure-shared';
  return { text: each + withFlow(site, shared ?? text), rule, span: phrase.span };
}

/** Words before a number that say nothing of it: 扭转了前年下跌3.7%的局面, 这一数字仅为6.3件. */
const EMPTY =
  /^(?:的部分|扭转|结束|改变|相当于?|折合|[比较与]|历史同期|历史上|之后|此后|随后|其后|这|(?:可以?|应当|一律)*(?:判处?|处以?|并处)|(?:这一|该)(?:数字|比例|指标|占比)|(?:前后|总共|共|历时|耗时|用时|只用|仅用|只|仅|用|需|要)+)$/;

/** Verbs that tell a flow from a level: 住户贷款增加1.46万亿元, unless it is compared with a level. */
function withFlow(site: Site, text: string): string {
  const { verb, verbText, comparison, isFrom } = phraseOf(site);
  if (!verb || isFrom || text.endsWith(verbText!)) return text;
  const isAlways = /^(?:净增|多增|少增)$/.test(verb.word);
  if (!isAlways && (comparison || !/^(?:增加|减少|新增)$/.test(verb.word))) return text;
  return ['%', '‰', '倍', 'percentage-point', 'basis-point'].includes(site.fact.unit) ? text : text + verbText;
}

/** 近1300辆展车, 选派20个工作组、300名技术骨干: a verb that the list shares stands before its first number. */
function listed(site: Site, noun: Span): string {
  const { previous } = site;
  const text = words(site, noun);
  if (!previous || previous.clause !== site.clause) return text;
  const verb = phraseOf(previous).text.slice(-2);
  const gap = site.plain.slice(previous.mention.end, site.mention.start);
  return SHARED_VERBS.has(verb) && /^\p{Script=Han}.{0,16}[、和及与]$/u.test(gap) ? verb + text : text;
}

/** 来自69个国家的近700家展商: where those that are counted behind come from. */
function ofOrigin(site: Site, { noun }: Phrase): Found | undefined {
  if (!noun || !/来自(?:全球|世界)?$/.test(endingAt(site.plain, site.mention.start))) return undefined;
  const of = words(site, noun).replace(/的$/, '');
  const next = site.next?.clause === site.clause ? phraseOf(site.next).noun : undefined;
  const who = next ? words(site, next).slice(0, 12) : (topicOf(site) ?? '');
  return { text: `${who}来自${of}`, rule: 'measure-origin', span: noun };
}

/** 其中700亿元为零售部分: what the part is stands behind. */
function ofPart(site: Site, text: string): Found | undefined {
  const { plain, mention, to, sentence } = site;
  if (text || !phraseOf(site).leads.has('其中')) return undefined;
  const found = /^[为是](\p{Script=Han}{2,16})$/u.exec(plain.slice(mention.end, Math.min(to, mention.end + 18)).trim());
  if (!found) return undefined;
  const start = mention.end + 1;
  const span = { start, end: start + found[1]!.length };
  return { text: sentence.text.slice(span.start, span.end), rule: 'measure-behind', span };
}

/** 61%的水土流失面积得到有效控制, 有不低于100万元的注册资本, 12件的规划目标: what 的 ties to the number. */
function ofRest(site: Site, text: string): Found | undefined {
  const isBare = (!text && !phraseOf(site).verb) || /^(?:提前)?(?:完成|实现|达到)$/.test(text);
  const { fact, plain, mention } = site;
  const isPresent = /有$/.test(endingAt(plain, mention.start).trimEnd());
  if (!(isBare || (isPresent && ['%', ''].includes(fact.unit)) || /(?:覆盖|惠及)$/.test(text))) return undefined;
  if (TIME_UNITS.has(fact.unit)) return undefined;
  const noun = nounBehindOf(site);
  if (!noun) return undefined;
  const rest = words(site, noun);
  const isAim = /^(?:\p{Script=Han}{0,4})(?:目标|要求|任务)/u.test(rest);
  if (text && isBare && !isAim) return undefined;
  const topic = isAim ? (topicOf(site) ?? '') : '';
  return { text: topic + (isAim ? '' : text) + rest, rule: 'measure-behind', span: noun };
}

/** 每处建筑面积: of what the paragraph is about. */
function ofEach(site: Site, text: string): string | undefined {
  const topic = /^每[处个台套辆件座间户].{2,6}$/.test(text) && !topicOf(site) ? paragraphTopic(site) : undefined;
  return topic && topic + text;
}

/** 春运:日均客流: a label before a mean. */
function labelOf(site: Site, text: string): string | undefined {
  const before = site.clauses[site.clause.index - 1];
  if (!before || !/^[:：]$/.test(before.mark) || !/^(?:日均|月均|年均|人均|平均)/.test(text)) return undefined;
  const label = site.sentence.text.slice(before.start, before.end).trim();
  return label.length >= 2 && label.length <= 8 ? label + text : undefined;
}

/** 以这一罪名起诉: the crime that was named last. */
function ofNamedCrime({ sentence }: Site, text: string): string | undefined {
  const word = /(?:这一|该)罪名?|此罪/.exec(text)?.[0];
  if (!word) return undefined;
  const { sentences } = sentence.block;
  for (let i = sentence.index - sentences[0]!.index; i >= 0; i--) {
    const crime = CRIME.exec(sentences[i]!.text)?.[1];
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
  if (!/^[A-Z]{3}$/.test(site.fact.unit) || !/(?:安排|投入|下达|拨付|筹集|落实)$/.test(text)) return undefined;
  const next = site.clauses[site.clause.index + 1];
  if (!next || site.plain.slice(site.mention.end, site.clause.end).trim()) return undefined;
  const clause = site.plain.slice(next.start, next.end).trim();
  if (clause.length > 30 || !/^(?:以奖代补)?(?:用于|支持|补助|奖励|补贴)/.test(clause)) return undefined;
  return text + clause;
}

function behind(site: Site, text: string, noun: Span, rate?: Span): Found {
  return { text: (rate ? words(site, rate) : '') + text, rule: 'measure-behind', span: noun };
}

/** Whether the noun behind a number belongs to its measure: a classifier counts it, or the words before are a bare verb. */
function counts(site: Site, { text, plain, verb, noun }: Phrase): boolean {
  const { fact } = site;
  // 按销售价格的15%计算, 按确定数额的一倍以上确定赔偿数额: the rate of what stands behind.
  if (
    noun &&
    /^(?:可以|应当)?按照?.{2}/.test(plain) &&
    /^(?:确定|计算|征收|收取|缴纳|支付|计提)/.test(words(site, noun))
  )
    return true;
  if ((verb && verb.word !== '新增') || !noun || ['%', '‰', 'percentage-point', '倍'].includes(fact.unit)) return false;
  if (text.length <= 2) return true;
  return (
    !/^[A-Z]{3}$/.test(fact.unit) ||
    /(?:安排|发行|下达|投入|发放|筹集|拨付|募集|减免|退还|追缴|争取)$/.test(plain) ||
    /^(?:支持|用于|奖励|补贴|资助|专项|罚款|补助|赔偿|违约金|滞纳金)/.test(words(site, noun))
  );
}

/** Nothing of its own, or only a relative head: what the statistic before was about goes on. */
function carried(site: Site): Found | undefined {
  const phrase = phraseOf(site);
  const { span, rate, isPlace } = phrase;
  if (isAge(site)) return undefined;
  const text = EMPTY.test(phrase.plain) ? '' : phrase.text;
  const each = rate ? words(site, rate) : '';
  const topic = text || !TIME_UNITS.has(site.fact.unit) ? topicOf(site) : likeBefore(site)?.fact.measure;
  const subject = topic ? undefined : subjectBefore(site, text !== '');
  const named = runBefore(site) ?? topic ?? joined(site) ?? subject?.text ?? paragraphTopic(site);
  if (!named) return undefined;
  const isRate = ['%', '‰', '倍', 'percentage-point'].includes(site.fact.unit);
  // A mean, and a share of what was named, say nothing of amounts behind them.
  const base = isRate ? named : named.replace(/(?:日均|月均|年均|次均|(?:合计)?占.{0,12})$/, '') || named;
  const isNew = text && !base.includes(text) && !isPlace;
  const rule = topic ? 'measure-carried' : 'measure-context';
  // 名义增长6.3%，实际增长6.1% are two measures of one thing.
  const kind = kindOfGrowth(site);
  const whole = withFlow(site, each + (isNew ? base + text : base).replace(/(?:名义|实际)增长$/, ''));
  return { text: kind ? `${whole}${kind}增长` : whole, rule, ...(isNew && { span }) };
}

/** 单日客流量连续2天突破千万人次: the run only says how often. */
function runBefore({ previous, clause }: Site): string | undefined {
  if (!previous || previous.clause !== clause || !isRun(previous)) return undefined;
  const { text, plain } = phraseOf(previous);
  return text && !EMPTY.test(plain) ? text : undefined;
}

/** 790万户、2568万贫困群众的危房: numbers that one noun behind the last counts. */
function joined(site: Site): string | undefined {
  let last = site;
  for (let steps = 0; last.next?.clause === site.clause && steps < 4; steps++) {
    if (!/^[、和与及]$/.test(last.plain.slice(last.mention.end, last.next.mention.start))) break;
    last = last.next;
  }
  const noun = last === site ? undefined : phraseOf(last).noun;
  return noun && words(site, noun);
}

/** 占…, 完成年度目标, 增速比全国高, 是全国平均水平, 各季增速: of what was named before. */
const RELATIVE =
  /^(?:大?约|近|合计)?占|^(?:提前.{1,3})?完成(?:年度|全年|年初|规划)?(?:目标|任务|计划|预算)|^(?:增速|比重|涨幅|降幅|增幅|占比)(?:比|较|高于|低于|快于)|^(?:是|约?为|相当于|达到?)(?:全国|全省|全市|世界|全球|正常|同期|上年|去年|\d)|^(?:全年)?各[季月年](?:度|份)?.{2,4}$|^一般为/;

function isRelative(text: string): boolean {
  return RELATIVE_HEADS.has(text) || RELATIVE.test(text);
}

function words(site: Site, { start, end }: Span): string {
  return site.sentence.text.slice(start, end);
}

function toSource({ sentence }: Site, span: Span | undefined): Span | undefined {
  return span && sentence.toSource(span.start, span.end);
}

/** 名义 or 实际 before the verb of growth. */
function kindOfGrowth({ plain, mention }: Site): string | undefined {
  return /(名义|实际)(?:累计|平均)?(?:增长|增速|下降)$/.exec(endingAt(plain, mention.start, 12))?.[1];
}
