import { endsOf, lastDay, parseDate, yearOf } from '../../calendar';
import type { Heading } from '../../fact';
import type { PeriodMention } from '../../recognize/mention';
import { LAST_DAY, type When } from '../../recognize/period/when';
import type { PlacedBlock, PlacedDocument, PlacedSentence } from '../document';
import type { WhenContext } from './resolve-when';

/** What a block has been about so far. */
interface BlockMemory {
  readonly index: number;
  /** Year spoken of, by a year, a quarter or a month that heads its clause. */
  year?: number;
  /** Stretch spoken of. */
  topic?: string;
  /** Year of the time named last, unless only to compare, and its sentence. */
  near?: { readonly year: number; readonly sentence: number };
  /** Last time named. */
  named?: string;
  namedSentence?: number;
}

const TITLE_YEAR = /(?<!\d)([12]\d{3})(?:年(?!\s?\d{1,2}\s?月)|(?=$|[\s:,，]))/;
/** What stands before a time that is only compared with, or only an end: 比2020年, 到2025年, 较协定生效前的2021年. */
const COMPARED =
  /(?:[比较較由从從到至自与與同和以的于於过過超《]|不及|相当于|截至|compared with|compared to|than|from|since|until|by|before|after)\s*$/i;
/** Of those, what stands before a time that lends its year to nothing: 比2020年, 到2025年. */
const ONLY_COMPARED = /(?:[比较較由与與同到至过過超]|相当于|截至)\s*$/;
/** In English a time heads its clause with a preposition at most; elsewhere it only closes one. */
const LATIN_BEFORE = /[A-Za-z]\s*$/;
const HEADS_CLAUSE = /(?:^|[,;:.]\s*)(?:in|during|for|over|at)?(?:\s+the)?\s*$/i;
/** What stands before 上月 when it is there to compare with. */
const WITH_MONTH = /[比较較与與同由从從为為超于於]/;
/** 到6月末，… at the head of a clause says when, like 截至6月末. */
const HEAD_UNTIL = /(?:^|[，,。；;：:\s])[到至]$/;
/** How many paragraphs further 去年同期 may look back to the stretch that it is compared with. */
const STRETCH_REACH = 4;
/** How many of the first paragraphs may say which year a report is on. */
const OPENING = 8;
const RULE_IN_FORCE = /^.{0,3}(?:起?施行|起?实施|公布|修订|修正|通过|废止|发布的|签署的|生效)/;

/** Follows what the text is about, from one period to the next. */
export class Timeline {
  private block: BlockMemory = { index: -1 };
  private readonly headingYears = new Map<Heading, number>();
  private readonly carried = new Map<Heading | undefined, number>();
  private readonly titleYear?: number;
  private readonly documentYear?: number;
  /** The year before the document's, where one of its first paragraphs begins with it: 2023年，全省法院… */
  private openingYear?: number;
  /** The last part of the document's year that a paragraph was about. */
  private stretch?: { readonly iso: string; readonly block: number };

  constructor(private readonly document: PlacedDocument) {
    const match = TITLE_YEAR.exec(document.title ?? '');
    this.titleYear = match ? Number(match[1]) : undefined;
    this.documentYear = document.date === undefined ? undefined : yearOf(document.date);
  }

  /** What a period's words may lean on. */
  contextOf(mention: PeriodMention, sentence: PlacedSentence): WhenContext {
    this.enter(sentence.block);
    const { block } = this;
    const isHere = block.namedSentence === sentence.index;
    const future = isAhead(sentence.text, mention);
    const leadsOn = isHere || (mention.when.type !== 'day-of-month' && mention.when.type !== 'ago');
    return {
      date: this.document.date,
      year: this.yearFor(mention, sentence, future),
      named: leadsOn ? block.named : undefined,
      topic: mention.when.type === 'same-period' ? this.stretchMeant() : block.topic,
      month: this.monthComparedWith(mention, sentence),
      future,
    };
  }

  /** What 去年同期 is a year after: behind 截至6月底 in a report on 1—6月, those months. */
  private stretchMeant(): string | undefined {
    const { topic, index } = this.block;
    if (topic !== undefined && !topic.startsWith('..')) return topic;
    const near = this.stretchNear(index);
    const isSameEnd = topic === undefined || (near && endsOf(near)[1].slice(0, 7) === endsOf(topic)[1].slice(0, 7));
    return isSameEnd ? near : topic;
  }

  /** The stretch that a paragraph a little above was about. */
  private stretchNear(index: number): string | undefined {
    return this.stretch && index - this.stretch.block <= STRETCH_REACH ? this.stretch.iso : undefined;
  }

  /** 3月份…比上月上升: the month before the one that the paragraph is about. */
  private monthComparedWith({ when, start }: PeriodMention, { text }: PlacedSentence): string | undefined {
    if (when.type !== 'month' || when.from !== 'document' || when.offset >= 0) return undefined;
    const topic = this.block.topic;
    if (!topic || !WITH_MONTH.test(text.slice(Math.max(0, start - 1), start))) return undefined;
    const last = endsOf(topic)[1];
    return last.length >= 7 ? last : undefined;
  }

  /** Remembers what a period has come to mean. */
  note(mention: PeriodMention, sentence: PlacedSentence, iso: string): void {
    this.enter(sentence.block);
    const { block } = this;
    const before = sentence.text.slice(Math.max(0, mention.start - 14), mention.start);
    // 全年支出增加，比上年多4%，当年…: what is only compared with is not what 当年 means.
    if (block.named === undefined || !COMPARED_YEAR.test(before) || !isYearBefore(mention.when)) {
      block.named = iso;
      block.namedSentence = sentence.index;
    }
    const year = yearOf(iso);
    const closesClause = LATIN_BEFORE.test(before) && !HEADS_CLAUSE.test(before);
    const isAside = mention.when.type === 'same-period' || isBefore(mention.when, before) || closesClause;
    const isEnd = sentence.text[mention.end] === '的' && /[从從]$/.test(before);
    if (year !== undefined && !isAside && !isEnd && !ONLY_COMPARED.test(before))
      block.near = { year, sentence: sentence.index };
    const isHeadUntil = HEAD_UNTIL.test(before) && sentence.text[mention.end] === '，';
    const isCompared = (COMPARED.test(before) && !isHeadUntil) || isAside;
    if (isCompared || sentence.text[mention.end] === '的') return;
    block.topic = iso;
    this.noteStretch(iso);
    if (isHeadUntil) return;
    if (year === undefined || iso.startsWith('..')) return;
    const isDay = parseDate(endsOf(iso)[1])?.day !== undefined && mention.when.type !== 'since';
    if (isDay && (RULE_IN_FORCE.test(sentence.text.slice(mention.end, mention.end + 10)) || mention.start > 0)) return;
    block.year = year;
    this.noteOpening(mention, sentence, year, isDay);
    const heading = sentence.block.section.at(-1);
    const placed = sentence.toSource(mention.start, mention.end);
    if (heading && placed.start >= heading.start && placed.end <= heading.end) this.headingYears.set(heading, year);
    else if (sentence.block.kind !== 'cell' && !isDay) this.carried.set(heading, year);
  }

  private noteStretch(iso: string): void {
    const [first, last] = endsOf(iso);
    const isPart = first !== '..' && last.length >= 7 && (iso.includes('/') || iso.length === 7);
    if (isPart && yearOf(iso) === this.documentYear) this.stretch = { iso, block: this.block.index };
    else if (iso.length === 4) this.stretch = undefined;
  }

  private noteOpening({ start }: PeriodMention, { block }: PlacedSentence, year: number, isDay: boolean): void {
    if (isDay || start > 0 || block.index > OPENING || this.openingYear !== undefined) return;
    if (block.kind === 'paragraph' && year + 1 === this.documentYear) this.openingYear = year;
  }

  private enter(block: PlacedBlock): void {
    if (block.index !== this.block.index) this.block = { index: block.index };
  }

  /** The year that the text is about, as far as the words may take theirs from it. */
  private yearFor({ when }: PeriodMention, sentence: PlacedSentence, future: boolean): number | undefined {
    const { block } = this;
    const bare = barePart(when);
    if (bare === 'day') return this.yearOfDay(when, sentence, future);
    if (bare === 'month' && block.near?.sentence === sentence.index) return this.checked(bare, block.near.year);
    // The end of a year to come is that of the document's.
    if (bare === 'year' && future && this.documentYear !== undefined) return this.documentYear;
    const isSpokenOf = bare !== 'year' || block.near?.sentence === sentence.index || this.isRecent(block.year);
    if (block.year !== undefined && isSpokenOf) return this.checked(bare, block.year);
    const heading = [...sentence.block.section].reverse();
    // What an earlier paragraph was about lends its year to whole years, not to months.
    const carried = bare === 'month' ? undefined : this.carried.get(heading[0]);
    if (carried !== undefined && (bare !== 'year' || this.isRecent(carried))) return this.checked(bare, carried);
    for (const one of heading) {
      const year = this.headingYears.get(one);
      if (year !== undefined) return this.checked(bare, year);
    }
    const isOpening = bare !== 'month' && block.namedSentence !== sentence.index;
    return this.checked(bare, this.titleYear ?? (isOpening ? this.openingYear : undefined));
  }

  /** A year long past that an earlier sentence spoke of is not that of 全年 and 年底. */
  private isRecent(year: number | undefined): boolean {
    return year !== undefined && (this.documentYear === undefined || year >= this.documentYear - 1);
  }

  /** A bare month takes a year that is over; in the document's own year, the month itself decides. */
  private checked(bare: 'month' | 'year' | undefined, year: number | undefined): number | undefined {
    if (bare !== 'month' || year === undefined || this.documentYear === undefined) return year;
    return year < this.documentYear ? year : undefined;
  }

  /** A bare day takes its year from its own sentence, if that keeps the days in order. */
  private yearOfDay(when: When, sentence: PlacedSentence, future: boolean): number | undefined {
    const { block } = this;
    if (block.named === undefined || block.namedSentence !== sentence.index) return future ? undefined : block.year;
    const year = yearOf(block.named);
    const start = when.type === 'range' || when.type === 'since' || when.type === 'until' ? innermost(when) : when;
    if (year === undefined || start.type !== 'calendar' || !start.part) return undefined;
    const last = lastDay(block.named);
    const day = `${year}-${String(start.part.first).padStart(2, '0')}-${String(start.part.days?.first || 31).padStart(2, '0')}`;
    const isOrdered = endsOf(block.named)[1].length < 10 || last === undefined || day >= last;
    return isOrdered || year === this.documentYear ? year : undefined;
  }
}

/** The first time in a compound one. */
function innermost(when: When): When {
  if (when.type === 'range' || when.type === 'since') return innermost(when.from);
  return when.type === 'until' ? innermost(when.to) : when;
}

/** What a year is missing from: a day, a month or quarter, the whole or the end of a year. */
function barePart(when: When): 'day' | 'month' | 'year' | undefined {
  const inner = innermost(when);
  if (inner.type !== 'calendar' || inner.year !== undefined) return undefined;
  if (!inner.part) return 'year';
  if (!inner.part.days) return 'month';
  if (inner.part.days.first !== LAST_DAY) return 'day';
  return inner.part.first === 12 ? 'year' : 'month';
}

const COMPARED_YEAR = /[比较較]$/;

/** 上年, 去年同期. */
function isYearBefore(when: When): boolean {
  const year = when.type === 'calendar' || when.type === 'same-period' ? when.year : undefined;
  return typeof year === 'object' && year.offset < 0;
}

/** 上年, 去年底: a time that is there to compare with, unless 去年 heads its clause. */
function isBefore(when: When, before: string): boolean {
  const inner = innermost(when);
  if (inner.type !== 'calendar' || typeof inner.year !== 'object' || inner.year.offset >= 0) return false;
  return inner.year.from === 'text' || !/(?:^|[，,。；;：:（(“、\s])$/.test(before);
}

const AHEAD_BEHIND = /^(?:起|前|之前|以前|将|將|开始施行|施行|实施|實施|生效|截止|到期)/;
const AHEAD_WITHIN = /^[^，,。；;]{0,8}(?:将|將|施行|实施|生效|截止)/;
const AHEAD_BEFORE =
  /(?:(?:将|將|拟|定|计划|預計|预计|有望|力争|争取|确保)(?:在|于|於|到)?|不晚于|不迟于|最迟|等到|持续到|延长至|延长到|到|至|截止|自|从|until|by|before|till|starting|beginning|through|from|due)\s*$/i;
/** 确保全年目标任务: a whole year that is still under way. */
const YEAR_UNDER_WAY = /(?:为|確保|确保|实现|完成|夺取|贯穿|做好|有望|预计|力争|争取|努力)[^，。；]{0,6}$/;
const AIM_BEHIND = /^[^，。；]{0,14}(?:目标|目標|任务|预期|丰收|有望|指引)/;

function isAhead(text: string, { start, end, rule }: PeriodMention): boolean {
  const behind = text.slice(end, end + 18);
  if (rule === 'whole-year') {
    return (
      YEAR_UNDER_WAY.test(text.slice(Math.max(0, start - 10), start)) ||
      AIM_BEHIND.test(behind) ||
      /^[^，,。；;]{0,8}[将將]/.test(behind)
    );
  }
  if (AHEAD_BEHIND.test(behind) || AHEAD_WITHIN.test(behind)) return !behind.startsWith('以来');
  return AHEAD_BEFORE.test(text.slice(Math.max(0, start - 10), start));
}
