import {
  addDays,
  addMonths,
  addYears,
  daysInMonth,
  endsOf,
  firstDay,
  formatDate,
  intervalOf,
  isIsoPeriod,
  isRealDay,
  parseDate,
  samePeriodBefore,
  weekday,
  yearOf,
} from '../../calendar';
import {
  type DayPart,
  LAST_DAY,
  type TimeUnit,
  type When,
  type YearPart,
  type YearReference,
} from '../../recognize/period/when';

/** What a period's words lean on. */
export interface WhenContext {
  /** The document's date, a full day. */
  readonly date?: string;
  /** The year that the text is about, where it names one: 上年 is the one before, a bare 9月 lies in it. */
  readonly year?: number;
  /** The time named last, of any kind: 同年, 次年3月, 当日 count from it. */
  readonly named?: string;
  /** The stretch that the text is about: 上年同期 is the same a year earlier. */
  readonly topic?: string;
  /** The month that 上月 is compared with, where it is not the document's. */
  readonly month?: string;
  /** Whether the words around say that it is still to come: 8月底前, 7月1日起施行. */
  readonly future?: boolean;
}

/** The ISO 8601 date or interval that the words mean, or undefined where they leave it open. */
export function resolveWhen(when: When, context: WhenContext): string | undefined {
  const iso = resolve(when, context);
  return iso !== undefined && isIsoPeriod(iso) ? iso : undefined;
}

function resolve(when: When, context: WhenContext): string | undefined {
  const { date, named } = context;
  switch (when.type) {
    case 'fixed':
      return when.iso;
    case 'calendar': {
      const year = when.year === undefined ? bareYear(when.part, context) : yearFrom(when.year, context);
      return year === undefined ? undefined : withinYear(year, when.part);
    }
    case 'month': {
      const base = when.from === 'text' ? named && endsOf(named)[1] : context.month;
      const month = monthOf(base) ?? monthOf(date);
      if (!month) return undefined;
      const moved = addMonths(month, when.offset);
      return when.part ? withinMonth(moved, when.part) : moved;
    }
    case 'quarter': {
      const now = parseDate(date ?? '');
      if (!now?.month) return undefined;
      const first = Math.floor((now.month - 1) / 3) * 3 + 1;
      return addMonths(withinYear(now.year, { first, last: first + 2 }), when.offset * 3);
    }
    case 'week': {
      if (!date) return undefined;
      const monday = addDays(date, when.offset * 7 - weekday(date));
      return when.day === undefined ? `${monday}/${addDays(monday, 6)}` : addDays(monday, when.day);
    }
    case 'day': {
      if (when.stated) return statedDay(when.stated, when.offset, context);
      const spoken = when.from === 'text' ? named : when.from === 'topic' ? context.topic : undefined;
      const last = spoken && endsOf(spoken)[1];
      const base = last?.length === 10 ? last : date;
      return base && addDays(base, when.offset);
    }
    case 'day-of-month':
      return dayOfMonth(when.part, context);
    case 'weekday':
      return date && addDays(date, -((weekday(date) - when.day + 7) % 7));
    case 'range':
      return range(when.from, when.to, context);
    case 'until': {
      const to = resolve(when.to, context);
      return to && `../${endsOf(to)[1]}`;
    }
    case 'since': {
      const from = resolve(when.from, context);
      return from && since(endsOf(from)[0], date);
    }
    case 'same-period':
      return samePeriod(when.year, context);
    case 'last':
      return date && lastStretch(date, when.count, when.unit, when.whole === true);
    case 'following': {
      const year = named === undefined ? undefined : yearOf(endsOf(named)[1]);
      return year === undefined ? undefined : intervalOf(String(year + 1), String(year + when.years));
    }
    case 'ago':
      return ago(when.from === 'text' ? spokenOf(named, date) : date, when.count, when.unit);
    case 'months-to': {
      const to = resolve(when.to, context);
      const month = monthOf(to && endsOf(to)[1]);
      return month && `${addMonths(month, 1 - when.months)}/${month}`;
    }
    case 'account-year':
      return accountYear(when.offset, when.fromApril === true, context);
    case 'vague':
      return undefined;
  }
}

function yearFrom(reference: YearReference, { date, year, named }: WhenContext): number | undefined {
  if (typeof reference === 'number') return reference;
  const now = date === undefined ? undefined : yearOf(date);
  const last = named === undefined ? undefined : yearOf(endsOf(named)[1]);
  const base = reference.from === 'document' ? now : reference.offset < 0 ? (year ?? now) : (last ?? year ?? now);
  return base === undefined ? undefined : base + reference.offset;
}

/** A month to come that lies this long before the document's is one of the next year. */
const WRAP = 8;
/** A month this little ahead is meant as one to come; half a year, from the second quarter on. */
const NEAR = 2;
const NEAR_HALF = 3;

/**
 * The year of a month or a part of a year without one: that which the text is about; else the latest that has begun by
 * the document's date, or its own year for what is still to come. A whole year, and the end of one, is over: in the
 * first months of a year it is the one before.
 */
function bareYear(part: YearPart | undefined, { date, year, future }: WhenContext): number | undefined {
  if (year !== undefined) return year;
  const now = parseDate(date ?? '');
  if (!now) return undefined;
  const month = now.month ?? 12;
  if (!part || (part.first === 12 && part.days?.first === LAST_DAY)) {
    return future || month > 3 ? now.year : now.year - 1;
  }
  if (future) return part.first < month - WRAP ? now.year + 1 : now.year;
  const near = part.last - part.first === 5 ? NEAR_HALF : NEAR;
  return part.first > month + near ? now.year - 1 : now.year;
}

/** A day by its month and day, in the year that brings it nearest to what 今天 or 昨天 is of the document's date. */
function statedDay(part: YearPart, offset: number, context: WhenContext): string | undefined {
  const { date } = context;
  if (!date) return context.year === undefined ? undefined : withinYear(context.year, part);
  const meant = addDays(date, offset);
  const year = yearOf(meant)!;
  const distance = part.first - (parseDate(meant)!.month ?? part.first);
  return withinYear(distance > 6 ? year - 1 : distance < -6 ? year + 1 : year, part);
}

function withinYear(year: number, part: YearPart | undefined): string {
  if (!part) return formatDate({ year });
  const first = formatDate({ year, month: part.first });
  if (part.days) return withinMonth(first, part.days);
  return part.first === part.last ? first : `${first}/${formatDate({ year, month: part.last })}`;
}

function withinMonth(iso: string, days: DayPart): string {
  const { year, month = 1 } = parseDate(iso)!;
  const day = (number: number) =>
    formatDate({ year, month, day: number === LAST_DAY ? daysInMonth(year, month) : number });
  return days.last === undefined ? day(days.first) : `${day(days.first)}/${day(days.last)}`;
}

function monthOf(iso: string | undefined): string | undefined {
  return iso !== undefined && iso.length >= 7 && parseDate(iso) ? iso.slice(0, 7) : undefined;
}

/** 8日: in the month named last, if that day is not past the document's; else the latest such day up to a week ahead. */
function dayOfMonth(part: DayPart, { date, named }: WhenContext): string | undefined {
  const month = monthOf(named && endsOf(named)[1]) ?? monthOf(date);
  if (!month) return undefined;
  const { year, month: number = 1 } = parseDate(month)!;
  const last = part.last ?? part.first;
  const inMonth = isRealDay(year, number, last) ? withinMonth(month, part) : undefined;
  if (inMonth !== undefined && (!date || endsOf(inMonth)[0] <= addDays(date, 7) || named !== undefined)) return inMonth;
  return withinMonth(addMonths(month, -1), part);
}

/** The second end takes its year from the first, or the next year where it would come before it: 11月至次年3月. */
function range(from: When, to: When, context: WhenContext): string | undefined {
  const start = resolve(
    from,
    from.type === 'calendar' && from.year === undefined && context.year === undefined
      ? { ...context, year: statedYear(to) }
      : context,
  );
  if (start === undefined) return undefined;
  const year = yearOf(endsOf(start)[0]);
  const end = resolve(to, { ...context, year, named: start });
  if (end === undefined) return undefined;
  const interval = intervalOf(start, end);
  if (isIsoPeriod(interval) || year === undefined || to.type !== 'calendar' || to.year !== undefined) return interval;
  const next = resolve(to, { ...context, year: year + 1 });
  return next && intervalOf(start, next);
}

function statedYear(when: When): number | undefined {
  return when.type === 'calendar' && typeof when.year === 'number' ? when.year : undefined;
}

/** A year begins with its first day; up to the document's date where that is later. */
function since(from: string, date: string | undefined): string {
  const start = from.length === 4 ? firstDay(from)! : from;
  const isPast = date !== undefined && firstDay(start)! <= date;
  return `${start}/${isPast ? date : '..'}`;
}

function samePeriod(reference: YearReference | undefined, context: WhenContext): string | undefined {
  const { topic } = context;
  if (reference === undefined) return topic;
  if (topic === undefined) {
    const year = yearFrom(reference, context);
    return year === undefined ? undefined : String(year);
  }
  const base = parseDate(endsOf(topic)[1])?.year ?? parseDate(endsOf(topic)[0])?.year;
  const isBack = typeof reference !== 'number' && reference.from === 'text' && reference.offset === -1;
  if (isBack) return samePeriodBefore(topic);
  const year = yearFrom(reference, context);
  return year === undefined || base === undefined ? undefined : addYears(topic, year - base);
}

/** Early in a year, 过去五年 are the five that are over; else the time up to the document's date. */
function lastStretch(date: string, count: number, unit: TimeUnit, whole: boolean): string {
  const { year, month = 12 } = parseDate(date)!;
  if (whole && unit === 'year' && month <= 3) return intervalOf(String(year - count), String(year - 1));
  return `${moveBack(date, count, unit)}/${date}`;
}

function moveBack(iso: string, count: number, unit: TimeUnit): string {
  switch (unit) {
    case 'year':
      return addYears(iso, -count);
    case 'month':
      return addMonths(iso, -count);
    case 'week':
      return addDays(iso, -7 * count);
    case 'day':
      return addDays(iso, -count);
  }
}

/** A month or year that was named; else the document's year. */
function spokenOf(named: string | undefined, date: string | undefined): string | undefined {
  return named !== undefined && named.length <= 7 ? named : date?.slice(0, 4);
}

/** As long as what it counts from, but no more exact than its unit: 七年前 of a day is a year. */
function ago(base: string | undefined, count: number, unit: TimeUnit): string | undefined {
  if (base === undefined) return undefined;
  const moved = moveBack(base, count, unit);
  if (unit === 'year') return moved.length === 10 ? moved.slice(0, 4) : moved;
  return unit === 'month' ? monthOf(moved) : moved;
}

/** The twelve months before those spoken of, where those are not a calendar year; else a year. */
function accountYear(offset: number, fromApril: boolean, context: WhenContext): string | undefined {
  const { topic, year, date } = context;
  if (topic && /^\d{4}-\d{2}\/\d{4}-\d{2}$/.test(topic) && addMonths(endsOf(topic)[0], 11) === endsOf(topic)[1]) {
    return addYears(topic, offset);
  }
  const now = parseDate(date ?? '');
  if (fromApril) {
    const first = now && now.year + offset - ((now.month ?? 12) < 4 ? 1 : 0);
    return first === undefined
      ? undefined
      : `${formatDate({ year: first, month: 4 })}/${formatDate({ year: first + 1, month: 3 })}`;
  }
  const base = year ?? (date === undefined ? undefined : yearOf(date));
  return base === undefined ? undefined : String(base + offset);
}

/** Whether the words need the document's date and nothing less. */
export function needsDate(when: When): boolean {
  return when.type !== 'vague' && when.type !== 'following' && !(when.type === 'ago' && when.from === 'text');
}
