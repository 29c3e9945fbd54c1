import { arabicDigit, isHan } from './characters';
import { type Decimal, decimal } from './decimal';

/** Longer runs of digits are codes; no count has so many. */
const MOST_DIGITS = 24;

/** Digits as written: `1,234`, `１２．５`, `1.234.567`. */
export interface Digits {
  readonly end: number;
  readonly decimal: Decimal;
  /** Digits before the decimal point. */
  readonly length: number;
  readonly fraction: boolean;
  readonly grouped: boolean;
  /** Begins with 0 and goes on: 007. Such digits are a code. */
  readonly padded: boolean;
  /** Several points or an over-long run: 2023.12.25, 1.2.3, a card number. */
  readonly code: boolean;
}

/** Reads Arabic digits at `at`, with separators of thousands and one decimal point; `undefined` where there are none. */
export function readDigits(text: string, at: number): Digits | undefined {
  let end = runEnd(text, at);
  if (end === at) return undefined;
  let length = end - at;
  const padded = length > 1 && arabicDigit(text.charCodeAt(at)) === 0;
  const groupEnd = length <= 3 ? groupsEnd(text, end) : end;
  const grouped = groupEnd > end;
  if (grouped) {
    length += ((groupEnd - end) / 4) * 3;
    end = groupEnd;
  }
  const whole = end;
  let fraction = false;
  if (isPoint(text.charCodeAt(end)) && arabicDigit(text.charCodeAt(end + 1)) >= 0) {
    const after = runEnd(text, end + 1);
    fraction = true;
    end = after;
    if (isPoint(text.charCodeAt(after)) && arabicDigit(text.charCodeAt(after + 1)) >= 0) {
      return { ...NO_NUMBER, end: dottedEnd(text, after), length };
    }
  }
  if (end - at > MOST_DIGITS) return { ...NO_NUMBER, end, length };
  const digits = plainDigits(text, at, end);
  const value = decimal(digits, fraction ? whole + 1 - end : 0);
  return { end, decimal: value, length, fraction, grouped, padded: padded && !grouped, code: false };
}

const NO_NUMBER = { decimal: decimal('0'), fraction: false, grouped: false, padded: false, code: true };

function runEnd(text: string, at: number): number {
  let end = at;
  while (arabicDigit(text.charCodeAt(end)) >= 0) end++;
  return end;
}

/** Behind the groups of three digits that follow, all with one separator; `at` where there are none. */
function groupsEnd(text: string, at: number): number {
  const separator = text.charCodeAt(at);
  const comma = separator === 0x2c;
  const fullWidth = separator === 0xff0c && text.charCodeAt(at - 1) >= 0xff10 && text.charCodeAt(at + 1) >= 0xff10;
  const space = separator === 0xa0 || separator === 0x202f || separator === 0x2009;
  const dot = separator === 0x2e;
  if (!comma && !fullWidth && !space && !dot) return at;
  let end = at;
  while (text.charCodeAt(end) === separator && runEnd(text, end + 1) === end + 4) end += 4;
  // One dot is a decimal point; two and more are separators as continental Europe has them, never in Chinese.
  if (dot && (end - at < 8 || isHan(text.charCodeAt(end)))) return at;
  return end;
}

function isPoint(code: number): boolean {
  return code === 0x2e || code === 0xff0e;
}

/** Behind a chain such as 2023.12.25. */
function dottedEnd(text: string, at: number): number {
  let end = at;
  while (isPoint(text.charCodeAt(end)) && arabicDigit(text.charCodeAt(end + 1)) >= 0) end = runEnd(text, end + 1);
  return end;
}

function plainDigits(text: string, at: number, end: number): string {
  let digits = '';
  for (let i = at; i < end; i++) {
    const digit = arabicDigit(text.charCodeAt(i));
    if (digit >= 0) digits += digit;
  }
  return digits;
}
