import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { createLexicon } from '../../../../../src/core/lexicon/lexicon';
import { agency } from '../../../../../src/core/recognize/agency';

const FREE = { overlaps: () => false, endAt: () => -1 };
const recognize = agency(createLexicon());

const piece = fc.oneof(
  fc.constantFrom(
    ...'国务院 公安部 云南省 昆明 市 县 委员会 办公室 第四 检察厅 等地 、 和 各级 有关部门 《 》 十四届 全国人大 次会议 该局 日'.split(
      ' ',
    ),
    ...['Department of ', 'Commission', 'the ', ' and ', 'U.S. ', ', ', 'EPA', ' & ', '-'],
  ),
  fc.string({ unit: 'binary', maxLength: 4 }),
);
const sentence = fc.array(piece, { maxLength: 40 }).map((pieces) => pieces.join(''));

describe('agency recogniser', () => {
  it('finds trimmed spans inside the text, in order within a language, whatever the text', () => {
    fc.assert(
      fc.property(sentence, (text) => {
        for (const { start, end } of recognize(text, FREE)) {
          expect(start).toBeGreaterThanOrEqual(0);
          expect(end).toBeGreaterThan(start);
          expect(end).toBeLessThanOrEqual(text.length);
          expect(text.slice(start, end).trim()).toBe(text.slice(start, end));
        }
      }),
      { numRuns: 500 },
    );
  });

  it.each([
    '昆明',
    '委员会',
    '云南省',
    '国务院',
    '昆明、',
    '第',
    '各级',
    '民政、',
    '市、',
    'The ',
    'Department of ',
    '《',
    'A&',
    '公安部刑侦',
  ])('reads 300,000 characters of %s in linear time', (unit) => {
    const short = unit.repeat(Math.ceil(30_000 / unit.length));
    const long = unit.repeat(Math.ceil(300_000 / unit.length));
    recognize(short, FREE);
    expect(timeOf(long)).toBeLessThan(30 * timeOf(short) + 200);
  });
});

/** Milliseconds of this process's own time: a busy machine makes no difference. */
function timeOf(text: string): number {
  const begin = process.cpuUsage();
  recognize(text, FREE);
  return process.cpuUsage(begin).user / 1000;
}
