import type { Statistic } from '../../../fact';
import type { PlacedDocument } from '../../document';
import { type Site, sitesOf } from '../clause/site';
import { wholeOfDone } from './done';
import { fillPart, isLevel, isSameKind, isTime } from './levels';
import { partsByShare } from './shares';
import { partsBySum } from './sums';

/**
 * `partOf`: the whole that a number is a part of. 其中 opens the parts of the level before it; every level behind it in
 * the sentence is a part: 移交嫌疑人3.1万人,其中骨干63名,网上在逃人员1531名. So do shares and sums that come out.
 */
export function parts(document: PlacedDocument): void {
  partsOfWhich(document);
  const levels = sitesOf(document).filter(isLevel);
  partsBySum(levels);
  partsByShare(document);
}

function partsOfWhich(document: PlacedDocument): void {
  let wholes: readonly Site[] = [];
  let sentence: unknown;
  let last: Site | undefined;
  for (const site of sitesOf(document)) {
    if (site.sentence !== sentence) {
      // 其中 at the head of a sentence is about the sentence before.
      const isSameBlock = last?.sentence.block === site.sentence.block;
      wholes = last && isSameBlock && opensParts(site) ? levelsTo(last) : [];
      sentence = site.sentence;
    } else if (site.previous && isLevel(site.previous) && isWholeOf(site.previous)) wholes = [site.previous];
    else if (opensParts(site)) {
      const own = wholeBefore(site);
      if (own) wholes = [own];
    }
    last = site;
    const whole = isShareOf(site)
      ? lastLevel(site, wholes)
      : isLevel(site)
        ? (bestOf(wholes, site) ?? wholeOfDone(site))
        : timeOf(site);
    if (whole) fillPart(site, whole, 'part-of-which');
  }
}

const OPENS = /(?<![在于])其中|当中|包括|这里面|of which|of whom/i;
/** An opener further from its number is of something else. */
const REACH = 80;

function opensParts(site: Site): boolean {
  const from = Math.max(site.previous ? site.previous.mention.end : 0, site.mention.start - REACH);
  return OPENS.test(site.plain.slice(from, site.mention.start)) || isFormerly(site);
}

/** 审结案件903件1038人，原为厅局级干部的21人. */
function isFormerly({ plain, clause, mention, previous }: Site): boolean {
  return (
    previous?.clause.index === clause.index - 1 &&
    /^\s*原(?:为|系|任)[^，,]{2,20}的$/.test(plain.slice(clause.start, Math.min(mention.start, clause.start + 30)))
  );
}

/** 70个大中城市中,…: what is counted is the whole. */
function isWholeOf({ plain, mention, to, clause }: Site): boolean {
  // 移交嫌疑人3.1万人：骨干63名,在逃人员1531名: what a colon opens are parts.
  return (
    (isColon(clause.mark) && mention.end === clause.end) ||
    /中[，,、]?$/.test(plain.slice(mention.end, to).trimEnd()) ||
    /^[^，,。；]{0,16}中[，,]/.test(plain.slice(mention.end, mention.end + 20))
  );
}

function isColon(mark: string): boolean {
  return mark === '：' || mark === ':';
}

/** 享受98天产假，其中产前可以休假15天: a time is a part only of the time right before it. */
function timeOf(site: Site): Site | undefined {
  const { previous, mention, plain, fact } = site;
  if (!previous || !isTime(site) || !isTime(previous) || previous.fact.unit !== fact.unit) return undefined;
  const between = plain.slice(previous.mention.end, mention.start);
  const isPart = /^[^，,；;。]{0,12}[，,（(]其中[^，,；;。]{0,12}$/.test(between) && !between.includes('的');
  return isPart && isComparable(previous.fact, fact) ? previous : undefined;
}

/** How many numbers of a sentence are looked at for a whole. */
const MOST_LEVELS = 12;

/** The levels of a sentence up to its last number, in their order. */
function levelsTo(last: Site): Site[] {
  const levels: Site[] = [];
  for (let one: Site | undefined = last; one && levels.length < MOST_LEVELS; one = one.previous)
    if (isLevel(one)) levels.unshift(one);
  return levels;
}

/** The whole of parts that 其中 opens in one sentence: the nearest level that is counted as they are. */
function wholeBefore(site: Site): Site | undefined {
  let far: Site | undefined;
  let steps = 0;
  for (let one = site.previous; one && steps < MOST_LEVELS; one = one.previous, steps++) {
    if (!isLevel(one)) continue;
    // 日均发送716万人次，其中单日突破千万人次: of an average there are no parts.
    if (isAverage(one) && (!isLevel(site) || isSameKind(one.fact, site.fact))) return undefined;
    if (isAverage(one) || isAside(one)) continue;
    if (isLevel(site) && !isComparable(one.fact, site.fact)) continue;
    if (one.clause.part === site.clause.part) return one;
    if (!one.fact.partOf) far ??= one;
  }
  return far;
}

/** Of several wholes, as 受理案件138.6万件，审执结129.4万件, the one whose words the part has; else the first. */
function bestOf(wholes: readonly Site[], site: Site): Site | undefined {
  let best: Site | undefined;
  let most = -1;
  for (const whole of wholes) {
    if (whole === site || isAverage(whole) || !isComparable(whole.fact, site.fact)) continue;
    const shared = areBalances(whole.fact, site.fact)
      ? Number.POSITIVE_INFINITY
      : pairsShared(whole.fact.measure ?? '', site.fact.measure ?? '') + (isSameAct(whole, site) ? SAME_ACT : 0);
    if (shared > most) [best, most] = [whole, shared];
  }
  return best;
}

/** What the same verb tells outweighs what is told in the same nouns. */
const SAME_ACT = 20;

/** 受理案件1342件，审结1286件。其中，2023年审结502件: the words right before both numbers' things are the same. */
function isSameAct(whole: Site, { plain, mention }: Site): boolean {
  const act = plain.slice(Math.max(0, mention.start - 2), mention.start);
  return (
    /^\p{Script=Han}{2}$/u.test(act) &&
    whole.plain.slice(Math.max(whole.from, whole.mention.start - 40), whole.mention.start).includes(act)
  );
}

/** How many pairs of signs of one measure stand in the other. */
function pairsShared(a: string, b: string): number {
  let shared = 0;
  for (let i = 0; i + 1 < a.length; i++) if (b.includes(a.slice(i, i + 2))) shared++;
  return shared;
}

/** 57件（2023年为42件），其中…: what brackets add is no whole. */
function isAside({ plain, mention }: Site): boolean {
  return (
    /^[^（）()]{0,8}[）)]/.test(plain.slice(mention.end, mention.end + 9)) &&
    /[（(][^（）()]{0,24}$/.test(plain.slice(Math.max(0, mention.start - 25), mention.start))
  );
}

/** 次均1594.3元 is no whole of anything. */
function isAverage({ plain, mention }: Site): boolean {
  return /[人次日月年户件]均\S{0,4}$/.test(plain.slice(Math.max(0, mention.start - 8), mention.start));
}

/** 其中七成以上投向中西部地区: the share itself is the part. */
function isShareOf({ plain, mention, fact, previous }: Site): boolean {
  if (!previous || fact.change || !(fact.unit === '%' || (fact.unit === '' && (fact.value ?? 1) < 1))) return false;
  // 12.4万条线索中，查实率约为三成
  const between = plain.slice(previous.mention.end, Math.min(mention.start, previous.mention.end + 24));
  if (isLevel(previous) && /^[^，,；;。]{0,16}中[，,][^，,；;。]{0,6}[率占]/.test(between)) return true;
  return /其中[^，,。；占率比均增降升]{0,12}$/.test(
    plain.slice(Math.max(previous.mention.end, mention.start - 16), mention.start),
  );
}

/** The last level before a share; where there is none but shares, the last of those. */
function lastLevel(site: Site, wholes: readonly Site[]): Site | undefined {
  let rate: Site | undefined;
  let steps = 0;
  for (let one = site.previous; one && steps < MOST_LEVELS; one = one.previous, steps++) {
    if (isLevel(one) && !isAverage(one)) return one;
    if (!one.fact.change) rate ??= one;
  }
  // 收益分成为净收入的5%—15%，其中六成以上用于治理; but 近视率为52.7%，其中小学生35.6% is another rate.
  return rate && /\p{Script=Han}/u.test(site.plain[site.mention.end] ?? '') ? rate : wholes[0];
}

/** A part is counted as its whole is. */
function isComparable(whole: Statistic, part: Statistic): boolean {
  if (!isSameKind(whole, part)) return false;
  // 实现顺差2761亿元，其中货物贸易顺差3923亿元: one of several balances may exceed their sum.
  if (areBalances(whole, part)) return true;
  return whole.value === undefined || part.value === undefined || part.value <= whole.value * 1.001;
}

function areBalances(whole: Statistic, part: Statistic): boolean {
  return /[顺逆]差$/.test(whole.measure ?? '') && /[顺逆]差$/.test(part.measure ?? '');
}
