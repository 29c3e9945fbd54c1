import type { Span } from '../../../fact';
import { verbAt } from './clauses';
import type { Reading } from './reading';
import { CONJUNCTIONS, PREPOSITIONS } from './words';

/** A measure is no longer than this; longer words say more than what is counted. */
export const LONGEST = 80;

/** A measure and where its words stand in the sentence. */
export interface Found {
  readonly text: string;
  readonly rule: string;
  readonly span?: Span;
}

/** Where the noun that a number counts ends. */
export function isStop({ english: { tokens } }: Reading, at: number): boolean {
  const { kind, word } = tokens[at]!;
  if (kind !== 'word') return true;
  return PREPOSITIONS.has(word) || CONJUNCTIONS.has(word) || verbAt(tokens, at) !== undefined || STOPS.has(word);
}

/** Words that the noun behind a number does not go over. */
export const STOPS = new Set(
  'more fewer less higher lower was were are is has have had will would could each every year this last worth a an'.split(
    ' ',
  ),
);

/** Where a noun phrase behind a preposition ends. */
export function isPhraseEnd(kind: string, word: string): boolean {
  return kind === 'mark' || kind === 'period' || (PREPOSITIONS.has(word) && word !== 'of') || CONJUNCTIONS.has(word);
}
