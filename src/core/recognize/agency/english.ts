import type { AgencyNames } from '../../lexicon/agencies';
import type { AgencyMention } from '../mention';

/** Nouns that a body's name begins with: Department of Energy, Office for National Statistics. */
const LEADING = new Set(
  'Department Ministry Office Agency Bureau Commission Committee Council Authority Administration Board Directorate Secretariat Court Inspectorate Centre Center Institute Parliament Government'.split(
    ' ',
  ),
);
/** Leading nouns that name too many other things to be read without a known name. */
const LOOSE = new Set('Centre Center Institute Council Committee Board Government Parliament'.split(' '));

/** Nouns that a body's name ends with: Federal Trade Commission, Dutch Data Protection Authority. */
const TRAILING = new Set(
  'Government Service Bank Board Committee Subcommittee Department Ministry Office Agency Bureau Commission Authority Administration Inspectorate Directorate Court Parliament Senate Congress Treasury Tribunal Ombudsman Regulator Constabulary Police'.split(
    ' ',
  ),
);
/** Trailing nouns that need a word of government or a country before them. */
const GUARDED = new Set(
  'Board Committee Subcommittee Office Court Police Department Administration Congress Parliament Senate Treasury'.split(
    ' ',
  ),
);

const STATE_WORD = new Set(
  (
    'Federal National State Supreme District Circuit High Constitutional Central Appeals European International County Municipal Provincial ' +
    'Justice Treasury Labor Labour Commerce Energy Defense Defence Interior Education Transportation Agriculture Revenue Statistics Budget Tax Customs ' +
    'Health Environment Environmental Consumer Competition Data Food Trade Securities Home Cabinet Foreign Statistical Audit Patent Fraud Senate House Monetary Financial Government Accountability Resources Labor Nuclear Parole Parliamentary Joint Select Standing Oversight Safety Public Family District Magistrates Crown Appeal County State City Military Police Attorney Metropolitan Prosecutor Prosecutors Cartel Scottish Welsh Municipal Provincial Prosecution Postal Secret Prison External'
  ).split(' '),
);

/** Words between the parts of a name. */
const INNER = new Set(['of', 'for', 'and', 'the', 'on', 'to', '&']);

/** First words that belong to the sentence and not to the name. */
const NOT_FIRST = new Set(
  'According Pursuant Subject Following With Within Without Until Upon During Through Between Among Although Though Because Where Whether However Meanwhile Thus To Such Like Unlike Per Via The A An In On At By For From Under As But And Or If When While Since After Before This That These Those Its Their His Her Our Each Every No Both Former Acting Deputy Its Then Last US January February March April May June July August September October November December Monday Tuesday Wednesday Thursday Friday Saturday Sunday'.split(
    ' ',
  ),
);

/** Words that make an organisation of a name, which is then no agency. */
const PRIVATE = new Set(
  'University College Inc Ltd Corp Corporation Company Group Association Foundation Society Union School Hospital Times Post News Journal'.split(
    ' ',
  ),
);

/** Short ways to speak of a body that the text has named before. */
const ANAPHORS = new Set(
  'Commission Agency Bureau Department Ministry Authority Council Parliament Committee Court Board Office Treasury'.split(
    ' ',
  ),
);

/** What the Treasury issues, and what trades in it. */
const SECURITIES = new Set(
  'bill bills bond bonds note notes yield yields market markets security securities curve'.split(' '),
);

interface Word {
  readonly start: number;
  readonly end: number;
  readonly text: string;
}

/**
 * Agencies with English names: those of the lexicon, and runs of capitalised words that are built like the name of a
 * body (Department of X, X Commission).
 */
export function englishAgencies(text: string, names: AgencyNames): AgencyMention[] {
  const found: AgencyMention[] = [];
  let i = 0;
  while (i < text.length) {
    if (!isUpper(text.charCodeAt(i)) || isLetter(text.charCodeAt(i - 1))) {
      i++;
      continue;
    }
    const mention = readAt(text, i, names);
    if (!mention) {
      i = wordAt(text, i).end;
      continue;
    }
    found.push(mention);
    i = mention.end;
    const short = acronym(text, i);
    if (!short) continue;
    found.push(short);
    i = short.end;
  }
  return found;
}

function readAt(text: string, at: number, names: AgencyNames): AgencyMention | undefined {
  const country = AMERICAN.find((word) => text.startsWith(word, at));
  if (country) {
    const body = readAt(text, at + country.length, names);
    return body && body.rule !== 'anaphor' ? { ...body, start: at } : undefined;
  }
  return named(text, at, names) ?? built(text, at) ?? anaphor(text, at);
}

/** Stands before a body's name as a part of it: U.S. Department of Justice. */
const AMERICAN: readonly string[] = ['U.S. ', 'US '];

/** The short name that the text gives a body right behind it: Environmental Protection Agency (EPA). */
function acronym(text: string, end: number): AgencyMention | undefined {
  if (!text.startsWith(' (', end)) return undefined;
  const word = wordAt(text, end + 2);
  if (text[word.end] !== ')' || word.text.length < 2 || word.text.length > 10) return undefined;
  if (!isUpper(word.text.charCodeAt(0)) || !isUpper(word.text.charCodeAt(word.text.length - 1))) return undefined;
  return { kind: 'agency', start: word.start, end: word.end, rule: 'acronym' };
}

function named(text: string, at: number, names: AgencyNames): AgencyMention | undefined {
  const found = names.englishAt(text, at);
  const entry = found?.value[0];
  if (!found || !entry || isLetter(text.charCodeAt(found.end)) || isDigit(text.charCodeAt(found.end))) return undefined;
  const next = nextWord(text, found.end);
  if (entry.organisation || (next && PRIVATE.has(next.text))) return undefined;
  if (text[found.end] === '-' || text[at - 1] === '-') return undefined;
  if ((text.startsWith('Bank ', at) || isPlainWord(text, at, found.end)) && followsName(text, at)) return undefined;
  const longer = built(text, at);
  if (longer && longer.end > found.end && !text.startsWith(' and ', found.end)) return longer;
  return { kind: 'agency', start: at, end: found.end, rule: 'lexicon', entry: entry.name };
}

/** Congress, Fed: also the last word of other names (Mobile World Congress). */
function isPlainWord(text: string, start: number, end: number): boolean {
  for (let i = start + 1; i < end; i++) if (text[i] === ' ' || isUpper(text.charCodeAt(i))) return false;
  return true;
}

/** Whether the word before is capitalised and no article. */
function followsName(text: string, at: number): boolean {
  if (text[at - 1] !== ' ') return false;
  let start = at - 1;
  while (start > 0 && start > at - 24 && isLetter(text.charCodeAt(start - 1))) start--;
  return isUpper(text.charCodeAt(start)) && !NOT_FIRST.has(text.slice(start, at - 1));
}

/** A run of capitalised words, `of`, `for` and `and` between them. */
function built(text: string, at: number): AgencyMention | undefined {
  const words = capitalRun(text, at);
  if (words.length < 2 || NOT_FIRST.has(words[0]!.text) || words.some((word) => PRIVATE.has(word.text)))
    return undefined;
  const end = leading(words) ?? trailing(words);
  if (!end) return undefined;
  return { kind: 'agency', start: words[0]!.start, end, rule: 'built-name' };
}

/** Department of Energy: the noun, a joining word, the rest of the run. */
function leading(words: readonly Word[]): number | undefined {
  const [head, join] = words;
  if (!LEADING.has(head!.text) || LOOSE.has(head!.text)) return undefined;
  return words.length > 2 && (join!.text === 'of' || join!.text === 'for') ? words.at(-1)!.end : undefined;
}

/** Federal Trade Commission: up to the last such noun, with what follows it by `of` or `for`. */
function trailing(words: readonly Word[]): number | undefined {
  for (let i = words.length - 1; i > 0; i--) {
    const word = words[i]!;
    if (!TRAILING.has(word.text) || INNER.has(words[i - 1]!.text)) continue;
    if (GUARDED.has(word.text) && !words.slice(0, i).some((before) => STATE_WORD.has(before.text))) continue;
    const after = words[i + 1]?.text;
    if (word.text === 'Bank' && !(after === 'of' && CENTRAL.has(words[i - 1]!.text))) continue;
    return after === 'of' || after === 'for' || after === 'on' ? words.at(-1)!.end : word.end;
  }
  return undefined;
}

/** What stands before Bank in the name of a central one: Federal Reserve Bank of New York. */
const CENTRAL = new Set(['Reserve', 'Central']);

/** the Commission, the Agency: resolved later, or left. */
function anaphor(text: string, at: number): AgencyMention | undefined {
  const word = wordAt(text, at);
  if (!ANAPHORS.has(word.text) || !/\b[Tt]he $/.test(text.slice(Math.max(0, at - 4), at))) return undefined;
  const next = nextWord(text, word.end);
  if (next && isUpper(next.text.charCodeAt(0)) && text[word.end] === ' ') return undefined;
  if (text.startsWith(' of ', word.end) || text.startsWith(' on ', word.end) || (next && SECURITIES.has(next.text)))
    return undefined;
  return { kind: 'agency', start: at, end: word.end, rule: 'anaphor' };
}

const MAX_WORDS = 14;

function capitalRun(text: string, at: number): Word[] {
  const words: Word[] = [];
  let p = at;
  while (words.length < MAX_WORDS) {
    const word = wordAt(text, p);
    if (word.end === word.start) break;
    if (!isUpper(text.charCodeAt(p)) && !isInner(word, words.at(-1))) break;
    words.push(word);
    if (text[word.end] === ',' && text[word.end + 1] === ' ' && listGoesOn(text, word.end + 2)) p = word.end + 2;
    else if (text[word.end] === ' ') p = word.end + 1;
    else break;
  }
  while (words.length > 0 && INNER.has(words.at(-1)!.text)) words.pop();
  return words;
}

/** `the` stands in a name only after of, for and on; `and` never after the noun that ends a name. */
function isInner(word: Word, before: Word | undefined): boolean {
  if (!before || !INNER.has(word.text)) return false;
  if (word.text === 'the') return INNER.has(before.text) && before.text !== 'and';
  return (word.text !== 'and' && word.text !== '&') || !TRAILING.has(before.text);
}

/** A comma inside a name: Department for Environment, Food and Rural Affairs. */
function listGoesOn(text: string, at: number): boolean {
  const word = wordAt(text, at);
  return isUpper(text.charCodeAt(at)) && text.startsWith(' and ', word.end) && isUpper(text.charCodeAt(word.end + 5));
}

function nextWord(text: string, at: number): Word | undefined {
  return text[at] === ' ' ? wordAt(text, at + 1) : undefined;
}

function wordAt(text: string, at: number): Word {
  let end = at;
  while (end < text.length && (isLetter(text.charCodeAt(end)) || text[end] === '&' || isInnerMark(text, end, at)))
    end++;
  if (end === at && at < text.length) return { start: at, end: isLetter(text.charCodeAt(at)) ? at + 1 : at, text: '' };
  return { start: at, end, text: text.slice(at, end) };
}

/** The hyphen of Anti-Monopoly and the points of U.S. */
function isInnerMark(text: string, i: number, start: number): boolean {
  if (i === start) return false;
  if (text[i] === '-') return isLetter(text.charCodeAt(i + 1));
  return text[i] === '.' && isUpper(text.charCodeAt(i - 1)) && (i - start === 1 || text[i - 2] === '.');
}

function isUpper(code: number): boolean {
  return code >= 65 && code <= 90;
}

function isLetter(code: number): boolean {
  return isUpper(code) || (code >= 97 && code <= 122);
}

function isDigit(code: number): boolean {
  return code >= 48 && code <= 57;
}
