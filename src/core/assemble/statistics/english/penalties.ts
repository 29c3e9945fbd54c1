import type { PlacedDocument } from '../../document';
import { fill } from '../clause/site';
import { verbAt } from './clauses';
import type { Found } from './found';
import { nounPhrase } from './noun-phrase';
import { type Reading, readingsOf } from './reading';
import { AUXILIARIES, CONJUNCTIONS, DETERMINERS, PREPOSITIONS } from './words';

const PENALTY = /\b(fine|penalty|settlement)$/i;
const RULE = 'measure-penalty';
/** Verbs of those who have to pay: AT&T was to pay over $57 million. */
const PAYING = new Set(
  'pay pays paid owe owes owed face faces faced get gets got receive receives received'.split(' '),
);
/** Verbs that have whom a fine falls to behind `to`. */
const FALLING = new Set('went go goes handed issued fell given'.split(' '));

/**
 * A fine with whom it is on.
 *
 * - a fine of €1.2 billion was imposed on Meta; the largest penalty, $80 million, fell on T-Mobile
 * - behind such a one: AT&T was to pay over $57 million, Verizon almost $47 million
 */
export function penalty(reading: Reading): Found | undefined {
  if (!/^[A-Z]{3}$/.test(reading.site.fact.unit)) return undefined;
  const noun = penaltyNoun(reading);
  const on = noun === undefined ? undefined : fallsOn(reading);
  if (on) return { text: `${noun} on ${on.text}`, rule: RULE, span: on.span };
  return noun === undefined ? shareOf(reading) : undefined;
}

/** The noun `of` the number, or the one that it stands behind as an aside. */
function penaltyNoun({ english: { tokens, clauses }, clause, at, preposition }: Reading): string | undefined {
  // a €5 million fine, a $2 million civil penalty
  for (const behind of [tokens[at + 1], tokens[at + 2]]) {
    if (behind?.kind !== 'word' || PREPOSITIONS.has(behind.word)) break;
    if (PENALTY.test(behind.word)) return behind.word;
  }
  let end = at;
  if (preposition === 'of') {
    while (end > clause.from && tokens[end]!.word !== 'of') end--;
  } else {
    const before = clauses[clause.index - 1];
    const isAside = clause.from === at && clause.to === at + 1 && before && before.verbs.length === 0;
    if (!isAside) return undefined;
    end = before.to;
    while (end > before.from && SO_FAR.has(tokens[end - 1]!.word)) end--;
  }
  const word = tokens[end - 1]?.word ?? '';
  return PENALTY.test(word) ? word : undefined;
}

const SO_FAR = new Set(['so', 'far', 'yet', 'ever', 'to', 'date', 'now']);

/** The name behind `on` or `against`, past the verb of the clause or of the one behind an aside. */
function fallsOn({ english, at, next }: Reading): { text: string; span: { start: number; end: number } } | undefined {
  const { tokens, sentence } = english;
  const limit = Math.min(next?.at ?? tokens.length, at + 10, tokens.length);
  let verb = '';
  for (let i = at + 1; i < limit; i++) {
    const { kind, word } = tokens[i]!;
    if (kind === 'mark' && i > at + 1) return undefined;
    const isOn = word === 'on' || word === 'against' || (word === 'to' && FALLING.has(verb));
    if (isOn && tokens[i + 1]?.kind === 'word') {
      const behind = nameEnd(english, i + 1);
      if (isListed(english, behind)) return undefined;
      const name = nounPhrase(english, { from: i + 1, to: behind });
      return name && /^\p{Lu}/u.test(sentence.text.slice(name.span.start)) && tokens[name.from]!.kind === 'word'
        ? name
        : undefined;
    }
    if (kind === 'word') verb = word;
    if (CONJUNCTIONS.has(word)) return undefined;
  }
  return undefined;
}

/** `on Thames Water, Yorkshire Water and …`: one sum for several. */
function isListed({ tokens, sentence }: Reading['english'], at: number): boolean {
  const next = tokens[at + 1];
  const isName = next?.kind === 'word' && /\p{Lu}/u.test(sentence.text[next.start]!);
  return isName && (tokens[at]!.word === ',' || tokens[at]!.word === 'and');
}

function nameEnd({ tokens }: Reading['english'], from: number): number {
  let end = from;
  while (end < tokens.length && end < from + 6 && tokens[end]!.kind === 'word') {
    const { word } = tokens[end]!;
    if (PREPOSITIONS.has(word) || CONJUNCTIONS.has(word) || verbAt(tokens, end)) break;
    end++;
  }
  return end;
}

/** A name with what it pays, behind a fine with whom that is on. */
function shareOf({ english, clause, at, previous, site }: Reading): Found | undefined {
  const before = previous?.site.fact;
  if (before?.basis?.measure?.rule !== RULE || before.unit !== site.fact.unit) return undefined;
  const { tokens, sentence } = english;
  let from = previous?.clause === clause ? previous.at + 1 : clause.from;
  while (from < at && (CONJUNCTIONS.has(tokens[from]!.word) || tokens[from]!.kind === 'mark')) from++;
  let end = from;
  while (end < at && /^\p{Lu}/u.test(sentence.text.slice(tokens[end]!.start, tokens[end]!.start + 2))) {
    if (tokens[end]!.kind !== 'word') return undefined;
    end++;
  }
  if (end === from) return undefined;
  for (let i = end; i < at; i++) {
    const { word } = tokens[i]!;
    if (!AUXILIARIES.has(word) && !PAYING.has(word) && !DETERMINERS.has(word) && word !== 'to') return undefined;
  }
  const span = { start: tokens[from]!.start, end: tokens[end - 1]!.end };
  const noun = before.measure!.slice(0, before.measure!.indexOf(' on '));
  return { text: `${noun} on ${sentence.text.slice(span.start, span.end)}`, rule: RULE, span };
}

/**
 * What one sum is divided into, in the sentence behind it: `fined four carriers a total of $200 million. The largest
 * penalty, $80 million, …`. The parts have its time and whose doing it is.
 */
export function englishPenaltyShares(document: PlacedDocument): void {
  const readings = readingsOf(document);
  for (let first = 0; first < readings.length; ) {
    let end = first + 1;
    while (end < readings.length && readings[end]!.english === readings[first]!.english) end++;
    const parts = readings.slice(first, end).filter(({ site }) => site.fact.basis?.measure?.rule === RULE);
    const whole = parts.length > 0 ? totalBefore(readings, first) : undefined;
    const sum = parts.reduce((all, { site }) => all + (site.fact.value ?? 0), 0);
    if (whole?.site.fact.value !== undefined && sum <= whole.site.fact.value * 1.001) {
      for (const part of parts) divide(whole, part);
    }
    first = end;
  }
}

/** The total that the sentence right before names. */
function totalBefore(readings: readonly Reading[], first: number): Reading | undefined {
  const { sentence } = readings[first]!.english;
  for (let i = first - 1; i >= 0 && i >= first - 4; i--) {
    const one = readings[i]!;
    const before = one.english.sentence;
    if (before.block !== sentence.block || before.index + 1 !== sentence.index) return undefined;
    if (one.site.fact.basis?.measure?.rule === 'measure-total') return one;
  }
  return undefined;
}

function divide(whole: Reading, part: Reading): void {
  const { id, unit, refPeriod, actor, basis } = whole.site.fact;
  const { fact } = part.site;
  if (fact.unit !== unit) return;
  fill(fact, 'partOf', id, 'part-of-total', whole.site.fact);
  if (refPeriod && !fact.refPeriod) fill(fact, 'refPeriod', refPeriod, 'period-of-total', basis?.refPeriod?.span);
  if (actor && !fact.actor) fill(fact, 'actor', actor, 'actor-of-total', basis?.actor?.span);
}
