import { type LawNames, lawNames } from '../../lexicon/laws';
import { toSimplified } from '../../lexicon/traditional';
import type { LawMention } from '../mention';
import type { RecognizerFactory } from '../recognizer';
import { readArticles } from './articles';
import { readCrimes } from './crimes';
import { readDocumentNumbers } from './documents';
import { joinEnglishPlaces, readEnglish } from './english';
import { readMarkedTitles } from './marks';
import { readNames } from './names';
import { readPronouns, readShortNames } from './pronouns';
import { readUnlisted } from './unlisted';
import { foreignBefore } from './words';

/**
 * Finds laws, regulations, interpretations and official documents: by title in marks, by name, by number, by crime, and
 * by words that need an antecedent. What is sure hides what is less so.
 */
export const law: RecognizerFactory = (lexicon) => {
  const names = lawNames(lexicon);
  return (text, taken) => {
    const english = /[A-Za-z]{2}/.test(text) ? readEnglish(text) : [];
    const unlisted = HAS_HAN.test(text) ? readUnlisted(text, names) : [];
    let found = inOrder([], readMarkedTitles(text, names));
    found = inOrder(
      found,
      english.filter(({ form }) => form === 'number'),
    );
    if (HAS_HAN.test(text)) {
      found = inOrder(found, readDocumentNumbers(text));
      found = inOrder(
        found,
        readUnlisted(text, names).filter(({ rule }) => rule === 'name-with-place'),
      );
    }
    found = inOrder(found, readNames(text, names));
    found = inOrder(
      found,
      english.filter(({ form }) => form !== 'number'),
    );
    if (english.length > 0 || /[A-Z§]/.test(text)) found = joinEnglishPlaces(text, found);
    if (HAS_HAN.test(text)) {
      found = inOrder(found, unlisted);
      found = inOrder(found, readPronouns(text));
      found = inOrder(found, readCrimes(text));
      found = inOrder(found, readShortNames(text));
      found = inOrder(found, readArticles(text, found));
    }
    return found
      .filter(({ start, end }) => !taken.overlaps(start, end))
      .map((mention) => withEntry(text, mention, names));
  };
};

/**
 * Says which entry of the lexicon a title or name is, so that a workspace's own laws are known later on. 德国民法典 is
 * no law of this country: its name takes in the other's.
 */
function withEntry(text: string, mention: LawMention, names: LawNames): LawMention {
  if (mention.title === undefined || (mention.form !== 'title' && mention.form !== 'name')) return mention;
  const title = toSimplified(mention.title);
  const entry = names.find(title);
  const country = HAS_HAN.test(title) ? foreignBefore(text, mention.start) : undefined;
  if (!country) return entry ? { ...mention, entry } : mention;
  const foreign = names.find(country + title) ?? (entry?.level === 'foreign' ? entry : undefined);
  if (foreign) return { ...mention, entry: foreign };
  if (!entry) return mention;
  const start = mention.form === 'name' ? mention.start - country.length : mention.start;
  return { ...mention, start, title: country + title };
}

const HAS_HAN = /[\u4e00-\u9fff]/;

/** Takes in what overlaps nothing found before; both lists are in the order of the text. */
function inOrder(found: readonly LawMention[], more: readonly LawMention[]): LawMention[] {
  if (more.length === 0) return [...found];
  const merged: LawMention[] = [];
  let next = 0;
  for (const mention of more) {
    while (next < found.length && found[next]!.start <= mention.start) merged.push(found[next++]!);
    const before = merged[merged.length - 1];
    if ((before && before.end > mention.start) || (found[next] && found[next]!.start < mention.end)) continue;
    merged.push(mention);
  }
  while (next < found.length) merged.push(found[next++]!);
  return merged;
}
