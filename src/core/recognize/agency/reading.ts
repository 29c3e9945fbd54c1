import type { AgencyNames } from '../../lexicon/agencies';
import type { AgencyMention } from '../mention';

/** What was read at a place in the text; without a mention it is an organisation that hides the names in it. */
export interface Reading {
  readonly end: number;
  readonly mention?: AgencyMention;
}

/**
 * Reads an agency that begins at an offset.
 *
 * @param read where the reading before ended: a name may begin right there, and no earlier
 */
export type Reader = (text: string, at: number, names: AgencyNames, read: number) => Reading | undefined;

export function mention(start: number, end: number, rest: Omit<AgencyMention, 'kind' | 'start' | 'end'>): Reading {
  return { end, mention: { kind: 'agency', start, end, ...rest } };
}
