import fc from 'fast-check';
import { expect, test } from 'vitest';
import { codePointsOf } from '../../../../src/core/export/offsets';

/** Counted by JavaScript's own iteration over code points. */
const counted = (text: string) => [...text].length;

test.each([
  ['', 0, 0],
  ['中国', 1, 1],
  ['𠮷a', 2, 1],
  ['𠮷a', 3, 2],
  ['a𠮷😀b', 5, 3],
  ['\ud842a', 1, 1],
])('%j: UTF-16 %i is code point %i', (text, utf16, codePoint) => {
  const points = codePointsOf(text);
  expect(points.fromUtf16(utf16)).toBe(codePoint);
  expect(points.toUtf16(codePoint)).toBe(utf16);
});

test('an offset inside a pair gives that of the pair', () => {
  expect(codePointsOf('a𠮷b').fromUtf16(2)).toBe(1);
});

test('every boundary goes there and back, and counts what iteration counts', () => {
  fc.assert(
    fc.property(fc.array(fc.constantFrom('a', '中', '𠮷', '😀', '\ud800', '\udc00', '\r\n')), (parts) => {
      const text = parts.join('');
      const points = codePointsOf(text);
      expect(points.length).toBe(counted(text));
      let at = 0;
      for (const [i, character] of [...text].entries()) {
        expect(points.fromUtf16(at)).toBe(i);
        expect(points.toUtf16(i)).toBe(at);
        at += character.length;
      }
    }),
  );
});

test('a megabyte with half a million offsets is read in a moment', () => {
  const text = '中𠮷'.repeat(350_000);
  const began = performance.now();
  const points = codePointsOf(text);
  let sum = 0;
  for (let offset = 0; offset < text.length; offset += 2) sum += points.fromUtf16(offset);
  expect(sum).toBeGreaterThan(0);
  expect(performance.now() - began).toBeLessThan(2_000);
});
