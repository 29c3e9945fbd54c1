import type { Span } from '../../../fact';
import type { PlacedBlock, PlacedDocument, PlacedSentence } from '../../document';
import { fill } from '../clause/site';
import type { EnglishClause, EnglishSentence } from './clauses';
import { type NounPhrase, nounPhrase } from './noun-phrase';
import { POINTING, type Reading, readingsOf, rootOf } from './reading';
import { isReported } from './series';
import { CONJUNCTIONS, PREPOSITIONS } from './words';

/** Who says so, for a stretch of tokens. */
interface Saying {
  readonly from: number;
  readonly to: number;
  readonly name: string;
  readonly span: Span;
  readonly isBody?: boolean;
}

/**
 * `attribution` in English.
 *
 * - according to X, X said, said X: the stretch between semicolons
 * - X reported that …, data from X show …: what follows in it
 * - raised its forecast of …: the forecaster's
 * - what a report goes on about in the next sentence: Net interest costs come to …
 */
export function englishAttributions(document: PlacedDocument): void {
  let block: PlacedBlock | undefined;
  let last: Speaker | undefined;
  let sentence: PlacedSentence | undefined;
  let sayings: readonly Saying[] = [];
  let report: Speaker | undefined;
  for (const reading of readingsOf(document)) {
    if (reading.english.sentence !== sentence) {
      const before = sentence;
      if (reading.english.sentence.block !== block) [block, last] = [reading.english.sentence.block, undefined];
      sentence = reading.english.sentence;
      const isNext = before?.block === block && before.index + 1 === sentence.index;
      report = isNext ? (sayings.findLast(({ isBody }) => isBody) ?? report) : undefined;
      sayings = sayingsOf(reading.english, last);
      const isSaid = sayings.length > 0 || reading.english.clauses.some(({ saying }) => saying !== undefined);
      if (isSaid || agencyIn(sentence)) report = undefined;
      last = sayings.at(-1) ?? agencyIn(sentence) ?? last;
    }
    const said = sayings.find(({ from, to }) => from <= reading.at && reading.at < to) ?? ownForecast(reading);
    const before = reading.linked ?? (isPointing(reading) ? reading.antecedent : undefined);
    if (!said && before?.site.fact.attribution)
      fill(reading.site.fact, 'attribution', before.site.fact.attribution, 'attribution-carried');
    if (said) fill(reading.site.fact, 'attribution', said.name, 'attribution-english', said.span);
    else if (report && isFound(reading))
      fill(reading.site.fact, 'attribution', report.name, 'attribution-report', report.span);
  }
}

/** `On a monthly basis the index …` goes on with what was said. */
function isPointing({ subject }: Reading): boolean {
  return subject !== undefined && POINTING.test(subject.text);
}

/** A level or a change of what offices report about. */
function isFound(reading: Reading): boolean {
  const { kind } = rootOf(reading).verb ?? {};
  return (kind === 'level' || kind === 'change') && isReported(reading.site.fact.measure);
}

interface Speaker {
  readonly name: string;
  readonly span: Span;
  /** It is a public body. */
  readonly isBody?: boolean;
}

/** Sayings that one sentence holds at most; more are no prose. */
const MOST = 8;

function sayingsOf(english: EnglishSentence, last: Speaker | undefined): Saying[] {
  const { clauses, tokens } = english;
  const sayings: Saying[] = [];
  let whole: Saying | undefined;
  for (const [at, token] of tokens.entries()) {
    if (sayings.length >= MOST) break;
    if (token.word !== 'according' || tokens[at + 1]?.word !== 'to') continue;
    const speaker = named(english, nounPhrase(english, { from: at + 2, to: phraseEnd(english, at + 2) }), last);
    if (!speaker) continue;
    sayings.push({ ...speaker, ...partAround(english, at) });
    // At the head of a sentence it is said of all parts that do not have their own.
    if (at === 0) whole = { ...speaker, from: 0, to: tokens.length };
  }
  let known: Speaker | undefined;
  for (const clause of clauses) {
    if (sayings.length >= MOST) break;
    if (clause.saying === undefined) continue;
    const before = nounPhrase(english, { from: clause.from, to: clause.saying });
    const isInverted = !before && clause.saying === clause.from && SET_OFF.has(clause.mark);
    const phrase = isInverted
      ? nounPhrase(english, { from: clause.saying + 1, to: phraseEnd(english, clause.saying + 1) })
      : before;
    const speaker = named(english, sourceIn(english, phrase) ?? phrase, known ?? agencyBefore(english, clause) ?? last);
    if (!speaker) continue;
    known = speaker;
    // What is expected is no report of what is.
    const isBody = speaker.isBody && !/^(?:expect|forecast|project|predict|estimat)/.test(tokens[clause.saying]!.word);
    const part = partAround(english, clause.saying);
    const isFirst = clause.from === part.from;
    const isAside = !isFirst && SET_OFF.has(clause.mark);
    sayings.push({ ...speaker, isBody: isBody === true, ...part, ...(!isAside && { from: clause.saying }) });
  }
  if (whole) sayings.push(whole);
  return sayings;
}

/** Up to the next mark, conjunction or preposition but `of` and `for`: the bodies named stand as one token. */
function phraseEnd({ tokens }: EnglishSentence, from: number): number {
  let end = from;
  while (end < tokens.length && end < from + 10) {
    const { kind, word } = tokens[end]!;
    if (kind === 'mark' || kind === 'statistic' || kind === 'period') break;
    if (
      CONJUNCTIONS.has(word) ||
      (PREPOSITIONS.has(word) && word !== 'of' && word !== 'for' && word !== 'from' && word !== 'by')
    )
      break;
    end++;
  }
  return end;
}

/** The tokens between the semicolons around one. */
function partAround({ tokens, clauses }: EnglishSentence, at: number): { from: number; to: number } {
  let low = 0;
  let high = clauses.length - 1;
  while (low < high) {
    const middle = (low + high + 1) >> 1;
    if (clauses[middle]!.from <= at) low = middle;
    else high = middle - 1;
  }
  const part = clauses[low]?.part ?? 0;
  const from = clauses.find((one) => one.part === part)?.from ?? 0;
  const to = clauses.findLast((one) => one.part === part)?.to ?? tokens.length;
  return { from, to };
}

/** X in `data from X`, `figures released by X`. */
function sourceIn(english: EnglishSentence, phrase: NounPhrase | undefined): NounPhrase | undefined {
  if (!phrase) return undefined;
  const { tokens } = english;
  for (let i = phrase.from + 1; i < phrase.to; i++) {
    const { word } = tokens[i]!;
    if (word === 'from' || word === 'by') return nounPhrase(english, { from: i + 1, to: phrase.to });
  }
  return undefined;
}

/** Marks before a speaker who is named behind what is said. */
const SET_OFF = new Set([',', '”', '"']);
const SOURCES =
  /(?:['’]s)?\s+(?:(?:official|latest|preliminary|new|annual|own)\s+)*(?:data|figures|statistics|numbers|estimates?|report|survey|projections?|forecasts?|analysis)$/i;
export const GENERAL_BODY =
  /^(?:agency|bureau|office|watchdog|commission|department|ministry|bank|central bank|regulator|fund|statistics office|government|authority)$/i;

/** The name of who speaks; `it` and `the agency` stand for the last one. */
function named(
  english: EnglishSentence,
  phrase: NounPhrase | undefined,
  last: Speaker | undefined,
): Speaker | undefined {
  if (!phrase) return undefined;
  const { sentence, tokens } = english;
  const token = tokens.slice(phrase.from, phrase.to).find(({ kind }) => kind === 'agency');
  const fact = token && sentence.drafts[token.mention!]?.fact;
  if (token && fact?.kind === 'agency' && fact.canonical)
    return { name: fact.canonical, span: sentence.toSource(token.start, token.end), isBody: true };
  if (phrase.isPronoun) return /^(?:it|they|he|she)$/i.test(phrase.text) ? last : undefined;
  if (GENERAL_BODY.test(phrase.text)) return last;
  const name = phrase.text.replace(SOURCES, '');
  // A name has capitals, and not only because it opens the sentence.
  const hasName =
    /\s\p{Lu}/u.test(name) || /^\p{Lu}\p{Ll}*\p{Lu}/u.test(name) || (phrase.from > 0 && /^\p{Lu}/u.test(name));
  if (!hasName || name.length > 60) return undefined;
  return { name, span: sentence.toSource(phrase.span.start, phrase.span.start + name.length) };
}

/** The only agency of a sentence: who `it` is in the next. */
function agencyIn(sentence: PlacedSentence): Speaker | undefined {
  for (const { fact } of sentence.drafts) {
    if (fact.kind === 'agency' && fact.canonical)
      return { name: fact.canonical, span: { start: fact.start, end: fact.end }, isBody: true };
  }
  return undefined;
}

/** The first body of a sentence before a clause: its subject, mostly. */
function agencyBefore({ sentence, tokens }: EnglishSentence, clause: EnglishClause): Speaker | undefined {
  for (let i = 0; i < clause.from && i < 40; i++) {
    const { kind, mention } = tokens[i]!;
    const fact = kind === 'agency' ? sentence.drafts[mention!]?.fact : undefined;
    if (fact?.kind === 'agency' && fact.canonical)
      return { name: fact.canonical, span: { start: fact.start, end: fact.end }, isBody: true };
  }
  return undefined;
}

const FORECASTS = new Set('forecast forecasts projection projections estimate estimates outlook'.split(' '));

/** raised its projection of the deficit: who projects it. */
function ownForecast({ english, subject, object, linked }: Reading): Speaker | undefined {
  const { tokens, sentence } = english;
  const whose = object ?? linked?.object;
  if (!whose || subject?.agency === undefined || !FORECASTS.has(tokens[whose.from]!.word)) return undefined;
  if (tokens[whose.from - 1]?.word !== 'its') return undefined;
  const token = tokens[subject.agency]!;
  const fact = sentence.drafts[token.mention!]?.fact;
  return fact?.kind === 'agency' && fact.canonical
    ? { name: fact.canonical, span: { start: fact.start, end: fact.end } }
    : undefined;
}
