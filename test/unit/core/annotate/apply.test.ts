import { describe, expect, test } from 'vitest';
import type { Analysis, Fact } from '../../../../src/core';
import { apply, nextUnreviewed, placeAll } from '../../../../src/core/annotate/apply';
import type { Annotation } from '../../../../src/core/annotate/model';
import { annotation, fact, TEXT } from './samples';

const FACTS = [fact('1389万人次'), fact('43.7万起'), fact('近52%'), fact('近52%', {}, 1), fact('3288亿元')].toSorted(
  (a, b) => a.start - b.start,
);
const analysis = (text = TEXT, facts: readonly Fact[] = FACTS): Analysis => ({ facts, headings: [], end: text.length });
const about = (of: Fact, more: Partial<Annotation> = {}): Annotation =>
  annotation(of.quote, { fact: { id: of.id, kind: of.kind }, ...more });
const run = (annotations: Annotation[], text = TEXT, facts: readonly Fact[] = FACTS) =>
  apply(analysis(text, facts), annotations, placeAll(annotations, text));
const [TOTAL, CASES] = [FACTS[0]!, FACTS.find(({ quote }) => quote === '43.7万起')!];
const LATER = '2024-05-06T00:00:00.000Z';
const MONEY = FACTS.find(({ quote }) => quote === '3288亿元')!;

describe('facts with annotations', () => {
  test('confirmed, rejected, corrected and added ones are told apart and counted', () => {
    const reviewed = run([
      about(TOTAL),
      about(CASES, { status: 'rejected' }),
      about(MONEY, {
        status: 'corrected',
        corrections: { value: 3, unit: 'CNY', qualifier: null, id: 'x', start: 0 },
        labels: ['a'],
      }),
      annotation('7.9万名', { status: undefined, added: { kind: 'statistic', fields: { value: 79000, unit: '名' } } }),
    ]);
    expect(reviewed.progress).toEqual({
      reviewed: 4,
      total: 6,
      rejected: 1,
      added: 1,
      disputed: 0,
      byKind: { statistic: { reviewed: 4, total: 6 }, period: NONE, agency: NONE, law: NONE },
    });
    expect(reviewed.facts.map(({ quote, review }) => [quote, review?.status])).toEqual([
      ['1389万人次', 'confirmed'],
      ['7.9万名', 'added'],
      ['近52%', undefined],
      ['近52%', undefined],
      ['3288亿元', 'corrected'],
    ]);
    expect(reviewed.rejected.map(({ quote }) => quote)).toEqual(['43.7万起']);
    const money = reviewed.facts.at(-1)!;
    expect(money).toMatchObject({
      id: MONEY.id,
      start: MONEY.start,
      value: 3,
      unit: 'CNY',
      review: { labels: ['a'], extracted: MONEY },
    });
    expect(money).not.toHaveProperty('qualifier');
    expect(reviewed.facts[1]).toMatchObject({ kind: 'statistic', value: 79000, unit: '名', rule: 'added' });
  });

  test('without annotations are the facts', () => {
    expect(run([])).toMatchObject({ facts: FACTS, rejected: [], progress: { reviewed: 0, total: 5 } });
  });

  test('a review goes with its fact when text comes before it', () => {
    const text = `前言。${TEXT}`;
    const moved = FACTS.map((one) => ({ ...one, id: `new ${one.id}`, start: one.start + 3, end: one.end + 3 }));
    const reviewed = run([about(CASES)], text, moved);
    expect(reviewed.facts.find(({ quote }) => quote === '43.7万起')?.review).toMatchObject({
      status: 'confirmed',
      certainty: 'moved',
    });
  });

  test('a fact whose words have changed needs another look', () => {
    const text = TEXT.replace('43.7万起', '43.9万起');
    const changed = FACTS.map((one) => (one === CASES ? { ...one, quote: '43.9万起' } : one));
    const reviewed = run([about(CASES)], text, changed);
    expect(reviewed.facts.find(({ quote }) => quote === '43.9万起')?.review).toMatchObject({
      status: undefined,
      outdated: true,
    });
    expect(reviewed.progress.reviewed).toBe(0);
  });

  test('what is doubtful, without a fact or without a place says nothing of any fact', () => {
    const gone = about(TOTAL, { id: 'gone' });
    const reviewed = run([
      { ...gone, target: { ...gone.target, exact: '完全不在文中的一段引文', prefix: '另一篇文章', suffix: '的内容' } },
      about(fact('今年'), { id: 'unmatched' }),
      annotation('2023年', { id: 'free', status: undefined, labels: ['a'] }),
      {
        ...about(CASES, { id: 'doubtful' }),
        target: { ...about(CASES).target, prefix: '不相干的文字不相干的文字', suffix: '' },
      },
    ]);
    expect(reviewed.orphans.map(({ id }) => id)).toEqual(['gone']);
    expect(reviewed.unmatched.map(({ annotation: { id } }) => id)).toEqual(['unmatched']);
    expect(reviewed.free.map(({ annotation: { id } }) => id)).toEqual(['free']);
    expect(reviewed.doubtful.map(({ annotation: { id } }) => id)).toEqual(['doubtful']);
    expect(reviewed.progress.reviewed).toBe(0);
  });

  test('authors who agree confirm, authors who differ dispute, and a curator settles until one speaks again', () => {
    const [a, b] = [about(CASES, { author: 'a', id: '1' }), about(CASES, { author: 'b', id: '2', status: 'rejected' })];
    const settled = about(CASES, {
      author: 'c',
      id: '3',
      status: 'rejected',
      settles: ['1', '2'],
      modified: '2024-03-01T00:00:00.000Z',
    });
    const status = (...annotations: Annotation[]) => {
      const { facts, rejected } = run(annotations);
      return [...facts, ...rejected].find(({ id }) => id === CASES.id)?.review?.status;
    };
    expect(status(a, { ...b, status: 'confirmed' })).toBe('confirmed');
    expect(status(a, b)).toBe('disputed');
    expect(status(a, b, settled)).toBe('rejected');
    expect(status({ ...a, modified: '2024-04-01T00:00:00.000Z' }, b, settled)).toBe('disputed');
  });

  test('what one author added others confirm, reject or correct; what extraction finds too is one with it', () => {
    const added = annotation('7.9万名', {
      id: 'added',
      author: 'a',
      status: undefined,
      added: { kind: 'statistic', fields: { value: 79000 } },
    });
    const other = (more: Partial<Annotation>) =>
      annotation('7.9万名', { id: 'other', author: 'b', fact: { id: 'added', kind: 'statistic' }, ...more });
    const seen = (annotations: Annotation[], facts: readonly Fact[] = FACTS) => {
      const { facts: kept, rejected, unmatched } = run(annotations, TEXT, facts);
      expect(unmatched).toEqual([]);
      return [...kept, ...rejected]
        .filter(({ quote }) => quote === '7.9万名')
        .map(({ review, ...one }) => [review?.status, 'value' in one && one.value]);
    };
    expect(seen([added])).toEqual([['added', 79000]]);
    expect(seen([added, other({})])).toEqual([['added', 79000]]);
    expect(seen([added, other({ status: 'rejected' })])).toEqual([['rejected', 79000]]);
    expect(seen([added, other({ status: 'corrected', corrections: { value: 7 } })])).toEqual([['corrected', 7]]);
    expect(seen([added, { ...added, id: 'twice', author: 'b' }])).toHaveLength(1);
    expect(
      seen(
        [added],
        [...FACTS, fact('7.9万名')].toSorted((a, b) => a.start - b.start),
      ),
    ).toEqual([['corrected', 79000]]);
  });

  test('the next one to review comes after the cursor, then from the top, then there is none', () => {
    const { open } = run([about(CASES)]);
    expect(nextUnreviewed(open, TOTAL.start)?.quote).toBe('近52%');
    expect(nextUnreviewed(open, TEXT.length)).toMatchObject({ id: TOTAL.id });
    expect(nextUnreviewed(run([about(TOTAL)], TEXT, [TOTAL]).open, 0)).toBeUndefined();
  });

  test("in an annotator's own queue only their word makes a fact reviewed, and a curator's", () => {
    const others = [
      about(TOTAL, { author: '韩梅梅' }),
      about(CASES, { author: '韩梅梅', status: 'rejected' }),
      about(MONEY, { author: '韩梅梅' }),
      about(MONEY, { author: '王芳', status: 'rejected' }),
      about(MONEY, { author: '张强', modified: LATER, settles: ['urn:a', 'urn:b'] }),
    ];
    const own = (mine: Annotation[], text = TEXT) =>
      apply(analysis(text), [...others, ...mine], placeAll([...others, ...mine], text), '李雷');
    const first = own([]);
    expect(first.open.map(({ quote }) => quote)).toEqual(['1389万人次', '43.7万起', '近52%', '近52%']);
    expect(first.progress).toMatchObject({ reviewed: 1, total: 5 });
    // Labels are no judgement.
    const then = own([about(TOTAL), about(CASES, { status: undefined, labels: ['a'] })]);
    expect(nextUnreviewed(then.open, 0)?.quote).toBe('43.7万起');
    expect(then.progress).toMatchObject({ reviewed: 2, rejected: 1 });
    expect(run(others).progress.reviewed).toBe(3);
  });
});

const NONE = { reviewed: 0, total: 0 };
