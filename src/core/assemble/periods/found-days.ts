import { isRealDay, parseDate } from '../../calendar';
import type { Span } from '../../fact';
import type { PeriodMention } from '../../recognize/mention';
import { chinesePeriods } from '../../recognize/period/chinese';
import { englishPeriods } from '../../recognize/period/english';
import type { YearPart } from '../../recognize/period/when';

/** A stretch of the document with its text as a reader sees it; offsets are into the source. */
export interface DatedText extends Span {
  readonly text: string;
}

/** A day found in a text; the year may be missing. */
export interface FoundDay extends Span {
  readonly year?: number;
  readonly month: number;
  readonly day: number;
}

const NOTHING_TAKEN = { overlaps: () => false, endAt: () => -1 };
/** Datelines and the like are short, and stand at the head of their block or at its end. */
const LONGEST = 400;

export function daysIn(text: string): FoundDay[] {
  const mentions = [...chinesePeriods(text, NOTHING_TAKEN), ...englishPeriods(text, NOTHING_TAKEN)];
  return mentions.flatMap((mention) => dayOf(mention) ?? []);
}

function dayOf({ when, start, end }: PeriodMention): FoundDay | undefined {
  if (when.type === 'fixed') {
    const date = parseDate(when.iso);
    return date?.day === undefined ? undefined : { year: date.year, month: date.month!, day: date.day, start, end };
  }
  if (when.type !== 'calendar' || typeof when.year === 'object' || !when.part) return undefined;
  const day = singleDay(when.part);
  return day === undefined ? undefined : { year: when.year, month: when.part.first, day, start, end };
}

function singleDay({ days }: YearPart): number | undefined {
  return days && days.last === undefined && days.first > 0 ? days.first : undefined;
}

export function firstDayIn(text: string, from = 0): (Span & { iso: string }) | undefined {
  for (const day of daysIn(text.slice(from, from + LONGEST))) {
    const iso = isoOf(day);
    if (iso) return { iso, start: from + day.start, end: from + day.end };
  }
  return undefined;
}

export function isoOf({ year, month, day }: FoundDay): string | undefined {
  if (year === undefined || !isRealDay(year, month, day)) return undefined;
  return `${year}-${String(month).padStart(2, '0')}-${String(day).padStart(2, '0')}`;
}

export function shifted(days: readonly FoundDay[], by: number): FoundDay[] {
  return days.map((day) => ({ ...day, start: day.start + by, end: day.end + by }));
}

export function* linesOf(text: string): Generator<{ text: string; start: number }> {
  let start = 0;
  while (start <= text.length) {
    const stop = text.indexOf('\n', start);
    const end = stop < 0 ? text.length : stop;
    if (end > start) yield { text: text.slice(start, end), start };
    start = end + 1;
  }
}
