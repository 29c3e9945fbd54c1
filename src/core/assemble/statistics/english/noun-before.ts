import { type EnglishSentence, verbAt } from './clauses';
import { type Found, isStop } from './found';
import { type NounPhrase, nounPhrase } from './noun-phrase';
import type { Reading } from './reading';
import { AUXILIARIES, BEHIND, CHANGE_NOUN, DETERMINERS, PREPOSITIONS } from './words';

/** The noun before `of`, back to the verb or the preposition that rules it. */
export function nounBeforeOf(reading: Reading): Found | undefined {
  const { english, clause, at, previous } = reading;
  const { tokens } = english;
  let of = at - 1;
  while (of > clause.from && tokens[of]!.word !== 'of') of--;
  const floor = Math.max(clause.from, reading.verbAt + 1, previous?.clause === clause ? previous.at + 1 : 0, of - 8);
  let from = of;
  while (from > floor && !RULING.has(tokens[from - 1]!.word) && !opensPhrase(english, from)) from--;
  const phrase = nounPhrase(english, { from, to: of });
  if (!phrase) return undefined;
  const head = tokens[phrase.to - 1]!.word;
  if (head === 'total' || head === 'average' || head === 'maximum' || head === 'minimum') return totalled(reading);
  if (CHANGE_NOUN.has(tokens[phrase.from]!.word) || CHANGE_NOUN.has(head)) return undefined;
  const charge = phrase.area && chargeBefore(reading, from);
  if (charge) return { text: charge.text, rule: 'measure-before-of', span: charge.span };
  // UK turnover: as an attribute the place is a part of what is measured.
  const { area } = phrase;
  const isAttribute =
    area &&
    area.start < phrase.span.start &&
    /^[^'’]*$/.test(english.sentence.text.slice(area.start, phrase.span.start));
  const span = isAttribute ? { start: area.start, end: phrase.span.end } : phrase.span;
  return { text: english.sentence.text.slice(span.start, span.end), rule: 'measure-before-of', span };
}

const CHARGE = /^(?:duties|duty|tariffs?|fines?|penalt(?:y|ies)|tax|taxes|levy|levies|quotas?|fees?)$/;

/** `duties on cars from China of 17.0%`: what is charged, where only a place stands before `of`. */
function chargeBefore({ english, clause }: Reading, at: number): NounPhrase | undefined {
  const { tokens } = english;
  for (let i = at - 1; i >= clause.from && i > at - 14; i--) {
    if (verbAt(tokens, i)) return undefined;
    if (!CHARGE.test(tokens[i]!.word)) continue;
    let from = i;
    while (from > clause.from && tokens[from - 1]!.kind === 'word' && !verbAt(tokens, from - 1)) {
      if (PREPOSITIONS.has(tokens[from - 1]!.word) || DETERMINERS.has(tokens[from - 1]!.word)) break;
      from--;
    }
    return nounPhrase(english, { from, to: i + 1 });
  }
  return undefined;
}

/** What a charge is for whom, where a name stands behind each number: 17.0% for BYD, 18.8% for Geely. */
export function forWhom({ english, at, to }: Reading, found: Found): Found {
  const { tokens, sentence } = english;
  const head = found.text.slice(found.text.lastIndexOf(' ') + 1).toLowerCase();
  const name = tokens[at + 2];
  if (tokens[at + 1]?.word !== 'for' || !CHARGE.test(head) || name?.kind !== 'word' || at + 2 >= to) return found;
  let end = at + 2;
  while (end < to && tokens[end]!.kind === 'word' && /\p{Lu}/u.test(sentence.text[tokens[end]!.start]!)) end++;
  if (end === at + 2) return found;
  const span = { start: name.start, end: tokens[end - 1]!.end };
  return { text: `${found.text} for ${sentence.text.slice(span.start, span.end)}`, rule: 'measure-for-whom', span };
}

/** An article begins the phrase, unless a preposition before it goes on with what it rules. */
function opensPhrase({ tokens }: EnglishSentence, at: number): boolean {
  return DETERMINERS.has(tokens[at]!.word) && !PREPOSITIONS.has(tokens[at - 1]?.word ?? '');
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

/** `a $1.7 billion penalty`: the sum is an attribute of the noun behind it. */
export function nounRightBehind(reading: Reading): NounPhrase | undefined {
  const { english, at, to, site } = reading;
  const { tokens } = english;
  if (!/^[A-Z]{3}$/.test(site.fact.unit) || !/^(?:a|an|its|their|this|record)$/.test(tokens[at - 1]?.word ?? ''))
    return undefined;
  let end = at + 1;
  while (end < to && end < at + 6 && !isStop(reading, end) && !BEHIND.has(tokens[end]!.word)) end++;
  return end > at + 1 && !BEHIND.has(tokens[end]?.word ?? '')
    ? nounPhrase(english, { from: at + 1, to: end })
    : undefined;
}

/** `a turnover not exceeding €10 million`: the bound belongs to the number, and its noun stands right before. */
export function nounRightBefore({ english, at, clause, preposition, site }: Reading): NounPhrase | undefined {
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
