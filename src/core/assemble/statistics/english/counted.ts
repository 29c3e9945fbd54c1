import { verbAt } from './clauses';
import { type Found, isPhraseEnd, isStop, STOPS } from './found';
import { type NounPhrase, nounPhrase } from './noun-phrase';
import type { Reading } from './reading';
import { AUXILIARIES, CONJUNCTIONS, PREPOSITIONS } from './words';

/** The noun behind a number, with the participle of what was done to it: accounts opened, workers covered. */
export function countedNoun(reading: Reading): Found | undefined {
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
  const isDone = verb?.kind === 'action' && at - reading.verbAt <= 3 && isParticiple(reading);
  const done = isDone ? `${text} ${verb.word}${whomFor(reading, end)}` : text;
  return { text: done, rule: 'measure-counted', span };
}

/** `covered an estimated 30 million workers`: a verb with an object, in a form that says that it was done. */
function isParticiple({ verb, verbAt: place, english: { tokens } }: Reading): boolean {
  if (!verb || tokens[place + 1]?.word === 'by' || AMOUNTING.has(verb.word)) return false;
  return /[^e]ed$/.test(verb.word) || IRREGULAR.has(verb.word);
}

/** Verbs that only say that there is something. */
const AMOUNTING = new Set(
  'added had included contained received employed reported recorded allowed required'.split(' '),
);
const IRREGULAR = new Set('built sold bought lost held laid sent'.split(' '));

/** `for 49,000 high-risk customers` behind the noun counted. */
function whomFor({ english: { tokens, sentence }, next, clause }: Reading, at: number): string {
  if (tokens[at]?.word !== 'for' || next?.at !== at + 1 || next.clause !== clause) return '';
  let end = at + 2;
  while (end < next.to && end < at + 8 && !isStop(next, end)) end++;
  return end > at + 2 ? ` for ${sentence.text.slice(tokens[at + 2]!.start, tokens[end - 1]!.end)}` : '';
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
    // 54,000 accounts; a number is singular or plural as what it counts, so `accounts` is no verb behind one.
    ((word === 'accounts' && !/^(?:top|the)$/.test(tokens[at - 2]?.word ?? '')) || verbAt(tokens, at)?.kind !== 'level')
  );
}

/** What a share is of: 7% of worldwide turnover. */
export function wholeOf(reading: Reading): NounPhrase | undefined {
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
export function stuffOf({ english, at, to, verb, verbAt: place }: Reading): Found | undefined {
  if (english.tokens[at + 1]?.word !== 'of') return undefined;
  let end = at + 2;
  while (end < to && end < at + 8 && !isPhraseEnd(english.tokens[end]!.kind, english.tokens[end]!.word)) end++;
  const phrase = nounPhrase(english, { from: at + 2, to: end });
  if (!phrase) return undefined;
  return {
    text: verb && at - place <= 3 && DONE.has(verb.word) ? `${verb.word} ${phrase.text}` : phrase.text,
    rule: 'measure-stuff',
    span: phrase.span,
  };
}

function isFraction({ site: { fact } }: Reading): boolean {
  return fact.value !== undefined && fact.value > 0 && fact.value < 1;
}
