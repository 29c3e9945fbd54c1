import { mentionEndingAt } from '../../mentions-at';
import { type Phrase, phraseOf } from '../clause/phrase';
import type { Site } from '../clause/site';
import { MOST_STEPS, paragraphTopic, topicOf } from '../clause/topic';
import { RELATIVE_HEADS, SHARED_VERBS } from '../clause/words';
import { attribute } from './attribute';
import { countedBehind, measureBehind, nounOfList } from './behind';
import { parallelMeasure } from './parallel';
import { shareOfWhole } from './share-of-whole';
import { sharedMeasure } from './shared';
import { isAge, termMeasure } from './term';
import { ofNamedCrime, withClauses } from './with-clauses';
import { type Found, isBareVerb, kindOfGrowth, meaningOf, RATES, withFlow, wordsOf } from './words-of';

/** The measure that the number's own words tell, alone or with what they share; nothing where they only go on. */
export function own(site: Site): Found | undefined {
  const phrase = phraseOf(site);
  const { noun, verb, rate } = phrase;
  // 全国每天约有3亿人流动: where it is says nothing of what it is.
  const text = phrase.isPlace && noun ? '' : meaningOf(site);
  const term = attribute(site) ?? termMeasure(site, phrase);
  if (term || isAge(site)) return term;
  if (phrase.plain === '一个' && !noun) return undefined;
  const share = shareOfWhole(site);
  if (share) return { text: share, rule: 'measure-share', span: phrase.span };
  const described = ofDescribed(site) ?? wholeName(site, text);
  if (described) return { text: described, rule: 'measure-described', span: phrase.span };
  const behind = measureBehind(site) ?? countedBehind(site);
  if (behind) return behind;
  if (phrase.isPlace && (topicOf(site) || ((phrase.leads.has('其中') || verb) && paragraphTopic(site))))
    return undefined;
  if (/^[比较]/.test(text) && topicOf(site)) return undefined;
  if (!text && verb?.word === '新增' && !topicOf(site)) return { text: '新增', rule: 'measure-before' };
  if (!text || isRelative(phrase.plain) || (phrase.leads.has('合计') && text.length <= 3 && topicOf(site)))
    return undefined;
  const each = rate ? wordsOf(site, rate) : '';
  if (noun && counts(site, phrase)) {
    return {
      text:
        reaching(site, text) +
        addressed(site, text) +
        each +
        (phrase.verbText ?? timesOf(site)) +
        (nounOfList(site) ?? wordsOf(site, noun)),
      rule: 'measure-around',
      span: { start: phrase.span.start, end: noun.end },
    };
  }
  const labelled = withClauses(site, text);
  if (labelled) return { text: labelled, rule: 'measure-clauses', span: phrase.span };
  const shared = ofNamedCrime(site, text) ?? parallelMeasure(site, text) ?? sharedMeasure(site, text);
  // 经济增长1.4%: a measure of one word needs its verb.
  if (shared === undefined && /^(?:.{0,2}|.{1,4}经济)$/.test(phrase.plain) && verb?.word === '增长') {
    return { text: text + phrase.verbText, rule: 'measure-before', span: phrase.span };
  }
  const kind = shared === undefined ? kindOfGrowth(site) : undefined;
  if (kind) return { text: `${text}${kind}增长`, rule: 'measure-before', span: phrase.span };
  // A verb alone, 累计盘活30件, says that something was done and not what is counted.
  if (shared === undefined && !verb && isBareVerb(phrase.plain)) return undefined;
  const rule = shared === undefined ? 'measure-before' : 'measure-shared';
  return { text: each + withFlow(site, shared ?? text), rule, span: phrase.span };
}

/** 发放司法救助金238万元,惠及114名未成年人: what reaches them. */
function reaching({ previous, clause }: Site, text: string): string {
  const topic = /^(?:惠及|覆盖|受益)$/.test(text) && previous?.clause.part === clause.part ? previous.fact.measure : '';
  if (!topic || topic.length > 14) return '';
  return SHARED_VERBS.has(topic.slice(0, 2)) ? topic.slice(2) : topic;
}

/** 对15个成员国生效, 按照罚款数额的二倍处罚: what leads up to the number, without the word that ties it. */
function addressed(site: Site, text: string): string {
  const tied = /(?:已|将)?[与对向为给]$/.exec(text)?.[0];
  if (!tied) return text;
  const end = phraseOf(site).span.end - tied.length;
  return mentionEndingAt(site.sentence.mentions, end)?.kind === 'period' ? '' : text.slice(0, -tied.length);
}

function timesOf({ fact }: Site): string {
  return fact.unit === '倍' ? '倍数' : '';
}

/** 总投资5亿元以上的在建项目60个, 不满十二周岁的32名: the number before says which are counted. */
function ofDescribed(site: Site): string | undefined {
  const { previous, clause, sentence, plain, mention } = site;
  if (previous?.clause !== clause) return undefined;
  const gap = plain.slice(previous.mention.end, mention.start);
  // 被判处五年以上有期徒刑的被告人有342人.
  const isSentenced = /^(?:有期徒刑|拘役|管制)[^，,、]{0,8}的[^，,、]{2,12}$/.test(gap);
  const describes = isAge(previous) || previous.fact.basis?.measure?.rule === 'measure-attribute';
  if (!isSentenced && !(describes && /^的[^，,、]{0,16}$/.test(gap))) return undefined;
  const before = phraseOf(previous);
  const start = before.text && !isAge(previous) ? before.span.start : previous.mention.start;
  const named = /^的(?:共|有|达|为)*$/.test(gap);
  const end = named ? previous.mention.end : phraseOf(site).span.end;
  const text = sentence.text.slice(start, end).trim();
  const topic = named ? (topicOf(previous) ?? paragraphTopic(site)) : undefined;
  return named ? topic && `${text}的${topic}` : text;
}

/** 违法经营的货物货值金额不足一万元的,…,货值金额一万元以上的: the same, said shorter. */
function wholeName(site: Site, text: string): string | undefined {
  if (text.length < 3 || text.length > 8 || phraseOf(site).leads.has('合计')) return undefined;
  let steps = 0;
  for (let one = site.previous; one?.clause.part === site.clause.part && steps < MOST_STEPS; one = one.previous) {
    steps++;
    const { measure, unit } = one.fact;
    if (unit === site.fact.unit && measure && measure.length > text.length && measure.endsWith(text)) return measure;
  }
  return undefined;
}

/** Whether the noun behind a number belongs to its measure: a classifier counts it, or the words before are a bare verb. */
function counts(site: Site, { text, plain, verb, noun }: Phrase): boolean {
  const { fact } = site;
  // 按销售价格的15%计算, 按确定数额的一倍以上确定赔偿数额: the rate of what stands behind.
  if (
    noun &&
    /^(?:可以|应当)?按照?.{2}/.test(plain) &&
    /^(?:确定|计算|征收|收取|缴纳|支付|计提|处罚)/.test(wordsOf(site, noun))
  )
    return true;
  if ((verb && verb.word !== '新增') || !noun || RATES.has(fact.unit)) return false;
  if (text.length <= 2) return true;
  return (
    !/^[A-Z]{3}$/.test(fact.unit) ||
    /(?:安排|发行|下达|投入|发放|筹集|拨付|募集|减免|退还|追缴|争取)$/.test(plain) ||
    /^(?:支持|用于|奖励|补贴|资助|专项|罚款|补助|赔偿|违约金|滞纳金)/.test(wordsOf(site, noun))
  );
}

/** 占…, 完成年度目标, 增速比全国高, 是全国平均水平, 各季增速: of what was named before. */
const RELATIVE =
  /^(?:大?约|近|合计)?占|^(?:提前.{1,3})?完成(?:年度|全年|年初|规划)?(?:目标|任务|计划|预算)|^(?:增速|比重|涨幅|降幅|增幅|占比)(?:比|较|高于|低于|快于)|^(?:是|约?为|相当于|达到?)(?:全国|全省|全市|世界|全球|全年|年度|目标|计划|正常|同期|上年|去年|\d)|^(?:全年)?各[季月年](?:度|份)?.{2,4}$|^一般为/;

function isRelative(text: string): boolean {
  return RELATIVE_HEADS.has(text) || RELATIVE.test(text);
}
