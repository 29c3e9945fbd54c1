import type { LawMention } from '../mention';
import { type EnglishPlace, readEnglishPlace } from './english-place';
import { readEnglishTitles } from './english-titles';

/** Acts by number: each pattern is bounded, so that scanning stays linear. */
const NUMBERED: readonly (readonly [rule: string, pattern: RegExp])[] = [
  [
    'eu-number',
    /\b(?:(?:Commission|Council) )?(?:(?:Implementing|Delegated) )?(?:Regulation|Directive|Decision|Framework Decision) (?:\((?:EU|EC|EEC|Euratom|EU, Euratom|JHA|CFSP)\) )?(?:No\.? )?[0-9]{2,4}\/[0-9]{1,4}(?:\/(?:EU|EC|EEC|JHA|CFSP|Euratom))?\b/g,
  ],
  [
    'us-code',
    /\b[0-9]{1,2} U\.? ?S\.? ?C\.?(?: ?A\.)? (?:§§? ?|[Ss]ec(?:tion|\.) )?[0-9]{1,5}[a-z]{0,3}(?:-[0-9a-z]{1,4})?(?:\([0-9A-Za-z]{1,4}\)){0,5}/g,
  ],
  [
    'cfr',
    /\b[0-9]{1,2} C\.?F\.?R\.? (?:[Pp]arts? |§§? ?|[Ss]ection )?[0-9]{1,5}(?:\.[0-9]{1,5}[a-z]{0,2}[0-9]{0,3}(?:-[0-9]{1,3})?|[-–][0-9]{2,5})?(?:\([0-9A-Za-z]{1,4}\)){0,5}/g,
  ],
  ['federal-register', /\b[0-9]{1,3} (?:Fed\. ?Reg\.|FR) [0-9,]{3,7}\b/g],
  ['executive-order', /\b(?:Executive Order|E\.O\.) (?:No\. ?)?[0-9]{4,5}\b/g],
  ['public-law', /\b(?:Public Law|Pub\. ?L\.) (?:No\. ?)?[0-9]{2,3}[-–][0-9]{1,4}\b/g],
  [
    'bill-number',
    /\b(?:H\. ?R\.|H\. ?J\. ?Res\.|S\. ?J\. ?Res\.|H\. ?Con\. ?Res\.) ?[0-9]{1,5}\b|(?<![A-Za-z.] ?)\bS\. [0-9]{2,4}\b/g,
  ],
  ['sec-rule', /\bRule [0-9]{1,3}[a-z]{1,2}-[0-9]{1,2}\b/g],
  [
    'resolution',
    /\b(?:Security Council|General Assembly) [Rr]esolution [0-9]{1,4}(?:\/[0-9]{1,4})?(?: \([0-9]{4}\))?/g,
  ],
];

/** Words that need an antecedent. */
const PRONOUN =
  /\b(?:[Tt]he|[Tt]his|[Tt]hat) (?:Act|Regulation|Directive|Convention|Treaty|Agreement|Bill|Order|Code|Ordinance|Statute|Protocol|Constitution|Law)\b(?!s?\s+(?:of|on|for|against|No|[A-Z(]))/g;
const WORDS = /[A-Z][a-z]|§|U\.?S\.?C|CFR/;

/** Acts, regulations and treaties in English, with the articles and sections cited. */
export function readEnglish(text: string): LawMention[] {
  if (!WORDS.test(text)) return [];
  const found: LawMention[] = [];
  for (const [rule, pattern] of NUMBERED) {
    for (const match of text.matchAll(pattern)) {
      found.push({
        kind: 'law',
        rule,
        form: 'number',
        start: match.index,
        end: match.index + match[0].length,
        title: match[0],
      });
    }
  }
  found.push(...readEnglishTitles(text));
  for (const match of text.matchAll(PRONOUN)) {
    found.push({
      kind: 'law',
      rule: 'the-act',
      form: 'pronoun',
      start: match.index,
      end: match.index + match[0].length,
      title: match[0].replace(/^\S+ /, ''),
    });
  }
  return found.sort((a, b) => a.start - b.start || b.end - a.end);
}

/** Joins articles and sections with the act that they are of: Article 99 of Regulation (EU) 2024/1689. */
export function joinEnglishPlaces(text: string, laws: readonly LawMention[]): LawMention[] {
  if (!/\b(?:[Aa]rticle|[Ss]ection|Art\.|Sec\.|[Rr]ule|[Tt]itle|[Pp]aragraph)|§/.test(text)) return [...laws];
  const joined: LawMention[] = [];
  let next = 0;
  let last: LawMention | undefined;
  const places = readEnglishPlaces(text);
  for (const place of places) {
    while (next < laws.length && laws[next]!.start < place.start) {
      last = laws[next]!;
      joined.push(laws[next++]!);
    }
    if (last && last.end > place.start) continue;
    const law = laws[next];
    if (law && law.start < place.end) continue;
    if (law && law.start - place.end <= 9 && isOf(text.slice(place.end, law.start), text.slice(law.start, law.end))) {
      joined.push({ ...law, start: place.start, ...fields(place) });
      last = law;
      next++;
      continue;
    }
    joined.push({
      kind: 'law',
      rule: 'english-article',
      form: 'article',
      start: place.start,
      end: place.end,
      ...fields(place),
    });
  }
  while (next < laws.length) joined.push(laws[next++]!);
  return joined.sort((a, b) => a.start - b.start);
}

/** Article 99 of Regulation (EU) 2024/1689, Article 6 GDPR. */
function isOf(between: string, law: string): boolean {
  return /^,? (?:of|in|to|under) (?:the |that |this )?$/.test(between) || (between === ' ' && /^[A-Z]{3,}$/.test(law));
}

function fields(place: EnglishPlace): Pick<LawMention, 'article' | 'paragraph' | 'item'> {
  return {
    ...(place.article && { article: place.article }),
    ...(place.paragraph && { paragraph: place.paragraph }),
    ...(place.item && { item: place.item }),
  };
}

function readEnglishPlaces(text: string): EnglishPlace[] {
  const found: EnglishPlace[] = [];
  const heads =
    /\b(?:Articles?|Sections?|Arts?\.|Secs?\.)(?= [0-9IVX])|\b(?:articles?|sections?)(?= [0-9]{1,4}(?:\(|\b))|§§?/g;
  for (const head of text.matchAll(heads)) {
    const place = readEnglishPlace(text, head.index, head.index + head[0].length, /s\.?$|§§/.test(head[0]));
    if (place && place.start >= (found[found.length - 1]?.end ?? 0)) found.push(place);
  }
  return found;
}
