import { ARTICLE_DEPTH } from '../../../document/headings';
import type { Heading, Statistic } from '../../../fact';
import { toSimplified } from '../../../lexicon/traditional';
import type { StatisticMention } from '../../../recognize/mention';
import type { PlacedBlock, PlacedDocument, PlacedSentence } from '../../document';

/** A statistic with what tells whether another is the same. */
export interface Mentioned {
  readonly fact: Statistic;
  readonly mention: StatisticMention;
  readonly sentence: PlacedSentence;
  /** The heading or short line that it stands in; what follows up to `sectionEnd` is under it. */
  readonly heading?: Under;
  /** It stands in an article of a law, where each number is a rule of its own. */
  readonly isRule: boolean;
  /** The measure's words without time and place, simplified and with short names written out. */
  readonly words: string;
}

type Under = Pick<Heading, 'end' | 'sectionEnd'>;

export function mentionsOf({ drafts, blocks, source }: PlacedDocument): Mentioned[] {
  const lines = linesOf(blocks, source.length);
  const mentioned: Mentioned[] = [];
  for (const { fact, mention, sentence } of drafts) {
    if (fact.kind !== 'statistic' || mention.kind !== 'statistic') continue;
    const { block } = sentence;
    const last = block.section.at(-1);
    const isInHeading =
      last !== undefined && last.start >= block.start && fact.start >= last.start && fact.end <= last.end;
    const heading = isInHeading ? last : lines.get(block);
    let words: string | undefined;
    mentioned.push({
      fact,
      mention,
      sentence,
      ...(heading && { heading }),
      isRule: !block.cell && last?.depth === ARTICLE_DEPTH,
      get words() {
        words ??= wordsOf(fact);
        return words;
      },
    });
  }
  return mentioned;
}

/** A line of its own without a mark at its end heads what follows, up to the next. */
function linesOf(blocks: readonly PlacedBlock[], end: number): ReadonlyMap<PlacedBlock, Under> {
  const lines = new Map<PlacedBlock, Under>();
  let sectionEnd = end;
  for (let i = blocks.length - 1; i >= 0; i--) {
    const block = blocks[i]!;
    if (block.cell || block.text.length > LONGEST_LINE || !/[^。；;，,：:！!？?.\s]\s*$/.test(block.text)) continue;
    lines.set(block, { end: block.end, sectionEnd });
    sectionEnd = block.start;
  }
  // The first is the title: a line of the source and the date may follow it.
  const title = blocks.find((block) => lines.has(block));
  if (title) lines.set(title, { end: title.end, sectionEnd: end });
  return lines;
}

const LONGEST_LINE = 44;

const PEOPLE = new Set(['名', '位', '人']);

/** Mentions of one fact have one value; a heading may leave out 多 and 约. */
export function valueKey({ value, min, max, unit }: Statistic): string {
  return [value ?? '', min ?? '', max ?? '', unitKey(unit)].join('|');
}

export function unitKey(unit: string): string {
  return PEOPLE.has(unit) || unit === '' ? '人' : unit;
}

const NAMES: readonly (readonly [RegExp, string])[] = [
  [/GDP|(?:本地|地区)生产总值/g, '国内生产总值'],
  [/CPI/g, '居民消费价格'],
  [/PPI/g, '工业生产者出厂价格'],
  [/PM2\.5/g, '细颗粒物'],
  [/规上/g, '规模以上'],
  [/以旧换新/g, '换新'],
];
const TIME_AND_PLACE =
  /(?:春节|国庆|五一|假期|期间|今年|去年|全年|本年|上半年|下半年|前?[一二三四]季度|[前\d]*\d{1,2}月份?|\d{4}年|我国|全国|全市|全省|中国|“|”|‘|’|的|了)/g;

function wordsOf({ measure, change, unit }: Statistic): string {
  if (measure === undefined) return '';
  let words = toSimplified(measure);
  for (const [name, full] of NAMES) words = words.replace(name, full);
  // 经济增长5.3% is the growth of the gross product.
  if (unit === '%' && change?.direction && /(?:^|[国料])经济(?:增长|增速)?$/.test(words)) words = '国内生产总值';
  return words.replace(TIME_AND_PLACE, '');
}

export function isSameFact(a: Mentioned, b: Mentioned): boolean {
  // No sentence says a thing twice.
  if (a.isRule || b.isRule || (a.sentence === b.sentence && !a.sentence.block.cell)) return false;
  const [one, other] = [a.fact, b.fact];
  const isUnder = isBelow(a, b) || isBelow(b, a);
  if (one.qualifier !== other.qualifier && !isUnder) return false;
  if (isAgainst(one, other) || areApart(a.words, b.words)) return false;
  const isRate = RATES.has(one.unit) || one.change !== undefined;
  // A heading seldom says its time; what it was given may be the document's.
  const isAtOneTime =
    isUnder || !one.refPeriod || !other.refPeriod || periodsAgree(one.refPeriod, other.refPeriod, isRate);
  // Four digits are not met twice by chance where the words are the same: a time was read wrongly.
  if (!isAtOneTime && !(isTelling(one, 4) && isTelling(other, 4) && shareWords(a.words, b.words))) return false;
  if (shareWords(a.words, b.words, isRate && !isUnder ? MOST : HALF)) return true;
  // 牵出58亿元赌盘 as a heading over 累计接受投注58亿多元.
  if (isUnder && (isTelling(one, 2) || sharesPair(a.words, b.words))) return true;
  return isTelling(one, 3) && isTelling(other, 3);
}

/** Growth rates and shares are few, so that other things have the same: their words must agree more than those of levels. */
const MOST = 0.75;
const HALF = 0.5;
const RATES = new Set(['%', '‰', 'percentage-point', '倍']);

/** Words of which a measure has one or another, each with those that it would be mistaken for. */
const APART: readonly (readonly string[])[] = [
  ['进出口', '进口', '出口'],
  ['城镇', '城市', '农村', '乡村'],
  ['公路', '铁路', '水路', '民航', '航空'],
  ['东部', '中部', '西部', '东北'],
  ['第一产业', '第二产业', '第三产业'],
  ['存款', '贷款'],
  ['受理', '审结', '执结', '起诉', '批捕', '批准逮捕'],
  ['确诊', '死亡', '受伤', '失踪'],
];

function areApart(a: string, b: string): boolean {
  return APART.some((words) => {
    const one = words.find((word) => a.includes(word));
    const other = one && words.find((word) => b.includes(word));
    return other !== undefined && other !== one && other !== '';
  });
}

/** What two mentions of one fact cannot differ in. */
function isAgainst(a: Statistic, b: Statistic): boolean {
  if (a.change?.direction && b.change?.direction && a.change.direction !== b.change.direction) return true;
  if (a.change?.basis && b.change?.basis && a.change.basis !== b.change.basis) return true;
  // A level is not how much it changed.
  if ((a.change?.role === 'by') !== (b.change?.role === 'by') && (a.change?.basis || b.change?.basis)) return true;
  if (a.refArea && b.refArea && areOther(a.refArea, b.refArea)) return true;
  if (a.partOf !== undefined && (a.partOf === b.id || a.partOf === b.partOf)) return true;
  if (b.partOf !== undefined && b.partOf === a.id) return true;
  const isSanction = a.basis?.measure?.rule === 'measure-sanction' && b.basis?.measure?.rule === 'measure-sanction';
  return a.condition !== b.condition && (isSanction || (a.condition !== undefined && b.condition !== undefined));
}

/** 全市 may be any city. */
function areOther(a: string, b: string): boolean {
  return !/^(?:全|本|该|当地|我)/.test(a) && !/^(?:全|本|该|当地|我)/.test(b) && !a.includes(b) && !b.includes(a);
}

/** Whether one stands in a heading and the other in the text under it. */
export function isBelow({ heading }: Mentioned, { fact }: Mentioned): boolean {
  return heading !== undefined && fact.start >= heading.end && fact.start < heading.sectionEnd;
}

/** A level of some size with so many digits that mean something is hardly ever met twice by chance: 3288亿元. */
function isTelling({ value, unit, change }: Statistic, digits: number): boolean {
  if (value === undefined || change || RATES.has(unit)) return false;
  return (
    (value >= 1000 || !Number.isInteger(value)) && String(value).replace(/0+$/, '').replace('.', '').length >= digits
  );
}

/** Up to today is open at its start; within it everything of the same year may be meant. Rates are of one time only. */
function periodsAgree(a: string, b: string, isRate: boolean): boolean {
  if (a === b || a.startsWith('../') || b.startsWith('../')) return true;
  return !isRate && (a.startsWith(b) || b.startsWith(a));
}

/** So much of the shorter measure's pairs of signs stand in the longer one, or both end in the same words. */
export function shareWords(a: string, b: string, least = HALF): boolean {
  const [short, long] = a.length <= b.length ? [a, b] : [b, a];
  if (short.length === 0) return false;
  if (long.includes(short) || (least === HALF && short.length >= 4 && long.endsWith(short.slice(-4)))) return true;
  let shared = 0;
  for (let i = 0; i + 1 < short.length; i++) if (long.includes(short.slice(i, i + 2))) shared++;
  return short.length > 1 && shared / (short.length - 1) >= least;
}

function sharesPair(a: string, b: string): boolean {
  for (let i = 0; i + 1 < a.length; i++) if (b.includes(a.slice(i, i + 2))) return true;
  return false;
}
