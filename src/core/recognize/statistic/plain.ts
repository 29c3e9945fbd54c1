import { isHan, isLatin } from './characters';
import { countsNoun, isLabelled, isNamed, isPeriod } from './english';
import type { Quantity } from './quantity-shape';
import type { Extent } from './range';

/** A number without a unit: 1400万儿童, 6600多万纳税人, 系数为0.46; in English what a plural noun follows. */
export function isPlainCount(text: string, { first, end, last }: Extent, bounded: boolean): boolean {
  const { numeral } = first;
  if (!numeral) return false;
  const next = text.charCodeAt(end);
  if ('月时時点點号號版代后後'.includes(text[end] ?? ' ') && text[end] !== undefined) return false;
  if (first.scaled)
    return !'每“'.includes(text[first.start - 1] ?? ' ') || (text[first.start - 1] === '“' && first.value >= 10);
  if (first.loose === 'over' && first.value >= 10) return isHan(next) && !'年月日届'.includes(text[end]!);
  if (numeral.script === 'chinese') return false;
  if (
    first.high !== undefined ||
    (isHan(next) && !numeral.grouped && !(numeral.fraction && MOVES.test(text.slice(end, end + 2))))
  )
    return false;
  if (text[end] === ' ' && isLatin(text.charCodeAt(end + 1))) return englishCounts(text, first, end, bounded);
  if (numeral.grouped) return !isLabelled(text, first.start, end);
  if (last) return numeral.fraction && !isHan(next);
  const ends = '，。；、,;）)'.includes(text[end] ?? '。');
  if (ends && INDEX.test(text.slice(Math.max(0, first.start - 5), first.start))) return true;
  const before = text.slice(Math.max(0, first.start - 3), first.start);
  if (numeral.fraction) return FIGURE.test(before) || (bounded && ends);
  return ends && numeral.length >= 3 && !isYear(first) && /(?:达到|达|升至|增至|降至|突破|超过)$/.test(before);
}

/** An index is a plain number: 消费者信心指数为86. */
const INDEX = /(?:指数|指數|系数|系數|得分|评分|比值|容积率)[为為是达達報报]?$/;

/** What may follow a plain number in Chinese: 缩小到, 左右. */
const MOVES = /^(?:缩小|扩大|下降|上升|降|升|提高|增|减|和|到|至|左右|，)/;

/** What a plain decimal follows: 系数为0.46, 由上年的2.45缩小到2.39. */
const FIGURE = /(?:[由从從为至到达爲為達]|年的|期的|份的|是|报|報)$/;

/** After these a plain number is an end or the size of a change: up from 900, fell by 12. */
const MOVED =
  /\b(?:up|down|rose|rise|fell|fall|grew|grow|increased|decreased|dropped|climbed|declined|risen|fallen)(?: to| by| from) $/i;

function englishCounts(text: string, first: Quantity, end: number, bounded: boolean): boolean {
  if (isLabelled(text, first.start, end) || isYear(first)) return false;
  const before = text.slice(Math.max(0, first.start - 16), first.start);
  if (/\b(?:one|two|three|1|2|3) in $/i.test(before)) return false;
  if (MOVED.test(before)) return true;
  if (first.numeral?.grouped || bounded) return first.numeral?.grouped === true || countsNoun(text, end);
  return !isNamed(text, first.start) && countsNoun(text, end) && first.value > 0;
}

function isYear(first: Quantity): boolean {
  return first.numeral?.length === 4 && !first.numeral.grouped && first.value >= 1500 && first.value < 2200;
}

/** A number in English words. */
export function isCountInWords(text: string, { first, start, end }: Extent, bounded: boolean): boolean {
  if (isLabelled(text, start, end)) return false;
  if (first.kind === 'time')
    return (
      (first.value !== 1 || bounded) &&
      !isPeriod(text, start) &&
      !/^ (?:later|ago|earlier)/.test(text.slice(end, end + 8))
    );
  if (first.kind === 'multiple') return isMultiple(text, end);
  if (first.kind) return first.kind !== 'count';
  if (first.scaled) return true;
  if (first.words?.half)
    return (
      /^ (?:of|the) /.test(text.slice(end, end + 5)) &&
      !/(?:first|second|latter|other|this|that)$/i.test(text.slice(Math.max(0, start - 7), start - 1))
    );
  if (first.rule === 'fraction' || first.words?.ratio !== undefined) return true;
  return (first.value > 2 || bounded) && first.value > 1 && countsNoun(text, end);
}

/** "three times as many"; "three times a year" is how often. */
export function isMultiple(text: string, end: number): boolean {
  if (!isLatin(text.charCodeAt(end - 1))) return true;
  return /^ (?:as|more|higher|larger|greater|the|that|its|their|faster)/.test(text.slice(end, end + 8));
}
