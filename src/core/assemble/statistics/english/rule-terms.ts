import type { Law } from '../../../fact';
import type { PlacedBlock, PlacedDocument } from '../../document';
import { fill } from '../clause/site';
import type { EnglishSentence } from './clauses';
import { type NounPhrase, nounPhrase } from './noun-phrase';
import { type Reading, readingsOf, rootOf } from './reading';
import { CONJUNCTIONS, PREPOSITIONS } from './words';

/**
 * `basisLaw` and `condition` in English.
 *
 * - Article 99 of Regulation (EU) 2024/1689 sets fines of …: the law that is the subject
 * - under the Clean Air Act, in breach of 47 U.S.C. 222
 * - … for banned practices: what a fine or a duty is for
 */
export function englishRuleTerms(document: PlacedDocument): void {
  let current: EnglishSentence | undefined;
  let laws: readonly SettingLaw[] = [];
  let carried: SettingLaw | undefined;
  let block: PlacedBlock | undefined;
  for (const reading of readingsOf(document)) {
    const { sentence } = reading.english;
    if (reading.english !== current) {
      if (sentence.block !== block) [block, carried] = [sentence.block, undefined];
      const before = current?.sentence;
      const own = settingLaws(reading.english);
      const goesOn =
        before?.block === sentence.block &&
        before.index + 1 === sentence.index &&
        /^(?:It|They)\b/.test(sentence.text.trimStart());
      carried = goesOn ? (laws.find(({ isSubject }) => isSubject) ?? carried) : undefined;
      current = reading.english;
      laws = own.length > 0 ? own : carried ? [{ ...carried, from: 0, to: Infinity }] : [];
    }
    const law = laws.find(({ from, to }) => from <= reading.at && reading.at < to);
    if (!law) continue;
    fill(reading.site.fact, 'basisLaw', law.title, 'law-english', law.span);
    const condition = conditionOf(reading);
    if (condition) {
      const { start, end } = condition.span;
      fill(reading.site.fact, 'condition', condition.text, 'condition-english', sentence.toSource(start, end));
    }
  }
}

interface SettingLaw {
  readonly title: string;
  readonly span: { readonly start: number; readonly end: number };
  readonly from: number;
  readonly to: number;
  readonly isSubject: boolean;
}

function settingLaws({ tokens, clauses, sentence }: EnglishSentence): SettingLaw[] {
  const laws: SettingLaw[] = [];
  for (const clause of clauses) {
    for (let at = clause.from; at < clause.to; at++) {
      const token = tokens[at]!;
      const fact = token.kind === 'law' ? (sentence.drafts[token.mention!]?.fact as Law) : undefined;
      const title = fact?.canonical;
      if (!fact || title === undefined) continue;
      const span = { start: fact.start, end: fact.end };
      const ruling = rulingWords(tokens, clause.from, at);
      if (/\b(?:under|pursuant to|accordance with|breach of|violation of|violated|required by)$/.test(ruling)) {
        laws.push({ title, span, from: 0, to: tokens.length, isSubject: false });
      } else if (isSubject(tokens, clauses, clause.index, at)) {
        laws.push({ title, span, from: at, to: partEnd(clauses, clause.part), isSubject: true });
      }
    }
  }
  return laws.length > 8 ? laws.slice(0, 8) : laws;
}

/** The words before a law, back over `the` and `Article 83 of the`. */
function rulingWords(tokens: EnglishSentence['tokens'], from: number, at: number): string {
  let end = at;
  while (end > from && ['the', 'a'].includes(tokens[end - 1]!.word)) end--;
  return tokens
    .slice(Math.max(from, end - 2), end)
    .map(({ word }) => word)
    .join(' ');
}

/** A law before the verb of its clause, or of the clause behind the brackets that follow it. */
function isSubject(
  tokens: EnglishSentence['tokens'],
  clauses: EnglishSentence['clauses'],
  index: number,
  at: number,
): boolean {
  const clause = clauses[index]!;
  if (at - clause.from > 16) return false;
  const before = tokens.slice(clause.from, at);
  const isHead = before.every(
    ({ kind, word }) => kind === 'period' || kind === 'law' || HEADS.has(word) || /^\(?\d/.test(word),
  );
  if (!isHead) return false;
  const [verb] = clause.verbs;
  if (verb !== undefined) return at < verb && verb - at <= 4;
  if (goesOnAsVerb(tokens, at + 1, clause.to)) return true;
  if (at !== clause.to - 1) return false;
  for (let i = index + 1; i < clauses.length && i <= index + 4; i++) {
    const next = clauses[i]!;
    const first = next.verbs[0];
    const isVerbFirst = first !== undefined && first - next.from <= 2;
    if (isVerbFirst || (next.verbs.length === 0 && goesOnAsVerb(tokens, next.from, next.to))) return true;
    if (next.verbs.length > 0) return false;
  }
  return false;
}

/** A word that cannot go on with a title is its verb, known or not: stops at 6%. */
function goesOnAsVerb(tokens: EnglishSentence['tokens'], at: number, to: number): boolean {
  const token = tokens[at];
  return (
    at < to &&
    token?.kind === 'word' &&
    /^[a-z]+s$/.test(token.word) &&
    !PREPOSITIONS.has(token.word) &&
    !CONJUNCTIONS.has(token.word)
  );
}

const HEADS = new Set(
  'the since article section chapter part title annex of in on from under a new and its but while'.split(' '),
);

function partEnd(clauses: EnglishSentence['clauses'], part: number): number {
  let low = 0;
  let high = clauses.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if (clauses[middle]!.part <= part) low = middle + 1;
    else high = middle;
  }
  return clauses[low - 1]?.to ?? 0;
}

const PENALTIES =
  /\b(?:fines?|penalt(?:y|ies)|dut(?:y|ies)|tax|levy|tariffs?|sanctions?|fees?|imprisonment|charges?)\b/i;

/** What a fine or a duty is for: `7% of turnover for banned practices`; numbers joined by `or` share it. */
function conditionOf(reading: Reading): NounPhrase | undefined {
  const { measure, unit, basis } = reading.site.fact;
  if (
    measure === undefined ||
    (unit !== '%' && !/^[A-Z]{3}$/.test(unit)) ||
    basis?.measure?.rule === 'measure-for-whom'
  )
    return undefined;
  const breach = breachIn(reading);
  if (breach) return breach;
  // A law's share of a turnover is a fine or a levy, whether it says so or not.
  if (!PENALTIES.test(measure) && !(unit === '%' && /\b(?:turnover|revenues?)$/i.test(measure))) return undefined;
  let one: Reading | undefined = reading;
  for (let steps = 0; one && steps < 4; steps++) {
    const found = purposeBehind(one);
    if (found) return found;
    const next: Reading | undefined = one.next;
    one = next?.linked === one && next.clause === one.clause ? next : undefined;
  }
  return undefined;
}

/** `the gravest infringements can cost up to 4% of turnover`: what is done is the subject. */
function breachIn(reading: Reading): NounPhrase | undefined {
  const { subject } = rootOf(reading);
  return subject && BREACHES.test(subject.text) ? subject : undefined;
}

const BREACHES =
  /\b(?:infringements?|violations?|breach(?:es)?|offen[cs]es?|offenders?|contraventions?|infractions?|non-compliance)$/i;

function purposeBehind({ english, at, to }: Reading): NounPhrase | undefined {
  const { tokens } = english;
  for (let i = at + 1; i < to && i <= at + 10; i++) {
    const { word } = tokens[i]!;
    if (word !== 'for' && word !== 'on') continue;
    if (tokens[i + 1]?.kind !== 'word') return undefined;
    let end = i + 1;
    while (end < to && end < i + 12 && !isEnd(tokens[end]!)) end++;
    return nounPhrase(english, { from: i + 1, to: end });
  }
  return undefined;
}

function isEnd({ kind, word }: EnglishSentence['tokens'][number]): boolean {
  if (kind === 'mark' || kind === 'period' || kind === 'statistic') return true;
  return CONJUNCTIONS.has(word) || (PREPOSITIONS.has(word) && word !== 'of' && word !== 'from' && word !== 'in');
}
