import { isLatin } from './characters';
import { type Decimal, decimal, plus } from './decimal';

/** A number in English words, or a fraction of one. */
export interface Words {
  readonly end: number;
  readonly decimal: Decimal;
  /** A fraction that decimals cannot hold: one third. */
  readonly ratio?: number;
  readonly half: boolean;
  readonly scaled: boolean;
}

const SMALL: Readonly<Record<string, number>> = {
  zero: 0,
  one: 1,
  two: 2,
  three: 3,
  four: 4,
  five: 5,
  six: 6,
  seven: 7,
  eight: 8,
  nine: 9,
  ten: 10,
  eleven: 11,
  twelve: 12,
  thirteen: 13,
  fourteen: 14,
  fifteen: 15,
  sixteen: 16,
  seventeen: 17,
  eighteen: 18,
  nineteen: 19,
  twenty: 20,
  thirty: 30,
  forty: 40,
  fifty: 50,
  sixty: 60,
  seventy: 70,
  eighty: 80,
  ninety: 90,
};
const SCALE: Readonly<Record<string, number>> = { hundred: 2, thousand: 3, million: 6, billion: 9, trillion: 12 };
const PARTS: Readonly<Record<string, number>> = {
  half: 2,
  third: 3,
  quarter: 4,
  fifth: 5,
  sixth: 6,
  seventh: 7,
  eighth: 8,
  ninth: 9,
  tenth: 10,
  hundredth: 100,
};
const LONGEST_WORD = 10;
const MOST_WORDS = 16;

const begins = new Set([...Object.keys(SMALL), 'half', 'a', 'an'].map((word) => word.charCodeAt(0)));

/** Whether a number in words may begin with this letter; a cheap check before `readWords`. */
export function beginsWord(code: number): boolean {
  return begins.has(code | 0x20);
}

/**
 * Reads a number in English words that begins at `at`: "twenty-five", "three hundred and five", "two-thirds", "half".
 * The caller has seen that no letter stands before.
 */
export function readWords(text: string, at: number): Words | undefined {
  const first = wordAt(text, at);
  if (!first) return undefined;
  if (first.word === 'half') return { end: first.end, decimal: decimal('5', -1), half: true, scaled: false };
  if (first.word === 'a' || first.word === 'an') return articled(text, first.end);
  if (SMALL[first.word] === undefined) return undefined;
  const whole = readWhole(text, at);
  return fraction(text, whole) ?? whole;
}

/** "a hundred", "a million", "a quarter", "a third". */
function articled(text: string, at: number): Words | undefined {
  const next = nextWord(text, at);
  if (!next) return undefined;
  const scale = SCALE[next.word];
  if (scale !== undefined) return { end: next.end, decimal: decimal('1', scale), half: false, scaled: true };
  const part = PARTS[next.word];
  const closes = next.word !== 'quarter' && '.,;:)'.includes(text[next.end] ?? '.');
  if (!part || !(closes || follows(text, next.end, ' of'))) return undefined;
  return { end: next.end, decimal: decimal('0'), ratio: 1 / part, half: false, scaled: false };
}

function readWhole(text: string, at: number): Words {
  let total = decimal('0');
  let section = 0;
  let scaled = false;
  let end = at;
  let next = wordAt(text, at);
  for (let n = 0; next && n < MOST_WORDS; n++) {
    const small = SMALL[next.word];
    const scale = SCALE[next.word];
    if (small !== undefined) {
      if (n > 0 && !fits(section, small)) break;
      section += small;
    } else if (scale === 2 && section > 0 && section < 100) {
      section *= 100;
      scaled = true;
    } else if (scale !== undefined && scale > 2 && section > 0) {
      total = plus(total, decimal(String(section), scale));
      section = 0;
      scaled = true;
    } else break;
    end = next.end;
    const and = scaled ? nextWord(text, end) : undefined;
    const joined = and?.word === 'and' ? nextWord(text, and.end) : nextWord(text, end);
    next = and?.word === 'and' && SMALL[joined?.word ?? ''] === undefined ? undefined : joined;
  }
  return { end, decimal: plus(total, decimal(String(section))), half: false, scaled };
}

/** Whether a small number goes on from what stands: twenty-five, three hundred and five, not "five six". */
function fits(section: number, small: number): boolean {
  if (section === 0) return true;
  const place = section % 100 === 0 ? 100 : section % 10 === 0 && section % 100 >= 20 ? 10 : 1;
  return small > 0 && small < place;
}

/** "two-thirds", "three quarters", "one fifth"; not "two fifth-generation". */
function fraction(text: string, whole: Words): Words | undefined {
  const next = nextWord(text, whole.end);
  if (!next || whole.scaled) return undefined;
  const numerator = Number(whole.decimal.coefficient);
  const one = numerator === 1;
  const part = PARTS[one ? next.word : next.word.replace(/s$/, '')];
  if (!part || numerator >= part || (!one && !next.word.endsWith('s'))) return undefined;
  if (text[next.end] === '-') return undefined;
  return { end: next.end, decimal: whole.decimal, ratio: numerator / part, half: false, scaled: false };
}

/** A power of ten in words or letters behind digits: " million", "bn"; letters only behind money. */
export function readScaleWord(text: string, at: number, money: boolean): { end: number; exponent: number } | undefined {
  const from = text[at] === ' ' || text[at] === '-' || text[at] === '\u00a0' ? at + 1 : at;
  const next = wordAt(text, from);
  if (!next) return undefined;
  const exponent = SCALE[next.word] ?? SHORT[next.word] ?? (money && from === at ? LETTERS[next.word] : undefined);
  return exponent === undefined ? undefined : { end: next.end, exponent };
}

const SHORT: Readonly<Record<string, number>> = { bn: 9, tn: 12, mn: 6, mln: 6, bln: 9, trn: 12 };
const LETTERS: Readonly<Record<string, number>> = { k: 3, m: 6, b: 9, t: 12 };

/** The word that begins at `at`, in lower case. */
export function wordAt(text: string, at: number): { readonly word: string; readonly end: number } | undefined {
  let end = at;
  while (end - at <= LONGEST_WORD && isLatin(text.charCodeAt(end))) end++;
  if (end === at || end - at > LONGEST_WORD) return undefined;
  return { word: text.slice(at, end).toLowerCase(), end };
}

function nextWord(text: string, at: number): { readonly word: string; readonly end: number } | undefined {
  return text[at] === ' ' || text[at] === '-' ? wordAt(text, at + 1) : undefined;
}

function follows(text: string, at: number, words: string): boolean {
  return text.startsWith(words, at) && !isLatin(text.charCodeAt(at + words.length));
}
