import { periodBefore, samePeriodBefore } from '../../../calendar';
import type { Baseline, Statistic } from '../../../fact';
import type { PlacedDocument } from '../../document';
import { indexFrom, mentionEndingAt } from '../../mentions-at';
import { distributedLevel } from '../clause/distribute';
import { phraseOf } from '../clause/phrase';
import { rowAround, rowBefore } from '../clause/row';
import { fill, type Site, sitesOf } from '../clause/site';
import { baseNumber } from './basis';
import { interval } from './rounding';

/**
 * `baseline`: the level that a change implies and the text does not state, with its arithmetic and the interval that the
 * rounding and the qualifiers leave: 3.4万余人,同比上升近52% implies about 2.24万 a year before.
 *
 * Growth at constant prices implies nothing about a level at current prices.
 */
export function baselines(document: PlacedDocument): void {
  for (const site of sitesOf(document)) {
    const level = levelOf(site);
    const baseline = level && implied(site, level);
    if (baseline) fill(site.fact, 'baseline', baseline, 'baseline');
  }
}

/** How many numbers are passed over in looking for the level of a change. */
const MOST_STEPS = 8;

const REAL = /(?:实际|不变价格?|可比价格?|可比口径|扣除价格因素|同口径)/;

/** Growth of these is told at constant prices, whatever the text says of it. */
const AT_CONSTANT_PRICES = /(?:生产总值|增加值|GDP)$/;

/** The level that a change is of. */
function levelOf(site: Site): Site | undefined {
  const { change, value } = site.fact;
  if (!change?.direction || value === undefined || change.role === 'to' || change.role === 'from') return undefined;
  if (site.isEnglish && isReached(site)) return site.next;
  const behind = change.role === 'by' && !site.isEnglish ? reachedBehind(site) : undefined;
  if (behind) return behind;
  if (!change.basis || change.basis === 'plan') return undefined;
  const rate = rateBefore(site);
  if (rate) return rate;
  if (isReal(site) || baseNumber(site)) return undefined;
  if (isOneEach(site)) return levelOfEach(site);
  const distributed = distributedLevel(site) ?? levelInPairs(site);
  if (distributed) return isLevelFor(distributed, site) ? distributed : undefined;
  let steps = 0;
  for (let one = site.previous; one && steps < MOST_STEPS; one = one.previous, steps++) {
    // 出口1.06万亿元,首次突破1万亿元,增长29.9%: a mark that was passed is no level where there is one.
    if (isMark(one) && one.previous && isLevelFor(one.previous, site)) continue;
    if (isLevelFor(one, site)) {
      if (sameMeasure(one.fact, site.fact) || isBare(one, site)) return isOneOfTwo(one, site) ? undefined : one;
      if (!isNamed(site.fact)) return undefined;
    } else if (!one.fact.change || one.fact.change.role === 'from') return undefined;
  }
  return undefined;
}

/** 增长9.4%，比去年同期加快3.1个百分点; 下降2.8%，降幅比上月扩大0.1个百分点: the level is itself a growth rate. */
function rateBefore(site: Site): Site | undefined {
  const { fact, plain, clause, mention } = site;
  if (fact.unit !== 'percentage-point') return undefined;
  const words = plain.slice(Math.max(clause.start, mention.start - 30), mention.start);
  const noun = /([增涨降跌])[幅速]/.exec(words)?.[1];
  if (!noun && !/(?:加快|放缓|回落|提速)[了约近超]?$/.test(words)) return undefined;
  const isFall = noun === '降' || noun === '跌';
  let steps = 0;
  for (let one = site.previous; one && steps < MOST_RATE_STEPS; one = one.previous, steps++) {
    const { change, unit, value } = one.fact;
    if (unit !== '%' || !change?.direction) continue;
    return value !== undefined && !change.role && (change.direction === 'down') === isFall ? one : undefined;
  }
  return undefined;
}

/** How many numbers may stand between a growth rate and how it changed. */
const MOST_RATE_STEPS = 4;

/** Prices are said near by: a clause may be as long as a document. */
const NEAR_BY = 60;

function isReal({ clauses, clause, mention, plain, fact }: Site): boolean {
  const words = plain.slice(Math.max(clause.start, mention.start - NEAR_BY), mention.start);
  const before = clauses[clause.index - 1];
  if (REAL.test(words) || (before && REAL.test(plain.slice(Math.max(before.start, before.end - NEAR_BY), before.end))))
    return true;
  if (fact.unit === '%' && AT_CONSTANT_PRICES.test(fact.measure ?? '')) return true;
  // A currency that fell was worth more, and the rate of exchange less.
  return /[贬升]值$/.test(plain.slice(Math.max(0, mention.start - 2), mention.start));
}

/** 3.1万件6.4万人，同比增长48.4%: of which of the two is not said. */
function isOneOfTwo(level: Site, { fact }: Site): boolean {
  const { previous, mention, plain } = level;
  if (!previous || (fact.unit !== '%' && fact.unit !== '倍')) return false;
  const gap = plain.slice(previous.mention.end, mention.start);
  return (gap === '' || gap === '、') && previous.fact.unit !== level.fact.unit;
}

/**
 * 分别达到1885元和1462.4元，增幅为3.7%和5.5%: pairs of rates and levels in one order. 分别 pairs them too where words stand
 * between the levels: 批准逮捕486人、提起公诉712人，同比分别下降5.4%和上升3.2%.
 */
function levelInPairs(site: Site): Site | undefined {
  const rates = rowAround(site);
  if (rates.length < 2) return undefined;
  const levels = rowBefore(rates) ?? (isToldApart(rates[0]!) ? lastLevels(rates[0]!, rates.length) : undefined);
  return levels?.every((one) => isLevelFor(one, site)) ? levels[rates.indexOf(site)] : undefined;
}

function isOneEach(site: Site): boolean {
  return phraseOf(site).plain === '一个';
}

/** 出口97.5亿元、进口35.3亿元，一个下降6.9%，一个增长1.8%: each of the two levels before, in their order. */
function levelOfEach(site: Site): Site | undefined {
  const { previous, next } = site;
  const isFirst = next !== undefined && isOneEach(next);
  if (!isFirst && !(previous && isOneEach(previous))) return undefined;
  const levels = lastLevels(isFirst ? site : previous!, 2);
  return levels?.every((one) => isLevelFor(one, site)) ? levels[isFirst ? 0 : 1] : undefined;
}

function isToldApart({ plain, clause, mention }: Site): boolean {
  return plain.slice(Math.max(clause.start, mention.start - 12), mention.start).includes('分别');
}

function lastLevels(before: Site, count: number): Site[] | undefined {
  const levels: Site[] = [];
  for (let one = before.previous; one && levels.length < count; one = one.previous) levels.unshift(one);
  return levels.length === count ? levels : undefined;
}

function isMark({ fact, plain, mention }: Site): boolean {
  return fact.qualifier === 'over' && /首次|首度|突破/.test(plain.slice(Math.max(0, mention.start - 4), mention.end));
}

/** 2023年审结502件，同比上升21.3%: a level of which nothing more is said, and a change right behind it. */
function isBare(level: Site, site: Site): boolean {
  return level.fact.measure === undefined && level.clause.index === site.clause.index - 1 && phraseOf(site).text === '';
}

/** 标准提高30元，达到700元; 比重提高0.6个百分点，力争达到10.5%: in a plan the level stands behind. */
function reachedBehind(site: Site): Site | undefined {
  const { next, plain, mention } = site;
  if (next?.clause.index !== site.clause.index + 1 || !isLevelFor(next, site)) return undefined;
  const link = plain.slice(mention.end, Math.min(next.mention.start, mention.end + 24)).trim();
  return /^[，,](?:力争|预计|将|有望|可)?(?:达到?|增至|升至|降至)(?:每[^，,]{1,4})?$/.test(link) ? next : undefined;
}

/** `rose 8.7 percent, to $309 billion`: in English the level may stand behind its change. */
function isReached(site: Site): boolean {
  const { next } = site;
  return next?.fact.change?.role === 'to' && isLevelFor(next, site) && sameMeasure(next.fact, site.fact);
}

/** A rate is of a level that is no percentage; points and amounts are of a level in their own unit. */
function isLevelFor({ fact }: Site, site: Site): boolean {
  const { change, qualifier } = fact;
  if (fact.value === undefined || (change && change.role !== 'to' && change.basis)) return false;
  // The text itself says where it began.
  if (change?.from !== undefined || fact.basis?.change?.rule === 'change-turned') return false;
  if (qualifier === 'at-least' || qualifier === 'at-most') return false;
  if (fact.unit === 'a' || fact.unit === 'mo') return false;
  const { unit } = site.fact;
  if (unit === 'percentage-point' || unit === 'basis-point') return fact.unit === '%';
  if (unit === '%' || unit === '倍') return !['%', '‰', 'percentage-point', '倍'].includes(fact.unit);
  // An index has no unit, and moves by points.
  return fact.unit === unit || (unit === '点' && fact.unit === '');
}

function sameMeasure(level: Statistic, change: Statistic): boolean {
  if (level.measure === undefined || change.measure === undefined) return false;
  if (level.measure === change.measure || !isNamed(change)) return true;
  // 新设企业4818户，单月同比增长44%
  if (`${level.measure}${/[单当]月$/.exec(change.measure)?.[0]}` === change.measure) return true;
  // 到会已达60178人，到会人数比上届同期增长18.5%
  const head = change.measure.replace(/(?:人数|数量|总数|总量|数|量)$/, '');
  return head.length >= 2 && head !== change.measure && level.measure.endsWith(head);
}

/** The change says itself what it is of. */
function isNamed({ basis }: Statistic): boolean {
  return basis?.measure?.rule !== 'measure-carried';
}

function implied(site: Site, level: Site): Baseline | undefined {
  const { fact } = site;
  const sign = fact.change!.direction === 'down' ? -1 : fact.change!.direction === 'up' ? 1 : 0;
  if (sign === 0) return undefined;
  const [levelLow, levelHigh] = interval(level);
  const [low, high] = interval(site);
  const back = backwards(site, sign);
  const value = back(level.fact.value!, fact.value!);
  const ends = [back(levelLow, low), back(levelLow, high), back(levelHigh, low), back(levelHigh, high)];
  // 增长0.5%，增幅比1—2月提高1.7个百分点: a rate, unlike a level, may have been below nothing.
  const mayBeNegative = fact.change!.direction === 'up' && level.fact.change?.direction === 'up' && isRate(level);
  if (![value, ...ends].every(Number.isFinite) || (value <= 0 && !mayBeNegative)) return undefined;
  const refPeriod = basePeriod(site, level);
  return {
    value: round(value),
    min: round(Math.min(...ends)),
    max: round(Math.max(...ends)),
    ...(refPeriod && { refPeriod }),
    of: level.fact.id,
    arithmetic: arithmetic(site, sign, level.fact.value!),
  };
}

function isRate({ fact: { unit, change } }: Site): boolean {
  return unit === '%' && change?.role === undefined;
}

/** How the level before is found from the level and the change. */
function backwards(site: Site, sign: number): (level: number, change: number) => number {
  const { unit } = site.fact;
  if (unit === '%') return (level, change) => level / (1 + (sign * change) / 100);
  if (unit === 'basis-point') return (level, change) => level - (sign * change) / 100;
  if (isDoubling(site)) return (level, change) => level / change;
  if (unit === '倍') return (level, change) => level / (1 + sign * change);
  return (level, change) => level - sign * change;
}

function arithmetic(site: Site, sign: number, level: number): string {
  const { unit, value } = site.fact;
  const operator = sign > 0 ? '+' : '−';
  if (unit === '%') return `${level} ÷ (1 ${operator} ${value}%)`;
  if (unit === 'basis-point') return `${level} ${sign > 0 ? '−' : '+'} ${value! / 100}`;
  if (isDoubling(site)) return `${level} ÷ ${value}`;
  if (unit === '倍') return `${level} ÷ (1 ${operator} ${value})`;
  return `${level} ${sign > 0 ? '−' : '+'} ${value}`;
}

/** 翻一番 is twice the level before; 增长1.5倍 is two and a half times. */
function isDoubling({ fact, mention, sentence }: Site): boolean {
  return fact.unit === '倍' && sentence.text[mention.start] === '翻';
}

function basePeriod(site: Site, level: Site): string | undefined {
  const period = site.fact.refPeriod ?? level.fact.refPeriod;
  const basis = site.fact.change?.basis;
  if (basis === 'since') return baseOfComparison(site);
  // 较一季度 names its base; 比上月 is told by the number's own time.
  if (basis === 'period-on-period' && !/[上前昨]|环比/.test(comparisonOf(site))) {
    const base = baseOfComparison(site);
    if (base) return base;
  }
  // 比上年 without a time of its own may mean the year before the one that the text is about.
  if (period === undefined) return basis && !/上/.test(comparisonOf(site)) ? baseOfComparison(site) : undefined;
  // `cut on 12 September by 25 basis points`: up to that day.
  if (!basis && site.isEnglish) return period.includes('/') ? undefined : `../${period}`;
  // 今年标准提高30元，达到700元: what is set for a year was set for the year before.
  if (!basis) return /^\d{4}$/.test(period) ? samePeriodBefore(period) : undefined;
  return basis === 'year-on-year'
    ? samePeriodBefore(period)
    : basis === 'period-on-period'
      ? periodBefore(period)
      : undefined;
}

function comparisonOf(site: Site): string {
  const { comparison } = phraseOf(site);
  return comparison ? site.plain.slice(comparison.start, comparison.end) : '';
}

/** The period in the words of comparison: 较协定生效前的2021年. */
function baseOfComparison(site: Site): string | undefined {
  const { comparison } = phraseOf(site);
  if (!comparison) return undefined;
  for (let at = comparison.end; at > comparison.start; at--) {
    const mention = mentionEndingAt(site.sentence.mentions, at);
    const fact = mention && site.sentence.drafts[indexFrom(site.sentence.mentions, mention.start)]?.fact;
    if (fact?.kind !== 'period') continue;
    // A level at 年初 is that of one day.
    const isFirstDay = site.plain.slice(comparison.start, at).endsWith('年初') && /^\d{4}-01$/.test(fact.iso ?? '');
    return isFirstDay ? `${fact.iso}-01` : fact.iso;
  }
  return undefined;
}

/** Twelve digits: more are an artefact of the division. */
function round(value: number): number {
  return Number(value.toPrecision(12));
}
