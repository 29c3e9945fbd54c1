import { addDays, addMonths, addYears, endsOf } from '../../../calendar';
import type { PlacedDocument, PlacedSentence } from '../../document';
import { clauseAt } from '../clause/clauses';
import { listOf } from '../clause/distribute';
import { phraseOf } from '../clause/phrase';
import { chineseSitesOf, fill, type Site } from '../clause/site';
import { isOfEvent, type Moment, momentsIn } from './moments';
import { type Found, found, Scope } from './scope';

/**
 * `refPeriod`: the time that a number is about.
 *
 * - the last period before it in its sentence that is no base of comparison: 今年1月至10月,…起诉3.4万余人
 * - else what its paragraph was about: 2024年，国内生产总值…。城镇新增就业1256万人
 * - else the period that a heading above names: 二、今年发展主要预期目标
 * - else, in a report on a finished period, that period: 2023年…公报 of February 2024
 */
export function refPeriods(document: PlacedDocument): void {
  const scope = new Scope(document);
  const sites = chineseSitesOf(document);
  let at = 0;
  for (const sentence of document.sentences) {
    const here: Site[] = [];
    while (at < sites.length && sites[at]!.sentence === sentence) here.push(sites[at++]!);
    const all = momentsIn(sentence, document.date);
    const moments = all.filter((moment) => isAbout(moment, here));
    for (const site of here) {
      const found =
        ofBase(site, all) ??
        distributed(site, moments) ??
        ofPath(site) ??
        inSentence(site, reaching(moments, site), scope);
      if (found) fill(site.fact, 'refPeriod', runOf(site, found.iso), found.rule, found.span);
    }
    scope.read(sentence, moments);
  }
  const report = scope.ofCells();
  if (!report) return;
  // Before the tables are read, whose headers know better.
  for (const { fact, sentence } of document.drafts) {
    if (sentence.block.cell && fact.kind === 'statistic') fill(fact, 'refPeriod', report.iso, report.rule, report.span);
  }
}

/** Whether a period is what the sentence is about, and not a base of comparison or the date of a law. */
function isAbout({ start, end, sentence }: Moment, sites: readonly Site[]): boolean {
  if (
    /(?:比|较|相较于|相比|低于|高于|好于|优于|compared with|compared to|than|from)\s*$/.test(before(sentence, start))
  ) {
    return false;
  }
  const behind = sentence.text.slice(end, end + 8);
  const isStretch = /(?:全年|半年|季度)$/.test(sentence.text.slice(start, end));
  if (!isStretch && /^(?:起)?(?:施行|实施|生效|公布|颁布|修订|修正|通过)/.test(behind)) return false;
  // 2025年第二期国债, 2022年版目录: the year is part of a name.
  if (/^(?:第[一二三四五六七八九十\d]{1,3}[期号届版]|版|秋粮|夏粮|早稻|新粮)/.test(behind)) return false;
  // 完成全年目标任务的62%: the year is the target's.
  const isHeading = sentence.block.kind === 'heading';
  if (!isHeading && /^(?:的)?(?:预期)?(?:目标|任务|预算|计划)/.test(behind)) return false;
  // 约为2018年的3倍, 相当于2013年的八成: the year is that of the base.
  const next = firstFrom(sites, end);
  const ofBase = next?.mention.start === end + 1 ? next : undefined;
  if (ofBase && behind.startsWith('的') && isMultiple(ofBase, before(sentence, start))) return false;
  // The number that a comparison is of stands close behind it.
  const comparison = next && phraseOf(next).comparison;
  return !comparison || start < comparison.start || end > comparison.end;
}

/** The first number that begins at or behind an offset. */
function firstFrom(sites: readonly Site[], offset: number): Site | undefined {
  let low = 0;
  let high = sites.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if (sites[middle]!.mention.start < offset) low = middle + 1;
    else high = middle;
  }
  return sites[low];
}

/** How many of the times of a sentence, which stand in order, end at or before an offset. */
function countBefore(moments: readonly Moment[], offset: number): number {
  let low = 0;
  let high = moments.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if (moments[middle]!.end <= offset) low = middle + 1;
    else high = middle;
  }
  return low;
}

function isMultiple({ fact, plain, mention }: Site, words: string): boolean {
  if (fact.unit === '倍') return true;
  const isPart = fact.unit === '%' || /[成半]|分之/.test(plain.slice(mention.start, mention.end));
  return isPart && /(?:相当于|是|恢复[至到])(?:约|近)?$/.test(words);
}

function before({ text }: PlacedSentence, at: number): string {
  return text.slice(Math.max(0, at - 16), at);
}

/** 三季度、四季度分别增长4.9%、5.2%: each number has its own. */
function distributed(site: Site, periods: readonly Moment[]): Found | undefined {
  const list = listOf(site);
  const first = list?.[0];
  if (!list || !first || phraseOf(first).text) return undefined;
  const own = periods.filter(({ start, end }) => start >= first.from && end <= first.mention.start);
  const period = own.length === list.length ? own[list.indexOf(site)] : undefined;
  return period && found(period, 'period-distributed');
}

/** 较2012年的30%翻了一番: the base of a comparison is of the time that it names. */
function ofBase(site: Site, periods: readonly Moment[]): Found | undefined {
  const { comparison, verb } = phraseOf(site);
  if (!comparison || verb || !site.plain.startsWith('的', site.mention.start - 1)) return undefined;
  const base = periods.find(({ start, end }) => start >= comparison.start && end <= comparison.end);
  return base && found(base, 'period-of-base');
}

/** A rate of the way between two levels: 由2013年的6079元升至2020年的12588元,年均增长11.6%. */
function ofPath({ plain, mention, previous: to }: Site): Found | undefined {
  const from = to?.previous;
  if (!to || !from || !/^[，,]?年均/.test(plain.slice(to.mention.end, mention.start))) return undefined;
  const [first, last] = [from.fact.refPeriod, to.fact.refPeriod];
  if (!phraseOf(from).isFrom || !first || !last || first.length !== last.length || first >= last) return undefined;
  if (/[/]/.test(first + last)) return undefined;
  const span = to.fact.basis?.refPeriod?.span;
  return { iso: `${first}/${last}`, rule: 'period-between', ...(span && { span }) };
}

/** The times that reach a number: one in brackets with a number of its own does not, 57件（2023年为42件）,其中19件. */
function reaching(moments: readonly Moment[], { plain, mention }: Site): readonly Moment[] {
  const last = moments[countBefore(moments, mention.start) - 1];
  if (!last || plain[last.start - 1] !== '（') return moments;
  const rest = plain.slice(last.end, Math.min(mention.start, last.end + LONGEST_BRACKET));
  const close = rest.indexOf('）');
  return close > 0 && /\d/.test(rest.slice(0, close)) ? moments.filter((one) => one !== last) : moments;
}

const LONGEST_BRACKET = 40;

/** The last time before the number in its sentence; one without dates leaves the number without one. */
function inSentence(site: Site, periods: readonly Moment[], scope: Scope): Found | undefined {
  const at = lastBefore(periods, startOfChange(site, periods), site);
  const last = periods[at];
  if (!last) return scope.of(site);
  const one = found(last, last.start >= site.clause.start ? 'period-clause' : 'period-sentence');
  return one && { ...one, iso: asMeant(site, last, one.iso, periods[at - 1]) };
}

/** Periods that are passed over at most: those of events and of other numbers' beginnings. */
const MOST_STEPS = 8;

/** Index of the last period before an offset that may be the number's, or -1. */
function lastBefore(periods: readonly Moment[], limit: number, site: Site): number {
  const count = countBefore(periods, limit);
  for (let at = count - 1; at >= Math.max(0, count - MOST_STEPS); at--) {
    if (!isEvent(periods[at]!, site) && !startsAnother(periods[at]!, site)) return at;
  }
  return -1;
}

/** A law's or an event's day is that of its clause alone: …2023年6月2日生效,我国进出口12.6万亿元. */
function isEvent(moment: Moment, site: Site): boolean {
  return clauseAt(site.clauses, moment.start) !== site.clause && isOfEvent(moment);
}

/** The time that an earlier change starts from is its own: 由2022年的3万余人升至…,增幅达66.9%. */
function startsAnother({ start, end }: Moment, site: Site): boolean {
  let steps = 0;
  for (let one = site.previous; one && one.mention.start > start && steps < MOST_STEPS; one = one.previous, steps++) {
    const phrase = phraseOf(one);
    if (phrase.isFrom && phrase.span.end <= start && end <= one.mention.start) return true;
  }
  return false;
}

/** A step is taken on a day, whatever holds from then on: 自4月16日起,每吨提高200元. */
function isStep(site: Site): boolean {
  const verb = phraseOf(site).verb ?? phraseOf(listOf(site)?.[0] ?? site).verb;
  return verb !== undefined && !verb.reaches && !['%', 'mo', 'a', 'd', 'wk'].includes(site.fact.unit);
}

/** Stocks are as of a day, also where the text says 截至; flows run up to it. */
const STOCK =
  /(?:现有|在册|在建|在用|在营|有效量|余额|规模|储备|总量|总数|存量|保有量|人口|户数|资产|持有量|装机|容量|里程)/;
const HAVING = /共有|现有|拥有|在册/;
const ADDS_UP = /累计|完成|新增|(?<![公总])共(?!有)/;
/** A rate is a level of the day, unless it tells of growth: 完成率为65%, 机械化率超过73%. */
const RATE = /(?<!增长)(?:率|比重|占比|进度)(?:为|达到?|超过)?(?:了|约)?$/;

function isStock(site: Site, { end }: Moment, iso: string): boolean {
  const { fact, plain, mention, previous } = site;
  const between = plain.slice(Math.max(end, mention.start - LONGEST_STOCK), mention.start);
  if (STOCK.test(fact.measure ?? '') || HAVING.test(between)) return true;
  if (fact.unit === '%' && RATE.test(between)) return true;
  if (ADDS_UP.test(between)) return false;
  if (/(?:已达|达到)$/.test(between)) return true;
  // What a stock is compared with and divided into is of the same day.
  return previous !== undefined && previous.mention.start > end && previous.fact.refPeriod === iso.slice(3);
}

/** How far before a number is looked for words that tell a stock from a flow. */
const LONGEST_STOCK = 60;

/** 自9月起, 从8月开始同比回落: from then on. */
function startsThere(text: string, { start, end }: Moment): boolean {
  return (
    /^(?:开始|起)[，,]/.test(text.slice(end, end + 3)) ||
    (/[从自]/.test(text[start - 1] ?? '') && text.startsWith('开始', end))
  );
}

/** The words around a period widen it: 今年9月、10月 is both, 今年8月开始 has no end. */
function asMeant(site: Site, period: Moment, iso: string, before: Moment | undefined): string {
  const text = site.plain;
  if (!isStep(site) && startsThere(text, period) && !iso.includes('/')) return `${iso}/..`;
  if (/开始$/.test(text.slice(period.start, period.end)) && !iso.includes('/')) return `${iso}/..`;
  const gap = before ? text.slice(before.end, period.start) : '';
  const first = before?.iso;
  if (first !== undefined && first.length === iso.length && !/[/]/.test(first + iso) && first < iso) {
    if (iso.length === 7 && /^[、和与]$/.test(gap)) return `${first}/${iso}`;
    if (/^(?:一直)?(?:持续|延续)?[到至]$/.test(gap)) return `${first}/${iso}`;
  }
  if (iso.startsWith('../') && iso.length === 13 && isStock(site, period, iso)) return iso.slice(3);
  if (iso.endsWith('/..') && isStep(site)) return iso.slice(0, -3);
  return iso;
}

/**
 * The level that a change reached is not of the time that it started from: 由去年的48%下降至33%. Where the level has a time of
 * its own it is that: 由2023年的78.6%提高到2025年的95%.
 */
function startOfChange(site: Site, moments: readonly Moment[]): number {
  const { previous, mention } = site;
  if (!previous || !phraseOf(previous).isFrom || !phraseOf(site).verb?.reaches) return mention.start;
  const own = moments[countBefore(moments, mention.start) - 1];
  if (own && own.start >= previous.mention.end) return mention.start;
  return Math.min(mention.start, phraseOf(previous).span.end);
}

const RUN = /连续(?:保持|稳定在?)?$/;

/** 9月份…连续两个月: a run of months, years or days ends with the time that is named. */
function runOf(site: Site, iso: string): string {
  const run = RUN.test(site.plain.slice(Math.max(0, site.mention.start - 4), site.mention.start))
    ? site
    : site.previous;
  if (!run || (run !== site && run.clause !== site.clause)) return iso;
  const { fact, mention, plain } = run;
  if (run !== site && (!RUN.test(plain.slice(Math.max(0, mention.start - 4), mention.start)) || !holdsOver(site, run)))
    return iso;
  const count = fact.value;
  const last = endsOf(iso)[1];
  if (count === undefined || count < 2 || !Number.isInteger(count) || last === '..') return iso;
  if (fact.unit === 'mo' && last.length >= 7) return `${addMonths(last.slice(0, 7), 1 - count)}/${last.slice(0, 7)}`;
  if (fact.unit === 'a') return `${addYears(last.slice(0, 4), 1 - count)}/${last.slice(0, 4)}`;
  if (fact.unit === 'd' && last.length === 10) return `${addDays(last, 1 - count)}/${last}`;
  return iso;
}

/** 连续9年稳定在1.3万亿斤以上: the level is that of the whole run; what grows or is reached in it is not. */
function holdsOver(site: Site, run: Site): boolean {
  const between = site.plain.slice(run.mention.end, site.mention.start);
  return (
    between === '' ||
    /^(?:保持|稳定|维持|超过|突破|高于|低于|在|达到|以上|\p{Script=Han}{0,4}(?:保持|稳定|维持)在)/u.test(between)
  );
}
