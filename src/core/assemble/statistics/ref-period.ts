import { lastDay } from '../../calendar';
import { ARTICLE_DEPTH } from '../../document/headings';
import type { Heading, Span } from '../../fact';
import type { PlacedBlock, PlacedDocument, PlacedSentence } from '../document';
import { clauseAt } from './clauses';
import { listOf } from './distribute';
import { phraseOf } from './phrase';
import { chineseSitesOf, draftsOf, fill, type PeriodDraft, type Site } from './site';

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
    const all = draftsOf(sentence, 'period');
    const periods = all.filter((period) => isAbout(period, here));
    for (const site of here) {
      const found = ofBase(site, all) ?? distributed(site, periods) ?? inSentence(site, periods) ?? scope.of(site);
      if (found) fill(site.fact, 'refPeriod', found.iso, found.rule, found.span);
    }
    scope.read(sentence, periods);
  }
}

interface Found {
  readonly iso: string;
  readonly rule: string;
  readonly span?: Span;
}

/** Whether a period is what the sentence is about, and not a base of comparison or the date of a law. */
function isAbout({ fact, mention, sentence }: PeriodDraft, sites: readonly Site[]): boolean {
  if (fact.iso === undefined) return false;
  if (
    /(?:比|较|相较于|相比|低于|高于|好于|优于|compared with|compared to|than|from)\s*$/.test(
      before(sentence, mention.start),
    )
  ) {
    return false;
  }
  if (/^(?:起)?(?:施行|实施|生效|公布|颁布|修订|修正|通过)/.test(sentence.text.slice(mention.end, mention.end + 4)))
    return false;
  // The number that a comparison is of stands close behind it.
  const next = sites.findIndex((site) => site.mention.start >= mention.end);
  const comparison = next < 0 ? undefined : phraseOf(sites[next]!).comparison;
  return !comparison || mention.start < comparison.start || mention.end > comparison.end;
}

function before({ text }: PlacedSentence, at: number): string {
  return text.slice(Math.max(0, at - 16), at);
}

/** 三季度、四季度分别增长4.9%、5.2%: each number has its own. */
function distributed(site: Site, periods: readonly PeriodDraft[]): Found | undefined {
  const list = listOf(site);
  const first = list?.[0];
  if (!list || !first || phraseOf(first).text) return undefined;
  const own = periods.filter(({ mention }) => mention.start >= first.from && mention.end <= first.mention.start);
  const period = own.length === list.length ? own[list.indexOf(site)] : undefined;
  return period && found(period, 'period-distributed');
}

/** 较2012年的30%翻了一番: the base of a comparison is of the time that it names. */
function ofBase(site: Site, periods: readonly PeriodDraft[]): Found | undefined {
  const { comparison, verb } = phraseOf(site);
  if (!comparison || verb || !site.plain.startsWith('的', site.mention.start - 1)) return undefined;
  const base = periods.find(({ mention }) => mention.start >= comparison.start && mention.end <= comparison.end);
  return base && found(base, 'period-of-base');
}

function inSentence(site: Site, periods: readonly PeriodDraft[]): Found | undefined {
  const limit = startOfChange(site);
  const at = lastBefore(periods, limit, site);
  const last = periods[at];
  const before = periods[at - 1];
  if (last) {
    const rule = last.mention.start >= site.clause.start ? 'period-clause' : 'period-sentence';
    const span = found(last, rule).span;
    return { iso: asMeant(site, last, before), rule, ...(span && { span }) };
  }
  return undefined;
}

/** Periods that are passed over at most: those of events and of other numbers' beginnings. */
const MOST_STEPS = 8;

/** Index of the last period before an offset that may be the number's, or -1. */
function lastBefore(periods: readonly PeriodDraft[], limit: number, site: Site): number {
  let low = 0;
  let high = periods.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if (periods[middle]!.mention.end <= limit) low = middle + 1;
    else high = middle;
  }
  for (let at = low - 1; at >= Math.max(0, low - MOST_STEPS); at--) {
    if (!isEvent(periods[at]!, site) && !startsAnother(periods[at]!, site)) return at;
  }
  return -1;
}

/** A law's or an event's day is that of its clause alone: …2023年6月2日生效,我国进出口12.6万亿元. */
function isEvent({ mention, fact }: PeriodDraft, site: Site): boolean {
  const clause = clauseAt(site.clauses, mention.start);
  if (!clause || clause === site.clause || fact.iso?.length !== 10) return false;
  return /(?:生效|施行|实施|签署|成立|印发|公布|启动|召开)$/.test(site.plain.slice(clause.start, clause.end).trimEnd());
}

/** The time that an earlier change starts from is its own: 由2022年的3万余人升至…,增幅达66.9%. */
function startsAnother({ mention }: PeriodDraft, site: Site): boolean {
  let steps = 0;
  for (
    let one = site.previous;
    one && one.mention.start > mention.start && steps < MOST_STEPS;
    one = one.previous, steps++
  ) {
    const phrase = phraseOf(one);
    if (phrase.isFrom && phrase.span.end <= mention.start && mention.end <= one.mention.start) return true;
  }
  return false;
}

/** A step is taken on a day, whatever holds from then on: 自4月16日起,每吨提高200元. */
function isStep(site: Site): boolean {
  const verb = phraseOf(site).verb ?? phraseOf(listOf(site)?.[0] ?? site).verb;
  return verb !== undefined && !verb.reaches && !['%', 'mo', 'a', 'd', 'wk'].includes(site.fact.unit);
}

/** Stocks are as of a day, also where the text says 截至; flows run up to it. */
const STOCK = /(?:现有|在册|余额|规模|储备|总量|存量|保有量|人口|户数|资产|持有量|装机|容量|里程)/;

/** The words around a period widen it: 今年9月、10月 is both, 今年8月开始 has no end. */
function asMeant(site: Site, period: PeriodDraft, before: PeriodDraft | undefined): string {
  const iso = period.fact.iso!;
  const text = site.plain;
  if (
    !isStep(site) &&
    /^(?:开始|起)[，,]/.test(text.slice(period.mention.end, period.mention.end + 3)) &&
    !iso.includes('/')
  )
    return `${iso}/..`;
  if (/开始$/.test(text.slice(period.mention.start, period.mention.end)) && !iso.includes('/')) return `${iso}/..`;
  const gap = before ? text.slice(before.mention.end, period.mention.start) : '';
  const first = before?.fact.iso;
  if (first !== undefined && first.length === iso.length && !/[/]/.test(first + iso) && first < iso) {
    if (iso.length === 7 && /^[、和与]$/.test(gap)) return `${first}/${iso}`;
    if (/^(?:一直)?(?:持续|延续)?[到至]$/.test(gap)) return `${first}/${iso}`;
  }
  const isStock =
    STOCK.test(site.fact.measure ?? '') || /现有|在册/.test(text.slice(period.mention.end, site.mention.start));
  if (iso.startsWith('../') && iso.length === 13 && isStock) return iso.slice(3);
  if (iso.endsWith('/..') && isStep(site)) return iso.slice(0, -3);
  return iso;
}

/** The level that a change reached is not of the time that it started from: 由去年的48%下降至33%. */
function startOfChange(site: Site): number {
  const { previous } = site;
  if (!previous || !phraseOf(previous).isFrom || !phraseOf(site).verb?.reaches) return site.mention.start;
  return Math.min(site.mention.start, phraseOf(previous).span.end);
}

function found({ fact, sentence, mention }: PeriodDraft, rule: string): Found {
  return { iso: fact.iso!, rule, span: sentence.toSource(mention.start, mention.end) };
}

/** What paragraphs, sections and the document are about, where a sentence names no time. */
class Scope {
  private block: unknown;
  private paragraph: Found | undefined;
  private readonly sections = new Map<Heading | undefined, Found>();
  private readonly report: Found | undefined;
  /** The numbers of a law are of no time. */
  private readonly isLaw: boolean;

  constructor(document: PlacedDocument) {
    this.report = reportPeriod(document);
    this.isLaw = document.headings.some(({ depth }) => depth === ARTICLE_DEPTH);
  }

  read(sentence: PlacedSentence, periods: readonly PeriodDraft[]): void {
    const { block } = sentence;
    if (block !== this.block) [this.block, this.paragraph] = [block, undefined];
    const [first] = periods;
    if (!first) return;
    const number = sentence.mentions.find(({ kind }) => kind === 'statistic');
    // What stands before its first number goes on in the next sentence; what comes later is its own.
    const last = number ? periods.findLast(({ mention }) => mention.end <= number.start) : first;
    if (last) this.paragraph = found(last, 'period-paragraph');
    if (block.kind === 'heading' || isHeadingOf(block.section.at(-1), sentence)) {
      this.sections.set(block.section.at(-1), found(first, 'period-heading'));
    }
  }

  of(site: Site): Found | undefined {
    if (this.isLaw || isRule(site)) return undefined;
    const { block } = site.sentence;
    if (block === this.block && this.paragraph) return this.paragraph;
    if (block.kind === 'heading') return undefined;
    for (let i = block.section.length - 1; i >= 0; i--) {
      const found = this.sections.get(block.section[i]);
      // The title names the year of a report; whether it is what numbers are about is another question.
      if (found && i > 0) return found;
    }
    return this.report;
  }
}

function isHeadingOf(heading: Heading | undefined, sentence: PlacedSentence): boolean {
  return heading !== undefined && heading.start <= sentence.start && sentence.start < heading.end;
}

/** The numbers of a rule (terms, fines, thresholds) hold at all times. */
function isRule({ fact, mention, sentence, plain }: Site): boolean {
  if (['a', 'mo', 'd', 'h', 'min', 'wk'].includes(fact.unit) && !plain.endsWith('连续', mention.start)) return true;
  const known = setsRules.get(sentence) ?? saysRule(sentence);
  setsRules.set(sentence, known);
  return known;
}

const setsRules = new WeakMap<PlacedSentence, boolean>();

function saysRule({ text }: PlacedSentence): boolean {
  return /应当|不得|有下列|情节(?:严重|较轻)|(?<!判)处[^，。；]{0,20}(?:罚款|拘留|有期徒刑)|责令/.test(text);
}

const REPORT = /报告|公报|情况|盘点|数据|白皮书|年报|综述|回顾|report|statistics|review/i;

/**
 * The period in the title, or that a report opens with, where it was over when the document was written: what a
 * communiqué reports on.
 */
function reportPeriod({ blocks, title, date }: PlacedDocument): Found | undefined {
  const block = blocks.find(({ text }) => title !== undefined && text.trim() === title);
  const opening =
    title && REPORT.test(title) ? blocks.slice(0, 8).find((one) => one !== block && openingPeriod(one)) : undefined;
  const sentences = [...(block?.sentences ?? []), ...(opening?.sentences.slice(0, 1) ?? [])];
  for (const sentence of sentences) {
    for (const period of draftsOf(sentence, 'period')) {
      const { iso } = period.fact;
      if (iso && date && /^\d{4}(?:-\d\d)?(?:\/\d{4}-\d\d)?$/.test(iso) && (lastDay(iso) ?? date) < date)
        return found(period, 'period-title');
    }
  }
  return undefined;
}

/** Whether a paragraph opens with a period that its first number is about: 2023年，全省法院共受理案件138.6万件. */
function openingPeriod({ sentences }: PlacedBlock): boolean {
  const [first] = sentences;
  const [period] = first ? draftsOf(first, 'period') : [];
  const number = first?.mentions.find(({ kind }) => kind === 'statistic');
  return (
    period !== undefined && number !== undefined && period.mention.start <= 6 && period.mention.end <= number.start
  );
}
