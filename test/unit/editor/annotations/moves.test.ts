import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { Placement } from '../../../../src/core/annotate/anchor';
import { moveAll, type TextChange } from '../../../../src/editor/annotations/moves';

const at = (start: number, end: number): Placement => ({ span: { start, end }, certainty: 'exact', changed: false });
const moved = (placement: Placement, ...changes: TextChange[]) =>
  moveAll(new Map([['a', placement]]), changes).get('a');
const change = (rangeOffset: number, rangeLength: number, text: string): TextChange => ({
  rangeOffset,
  rangeLength,
  text,
});

describe('right after an edit', () => {
  it.each([
    ['before it', change(0, 2, 'abcde'), { start: 13, end: 18 }],
    ['just before it', change(8, 2, ''), { start: 8, end: 13 }],
    ['at its start', change(10, 0, 'x'), { start: 11, end: 16 }],
    ['behind it', change(15, 3, 'x'), { start: 10, end: 15 }],
    ['inside it', change(12, 1, 'xyz'), { start: 10, end: 17 }],
  ])('an annotation edited %s stands where its words do', (_where, edit, span) => {
    expect(moved(at(10, 15), edit)).toMatchObject({ span });
  });

  it('one that was edited inside says so, another does not', () => {
    expect(moved(at(10, 15), change(12, 1, ''))).toMatchObject({ changed: true });
    expect(moved(at(10, 15), change(0, 1, ''))).toMatchObject({ changed: false });
  });

  it.each([
    ['start', change(9, 2, '')],
    ['end', change(14, 2, '')],
    ['whole', change(10, 5, 'x')],
  ])('one whose %s was replaced has no place till it is looked for', (_part, edit) => {
    expect(moved(at(10, 15), edit)).toBeUndefined();
  });

  it('an orphan stays one', () => {
    expect(moved('orphan', change(0, 1, ''))).toBe('orphan');
  });

  it('several edits at once move it as one after the other', () => {
    expect(moved(at(10, 15), change(0, 1, ''), change(20, 0, 'x'), change(5, 0, 'abc'))).toMatchObject({
      span: { start: 12, end: 17 },
    });
  });

  it('edits outside never change the words under it', () => {
    const sample = fc.record({
      text: fc.string({ minLength: 1, maxLength: 40 }),
      start: fc.nat(40),
      length: fc.integer({ min: 1, max: 10 }),
      from: fc.nat(40),
      removed: fc.nat(10),
      inserted: fc.string({ maxLength: 5 }),
    });
    fc.assert(
      fc.property(sample, ({ text, start, length, from, removed, inserted }) => {
        const end = Math.min(text.length, start + length);
        const until = Math.min(text.length, from + removed);
        fc.pre(start < end && from <= until && (until <= start || from >= end));
        const after = text.slice(0, from) + inserted + text.slice(until);
        const placement = moved(at(start, end), change(from, until - from, inserted));
        const { span } = placement as Exclude<Placement, 'orphan'>;
        expect(after.slice(span.start, span.end)).toBe(text.slice(start, end));
      }),
    );
  });
});
