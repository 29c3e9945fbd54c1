import { phraseOf } from '../clause/phrase';
import type { Site } from '../clause/site';
import { likeBefore, topicOf, topicsBefore } from '../clause/topic';

/**
 * A measure that says only how it differs from the one before in the sentence.
 *
 * - 出厂价格…,购进价格: 工业生产者购进价格
 * - 上涨的城市有9个,下降的57个: 二手住宅价格环比下降的城市
 * - 小学一至二年级睡眠时间…,初中不少于9小时: 初中睡眠时间
 * - 两者之比, 与地区生产总值之比: of what was named
 */
export function parallelMeasure(site: Site, text: string): string | undefined {
  const topic = likeBefore(site)?.fact.measure;
  return (
    ratio(site, text) ??
    ofKind(site, text) ??
    (topic ? (ofGroup(site, text, topic) ?? ofPair(text, topic) ?? ofClass(text, topic)) : undefined)
  );
}

/** 投资理财类案件占31.8%,…,冒充公检法类不足一成: what kinds are of is said with the first. */
function ofKind(site: Site, text: string): string | undefined {
  const kind = /[类型级档]$/.exec(text)?.[0];
  if (!kind || site.plain[phraseOf(site).span.end] === '的') return undefined;
  const tails = topicsBefore(site).map((topic) => topic.slice(topic.lastIndexOf(kind) + 1 || topic.length));
  const tail = tails.reduce((longest, one) => (one.length > longest.length ? one : longest), '');
  return tail && tail.length <= 8 ? text + tail : undefined;
}

const PAIRS: readonly (readonly [string, string])[] = [
  ['出厂', '购进'],
  ['收入', '支出'],
  ['流入', '流出'],
  ['存款', '贷款'],
  ['买入', '卖出'],
];

function ofPair(text: string, topic: string): string | undefined {
  for (const pair of PAIRS) {
    for (const [have, want] of [pair, [pair[1], pair[0]] as const]) {
      const at = text.startsWith(want) ? topic.lastIndexOf(have) : -1;
      if (at > 0 && topic.slice(at + have.length) === text.slice(want.length)) return topic.slice(0, at) + text;
    }
  }
  return undefined;
}

const CHANGES = /(?:上涨|下降|增长|持平|上升|减少|增加|下跌|达标|超标|回升|回落)/g;

/** 的 before the number: the noun of the group before goes on. */
function ofGroup(site: Site, text: string, topic: string): string | undefined {
  if (site.plain[phraseOf(site).span.end] !== '的' || text.endsWith('占')) return undefined;
  const of = topic.lastIndexOf('的');
  if (of < 2 || of > topic.length - 2) return undefined;
  if (!new RegExp(`^${CHANGES.source}$`).test(text)) return `${text}${topic.slice(of)}`;
  const change = [...topic.slice(0, of).matchAll(CHANGES)].at(-1);
  return change && change.index + change[0].length === of
    ? topic.slice(0, change.index) + text + topic.slice(of)
    : undefined;
}

/** Words that divide one population: what is said of one goes on for the others. */
const CLASSES: readonly RegExp[] = [
  /^(?:幼儿园|小学|初中|高中|普通高中|中小学|大学|高校)(?:[一二三四五六至、]+年级)?(?:学生)?/,
  /^(?:城镇|农村|城市|乡村)(?:居民)?/,
  /^(?:东部|中部|西部|东北)(?:地区)?/,
  /^(?:大型|中型|小型|微型)(?:企业)?/,
  /^(?:男性|女性|男生|女生)/,
  /^(?:中央|地方)(?:财政|企业)?/,
];

function ofClass(text: string, topic: string): string | undefined {
  for (const kind of CLASSES) {
    if (kind.exec(text)?.[0] !== text) continue;
    const head = kind.exec(topic)?.[0];
    if (head && head.length < topic.length - 1) return text + topic.slice(head.length);
  }
  return undefined;
}

/** What a ratio is of. */
function ratio(site: Site, text: string): string | undefined {
  if (/^(?:两者|二者)之?[比差]$/.test(text)) {
    const second = site.previous;
    const [a, b] = [second && likeBefore(second)?.fact.measure, second?.fact.measure];
    return a && b && a !== b ? `${a}与${b}之${text.at(-1)}` : undefined;
  }
  if (!/之[比差]$/.test(text) || !'与同和'.includes(site.plain[phraseOf(site).span.start - 1] ?? ' ')) return undefined;
  const topic = topicOf(site);
  return topic && `${topic}与${text}`;
}
