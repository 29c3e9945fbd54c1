import { periodBefore, samePeriodBefore } from '../../calendar';
import type { Baseline, Statistic } from '../../fact';
import type { PlacedDocument } from '../document';
import { indexFrom, mentionEndingAt } from '../mentions-at';
import { distributedLevel } from './distribute';
import { phraseOf } from './phrase';
import { fill, type Site, sitesOf } from './site';

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

/** The level that a change is of. */
function levelOf(site: Site): Site | undefined {
  const { change, value } = site.fact;
  if (!change?.direction || !change.basis || change.basis === 'plan' || value === undefined) return undefined;
  if (change.role === 'to' || change.role === 'from') return undefined;
  const words = site.sentence.text.slice(site.clause.start, site.mention.start);
  const clauseBefore = site.clauses[site.clause.index - 1];
  if (REAL.test(words) || (clauseBefore && REAL.test(site.sentence.text.slice(clauseBefore.start, clauseBefore.end))))
    return undefined;
  if (site.isEnglish && isReached(site)) return site.next;
  const distributed = distributedLevel(site);
  if (distributed) return isLevelFor(distributed, site) ? distributed : undefined;
  let steps = 0;
  for (let one = site.previous; one && steps < MOST_STEPS; one = one.previous, steps++) {
    // 出口1.06万亿元,首次突破1万亿元,增长29.9%: a mark that was passed is no level where there is one.
    if (isMark(one) && one.previous && isLevelFor(one.previous, site)) continue;
    if (isLevelFor(one, site)) return sameMeasure(one.fact, site.fact) ? one : undefined;
    if (!one.fact.change) return undefined;
  }
  return undefined;
}

function isMark({ fact, plain, mention }: Site): boolean {
  return fact.qualifier === 'over' && /首次|首度|突破/.test(plain.slice(Math.max(0, mention.start - 4), mention.end));
}

/** `rose 8.7 percent, to $309 billion`: in English the level may stand behind its change. */
function isReached(site: Site): boolean {
  const { next } = site;
  return next?.fact.change?.role === 'to' && isLevelFor(next, site) && sameMeasure(next.fact, site.fact);
}

/** A rate is of a level that is no percentage; points and amounts are of a level in their own unit. */
function isLevelFor({ fact }: Site, site: Site): boolean {
  if (fact.value === undefined || (fact.change && fact.change.role !== 'to' && fact.change.basis)) return false;
  if (fact.unit === 'a' || fact.unit === 'mo') return false;
  const { unit } = site.fact;
  if (unit === 'percentage-point') return fact.unit === '%';
  if (unit === '%' || unit === '倍') return !['%', '‰', 'percentage-point', '倍'].includes(fact.unit);
  return fact.unit === unit;
}

function sameMeasure(level: Statistic, change: Statistic): boolean {
  if (level.measure === undefined || change.measure === undefined) return false;
  return level.measure === change.measure || change.basis?.measure?.rule === 'measure-carried';
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
  if (![value, ...ends].every(Number.isFinite) || value <= 0) return undefined;
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

/** How the level before is found from the level and the change. */
function backwards(site: Site, sign: number): (level: number, change: number) => number {
  const { unit } = site.fact;
  if (unit === '%') return (level, change) => level / (1 + (sign * change) / 100);
  if (isDoubling(site)) return (level, change) => level / change;
  if (unit === '倍') return (level, change) => level / (1 + sign * change);
  return (level, change) => level - sign * change;
}

function arithmetic(site: Site, sign: number, level: number): string {
  const { unit, value } = site.fact;
  const operator = sign > 0 ? '+' : '−';
  if (unit === '%') return `${level} ÷ (1 ${operator} ${value}%)`;
  if (isDoubling(site)) return `${level} ÷ ${value}`;
  if (unit === '倍') return `${level} ÷ (1 ${operator} ${value})`;
  return `${level} ${sign > 0 ? '−' : '+'} ${value}`;
}

/** 翻一番 is twice the level before; 增长1.5倍 is two and a half times. */
function isDoubling({ fact, mention, sentence }: Site): boolean {
  return fact.unit === '倍' && sentence.text[mention.start] === '翻';
}

/** What a written number may stand for: half a unit of its last digit either way, and open where it says so. */
function interval({ fact, sentence, mention }: Site): [number, number] {
  const value = fact.value!;
  const half = lastDigit(sentence.text.slice(mention.start, mention.end), value) / 2;
  switch (fact.qualifier) {
    case 'over':
    case 'at-least':
      return [value, value + 2 * half];
    case 'nearly':
    case 'under':
    case 'at-most':
      return [value - 2 * half, value];
    default:
      return [value - half, value + half];
  }
}

/** The worth of a number's last written digit: 100 for 3.41万, 10000 for 3万. */
function lastDigit(quote: string, value: number): number {
  const digits = /\d[\d,]*(?:\.(\d+))?/.exec(quote);
  if (!digits) return 0;
  const written = Number(digits[0].replaceAll(',', ''));
  const scale = written === 0 ? 1 : Math.abs(value) / written;
  return scale * 10 ** -(digits[1]?.length ?? 0);
}

function basePeriod(site: Site, level: Site): string | undefined {
  const period = site.fact.refPeriod ?? level.fact.refPeriod;
  const basis = site.fact.change?.basis;
  if (basis === 'since') return baseOfComparison(site);
  if (period === undefined) return undefined;
  return basis === 'year-on-year'
    ? samePeriodBefore(period)
    : basis === 'period-on-period'
      ? periodBefore(period)
      : undefined;
}

/** The period in the words of comparison: 较协定生效前的2021年. */
function baseOfComparison(site: Site): string | undefined {
  const { comparison } = phraseOf(site);
  if (!comparison) return undefined;
  for (let at = comparison.end; at > comparison.start; at--) {
    const mention = mentionEndingAt(site.sentence.mentions, at);
    const fact = mention && site.sentence.drafts[indexFrom(site.sentence.mentions, mention.start)]?.fact;
    if (fact?.kind === 'period') return fact.iso;
  }
  return undefined;
}

/** Twelve digits: more are an artefact of the division. */
function round(value: number): number {
  return Number(value.toPrecision(12));
}
