import type { Span } from '../../fact';
import { type LawNames, lawNames } from '../../lexicon/laws';
import { toSimplified } from '../../lexicon/traditional';
import type { LawMention } from '../mention';
import type { RecognizerFactory } from '../recognizer';
import { readArticles } from './articles';
import { readCrimes } from './crimes';
import { readDocumentNumbers } from './documents';
import { joinEnglishPlaces, readEnglish } from './english';
import { otherTitles, readMarkedTitles } from './marks';
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
    const hasHan = HAN.test(text);
    // Names are told by their words, whatever characters they are written with; offsets stay.
    const plain = hasHan ? toSimplified(text) : text;
    const english = LATIN.test(text) ? readEnglish(text) : [];
    const unlisted = hasHan ? readUnlisted(plain, names) : [];
    let found = readMarkedTitles(text, names);
    const others = text.includes('《') ? otherTitles(text, found) : [];
    found = inOrder(found, english.filter(isNumber));
    if (hasHan) {
      found = inOrder(found, readDocumentNumbers(text));
      found = inOrder(found, unlisted.filter(isPlaced));
    }
    found = inOrder(found, readNames(plain, names));
    found = inOrder(
      found,
      english.filter((mention) => !isNumber(mention)),
    );
    if (LATIN.test(text)) found = joinEnglishPlaces(text, found);
    if (hasHan) {
      found = inOrder(found, unlisted);
      found = inOrder(found, readPronouns(plain));
      found = inOrder(found, readCrimes(plain));
      found = inOrder(found, readShortNames(plain));
      found = inOrder(found, readArticles(text, found));
    }
    found = outside(found, others);
    const known = found.map((mention, index) => withEntry(text, mention, names, found[index - 1]?.end ?? 0));
    return known.filter(({ start, end }) => !taken.overlaps(start, end));
  };
};

const HAN = /[\u4e00-\u9fff]/;
/** What English references are made of. */
const LATIN = /[A-Z][a-z]|[a-z]{3}|§|U\.?S\.?C|CFR/;

function isNumber({ form }: LawMention): boolean {
  return form === 'number';
}

/** An unlisted name with an article or a draft's words behind it is as sure as a listed one, and may be longer. */
function isPlaced({ rule }: LawMention): boolean {
  return rule === 'name-with-place';
}

/**
 * Says which entry of the lexicon a title or name is, so that a workspace's own laws are known later on. 德国民法典 is
 * no law of this country: its name takes in the other's.
 *
 * @param from where the mention before ends
 */
function withEntry(text: string, mention: LawMention, names: LawNames, from: number): LawMention {
  if (mention.title === undefined || (mention.form !== 'title' && mention.form !== 'name')) return mention;
  const title = toSimplified(mention.title);
  const entry = names.find(title);
  const country = HAN.test(title) ? foreignBefore(text, mention.start, from) : undefined;
  if (!country) return entry ? { ...mention, entry } : mention;
  const foreign = names.find(country + title) ?? (entry?.level === 'foreign' ? entry : undefined);
  if (foreign) return { ...mention, entry: foreign };
  if (!entry) return mention;
  const start = mention.form === 'name' ? mention.start - country.length : mention.start;
  return { ...mention, start, title: country + title };
}

/** What does not overlap the spans; both are in the order of the text. */
function outside(found: LawMention[], spans: readonly Span[]): LawMention[] {
  if (spans.length === 0) return found;
  let next = 0;
  return found.filter(({ start, end }) => {
    while (next < spans.length && spans[next]!.end <= start) next++;
    return !(next < spans.length && spans[next]!.start < end);
  });
}

/** Takes in what overlaps nothing found before; both lists are in the order of the text. */
function inOrder(found: LawMention[], more: readonly LawMention[]): LawMention[] {
  if (more.length === 0) return found;
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
