import { type EnglishSentence, verbAt } from './clauses';
import { type Found, isStop } from './found';
import { type NounPhrase, nounPhrase } from './noun-phrase';
import type { Reading } from './reading';
import { AUXILIARIES, CHANGE_NOUN, DETERMINERS, PREPOSITIONS } from './words';

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
  return { text: phrase.text, rule: 'measure-before-of', span: phrase.span };
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
