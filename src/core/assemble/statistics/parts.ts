import type { Statistic } from '../../fact';
import type { PlacedDocument } from '../document';
import { fill, type Site, sitesOf } from './site';

/**
 * `partOf`: the whole that a number is a part of. 其中 opens the parts of the last level before it; every level behind it
 * in the sentence is a part: 移交嫌疑人3.1万人,其中骨干63名,网上在逃人员1531名.
 */
export function parts(document: PlacedDocument): void {
  let before: Site | undefined;
  let whole: Site | undefined;
  let sentence: unknown;
  for (const site of sitesOf(document)) {
    if (site.sentence !== sentence) {
      const isSameBlock = before?.sentence.block === site.sentence.block;
      whole = undefined;
      if (!isSameBlock) before = undefined;
      // 其中 at the head of a sentence is about the sentence before.
      if (opensParts(site)) whole = before && firstLevel(before);
      sentence = site.sentence;
    } else if (site.previous && isLevel(site.previous) && isWholeOf(site.previous)) whole = site.previous;
    else if (opensParts(site)) whole = before && !whole ? before : (whole ?? before);
    if (!isLevel(site)) continue;
    if (whole && whole !== site && isComparable(whole.fact, site.fact)) {
      fill(
        site.fact,
        'partOf',
        whole.fact.id,
        'part-of-which',
        site.sentence.toSource(site.clause.start, site.mention.end),
      );
    } else if (!whole) before = site;
  }
}

function opensParts(site: Site): boolean {
  const from = site.previous ? site.previous.mention.end : 0;
  return /其中|当中|包括|of which|of whom/i.test(site.sentence.text.slice(from, site.mention.start));
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

/** The first level of a sentence: what the sentence is about. */
function firstLevel(last: Site): Site {
  let first = last;
  for (let one: Site | undefined = last; one; one = one.previous) if (isLevel(one)) first = one;
  return first;
}

function isLevel(site: Site): boolean {
  const { unit, change } = site.fact;
  if (['%', '‰', 'percentage-point', '倍'].includes(unit)) return false;
  return change?.role === 'to' || change?.role === undefined;
}

const PEOPLE = new Set(['人', '名', '位', '人次', '口']);

/** A part is counted as its whole is. */
function isComparable(whole: Statistic, part: Statistic): boolean {
  if (whole.unit !== part.unit && !(PEOPLE.has(whole.unit) && PEOPLE.has(part.unit))) return false;
  return whole.value === undefined || part.value === undefined || part.value <= whole.value * 1.001;
}
