import { isLatin } from './characters';

/** Words that stand before a number which names or dates: Article 83, fiscal year 2024, Part 50. */
const LABELS = new Set(
  `article articles section sections part parts chapter chapters title titles paragraph paragraphs clause clauses rule rules
  regulation regulations no nos number numbers page pages table tables figure fig annex appendix phase step day version level
  tier type class grade room route highway flight channel law cfr schedule directive resolution order protocol form item line
  volume vol act year years fiscal fy aged age week month quarter point recital group category scenario option zone unit
  january february march april may june july august september october november december jan feb mar apr jun jul aug sep sept
  oct nov dec covid agenda goal goals vision`.split(/\s+/),
);
/** Months and citations that a day or a title number stands before. */
const AFTER = new Set(
  `january february march april may june july august september october november december jan feb mar apr jun jul aug sep sept
  oct nov dec cfr stat fed am pm bce bc ad`.split(/\s+/),
);
/** Words that end what a number may count: "three of the", "two in five". */
const STOP = new Set(
  `of in to and the is was were are or for by at on from with as that which per a an than but be been has have had will would
  can could may might must shall should not it its this these those after before since until under over between against during
  into out up down who whom whose if when while where so yes no also then there here more less least most times`.split(
    /\s+/,
  ),
);
const PLURALS = new Set([
  'people',
  'men',
  'women',
  'children',
  'persons',
  'staff',
  'personnel',
  'police',
  'troops',
  'media',
  'criteria',
  'cattle',
  'sheep',
  'fish',
  'aircraft',
  'feet',
  'mice',
  'data',
]);
const NOT_PLURALS = new Set([
  'news',
  'series',
  'always',
  'perhaps',
  'towards',
  'besides',
  'us',
  'gas',
  'bus',
  'yes',
  'lens',
  'does',
  'says',
  'across',
]);
/** How many words may stand between a number and the noun that it counts. */
const REACH = 4;

/** Whether a plural noun follows the number that ends at `end`: " core platform services". */
export function countsNoun(text: string, end: number): boolean {
  let at = end;
  for (let n = 0; n < REACH; n++) {
    if (text[at] !== ' ') return false;
    const from = at + 1;
    let to = from;
    while (isLatin(text.charCodeAt(to)) || (text[to] === '-' && to > from && isLatin(text.charCodeAt(to + 1)))) to++;
    if (to === from || to - from > 24) return false;
    const word = text.slice(from, to).toLowerCase();
    if (STOP.has(word) || (n === 0 && AFTER.has(word))) return false;
    if (isPlural(word)) return true;
    at = to;
  }
  return false;
}

function isPlural(word: string): boolean {
  if (PLURALS.has(word)) return true;
  return word.length > 3 && word.endsWith('s') && !/(?:us|is|ss)$/.test(word) && !NOT_PLURALS.has(word);
}

/** The word that ends at `end`, behind spaces and a full stop: `Article`, `No.`, `Sept.`. */
export function wordBefore(text: string, end: number): string {
  let to = end;
  while (to > 0 && (text[to - 1] === ' ' || text[to - 1] === '\u00a0')) to--;
  if (to === end) return '';
  if (text[to - 1] === '.') to--;
  let from = to;
  while (from > 0 && to - from < 24 && isLatin(text.charCodeAt(from - 1))) from--;
  return text.slice(from, to);
}

/** Whether the number between is a name, a date or a place in a law. */
export function isLabelled(text: string, start: number, end: number): boolean {
  const before = wordBefore(text, start);
  if (LABELS.has(before.toLowerCase())) return true;
  const after = /[ -]([A-Za-z]+)/y;
  after.lastIndex = end;
  const next = after.exec(text)?.[1]?.toLowerCase();
  if (next !== undefined && AFTER.has(next)) return true;
  return text.startsWith(' U.S.C', end) || text.startsWith(' C.F.R', end) || text.startsWith(' USC ', end);
}

/** Whether the word before begins with a capital inside a sentence, so that the number is part of a name: Windows 10. */
export function isNamed(text: string, start: number): boolean {
  const word = wordBefore(text, start);
  if (!/^\p{Lu}/u.test(word)) return false;
  const from = text.lastIndexOf(word, start);
  return from > 1 && text[from - 1] === ' ' && !'.!?:;—'.includes(text[from - 2]!);
}

/** "the past five years", "the next 10 years", "the twelve months to": a period, not a duration. */
export function isPeriod(text: string, start: number): boolean {
  const word = wordBefore(text, start).toLowerCase();
  return PERIOD.has(word);
}

const PERIOD = new Set([
  'the',
  'past',
  'last',
  'next',
  'previous',
  'coming',
  'recent',
  'first',
  'final',
  'latest',
  'following',
  'preceding',
  'these',
  'those',
  'every',
]);

/** Words after which "over" and "within" before a duration bound it: "for over 20 years". */
const LASTING = new Set([
  'for',
  'of',
  'takes',
  'took',
  'last',
  'lasts',
  'lasted',
  'by',
  'well',
  'just',
  'is',
  'are',
  'was',
  'were',
  'to',
  'spent',
  'after',
  '',
]);

/** Whether "over ten years" says more than ten years and not "during". */
export function overBounds(text: string, wordStart: number): boolean {
  return LASTING.has(wordBefore(text, wordStart).toLowerCase());
}
