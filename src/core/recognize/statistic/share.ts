import type { Qualifier } from '../../fact';
import { hanDigit, hanScale } from './characters';
import { type Decimal, decimal, numberOf, shifted } from './decimal';
import { type Numeral, readNumeral } from './numeral';
import type { Quantity } from './quantity-shape';

/** Which unit 百, 千 and 万 before 分之 make; ten-thousandths have no sign of their own that readers know. */
const PARTS: Readonly<Record<string, string>> = { 百: '%', 千: '‰', 万: '', 萬: '' };
/** Characters with which 成 behind a number is another word: 三成立, 一成不变. */
const NOT_TENTHS = '立为為功员員果熟都长長绩績交型分套本就体體因效年群不';
const MOST_PARTS = 10;

/**
 * Shares that begin at `at`, where `numeral` stands if one does: 百分之十五, 三分之二, 三成五, 一半, 2/3, 翻两番; `undefined` where none begins.
 *
 * 百分之 is % and 千分之 ‰; 万分之 and other fractions are plain numbers; 成 is ten per cent; 翻一番 twice, 翻两番 four times.
 */
export function readShare(text: string, at: number, numeral: Numeral | undefined): Quantity | undefined {
  const character = text[at]!;
  if (!numeral) {
    if (character === '翻') return doubled(text, at);
    if (character === '半') return text[at + 1] === '数' || text[at + 1] === '數' ? ratio(at, at + 2, 0.5) : undefined;
  }
  const part = PARTS[character];
  if (part !== undefined && text.startsWith('分之', at + 1)) return partOf(text, at, at + 3, part);
  if (!numeral || numeral.code) return undefined;
  const { end } = numeral;
  switch (text[end]) {
    case '半':
      return character === '一' && end === at + 1 && !'月年天小个個'.includes(text[end + 1] ?? ' ')
        ? ratio(at, at + 2, 0.5)
        : undefined;
    case '成':
      return tenths(text, at, numeral);
    case '分':
      return text[end + 1] === '之' && !numeral.loose ? fraction(text, at, end + 2, numeral) : undefined;
    case '/':
      return slashed(text, at, numeral);
    default:
      return undefined;
  }
}

function share(at: number, end: number, exact: Decimal, code: string, more: Partial<Quantity> = {}): Quantity {
  return {
    start: at,
    numberStart: at,
    end,
    numberEnd: end,
    value: numberOf(exact),
    decimal: exact,
    code,
    kind: 'share',
    rank: false,
    rule: 'percentage',
    scaled: false,
    negative: false,
    signed: false,
    ...more,
  };
}

function ratio(at: number, end: number, value: number): Quantity {
  return share(at, end, decimal('0'), '', { value, decimal: undefined, rule: 'fraction' });
}

/** 百分之 with its number, in Chinese or in digits. */
function partOf(text: string, at: number, from: number, code: string): Quantity | undefined {
  const hundred = text[from] === '百' && hanScale(text.charCodeAt(from + 1)) === 0;
  const numeral = readNumeral(text, from);
  if (hundred) return share(at, from + 1, decimal('100'), code);
  if (!numeral || numeral.code || numeral.bare) return undefined;
  const high = numeral.high && numberOf(numeral.high);
  const { end, loose } = numeral;
  if (code === '')
    return share(at, end, shifted(numeral.decimal, -4), code, { high: high && high / 10_000, loose, rule: 'fraction' });
  return share(at, end, numeral.decimal, code, { high, loose, numeral });
}

/** 三分之二; the denominator comes first. */
function fraction(text: string, at: number, from: number, parts: Numeral): Quantity | undefined {
  const numeral = readNumeral(text, from);
  if (!numeral || numeral.code || parts.value === 0 || numeral.value >= parts.value || parts.bare) return undefined;
  return ratio(at, numeral.end, numeral.value / parts.value);
}

/** 2/3 and the like; a date or a fiscal year has larger parts. */
function slashed(text: string, at: number, numeral: Numeral): Quantity | undefined {
  const parts = readNumeral(text, numeral.end + 1);
  if (parts?.script !== 'arabic' || numeral.script !== 'arabic' || parts.fraction || numeral.fraction) return undefined;
  if (numeral.value < 1 || numeral.value >= parts.value || parts.value > MOST_PARTS || parts.length > 2)
    return undefined;
  return text[parts.end] === '/' || text[at - 1] === '/'
    ? undefined
    : ratio(at, parts.end, numeral.value / parts.value);
}

/** 三成, 三成五, 两成多. */
function tenths(text: string, at: number, numeral: Numeral): Quantity | undefined {
  const end = numeral.end + 1;
  if (numeral.value > 10 || NOT_TENTHS.includes(text[end] ?? ' ')) return undefined;
  const high = numeral.high && numberOf(shifted(numeral.high, 1));
  const five = text[end] === '半' ? 5 : hanDigit(text.charCodeAt(end));
  if (five > 0 && numeral.script === 'chinese' && !high && hanDigit(text.charCodeAt(end + 1)) < 0) {
    return share(at, end + 1, decimal(`${numeral.value}${five}`), '%');
  }
  const many =
    (text[end] === '多' || text[end] === '余' || text[end] === '餘') && !'次种项个名家'.includes(text[end + 1] ?? ' ');
  return share(at, many ? end + 1 : end, shifted(numeral.decimal, 1), '%', {
    high,
    loose: many ? 'over' : numeral.loose,
  });
}

/** 翻一番, 翻了两番; 翻番 alone has no number. */
function doubled(text: string, at: number): Quantity | undefined {
  const past = text[at + 1] === '了' ? at + 2 : at + 1;
  const loose = BEFORE_TIMES[text[past] ?? ''];
  const from = loose ? past + 1 : past;
  const numeral = readNumeral(text, from);
  if (!numeral || text[numeral.end] !== '番' || numeral.loose || numeral.fraction || numeral.value > 10)
    return undefined;
  const exact = decimal(String(2 ** numeral.value));
  const end = numeral.end + 1;
  const more = MORE_BEHIND.find((word) => text.startsWith(word, end));
  return share(at, end + (more?.length ?? 0), exact, '倍', {
    kind: 'multiple',
    rule: 'doubling',
    loose: more ? 'over' : loose,
  });
}

/** 翻了一番多, 翻一番有余 */
const MORE_BEHIND: readonly string[] = ['多', '有余', '有餘'];

/** 翻了近两番 */
const BEFORE_TIMES: Readonly<Record<string, Qualifier>> = { 近: 'nearly', 约: 'about', 超: 'over' };
