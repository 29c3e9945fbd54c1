import type { Statistic } from '../../../fact';
import type { PlacedDocument } from '../../document';
import { fill } from '../clause/site';
import { isSameFact, type Mentioned, mentionsOf, valueKey } from './same-fact';
import { roundedIn } from './same-rounded';

/**
 * `sameAs`: title, summary, headings and body repeat each other; mentions of one number are one fact with several
 * places. Two are the same where value and unit are, their measures share words and nothing else is against it; a heading
 * may round what the text under it says exactly. The same measure and period with another value is a near miss: kept
 * apart, and linked for checks.
 */
export function sameStatistics(document: PlacedDocument): void {
  const mentioned = mentionsOf(document);
  const groups = groupBy(mentioned, ({ fact }) => valueKey(fact)).flatMap(cluster);
  for (const same of joined([...groups, ...roundedIn(mentioned)])) {
    if (same.length < 2 || same.length > WINDOW) continue;
    const ids = same.map(({ fact }) => fact.id);
    // A headline that says too little, 拦下3288亿元, means what the text under it says.
    const { measure, basis } = same.find(({ fact }) => fact.measure !== undefined)?.fact ?? {};
    for (const { fact } of same) {
      fill(
        fact,
        'sameAs',
        ids.filter((id) => id !== fact.id),
        'same-value-and-measure',
      );
      if (fact.measure === undefined && measure !== undefined)
        fill(fact, 'measure', measure, 'measure-of-same', basis?.measure?.span);
    }
  }
  nearMisses(mentioned.map(({ fact }) => fact));
}

function nearMisses(statistics: readonly Statistic[]): void {
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

/** Rules by which a measure's words stand at the number itself: carried and shared ones may be of something else. */
const OWN_MEASURE = new Set(['measure-before', 'measure-around', 'measure-behind']);

/**
 * Only levels that say by themselves what and when can be near misses: no tiers of a rule, no parts, no ends of a change,
 * and none whose words bound it.
 */
function measureKey(fact: Statistic): string | undefined {
  const { measure, refPeriod, refArea, unit, basis } = fact;
  if (fact.change || fact.partOf || fact.condition || fact.basisLaw) return undefined;
  if (fact.qualifier !== 'exact' || fact.value === undefined || !refPeriod || refPeriod.includes('..'))
    return undefined;
  const isOwn = OWN_MEASURE.has(basis?.measure?.rule ?? '') && (measure?.length ?? 0) >= 4 && !/[比较]/.test(measure!);
  return isOwn ? `${measure}|${refPeriod}|${refArea ?? ''}|${unit}` : undefined;
}

/** Values of one thing that differ by a slip are of one order, and stand in sentences of their own. */
function mayBeSlip(a: Statistic, b: Statistic): boolean {
  const [low, high] = [Math.min(a.value!, b.value!), Math.max(a.value!, b.value!)];
  const apart = Math.max(a.start, b.start) - Math.min(a.end, b.end);
  return low > 0 && high / low < 3 && apart > 12;
}

/** Groups of more than one; what has no key is in none. */
function groupBy<T>(all: readonly T[], keyOf: (one: T) => string | undefined): T[][] {
  const groups = new Map<string, T[]>();
  for (const one of all) {
    const key = keyOf(one);
    if (key === undefined) continue;
    const group = groups.get(key);
    if (group) group.push(one);
    else groups.set(key, [one]);
  }
  return [...groups.values()].filter((group) => group.length > 1);
}

/** Mentions that say the same, put together; each is compared with the groups found before it. */
function cluster(mentioned: readonly Mentioned[]): Mentioned[][] {
  let clusters: Mentioned[][] = [];
  for (const one of mentioned) {
    const homes = clusters.slice(-WINDOW).filter((members) => members.slice(0, WINDOW).some((m) => isSameFact(m, one)));
    if (homes.length > 1) clusters = clusters.filter((members) => !homes.slice(1).includes(members));
    if (homes[0]) homes[0].push(...homes.slice(1).flat(), one);
    else clusters.push([one]);
  }
  return clusters;
}

/** Groups that have a member in common are one: a forest of members, each tree a group. */
function joined(groups: readonly (readonly Mentioned[])[]): Mentioned[][] {
  const parents = new Map<Mentioned, Mentioned>();
  const rootOf = (one: Mentioned): Mentioned => {
    let root = one;
    for (let up = parents.get(root); up && up !== root; up = parents.get(root)) root = up;
    parents.set(one, root);
    return root;
  };
  for (const group of groups) for (const one of group) parents.set(rootOf(one), rootOf(group[0]!));
  const members = new Map<Mentioned, Mentioned[]>();
  for (const one of parents.keys()) {
    const root = rootOf(one);
    const group = members.get(root);
    if (group) group.push(one);
    else members.set(root, [one]);
  }
  return [...members.values()].map((group) => group.sort((a, b) => a.fact.start - b.fact.start));
}
