import type { Span } from '../../fact';

/** An article or section with what it is divided into: Article 6(1)(f), Section 230(c)(1), § 7401. */
export interface EnglishPlace extends Span {
  readonly article?: string;
  readonly paragraph?: string;
  readonly item?: string;
}

const NUMBER =
  /[ ]?([0-9]{1,5}[a-zA-Z]{0,2}(?:[-.][0-9]{1,4})?|[IVXL]{1,6})(?![0-9A-Za-z])((?:\([0-9A-Za-z]{1,4}\)){0,5})/y;
const RANGE = /(?: to | through |-|–|—)[0-9]{1,5}[a-z]?(?:\([0-9A-Za-z]{1,4}\)){0,5}/y;
const LIST = /(?:, (?:and |or )?| and | or )[0-9]{1,5}[a-z]?(?:\([0-9A-Za-z]{1,4}\)){0,5}(?![0-9%A-Za-z])/y;

/**
 * @param start where the word Article or Section begins
 * @param at where the number begins
 * @param isPlural whether several numbers may follow
 */
export function readEnglishPlace(text: string, start: number, at: number, isPlural: boolean): EnglishPlace | undefined {
  NUMBER.lastIndex = at;
  const number = NUMBER.exec(text);
  if (!number) return undefined;
  let end = NUMBER.lastIndex;
  RANGE.lastIndex = end;
  if (isPlural && RANGE.test(text)) return { start, end: RANGE.lastIndex };
  if (isPlural) {
    for (let more = true; more; ) {
      LIST.lastIndex = end;
      more = LIST.test(text);
      if (more) end = LIST.lastIndex;
    }
    if (end > NUMBER.lastIndex || /s/.test(text[at - 1] ?? ''))
      return end > at + number[0].length ? { start, end } : place(start, end, number);
  }
  return place(start, end, number);
}

function place(start: number, end: number, number: RegExpExecArray): EnglishPlace {
  const [paragraph, item] = (number[2] ?? '').split(/[()]+/).filter(Boolean);
  const article = /^[IVXL]+$/.test(number[1]!) ? String(roman(number[1]!)) : number[1]!;
  return { start, end, article, ...(paragraph && { paragraph }), ...(item && { item }) };
}

function roman(numeral: string): number {
  const values: Readonly<Record<string, number>> = { I: 1, V: 5, X: 10, L: 50 };
  let total = 0;
  for (let i = 0; i < numeral.length; i++) {
    const value = values[numeral[i]!]!;
    total += value < (values[numeral[i + 1] ?? ''] ?? 0) ? -value : value;
  }
  return total;
}
