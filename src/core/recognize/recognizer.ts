import type { Lexicon } from '../lexicon/lexicon';
import type { Mention } from './mention';

/** What recognisers that ran before have found in the sentence; nothing is found twice. */
export interface Taken {
  /** Whether an earlier mention overlaps the stretch. */
  overlaps(start: number, end: number): boolean;
  /** The end of the earlier mention that covers the offset, or -1. */
  endAt(offset: number): number;
}

/**
 * Finds mentions of one kind in one sentence. Pure, linear in the text, and silent about files and editors.
 *
 * @param text one sentence as a reader sees it, without markup; offsets in the result are UTF-16 units into it
 * @param taken what has been found already; a mention that overlaps it is dropped
 */
export type Recognizer = (text: string, taken: Taken) => Mention[];

/** Makes a recogniser that knows the names of a lexicon. */
export type RecognizerFactory = (lexicon: Lexicon) => Recognizer;
