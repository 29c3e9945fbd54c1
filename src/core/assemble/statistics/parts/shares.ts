import type { PlacedDocument } from '../../document';
import { interval } from '../change/rounding';
import { chineseSitesOf, type Site } from '../clause/site';
import { fillPart, isLevel, isSameKind } from './levels';

/**
 * Parts that a share tells: 企业有效发明专利373.9万件，占国内总量的74.6% is a part of the 501.2万件 before, since 373.9 is
 * 74.6% of 501.2 and of no other number. Only a share that comes out so, within what the rounding leaves, is taken.
 */
export function partsByShare(document: PlacedDocument): void {
  const before: Site[] = [];
  for (const site of chineseSitesOf(document)) {
    if (isLevel(site) && site.fact.value) {
      before.push(site);
      if (before.length > MOST_LEVELS) before.shift();
    }
    if (!isShare(site)) continue;
    const part = partOfShare(site);
    if (!part || part.fact.partOf) continue;
    const whole = wholeOf(part, site, before);
    if (!whole) continue;
    fillPart(part, whole, 'part-by-share');
    const sibling = siblingOf(part, site);
    if (sibling && !sibling.fact.partOf) fillPart(sibling, whole, 'part-by-share');
  }
}

/** 起诉强奸罪218人，占30.6%；起诉猥亵儿童罪134人: what is counted in the same words is a part of the same whole. */
function siblingOf({ fact }: Site, { next, mention, plain }: Site): Site | undefined {
  if (!next || !isLevel(next) || next.fact.change || !isSameKind(next.fact, fact)) return undefined;
  const [own, other] = [fact.measure ?? '', next.fact.measure ?? ''];
  const isAlike =
    own !== other && own.length > 3 && own.slice(0, 2) === other.slice(0, 2) && own.at(-1) === other.at(-1);
  return isAlike && /^[；;，,][^；;，,。其]{1,24}$/.test(plain.slice(mention.end, next.mention.start))
    ? next
    : undefined;
}

/** How many levels back a whole is looked for. */
const MOST_LEVELS = 60;

function isShare({ fact, plain, from, mention }: Site): boolean {
  if (fact.unit !== '%' || fact.value === undefined || fact.value >= 100) return false;
  return plain.slice(Math.max(from, mention.start - 30), mention.start).includes('占') || fact.change?.role === 'to';
}

/** The number whose share it is: the level before it in the sentence's part; or 占两成多，达29697万人 behind. */
function partOfShare(site: Site): Site | undefined {
  for (let one = site.previous, steps = 0; one && steps < 4; one = one.previous, steps++) {
    if (one.clause.part !== site.clause.part) break;
    if (isLevel(one)) return one;
  }
  const { next } = site;
  if (!next || !isLevel(next)) return undefined;
  return /^[，,](?:达到?|为|共|约)$/.test(site.plain.slice(site.mention.end, next.mention.start).trim())
    ? next
    : undefined;
}

function wholeOf(part: Site, share: Site, before: readonly Site[]): Site | undefined {
  const [low, high] = interval(share);
  const [least, most] = interval(part);
  // 四分之三以上 and 近六成 leave too much: only the nearest level of the paragraph can be meant.
  const isRough = high - low < 0.001 || high - low >= 1 || share.fact.qualifier !== 'exact';
  for (let i = before.length - 1; i >= 0; i--) {
    const whole = before[i]!;
    if (whole === part || !isSameKind(whole.fact, part.fact) || whole.fact.value! < part.fact.value!) continue;
    if (isRough && whole.sentence.block !== part.sentence.block) return undefined;
    const [small, large] = interval(whole);
    const [from, to] = isRough ? rough(share) : [low, high];
    if ((100 * least) / large <= to && (100 * most) / small >= from) return whole;
  }
  return undefined;
}

/** Shares in tenths and quarters may be off by some points, on the side that their words tell. */
function rough({ fact: { value, qualifier } }: Site): [number, number] {
  if (qualifier === 'at-least' || qualifier === 'over') return [value!, value! + 8];
  if (qualifier === 'nearly' || qualifier === 'under' || qualifier === 'at-most') return [value! - 8, value!];
  return [value! - 4, value! + 4];
}
