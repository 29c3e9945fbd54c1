import fc from 'fast-check';
import { expect, it } from 'vitest';
import { type Edit, shifted } from '../../../../src/editor/table/shifted';

const edit = (rangeOffset: number, rangeLength: number, text: string): Edit => ({ rangeOffset, rangeLength, text });

it.each<[string, Edit[], [number, number]]>([
  ['before it', [edit(0, 2, 'abc')], [11, 21]],
  ['after it', [edit(25, 2, 'abc')], [10, 20]],
  ['within it', [edit(12, 2, 'abc')], [10, 21]],
  ['at its start', [edit(10, 0, 'abc')], [10, 23]],
  ['at its end', [edit(20, 0, 'abc')], [10, 23]],
  ['over its start', [edit(8, 4, '')], [8, 16]],
  ['over its end', [edit(18, 4, '')], [10, 18]],
  ['over all of it', [edit(5, 30, 'x')], [5, 6]],
  ['two at once', [edit(0, 0, 'a'), edit(15, 0, 'bc')], [11, 23]],
])('a span moves with an edit %s', (_, edits, [start, end]) => {
  expect(shifted({ start: 10, end: 20 }, edits)).toEqual({ start, end });
});

it('a span stays in the text and keeps what was not edited in it', () => {
  fc.assert(
    fc.property(fc.nat(30), fc.nat(30), fc.nat(30), fc.nat(10), fc.string(), (from, length, at, cut, text) => {
      const source = 'x'.repeat(60);
      const { start, end } = shifted({ start: from, end: from + length }, [edit(at, cut, text)]);
      const after = source.slice(0, at) + text + source.slice(at + cut);
      expect(start).toBeGreaterThanOrEqual(0);
      expect(end).toBeGreaterThanOrEqual(start);
      expect(end).toBeLessThanOrEqual(after.length);
    }),
  );
});
