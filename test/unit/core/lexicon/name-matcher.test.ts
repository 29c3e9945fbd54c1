import fc from 'fast-check';
import { expect, it } from 'vitest';
import { NameMatcher } from '../../../../src/core/lexicon/name-matcher';

const word = fc.string({ unit: fc.constantFrom('公', '安', '部', '局', 'a'), maxLength: 4 });

/** The longest of the names that the text has at the offset, with the value that it was given first. */
function longest(names: readonly string[], text: string, at: number) {
  const fitting = names.filter((name) => name && text.startsWith(name, at)).sort((a, b) => b.length - a.length);
  return fitting[0] === undefined ? undefined : { end: at + fitting[0].length, value: names.indexOf(fitting[0]) };
}

it('finds the longest name at each place, whatever is added when', () => {
  fc.assert(
    fc.property(fc.array(word), fc.array(word), word, (first, later, text) => {
      const matcher = new NameMatcher<number>();
      const names: string[] = [];
      for (const more of [first, later]) {
        for (const name of more) {
          matcher.add(name, names.length);
          names.push(name);
        }
        for (let at = 0; at <= text.length; at++) {
          expect(matcher.longestAt(text, at)).toEqual(longest(names, text, at));
          expect(matcher.begins(text.charCodeAt(at))).toBe(names.some((name) => name && name[0] === text[at]));
        }
        expect(matcher.get(text)).toBe(names.includes(text) && text ? names.indexOf(text) : undefined);
      }
    }),
  );
});

it('reads to the end of the text and not beyond', () => {
  const matcher = new NameMatcher([['部门', 1]]);
  expect(matcher.longestAt('部', 0)).toBeUndefined();
  expect(matcher.longestAt('', 0)).toBeUndefined();
  expect(matcher.longestAt('部门', 0)).toEqual({ end: 2, value: 1 });
});
