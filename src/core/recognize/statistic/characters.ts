/** Classes of UTF-16 units that numerals are made of, in tables so that a scan costs one look-up a unit. */

const HAN_DIGITS = '〇零一二三四五六七八九';
const OTHER_DIGITS: Readonly<Record<string, number>> = {
  两: 2,
  兩: 2,
  壹: 1,
  贰: 2,
  貳: 2,
  叁: 3,
  參: 3,
  肆: 4,
  伍: 5,
  陆: 6,
  陸: 6,
  柒: 7,
  捌: 8,
  玖: 9,
};
const SCALES: Readonly<Record<string, number>> = {
  十: 1,
  拾: 1,
  百: 2,
  佰: 2,
  千: 3,
  仟: 3,
  万: 4,
  萬: 4,
  亿: 8,
  億: 8,
};

const digits = new Int8Array(0x10000).fill(-1);
const scales = new Int8Array(0x10000);

for (let i = 0; i < HAN_DIGITS.length; i++) digits[HAN_DIGITS.charCodeAt(i)] = Math.max(0, i - 1);
for (const [character, digit] of Object.entries(OTHER_DIGITS)) digits[character.charCodeAt(0)] = digit;
for (const [character, scale] of Object.entries(SCALES)) scales[character.charCodeAt(0)] = scale;

/** The value of a Chinese digit, 0 to 9, or -1. */
export function hanDigit(code: number): number {
  return digits[code] ?? -1;
}

/** The power of ten of 十, 百, 千, 万 and 亿 in all their forms, or 0. */
export function hanScale(code: number): number {
  return scales[code] ?? 0;
}

/** The value of an Arabic digit, half or full width, or -1. */
export function arabicDigit(code: number): number {
  if (code >= 0x30 && code <= 0x39) return code - 0x30;
  if (code >= 0xff10 && code <= 0xff19) return code - 0xff10;
  return -1;
}

/** A Latin letter, plain or accented. */
export function isLatin(code: number): boolean {
  const lower = code | 0x20;
  return (lower >= 0x61 && lower <= 0x7a) || (code >= 0xc0 && code <= 0x24f && code !== 0xd7 && code !== 0xf7);
}

/** A Chinese character of the common block. */
export function isHan(code: number): boolean {
  return code >= 0x4e00 && code <= 0x9fff;
}

export function isSpace(code: number): boolean {
  return code === 0x20 || code === 0xa0 || code === 0x3000 || code === 0x202f || code === 0x2009 || code === 9;
}
