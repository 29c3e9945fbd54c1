import fc from 'fast-check';
import { expect, it } from 'vitest';
import { LazyNames } from '../../../../src/core/lexicon/lazy-names';
import { NameMatcher } from '../../../../src/core/lexicon/name-matcher';

const word = fc.string({ unit: fc.constantFrom('公', '安', '部', '局'), maxLength: 4 });

it('finds what a NameMatcher finds, whatever is added when', () => {
  fc.assert(
    fc.property(fc.array(word), fc.array(word), word, (first, later, text) => {
      const lazy = new LazyNames<string>();
      const matcher = new NameMatcher<string>();
      for (const names of [first, later]) {
        for (const name of names) {
          lazy.add(name, name);
          matcher.add(name, name);
        }
        for (let at = 0; at <= text.length; at++) expect(lazy.longestAt(text, at)).toEqual(matcher.longestAt(text, at));
      }
      expect(lazy.begins(text.charCodeAt(0))).toBe(matcher.begins(text.charCodeAt(0)));
    }),
  );
});
