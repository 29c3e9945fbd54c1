import type { Span } from '../../../fact';
import type { PlacedSentence } from '../../document';
import { phraseOf } from './phrase';
import type { Site } from './site';
import { subjectBefore } from './subject-before';
import { describes, topicOf } from './topic';
import { INDICATOR } from './words';

/**
 * Lists told apart by 分别.
 *
 * - items before: 高技术制造业、装备制造业增加值分别增长8.9%、7.7% gives 高技术制造业增加值 and 装备制造业增加值
 * - numbers before: 受理案件21081件，审结17855件，比上年分别增长54.6%和29.5% gives each number its own
 */
export function distribute(site: Site): { text: string; rule: string; span?: Span } | undefined {
  const list = listOf(site);
  if (!list) return eachOne(site) ?? answering(site);
  const [first] = list;
  const at = list.indexOf(site);
  const { span } = phraseOf(first!);
  const text = phraseOf(first!).text.replace('分别占', '占');
  if (!text) {
    const levels = levelsBefore(first!, list.length);
    const measure = levels[at]?.fact.measure ?? listBefore(first!, list.length)?.[at];
    return measure === undefined ? undefined : { text: measure, rule: 'measure-distributed-numbers' };
  }
  const rest = /^[两三四五六]大?项?指标/.exec(text)?.[0];
  const items =
    (rest ? undefined : itemsOf(text, list.length)) ??
    headsOfLevels(first!, list.length, text.slice(rest?.length ?? 0));
  const { rate } = phraseOf(first!);
  const each = rate ? first!.sentence.text.slice(rate.start, rate.end) : '';
  return items && { text: each + items[at]!, rule: 'measure-distributed', span };
}

/** 出口97.5亿元、进口35.3亿元,一个下降6.9%,一个增长1.8%: in their order. */
function eachOne(site: Site): { text: string; rule: string } | undefined {
  if (phraseOf(site).plain !== '一个') return undefined;
  const isFirst = site.next !== undefined && phraseOf(site.next).plain === '一个';
  const opens = isFirst ? site : site.previous;
  const levels = opens ? levelsBefore(opens, 2) : [];
  const measure = levels[isFirst ? 0 : 1]?.fact.measure;
  return measure === undefined ? undefined : { text: measure, rule: 'measure-distributed-numbers' };
}

/** 分别达42.1%和27.4%,是全国平均水平的3.2倍和2.1倍: a row of the same length stands in the clause before. */
function answering(site: Site): { text: string; rule: string } | undefined {
  if (!RELATED.has(site.fact.unit)) return undefined;
  const row = rowOf(site);
  const [first] = row;
  const before = row.length > 1 && first!.previous ? rowOf(first!.previous) : [];
  const measure = before.length === row.length ? before[row.indexOf(site)]!.fact.measure : undefined;
  const { text, verb } = phraseOf(first!);
  const isRelative = /^(?:(?:增|降|升|涨|跌)幅|增速|占比|(?:是|约?为|相当于)(?:全国|全省|世界|上年).*)?$/.test(
    phraseOf(first!).plain,
  );
  if (!measure || verb || !text || !isRelative || before.at(-1)!.clause === first!.clause) return undefined;
  return { text: measure + text, rule: 'measure-distributed-numbers' };
}

const RELATED = new Set(['%', '‰', '倍', 'percentage-point']);

/** The numbers that marks of a list join with this one, each with nothing of its own behind the first. */
function rowOf(site: Site): Site[] {
  const row = [site];
  const isNext = (one: Site, next: Site) => one.clause === next.clause && /^[、和与及]$/.test(gap(one, next));
  for (let one = site; one.previous && row.length < LONGEST && isNext(one.previous, one); one = one.previous)
    row.unshift(one.previous);
  for (let one = site; one.next && row.length < LONGEST && isNext(one, one.next); one = one.next) row.push(one.next);
  return row;
}

/** The level that a distributed change is of: the number at the same place among those before 分别. */
export function distributedLevel(site: Site): Site | undefined {
  const list = listOf(site);
  if (!list || phraseOf(list[0]!).text) return undefined;
  return levelsBefore(list[0]!, list.length)[list.indexOf(site)];
}

/** Numbers that one 分别 tells apart at most. */
const LONGEST = 24;

const JOINS = /^(?:[、，,]|和|与|及|以及|、和)(?:同比)?(?:上升|下降|增长|减少|增加|提高|降低|回落|上涨|下跌)?$/;

const known = new WeakMap<Site, readonly Site[] | null>();

/** The numbers that one 分别 tells apart, the site among them. */
export function listOf(site: Site): readonly Site[] | undefined {
  if (!tellsApart(site)) return undefined;
  let list = known.get(site);
  if (list === undefined) {
    list = readList(site) ?? null;
    known.set(site, list);
  }
  return list ?? undefined;
}

const apart = new WeakMap<PlacedSentence, boolean>();

/** Most sentences tell nothing apart; a sentence is searched once, however many numbers it has. */
function tellsApart({ sentence, plain }: Site): boolean {
  let known = apart.get(sentence);
  if (known === undefined) {
    known = plain.includes('分别');
    apart.set(sentence, known);
  }
  return known;
}

function readList(site: Site): readonly Site[] | undefined {
  let first = site;
  for (let steps = 0; steps < LONGEST && !phraseOf(first).isDistributed; steps++) {
    if (!first.previous || !JOINS.test(gap(first.previous, first))) return undefined;
    first = first.previous;
  }
  if (!phraseOf(first).isDistributed) return undefined;
  const list = [first];
  for (let next = first.next; next && list.length < LONGEST && JOINS.test(gap(list.at(-1)!, next)); next = next.next) {
    list.push(next);
  }
  return list.length > 1 && list.includes(site) ? list : undefined;
}

function gap(before: Site, site: Site): string {
  return site.sentence.text.slice(before.mention.end, site.mention.start).trim();
}

/** The numbers of one unit that stand right before the first of a list. */
function levelsBefore(first: Site, count: number): Site[] {
  const levels: Site[] = [];
  let steps = 0;
  for (let site = first.previous; site && levels.length < count && steps < 3 * LONGEST; site = site.previous, steps++) {
    if (describes(site)) return [];
    if (!phraseOf(site).verb || phraseOf(site).verb?.reaches) levels.unshift(site);
  }
  return levels.length === count ? levels : [];
}

/** 农村特困人员435万人,城市特困人员37万人,支出资金分别为…: each of those that were counted. */
function headsOfLevels(first: Site, count: number, text: string): string[] | undefined {
  const levels = levelsBefore(first, count);
  const heads = levels.map(({ fact }) => fact.measure ?? '');
  return levels.length === count && heads.every(Boolean) && levels[0]!.fact.unit !== first.fact.unit
    ? heads.map((head) => head + text)
    : undefined;
}

/** 1年期和5年期利率均下降10个基点,分别至…; 甲、乙两类增速居前,分别达…: the items stand in the clause before. */
function listBefore(first: Site, count: number): string[] | undefined {
  const before = topicOf(first) ?? subjectBefore(first)?.text;
  return before === undefined ? undefined : itemsOf(before, count);
}

/** The items of a list, each with the head that they share: what follows the last item's own part. */
function itemsOf(text: string, count: number): string[] | undefined {
  const parts = text.split(/、|和|与|及/).filter(Boolean);
  if (parts.length < count) return undefined;
  // 氮氧化物和挥发性有机物 may be one of the items: join from the left what is too much.
  while (parts.length > count) parts.splice(0, 2, `${parts[0]}和${parts[1]}`);
  const [first, last] = [parts[0]!, parts.at(-1)!];
  const head = sharedHead(first, last);
  const prefix = sharedPrefix(first, last);
  return parts.map((part, index) => {
    const withHead = part.endsWith(head) ? part : part + head;
    return index > 0 && prefix && !withHead.startsWith(prefix) ? prefix + withHead : withHead;
  });
}

/** 增加值 of 高技术制造业 and 装备制造业增加值: what stands behind the last sign that both parts have. */
function sharedHead(first: string, last: string): string {
  if (/^[大中小微]$/.test(first)) return last.slice(1);
  if (first.length === 2 && first[0] === last[0] && first[1] !== last[1] && last.length >= 4) return last.slice(2);
  for (const length of [2, 1]) {
    const end = first.slice(-length);
    const at = last.lastIndexOf(end);
    if (end && at > 0 && at + end.length < last.length) return last.slice(at + end.length);
  }
  const share = last.indexOf('占');
  if (share > 0) return last.slice(share);
  const perHead = last.indexOf('人均');
  if (perHead > 0) return last.slice(perHead);
  return INDICATOR.test(first) ? '' : (INDICATOR.exec(last)?.[0] ?? '');
}

const THING = /^(.{2,12}?)(?:起数|件数|数量|客流量|接待人数|接待人次)$/;
const LOSSES = /^(?:死亡人数|受伤人数|伤亡人数|涉案金额|直接经济损失|经济损失|营业额|销售额|旅游收入)$/;

/** 对 in 对拉美、非洲进出口: each item is one of its objects; so is what 的 ties to the first. */
function sharedPrefix(first: string, last: string): string {
  // 事故起数、死亡人数: the second is of the same thing.
  const thing = LOSSES.test(last) ? THING.exec(first)?.[1] : undefined;
  if (thing) return thing;
  return /^(?:[对向]|参加.{2,16}的)/.exec(first)?.[0] ?? '';
}
