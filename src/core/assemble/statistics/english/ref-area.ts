import type { Span } from '../../../fact';
import { placeAt } from '../../../lexicon/places';
import type { PlacedBlock, PlacedDocument, PlacedSentence } from '../../document';
import { fill } from '../clause/site';
import { type EnglishSentence, englishOf } from './clauses';
import type { NounPhrase } from './noun-phrase';
import { POINTING, type Reading, readingsOf, rootOf } from './reading';
import { countryOf, isSeries } from './series';

/**
 * `refArea` in English: the place that a number is about.
 *
 * - of its measure: China's exports, euro area inflation, consumer prices in the United States
 * - right behind it: 3 million jobs in Germany
 * - of an economy's figures: where those before in the paragraph were, or whose office publishes them
 * - at the head of the sentence: In China, …, which goes on in the paragraph
 */
export function englishRefAreas(document: PlacedDocument): void {
  let block: PlacedBlock | undefined;
  let sentence: PlacedSentence | undefined;
  let head: Area | undefined;
  let series: Area | undefined;
  let namesOther = false;
  for (const reading of readingsOf(document)) {
    const { sentence: own } = reading.english;
    if (own.block !== block) [block, head, series] = [own.block, undefined, undefined];
    if (own !== sentence) {
      sentence = own;
      head = headArea(englishOf(own)) ?? head;
      namesOther = namesPlaces(englishOf(own));
    }
    const area =
      inPhrase(reading) ?? behind(reading) ?? antecedentArea(reading) ?? (isGeneral(reading) ? head : undefined);
    const isOfEconomy = isSeries(reading.site.fact.measure);
    const found =
      area ?? (isOfEconomy && isGeneral(reading) && !namesOther ? (series ?? officeArea(reading)) : undefined);
    if (found) fill(reading.site.fact, 'refArea', found.name, found.rule, found.source);
    if (!found && isOfEconomy && namesOther) series = undefined;
    if (area && isOfEconomy) series = { ...area, rule: 'area-paragraph' };
  }
}

/** `exports from China`, `In Wales`: a name behind a preposition may be another place, known or not. */
function namesPlaces({ tokens, sentence }: EnglishSentence): boolean {
  return tokens.some(({ word }, at) => {
    if (!/^(?:in|from|across|to|for)$/.test(word)) return false;
    const token = tokens[tokens[at + 1]?.word === 'the' ? at + 2 : at + 1];
    return token?.kind === 'word' && /\p{Lu}/u.test(sentence.text[token.start]!);
  });
}

/** `Bureau of Labor Statistics`: the country whose figures an office publishes. */
function officeArea({ site: { fact } }: Reading): Area | undefined {
  const name = countryOf(fact.attribution);
  return name === undefined
    ? undefined
    : { name, rule: 'area-of-office', source: fact.basis?.attribution?.span ?? fact };
}

interface Area {
  readonly name: string;
  readonly rule: string;
  readonly source: Span;
}

function areaOf(sentence: PlacedSentence, span: Span, rule: string): Area {
  return { name: sentence.text.slice(span.start, span.end), rule, source: sentence.toSource(span.start, span.end) };
}

function inPhrase(reading: Reading): Area | undefined {
  const { english, subject, object } = rootOf(reading);
  for (const phrase of [object, subject]) {
    const span = phrase && (phrase.area ?? innerPlace(english, phrase));
    if (span) return areaOf(english.sentence, span, 'area-of-measure');
  }
  return undefined;
}

/** `in the euro area` within a phrase. */
function innerPlace(english: EnglishSentence, { from, to }: NounPhrase): Span | undefined {
  for (let at = from; at < to - 1; at++) {
    const { word } = english.tokens[at]!;
    const span = word === 'in' || word === 'across' ? placeFrom(english, at + 1) : undefined;
    if (span) return span;
  }
  return undefined;
}

function placeFrom({ tokens, sentence }: EnglishSentence, at: number): Span | undefined {
  for (const place of [at, tokens[at]?.word === 'the' ? at + 1 : at]) {
    const token = tokens[place];
    const found = token?.kind === 'word' ? placeAt(sentence.text, token.start) : undefined;
    if (token && found && !found.place.generic) return { start: token.start, end: found.end };
    // The European Union, as its own texts call it.
    const next = tokens[place + 1];
    const isName = next?.kind === 'word' && /\p{Lu}/u.test(sentence.text[next.start]!);
    if (token?.word === 'union' && place > at && !isName && sentence.text[token.start] === 'U') return token;
  }
  return undefined;
}

function behind({ english, at, to }: Reading): Area | undefined {
  for (let i = at + 1; i < to - 1 && i <= at + 10; i++) {
    const { word } = english.tokens[i]!;
    const span = word === 'in' || word === 'across' ? placeFrom(english, i + 1) : undefined;
    if (span) return areaOf(english.sentence, span, 'area-behind');
  }
  return undefined;
}

/** `The index` is of the place that it was said of before. */
function antecedentArea({ subject, antecedent }: Reading): Area | undefined {
  const before = antecedent?.site.fact;
  if (!before?.refArea || !subject || !POINTING.test(subject.text)) return undefined;
  return { name: before.refArea, rule: 'area-antecedent', source: before.basis?.refArea?.span ?? before };
}

/** `In China, …`: the place that the sentence opens with. */
function headArea(english: EnglishSentence): Area | undefined {
  const { clauses, tokens, sentence } = english;
  const [first] = clauses;
  if (!first || first.verbs.length > 0 || tokens[first.from]?.word !== 'in') return undefined;
  const span = placeFrom(english, first.from + 1);
  return span && tokens[first.to - 1]!.end === span.end ? areaOf(sentence, span, 'area-head') : undefined;
}

/** Levels and changes are of the place named; what a body does may be of any. */
function isGeneral(reading: Reading): boolean {
  const root = rootOf(reading);
  return root.subject?.agency === undefined && (root.verb?.kind === 'change' || root.verb?.kind === 'level');
}
