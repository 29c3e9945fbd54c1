import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { readNumeral } from '../../../../../src/core/recognize/statistic';

const TABLE: readonly (readonly [text: string, value: number, length?: number])[] = [
  // digits
  ['1,234', 1234],
  ['１，２３４', 1234],
  ['１２．５', 12.5],
  ['1.234.567', 1234567],
  ['1.234', 1.234],
  ['12,34', 12, 2],
  ['1,100.9亿', 110090000000],
  ['21.05万', 210500],
  ['134.9万亿', 134900000000000],
  // scales in words and digits
  ['3万4000', 34000],
  ['25万6千', 256000],
  ['1千零20', 1020],
  ['2千零30万', 20300000],
  ['1,100万', 11000000],
  ['5亿3000万', 530000000],
  // words alone
  ['一万五千亿', 1500000000000],
  ['二十万亿', 20000000000000],
  ['三百五十万亿', 350000000000000],
  ['一万零一十二', 10012],
  ['一百二十三万', 1230000],
  ['两千五', 2500],
  ['三万四', 34000],
  ['一百零二', 102],
  ['十五', 15],
  ['廿五', 25],
  ['卅', 30],
  ['壹万贰仟叁佰', 12300],
  ['二〇二三', 2023],
  ['一点五', 1.5],
  ['二十点六', 20.6],
  ['三点二万亿', 3200000000000],
  ['九千八百九十九万', 98990000],
  ['億', 100000000],
  // where another word begins
  ['3万千瓦', 30000, 2],
  ['十五百分点', 15, 2],
  ['八点三十', 8, 1],
];

describe('readNumeral', () => {
  const rows = TABLE.map(([text, value, length = text.length]) => ({ text, value, length }));

  it.each(rows)('$text', ({ text, value, length }) => {
    const numeral = readNumeral(text, 0);
    expect([numeral?.value, numeral?.end]).toEqual([value, length]);
  });

  it('reads 余, 多 and 来 with the scale behind them', () => {
    expect(readNumeral('3400多万', 0)).toMatchObject({ value: 34000000, loose: 'over', end: 6 });
    expect(readNumeral('三十万多亿', 0)).toMatchObject({ value: 30000000000000, loose: 'over', end: 5 });
    expect(readNumeral('两千余', 0)).toMatchObject({ value: 2000, loose: 'over', end: 3 });
    expect(readNumeral('二十来个', 0)).toMatchObject({ value: 20, loose: 'about', end: 3 });
    expect(readNumeral('5多', 0)).toMatchObject({ value: 5, end: 1 });
  });

  it('reads neighbouring digits as two ends', () => {
    expect(readNumeral('五六百', 0)).toMatchObject({ value: 500, high: { coefficient: 6, exponent: 2 } });
    expect(readNumeral('十七八', 0)).toMatchObject({ value: 17, end: 3 });
  });

  it.each(['2023.12.25', '1.2.3', '007', '9'.repeat(40), '1,100.9.8'])('knows that %s is a code', (text) => {
    expect(readNumeral(text, 0)?.code).toBe(true);
  });

  it('finds none in other text', () => {
    expect(readNumeral('元', 0)).toBeUndefined();
    expect(readNumeral('点五', 0)).toBeUndefined();
    expect(readNumeral('', 0)).toBeUndefined();
  });

  it('reads back what is written in Chinese', () => {
    fc.assert(
      fc.property(fc.bigInt({ min: 1n, max: 10n ** 16n - 1n }), (value) => {
        const text = inChinese(value);
        const numeral = readNumeral(text, 0);
        expect([numeral?.value, numeral?.end]).toEqual([Number(value), text.length]);
      }),
      { numRuns: 400 },
    );
  });

  it('gives digits with a scale their exact value', () => {
    const scales = { 万: 4, 亿: 8, 万亿: 12, 千: 3, 百: 2 };
    fc.assert(
      fc.property(
        fc.nat(99_999_999),
        fc.nat(9999),
        fc.constantFrom(...Object.entries(scales)),
        (whole, part, scale) => {
          const digits = `${whole}.${part}`;
          expect(readNumeral(digits + scale[0], 0)?.value).toBe(Number(`${digits}e${scale[1]}`));
        },
      ),
    );
  });
});

/** Writes a whole number in Chinese, as a reader of numbers would say it. */
function inChinese(value: bigint): string {
  const sections: [size: bigint, name: string][] = [
    [10n ** 12n, '万'],
    [10n ** 8n, '亿'],
    [10n ** 4n, '万'],
    [1n, ''],
  ];
  let text = '';
  let gap = false;
  for (const [size, name] of sections) {
    const section = Number((value / size) % 10000n);
    if (section === 0) {
      if (size === 10n ** 8n && text) text += '亿';
      gap = text !== '';
      continue;
    }
    if (text && (gap || section < 1000)) text += '零';
    text += thousand(section) + name;
    gap = false;
  }
  return text;
}

function thousand(value: number): string {
  let text = '';
  let gap = false;
  for (const [size, name] of [
    [1000, '千'],
    [100, '百'],
    [10, '十'],
    [1, ''],
  ] as const) {
    const digit = Math.floor(value / size) % 10;
    if (digit === 0) {
      gap = text !== '';
      continue;
    }
    text += (gap ? '零' : '') + '〇一二三四五六七八九'[digit] + name;
    gap = false;
  }
  return text;
}
