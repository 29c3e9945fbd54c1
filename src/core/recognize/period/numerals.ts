/** The numerals of dates: Arabic, full-width and Chinese ones, of days, months and years. */
export interface ReadNumber {
  readonly value: number;
  readonly end: number;
}

const CHINESE_DIGITS = new Map([...'〇零○Ｏ一二三四五六七八九'].map((digit, i) => [digit, Math.max(0, i - 3)]));

/** The value of an Arabic digit, full-width ones too, or -1. */
export function digitAt(text: string, at: number): number {
  const code = text.charCodeAt(at);
  if (code >= 0x30 && code <= 0x39) return code - 0x30;
  if (code >= 0xff10 && code <= 0xff19) return code - 0xff10;
  return -1;
}

/** Up to three digits. Leading zeros are read: 01月. */
function readArabic(text: string, at: number): ReadNumber | undefined {
  let value = 0;
  let end = at;
  for (let digit = digitAt(text, end); digit >= 0 && end - at < 4; digit = digitAt(text, end)) {
    value = value * 10 + digit;
    end++;
  }
  return end > at && end - at < 4 ? { value, end } : undefined;
}

/** 一 to 九十九, with 两, 廿 and 卅. */
function readChinese(text: string, at: number): ReadNumber | undefined {
  let end = at;
  let tens = 0;
  const first = text[end]!;
  if (first === '十') {
    tens = 1;
    end++;
  } else if (first === '廿' || first === '卅') {
    tens = first === '廿' ? 2 : 3;
    end++;
  } else {
    const digit = first === '两' || first === '兩' ? 2 : CHINESE_DIGITS.get(first);
    if (!digit) return undefined;
    if (text[end + 1] !== '十') return { value: digit, end: end + 1 };
    tens = digit;
    end += 2;
  }
  const units = CHINESE_DIGITS.get(text[end] ?? '');
  return units ? { value: tens * 10 + units, end: end + 1 } : { value: tens * 10, end };
}

/** A day, a month or a count. */
export function readNumber(text: string, at: number): ReadNumber | undefined {
  return at < text.length ? (readArabic(text, at) ?? readChinese(text, at)) : undefined;
}

/** A year of four digits, 1000 to 2999: 2023, ２０２３, 二〇二三. */
export function readYearNumber(text: string, at: number): ReadNumber | undefined {
  let value = 0;
  const arabic = digitAt(text, at) >= 0;
  for (let i = at; i < at + 4; i++) {
    const digit = arabic ? digitAt(text, i) : (CHINESE_DIGITS.get(text[i] ?? '') ?? -1);
    if (digit < 0) return undefined;
    value = value * 10 + digit;
  }
  const follows = arabic ? digitAt(text, at + 4) >= 0 : CHINESE_DIGITS.has(text[at + 4] ?? '');
  return follows || value < 1000 || value > 2999 ? undefined : { value, end: at + 4 };
}

/** Whether a numeral of dates stands there. */
export function isNumeral(char: string | undefined): boolean {
  return (
    char !== undefined &&
    (digitAt(char, 0) >= 0 || char === '十' || CHINESE_DIGITS.has(char) || '两兩廿卅百千'.includes(char))
  );
}

/** Past the spaces that typesetting leaves inside a date: 2023 年 12 月. At most two. */
export function skipSpaces(text: string, at: number): number {
  let end = at;
  while (end < at + 2 && (text[end] === ' ' || text[end] === '\u00a0')) end++;
  return end;
}
