import type { Digits } from './arabic';
import { hanDigit, hanScale } from './characters';
import { type Decimal, decimal } from './decimal';

/** What a scale multiplies: digits in a row. */
export interface Mantissa {
  readonly end: number;
  readonly low: Decimal;
  readonly high?: Decimal;
  readonly length: number;
  readonly digits?: Digits;
  /** 廿 and 卅 bring their own scale. */
  readonly scale?: number;
}

/** Chinese digits in a row; more are a code or a telephone number. */
const MOST_HAN_DIGITS = 12;

/**
 * Digits in Chinese, with 点 and a fraction; two neighbouring ones are a range.
 *
 * @param follows whether a part of the numeral goes before
 */
export function hanMantissa(text: string, at: number, follows: boolean): Mantissa | undefined {
  let end = at;
  let digits = '';
  for (let digit = hanDigit(text.charCodeAt(end)); digit >= 0; digit = hanDigit(text.charCodeAt(++end))) {
    if (digits.length < MOST_HAN_DIGITS) digits += digit;
  }
  if (end - at > MOST_HAN_DIGITS) return { end, low: decimal('0'), length: end - at, digits: CODE };
  if (digits.length === 2) {
    const [low, high] = [Number(digits[0]), Number(digits[1])];
    if (low > 0 && (high === low + 1 || (low === 3 && high === 5 && !follows))) {
      return { end, low: decimal(digits[0]!), high: decimal(digits[1]!), length: 1 };
    }
    // 唯一一所, 三三两两: two digits that no one reads as one number.
    if (low > 0 && high > 0) return { end, low: decimal(digits), length: 2, digits: CODE };
  }
  if (follows && digits.length > 1) return undefined;
  const fractionEnd = hanFractionEnd(text, end);
  if (fractionEnd > end) {
    return { end: fractionEnd, low: hanFraction(text, digits, end, fractionEnd), length: digits.length };
  }
  return { end, low: decimal(digits), length: digits.length };
}

/** The whole digits with those behind 点. */
export function hanFraction(text: string, whole: string, point: number, end: number): Decimal {
  let fraction = '';
  for (let i = point + 1; i < end; i++) fraction += hanDigit(text.charCodeAt(i));
  return decimal(whole + fraction, -fraction.length);
}

const CODE: Digits = {
  end: 0,
  decimal: decimal('0'),
  length: 0,
  fraction: false,
  grouped: false,
  padded: false,
  code: true,
};

/** Behind 点五; `at` where no fraction stands, as in 八点三十. */
export function hanFractionEnd(text: string, at: number): number {
  if (text[at] !== '点' && text[at] !== '點') return at;
  let end = at + 1;
  while (hanDigit(text.charCodeAt(end)) >= 0 && end - at <= MOST_HAN_DIGITS) end++;
  const scale = hanScale(text.charCodeAt(end));
  return end === at + 1 || (scale > 0 && scale < 4) || text[end] === '分' ? at : end;
}
