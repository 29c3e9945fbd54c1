import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { type Found, place } from '../../../../src/core/annotate/anchor';
import { apply, placeAll, type ReviewedFact } from '../../../../src/core/annotate/apply';
import { type Change, invert, perform } from '../../../../src/core/annotate/change';
import { type AnnotationFile, annotationsOf, EMPTY, parse, print, put } from '../../../../src/core/annotate/file';
import type { Annotation } from '../../../../src/core/annotate/model';
import * as act from '../../../../src/core/annotate/operations';
import { succeed } from '../../../../src/core/annotate/versions';
import { annotation, fact, NOW, TEXT } from './samples';

const LATER = '2024-05-06T00:00:00.000Z';
const [SHARE, MONEY] = [fact('近52%'), fact('3288亿元')];
const scope = (file: AnnotationFile = EMPTY, author = '李雷', now = NOW): act.Scope => ({
  file,
  text: TEXT,
  author,
  now,
});

/** The file after changes made one after another. */
function doing(...makes: ((scope: act.Scope) => Change)[]): AnnotationFile {
  return makes.reduce((file, make) => perform(file, make(scope(file)), NOW).file, EMPTY);
}
const said = (file: AnnotationFile) =>
  annotationsOf(file).map(({ status, corrections, labels, notes, added, target }) => ({
    quote: target.exact,
    ...(status && { status }),
    ...(corrections && { corrections }),
    ...(labels?.length && { labels }),
    ...(notes?.length && { notes: notes.map(({ text }) => text) }),
    ...(added && { added }),
  }));

describe('an act', () => {
  test.each<[string, ((scope: act.Scope) => Change)[], ReturnType<typeof said>]>([
    ['confirms', [(s) => act.review(s, [SHARE], 'confirmed')], [{ quote: '近52%', status: 'confirmed' }]],
    [
      'rejects what it confirmed, in one record',
      [(s) => act.review(s, [SHARE], 'confirmed'), (s) => act.review(s, [SHARE], 'rejected')],
      [{ quote: '近52%', status: 'rejected' }],
    ],
    [
      'takes a review back, and nothing is left',
      [(s) => act.review(s, [SHARE], 'confirmed'), (s) => act.review(s, [SHARE])],
      [],
    ],
    [
      'corrects, field by field',
      [(s) => act.correct(s, SHARE, { value: 53 }), (s) => act.correct(s, SHARE, { unit: '‰', measure: null })],
      [{ quote: '近52%', status: 'corrected', corrections: { value: 53, unit: '‰', measure: null } }],
    ],
    [
      'confirms what it corrected, without the corrections',
      [(s) => act.correct(s, SHARE, { value: 53 }), (s) => act.review(s, [SHARE], 'confirmed')],
      [{ quote: '近52%', status: 'confirmed' }],
    ],
    [
      'labels, once, beside a status',
      [
        (s) => act.review(s, [SHARE], 'confirmed'),
        (s) => act.label(s, [SHARE], 'a'),
        (s) => act.label(s, [SHARE], 'a'),
      ],
      [{ quote: '近52%', status: 'confirmed', labels: ['a'] }],
    ],
    ['takes a label off', [(s) => act.label(s, [SHARE], 'a'), (s) => act.label(s, [SHARE], 'a', false)], []],
    [
      'labels every place of some words, and again changes nothing',
      [(s) => act.labelEverywhere(s, '检察机关', 'a'), (s) => act.labelEverywhere(s, '检察机关', 'a')],
      [
        { quote: '检察机关', labels: ['a'] },
        { quote: '检察机关', labels: ['a'] },
      ],
    ],
    [
      'adds a fact',
      [(s) => act.addFact(s, spanOf('43.7万起'), { kind: 'statistic', fields: { value: 437000 } })],
      [{ quote: '43.7万起', added: { kind: 'statistic', fields: { value: 437000 } } }],
    ],
    [
      'notes on a fact and on a selection',
      [
        (s) => act.note(s, MONEY, '待核'),
        (s) => act.note(s, MONEY, '已核'),
        (s) => act.note(s, spanOf('2023年'), '全年?'),
      ],
      [
        { quote: '3288亿元', notes: ['待核', '已核'] },
        { quote: '2023年', notes: ['全年?'] },
      ],
    ],
  ])('%s', (_, makes, expected) => {
    const byQuote = (list: ReturnType<typeof said>) =>
      list.toSorted((a, b) => (JSON.stringify(a) < JSON.stringify(b) ? -1 : 1));
    expect(byQuote(said(doing(...makes)))).toEqual(byQuote(expected));
  });

  test('of two authors on one fact makes two records; of one author on two clones makes one', () => {
    const ours = perform(EMPTY, act.review(scope(), [SHARE], 'confirmed'), NOW).file;
    const theirs = perform(ours, act.review(scope(ours, '韩梅梅'), [SHARE], 'rejected'), NOW).file;
    expect(annotationsOf(theirs)).toHaveLength(2);
    const clone = perform(EMPTY, act.review(scope(EMPTY, '李雷', LATER), [SHARE], 'rejected'), LATER);
    expect(put(ours, clone.versions).entries).toMatchObject([{ type: 'conflict' }]);
  });

  test('on a fact whose id has changed finds the record by where it stands', () => {
    const file = doing((s) => act.review(s, [SHARE], 'confirmed'));
    const renamed = { ...SHARE, id: 'other' };
    const change = act.label({ ...scope(file), on: () => annotationsOf(file) }, [renamed], 'a');
    expect(annotationsOf(perform(file, change, NOW).file)).toMatchObject([
      { status: 'confirmed', labels: ['a'], fact: { id: 'other' } },
    ]);
  });

  test('labels the facts among the places of some words, and the words elsewhere', () => {
    const shares = [fact('近52%'), fact('近52%', {}, 1)];
    const file = doing((s) => act.labelEverywhere(s, '近52%', 'a', shares.slice(0, 1)));
    expect(
      annotationsOf(file)
        .map((one) => one.fact?.id)
        .toSorted(),
    ).toEqual([shares[0]!.id, undefined]);
  });

  test('names the fact that extraction saw, whatever kind a person made of it', () => {
    const seen = fact('近52%');
    const corrected = { ...seen, kind: 'law', review: { extracted: seen } } as unknown as ReviewedFact;
    const file = doing((s) => act.label(s, [corrected], 'a'));
    expect(annotationsOf(file)[0]?.fact).toEqual({ id: seen.id, kind: 'statistic' });
  });

  test('on nothing does nothing', () => {
    expect(act.label(scope(), [{ start: 3, end: 3 }], 'a').edits).toEqual([]);
  });

  test('refreshes only anchors whose surroundings were edited, and says nothing new', () => {
    const file = doing((s) => act.review(s, [SHARE, MONEY], 'confirmed'));
    const text = `前言。${TEXT.replace('涉案资金3288', '涉案的资金3288')}`;
    const edited = { ...scope(file, '李雷', LATER), text };
    const placements = placeAll(annotationsOf(file), text);
    const placed = annotationsOf(file).map((one) => ({ annotation: one, found: placements.get(one.id) as Found }));
    const { file: repinned } = perform(file, act.repin(edited, placed), LATER);
    const money = annotationsOf(repinned).find(({ target }) => target.exact === '3288亿元')!;
    expect(money).toMatchObject({ modified: NOW, target: { start: text.indexOf('3288亿元') } });
    expect(annotationsOf(repinned).find(({ target }) => target.exact === '近52%')!.target.start).toBe(SHARE.start);
    expect(place(money.target, text)).toMatchObject({ certainty: 'exact' });
  });

  test('answers, rewords, resolves and reopens a thread that someone else began', () => {
    const file = doing((s) => act.note(s, MONEY, '待核'));
    const run = (state: AnnotationFile, make: (a: Annotation) => Change) =>
      perform(state, make(annotationsOf(state)[0]!), LATER).file;
    const resolved = run(file, (a) => act.resolve(a));
    expect(annotationsOf(resolved)[0]?.resolved).toBe(true);
    const answered = run(resolved, (a) => act.reply(scope(resolved, '韩梅梅', LATER), a, '已核'));
    expect(annotationsOf(answered)[0]).toMatchObject({
      author: '李雷',
      notes: [{ author: '李雷' }, { author: '韩梅梅', text: '已核' }],
    });
    expect(annotationsOf(answered)[0]?.resolved).toBeUndefined();
    const reworded = run(answered, (a) => act.editNote(scope(answered, '韩梅梅', LATER), a, a.notes![1]!.id, '核过'));
    expect(annotationsOf(reworded)[0]?.notes?.[1]).toMatchObject({ text: '核过', modified: LATER });
    const without = run(reworded, (a) => act.editNote(scope(reworded), a, a.notes![0]!.id, ''));
    expect(annotationsOf(without)[0]?.notes).toHaveLength(1);
  });

  test('confirms what another corrected as that correction, beside what is as extracted', () => {
    const theirs = annotation('3288亿元', {
      author: '韩梅梅',
      fact: { id: MONEY.id, kind: MONEY.kind },
      status: 'corrected',
      corrections: { value: 3 },
    });
    const { facts } = apply(
      { facts: [SHARE, MONEY], headings: [], end: TEXT.length },
      [theirs],
      placeAll([theirs], TEXT),
    );
    const after = perform(put(EMPTY, [theirs]), act.confirm(scope(put(EMPTY, [theirs])), facts), LATER).file;
    expect(annotationsOf(after).filter(({ author }) => author === '李雷')).toMatchObject([
      { status: 'confirmed', target: { exact: '近52%' } },
      { status: 'corrected', corrections: { value: 3 } },
    ]);
    expect(annotationsOf(after)).toHaveLength(3);
  });

  test('puts an orphan on another place', () => {
    const lost = { ...annotation('52%'), target: { ...annotation('52%').target, exact: '消失的文字' } };
    const file = put(EMPTY, [lost]);
    const [relinked] = annotationsOf(perform(file, act.relink(scope(file), lost, MONEY), LATER).file);
    expect(relinked).toMatchObject({
      id: lost.id,
      status: 'confirmed',
      fact: { id: MONEY.id },
      target: { exact: '3288亿元' },
    });
  });

  test('says that a place is gone, keeps the record and leaves it be, until it is linked again', () => {
    const there = annotation('3288亿元', { fact: { id: MONEY.id, kind: MONEY.kind }, labels: ['a'] });
    const file = put(EMPTY, [there]);
    const change = act.detach(there);
    const detached = perform(file, change, NOW).file;
    const [gone] = annotationsOf(parse(print(detached, 'file:///a.md')).file);
    expect(gone).toMatchObject({ detached: true, target: { exact: '3288亿元' }, labels: ['a'] });
    const stand = apply({ facts: [MONEY], headings: [], end: TEXT.length }, [gone!], placeAll([gone!], TEXT));
    expect(stand).toMatchObject({ orphans: [{ id: there.id }], free: [], unmatched: [], progress: { reviewed: 0 } });
    expect(annotationsOf(perform(detached, invert(change), LATER).file)[0]).not.toHaveProperty('detached');
    // A new word on the fact is a record of its own.
    const spoken = annotationsOf(perform(detached, act.review(scope(detached), [MONEY], 'rejected'), LATER).file);
    expect(spoken.map(({ status }) => status).toSorted()).toEqual(['confirmed', 'rejected']);
    const relinked = perform(detached, act.relink(scope(detached), gone!, SHARE), LATER).file;
    expect(annotationsOf(relinked)[0]?.detached).toBeUndefined();
  });

  test('chooses between two versions in conflict, also a removal', () => {
    const base = annotation('52%');
    const a = succeed({ ...base, labels: ['a'], modified: LATER }, [base]);
    const gone = succeed({ id: base.id, removed: LATER }, [base]);
    const file = put(EMPTY, [a, gone]);
    expect(file.entries).toMatchObject([{ type: 'conflict' }]);
    expect(annotationsOf(perform(file, act.choose([gone, a], a), LATER).file)).toMatchObject([{ labels: ['a'] }]);
    const removed = perform(file, act.choose([a, gone], gone), LATER).file;
    expect([annotationsOf(removed), removed.entries[0]?.type]).toEqual([[], 'record']);
    expect(perform(file, act.remove([a]), LATER).stale).toEqual([base.id]);
  });
});

describe('undoing', () => {
  type Make = (scope: act.Scope) => Change;
  const facts = [SHARE, MONEY, fact('43.7万起')];
  const make = fc.oneof(
    fc
      .record({
        some: fc.subarray(facts, { minLength: 1 }),
        status: fc.constantFrom('confirmed', 'rejected', undefined),
      })
      .map(
        ({ some, status }): Make =>
          (s) =>
            act.review(s, some, status as 'confirmed'),
      ),
    fc.constantFrom(...facts).map(
      (one): Make =>
        (s) =>
          act.correct(s, one, { value: 1 }),
    ),
    fc.tuple(fc.subarray(facts, { minLength: 1 }), fc.constantFrom('a', 'b'), fc.boolean()).map(
      ([some, code, on]): Make =>
        (s) =>
          act.label(s, some, code, on),
    ),
    fc.constant<Make>((s) => act.note(s, MONEY, '待核')),
    fc.constant<Make>((s) => act.remove(annotationsOf(s.file).slice(0, 2))),
    fc.constant<Make>((s) => act.labelEverywhere(s, '检察机关', 'a')),
  );

  test('takes back any run of acts, in reverse, and doing them again ends where they ended', () => {
    fc.assert(
      fc.property(fc.array(make, { maxLength: 8 }), (makes) => {
        let file = EMPTY;
        const steps: { change: Change; before: unknown; after: unknown }[] = [];
        const state = () =>
          said(file)
            .map((one) => JSON.stringify(one))
            .sort();
        const run = (change: Change) => {
          const performed = perform(file, change, NOW);
          expect(performed.stale).toEqual([]);
          file = performed.file;
        };
        for (const makeOne of makes) {
          const change = makeOne(scope(file));
          const before = state();
          run(change);
          steps.push({ change, before, after: state() });
        }
        for (const { change, before } of steps.toReversed()) {
          run(invert(change));
          expect(state()).toEqual(before);
        }
        for (const { change, after: then } of steps) {
          run(change);
          expect(state()).toEqual(then);
        }
      }),
      { seed: 6, numRuns: 200 },
    );
  });

  test('leaves alone what someone else has changed since', () => {
    const change = act.review(scope(), [SHARE, MONEY], 'confirmed');
    const { file } = perform(EMPTY, change, NOW);
    const touched = annotationsOf(file).find(({ target }) => target.exact === '近52%')!;
    const later = put(file, [succeed({ ...touched, labels: ['a'], modified: LATER }, [touched])]);
    const undone = perform(later, invert(change), LATER);
    expect(undone.stale).toEqual([touched.id]);
    expect(said(undone.file)).toEqual([{ quote: '近52%', status: 'confirmed', labels: ['a'] }]);
  });
});

function spanOf(quote: string) {
  const start = TEXT.indexOf(quote);
  return { start, end: start + quote.length };
}
