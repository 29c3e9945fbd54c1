import { samePeriodBefore } from '../../../calendar';
import type { Change } from '../../../fact';
import { phraseOf } from '../clause/phrase';
import { fill, type Site } from '../clause/site';

/**
 * Changes told by their two ends.
 *
 * - 由去年的48%下降至33%
 * - 1—2月份增长13.3%，3月迅速提升至40.6%: a rate and the rate that it came to
 * - 2013年只有1668元，2020年达到18369元: two levels at two times
 * - 原本需要35天，现在只需要16天
 * - 去年起诉5.1万人，由2022年的3万余人升至这一水平: the end stands first
 */
export function joinEnds(site: Site): void {
  if (site.fact.change?.role === 'from') joinWith(site, site.next);
  else if (turned(site)) turnWith(site, site.next!);
  else if (wasLow(site) || wasOnce(site) || isRateBefore(site)) joinWith(site, site.next);
}

/** The other end of a change that begins here: the next number, behind a verb that reaches. */
export function endOf(site: Site): Site | undefined {
  const { next } = site;
  if (!next) return undefined;
  const between = site.plain.slice(site.mention.end, next.mention.start);
  if (between.length > 24 || /[；;。]/.test(between)) return undefined;
  const { verb, text } = phraseOf(next);
  return verb?.reaches || (!text && /[到至为]$/.test(between.trim())) ? next : undefined;
}

const TO_THIS = /^[升增涨降减跌][至到](?:这一|目前|现在|当前)(?:的)?(?:水平|规模|数)/;

/** Where a change that begins here ends with the number before it. */
export function endBefore(site: Site): Site | undefined {
  const { previous, plain, mention, fact } = site;
  if (!previous || !TO_THIS.test(plain.slice(mention.end, mention.end + 10))) return undefined;
  return (previous.fact.value ?? 0) > 0 && fact.value !== undefined ? previous : undefined;
}

/** Gives both ends their values and the difference in points. */
function joinWith(site: Site, next: Site | undefined): void {
  if (!next) return;
  const [from, to] = [site.fact.value, next.fact.value];
  if (from === undefined || to === undefined || site.fact.unit !== next.fact.unit) return;
  const direction = directionOf(from, to);
  const points = site.fact.unit === '%' ? Number((to - from).toFixed(6)) : undefined;
  const own = site.fact.change?.role === 'from' ? {} : site.fact.change;
  fill(site.fact, 'change', { ...own, role: 'from', from, to }, 'change-from');
  const basis = own?.basis && { basis: own.basis };
  fill(
    next.fact,
    'change',
    { ...basis, ...next.fact.change, direction, role: 'to', from, to, ...(points !== undefined && { points }) },
    'change-ends',
  );
}

export function directionOf(from: number, to: number): NonNullable<Change['direction']> {
  return to > from ? 'up' : to < from ? 'down' : 'flat';
}

/** 由一季度下降3.6%转为增长1.9%. */
function turned({ plain, clause, from, mention, next, fact }: Site): boolean {
  if (!next || next.clause !== clause || !fact.change?.direction || !next.fact.change?.direction) return false;
  const link = plain.slice(mention.end, next.mention.start).trim();
  return (
    /^(?:转为|转向|扭转为|变为)[\p{Script=Han}]{2,4}$/u.test(link) &&
    /[由从]/.test(plain.slice(Math.max(from, mention.start - 24), mention.start))
  );
}

/** Two rates of opposite directions: each keeps its own. */
function turnWith(site: Site, next: Site): void {
  fill(site.fact, 'change', { ...site.fact.change, role: 'from' }, 'change-turned');
  fill(next.fact, 'change', { ...next.fact.change, role: 'to' }, 'change-turned');
}

/** 2013年只有1668元，2020年达到18369元. */
function wasLow(site: Site): boolean {
  const { next, plain, mention, fact } = site;
  if (!next || fact.change || fact.unit !== next.fact.unit || next.clause.index !== site.clause.index + 1) return false;
  if (!/(?:只有|仅有|仅为|只是)$/.test(plain.slice(Math.max(0, mention.start - 3), mention.start))) return false;
  const [then, now] = [fact.refPeriod, next.fact.refPeriod];
  if (!then || !now || then === now || phraseOf(next).text) return false;
  return /(?:达到?|升至|增至|增加到|提高到|增长到|发展到)$/.test(plain.slice(next.clause.start, next.mention.start));
}

const ONCE = /(?:原本|原来|原先|过去|以往|以前|此前)(?:需要?|要|大约|约|为|是|有|花|耗时)?$/;
const NOW = /(?:现在|如今|目前|现)(?:只|仅|已)?(?:需要?|要|大约|约|为|是|有|用)$/;

/** 原本需要35天的航程，现在只需要16天. */
function wasOnce({ next, plain, mention, clause, fact }: Site): boolean {
  if (!next || fact.change || fact.unit !== next.fact.unit || next.clause.index !== clause.index + 1) return false;
  return (
    ONCE.test(plain.slice(Math.max(clause.start, mention.start - 8), mention.start)) &&
    NOW.test(plain.slice(Math.max(next.clause.start, next.mention.start - 8), next.mention.start))
  );
}

/** A growth rate, and in the clause behind it the rate of another time, reached: 增长13.3%，3月迅速提升至40.6%. */
function isRateBefore(site: Site): boolean {
  const { next, fact } = site;
  if (!next || fact.unit !== '%' || next.fact.unit !== '%' || next.clause.index !== site.clause.index + 1) return false;
  if (!fact.change?.direction || fact.change.role || next.fact.change?.role !== 'to') return false;
  const [then, now] = [fact.refPeriod, next.fact.refPeriod];
  return !phraseOf(next).text && then !== undefined && now !== undefined && then !== now;
}

/** 由1303万户增至4839万户，增长2.7倍: the rate is of the two ends, and so is its base. */
export function basisOfEnds(site: Site): void {
  const { fact, previous, plain } = site;
  const { change } = fact;
  if (!change?.direction || change.basis || change.role || (fact.unit !== '%' && fact.unit !== '倍')) return;
  const to = previous?.fact.change;
  if (to?.role !== 'to' || to.from === undefined || previous!.clause.index !== site.clause.index - 1) return;
  if (/年均|平均/.test(plain.slice(site.clause.start, site.mention.start))) return;
  const then = previous?.previous?.fact.refPeriod;
  const now = previous!.fact.refPeriod ?? fact.refPeriod;
  if (then && now && samePeriodBefore(now) === then)
    fill(fact, 'change', { ...change, basis: 'year-on-year' }, 'change-of-ends');
  else if (then || /以来/.test(plain.slice(0, site.mention.start)))
    fill(fact, 'change', { ...change, basis: 'since' }, 'change-of-ends');
}
