import type { Analysis } from '../fact';
import { differingValues } from './differing-values';
import type { Check, Finding } from './finding';
import { outdatedAgencyName } from './outdated-agency-name';
import { repealedLaw } from './repealed-law';

export type { Check, Finding } from './finding';

export const CHECKS: readonly Check[] = [differingValues, outdatedAgencyName, repealedLaw];

/** What the checks find in a document, in the order of the text. */
export function check(analysis: Analysis): Finding[] {
  return CHECKS.flatMap((one) => one.find(analysis)).sort((a, b) => a.span.start - b.span.start);
}
