import type { Period } from '../../../fact';
import type { PlacedBlock, PlacedDocument } from '../../document';
import { fill } from '../clause/site';
import { type EnglishSentence, isSayingAt } from './clauses';
import { type Reading, readingsOf } from './reading';
import { DETERMINERS } from './words';

/**
 * `refPeriod` in English: the time that a number is about.
 *
 * - behind it and before the next number: 2.6% in July
 * - else before it in its sentence: On 12 September …
 * - else what the sentence before in the paragraph was about
 */
export function englishRefPeriods(document: PlacedDocument): void {
  let block: PlacedBlock | undefined;
  let paragraph: Found | undefined;
  let current: EnglishSentence | undefined;
  let periods: Candidate[] = [];
  let ofSentence: Found | undefined;
  for (const reading of readingsOf(document)) {
    if (reading.english !== current) {
      const before = current?.sentence;
      const isNext = before?.block === reading.site.sentence.block && before.index + 1 === reading.site.sentence.index;
      // The numbers of a rule hold at all times.
      const isRule = reading.site.sentence.mentions.some(({ kind }) => kind === 'law');
      paragraph = isNext && !isRule ? ofSentence : undefined;
      current = reading.english;
      periods = candidates(reading.english);
      ofSentence = undefined;
      if (reading.site.sentence.block !== block) [block, paragraph] = [reading.site.sentence.block, undefined];
    }
    const found =
      behind(reading, periods) ?? ofNext(reading, periods) ?? before(reading, periods) ?? inherited(reading, paragraph);
    if (!found?.iso) continue;
    const { fact, sentence } = reading.site;
    const span = found.at && sentence.toSource(found.at.start, found.at.end);
    fill(fact, 'refPeriod', found.iso, found.rule, span);
    if (!ofSentence && reading.preposition !== 'from' && reading.verb?.kind !== 'action')
      ofSentence = { iso: found.iso, rule: 'period-paragraph' };
  }
}

interface Found {
  readonly iso: string;
  readonly rule: string;
  readonly at?: { readonly start: number; readonly end: number };
}

interface Candidate {
  readonly token: number;
  readonly iso: string;
  readonly start: number;
  readonly end: number;
}

const BASES = new Set(['from', 'than', 'since', 'until', 'before', 'after', 'compared', 'with', 'versus', 'of']);
const EVENTS = new Set(
  `published issued adopted released dated enacted signed announced approved effective amended repealed applicable passed
  founded established created force launched`.split(/\s+/),
);

/** The periods of a sentence that numbers can be about: no base of comparison, no date of a law, a report or a saying. */
function candidates(english: EnglishSentence): Candidate[] {
  const { tokens, sentence } = english;
  const found: Candidate[] = [];
  for (const [at, token] of tokens.entries()) {
    if (token.kind !== 'period') continue;
    const fact = sentence.drafts[token.mention!]!.fact as Period;
    // Words that name no definite time still say that it is not the one named before.
    const iso = fact.iso ?? '';
    if (iso.endsWith('/..')) continue;
    let before = at - 1;
    while (before >= 0 && DETERMINERS.has(tokens[before]!.word)) before--;
    const word = tokens[before]?.word ?? '';
    if (BASES.has(word) && !(word === 'of' && isPartOf(english, before))) {
      continue;
    }
    const earlier = tokens[before - 1]?.word ?? '';
    if (EVENTS.has(earlier) || EVENTS.has(word)) continue;
    if (isSayingAt(tokens, before) || (word === 'on' && isSayingAt(tokens, before - 1))) continue;
    if (isCompared(english, before) || isBase(english, at, word)) continue;
    found.push({
      token: at,
      iso: endOfYear(sentence.text.slice(token.start, token.end), iso),
      start: token.start,
      end: token.end,
    });
  }
  return found;
}

/** `than it had expected in February`. */
function isCompared({ tokens }: EnglishSentence, at: number): boolean {
  for (let i = at; i >= 0 && i > at - 8; i--) {
    if (tokens[i]!.kind !== 'word') return false;
    if (tokens[i]!.word === 'than') return true;
  }
  return false;
}

/** `a 10% rise on the same period a year earlier`. */
function isBase({ tokens, sentence }: EnglishSentence, at: number, word: string): boolean {
  if (!/^(?:on|over|to|same|period)$/.test(word)) return false;
  const { start, end } = tokens[at]!;
  return (
    word === 'same' ||
    word === 'period' ||
    /\b(?:earlier|previous|prior|preceding|same)\b/i.test(sentence.text.slice(start, end))
  );
}

/** A rate over the twelve months to August is August's. */
function endOfYear(words: string, iso: string): string {
  return /\b(?:twelve|12)[ -]months?\b/i.test(words) && /\/\d{4}-\d\d$/.test(iso) ? iso.slice(-7) : iso;
}

/** `the first half of 2024` may be two mentions; `at the start of 2024`. */
function isPartOf({ tokens }: EnglishSentence, of: number): boolean {
  return /^(?:end|start|beginning|middle|course|half|quarter|quarters|months|month|summer|spring|autumn|close)$/.test(
    tokens[of - 1]?.word ?? '',
  );
}

/** `The fine, €1.2 billion, was imposed in May 2023`: what an aside is of goes on behind it. */
function asideEnd({ at, clause, english: { clauses }, next }: Reading): number | undefined {
  if (clause.from !== at || clause.to !== at + 1) return undefined;
  const before = clauses[clause.index - 1];
  const after = clauses[clause.index + 1];
  const isAside = before?.part === clause.part && before.verbs.length === 0 && after?.part === clause.part;
  if (!isAside || after.opener !== '' || after.verbs.length === 0 || after.verbs[0]! - after.from > 2) return undefined;
  return Math.min(after.to, next?.at ?? after.to);
}

function behind(reading: Reading, periods: readonly Candidate[]): Found | undefined {
  const { at, to, english } = reading;
  const first = periods[indexBehind(periods, at)];
  const end = asideEnd(reading) ?? to;
  return first && first.token < end && !isOfDuty(english, at, first.token)
    ? { iso: first.iso, rule: 'period-behind', at: first }
    : undefined;
}

/** `250 workers to publish pay data by 1 April`: the time is that of what has to be done. */
function isOfDuty({ tokens, sentence }: EnglishSentence, from: number, to: number): boolean {
  for (let i = from + 1; i < to - 1; i++) {
    const next = tokens[i + 1]!;
    const isVerb = next.kind === 'word' && !DETERMINERS.has(next.word) && /[a-z]/.test(sentence.text[next.start]!);
    if (tokens[i]!.word === 'to' && isVerb) return true;
  }
  return false;
}

/** `by 25 basis points to 5% on 1 August`: both are of that day. */
function ofNext(reading: Reading, periods: readonly Candidate[]): Found | undefined {
  const { next } = reading;
  const isChain = next?.linked === reading && next.clause === reading.clause && next.preposition === 'to';
  const isAct = next?.clause === reading.clause && next.verbAt === reading.verbAt && reading.verb?.kind === 'action';
  if (isAct && !before(reading, periods)) return behind(next, periods);
  return isChain && reading.preposition !== 'from' ? behind(next, periods) : undefined;
}

function before(reading: Reading, periods: readonly Candidate[]): Found | undefined {
  if (reading.preposition === 'from' || isTerm(reading) || isSince(reading)) return undefined;
  for (let i = indexBehind(periods, reading.at) - 1; i >= 0; i--) {
    const period = periods[i]!;
    const owner = ownerOf(reading, period);
    if (owner === 'other') return undefined;
    if (owner === 'from') continue;
    return { iso: period.iso, rule: 'period-sentence', at: period };
  }
  return undefined;
}

/** Whose period it is: that of the end where a change began, or one that what follows shares. */
function ownerOf(reading: Reading, period: Candidate): 'from' | 'other' | 'shared' {
  const { previous } = reading;
  if (!previous || previous.at > period.token || period.token >= reading.clause.from) {
    return previous?.preposition === 'from' && previous.at < period.token && previous.clause === reading.clause
      ? 'from'
      : 'shared';
  }
  if (previous.preposition === 'from') return 'from';
  return previous.clause.part === reading.clause.part || reading.linked ? 'shared' : 'other';
}

/** `down 45 percent since 1990` is of now. */
function isSince({ english: { tokens }, at }: Reading): boolean {
  return tokens[at + 1]?.word === 'since';
}

function inherited(reading: Reading, paragraph: Found | undefined): Found | undefined {
  if (
    !paragraph ||
    reading.preposition === 'from' ||
    isTerm(reading) ||
    isSince(reading) ||
    reading.verb?.kind === 'action'
  )
    return undefined;
  return reading.verb || reading.linked ? paragraph : undefined;
}

const TERMS = new Set(['a', 'mo', 'wk', 'd', 'h', 'min', 's']);

/** Terms and deadlines hold at all times. */
function isTerm({ site }: Reading): boolean {
  return TERMS.has(site.fact.unit);
}

/** Index of the first candidate behind a token. */
function indexBehind(periods: readonly Candidate[], token: number): number {
  let low = 0;
  let high = periods.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if (periods[middle]!.token <= token) low = middle + 1;
    else high = middle;
  }
  return low;
}
