import { samePeriodBefore } from '../../calendar';
import type { Change, Statistic } from '../../fact';
import type { PlacedDocument } from '../document';
import { indexFrom, mentionEndingAt } from '../mentions-at';
import { listOf } from './distribute';
import { directionOfNoun, type Phrase, phraseOf } from './phrase';
import { chineseSitesOf, fill, type Site } from './site';
import { LEADING_CHANGE } from './words';

/**
 * `change`: how a number moves, and against what.
 *
 * - 同比上升近52%: up, year on year
 * - 由去年的48%下降至33%: two ends, the second down by 15 percentage points
 * - 比上年提高1个百分点: the size of a change (`by`)
 * - 升至2.8%: the level that a change reached (`to`)
 */
export function changes(document: PlacedDocument): void {
  for (const site of chineseSitesOf(document)) {
    const phrase = phraseOf(site);
    const change = changeOf(site, phrase);
    if (change) fill(site.fact, 'change', change, ruleOf(phrase), spanOf(site, phrase));
  }
  for (const site of chineseSitesOf(document)) joinEnds(site);
  inheritBasis(document);
}

function changeOf(site: Site, phrase: Phrase): Change | undefined {
  if (phrase.isFrom && endOf(site)) return { role: 'from' };
  const first = listOf(site)?.[0];
  const verb = phrase.verb ?? (first && phraseOf(first).verb);
  const basis = basisOf(site, phrase) ?? (first && basisOf(first, phraseOf(first)));
  if (!verb && first && first !== site && !phrase.text && first.fact.change) return { ...first.fact.change };
  if (!verb) return goesOn(site, phrase) ?? leading(site, phrase) ?? unchanged(site) ?? ofNoun(site, phrase, basis);
  const role = verb.reaches ? 'to' : isDifference(site, phrase, verb.word) ? 'by' : undefined;
  const { direction } = verb;
  return { ...(direction && { direction }), ...(basis && { basis }), ...(role && { role }) };
}

/**
 * A number that goes on with the change before it: 提高30元,达到670元 reaches a level; 增长近两成,为19.6% says the same
 * more exactly.
 */
function goesOn(site: Site, { text }: Phrase): Change | undefined {
  const before = site.previous?.fact.change;
  if (text || !before?.direction) return undefined;
  const link = /(?:[，,]|^)(?:分别)?(达到|达|至|到|为)(?:每.{1,4})?$/.exec(
    site.plain.slice(site.previous!.mention.end, site.mention.start).trim(),
  )?.[1];
  if (!link) return undefined;
  const { direction, basis } = before;
  if (site.fact.unit === site.previous!.fact.unit && site.fact.unit === '%' && !before.role) return { ...before };
  return before.role === 'by' && link !== '为'
    ? { direction, role: 'to' }
    : basis && before.role === 'by'
      ? { direction, role: 'to' }
      : undefined;
}

/** 下调存款准备金率0.5个百分点: the verb stands before what changes. */
function leading(site: Site, { text, noun }: Phrase): Change | undefined {
  const direction = LEADING_CHANGE[text.slice(0, 2)];
  if (!direction || (text.length <= 2 && !noun)) return undefined;
  if (/[至到]$/.test(site.plain.slice(site.from, site.mention.start).trimEnd())) return { direction, role: 'to' };
  return POINTS.has(site.fact.unit) ? { direction, role: 'by' } : { direction };
}

/** 为0.7%,与上年持平. */
function unchanged({ plain, mention, to, fact }: Site): Change | undefined {
  if (!RATES.has(fact.unit) || plain[to] === undefined) return undefined;
  const basis = /^[，,](?:同比|与(?:上年|去年)(?:同期|末)?)(?:基本)?持平/.test(
    plain.slice(mention.end, mention.end + 12),
  )
    ? 'year-on-year'
    : undefined;
  return basis && { direction: 'flat', basis };
}

function ofNoun(site: Site, phrase: Phrase, basis: Change['basis']): Change | undefined {
  const direction = site.fact.change?.direction ?? nounDirection(site, phrase);
  return direction && { direction, ...(basis && { basis }) };
}

/** A noun such as 降幅 says it only of rates. */
function nounDirection({ fact }: Site, { text }: Phrase): Change['direction'] {
  return fact.unit === '%' || fact.unit === 'percentage-point' ? directionOfNoun(text) : undefined;
}

const RATES = new Set(['%', '‰', '倍']);
const POINTS = new Set(['percentage-point', 'basis-point']);

/**
 * Whether the number is how much something moved: points always are; an amount is where it is compared with an earlier one
 * or the verb is one of levels (标准提高30元), and a flow where it is neither (贷款增加13.27万亿元).
 */
function isDifference({ fact }: Site, { comparison }: Phrase, verb: string): boolean {
  if (RATES.has(fact.unit)) return false;
  return POINTS.has(fact.unit) || comparison !== undefined || !/^(?:增加|减少|扩大|增|多|少)/.test(verb);
}

/** The other end of a change that begins here: the next number, behind a verb that reaches. */
function endOf(site: Site): Site | undefined {
  const { next } = site;
  if (!next) return undefined;
  const between = site.plain.slice(site.mention.end, next.mention.start);
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
  const words = site.plain.slice(comparison.start, comparison.end);
  if (/同比|按年/.test(words)) return 'year-on-year';
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
    const period = site.sentence.drafts[indexFrom(site.sentence.mentions, mention.start)]?.fact;
    const base = period?.kind === 'period' ? period.iso : undefined;
    return base !== undefined && site.fact.refPeriod !== undefined && samePeriodBefore(site.fact.refPeriod) === base;
  }
  return false;
}

/**
 * Growth rates of one paragraph are against the same as those before them: 同比增长0.2%。其中,出口增长0.6%. Where the
 * document's first growth rate says that it is year on year, so are all that say nothing.
 */
function inheritBasis(document: PlacedDocument): void {
  const first = chineseSitesOf(document).find(({ fact }) => isGrowth(fact))?.fact.change?.basis;
  const general = first === 'year-on-year' ? first : undefined;
  let block: unknown;
  let basis: Change['basis'];
  for (const { fact, sentence } of chineseSitesOf(document)) {
    if (sentence.block !== block) [block, basis] = [sentence.block, general];
    const { change } = fact;
    if (change?.basis) basis = change.basis === 'plan' ? basis : change.basis;
    else if (basis && change && isGrowth(fact)) fill(fact, 'change', { ...change, basis }, 'change-basis-carried');
  }
}

function isGrowth({ change, unit, measure }: Statistic): boolean {
  if (!change?.direction || change.role === 'from') return false;
  if (change.role === 'to') return unit === '%' && /(?:增速|增幅|涨幅|降幅)/.test(measure ?? '');
  return unit === '%' || unit === 'percentage-point';
}

function ruleOf({ verb, isFrom }: Phrase): string {
  return isFrom ? 'change-from' : verb?.reaches ? 'change-to' : verb ? 'change-verb' : 'change-noun';
}

function spanOf({ sentence, mention }: Site, { comparison, span }: Phrase) {
  const start = comparison?.start ?? span.end;
  return start < mention.start ? sentence.toSource(start, mention.start) : undefined;
}
