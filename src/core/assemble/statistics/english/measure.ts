import type { Span } from '../../../fact';
import type { PlacedDocument } from '../../document';
import { fill } from '../site';
import { verbAt } from './clauses';
import { type NounPhrase, nounPhrase } from './noun-phrase';
import { POINTING, type Reading, readingsOf } from './reading';
import {
  AUXILIARIES,
  CHANGE_NOUN,
  CHANGING_OBJECT,
  CONJUNCTIONS,
  DETERMINERS,
  isFining,
  isGiving,
  PREPOSITIONS,
} from './words';

/**
 * `measure` in English: what is counted or measured, in the text's words.
 *
 * - what a number counts: 12 states, four wireless carriers
 * - the subject of a change or a level: GDP grew 5.0 percent
 * - the object that somebody changes: cut its deposit facility rate by 25 basis points
 * - the noun before `of`: fines of up to €35 million
 * - with what a share is of: debt …, share of GDP
 * - carried on: …, up 5.1% on a year earlier
 */
export function englishMeasures(document: PlacedDocument): void {
  for (const reading of readingsOf(document)) {
    const found = measureOf(reading);
    if (!found) continue;
    const span = found.span && reading.site.sentence.toSource(found.span.start, found.span.end);
    fill(reading.site.fact, 'measure', found.text, found.rule, span);
  }
}

interface Found {
  readonly text: string;
  readonly rule: string;
  readonly span?: Span;
}

/** A measure is no longer than this. */
const LONGEST = 80;

function measureOf(reading: Reading): Found | undefined {
  const { fact } = reading.site;
  if (TIMES.has(fact.unit)) return duration(reading);
  const counted = isCount(fact.unit) ? countedNoun(reading) : undefined;
  if (counted) return counted;
  const stuff = isPhysical(fact.unit) ? stuffOf(reading) : undefined;
  if (stuff) return stuff;
  const whole = wholeOf(reading);
  const base = baseOf(reading);
  if (whole) {
    const text =
      base && !base.text.startsWith('share of ')
        ? `${base.text.split(', share of ')[0]}, share of ${whole.text}`
        : `share of ${whole.text}`;
    return text.length <= LONGEST + 40 ? { text, rule: 'measure-share', span: whole.span } : undefined;
  }
  return base && base.text.length <= LONGEST ? base : undefined;
}

const TIMES = new Set(['a', 'mo', 'wk', 'd', 'h', 'min', 's', 'quarter', 'business day', 'working day']);
const RATES = new Set(['%', '‰', 'percentage-point', 'basis-point', '倍']);

/** Money, shares and physical units measure; what has no unit or a noun as its unit counts. */
function isCount(unit: string): boolean {
  return (
    !RATES.has(unit) &&
    !/^[A-Z]{3}$/.test(unit) &&
    (unit === '' || /\p{Script=Han}/u.test(unit) || /^[a-z]{4,}/.test(unit))
  );
}

/** The noun behind a number; with the verb where what was done is what is counted: fined four wireless carriers. */
function countedNoun(reading: Reading): Found | undefined {
  const { at, to, english, verb, site } = reading;
  const { tokens } = english;
  let end = at + 1;
  const isNoun = (index: number) => index === at + 1 && isAttribute(reading, index);
  while (end < to && end <= at + 8 && (isNoun(end) || !isStop(reading, end))) end++;
  if (end === at + 1) return undefined;
  const first = tokens[at + 1]!;
  if (first.kind === 'mark') return undefined;
  const span = { start: first.start, end: tokens[end - 1]!.end };
  const text = site.sentence.text.slice(span.start, span.end).replace(/\s+/g, ' ');
  const isDone = verb && reading.verbAt >= 0 && DONE.has(verb.word) && at - reading.verbAt <= 3;
  return { text: isDone ? `${verb.word} ${text}` : text, rule: 'measure-counted', span };
}

const DONE = new Set(
  `fined designated charged arrested approved issued inspected investigated penalised penalized sanctioned banned convicted
  sentenced detained deported seized`.split(/\s+/),
);

/** A word right behind a number is its noun also where it may be a verb: 1,200 contracts, 290,000 lost workdays. */
function isAttribute({ english: { tokens } }: Reading, at: number): boolean {
  const { kind, word } = tokens[at]!;
  return (
    kind === 'word' &&
    !PREPOSITIONS.has(word) &&
    !CONJUNCTIONS.has(word) &&
    !STOPS.has(word) &&
    verbAt(tokens, at)?.kind !== 'level'
  );
}

function isStop({ english: { tokens } }: Reading, at: number): boolean {
  const { kind, word } = tokens[at]!;
  if (kind !== 'word') return true;
  return PREPOSITIONS.has(word) || CONJUNCTIONS.has(word) || verbAt(tokens, at) !== undefined || STOPS.has(word);
}

const STOPS = new Set(
  'more fewer less higher lower was were are is has have had will would could each every year this last worth a an'.split(
    ' ',
  ),
);

/** What a share is of: 7% of worldwide turnover. */
function wholeOf(reading: Reading): NounPhrase | undefined {
  const { at, to, english, site } = reading;
  const { tokens } = english;
  const isShare = site.fact.unit === '%' || site.fact.unit === '‰' || isFraction(reading);
  if (tokens[at + 1]?.word !== 'of' || !isShare) return undefined;
  let end = at + 2;
  while (end < to && end <= at + 12) {
    const { kind, word } = tokens[end]!;
    if (kind === 'statistic' || CONJUNCTIONS.has(word)) break;
    if (kind === 'period' && !/^['’]s$/.test(tokens[end + 1]?.word ?? '')) break;
    if (PREPOSITIONS.has(word) && word !== 'of') break;
    const verb = end > at + 2 ? verbAt(tokens, end) : undefined;
    if (verb && (verb.kind === 'level' || AUXILIARIES.has(word) || tokens[end + 1]?.kind !== 'word')) break;
    if (AUXILIARIES.has(word) && verb === undefined && end > at + 2) break;
    end++;
  }
  const phrase = nounPhrase(english, { from: at + 2, to: end });
  return phrase?.isPronoun ? undefined : phrase;
}

/** 1.2 tonnes of cocaine. */
function stuffOf({ english, at, to, verb }: Reading): Found | undefined {
  if (english.tokens[at + 1]?.word !== 'of') return undefined;
  let end = at + 2;
  while (end < to && end < at + 8 && !isPhraseEnd(english.tokens[end]!.kind, english.tokens[end]!.word)) end++;
  const phrase = nounPhrase(english, { from: at + 2, to: end });
  if (!phrase) return undefined;
  return {
    text: verb && DONE.has(verb.word) ? `${verb.word} ${phrase.text}` : phrase.text,
    rule: 'measure-stuff',
    span: phrase.span,
  };
}

function isPhysical(unit: string): boolean {
  return unit !== '' && !isCount(unit) && !RATES.has(unit) && !/^[A-Z]{3}$/.test(unit);
}

function isFraction({ site: { fact } }: Reading): boolean {
  return fact.value !== undefined && fact.value > 0 && fact.value < 1;
}

/** The thing itself, whatever share or change the number is of it. */
function baseOf(reading: Reading): Found | undefined {
  const { verb, object, subject, linked, preposition } = reading;
  if (preposition === 'of') {
    const named = nounBeforeOf(reading);
    if (named) return named;
  }
  const behind = behindGiving(reading);
  if (behind) return { text: behind.text, rule: 'measure-behind', span: behind.span };
  const changed = nounOfChange(reading);
  if (changed) return own(reading, changed, 'measure-noun-of-change');
  const near = nounRightBefore(reading);
  if (near) return own(reading, near, 'measure-right-before');
  if (linked) return carried(reading);
  if (verb && isFining(verb.word)) return fine(reading);
  const isChanged = verb && (CHANGING_OBJECT.has(verb.word) || (verb.kind === 'action' && preposition === 'at'));
  if (isChanged && object && !/^(?:steady|unchanged|flat|stable)$/.test(object.text))
    return own(reading, object, 'measure-object');
  if (!subject) return undefined;
  const stays = object && /^(?:steady|unchanged|flat|stable)$/.test(object.text);
  if (verb) return verb.kind === 'action' && !stays ? undefined : own(reading, subject, `measure-of-${verb.kind}`);
  const isPhrase =
    reading.clause.verbs.length === 0 &&
    !hasAuxiliary(reading) &&
    reading.clause.saying === undefined &&
    preposition === '';
  return isPhrase ? phrase(reading, subject) : undefined;
}

/** `it would borrow`: there is a verb, though it is not known. */
function hasAuxiliary({ english: { tokens }, clause, at }: Reading): boolean {
  for (let i = Math.max(clause.from, at - 12); i < at; i++) {
    if (/^(?:would|will|can|could|may|might|shall|should|must|has|have|had|did|does|do)$/.test(tokens[i]!.word))
      return true;
  }
  return false;
}

/** Who is fined: the object, or the subject of the passive. */
function fine({ verb, verbAt: place, english, object, subject }: Reading): Found | undefined {
  const isPassive = /^(?:was|were|been|be|is|are)$/.test(english.tokens[place - 1]?.word ?? '');
  const who = object ?? (isPassive ? subject : undefined);
  if (!who) return { text: verb!.word, rule: 'measure-fine' };
  return who.agency === undefined && !who.isPronoun
    ? { text: `fine on ${who.text}`, rule: 'measure-fine', span: who.span }
    : undefined;
}

/** `a turnover not exceeding €10 million`: the bound belongs to the number, and its noun stands right before. */
function nounRightBefore({ english, at, clause, preposition, site }: Reading): NounPhrase | undefined {
  const { tokens } = english;
  if (preposition !== '' || !/^(?:not |exceeding|of )/i.test(site.fact.quote)) return undefined;
  for (let i = at - 1; i >= clause.from && i >= at - 5; i--) {
    const { kind, word } = tokens[i]!;
    if (kind !== 'word' || verbAt(tokens, i) || AUXILIARIES.has(word)) return undefined;
    if (DETERMINERS.has(word) || word === 'with')
      return i < at - 1 ? nounPhrase(english, { from: i + 1, to: at }) : undefined;
  }
  return undefined;
}

/** A noun phrase as a measure; a body or a law is none, and one that points back has what it points to. */
function own(
  reading: Reading,
  { text, span, agency, to, from, isPronoun }: NounPhrase,
  rule: string,
): Found | undefined {
  const isName = to === from + 1 && (agency === from || reading.english.tokens[from]!.kind === 'law');
  if (isName) return undefined;
  if (!isPronoun && !POINTING.test(text)) return { text, rule, span };
  const measure = reading.antecedent?.site.fact.measure;
  return measure === undefined ? undefined : { text: measure, rule: 'measure-antecedent' };
}

/** A number without a verb: what stands before it, unless that is a name that only differs from one before. */
function phrase(reading: Reading, subject: NounPhrase): Found | undefined {
  const { clause, previous } = reading;
  const isName =
    /^\p{Lu}/u.test(subject.text) && subject.from > 0 && previous !== undefined && subject.from >= clause.from;
  return isName ? undefined : own(reading, subject, 'measure-phrase');
}

function carried({ linked, site }: Reading): Found | undefined {
  let one = linked;
  for (let steps = 0; one && steps < 4; steps++) {
    const { measure, unit } = one.site.fact;
    if (measure !== undefined && !TIMES.has(unit)) {
      // A share goes on as one where no other whole is named.
      const text = unit === site.fact.unit ? measure : measure.split(', share of ')[0]!;
      return text.startsWith('share of ') && unit !== site.fact.unit ? undefined : { text, rule: 'measure-carried' };
    }
    one = one.linked;
  }
  return undefined;
}

/** The noun before `of`, back to the verb or the preposition that rules it. */
function nounBeforeOf(reading: Reading): Found | undefined {
  const { english, clause, at, previous } = reading;
  const { tokens } = english;
  let of = at - 1;
  while (of > clause.from && tokens[of]!.word !== 'of') of--;
  const floor = Math.max(clause.from, reading.verbAt + 1, previous?.clause === clause ? previous.at + 1 : 0, of - 8);
  let from = of;
  while (from > floor && !RULING.has(tokens[from - 1]!.word)) from--;
  const phrase = nounPhrase(english, { from, to: of });
  if (!phrase) return undefined;
  const head = tokens[phrase.to - 1]!.word;
  if (head === 'total' || head === 'average' || head === 'maximum' || head === 'minimum') return totalled(reading);
  if (CHANGE_NOUN.has(tokens[phrase.from]!.word) || CHANGE_NOUN.has(head)) return undefined;
  return { text: phrase.text, rule: 'measure-before-of', span: phrase.span };
}

const RULING = new Set(['with', 'for', 'by', 'that', 'to', 'from']);

/** fined four wireless carriers a total of nearly $200 million. */
function totalled({ english, previous, clause, verb, verbAt: place, at }: Reading): Found | undefined {
  const { tokens } = english;
  const number = previous?.clause === clause && place >= 0 && previous.at > place ? previous : undefined;
  if (!number || !verb || at - number.at > 8) return undefined;
  let end = number.at + 1;
  while (end < at && !isStop(number, end) && tokens[end]!.word !== 'a') end++;
  if (end === number.at + 1) return undefined;
  const span = { start: tokens[number.at + 1]!.start, end: tokens[end - 1]!.end };
  return { text: `${verb.word} ${english.sentence.text.slice(span.start, span.end)}`, rule: 'measure-total', span };
}

/** provides $52.7 billion for American semiconductors; $4.3 billion in grants. */
function behindGiving({ english, at, to, verb, site, linked }: Reading): NounPhrase | undefined {
  const { tokens } = english;
  const next = tokens[at + 1];
  if (verb?.kind !== 'action' || linked || !/^[A-Z]{3}$/.test(site.fact.unit)) return undefined;
  const isFor = next?.word === 'for' && isGiving(verb.word);
  const isIn = next?.word === 'in' && tokens[at + 2]?.kind === 'word';
  if (!isFor && !isIn) return undefined;
  let end = at + 2;
  while (end < to && end < at + 10 && !isPhraseEnd(english.tokens[end]!.kind, english.tokens[end]!.word)) end++;
  const phrase = nounPhrase(english, { from: at + 2, to: end });
  return phrase?.area && phrase.area.end === phrase.span.end ? undefined : phrase;
}

function isPhraseEnd(kind: string, word: string): boolean {
  return kind === 'mark' || kind === 'period' || (PREPOSITIONS.has(word) && word !== 'of') || CONJUNCTIONS.has(word);
}

/** a 5 percent increase in exports; an increase in exports of 5 percent. */
function nounOfChange({ english, at, to, clause }: Reading): NounPhrase | undefined {
  const { tokens } = english;
  if (CHANGE_NOUN.has(tokens[at + 1]?.word ?? '') && tokens[at + 2]?.word === 'in' && tokens[at + 3]?.kind !== 'period')
    return phraseFrom(at + 3, to);
  for (let i = at - 2; i >= clause.from && i >= at - 8; i--) {
    if (!CHANGE_NOUN.has(tokens[i]!.word)) continue;
    return tokens[i + 1]?.word === 'in' && tokens[i + 2]?.kind === 'word' ? phraseFrom(i + 2, at) : undefined;
  }
  return undefined;

  function phraseFrom(from: number, limit: number): NounPhrase | undefined {
    let end = from;
    while (end < limit && !isPhraseEnd(tokens[end]!.kind, tokens[end]!.word) && tokens[end]!.word !== 'of') end++;
    return nounPhrase(english, { from, to: end });
  }
}

/** Time limits have what is to be done; terms the noun before them; spans of time nothing of their own. */
function duration(reading: Reading): Found | undefined {
  const { english, site, preposition, clause, at } = reading;
  const { tokens } = english;
  if (preposition === 'of') return nounBeforeOf(reading);
  if (DIRECTIONS.has(tokens[at + 1]?.word ?? '') && preposition === '') return distance(reading);
  if (preposition === 'for') return imprisoned(reading);
  const isWithin = preposition === 'within' || /^(?:within|no later than|not later than)\b/i.test(site.fact.quote);
  if (!isWithin) return undefined;
  let end = at;
  while (end > clause.from && PREPOSITIONS.has(tokens[end - 1]!.word)) end--;
  let from = Math.max(clause.from, end - 16);
  for (let i = end - 1; i > from; i--) {
    const isInfinitive =
      tokens[i]!.word === 'to' && tokens[i + 1]?.kind === 'word' && REQUIRING.has(rulingWord(reading, i));
    if (isInfinitive) {
      from = i + 1;
      break;
    }
  }
  const phrase = nounPhrase(english, { from, to: end });
  return phrase && phrase.text.length <= LONGEST
    ? { text: phrase.text, rule: 'measure-deadline', span: phrase.span }
    : undefined;
}

/** imprisoned for not more than 10 years. */
function imprisoned({ english: { tokens }, at, clause }: Reading): Found | undefined {
  let of = at - 1;
  while (of > clause.from && tokens[of]!.word !== 'for') of--;
  const token = tokens[of - 1];
  return token?.kind === 'word' && /(?:ed|ment|tion)$/.test(token.word)
    ? { text: token.word, rule: 'measure-term', span: token }
    : undefined;
}

const DIRECTIONS = new Set(['before', 'after']);

/** two weeks before its effective date. */
function distance({ english, at, to }: Reading): Found | undefined {
  const { tokens, sentence } = english;
  let end = at + 2;
  while (end < to && end < at + 10 && tokens[end]!.kind === 'word') end++;
  if (end === at + 2) return undefined;
  const span = { start: tokens[at + 1]!.start, end: tokens[end - 1]!.end };
  return { text: sentence.text.slice(span.start, span.end), rule: 'measure-distance', span };
}

const REQUIRING = new Set(
  'requires require required must obliges obliged ordered orders asks asked has have had'.split(' '),
);

/** The verb that an infinitive hangs on. */
function rulingWord({ english: { tokens }, clause }: Reading, to: number): string {
  for (let i = to - 1; i >= clause.from && i > to - 8; i--) {
    const { word } = tokens[i]!;
    if (word === 'has' || word === 'have' || word === 'had') return i === to - 1 ? '' : word;
    if (REQUIRING.has(word)) return word;
  }
  return '';
}
