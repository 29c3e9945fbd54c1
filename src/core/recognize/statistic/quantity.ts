import type { Qualifier } from '../../fact';
import type { UnitKind, UnitNames } from '../../lexicon/units';
import { arabicDigit, hanDigit, hanScale, isLatin } from './characters';
import { type Decimal, decimal, negated, numberOf, plus, shifted, times } from './decimal';
import { type Numeral, readNumeral } from './numeral';
import type { Quantity } from './quantity-shape';
import { readShare } from './share';
import { type ReadUnit, readUnit } from './unit';
import { beginsWord, readScaleWord, readWords, type Words } from './words';

/** Reads the quantity that begins at `at`; `undefined` where no numeral does. */
export function readQuantity(text: string, at: number, names: UnitNames): Quantity | undefined {
  let i = at;
  const minus = readMinus(text, i);
  i += minus;
  let numeral = isLatin(text.charCodeAt(i)) ? undefined : readNumeral(text, i);
  const share = readShare(text, i, numeral);
  if (share) return { ...share, start: at, value: minus ? -share.value : share.value, negative: minus > 0 };
  const sign = readSign(text, i, names);
  if (sign) {
    i = sign.end;
    numeral = readNumeral(text, i);
  }
  const amount = readAmount(text, i, numeral, sign !== undefined);
  if (!amount) return undefined;
  const unit = amount.numeral?.code ? undefined : readUnitAfter(text, amount.end, amount, names);
  const counted = countedOf(text, amount, unit, sign?.code, minus > 0, names);
  return {
    start: at,
    numberStart: i,
    numberEnd: amount.end,
    end: counted.end,
    value: counted.value,
    decimal: counted.decimal,
    high: counted.high,
    kind: counted.kind,
    code: counted.code,
    rank: counted.rank,
    sub: unit?.sub,
    loose: counted.loose,
    rule: counted.rule,
    numeral: amount.numeral,
    words: amount.words,
    scaled: amount.scaled,
    negative: minus > 0,
    signed: sign !== undefined,
  };
}

type Counted = Pick<Quantity, 'end' | 'value' | 'decimal' | 'high' | 'kind' | 'code' | 'rank' | 'loose' | 'rule'>;

function countedOf(
  text: string,
  amount: Amount,
  unit: ReadUnit | undefined,
  sign: string | undefined,
  negative: boolean,
  names: UnitNames,
): Counted {
  if (sign !== undefined && unit?.kind !== 'money') return bareOf(amount, sign, negative);
  if (!unit) return bareOf(amount, undefined, negative);
  const number = unit.half ? plus(amount.decimal, decimal('5', -1)) : amount.decimal;
  const whole = { decimal: shifted(number, unit.shift), code: unit.code, end: unit.end };
  const closed = amount.loose || unit.loose || unit.half || amount.high;
  const sum = closed ? whole : readParts(text, whole, unit, names);
  return {
    end: sum.end,
    value: numberOf(negative ? negated(sum.decimal) : sum.decimal),
    decimal: sum.decimal,
    high: amount.high && numberOf(shifted(amount.high, unit.shift)),
    kind: unit.kind,
    code: sign !== undefined && sum.code === 'CNY' ? sign : sum.code,
    rank: unit.rank,
    loose: amount.loose ?? unit.loose,
    rule: RULES[unit.kind] ?? 'quantity',
  };
}

/** A number with nothing behind it that is a unit; a sign before it makes it money: €20 million. */
function bareOf(amount: Amount, sign: string | undefined, negative: boolean): Counted {
  const ratio = amount.words?.ratio;
  return {
    end: amount.end,
    value: ratio ?? numberOf(negative ? negated(amount.decimal) : amount.decimal),
    decimal: ratio === undefined ? amount.decimal : undefined,
    high: amount.high && numberOf(amount.high),
    kind: sign === undefined ? undefined : 'money',
    code: sign ?? '',
    rank: false,
    loose: amount.loose,
    rule: sign === undefined ? 'number' : 'quantity',
  };
}

const RULES: Partial<Record<UnitKind, string>> = { share: 'percentage', time: 'duration', multiple: 'multiple' };

/** The characters of a minus sign that is one, and not a hyphen or a dash between two things; 0 where none. */
function readMinus(text: string, at: number): number {
  const character = text[at]!;
  if (character === '零') return text[at + 1] === '下' ? 2 : 0;
  return '负負-−－–'.includes(character) ? 1 : 0;
}

function readSign(text: string, at: number, names: UnitNames): { end: number; code: string } | undefined {
  const code = text.charCodeAt(at);
  if (!names.before.begins(code)) return undefined;
  const found = names.before.longestAt(text, at);
  if (!found) return undefined;
  const end = text[found.end] === ' ' || text[found.end] === '\u00a0' ? found.end + 1 : found.end;
  return { end, code: found.value.code };
}

interface Amount {
  readonly end: number;
  readonly decimal: Decimal;
  readonly high?: Decimal;
  readonly loose?: Qualifier;
  readonly scaled: boolean;
  readonly numeral?: Numeral;
  readonly words?: Words;
}

function readAmount(text: string, at: number, numeral: Numeral | undefined, money: boolean): Amount | undefined {
  if (isLatin(text.charCodeAt(at))) {
    if (!beginsWord(text.charCodeAt(at))) return undefined;
    const words = readWords(text, at);
    if (!words) return undefined;
    const scale = words.half ? readScaleWord(text, articleEnd(text, words.end), false) : undefined;
    if (scale) return { end: scale.end, decimal: shifted(words.decimal, scale.exponent), scaled: true, words };
    return { end: words.end, decimal: words.decimal, scaled: words.scaled, words };
  }
  if (text[at] === '半') return { end: at + 1, decimal: decimal('5', -1), scaled: false };
  if (!numeral) return undefined;
  const scale = numeral.script === 'arabic' ? readScaleWord(text, numeral.end, money) : undefined;
  if (scale) {
    return { end: scale.end, decimal: shifted(numeral.decimal, scale.exponent), scaled: true, numeral };
  }
  const { end, decimal: exact, high, loose, scaled } = numeral;
  return { end, decimal: exact, high, loose, scaled, numeral };
}

/** "half a million", "half a percentage point". */
function articleEnd(text: string, at: number): number {
  return text.startsWith(' a ', at) ? at + 2 : text.startsWith(' an ', at) ? at + 3 : at;
}

function readUnitAfter(text: string, at: number, amount: Amount, names: UnitNames): ReadUnit | undefined {
  const from = amount.words?.half ? articleEnd(text, at) : at;
  return readUnit(text, from, names);
}

/** How many of the smaller unit make one of the larger. */
const PARTS: Readonly<Record<string, { readonly code: string; readonly ratio: number }>> = {
  a: { code: 'mo', ratio: 12 },
  d: { code: 'h', ratio: 24 },
  h: { code: 'min', ratio: 60 },
  min: { code: 's', ratio: 60 },
};

interface Whole {
  readonly decimal: Decimal;
  readonly code: string;
  readonly end: number;
}

/**
 * Takes in the smaller unit that follows: 3元5角 is 3.5 CNY, 1小时30分 1.5 h. Where the larger unit cannot hold the sum
 * exactly it is told in the smaller: 1小时20分 is 80 min.
 */
function readParts(text: string, whole: Whole, unit: ReadUnit, names: UnitNames): Whole {
  if (unit.kind === 'money') return readMoneyParts(text, whole);
  const part = unit.kind === 'time' ? PARTS[unit.code] : undefined;
  if (!part || !isDigit(text.charCodeAt(whole.end))) return whole;
  const from = hanDigit(text.charCodeAt(whole.end)) === 0 ? whole.end + 1 : whole.end;
  const numeral = readNumeral(text, from);
  if (
    !numeral ||
    numeral.fraction ||
    numeral.loose ||
    numeral.high ||
    (numeral.code && !(numeral.length === 2 && numeral.value < 10)) ||
    numeral.value >= part.ratio * 2
  ) {
    return whole;
  }
  const smaller = readUnit(text, numeral.end, names);
  const minutes = part.code === 'min' && text[numeral.end] === '分' && smaller?.kind !== 'time';
  if (!minutes && (smaller?.code !== part.code || smaller.half || smaller.loose)) return whole;
  const end = minutes ? numeral.end + 1 : smaller!.end;
  const tenThousandths = (numeral.value * 10_000) / part.ratio;
  if (Number.isInteger(tenThousandths)) {
    return { decimal: plus(whole.decimal, decimal(String(tenThousandths), -4)), code: unit.code, end };
  }
  return { decimal: plus(times(whole.decimal, part.ratio), numeral.decimal), code: part.code, end };
}

function isDigit(code: number): boolean {
  return arabicDigit(code) >= 0 || hanDigit(code) >= 0 || hanScale(code) === 1;
}

/** 5角, 5角6分 behind 元, 6分 behind 角. */
function readMoneyParts(text: string, whole: Whole): Whole {
  let { decimal: sum, end } = whole;
  for (const [names, exponent] of [
    ['角毛', -1],
    ['分', -2],
  ] as const) {
    const from = text[end] === '零' ? end + 1 : end;
    const numeral = readNumeral(text, from);
    if (!numeral || numeral.value > 9 || numeral.fraction || numeral.loose || !names.includes(text[numeral.end] ?? ' '))
      continue;
    sum = plus(sum, shifted(numeral.decimal, exponent));
    end = numeral.end + 1;
  }
  return { ...whole, decimal: sum, end };
}
