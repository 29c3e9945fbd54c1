import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { createLexicon } from '../../../../../src/core/lexicon/lexicon';
import type { StatisticMention } from '../../../../../src/core/recognize/mention';
import { statistic } from '../../../../../src/core/recognize/statistic';
import { FREE, recognize } from './read';

const PIECES =
  '0 1 9 3.5 1,234 ２３ 一 二 三 两 十 百 千 万 亿 零 半 点 余 多 来 几 第 约 近 超过 不少于 以上 以下 内 至 到 - ~ — 、 和 从 由 的 元 人 年 月 日 个 个月 % ‰ 百分之 分之 成 倍 番 翻 $ € US$ RMB 角 千瓦 公里 / 每 two twenty hundred million half percent to between and years . ， 。 《 》'.split(
    ' ',
  );
const texts = fc.oneof(
  fc.string({ unit: 'binary' }),
  fc.array(fc.constantFrom(...PIECES), { maxLength: 24 }).map((pieces) => pieces.join('')),
  fc.array(fc.constantFrom(...PIECES), { maxLength: 24 }).map((pieces) => pieces.join(' ')),
);

describe('any text', () => {
  it('gives spans inside the text, in order and apart, with finite numbers', () => {
    fc.assert(
      fc.property(texts, (text) => {
        let floor = 0;
        for (const mention of recognize(text, FREE) as StatisticMention[]) {
          const { start, end, value, min, max } = mention;
          expect(start).toBeGreaterThanOrEqual(floor);
          expect(end).toBeGreaterThan(start);
          expect(end).toBeLessThanOrEqual(text.length);
          floor = end;
          if (value !== undefined) expect([Number.isFinite(value), min, max]).toEqual([true, undefined, undefined]);
          else expect(Number.isFinite(min) && Number.isFinite(max) && min! <= max!).toBe(true);
        }
      }),
      { numRuns: 1500 },
    );
  });

  it('leaves what is taken alone', () => {
    const text = '2023年增长5%，达3万人';
    const taken = { overlaps: () => false, endAt: (offset: number) => (offset < 9 ? 9 : -1) };
    const found = recognize(text, taken).map(({ start, end }) => text.slice(start, end));
    expect(found).toEqual(['3万人']);
  });
});

describe('time', () => {
  const fragments = [
    '1',
    '1,111',
    '1.1.',
    '一',
    '一万',
    '万亿',
    '十',
    '三分之',
    '百分之',
    '1-',
    '1至',
    '1、',
    '3元5角',
    '以上',
    '约',
    '1/',
    '1个和',
    '五年以上',
    '1万',
    '1,',
    '１，',
    'one ',
    'one hundred and ',
    'half a ',
    'between 1 and ',
    '$',
    '-',
    '零',
    '翻',
    '第1、',
    '1 to ',
    'from 1 to 2 ',
  ];

  it.each(fragments)('grows no faster than the text of "%s"', (fragment) => {
    const small = fragment.repeat(Math.ceil(6_000 / fragment.length));
    const large = small.repeat(10);
    expect(spent(large)).toBeLessThan(40 * Math.max(spent(small), 4));
  });
});

/** Milliseconds of the better of two runs. */
function spent(text: string): number {
  let best = Infinity;
  for (let run = 0; run < 2; run++) {
    const from = performance.now();
    recognize(text, FREE);
    best = Math.min(best, performance.now() - from);
  }
  return best;
}

describe('a very long numeral', () => {
  it.each(['1', '一', '一万', '1,111,'])('of "%s" is no statistic and does not stop the reader', (fragment) => {
    const text = `${fragment.repeat(300_000 / fragment.length)}。共3万人`;
    const found = recognize(text, FREE);
    const last = found[found.length - 1]!;
    expect(text.slice(last.start, last.end)).toBe('3万人');
  });
});

describe('units of a workspace', () => {
  it('are read like the built-in ones', () => {
    const own = statistic(
      createLexicon({
        units: [
          { name: '贝壳', unit: '贝壳' },
          { name: '华里', unit: 'km' },
        ],
      }),
    );
    const found = own('收获3万贝壳，行军20华里', FREE) as StatisticMention[];
    expect(found.map(({ value, unit }) => [value, unit])).toEqual([
      [30000, '贝壳'],
      [20, 'km'],
    ]);
  });
});
