import { Analyzer } from '../../../src/core';
import type { Found, Reader } from '../reader';
import { readingOf } from '../readings';

export const reader: Reader = {
  name: 'Policy Lens',
  mapping: 'its facts as they are; it is not told the document’s date and finds agencies and laws in the same time',
  kinds: ['statistic', 'period'],
  run: ({ text }) => new Analyzer().analyze(text).facts.length,
  read: ({ text }) => {
    const found: Found[] = [];
    for (const fact of new Analyzer().analyze(text).facts) {
      const { start, end } = fact;
      if (fact.kind === 'statistic') {
        const { value, min, max } = fact;
        found.push({ kind: 'statistic', start, end, value, min, max });
      } else if (fact.kind === 'period') {
        const reading = fact.iso ? readingOf(fact.iso) : undefined;
        found.push({ kind: 'period', start, end, readings: reading ? [reading] : [] });
      }
    }
    return [{ name: 'facts', found }];
  },
};
