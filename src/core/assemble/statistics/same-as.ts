import type { Statistic } from '../../fact';
import type { PlacedDocument } from '../document';
import { fill } from './site';

/**
 * `sameAs`: title, summary, headings and body repeat each other; mentions of one number are one fact with several
 * places. Two are the same where value, unit and qualifier are, their measures share words and nothing else is against it.
 * The same measure and period with another value is a near miss: kept apart, and linked for checks.
 */
export function sameStatistics(document: PlacedDocument): void {
  const statistics = document.drafts
    .map(({ fact }) => fact)
    .filter((fact): fact is Statistic => fact.kind === 'statistic');
  for (const group of groupBy(statistics, valueKey)) {
    for (const same of cluster(group)) {
      if (same.length < 2 || same.length > WINDOW) continue;
      const ids = same.map(({ id }) => id);
      for (const fact of same)
        fill(
          fact,
          'sameAs',
          ids.filter((id) => id !== fact.id),
          'same-value-and-measure',
        );
    }
  }
  for (const group of groupBy(statistics, measureKey)) {
    if (group.length > WINDOW) continue;
    for (const fact of group) {
      const others = group
        .filter((other) => valueKey(other) !== valueKey(fact) && mayBeSlip(fact, other))
        .map(({ id }) => id);
      if (others.length > 0 && others.length <= MOST_NEAR_MISSES)
        fill(fact, 'nearMisses', others, 'same-measure-other-value');
    }
  }
}

/** What more mentions than this share (100%, 一次) tells nothing. */
const WINDOW = 64;
/** Where more values share a measure and a period, the measure is too general to tell anything. */
const MOST_NEAR_MISSES = 3;

const PEOPLE = new Set(['名', '位', '人']);

function valueKey({ value, min, max, unit, qualifier }: Statistic): string {
  const kind = PEOPLE.has(unit) || unit === '' ? '人' : unit;
  return [value ?? '', min ?? '', max ?? '', kind, qualifier].join('|');
}

/** Rules by which a measure's words stand at the number itself: carried and shared ones may be of something else. */
const OWN_MEASURE = new Set(['measure-before', 'measure-around', 'measure-behind']);

/**
 * Only levels that say by themselves what and when can be near misses: no tiers of a rule, no parts, no ends of a change,
 * and none whose words bound it.
 */
function measureKey(fact: Statistic): string {
  const { measure, refPeriod, refArea, unit, change, partOf, id, condition, basisLaw, qualifier, basis } = fact;
  const isLevel = !change && !partOf && !condition && !basisLaw && qualifier === 'exact' && fact.value !== undefined;
  const isOwn = OWN_MEASURE.has(basis?.measure?.rule ?? '') && (measure?.length ?? 0) >= 4 && !/[比较]/.test(measure!);
  if (!isLevel || !isOwn || !refPeriod || refPeriod.includes('..')) return `alone|${id}`;
  return [measure, refPeriod, refArea ?? '', unit].join('|');
}

/** Values of one thing that differ by a slip are of one order, and stand in sentences of their own. */
function mayBeSlip(a: Statistic, b: Statistic): boolean {
  const [low, high] = [Math.min(a.value!, b.value!), Math.max(a.value!, b.value!)];
  const apart = Math.max(a.start, b.start) - Math.min(a.end, b.end);
  return low > 0 && high / low < 3 && apart > 12;
}

function groupBy(statistics: readonly Statistic[], keyOf: (fact: Statistic) => string): Statistic[][] {
  const groups = new Map<string, Statistic[]>();
  for (const fact of statistics) {
    const key = keyOf(fact);
    const group = groups.get(key);
    if (group) group.push(fact);
    else groups.set(key, [fact]);
  }
  return [...groups.values()].filter((group) => group.length > 1);
}

/** Mentions that say the same, put together; each is compared with the groups found before it. */
function cluster(statistics: readonly Statistic[]): Statistic[][] {
  const clusters: Statistic[][] = [];
  for (const fact of statistics) {
    const home = clusters.slice(-WINDOW).find((members) => members.slice(0, WINDOW).some((one) => isSame(one, fact)));
    if (home) home.push(fact);
    else clusters.push([fact]);
  }
  return clusters;
}

function isSame(a: Statistic, b: Statistic): boolean {
  if (a.refPeriod && b.refPeriod && !periodsAgree(a.refPeriod, b.refPeriod)) return false;
  if (a.change?.direction && b.change?.direction && a.change.direction !== b.change.direction) return false;
  if (a.refArea && b.refArea && !a.refArea.includes(b.refArea) && !b.refArea.includes(a.refArea)) return false;
  if (a.measure !== undefined && b.measure !== undefined && shareWords(a.measure, b.measure)) return true;
  return isTelling(a) && isTelling(b);
}

/** A level with three digits or more that mean something is hardly ever met twice by chance: 3288亿元. */
function isTelling({ value, unit, change }: Statistic): boolean {
  if (value === undefined || change || ['%', '‰', 'percentage-point', '倍'].includes(unit)) return false;
  return (value >= 1000 || !Number.isInteger(value)) && String(value).replace(/0+$/, '').replace('.', '').length >= 3;
}

/** Up to today is open at its start; within it everything of the same year may be meant. */
function periodsAgree(a: string, b: string): boolean {
  return a === b || a.startsWith('../') || b.startsWith('../') || a.startsWith(b) || b.startsWith(a);
}

/** At least half of the shorter measure's pairs of signs stand in the longer one. */
function shareWords(a: string, b: string): boolean {
  const [short, long] = a.length <= b.length ? [a, b] : [b, a];
  if (long.includes(short)) return true;
  let shared = 0;
  for (let i = 0; i + 1 < short.length; i++) if (long.includes(short.slice(i, i + 2))) shared++;
  return short.length > 1 && shared / (short.length - 1) >= 0.5;
}
