import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { resolveWhen } from '../../../../../src/core/assemble/periods/resolve-when';
import { isIsoPeriod } from '../../../../../src/core/calendar';
import { createLexicon } from '../../../../../src/core/lexicon/lexicon';
import type { PeriodMention } from '../../../../../src/core/recognize/mention';
import { period } from '../../../../../src/core/recognize/period';
import { NOTHING, wordsOf } from './table';

const recognize = period(createLexicon());

const PIECES = [
  ...'0123456789０９一二三十廿〇年月日号季度至到—-~、，。 上下本去今前同当次全末底初来以截近过未此',
  '2023年',
  '12月',
  '25日',
  '去年',
  '以来',
  '期间',
  '“十四五”',
  '世纪',
  '年代',
  '财年',
  '个月',
  '今年1月至9月',
  '截至',
  '2023-12-25',
  'March',
  ' May ',
  '12 March 2024',
  'FY2024',
  'first quarter of ',
  'last year',
  '\n',
  '\ud800',
  '年年年',
];
const sentence = fc.array(fc.constantFrom(...PIECES), { maxLength: 40 }).map((pieces) => pieces.join(''));
const date = fc.constantFrom('2023-12-25', '2024-02-29', '2024-01-01', '0001-01-01', '9999-12-31', undefined);

describe('periods of any text', () => {
  it('lie within it, in order and apart', () => {
    fc.assert(
      fc.property(fc.oneof(sentence, fc.string({ maxLength: 80, unit: 'binary' })), (text) => {
        let last = 0;
        for (const { start, end } of recognize(text, NOTHING)) {
          expect(start).toBeGreaterThanOrEqual(last);
          expect(end).toBeGreaterThan(start);
          expect(end).toBeLessThanOrEqual(text.length);
          last = end;
        }
      }),
      { numRuns: 1000 },
    );
  });

  it('resolve to real days in order, or to nothing', () => {
    fc.assert(
      fc.property(sentence, date, fc.option(fc.integer({ min: 1990, max: 2030 })), (text, day, year) => {
        for (const mention of recognize(text, NOTHING) as PeriodMention[]) {
          const iso = resolveWhen(mention.when, {
            date: day,
            year: year ?? undefined,
            named: year === null ? undefined : `${year}-05`,
            topic: year === null ? undefined : `${year}-01/${year}-09`,
          });
          if (iso !== undefined) expect(isIsoPeriod(iso), `${iso} for ${text}`).toBe(true);
        }
      }),
      { numRuns: 1000 },
    );
  });

  it('are found again wherever a day is written out', () => {
    fc.assert(
      fc.property(fc.date({ min: new Date('1900-01-01'), max: new Date('2099-12-31'), noInvalidDate: true }), (day) => {
        const [year, month, number] = day.toISOString().slice(0, 10).split('-').map(Number);
        const written = `${year}年${month}月${number}日`;
        expect(wordsOf(`会议于${written}召开`)).toEqual([written]);
      }),
    );
  });
});

describe('time', () => {
  it.each([
    ['numerals', '1'],
    ['Chinese numerals', '一'],
    ['years', '2023年'],
    ['ranges', '2023年至'],
    ['words', '今年上年同期'],
    ['open titles', '《2023年'],
    ['months', 'March '],
    ['digits and spaces', '1 '],
    ['accounts', '2023-24财政年度'],
  ])('grows no faster than a long run of %s', (_, piece) => {
    const seconds = (length: number) => {
      const text = `${piece.repeat(length / piece.length)}年`;
      const start = performance.now();
      recognize(text, NOTHING);
      return performance.now() - start;
    };
    seconds(5_000);
    const short = Math.max(2, Math.min(seconds(20_000), seconds(20_000)));
    expect(seconds(160_000)).toBeLessThan(short * 8 * 6);
  });
});
