import { expect, it } from 'vitest';
import { createLexicon } from '../../../../../src/core/lexicon/lexicon';
import { period } from '../../../../../src/core/recognize/period';
import type { Taken } from '../../../../../src/core/recognize/recognizer';

export const NOTHING: Taken = { overlaps: () => false, endAt: () => -1 };
const recognize = period(createLexicon());

/** The words of every period in a sentence. */
export function wordsOf(text: string): string[] {
  return recognize(text, NOTHING).map(({ start, end }) => text.slice(start, end));
}

/** A row is a sentence and the periods in it; none where there are none. */
export function table(rows: readonly (readonly [sentence: string, ...periods: string[]])[]): void {
  it.each(rows.map(([sentence, ...periods]) => ({ sentence, periods })))('$sentence', ({ sentence, periods }) => {
    expect(wordsOf(sentence)).toEqual(periods);
  });
}
