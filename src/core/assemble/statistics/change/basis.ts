import { firstDay, lastDay, periodBefore, samePeriodBefore, yearOf } from '../../../calendar';
import { ARTICLE_DEPTH } from '../../../document/headings';
import type { Change, Span, Statistic } from '../../../fact';
import type { PlacedDocument } from '../../document';
import { indexFrom, mentionEndingAt } from '../../mentions-at';
import type { Phrase } from '../clause/phrase';
import { chineseSitesOf, fill, type Site } from '../clause/site';

/** What a number is compared with: a year before, the period before, a named date, a plan. */
export function basisOf(site: Site, { comparison, text, verb }: Phrase): Change['basis'] {
  if (comparison) return basisOfWords(site, comparison.start, comparison.end);
  const named = basisOfNoun(site);
  if (named) return named;
  const isDoubling = site.plain[site.mention.start] === '翻';
  return !text && (verb || isDoubling) ? basisOfNumber(site) : undefined;
}

const PERIOD_BEFORE = /(?:环比|按月|按季|上月|上季|上一季|上周|上旬|上半年|上一?届|昨天|昨日|前一天|前一日|上日)/;

/** 同比 and what is compared with a year before are year on year; 环比 is against the period before. */
function basisOfWords(site: Site, start: number, end: number): Change['basis'] {
  const words = site.plain.slice(start, end);
  // 比上年四季度环比增长: the comparison's own word goes first.
  if (PERIOD_BEFORE.test(words)) return 'period-on-period';
  if (/同比|按年|一年前/.test(words)) return 'year-on-year';
  if (/计划|预算|目标|预期/.test(words)) return 'plan';
  const lastYear = /(?:上年|去年|上一年|前一年)([末底])?/.exec(words);
  // 比上年末 is a year before only at the end of a year.
  if (lastYear) return lastYear[1] && !endsYear(site.fact.refPeriod) ? 'since' : 'year-on-year';
  const base = periodEndingNear(site, end);
  const { refPeriod } = site.fact;
  // 降幅比1—5月收窄2.3个百分点: the count of the year so far, a month before.
  if (base?.includes('-01/') && POINTS.has(site.fact.unit) && (!refPeriod || yearOf(refPeriod) === yearOf(base)))
    return 'period-on-period';
  if (!base || !refPeriod) return 'since';
  // 比2024年同期, 比2024年端午节假期: one time of another year.
  if (/同期|假期|[春暑]运/.test(words)) return yearOf(base) === yearBefore(refPeriod) ? 'year-on-year' : 'since';
  if (samePeriodBefore(refPeriod) === base) return 'year-on-year';
  if (periodBefore(refPeriod) === base || isEarlierOf(base, refPeriod)) return 'period-on-period';
  return 'since';
}

const POINTS = new Set(['percentage-point', 'basis-point']);

/** 上半年 is compared with 一季度, 1—6月 with 1—5月: the same count, taken earlier in the year. */
function isEarlierOf(base: string, iso: string): boolean {
  const [end, last] = [lastDay(base), lastDay(iso)];
  return base.length > 4 && firstDay(base) === firstDay(iso) && end !== undefined && last !== undefined && end < last;
}

function yearBefore(iso: string): number | undefined {
  const year = yearOf(iso.replace(/^\.\.\//, ''));
  return year === undefined ? undefined : year - 1;
}

function endsYear(iso: string | undefined): boolean {
  const last = iso === undefined ? undefined : lastDay(iso);
  return last === undefined || last.endsWith('-12-31');
}

/** 较2012年的30%翻了一番, 比去年暑运的8.3亿人次增长约3.6%: the base stands as a number right before the change. */
function basisOfNumber(site: Site): Change['basis'] {
  const base = baseNumber(site);
  return base && basisOfWords(site, base.start, base.end);
}

/** The words of a comparison whose base is a number, up to before its 的. */
export function baseNumber({ previous, plain, mention }: Site): Span | undefined {
  if (!previous || /[，,；;。]/.test(plain.slice(previous.mention.end, mention.start))) return undefined;
  const at = Math.max(previous.from, previous.mention.start - 20);
  const base = /(?:比|较)(?![由为例率值])([^比较，,；;]{1,16})的$/.exec(plain.slice(at, previous.mention.start));
  return base ? { start: at + base.index, end: previous.mention.start - 1 } : undefined;
}

/** 较2020年增幅约29%: the base stands before the noun. */
function basisOfNoun(site: Site): Change['basis'] {
  const { plain, mention, from } = site;
  const at = Math.max(from, mention.start - 30);
  const found = /(?:比|较)(?![由为例率值重])([^比较，,；;的]{1,14})的?[增降涨跌升减](?:幅|速)/.exec(
    plain.slice(at, mention.start),
  );
  if (!found) return undefined;
  const end = at + found.index + 1 + found[1]!.length;
  const isPeriod = mentionEndingAt(site.sentence.mentions, end)?.kind === 'period';
  return isPeriod ? basisOfWords(site, at + found.index, end) : undefined;
}

/** 是七年前的11倍, 相当于2018年的一半: a multiple of what was then. */
export function basisOfMultiple(site: Site): Change['basis'] {
  const { plain, mention, from } = site;
  if (plain[mention.start - 1] !== '的') return undefined;
  const at = Math.max(from, mention.start - 20);
  const base = /(?:是|为|相当于|达到?|恢复[到至])([^，,；;的]{1,14})的$/.exec(plain.slice(at, mention.start));
  if (!base) return undefined;
  const end = mention.start - 1;
  const isPeriod = mentionEndingAt(site.sentence.mentions, end)?.kind === 'period';
  return isPeriod || /年前$/.test(base[1]!) ? basisOfWords(site, at + base.index, end) : undefined;
}

/** The ISO period of the last words before an offset. */
function periodEndingNear(site: Site, end: number): string | undefined {
  for (let at = end; at > end - 6; at--) {
    const mention = mentionEndingAt(site.sentence.mentions, at);
    if (mention?.kind !== 'period') continue;
    const period = site.sentence.drafts[indexFrom(site.sentence.mentions, mention.start)]?.fact;
    return period?.kind === 'period' ? period.iso : undefined;
  }
  return undefined;
}

/**
 * Growth rates of one paragraph are against the same as those before them: 同比增长0.2%。其中,出口增长0.6%. Where the
 * document's first growth rate says that it is year on year, so are all that say nothing, but for the stories of a bulletin,
 * which are told one by one. What is against the period before holds within its sentence, what is against a named date for
 * numbers of the same period.
 */
export function inheritBasis(document: PlacedDocument): void {
  const sites = chineseSitesOf(document);
  const first = sites.find(({ fact }) => isGrowth(fact));
  const general = first?.fact.change?.basis === 'year-on-year' ? 'year-on-year' : undefined;
  let block: unknown;
  let sentence: unknown;
  let inBlock: Change['basis'];
  let inSentence: Change['basis'];
  let period: string | undefined;
  for (const site of sites) {
    const { fact } = site;
    if (site.sentence !== sentence) [sentence, inSentence] = [site.sentence, undefined];
    if (site.sentence.block !== block) {
      block = site.sentence.block;
      inBlock = first && isOneStory(first, site) ? general : undefined;
    }
    const { change } = fact;
    if (change?.basis) {
      if (change.basis !== 'plan' && fact.basis?.change?.rule !== 'change-of-ends' && !isOfRate(site))
        inSentence = change.basis;
      if (change.basis === 'year-on-year') inBlock = change.basis;
      else if (change.basis === 'since' && fact.basis?.change?.rule === 'change-verb')
        [inBlock, period] = [change.basis, fact.refPeriod];
      continue;
    }
    if (change && inBlock === 'year-on-year' && isMoreMade(site)) {
      fill(fact, 'change', { ...change, basis: inBlock, role: 'by' }, 'change-basis-carried');
      continue;
    }
    if (!change || !isGrowth(fact) || isOfYears(site) || isToBe(site) || isAgainstUsual(site)) continue;
    const carried = inBlock === 'since' && fact.refPeriod !== period ? general : inBlock;
    const basis = inSentence ?? (isEffect(site) ? undefined : carried);
    if (basis) fill(fact, 'change', { ...change, basis }, 'change-basis-carried');
  }
}

/** 降幅比1—5月收窄2.3个百分点: what a rate is compared with is not what other numbers are. */
function isOfRate({ plain, clause, mention, fact }: Site): boolean {
  if (!POINTS.has(fact.unit) || fact.change?.basis === 'year-on-year') return false;
  return /(?:[增降涨跌][幅速])[^，,]{0,16}$/.test(
    plain.slice(Math.max(clause.start, mention.start - 24), mention.start),
  );
}

/** 工业机器人1.26万套，多产2700余套: more than a year before, where the text tells growth so. */
function isMoreMade({ plain, clause, mention, previous, fact }: Site): boolean {
  const isBehindLevel = previous?.clause.index === clause.index - 1 && previous.fact.unit === fact.unit;
  return isBehindLevel && /^\s*[多少][产销收]$/.test(plain.slice(clause.start, mention.start));
}

/** Sections that are numbered are parts of one text; headings that are not may be those of stories. */
function isOneStory(first: Site, { sentence }: Site): boolean {
  const [a, b] = [first.sentence.block.section.at(-1), sentence.block.section.at(-1)];
  return a === b || !b || !a || NUMBERED.test(b.title) || b.depth >= ARTICLE_DEPTH || a.depth !== b.depth;
}

const NUMBERED = /^(?:[（(]?[一二三四五六七八九十\d]{1,3}[）)、.．]|第[一二三四五六七八九十])/;

/** 效率提升40%, 盘中涨幅超过4%: what was brought about or traded, and of no year. */
function isEffect({ plain, mention, clause, fact }: Site): boolean {
  const words = plain.slice(Math.max(clause.start, mention.start - 40), mention.start);
  return (
    /(?:效率|精度|性能|能力|成本|时间|周期|未来|今后|有望|期货|股市|股指|指数|盘中|油价|金价|一度|出货量|年间|年来|以来)/.test(
      words,
    ) && !/(?:价格|景气|物价)/.test(fact.measure ?? '')
  );
}

/** 年均增长11.6%: of many years at once. */
function isOfYears({ plain, mention, from, fact }: Site): boolean {
  // “十四五”期间增长36.9%
  if (fact.refPeriod?.includes('/') && yearOf(fact.refPeriod) === undefined) return true;
  return /年均|平均每年/.test(plain.slice(Math.max(from, mention.start - 24), mention.start));
}

/** 较常年同期偏多一成: against no one year. */
function isAgainstUsual({ plain, mention, from }: Site): boolean {
  return /(?:常年|往年|多年|历年)/.test(plain.slice(Math.max(from, mention.start - 14), mention.start));
}

/** 抽查比例再提高15个百分点: what a rule raises is against no year. */
function isToBe({ plain, mention }: Site): boolean {
  return /(?:再|可|可以|应当?|须|不得|力争|拟|确保)(?:再)?(?:提高|提升|降低|增加|下调|上调|上浮|下浮)$/.test(
    plain.slice(Math.max(0, mention.start - 8), mention.start),
  );
}

function isGrowth({ change, unit, measure, basis }: Statistic): boolean {
  if (basis?.change?.rule === 'change-turned') return true;
  if (!change?.direction || change.direction === 'flat' || change.role === 'from') return false;
  if (change.role === 'to') return unit === '%' && /(?:增速|增幅|涨幅|降幅)/.test(measure ?? '');
  return unit === '%' || unit === 'percentage-point' || unit === '倍';
}
