import type { Agency } from '../../../fact';
import type { PlacedDocument } from '../../document';
import { fill } from '../clause/site';
import { GENERAL_BODY } from './attribution';
import type { EnglishSentence } from './clauses';
import { englishPenaltyShares } from './penalties';
import { type Reading, readingsOf, rootOf } from './reading';
import { DETERMINERS } from './words';

/**
 * `actor` in English: the body whose doing a number counts.
 *
 * - the subject of a verb with an object: the ECB cut its rate by …
 * - `the regulator`: the body that the sentence before names
 * - behind `by`: was imposed on the firm by the Data Protection Commission
 */
export function englishActors(document: PlacedDocument): void {
  let current: EnglishSentence | undefined;
  let passive: ReadonlyMap<number, number> = new Map();
  for (const reading of readingsOf(document)) {
    if (reading.english !== current) {
      current = reading.english;
      passive = passiveAgents(current);
    }
    const pointed = pointedAt(reading);
    if (pointed) fill(reading.site.fact, 'actor', pointed.canonical!, 'actor-antecedent', pointed);
    const token = subjectAgency(reading) ?? passive.get(reading.clause.part);
    if (token === undefined) continue;
    const { sentence, tokens } = reading.english;
    const fact = sentence.drafts[tokens[token]!.mention!]?.fact;
    if (fact?.kind !== 'agency') continue;
    fill(reading.site.fact, 'actor', fact.canonical ?? fact.quote, 'actor-english', {
      start: fact.start,
      end: fact.end,
    });
  }
  englishPenaltyShares(document);
}

/** A sentence with more facts is a list. */
const MOST = 40;

/** `the regulator fined`: the only body that the sentence before names. */
function pointedAt(reading: Reading): Agency | undefined {
  const { subject, verb, object, english, antecedent } = rootOf(reading);
  if (!subject || !antecedent || english.tokens[subject.from - 1]?.word !== 'the') return undefined;
  if (verb?.kind !== 'action' || !object || !GENERAL_BODY.test(subject.text)) return undefined;
  const { drafts } = antecedent.english.sentence;
  if (drafts.length > MOST) return undefined;
  let only: Agency | undefined;
  for (const { fact } of drafts) {
    if (fact.kind !== 'agency' || fact.canonical === undefined) continue;
    if (only && only.canonical !== fact.canonical) return undefined;
    only ??= fact;
  }
  return only;
}

function subjectAgency(reading: Reading): number | undefined {
  const { subject, verb, object, english } = rootOf(reading);
  if (!subject || subject.agency === undefined || !verb || verb.kind === 'level') return undefined;
  if (subject.to !== subject.agency + 1) return undefined;
  const forecast = object && /^(?:forecasts?|projections?|estimates?|outlook)\b/i.test(object.text);
  if (forecast || (verb.kind === 'change' && !object)) return undefined;
  return english.tokens[subject.agency]?.mention === undefined ? undefined : subject.agency;
}

/** Agencies behind `by`, by the part of the sentence that they stand in. */
function passiveAgents({ tokens, clauses }: EnglishSentence): Map<number, number> {
  const agents = new Map<number, number>();
  for (const { from, to, part, verbs } of clauses) {
    if (verbs.length === 0) continue;
    for (let at = Math.max(from, verbs[0]!); at < to; at++) {
      if (tokens[at]!.kind !== 'agency') continue;
      let before = at - 1;
      while (
        before > from &&
        before > at - 4 &&
        (DETERMINERS.has(tokens[before]!.word) || tokens[before]!.word.endsWith("'s"))
      )
        before--;
      if (tokens[before]?.word === 'by') agents.set(part, at);
    }
  }
  return agents;
}
