import { describe, expect, test } from 'vitest';
import { cohenKappa, krippendorffAlpha } from '../../../../src/core/annotate/agreement';
import type { ReviewedFact } from '../../../../src/core/annotate/apply';
import { perform } from '../../../../src/core/annotate/change';
import { agreements, compare, settle } from '../../../../src/core/annotate/curate';
import { annotationsOf, EMPTY, put } from '../../../../src/core/annotate/file';
import type { Annotation } from '../../../../src/core/annotate/model';
import { annotation, fact, NOW } from './samples';

describe("Cohen's kappa", () => {
  const pairs = (table: Record<string, number>) =>
    Object.entries(table).flatMap(([pair, count]) =>
      Array.from({ length: count }, () => pair.split('') as [string, string]),
    );

  test.each<[string, Record<string, number>, number | undefined]>([
    ['50 grants, two readers, 20 yes and 15 no alike', { yy: 20, yn: 5, ny: 10, nn: 15 }, 0.4],
    ['60 of 100 alike, margins near', { yy: 45, yn: 15, ny: 25, nn: 15 }, 0.1304],
    ['60 of 100 alike, margins apart', { yy: 25, yn: 35, ny: 5, nn: 35 }, 0.2593],
    ['always alike', { yy: 3, nn: 4 }, 1],
    ['never alike', { yn: 5, ny: 5 }, -1],
    ['one category only', { yy: 9 }, undefined],
    ['nothing', {}, undefined],
  ])('%s', (_, table, kappa) => {
    const value = cohenKappa(pairs(table));
    if (kappa === undefined) expect(value).toBeUndefined();
    else expect(value).toBeCloseTo(kappa, 4);
  });
});

describe("Krippendorff's alpha, nominal", () => {
  /** Raters by items, `.` where one said nothing. */
  const units = (...raters: string[]) =>
    [...raters[0]!].map((_, item) => raters.map((rater) => rater[item]!).filter((value) => value !== '.'));

  test.each<[string, string[], number | undefined]>([
    ['two raters, ten items, two values', ['0100000000', '1110010010'], 0.095],
    ['two raters, twelve items, five values', ['aabbdcccedda', 'babbbccceddd'], 0.692],
    ['four raters with gaps, twelve items', ['123321412...', '1233224125.3', '.3332342251.', '12332441251.'], 0.743],
    ['one value only', ['111', '111'], undefined],
    ['nothing to compare', ['1..', '.2.'], undefined],
    ['always alike', ['1213', '1213'], 1],
  ])('%s', (_, raters, alpha) => {
    const value = krippendorffAlpha(units(...raters));
    if (alpha === undefined) expect(value).toBeUndefined();
    else expect(value).toBeCloseTo(alpha, 3);
  });
});

describe('several authors on one document', () => {
  const by = (author: string, quote: string, more: Partial<Annotation> = {}) => annotation(quote, { author, ...more });
  const reviewed = (quote: string, ...annotations: Annotation[]): ReviewedFact => ({
    ...fact(quote),
    review: { authors: [], labels: [], annotations, certainty: 'exact' },
  });
  const agreed = reviewed('近52%', by('a', '近52%'), by('b', '近52%'));
  const apart = reviewed('43.7万起', by('b', '43.7万起', { status: 'rejected', labels: ['x'] }), by('a', '43.7万起'));
  const alone = reviewed('7.9万名', by('a', '7.9万名'));
  const corrected = (value: number, author: string) =>
    by(author, '3288亿元', { status: 'corrected', corrections: { value } });
  const differently = reviewed('3288亿元', corrected(1, 'a'), corrected(2, 'b'));

  test('are shown where they agree and where they differ', () => {
    const found = compare([agreed, apart, alone, differently, fact('52%')]);
    expect(
      found.map(({ fact: { quote }, sides, agree, labelsApart }) => [
        quote,
        sides.map(({ author }) => author),
        agree,
        labelsApart,
      ]),
    ).toEqual([
      ['近52%', ['a', 'b'], true, []],
      ['43.7万起', ['a', 'b'], false, ['x']],
      ['3288亿元', ['a', 'b'], false, []],
    ]);
  });

  test('are settled by taking one side or both, and settled anew in the same record', () => {
    const [comparison] = compare([apart]);
    const file = put(EMPTY, comparison!.sides);
    const [a, b] = comparison!.sides;
    const one = perform(file, settle(comparison!, [a!], 'c', NOW), NOW).file;
    const decision = annotationsOf(one).find(({ settles }) => settles)!;
    expect(decision).toMatchObject({ author: 'c', status: 'confirmed', settles: [a!.id, b!.id] });
    const again = perform(one, settle({ ...comparison!, settled: decision }, [b!, a!], 'c', NOW), NOW);
    expect(annotationsOf(again.file)).toHaveLength(3);
    expect(annotationsOf(again.file).find(({ settles }) => settles)).toMatchObject({
      id: decision.id,
      status: 'rejected',
      labels: ['x'],
    });
    expect(settle(comparison!, [], 'c', NOW).edits).toEqual([]);
  });

  test('both sides of two corrections are the fields of both, the first before the second', () => {
    const [comparison] = compare([differently]);
    const [a, b] = comparison!.sides;
    const more = { ...b!, corrections: { value: 2, unit: 'CNY' } };
    expect(settle(comparison!, [a!, more], 'c', NOW).edits[0]?.after?.corrections).toEqual({ value: 1, unit: 'CNY' });
  });

  test('agree by so much, kind by kind', () => {
    const law = { ...agreed, kind: 'law' } as unknown as ReviewedFact;
    const rejected = reviewed('52%', by('a', '52%', { status: 'rejected' }), by('b', '52%', { status: 'rejected' }));
    const [statistic, period, , laws] = agreements([agreed, apart, alone, rejected, law]);
    expect(statistic).toMatchObject({ kind: 'statistic', facts: 3, same: 2, kappa: [{ authors: ['a', 'b'] }] });
    // 2 of 3 alike, by chance (2×1 + 1×2)/9.
    expect(statistic!.kappa[0]!.value).toBeCloseTo((2 / 3 - 4 / 9) / (5 / 9), 9);
    expect(statistic!.alpha).toBeCloseTo(1 - (5 * 2) / (30 - 12), 9);
    expect(period).toEqual({ kind: 'period', facts: 0, same: 0, kappa: [], alpha: undefined });
    expect(laws).toMatchObject({ kind: 'law', facts: 1, same: 1, alpha: undefined });
  });
});
