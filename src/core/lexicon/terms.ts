import { NameMatcher } from './name-matcher';

/** Places of a text in which nothing is found. */
export interface Hidden {
  /** Whether a stretch lies within a term or cuts through one. A longer name with a whole term in it is not hidden. */
  hides(start: number, end: number): boolean;
}

/** Finds the terms of a workspace in a text: names that are read as nothing else. */
export type TermFinder = (text: string) => Hidden;

const WORD = /[\p{L}\p{N}]/u;
const HAN = /\p{Script=Han}/u;
const NUMERAL = /[\d０-９零〇一二两三四五六七八九十百千万亿]/;

/**
 * @param terms each of two characters or more: "5G", "三张清单". A term with a numeral at its beginning is none behind
 * another numeral (十三张清单), and one that begins or ends with a letter or digit is none within a word (15G, 5GB).
 */
export function termFinder(terms: readonly string[]): TermFinder | undefined {
  if (terms.length === 0) return undefined;
  const names = new NameMatcher<true>();
  for (const term of terms) names.add(term, true);
  return (text) => new HiddenPlaces(text, names);
}

/** Looks for the terms when it is first asked: most sentences are never asked about. */
class HiddenPlaces implements Hidden {
  private places: readonly (readonly [start: number, end: number])[] | undefined;

  constructor(
    private readonly text: string,
    private readonly names: NameMatcher<true>,
  ) {}

  hides(start: number, end: number): boolean {
    this.places ??= this.find();
    for (let at = firstEndingBehind(this.places, start); at < this.places.length; at++) {
      const [from, to] = this.places[at]!;
      if (from >= end) return false;
      const contains = start <= from && to <= end;
      const isSame = start === from && end === to;
      if (!contains || isSame) return true;
    }
    return false;
  }

  private find(): (readonly [start: number, end: number])[] {
    const { text, names } = this;
    const found: (readonly [start: number, end: number])[] = [];
    for (let at = 0; at < text.length; at++) {
      if (!names.begins(text.charCodeAt(at))) continue;
      const name = names.longestAt(text, at);
      if (!name || isPart(text, at, name.end)) continue;
      found.push([at, name.end]);
      at = name.end - 1;
    }
    return found;
  }
}

/** Whether the stretch is only a part of a word or of a number. */
function isPart(text: string, start: number, end: number): boolean {
  const before = text[start - 1] ?? '';
  const behind = text[end] ?? '';
  if (NUMERAL.test(text[start]!) && NUMERAL.test(before)) return true;
  return joins(before, text[start]!) || joins(text[end - 1]!, behind);
}

/** Two letters or digits of a script that writes words apart. */
function joins(one: string, other: string): boolean {
  return WORD.test(one) && WORD.test(other) && !HAN.test(one) && !HAN.test(other);
}

function firstEndingBehind(places: readonly (readonly [start: number, end: number])[], offset: number): number {
  let low = 0;
  let high = places.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if (places[middle]![1] <= offset) low = middle + 1;
    else high = middle;
  }
  return low;
}
