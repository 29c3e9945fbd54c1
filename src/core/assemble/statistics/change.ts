import { samePeriodBefore } from '../../calendar';
import type { Change } from '../../fact';
import type { PlacedDocument } from '../document';
import { mentionEndingAt } from '../mentions-at';
import { listOf } from './distribute';
import { directionOfNoun, type Phrase, phraseOf } from './phrase';
import { fill, type Site, sitesOf } from './site';

/**
 * `change`: how a number moves, and against what.
 *
 * - 同比上升近52%: up, year on year
 * - 由去年的48%下降至33%: two ends, the second down by 15 percentage points
 * - 比上年提高1个百分点: the size of a change (`by`)
 * - 升至2.8%: the level that a change reached (`to`)
 */
export function changes(document: PlacedDocument): void {
  for (const site of sitesOf(document)) {
    const phrase = phraseOf(site);
    const change = changeOf(site, phrase);
    if (change) fill(site.fact, 'change', change, ruleOf(phrase), spanOf(site, phrase));
  }
  for (const site of sitesOf(document)) joinEnds(site);
  inheritBasis(document);
}

function changeOf(site: Site, phrase: Phrase): Change | undefined {
  if (phrase.isFrom && endOf(site)) return { role: 'from' };
  const first = listOf(site)?.[0];
  const verb = phrase.verb ?? (first && phraseOf(first).verb);
  const basis = basisOf(site, phrase) ?? (first && basisOf(first, phraseOf(first)));
  const direction = verb?.direction ?? site.fact.change?.direction ?? nounDirection(site, phrase);
  if (!direction) return undefined;
  const role = verb?.reaches ? 'to' : verb && isDifference(site) ? 'by' : undefined;
  return { direction, ...(basis && { basis }), ...(role && { role }) };
}

/** A noun such as 降幅 says it only of rates. */
function nounDirection({ fact }: Site, { text }: Phrase): Change['direction'] {
  return fact.unit === '%' || fact.unit === 'percentage-point' ? directionOfNoun(text) : undefined;
}

/** A growth rate is a percentage or a multiple; any other number behind a verb of change is how much it moved. */
function isDifference({ fact }: Site): boolean {
  return !['%', '‰', '倍'].includes(fact.unit);
}

/** The other end of a change that begins here: the next number, behind a verb that reaches. */
function endOf(site: Site): Site | undefined {
  const { next } = site;
  if (!next) return undefined;
  const between = site.sentence.text.slice(site.mention.end, next.mention.start);
  if (between.length > 24 || /[；;。]/.test(between)) return undefined;
  const { verb, text } = phraseOf(next);
  return verb?.reaches || (!text && /[到至为]$/.test(between.trim())) ? next : undefined;
}

/** Gives both ends their values, their ids later, and the difference in points. */
function joinEnds(site: Site): void {
  const { next } = site;
  if (site.fact.change?.role !== 'from' || !next) return;
  const [from, to] = [site.fact.value, next.fact.value];
  if (from === undefined || to === undefined || site.fact.unit !== next.fact.unit) return;
  const direction = to > from ? 'up' : to < from ? 'down' : 'flat';
  const points = site.fact.unit === '%' ? Number((to - from).toFixed(6)) : undefined;
  site.fact.change = { role: 'from', from, to };
  fill(
    next.fact,
    'change',
    { ...next.fact.change, direction, role: 'to', from, to, ...(points !== undefined && { points }) },
    'change-ends',
    undefined,
  );
}

/** 同比 and what is compared with a year before are year on year; 环比 is against the period before. */
function basisOf(site: Site, { comparison }: Phrase): Change['basis'] {
  if (!comparison) return undefined;
  const words = site.sentence.text.slice(comparison.start, comparison.end);
  if (/^(?:同比|按年)/.test(words)) return 'year-on-year';
  if (/^(?:环比|按月|按季)/.test(words)) return 'period-on-period';
  if (/计划|预算|目标|预期/.test(words)) return 'plan';
  if (/(?:上年|去年|上一年|前一年)/.test(words)) return 'year-on-year';
  if (/(?:上月|上季|上一季|上周|上旬|上半年)/.test(words)) return 'period-on-period';
  return isYearBefore(site, comparison.end) ? 'year-on-year' : 'since';
}

/** 比2022年 is year on year where the number is about 2023. */
function isYearBefore(site: Site, end: number): boolean {
  for (let at = end; at > end - 6; at--) {
    const mention = mentionEndingAt(site.sentence.mentions, at);
    if (mention?.kind !== 'period') continue;
    const period = site.sentence.drafts[site.sentence.mentions.indexOf(mention)]?.fact;
    const base = period?.kind === 'period' ? period.iso : undefined;
    return base !== undefined && site.fact.refPeriod !== undefined && samePeriodBefore(site.fact.refPeriod) === base;
  }
  return false;
}

/** Growth rates of one paragraph are against the same as those before them: 同比增长0.2%。其中,出口增长0.6%. */
function inheritBasis(document: PlacedDocument): void {
  let block: unknown;
  let basis: Change['basis'];
  for (const { fact, sentence } of sitesOf(document)) {
    if (sentence.block !== block) [block, basis] = [sentence.block, undefined];
    const { change } = fact;
    if (!change?.direction || change.role === 'to' || change.role === 'from') continue;
    if (change.basis)
      basis = change.basis === 'year-on-year' || change.basis === 'period-on-period' ? change.basis : undefined;
    else if (basis && fact.unit === '%') fill(fact, 'change', { ...change, basis }, 'change-basis-carried');
  }
}

function ruleOf({ verb, isFrom }: Phrase): string {
  return isFrom ? 'change-from' : verb?.reaches ? 'change-to' : verb ? 'change-verb' : 'change-noun';
}

function spanOf({ sentence, mention }: Site, { comparison, span }: Phrase) {
  const start = comparison?.start ?? span.end;
  return start < mention.start ? sentence.toSource(start, mention.start) : undefined;
}
