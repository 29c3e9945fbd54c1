import type { Span } from '../../../fact';

/** A part of a sentence between commas, semicolons and colons. */
export interface Clause extends Span {
  readonly index: number;
  /** The mark behind it: `，` `；` `：` or empty at the end. */
  readonly mark: string;
  /** Index of the first clause of the part between semicolons that it belongs to. */
  readonly part: number;
}

const CUTS = '，,；;：:。！？!?…—\n';
const OPENERS = '（(《〈';
const CLOSERS = '）)》〉';

/**
 * Cuts a sentence into clauses. Brackets and title marks keep their commas; so do numbers (1,234), ratios (3:1) and spans (1—5月).
 * Linear.
 */
export function clausesOf(text: string): Clause[] {
  const clauses: Clause[] = [];
  let start = 0;
  let part = 0;
  let inside = 0;
  for (let i = 0; i < text.length; i++) {
    const code = text.charCodeAt(i);
    if (code >= 0x4e00 && code <= 0x9fff) continue; // most of a text: Han characters cut nothing
    const sign = text[i]!;
    if (OPENERS.includes(sign)) inside++;
    else if (CLOSERS.includes(sign)) inside = Math.max(0, inside - 1);
    if (inside > 0 || !CUTS.includes(sign) || isInNumber(text, i) || isJoint(text, i)) continue;
    if (text.slice(start, i).trim()) {
      clauses.push({ start, end: i, index: clauses.length, mark: sign, part });
      if (sign === '；' || sign === ';' || sign === '。') part = clauses.length;
    }
    start = i + 1;
  }
  if (text.slice(start).trim()) clauses.push({ start, end: text.length, index: clauses.length, mark: '', part });
  return clauses;
}

/** Ⅰ—Ⅲ类: one dash joins; two, as ——, cut. */
function isJoint(text: string, at: number): boolean {
  return text[at] === '—' && text[at + 1] !== '—' && text[at - 1] !== '—';
}

function isInNumber(text: string, at: number): boolean {
  return (
    (text[at] === ',' || text[at] === ':' || text[at] === '—') &&
    /\d/.test(text[at - 1] ?? '') &&
    /\d/.test(text[at + 1] ?? '')
  );
}

/** The clause that holds an offset, or the last one before it. */
export function clauseAt(clauses: readonly Clause[], offset: number): Clause | undefined {
  let low = 0;
  let high = clauses.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if (clauses[middle]!.start <= offset) low = middle + 1;
    else high = middle;
  }
  return clauses[low - 1];
}

/** A clause's words, or nothing where there is no such clause or it has more signs than can matter: rules ask for every number. */
export function wordsOfClause(text: string, clause: Clause | undefined, most: number): string {
  return clause && clause.end - clause.start <= most + 4 ? text.slice(clause.start, clause.end).trim() : '';
}
