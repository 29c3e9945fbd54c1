import { phraseOf } from './phrase';
import type { Site } from './site';
import { endingAt, likeBefore, topicsBefore } from './topic';
import { INDICATOR, SHARED_VERBS } from './words';

/**
 * What a measure of few words shares with what stands before it, or `undefined` where it stands by itself.
 *
 * @param text the measure's own words
 */
export function sharedMeasure(site: Site, text: string): string | undefined {
  return (
    sharedWords(site, text) ??
    ofSubject(site, text) ??
    ofEntity(site, text) ??
    ofLine(site, text) ??
    ofCounted(site, text)
  );
}

/**
 * What a number shares with those before it: the verb of a list (查获GOIP设备3台,路由器3台), the object (受理案件21081件,
 * 审结17855件), the indicator (商品进口量…,能源产品11.58亿吨) or the whole of a share (占能源消费总量的55.3%,…占26.4%).
 */
function sharedWords(site: Site, text: string): string | undefined {
  const topics = topicsBefore(site);
  const [topic] = topics;
  if (!topic || topic === text) return undefined;
  const verb = /(?:拉动|带动|推动|占)$/.exec(text)?.[0];
  const whole = verb && topics.find((one) => one.includes(verb) && !one.endsWith(verb));
  if (whole) return text + whole.slice(whole.indexOf(verb) + verb.length);
  const trade = /^[出进]口$/.test(text) && topics.find((one) => one.includes('进出口'));
  if (trade) return trade.replace('进出口', text);
  const like = likeBefore(site);
  const overlap = text.length <= 6 && !phraseOf(site).verb ? overlapJoin(text, like?.fact.measure ?? topic) : undefined;
  if (overlap && (like || !INDICATOR.test(text))) return overlap;
  const indicator = INDICATOR.exec(like?.fact.measure ?? (isPart(site) ? topic : ''))?.[0];
  if (indicator && isPhysical(site) && !INDICATOR.test(text)) return text + indicator;
  // 总体近视率为52.7%，其中小学生35.6%: shares of one rate.
  const rate = site.fact.unit === '%' && !phraseOf(site).verb ? RATE_OF.exec(like?.fact.measure ?? '')?.[0] : undefined;
  if (rate && !INDICATOR.test(text) && text.length <= 8) return text + rate;
  if (CROP.test(text) && /(?:面积|产量)$/.test(topic) && topic.length > 4) return topic.slice(0, 2) + text;
  return like?.fact.measure && sharedVerb(like, site, text);
}

const RATE_OF = /\p{Script=Han}{2}率$/u;
const CROP = /^(?:总产量|平均单产|单产|亩产)$/;

/** 其中 right before the measure. */
function isPart(site: Site): boolean {
  return /其中[，,：:]?\s?$/.test(endingAt(site.plain, phraseOf(site).span.start));
}

function sharedVerb(before: Site, site: Site, text: string): string | undefined {
  const topic = before.fact.measure!;
  const verb = topic.slice(0, 2);
  if (topic.length <= 2 || !SHARED_VERBS.has(verb)) return undefined;
  if (SHARED_VERBS.has(text)) return text + topic.slice(2);
  return !SHARED_VERBS.has(text.slice(0, 2)) && before === site.previous && isListed(before, site)
    ? verb + text
    : undefined;
}

/** 国家奖助学金提标扩面，惠及学生3400多万人次: what reaches them stands in the clause before. */
function ofSubject({ clauses, clause, sentence }: Site, text: string): string | undefined {
  const before = clauses[clause.index - 1];
  if (!before || before.part !== clause.part || !/^(?:惠及|覆盖|带动|吸纳|受益)/.test(text)) return undefined;
  const subject = sentence.text.slice(before.start, before.end).trim();
  return subject.length <= 16 && !/\d/.test(subject) ? subject + text : undefined;
}

const BODIES = new Set(['所', '家', '户', '座', '院']);

/** 普通小学14.35万所,在校生1.08亿人: what the bodies that were counted have. */
function ofEntity({ previous, clause, mention, plain }: Site, text: string): string | undefined {
  const topic = previous?.fact.measure;
  if (!topic || !BODIES.has(previous.fact.unit) || previous.clause.part !== clause.part || text.includes(topic))
    return undefined;
  // 其中 and lists name other bodies.
  const between = plain.slice(previous.mention.end, mention.start);
  return text.length <= 8 && topic.length <= 16 && !/其中|[、；;]/.test(between) ? topic + text : undefined;
}

/** 对RCEP其他14个成员国进出口12.6万亿元: what was counted is a part of the measure. */
function ofCounted({ previous, clause, plain, mention }: Site, text: string): string | undefined {
  if (!previous || previous.clause !== clause) return undefined;
  const gap = plain.slice(previous.mention.end, mention.start);
  const before = phraseOf(previous).text;
  return before && /^\p{Script=Han}{2}/u.test(gap) && !/[、，,（）()]|^(?:和|与|及|至|到|左右|以上)/.test(gap)
    ? before + text
    : undefined;
}

/** 高中阶段教育。毛入学率91.8%: a line of a few words names what the next sentence measures. */
function ofLine(site: Site, text: string): string | undefined {
  const { sentence, previous } = site;
  if (previous || text.length > 6 || !INDICATOR.test(text)) return undefined;
  const { sentences } = sentence.block;
  const before = sentences[sentence.index - sentences[0]!.index - 1];
  const line = before?.text.replace(/^第?[一二三四五六七八九十\d]+[，、是]?\s*|[。；\s]+$/g, '');
  return line && line.length >= 2 && line.length <= 10 && before!.mentions.length === 0 && !/[，,：:]/.test(line)
    ? line + text
    : undefined;
}

/** 城镇居民 on 居民人均可支配收入: what both have is said once. */
function overlapJoin(text: string, topic: string): string | undefined {
  for (let length = Math.min(4, text.length - 1); length >= 2; length--) {
    const at = topic.indexOf(text.slice(-length));
    if (at >= 0 && at + length < topic.length && topic.length - at - length >= 2)
      return text + topic.slice(at + length);
  }
  return undefined;
}

function isListed(before: Site, site: Site): boolean {
  const between = site.plain.slice(before.mention.end, site.mention.start);
  return between.length <= 20 && /^\s*[、，,和]/.test(between);
}

function isPhysical({ fact }: Site): boolean {
  return /^[A-Z]{3}$/.test(fact.unit) || /^[A-Za-z]/.test(fact.unit);
}
