import type { PlacedSentence } from '../../document';
import { phraseOf } from '../clause/phrase';
import type { Site } from '../clause/site';
import { subjectBefore } from '../clause/subject-before';
import { likeBefore, paragraphTopic, TIME_UNITS, topicOf } from '../clause/topic';
import { isAge, isRun } from './term';
import { type Found, isBareVerb, kindOfGrowth, meaningOf, RATES, withFlow, wordsOf } from './words-of';

/** Nothing of its own, or only a relative head: what the statistic before was about goes on. */
export function carried(site: Site): Found | undefined {
  const phrase = phraseOf(site);
  const { span, rate, isPlace } = phrase;
  if (isAge(site) || isBareVerb(phrase.plain)) return undefined;
  const text = meaningOf(site);
  const each = rate ? wordsOf(site, rate) : '';
  const topic = topicFor(site, text);
  const subject = topic && !isOutstanding(site) ? undefined : subjectBefore(site, text !== '');
  const opened = !text && each && site.leadIn ? actOf(site.leadIn) : undefined;
  const named =
    runBefore(site) ??
    opened ??
    (topic && subject ? subject.text : topic) ??
    joined(site) ??
    subject?.text ??
    contextOf(site);
  if (!named) return undefined;
  const isRate = RATES.has(site.fact.unit);
  // A mean, and a share of what was named, say nothing of amounts behind them.
  const plain = named.replace(/(?:比|较)[^比较]{1,16}(?:高|低|多|少|快|慢)$/, '') || named;
  const base = isRate ? plain : plain.replace(/(?:日均|月均|年均|次均|(?:合计)?占.{0,12})$/, '') || plain;
  if (text === '总额' && base.endsWith('罚')) return { text: '罚款总额', rule: 'measure-carried', span };
  const isNew = text && !base.includes(text) && !isPlace;
  const rule = topic ? 'measure-carried' : 'measure-context';
  // 名义增长6.3%，实际增长6.1% are two measures of one thing.
  const kind = kindOfGrowth(site);
  const whole = isOfGrowth(site, base + text)
    ? `${base}增速${isNew ? text : ''}`
    : withFlow(site, each + (isNew ? base + text : base).replace(/(?:名义|实际)增长$/, ''));
  // 1美元兑7.0467元: what is given for it.
  const { previous } = site;
  if (previous && /^兑换?$/.test(site.plain.slice(previous.mention.end, site.mention.start)))
    return { text: `${base}（${previous.fact.quote}兑）`, rule };
  return { text: kind ? `${whole}${kind}增长` : whole, rule, ...(isNew && { span }) };
}

/** 同比增长6.7%,较一季度回落0.2个百分点: points behind a growth are of the growth. */
function isOfGrowth({ previous, fact }: Site, base: string): boolean {
  if (fact.unit !== 'percentage-point' || !previous || /率|增速|[增涨降升跌]幅|比重|占/.test(base)) return false;
  const before = previous.fact.unit === '%' ? previous : previous.previous;
  return before?.fact.unit === '%' && phraseOf(before).verb !== undefined && !phraseOf(before).verb!.reaches;
}

/** What the number goes on with: the other end of its change, a number of its kind, or the last one before. */
function topicFor(site: Site, text: string): string | undefined {
  const { previous } = site;
  const isTime = TIME_UNITS.has(site.fact.unit);
  if (!text && isTime && previous && phraseOf(previous).isFrom) return previous.fact.measure;
  if (!text && isTime) return likeBefore(site)?.fact.measure;
  // 发放救助金238万元,惠及114名…,人均2.09万元: a mean is of what is measured as it is.
  const like = /^(?:人|户|件|次|日|月)均$/.test(text) ? likeBefore(site)?.fact.measure : undefined;
  return like ?? topicOf(site);
}

/** 网上零售额增速更高,达28.3%: the clause before says that something else is meant. */
function isOutstanding({ clauses, clause, plain, previous }: Site): boolean {
  const before = clauses[clause.index - 1];
  return (
    before !== undefined &&
    before.part === clause.part &&
    (!previous || previous.mention.end <= before.start) &&
    /(?:(?:更|较|最)[高快大低多猛]|居前|领先)$/.test(plain.slice(Math.max(before.start, before.end - 4), before.end))
  );
}

/** What stands before the sentence: a short line that names it, else what its paragraph began with. */
function contextOf(site: Site): string | undefined {
  const { sentence } = site;
  const { sentences } = sentence.block;
  const before = sentences[sentence.index - sentences[0]!.index - 1];
  const line =
    before && before.text.length <= 20 && before.mentions.length === 0 ? LINE.exec(before.text.trim())?.[1] : undefined;
  return line ?? paragraphTopic(site);
}

/** 熟人作案比例走低。: an indicator and how it moves. */
const LINE =
  /^([^，,：:。]{2,12}?(?:率|比例|比重|数|数量|量|额|价格|收入|支出|面积|规模))(?:也|仍|持续|稳步|明显|继续|进一步|有所)*(?:走低|走高|上升|下降|回落|提高|增长|减少|扩大|收窄|加快|放缓|较快|较低|较高|平稳|稳定)[。；]?$/;

/** What a list is opened by, without its subject and 下列: 组织志愿者为居民上门送餐. */
function actOf({ text }: PlacedSentence): string | undefined {
  const last = text
    .replace(/[：:]\s*$/, '')
    .split(/[，,。；]/)
    .at(-1)!;
  const act = last
    .replace(/^.*?(?:应当|可以|必须|不得|应)/, '')
    .replace(/下列|以下/g, '')
    .trim();
  return act.length >= 2 && act.length <= 24 ? act : undefined;
}

/** 单日客流量连续2天突破千万人次: the run only says how often. */
function runBefore({ previous, clause }: Site): string | undefined {
  if (!previous || previous.clause !== clause || !isRun(previous)) return undefined;
  return meaningOf(previous) || undefined;
}

/** 790万户、2568万贫困群众的危房: numbers that one noun behind the last counts. */
function joined(site: Site): string | undefined {
  let last = site;
  for (let steps = 0; last.next?.clause === site.clause && steps < 4; steps++) {
    if (!/^[、和与及]$/.test(last.plain.slice(last.mention.end, last.next.mention.start))) break;
    last = last.next;
  }
  const noun = last === site ? undefined : phraseOf(last).noun;
  return noun && wordsOf(site, noun);
}
