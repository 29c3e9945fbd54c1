import type { PlacedDocument } from '../../document';
import { fill } from '../clause/site';
import { countedNoun, stuffOf, wholeOf } from './counted';
import { duration } from './duration';
import { type Found, isPhraseEnd, LONGEST } from './found';
import { forWhom, nounBeforeOf, nounRightBefore, nounRightBehind } from './noun-before';
import { type NounPhrase, nounPhrase } from './noun-phrase';
import { penalty } from './penalties';
import { POINTING, type Reading, readingsOf } from './reading';
import { suchAsBefore } from './such';
import { isCount, isPhysical, TIMES } from './units';
import { CHANGE_NOUN, CHANGING_OBJECT, isFining, isGiving } from './words';

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
  let hasFines = false;
  for (const reading of readingsOf(document)) {
    const found = measureOf(reading);
    if (!found) continue;
    const text = hasFines && isFine(reading, found.text) ? `fine, ${found.text}` : found.text;
    hasFines ||= /\b(?:fine[sd]?|penalt(?:y|ies))\b/i.test(text);
    const span = found.span && reading.site.sentence.toSource(found.span.start, found.span.end);
    fill(reading.site.fact, 'measure', text, found.rule, span);
  }
}

/** `The Act goes further: 10 per cent of turnover`: where fines were named before, a law's share of a turnover is one. */
function isFine({ site }: Reading, measure: string): boolean {
  const isTurnover = /^share of (?:[\w-]+ ){0,4}(?:turnover|revenues?)$/.test(measure);
  return isTurnover && site.sentence.mentions.some(({ kind }) => kind === 'law');
}

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
  return base && base.text.length <= LONGEST ? forWhom(reading, base) : undefined;
}

/** The thing itself, whatever share or change the number is of it. */
function baseOf(reading: Reading): Found | undefined {
  const { verb, object, subject, linked, preposition } = reading;
  const fallen = penalty(reading);
  if (fallen) return fallen;
  if (preposition === 'of') {
    const named = nounBeforeOf(reading);
    if (named) return named;
  }
  const behind = behindGiving(reading);
  if (behind) return { text: behind.text, rule: 'measure-behind', span: behind.span };
  const attributed = nounRightBehind(reading);
  if (attributed) return { text: attributed.text, rule: 'measure-right-behind', span: attributed.span };
  const changed = nounOfChange(reading);
  if (changed) return own(reading, changed, 'measure-noun-of-change');
  const near = nounRightBefore(reading);
  if (near) return own(reading, near, 'measure-right-before');
  if (linked) return carried(reading);
  if (verb && isFining(verb.word)) return fine(reading);
  if (isPutAt(reading) && subject) return own(reading, subject, 'measure-put-at');
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

/** `were first put at $369 billion`: whoever puts it is not said. */
function isPutAt({ english: { tokens }, verb, verbAt: place, preposition }: Reading): boolean {
  if (verb?.kind !== 'action' && !CHANGING_OBJECT.has(verb?.word ?? '')) return false;
  const before = [tokens[place - 1]?.word ?? '', tokens[place - 2]?.word ?? ''];
  return preposition === 'at' && before.some((word) => /^(?:was|were|been|be|is|are)$/.test(word));
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
function fine(reading: Reading): Found | undefined {
  const { verb, verbAt: place, english, object, subject } = reading;
  const isPassive = /^(?:was|were|been|be|is|are)$/.test(english.tokens[place - 1]?.word ?? '');
  const who = object ?? (isPassive ? subject : undefined);
  if (!who) return { text: verb!.word, rule: 'measure-fine' };
  if (who.agency !== undefined || who.isPronoun) return undefined;
  // the same company: whoever was fined last
  const before = /^same\s/i.test(who.text) ? lastFine(reading) : undefined;
  return { text: before ?? `fined ${who.text}`, rule: 'measure-fine', span: who.span };
}

/** The measure of the fine before, in the sentence or right before it. */
function lastFine({ previous, antecedent }: Reading): string | undefined {
  for (const one of [previous, antecedent]) {
    const { measure, basis } = one?.site.fact ?? {};
    if (basis?.measure?.rule === 'measure-fine') return measure;
  }
  return undefined;
}

/** A noun phrase as a measure; a body or a law is none, and one that points back has what it points to. */
function own(reading: Reading, phrase: NounPhrase, rule: string): Found | undefined {
  const { text, span, agency, to, from, isPronoun } = phrase;
  const such = suchAsBefore(reading, phrase);
  if (such !== undefined) return { text: such, rule: 'measure-antecedent', span };
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
  // reversing a 4.1 per cent gain
  const isDoing =
    reading.english.tokens[subject.from]!.word.endsWith('ing') && subject.from === clause.from && clause.index > 0;
  return isName || isDoing ? undefined : own(reading, subject, 'measure-phrase');
}

function carried({ linked, site }: Reading): Found | undefined {
  let one = linked;
  for (let steps = 0; one && steps < 4; steps++) {
    const { measure: own, unit, basis } = one.site.fact;
    const measure = basis?.measure?.rule === 'measure-for-whom' ? own?.slice(0, own.lastIndexOf(' for ')) : own;
    if (measure !== undefined && !TIMES.has(unit)) {
      // A share goes on as one where no other whole is named.
      const text = unit === site.fact.unit ? measure : measure.split(', share of ')[0]!;
      return text.startsWith('share of ') && unit !== site.fact.unit ? undefined : { text, rule: 'measure-carried' };
    }
    one = one.linked;
  }
  return undefined;
}

/** provides $52.7 billion for American semiconductors; $4.3 billion in grants. */
function behindGiving({ english, at, to, verb, site, linked }: Reading): NounPhrase | undefined {
  const { tokens } = english;
  const next = tokens[at + 1];
  const isListed = tokens[at - 1]?.word === 'including';
  if ((!isListed && (verb?.kind !== 'action' || linked)) || !/^[A-Z]{3}$/.test(site.fact.unit)) return undefined;
  const isFor = next?.word === 'for' && verb !== undefined && isGiving(verb.word);
  const isIn = next?.word === 'in' && tokens[at + 2]?.kind === 'word';
  if (!isFor && !isIn) return undefined;
  let end = at + 2;
  while (end < to && end < at + 10 && !isPhraseEnd(english.tokens[end]!.kind, english.tokens[end]!.word)) end++;
  const phrase = nounPhrase(english, { from: at + 2, to: end });
  return phrase?.area && phrase.area.end === phrase.span.end ? undefined : phrase;
}

/** a 5 percent increase in exports; an increase in exports of 5 percent. */
function nounOfChange({ english, at, to, clause, verbAt: verb }: Reading): NounPhrase | undefined {
  const { tokens } = english;
  if (CHANGE_NOUN.has(tokens[at + 1]?.word ?? '') && tokens[at + 2]?.word === 'in' && tokens[at + 3]?.kind !== 'period')
    return phraseFrom(at + 3, to);
  for (let i = at - 2; i >= clause.from && i >= at - 8; i--) {
    if (!CHANGE_NOUN.has(tokens[i]!.word)) continue;
    // Growth in jobs was 3%: of the growth itself.
    if (verb > i) return undefined;
    return tokens[i + 1]?.word === 'in' && tokens[i + 2]?.kind === 'word' ? phraseFrom(i + 2, at) : undefined;
  }
  return undefined;

  function phraseFrom(from: number, limit: number): NounPhrase | undefined {
    let end = from;
    while (end < limit && !isPhraseEnd(tokens[end]!.kind, tokens[end]!.word) && tokens[end]!.word !== 'of') end++;
    return nounPhrase(english, { from, to: end });
  }
}
