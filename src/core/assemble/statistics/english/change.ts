import { periodBefore, samePeriodBefore } from '../../../calendar';
import type { Change } from '../../../fact';
import type { PlacedDocument } from '../../document';
import { fill } from '../clause/site';
import { type Reading, readingsOf, rootOf } from './reading';
import { ADVERBS, BEHIND, CHANGE_NOUN, CHANGING_OBJECT, DETERMINERS, type Direction, PREPOSITIONS } from './words';

/**
 * `change` in English.
 *
 * - rose 8.7 percent, was up 0.2 percent, an increase of 5 percent, 3 percent more: how much
 * - grew by 142,000, by 25 basis points: the size of a change in the thing's own unit (`by`)
 * - to 3.50%, from 2.6%: its two ends
 */
export function englishChanges(document: PlacedDocument): void {
  const readings = readingsOf(document);
  for (const reading of readings) {
    const change = changeOf(reading);
    if (!change) continue;
    const start = reading.verbAt >= 0 ? reading.english.tokens[reading.verbAt]!.start : reading.site.mention.start;
    const { sentence, mention } = reading.site;
    fill(reading.site.fact, 'change', change, 'change-english', sentence.toSource(start, mention.end));
  }
  for (const reading of readings) if (reading.linked) joinEnds(reading.linked, reading);
}

const RATES = new Set(['%', '‰', '倍']);

function changeOf(reading: Reading): Change | undefined {
  const { preposition, linked, site } = reading;
  const noun = nounDirection(reading);
  if (noun) return { direction: noun, ...basisIn(reading) };
  const root = rootOf(reading);
  const { verb } = root;
  if (verb?.kind !== 'change' || STAYING.has(verb.word)) {
    const ofGrowth = growthDirection(reading);
    if (ofGrowth) return { direction: ofGrowth, ...basisIn(reading) };
  }
  if (verb?.kind !== 'change') return linked ? endsWithoutVerb(reading) : undefined;
  const isNear = root === reading ? isArgument(reading) : true;
  if (!isNear) return undefined;
  const { direction } = verb;
  const of = direction && { direction };
  if (preposition === 'from') return { role: 'from' };
  if (preposition === 'to') return { ...of, role: 'to' };
  if (preposition !== '' && preposition !== 'by') return undefined;
  if (linked?.site.fact.change) return goesOn(reading, linked.site.fact.change);
  if (!direction) return undefined;
  return { direction, ...basisIn(reading), ...(!RATES.has(site.fact.unit) && { role: 'by' }) };
}

/** `growth was 3.2%`, `kept its forecast of growth at 3.2%`: what is measured is itself a change. */
function growthDirection({ site: { fact } }: Reading): Direction | undefined {
  if (fact.unit !== '%' || fact.measure === undefined || fact.measure.includes('share of')) return undefined;
  const head = /(?:^|\s)(growth|contraction)(?:\s(?:rate|forecast|projection|for|in)\b.*)?$/i.exec(fact.measure)?.[1];
  return head === undefined ? undefined : CHANGE_NOUN.get(head.toLowerCase());
}

const STAYING = new Set(['kept', 'keep', 'keeps', 'held', 'hold', 'holds', 'left', 'leave', 'leaves', 'maintained']);

/** `and 4.7 percent in the second quarter`: as the number before. */
function goesOn(reading: Reading, change: Change): Change | undefined {
  if (reading.site.fact.unit !== reading.linked!.site.fact.unit) return undefined;
  const { direction, basis, role } = change;
  if (!direction) return undefined;
  return { direction, ...(role && { role }), ...(basis && { basis }), ...basisIn(reading) };
}

/** Whether the number is what its verb changes by, to or from, with nothing but the thing itself between. */
function isArgument({ english, verbAt, at, preposition, verb, previous }: Reading): boolean {
  if (previous && previous.at > verbAt && previous.clause.verbs.includes(verbAt)) return true;
  if (preposition === 'by' || preposition === 'to' || preposition === 'from') return at - verbAt <= 24;
  if (verb && CHANGING_OBJECT.has(verb.word) && at - verbAt <= 12) return true;
  for (let i = verbAt + 1; i < at; i++) {
    const { kind, word } = english.tokens[i]!;
    if (kind !== 'period' && !ADVERBS.has(word) && !DETERMINERS.has(word) && !PREPOSITIONS.has(word) && word !== 'some')
      return false;
  }
  return true;
}

/** `from 12 to 9`, where the verb does not say which way. */
function endsWithoutVerb({ preposition, linked }: Reading): Change | undefined {
  return preposition === 'to' && linked?.site.fact.change?.role === 'from' ? { role: 'to' } : undefined;
}

/** `an increase of 5 percent`, `3 per cent more`, `a 5 percent increase`. */
function nounDirection({ english: { tokens }, at, clause, preposition, site }: Reading): Direction | undefined {
  const behind = tokens[at + 1];
  const isRate = RATES.has(site.fact.unit) || /^[A-Z]{3}$/.test(site.fact.unit);
  if (behind?.kind === 'word' && isRate) {
    const direction = BEHIND.get(behind.word);
    const next = tokens[at + 2]?.word ?? '';
    const isCompared =
      CHANGE_NOUN.has(behind.word) ||
      next === 'than' ||
      next === '' ||
      tokens[at + 2]?.kind === 'mark' ||
      next === 'from' ||
      next === 'on';
    if (direction && isCompared) return direction;
    if (direction && COMPARATIVES.has(behind.word)) return direction;
  }
  if (preposition !== 'of') return undefined;
  for (let i = at - 2; i >= clause.from && i >= at - 8; i--) {
    const { word, kind } = tokens[i]!;
    const direction = CHANGE_NOUN.get(word);
    if (direction)
      return i === at - 2 || tokens[i + 1]?.word === 'in' || tokens[at - 2]?.kind === 'period' ? direction : undefined;
    if (kind !== 'word') return undefined;
  }
  return undefined;
}

const COMPARATIVES = new Set(['more', 'fewer', 'less', 'higher', 'lower']);

const YEAR_ON_YEAR =
  /\b(?:year[ -]on[ -]year|year[ -]over[ -]year|yoy|from (?:a|the|one) year (?:earlier|ago|before)|(?:than|compared (?:with|to)|from|on|over|versus) (?:in |during )?(?:a year (?:earlier|ago|before)|the same (?:period|month|quarter|time)|the (?:previous|prior|preceding) year|last year|one year earlier|a year)\b|over the (?:year|past year|last year|twelve months|12 months)|in the (?:twelve|12) months|on an annual basis|annually|in annual terms)/i;
const PERIOD_ON_PERIOD =
  /\b(?:month[ -]on[ -]month|month[ -]over[ -]month|quarter[ -]on[ -]quarter|quarter[ -]over[ -]quarter|(?:from|than|compared (?:with|to)|on|over) (?:a month earlier|the (?:previous|prior|preceding) (?:month|quarter|week|three months)|last month|a quarter earlier)|over the (?:month|quarter)|on a (?:monthly|quarterly) basis)/i;

/** `than it had expected in February`: against a figure of a named date. */
const EXPECTED =
  /^ (?:more|less|higher|lower|fewer) than (?:it |they |was |were )?(?:had )?(?:been )?(?:expected|projected|forecast|estimated|predicted) (?:in|on) (?:\p{Lu}|\d)/u;

/** Against what a change is, as the words behind the number say, or else those at the head of its clause. */
function basisIn({ site, english, clause, to, at }: Reading): { basis?: Change['basis'] } {
  const { tokens, clauses } = english;
  const { text } = site.sentence;
  let end = to < tokens.length && to > at ? tokens[to - 1]!.end : text.length;
  const next = clauses[clause.index + 1];
  if (
    to === clause.to &&
    next &&
    /^(?:compared|from|versus|than|year|on|over|annually)$/.test(tokens[next.from]?.word ?? '')
  )
    end = tokens[next.to - 1]!.end;
  const behind = text.slice(site.mention.end, Math.min(end, site.mention.end + 120));
  const head = clause.index > 0 && clauses[clause.index - 1]!.verbs.length === 0 ? clauses[clause.index - 1]! : clause;
  const start = Math.max(tokens[head.from]!.start, site.mention.start - 120);
  const before = text.slice(start, site.mention.start);
  for (const words of [behind, before]) {
    const year = YEAR_ON_YEAR.test(words);
    const period = PERIOD_ON_PERIOD.test(words);
    if (year !== period) return { basis: year ? 'year-on-year' : 'period-on-period' };
    if (year) return {};
  }
  if (/^[^.;]{0,30}\bsince\s+[\w\s]{0,12}\d{4}/.test(behind)) return { basis: 'since' };
  if (EXPECTED.test(behind)) return { basis: 'since' };
  const base = namedBase(site.sentence.drafts, tokens, at, to);
  const { refPeriod } = site.fact;
  if (!base || !refPeriod) return {};
  if (samePeriodBefore(refPeriod) === base) return { basis: 'year-on-year' };
  if (periodBefore(refPeriod) === base) return { basis: 'period-on-period' };
  return /^\d/.test(base) && base < refPeriod ? { basis: 'since' } : {};
}

/** The period behind `from`, `than` or `compared with`. */
function namedBase(
  drafts: Reading['site']['sentence']['drafts'],
  tokens: Reading['english']['tokens'],
  at: number,
  to: number,
): string | undefined {
  for (let i = at + 1; i < to; i++) {
    const token = tokens[i]!;
    if (token.kind !== 'period' || !/^(?:from|than|with|in)$/.test(tokens[i - 1]?.word ?? '')) continue;
    const isBase = tokens[i - 1]!.word !== 'in' || tokens[i - 2]?.word === 'than';
    const fact = drafts[token.mention!]?.fact;
    if (isBase && fact?.kind === 'period') return fact.iso;
  }
  return undefined;
}

/** Gives both ends their values; which way follows from them. */
function joinEnds(first: Reading, second: Reading): void {
  const [a, b] = [first.site.fact, second.site.fact];
  const [from, to] = a.change?.role === 'from' ? [a, b] : [b, a];
  if (from.change?.role !== 'from' || to.change?.role !== 'to') return;
  const [low, high] = [from.value, to.value];
  if (low === undefined || high === undefined || (from.unit !== to.unit && from.unit !== '')) return;
  const direction = high > low ? 'up' : high < low ? 'down' : 'flat';
  const points = from.unit === '%' && to.unit === '%' ? { points: Number((high - low).toFixed(6)) } : {};
  from.change = { role: 'from', from: low, to: high };
  fill(to, 'change', { ...to.change, direction, role: 'to', from: low, to: high, ...points }, 'change-ends');
}
