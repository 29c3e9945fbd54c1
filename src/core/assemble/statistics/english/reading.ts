import type { PlacedDocument, PlacedSentence } from '../../document';
import { englishSitesOf, type Site } from '../clause/site';
import { type EnglishClause, type EnglishSentence, englishOf, verbAt } from './clauses';
import { type NounPhrase, nounPhrase } from './noun-phrase';
import { ADVERBS, AUXILIARIES, CHANGE_NOUN, CONJUNCTIONS, DETERMINERS, PREPOSITIONS, type Verb } from './words';

/** A number as it stands in its English clause. */
export interface Reading {
  readonly site: Site;
  readonly english: EnglishSentence;
  readonly clause: EnglishClause;
  /** Index of its token. */
  readonly at: number;
  /** Where the words behind it end: the clause's end or the next number. */
  readonly to: number;
  /** The last verb before it in its clause, and where that stands. */
  readonly verb?: Verb;
  readonly verbAt: number;
  /** The preposition right before it: `by`, `to`, `from`, `of`. */
  readonly preposition: string;
  readonly subject?: NounPhrase;
  /** What stands between the verb and its prepositions. */
  readonly object?: NounPhrase;
  /** The number before that it goes on with: `by 25 basis points to 3.50%`, `€20 million or 4%`. */
  readonly linked?: Reading;
  readonly previous?: Reading;
  /** The number whose verb it shares; itself where absent. */
  readonly root?: Reading;
  /** The first number of the sentence before in the paragraph: what `the index` and `it` stand for. */
  readonly antecedent?: Reading;
  next?: Reading;
}

const known = new WeakMap<PlacedDocument, readonly Reading[]>();

/** The English numbers of a document, read, in the order of the text. */
export function readingsOf(document: PlacedDocument): readonly Reading[] {
  let readings = known.get(document);
  if (!readings) {
    readings = read(englishSitesOf(document));
    known.set(document, readings);
  }
  return readings;
}

function read(sites: readonly Site[]): Reading[] {
  const readings: Reading[] = [];
  let opening: Reading | undefined;
  for (let first = 0; first < sites.length; ) {
    let end = first;
    const { sentence } = sites[first]!;
    while (end < sites.length && sites[end]!.sentence === sentence) end++;
    const last = readings.at(-1)?.english.sentence;
    const isNext = last?.block === sentence.block && last.index + 1 === sentence.index;
    const antecedent = isNext ? opening : undefined;
    const own = readSentence(sentence, sites.slice(first, end), antecedent);
    opening = own[0];
    for (const reading of own) readings.push(reading);
    first = end;
  }
  return readings;
}

function readSentence(sentence: PlacedSentence, sites: readonly Site[], antecedent: Reading | undefined): Reading[] {
  const english = englishOf(sentence);
  const { tokens, clauses } = english;
  const subjects = subjectsOf(english);
  const readings: Reading[] = [];
  let at = 0;
  let clauseAt = 0;
  const places = sites.map((site) => {
    while (at < tokens.length && tokens[at]!.start < site.mention.start) at++;
    return tokens[at]?.start === site.mention.start && tokens[at]!.kind === 'statistic' ? at : -1;
  });
  for (const [order, site] of sites.entries()) {
    const place = places[order]!;
    if (place < 0) continue;
    while (clauseAt + 1 < clauses.length && clauses[clauseAt]!.to <= place) clauseAt++;
    const clause = clauses[clauseAt];
    if (!clause || place < clause.from) continue;
    const previous = readings.at(-1);
    const following = places.slice(order + 1, order + 2)[0] ?? tokens.length;
    const inClause = lastBefore(clause.verbs, place);
    const verb = inClause >= 0 ? inClause : verbOfClauseBefore(english, clause, place, previous);
    const preposition = prepositionBefore(english, clause.from, place);
    const object = verb < 0 ? undefined : objectOf(english, verb, place);
    const linked = previous && goesOn(english, previous, clause, place, verb) ? previous : undefined;
    const subject =
      verb >= 0 ? (innerSubject(english, clause, verb) ?? subjects[clause.index]) : subjects[clause.index];
    const known = verb >= 0 ? asUsed(verbAt(tokens, verb), site, place - verb) : undefined;
    const reading: Reading = {
      site,
      english,
      clause,
      at: place,
      to: following > place ? Math.min(clause.to, following) : clause.to,
      verbAt: verb,
      preposition,
      ...(known && { verb: known }),
      ...(subject && { subject }),
      ...(object && { object }),
      ...(linked && { linked }),
      ...(linked && verb < 0 && { root: rootOf(linked) }),
      ...(antecedent && { antecedent }),
      ...(previous && { previous }),
    };
    if (previous) previous.next = reading;
    readings.push(reading);
  }
  return readings;
}

/** The number whose verb a number shares. */
export function rootOf(reading: Reading): Reading {
  return reading.root ?? reading;
}

const RUNNING = /^(?:run|runs|ran|go|goes|went)$/;

/** What is raised or cut itself is counted or paid: raise £40 billion, cut 500 jobs. */
function asUsed(verb: Verb | undefined, { fact }: Site, distance: number): Verb | undefined {
  // Fines run up to €15 million.
  const isRun = verb && RUNNING.test(verb.word) && distance === 1 && fact.qualifier === 'at-most';
  if (isRun) return { word: verb.word, kind: 'level' };
  const isThing = /^[A-Z]{3}$|^$/.test(fact.unit) && distance === 1;
  return verb && isThing && /^(?:rais|cut|slash|trim|shed)/.test(verb.word)
    ? { word: verb.word, kind: 'action' }
    : verb;
}

/** Subjects that point back to what was measured before. */
export const POINTING = /^(?:index|rate|figure|total|number|gauge|measure)$/i;

/** `tightened the standard in February, from 12 to 9`: only a preposition stands before the number. */
function verbOfClauseBefore(
  { tokens, clauses }: EnglishSentence,
  clause: EnglishClause,
  place: number,
  previous: Reading | undefined,
): number {
  if (place === clause.from || place - clause.from > 4) return -1;
  if (!/^(?:to|from|by)$/.test(tokens[clause.from]!.word)) return -1;
  for (let i = clause.index - 1; i >= 0 && i >= clause.index - 3; i--) {
    const before = clauses[i]!;
    if (before.part !== clause.part || (previous && previous.clause.index >= i)) return -1;
    const verb = before.verbs.at(-1);
    if (verb !== undefined) return verb;
  }
  return -1;
}

/** The subject of each clause: its own, or what goes on from the clause before. */
function subjectsOf(english: EnglishSentence): (NounPhrase | undefined)[] {
  const { clauses, tokens } = english;
  const subjects: (NounPhrase | undefined)[] = [];
  let last: NounPhrase | undefined;
  for (const clause of clauses) {
    const [verb] = clause.verbs;
    let own = clause.saying !== undefined && clause.verbs.length === 1 ? undefined : ownSubject(english, clause, verb);
    if (own?.isPronoun) own = last;
    if (!own && (clause.opener === 'which' || clause.opener === 'who' || clause.opener === 'that')) {
      own = headBefore(english, clause) ?? last;
    }
    const subject =
      own ?? (clause.opener === '' || clause.opener === 'and' || clause.opener === 'but' ? last : undefined);
    subjects.push(subject);
    const isNew = own && (verb !== undefined || (last === undefined && tokens[clause.from]?.kind !== 'statistic'));
    if (isNew) last = own;
  }
  return subjects;
}

/** What stands before the first verb, or before the first number where there is none. */
function ownSubject(english: EnglishSentence, clause: EnglishClause, verb: number | undefined): NounPhrase | undefined {
  if (verb !== undefined) return nounPhrase(english, { from: clause.from, to: verb });
  let end = clause.from;
  while (end < clause.to && english.tokens[end]!.kind !== 'statistic') end++;
  return nounPhrase(english, { from: clause.from, to: end });
}

/** The words right before `which`. */
function headBefore(english: EnglishSentence, clause: EnglishClause): NounPhrase | undefined {
  const before = english.clauses[clause.index - 1];
  if (!before) return undefined;
  let from = before.to;
  while (from > before.from && !isBreak(english, from - 1)) from--;
  return nounPhrase(english, { from, to: before.to });
}

function isBreak({ tokens }: EnglishSentence, at: number): boolean {
  const { kind, word } = tokens[at]!;
  return (
    kind === 'mark' ||
    kind === 'statistic' ||
    PREPOSITIONS.has(word) ||
    CONJUNCTIONS.has(word) ||
    verbAt(tokens, at) !== undefined
  );
}

/** `companies` in `requires companies to pay`: the last verb's own subject, where an earlier verb rules it. */
function innerSubject(english: EnglishSentence, clause: EnglishClause, verb: number): NounPhrase | undefined {
  const first = lastBefore(clause.verbs, verb);
  if (first < 0 || first === verb - 1) return undefined;
  const { tokens } = english;
  const hasTo = tokens[verb - 1]?.word === 'to';
  return hasTo ? nounPhrase(english, { from: first + 1, to: verb - 1 }) : undefined;
}

/** The last of sorted indices below a limit, or -1. */
function lastBefore(sorted: readonly number[], limit: number): number {
  let low = 0;
  let high = sorted.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if (sorted[middle]! < limit) low = middle + 1;
    else high = middle;
  }
  return sorted[low - 1] ?? -1;
}

function prepositionBefore({ tokens }: EnglishSentence, from: number, at: number): string {
  for (let i = at - 1; i >= from && i >= at - 4; i--) {
    const { word, kind } = tokens[i]!;
    if (PREPOSITIONS.has(word) && word !== 'about' && word !== 'over' && word !== 'under') {
      const isUpTo = word === 'to' && tokens[i - 1]?.word === 'up';
      // by a total of 75 basis points
      if (word === 'of' && tokens[i - 1]?.word === 'total' && tokens[i - 3]?.word === 'by') return 'by';
      return isUpTo && tokens[i - 2]?.word === 'of' ? 'of' : isUpTo ? '' : word;
    }
    if (kind !== 'word' || !(DETERMINERS.has(word) || ADVERBS.has(word) || word === 'total')) return '';
  }
  return '';
}

/** From behind the verb to the first preposition of the change or to the number. */
function objectOf(english: EnglishSentence, verb: number, place: number): NounPhrase | undefined {
  const { tokens } = english;
  let end = verb + 1;
  while (end < place && end <= verb + 24) {
    const { word, kind } = tokens[end]!;
    const next = tokens[end + 1];
    const leads = next?.kind === 'statistic' || DETERMINERS.has(next?.word ?? '') || next?.kind === 'period';
    if (kind === 'period' || (kind === 'statistic' && tokens[end + 1]?.kind !== 'word')) break;
    if ((word === 'by' || word === 'to' || word === 'from' || word === 'at') && leads) break;
    end++;
  }
  return end > verb + 1 ? nounPhrase(english, { from: verb + 1, to: end }) : undefined;
}

const LINKS = new Set(['to', 'from', 'by', 'or', 'and', 'than', 'with', 'at']);

/** Whether a number only goes on with the one before: nothing new is named between them. */
function goesOn(
  english: EnglishSentence,
  previous: Reading,
  clause: EnglishClause,
  place: number,
  verb: number,
): boolean {
  const { tokens } = english;
  const isSame = previous.clause === clause;
  // after a downwardly revised gain of 223,000
  const isOfChange = tokens[place - 1]?.word === 'of' && CHANGE_NOUN.has(tokens[place - 2]?.word ?? '');
  if (isOfChange && !isSame && verb < 0 && place - clause.from <= 8 && previous.clause.part === clause.part)
    return true;
  if (isSame && verb > previous.at) return false;
  const from = isSame ? previous.at + 1 : clause.from;
  const before = tokens[place - 1];
  if (isSame && before && LINKS.has(before.word)) return true;
  if (previous.clause.part !== clause.part && !isSame) return false;
  for (let i = from; i < place; i++) {
    const { word, kind } = tokens[i]!;
    const isPlain =
      kind === 'period' ||
      PREPOSITIONS.has(word) ||
      CONJUNCTIONS.has(word) ||
      ADVERBS.has(word) ||
      DETERMINERS.has(word) ||
      CHANGE_NOUN.has(word) ||
      PLAIN.has(word) ||
      (AUXILIARIES.has(word) && i !== verb);
    if (!isPlain && !(isSame && i < place - 1 && isShareOf(english, previous.at, i))) return false;
  }
  return true;
}

const PLAIN = new Set(
  'up down higher lower compared equivalent equal year month quarter earlier ago previous prior same total versus against annual unchanged basis not'.split(
    ' ',
  ),
);

/** `99 percent of GDP … to 122 percent`: what a share is of names nothing new. */
function isShareOf({ tokens }: EnglishSentence, number: number, at: number): boolean {
  return tokens[number + 1]?.word === 'of' && at <= number + 4;
}
