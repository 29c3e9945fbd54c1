import { wordsOfClause } from '../clause/clauses';
import { phraseOf } from '../clause/phrase';
import type { Site } from '../clause/site';
import { endingAt, likeBefore, MOST_STEPS, paragraphTopic, topicsBefore } from '../clause/topic';
import { INDICATOR, PROCEDURE, SHARED_VERBS } from '../clause/words';
import { countedBefore, OF_THINGS } from './counted-before';

/**
 * What a measure of few words shares with what stands before it, or `undefined` where it stands by itself.
 *
 * @param text the measure's own words
 */
export function sharedMeasure(site: Site, text: string): string | undefined {
  return (
    ofLeadIn(site, text) ??
    sharedWords(site, text) ??
    ofProduct(site, text) ??
    ofEffect(site, text) ??
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
  const balance = /^(?:顺差|逆差)$/.test(text) && topics.find((one) => /进出口.{0,3}$/.test(one));
  if (balance) return balance.replace(/进出口.{0,3}$/, text);
  const { plain } = phraseOf(site);
  const step = PROCEDURE.includes(plain) || SHARED_VERBS.has(plain) ? objectAfter(topics) : undefined;
  if (step && !topics[0]!.startsWith(text)) return text + step;
  const acted = SHARED_VERBS.has(plain) ? actedOn(site, text) : undefined;
  if (acted) return acted;
  const offered = isPart(site) && /(?:提交|申请|办理|完成|承担|签订|实施|缴纳|购买)$/.test(text) ? objectOf(topic) : '';
  if (offered) return text + offered;
  const like = likeBefore(site);
  const overlap = text.length <= 6 && !phraseOf(site).verb ? overlapJoin(text, like?.fact.measure ?? topic) : undefined;
  if (overlap && (like || !INDICATOR.test(text))) return overlap;
  const indicator = INDICATOR.exec(like?.fact.measure ?? (isPart(site) ? topic : ''))?.[0];
  if (indicator && isPhysical(site) && !INDICATOR.test(text)) return text + indicator;
  // 总体近视率为52.7%，其中小学生35.6%: shares of one rate.
  const rate = site.fact.unit === '%' && !phraseOf(site).verb ? RATE_OF.exec(like?.fact.measure ?? '')?.[0] : undefined;
  if (rate && !INDICATOR.test(text) && text.length <= 8) return text + rate;
  if (CROP.test(text) && /(?:面积|产量)$/.test(topic) && topic.length > 4) return topic.slice(0, 2) + text;
  return (like?.fact.measure && sharedVerb(like, site, text)) ?? verbOfList(site, text);
}

/** 扣押手机412部、银行卡1380张: a list in other units shares its verb too. */
function verbOfList(site: Site, text: string): string | undefined {
  const { previous } = site;
  const measure = previous && (phraseOf(previous).text || previous.fact.measure);
  if (!previous || !measure || measure.length <= 2 || previous.clause !== site.clause) return undefined;
  const verb = measure.slice(0, measure.startsWith('新') && !SHARED_VERBS.has(measure.slice(0, 2)) ? 3 : 2);
  const isNext = /^\s*[、和及与]/.test(site.plain.slice(previous.mention.end, site.mention.start));
  return isNext && SHARED_VERBS.has(verb.slice(-2)) && !SHARED_VERBS.has(text.slice(0, 2)) ? verb + text : undefined;
}

/** 按照下列比例增发一次性退役金：…,增发20%: the object stands where the list is opened. */
function ofLeadIn({ leadIn }: Site, text: string): string | undefined {
  const at = leadIn && text.length >= 2 && text.length <= 4 ? leadIn.text.lastIndexOf(text) : -1;
  const object = at < 0 ? '' : leadIn!.text.slice(at + text.length).replace(/[：:，,\s].*$/s, '');
  return object.length >= 2 && object.length <= 16 ? text + object : undefined;
}

/** 新能源汽车年产量…,产销量占全球六成; 高铁营业里程…,里程占世界六成: a bare indicator is of the thing before. */
function ofProduct(site: Site, text: string): string | undefined {
  const holder =
    site.previous?.clause.part === site.clause.part ? HOLDER.exec(site.previous.fact.measure ?? '')?.[1] : undefined;
  if (holder && HELD.test(text)) return holder + text;
  const found = /^(总产量|产量|销量|产销量|出口量|里程|面积|单产|产值|规模)(占.{2,8})?$/.exec(text);
  const topic = found && site.previous?.fact.measure;
  if (!topic || topic.length <= found[1]!.length || (found[1] === '面积' && !found[2])) return undefined;
  if (topic.endsWith(found[1]!)) return topic + (found[2] ?? '');
  const thing = topic.replace(/[年月日]?(?:产量|销量|产销量|出口量|产值)$/, '');
  return thing !== topic && thing.length >= 2 ? thing + text : undefined;
}

/** 以旧换新卖出487万台,拉动销售额166亿元: what does it stands in the clause before. */
function ofEffect(site: Site, text: string): string | undefined {
  const { previous } = site;
  // 第三产业增加值…,增长6.2%,对经济增长的贡献率为47.9%.
  const isShare = /^对.{2,12}的贡献率$/.test(text);
  const cause =
    previous && (isShare || /^(?:拉动|带动|撬动)/.test(text)) ? phraseOf(previous).text || previous.fact.measure : '';
  const { verbText } = phraseOf(site);
  const effect = isShare || !verbText ? text : text + verbText;
  return cause && previous!.clause.index === site.clause.index - 1 && cause.length + effect.length <= 24
    ? cause + effect
    : undefined;
}

/** Who is counted or measured, and what else they have: 民营企业数量…,进出口值增长10.7%. */
const HOLDER = /^(.{2,14}(?:企业|单位|机构|经营主体|个体工商户|中小企业))(?:数量|户数|家数|增加值|利润|营业收入)$/;
const HELD = /^(?:进出口值?|营业收入|利润总额|利润|出口交货值|税收|用工人数|从业人员)$/;

const RATE_OF = /\p{Script=Han}{2}率$/u;
const CROP = /^(?:总产量|平均单产|单产|亩产)$/;

/** 其中 right before the measure. */
function isPart(site: Site): boolean {
  return /其中[，,：:]?\s?$/.test(endingAt(site.plain, phraseOf(site).span.start));
}

function sharedVerb(before: Site, site: Site, text: string): string | undefined {
  const topic = (phraseOf(before).text || before.fact.measure!)
    .replace(/^每.不?/, '')
    .replace(/^(?:不?仅)?(?:可以?|将|已)(?!再)/, '');
  const verb = topic.slice(0, topic.startsWith('新') && !SHARED_VERBS.has(topic.slice(0, 2)) ? 3 : 2);
  if (topic.length <= 2 || !SHARED_VERBS.has(verb.slice(-2))) return undefined;
  if (SHARED_VERBS.has(text)) return text + topic.slice(verb.length);
  const each = /^每[年月日天]/.exec(phraseOf(before).text)?.[0] ?? '';
  return !SHARED_VERBS.has(text.slice(0, 2)) && before === site.previous && isListed(before, site)
    ? each + verb + text
    : undefined;
}

/** 国家奖助学金提标扩面，惠及学生3400多万人次: what reaches them stands in the clause before. */
function ofSubject({ clauses, clause, sentence }: Site, text: string): string | undefined {
  const before = clauses[clause.index - 1];
  if (!before || before.part !== clause.part || !/^(?:惠及|覆盖|带动|吸纳|受益|用于)/.test(text)) return undefined;
  const subject = wordsOfClause(sentence.text, before, 16);
  return subject && subject.length <= 16 && !/\d/.test(subject) ? subject + text : undefined;
}

/** 拟发行国债900亿元,其中…; 明年拟发行1000亿元: the object of the same verb before, parts aside. */
function actedOn(site: Site, verb: string): string | undefined {
  let steps = 0;
  for (let one = site.previous; one && steps < MOST_STEPS; one = one.previous, steps++) {
    const at = isPart(one) ? -1 : (one.fact.measure?.indexOf(verb) ?? -1);
    const object = at < 0 ? '' : one.fact.measure!.slice(at + verb.length);
    if (object.length >= 2) return verb + object;
  }
  const topic = paragraphTopic(site);
  const at = topic?.indexOf(verb) ?? -1;
  const object = at < 0 ? '' : topic!.slice(at + verb.length);
  return object.length >= 2 ? verb + object : undefined;
}

/** 犯罪嫌疑人 of 批准逮捕犯罪嫌疑人: what a step of procedure before acts on. */
function objectAfter(topics: readonly string[]): string | undefined {
  for (const topic of topics) {
    const verb = PROCEDURE.find((one) => topic.startsWith(one));
    if (verb && topic.length > verb.length + 1) return topic.slice(verb.length);
  }
  return undefined;
}

/** What a measure's verb acts on: PCT国际专利申请 of 受理PCT国际专利申请. */
function objectOf(measure: string): string {
  return SHARED_VERBS.has(measure.slice(0, 2)) ? measure.slice(2) : '';
}

const BODIES = new Set(['所', '家', '户', '座', '院']);

/** Those that mean all of a place or an economy by themselves. */
const OF_ECONOMY =
  /失业|就业率|增长率|出生|死亡|自然|城镇化|恩格尔|汇率|利率|储备|总额|贷款|存款|税率|收益率|粮食|建筑|绿化|森林|空气|消费率|投资率|财政/;

/** 普通小学14.35万所,在校生1.08亿人; 检察建议318份,采纳率98.7%: what was counted has it. */
function ofEntity(site: Site, text: string): string | undefined {
  const entity = countedBefore(site);
  const topic = entity?.fact.measure;
  if (!topic || topic.length > 16 || text.length > 8 || text.includes(topic)) return undefined;
  // 其中 and lists name other bodies.
  const between = site.plain.slice(entity.mention.end, site.mention.start);
  if (/其中|[；;]/.test(between) || /[、和及]$/.test(site.plain.slice(entity.mention.end, phraseOf(site).span.start)))
    return undefined;
  if (
    BODIES.has(entity.fact.unit) &&
    entity === site.previous &&
    !/、/.test(between) &&
    !/^(?:惠及|培训|服务|吸引|支持)/.test(topic)
  )
    return topic + text;
  const isThing = OF_THINGS.test(text) && text.length <= 6 && !OF_ECONOMY.test(text);
  const isPeople = /^(?:人|名|位|人次|口)$/.test(entity.fact.unit);
  return isThing && (!isPeople || /^(?:平均|人均|次均)/.test(text)) ? topic + text : undefined;
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
  return /^(?:[A-Za-z]|人次|头|只|标箱|吨公里|架次)/.test(fact.unit);
}
