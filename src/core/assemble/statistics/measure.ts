import type { Span } from '../../fact';
import type { PlacedDocument } from '../document';
import { indexFrom } from '../mentions-at';
import { distribute } from './distribute';
import { type Phrase, phraseOf } from './phrase';
import { chineseSitesOf, fill, type Site } from './site';
import { INDICATOR, RELATIVE_HEADS, SANCTION, SHARED_VERBS } from './words';

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

interface Found {
  readonly text: string;
  readonly rule: string;
  readonly span?: Span;
}

function own(site: Site): Found | undefined {
  const phrase = phraseOf(site);
  const { text, noun } = phrase;
  const duty = isDeadline(site) ? (noun ?? clauseBehind(site)) : undefined;
  if (duty) return behind(site, duty);
  if (/^(?:周?岁)$/.test(site.fact.unit)) return age(site);
  if (isRun(site)) return run(site);
  if (!text && noun) return behind(site, noun, phrase.rate);
  if (phrase.isPlace && topicOf(site)) return undefined;
  const sanction = noun && SANCTION.test(words(site, noun));
  if (sanction)
    return {
      text: text.replace(/^(?:可以|并|处以?|罚)+/, '') + words(site, noun),
      rule: 'measure-sanction',
      span: noun,
    };
  if (/^[比较]/.test(text) && topicOf(site)) return undefined;
  if (!text && phrase.verb?.word === '新增' && !topicOf(site)) return { text: '新增', rule: 'measure-before' };
  if (!text || isRelative(text) || (phrase.leads.has('合计') && topicOf(site))) return undefined;
  if (noun && counts(site, phrase)) {
    return {
      text: text + words(site, noun),
      rule: 'measure-around',
      span: { start: phrase.span.start, end: noun.end },
    };
  }
  const shared = sharedWords(site, text) ?? ofEntity(site, text) ?? ofLine(site, text);
  // 经济增长1.4%: a measure of one word needs its verb.
  if (shared === undefined && text.length <= 2 && phrase.verb?.word === '增长') {
    return { text: `${text}增长`, rule: 'measure-before', span: phrase.span };
  }
  return { text: shared ?? text, rule: shared === undefined ? 'measure-before' : 'measure-shared', span: phrase.span };
}

function behind(site: Site, noun: Span, rate?: Span): Found {
  return { text: (rate ? words(site, rate) : '') + words(site, noun), rule: 'measure-behind', span: noun };
}

const TIME_UNITS = new Set(['a', 'mo', 'wk', 'd', 'h', 'min', 's', '工作日', '季度']);

/** 三十日内: what has to be done stands behind. */
function isDeadline({ fact, plain, mention }: Site): boolean {
  return TIME_UNITS.has(fact.unit) && (fact.qualifier === 'at-most' || /^[内前]/.test(plain.slice(mention.end)));
}

/** The clause behind a deadline that a comma follows: …三十日内,将养老服务用房移交民政部门. */
function clauseBehind(site: Site): Span | undefined {
  const next = site.clauses[site.clause.index + 1];
  if (!next || site.plain.slice(site.mention.end, site.clause.end).trim()) return undefined;
  return { start: next.start, end: Math.min(next.end, next.start + 40) };
}

/** 连续9年保持在1.3万亿斤以上: what went on so long. */
function isRun({ fact, plain, mention }: Site): boolean {
  return TIME_UNITS.has(fact.unit) && /连(?:续|[降升涨跌增减])$/.test(endingAt(plain, mention.start));
}

function run(site: Site): Found | undefined {
  const { text, noun, span } = phraseOf(site);
  const subject = text || topicOf(site) || '';
  const rest = site.sentence.text
    .slice(site.mention.end, noun?.end ?? Math.min(site.clause.end, site.mention.end + 24))
    .trim();
  return subject || rest ? { text: `${subject}连续${rest}`, rule: 'measure-run', span } : undefined;
}

/** 六十周岁以上的老年人: the age of whom. */
function age(site: Site): Found | undefined {
  const rest = /^(?:的|人口|老年)?[\p{Script=Han}]{0,8}/u.exec(site.plain.slice(site.mention.end, site.to))?.[0] ?? '';
  const who = rest.replace(/^的/, '').replace(/(?:应当|可以|占|达|为|是|有).*$/, '');
  return who.length >= 2 ? { text: `${who}年龄`, rule: 'measure-age' } : undefined;
}

/** Whether the noun behind a number belongs to its measure: a classifier counts it, or the words before are a bare verb. */
function counts(site: Site, { text, verb, noun }: Phrase): boolean {
  const { fact } = site;
  if (verb || !noun || ['%', '‰', 'percentage-point', '倍'].includes(fact.unit)) return false;
  if (text.length <= 2) return true;
  return (
    !/^[A-Z]{3}$/.test(fact.unit) ||
    /^(?:支持|用于|奖励|补贴|资助|专项|罚款|补助|赔偿|违约金|滞纳金)/.test(words(site, noun))
  );
}

/**
 * What a number shares with the one before it in a list of one unit: the verb (查获GOIP设备3台,路由器3台), the object
 * (受理案件21081件,审结17855件) or the indicator (商品进口量…,能源产品11.58亿吨).
 */
function sharedWords(site: Site, text: string): string | undefined {
  const before = site.previous;
  const topic = before ? topicOf(site) : paragraphTopic(site);
  if (!topic || topic === text) return undefined;
  const pull = /(?:拉动|带动|推动)$/.exec(text)?.[0];
  if (pull && topic.includes(pull)) return text + topic.slice(topic.indexOf(pull) + pull.length);
  if (/^[出进]口$/.test(text) && topic.includes('进出口')) return topic.replace('进出口', text);
  const overlap = text.length <= 6 && !INDICATOR.test(text) ? overlapJoin(text, topic) : undefined;
  if (overlap) return overlap;
  const isPart = /其中[，,：:]?\s?$/.test(endingAt(site.plain, phraseOf(site).span.start));
  if (!before && isPart && isPhysical(site) && INDICATOR.test(topic) && !INDICATOR.test(text))
    return text + INDICATOR.exec(topic)![0];
  if (!before || before.fact.unit !== site.fact.unit) return undefined;
  const verb = topic.slice(0, 2);
  if (SHARED_VERBS.has(text) && SHARED_VERBS.has(verb) && topic.length > 2) return text + topic.slice(2);
  if (SHARED_VERBS.has(verb) && !SHARED_VERBS.has(text.slice(0, 2)) && topic.length > 2 && isListed(before, site))
    return verb + text;
  const indicator = INDICATOR.exec(topic)?.[0];
  return indicator && !INDICATOR.test(text) && isPhysical(site) ? text + indicator : undefined;
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

/** Nothing of its own, or only a relative head: what the statistic before was about goes on. */
function carried(site: Site): Found | undefined {
  const { text, span, rate } = phraseOf(site);
  const each = rate ? words(site, rate) : '';
  const topic = topicOf(site);
  const base = topic ?? topicClause(site)?.text ?? paragraphTopic(site);
  if (!base) return each ? { text: each, rule: 'measure-rate', span: rate! } : undefined;
  const isNew = text && !base.includes(text) && !phraseOf(site).isPlace;
  const rule = topic ? 'measure-carried' : 'measure-context';
  // 名义增长6.3%，实际增长6.1% are two measures of one thing.
  const kind = /(名义|实际)(?:累计|平均)?(?:增长|增速|下降)$/.exec(endingAt(site.plain, site.mention.start, 12))?.[1];
  const whole = each + (isNew ? base + text : base).replace(/(?:名义|实际)增长$/, '');
  return { text: kind ? `${whole}${kind}增长` : whole, rule, ...(isNew && { span }) };
}

/** What the last statistic before in the sentence was about; how long something went on is no topic. */
function topicOf(site: Site): string | undefined {
  let steps = 0;
  for (let one = site.previous; one && steps < MOST_STEPS; one = one.previous, steps++) {
    if (!TIME_UNITS.has(one.fact.unit)) return one.fact.measure;
  }
  return undefined;
}

/** How many numbers are passed over in looking for a topic. */
const MOST_STEPS = 8;

function endingAt(text: string, offset: number, length = 6): string {
  return text.slice(Math.max(0, offset - length), offset);
}

/** The words of the clause before, where the number's own clause has none. */
function topicClause(site: Site): Found | undefined {
  const before = site.clauses[site.clause.index - 1];
  if (!before || before.part !== site.clause.part) return undefined;
  const text = site.sentence.text.slice(before.start, before.end).trim();
  if (
    text.length < 2 ||
    text.length > 16 ||
    /(?:看|方面|来说|来讲|介绍|显示|统计|测算|核算|说|表示|起|后|时|的)$/.test(text)
  )
    return undefined;
  const mention = site.sentence.mentions[indexFrom(site.sentence.mentions, before.start)];
  if (mention && mention.start < before.end) return undefined;
  return { text, rule: 'measure-clause-before', span: { start: before.start, end: before.end } };
}

/** What the first number of the sentence before in the paragraph was about: 分季度看,一季度同比增长4.5%. */
function paragraphTopic(site: Site): string | undefined {
  const { sentence } = site;
  const { sentences } = sentence.block;
  const before = sentences[sentence.index - sentences[0]!.index - 1];
  const first = before?.drafts.find(({ fact }) => fact.kind === 'statistic' && fact.measure !== undefined)?.fact;
  return first?.kind === 'statistic' ? first.measure : undefined;
}

function isRelative(text: string): boolean {
  return RELATIVE_HEADS.has(text) || text.startsWith('占');
}

function words(site: Site, { start, end }: Span): string {
  return site.sentence.text.slice(start, end);
}

function toSource({ sentence }: Site, span: Span | undefined): Span | undefined {
  return span && sentence.toSource(span.start, span.end);
}
