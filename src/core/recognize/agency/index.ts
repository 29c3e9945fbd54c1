import { type AgencyNames, agencyNames } from '../../lexicon/agencies';
import { toSimplified } from '../../lexicon/traditional';
import type { AgencyMention } from '../mention';
import type { RecognizerFactory, Taken } from '../recognizer';
import { chineseAgencies } from './chinese';
import { englishAgencies } from './english';

/**
 * Bodies that exercise public authority, by name, short name, or place and kind.
 *
 * "内蒙古通辽市公安局反诈中心大队长" -> 内蒙古通辽市公安局反诈中心; "the European Commission" -> European Commission;
 * "有关部门" -> the same, generic.
 */
export const agency: RecognizerFactory = (lexicon) => {
  let names: AgencyNames | undefined;
  return (text, taken) => {
    names ??= agencyNames(lexicon);
    const simplified = toSimplified(text);
    const found = [...chineseAgencies(simplified, names), ...englishAgencies(text, names)];
    return found.filter((mention) => isFree(mention, taken));
  };
};

function isFree(mention: AgencyMention, taken: Taken): boolean {
  return !taken.overlaps(mention.start, mention.end);
}
