import type { Qualifier } from '../../fact';
import type { UnitNames } from '../../lexicon/units';
import { numberOf, shifted, times } from './decimal';
import { readAfter } from './qualifier';
import { readQuantity } from './quantity';
import type { Quantity } from './quantity-shape';

/** One or two quantities with the qualifier behind them. */
export interface Extent {
  readonly first: Quantity;
  /** The upper end of a range. */
  readonly last?: Quantity;
  readonly start: number;
  readonly end: number;
  readonly qualifier?: Qualifier;
  readonly value?: number;
  readonly min?: number;
  readonly max?: number;
}

/** Reads a quantity, the range that it may open, and 以上, 以下 or 左右 behind it. */
export function readExtent(text: string, at: number, names: UnitNames): Extent | undefined {
  const first = readQuantity(text, at, names);
  if (!first) return undefined;
  return bounded(text, first, names) ?? joined(text, first, names) ?? single(text, first);
}

function single(text: string, first: Quantity): Extent {
  const after =
    first.kind || first.scaled || first.loose || first.rule === 'fraction'
      ? readAfter(text, first.end, first.kind)
      : undefined;
  const isRange = first.high !== undefined;
  return {
    first,
    last: undefined,
    start: first.start,
    end: after?.end ?? first.end,
    qualifier: after?.qualifier,
    value: isRange ? undefined : first.value,
    min: isRange ? first.value : undefined,
    max: first.high,
  };
}

/** 五年以上十年以下, 二十万元以上不满一百万元, 已满|十四周岁不满十六周岁. */
function bounded(text: string, first: Quantity, names: UnitNames): Extent | undefined {
  const isOver = text[first.end] === '以' && text[first.end + 1] === '上';
  const isReached = '满滿'.includes(text[first.start - 1] ?? ' ') && !'不未'.includes(text[first.start - 2] ?? ' ');
  if (!isOver && !isReached) return undefined;
  let from = isOver ? first.end + 2 : first.end;
  if ('、，,至'.includes(text[from] ?? ' ')) from++;
  SHORT_OF.lastIndex = from;
  const open = SHORT_OF.test(text);
  if (open) from += 2;
  else if (!isOver) return undefined;
  const last = readQuantity(text, from, names);
  if (!last || last.loose) return undefined;
  const after = readAfter(text, last.end, last.kind);
  if (!open && after?.qualifier !== 'at-most') return undefined;
  return ranged(first, last, open ? last.end : after!.end);
}

const SHORT_OF = /(?:不满|不滿|未满|未滿|不足)/y;

/** 3万—5万元, 10至15天, 5-20%, 4.75 to 5 percent. */
function joined(text: string, first: Quantity, names: UnitNames): Extent | undefined {
  const from = connectorEnd(text, first.end);
  if (from === first.end || first.loose || first.high !== undefined) return undefined;
  const last = readQuantity(text, from, names);
  if (!last || last.high !== undefined || last.negative !== first.negative || last.numeral?.code) return undefined;
  if (!last.kind && !(first.signed && last.scaled) && !(first.scaled && last.scaled) && !first.signed) return undefined;
  const word = '至到'.includes(text[first.end]!);
  if (word && changes(text, first.start) && !text.startsWith('不等', last.end)) return undefined;
  if (text.startsWith(' to ', first.end) && changesInEnglish(text, first)) return undefined;
  const extent = ranged(first, last, last.end) ?? descending(text, first, last);
  if (!extent) return undefined;
  const after = readAfter(text, last.end, last.kind);
  // 六个月至三年以内 says no more than 六个月至三年.
  const qualifier = after?.qualifier === 'at-most' ? undefined : after?.qualifier;
  return after ? { ...extent, end: after.end, qualifier } : extent;
}

/** 十五年至一年不等: the upper end comes first. */
function descending(text: string, first: Quantity, last: Quantity): Extent | undefined {
  if (!text.startsWith('不等', last.end) || !first.kind) return undefined;
  const extent = ranged(last, first, last.end);
  return extent && { ...extent, start: first.start };
}

/** Puts two ends together where they are of one kind and the lower comes first. */
function ranged(first: Quantity, last: Quantity, end: number): Extent | undefined {
  const takesUnit = !first.kind && !first.signed;
  const mixed = mixedTimes(first, last, end);
  if (mixed) return mixed;
  const sameUnit = takesUnit || first.code === last.code || (first.signed && !last.kind);
  if (!sameUnit || first.value === undefined || !first.decimal || !last.decimal) return undefined;
  let low = first.decimal;
  if (takesUnit) {
    const scale = last.numeral?.scale ?? 0;
    // 3~5万 is thousands on both sides, 8000~1万 on one.
    if (!first.scaled && scale > 0 && first.value < (last.numeral?.lead ?? 0)) low = shifted(low, scale);
    const shift = last.decimal.exponent - (last.numeral?.decimal.exponent ?? last.decimal.exponent);
    low = shifted(low, shift);
  }
  low = spelledScale(first, last, low);
  const min = first.negative ? -Math.abs(numberOf(low)) : numberOf(low);
  const max = last.value;
  if (!(min < max)) return undefined;
  const unitOf = takesUnit || !first.kind ? last : first;
  const whole: Quantity = {
    ...unitOf,
    start: first.start,
    numberStart: first.numberStart,
    scaled: first.scaled || last.scaled,
    numeral: first.numeral,
  };
  return { first: whole, last, start: first.start, end, min, max };
}

/** How many of the unit behind are in the unit before: 六个月以上一年以下 is 6 to 12 months. */
const RATIOS: Readonly<Record<string, number>> = { 'a mo': 12, 'wk d': 7, 'd h': 24, 'h min': 60, 'min s': 60 };

function mixedTimes(first: Quantity, last: Quantity, end: number): Extent | undefined {
  const ratio = RATIOS[`${last.code} ${first.code}`];
  if (!ratio || !last.decimal) return undefined;
  const max = numberOf(times(last.decimal, ratio));
  return first.value < max ? { first, last, start: first.start, end, min: first.value, max } : undefined;
}

/** €750–800 billion: the scale is said once. */
function spelledScale(
  first: Quantity,
  last: Quantity,
  low: Quantity['decimal'] & object,
): Quantity['decimal'] & object {
  if (first.scaled || !last.scaled || !last.numeral || last.numeral.scale > 0 || !last.decimal) return low;
  const exponent = last.decimal.exponent - last.numeral.decimal.exponent;
  return first.value < last.numeral.value ? shifted(first.decimal ?? low, exponent) : low;
}

/** Behind the dash or word that joins two ends; `at` where none stands. */
function connectorEnd(text: string, at: number): number {
  const character = text[at];
  if (character === undefined) return at;
  if ('—–-~～〜∼－―至到'.includes(character))
    return text[at + 1] === character && '—-―'.includes(character) ? at + 2 : at + 1;
  if (text.startsWith(' to ', at)) return at + 4;
  if (text.startsWith(' – ', at) || text.startsWith(' - ', at) || text.startsWith(' — ', at)) return at + 3;
  return at;
}

/** Whether 从 or 由 before says that the two numbers are the ends of a change: 由5%到8%. */
function changes(text: string, start: number): boolean {
  return /[从由從](?:[^，。；、,;（(]{0,8}的)?$/.test(text.slice(Math.max(0, start - 10), start));
}

/** How far before "from" a verb of change is looked for. */
const REACH = 48;
const RANGING = /rang(?:e|es|ed|ing) from $/i;
const CHANGE =
  /\b(?:rais|rose|rise|ris|increas|grew|grow|climb|jump|up|lift|surg|expand|fell|fall|cut|lower|declin|drop|decreas|down|reduc|tighten|trim|slow|eas|edg|chang|mov)[a-z]*\b[^.;]*$/i;

/** Whether "from 5.25% to 5.5%" is a change; "terms from 3 to 5 years" is a range. */
function changesInEnglish(text: string, first: Quantity): boolean {
  const before = text.slice(Math.max(0, first.start - REACH), first.start);
  if (!/\bfrom $/i.test(before) || RANGING.test(before)) return false;
  return first.kind !== undefined || CHANGE.test(before);
}

/** "between 5 and 10 per cent": the words that open it are its own. */
export function readBetween(text: string, at: number, names: UnitNames): Extent | undefined {
  const first = readQuantity(text, at, names);
  if (!first || !text.startsWith(' and ', first.end)) return undefined;
  const last = readQuantity(text, first.end + 5, names);
  return last ? ranged(first, last, last.end) : undefined;
}
