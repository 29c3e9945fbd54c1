import { verbAt } from './clauses';
import { type Found, LONGEST } from './found';
import { nounBeforeOf } from './noun-before';
import { nounPhrase } from './noun-phrase';
import type { Reading } from './reading';
import { PREPOSITIONS } from './words';

/** Time limits have what is to be done; terms the noun before them; spans of time nothing of their own. */
export function duration(reading: Reading): Found | undefined {
  const { english, site, preposition, clause, at } = reading;
  const { tokens } = english;
  if (preposition === 'of') return termOf(reading) ?? nounBeforeOf(reading);
  const spread = overYears(reading);
  if (spread) return spread;
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

/** `$369 billion over ten years`: what is spread over them. */
function overYears({ english: { tokens }, at, clause, previous }: Reading): Found | undefined {
  const { measure, unit } = previous?.site.fact ?? {};
  const isSpread =
    previous?.clause === clause &&
    at - previous.at <= 8 &&
    tokens[at - 1]!.word === 'over' &&
    /^[A-Z]{3}$/.test(unit ?? '');
  return isSpread && measure !== undefined ? { text: measure, rule: 'measure-carried' } : undefined;
}

/** `sets duties on cars, for a period of five years`: the term of what is set, the object of the last verb. */
function termOf({ english, at, clause }: Reading): Found | undefined {
  const { tokens, clauses } = english;
  const noun = tokens[at - 2]?.word ?? '';
  if (!/^(?:term|period)$/.test(noun) || tokens[at - 4]?.word !== 'for') return undefined;
  let home = clause;
  for (let i = clause.index - 1; home.verbs.length === 0 && i >= 0 && i > clause.index - 8; i--) {
    if (clauses[i]!.part !== clause.part) return undefined;
    home = clauses[i]!;
  }
  const verb = home.verbs.findLast((one) => one < at);
  const isMaking = /^ma(?:ke|kes|de)$/.test(tokens[verb ?? -1]?.word ?? '');
  if (verb === undefined || (!isMaking && verbAt(tokens, verb)?.kind === 'level')) return undefined;
  let end = verb + 1;
  while (end < home.to && end < verb + 10 && tokens[end]!.kind === 'word' && !PREPOSITIONS.has(tokens[end]!.word))
    end++;
  // make the duties definitive
  if (isMaking && end > verb + 2) end--;
  const object = nounPhrase(english, { from: verb + 1, to: end });
  return object && !object.isPronoun
    ? { text: `${noun} of ${object.text}`, rule: 'measure-term', span: object.span }
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
