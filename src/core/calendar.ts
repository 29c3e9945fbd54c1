/**
 * Dates and intervals as ISO 8601 strings: `2023`, `2023-09`, `2023-09-01`, `2023-01/2023-09`, `../2023-12-25`,
 * `2023-08/..`. Pure arithmetic on the proleptic Gregorian calendar, so no time zone can shift a day.
 */

/** A day, month or year, told apart by what is present. */
export interface CalendarDate {
  readonly year: number;
  readonly month?: number;
  readonly day?: number;
}

const LENGTHS = [31, 28, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31];
const POINT = /^(\d{4})(?:-(\d{2})(?:-(\d{2}))?)?$/;
const OPEN = '..';

export function daysInMonth(year: number, month: number): number {
  return month === 2 && isLeap(year) ? 29 : (LENGTHS[month - 1] ?? 0);
}

function isLeap(year: number): boolean {
  return (year % 4 === 0 && year % 100 !== 0) || year % 400 === 0;
}

/** Whether the day exists; without a year, the 29th of February does. */
export function isRealDay(year: number | undefined, month: number, day: number): boolean {
  return month >= 1 && month <= 12 && day >= 1 && day <= daysInMonth(year ?? 2000, month);
}

/** `2023`, `2023-09` or `2023-09-01`. */
export function formatDate({ year, month, day }: CalendarDate): string {
  const parts = [String(year).padStart(4, '0')];
  if (month !== undefined) parts.push(twoDigits(month));
  if (month !== undefined && day !== undefined) parts.push(twoDigits(day));
  return parts.join('-');
}

function twoDigits(value: number): string {
  return String(value).padStart(2, '0');
}

/** Reads a day, month or year; undefined for intervals and for days that do not exist. */
export function parseDate(iso: string): CalendarDate | undefined {
  const match = POINT.exec(iso);
  if (!match) return undefined;
  const year = Number(match[1]);
  if (match[2] === undefined) return { year };
  const month = Number(match[2]);
  if (match[3] === undefined) return month >= 1 && month <= 12 ? { year, month } : undefined;
  const day = Number(match[3]);
  return isRealDay(year, month, day) ? { year, month, day } : undefined;
}

/** The two ends of an interval as written; a date is both of its ends. */
export function endsOf(iso: string): readonly [from: string, to: string] {
  const slash = iso.indexOf('/');
  return slash < 0 ? [iso, iso] : [iso.slice(0, slash), iso.slice(slash + 1)];
}

/** An interval from the start of one period to the end of another. */
export function intervalOf(from: string, to: string): string {
  const start = endsOf(from)[0];
  const end = endsOf(to)[1];
  return start === end ? start : `${start}/${end}`;
}

/** Whether the text is a date or an interval of the forms above, of real days, its ends in order. */
export function isIsoPeriod(iso: string): boolean {
  const slash = iso.indexOf('/');
  if (slash < 0) return parseDate(iso) !== undefined;
  const [from, to] = endsOf(iso);
  if (from === OPEN) return parseDate(to) !== undefined;
  if (to === OPEN) return parseDate(from) !== undefined;
  const start = firstDay(from);
  const end = lastDay(to);
  return start !== undefined && end !== undefined && start <= end;
}

/** The first day of a period; undefined where its start is open. */
export function firstDay(iso: string): string | undefined {
  const date = parseDate(endsOf(iso)[0]);
  return date && formatDate({ year: date.year, month: date.month ?? 1, day: date.day ?? 1 });
}

/** The last day of a period; undefined where its end is open. */
export function lastDay(iso: string): string | undefined {
  const date = parseDate(endsOf(iso)[1]);
  if (!date) return undefined;
  const month = date.month ?? 12;
  return formatDate({ year: date.year, month, day: date.day ?? daysInMonth(date.year, month) });
}

/** The year that a period lies in; undefined where it spans several. */
export function yearOf(iso: string): number | undefined {
  const [from, to] = endsOf(iso);
  const start = parseDate(from)?.year;
  const end = parseDate(to)?.year;
  if (start === undefined || end === undefined) return start ?? end;
  return start === end ? start : undefined;
}

/** Moves a date by years and months; a day past the end of its month becomes its last. */
function moveDate(iso: string, months: number): string {
  const date = parseDate(iso);
  if (!date) return iso;
  const index = date.year * 12 + (date.month ?? 1) - 1 + months;
  const year = Math.floor(index / 12);
  if (year < 1 || year > 9999) return iso;
  const month = (index % 12) + 1;
  if (date.month === undefined) return formatDate({ year });
  return formatDate({ year, month, day: date.day && Math.min(date.day, daysInMonth(year, month)) });
}

/** Moves both ends of a period; the last day of a month stays one, so 2023-06-30 moves to 2023-03-31. */
export function addMonths(iso: string, months: number): string {
  const [from, to] = endsOf(iso);
  const move = (end: string) =>
    isMonthEnd(end) ? (lastDay(moveDate(end.slice(0, 7), months)) ?? end) : moveDate(end, months);
  return iso.includes('/') ? `${move(from)}/${move(to)}` : move(iso);
}

function isMonthEnd(iso: string): boolean {
  return iso.length === 10 && lastDay(iso.slice(0, 7)) === iso;
}

export function addYears(iso: string, years: number): string {
  return addMonths(iso, years * 12);
}

/** The period a year earlier: 2023-01/2023-10 → 2022-01/2022-10. */
export function samePeriodBefore(iso: string): string | undefined {
  return isIsoPeriod(iso) ? addYears(iso, -1) : undefined;
}

/** The period of the same length just before: the month before a month, the quarter before a quarter. */
export function periodBefore(iso: string): string | undefined {
  if (!isIsoPeriod(iso) || iso.includes(OPEN)) return undefined;
  const [from, to] = endsOf(iso);
  const start = parseDate(from)!;
  const end = parseDate(to)!;
  if (start.day !== undefined || end.day !== undefined) {
    // A balance on the last day of a month is compared with that of the month before.
    if (from === to) return isMonthEnd(iso) ? addMonths(iso, -1) : addDays(iso, -1);
    const first = firstDay(iso)!;
    const length = dayNumber(lastDay(iso)!) - dayNumber(first) + 1;
    return `${addDays(first, -length)}/${addDays(first, -1)}`;
  }
  if (start.month === undefined) return addYears(iso, -(end.year - start.year + 1));
  return addMonths(iso, -((end.year - start.year) * 12 + (end.month ?? 12) - start.month + 1));
}

/** Moves a day; leaves what is not a day as it is. */
export function addDays(iso: string, days: number): string {
  return parseDate(iso)?.day === undefined ? iso : dateOfNumber(dayNumber(iso) + days);
}

/** 0 is Monday. */
export function weekday(iso: string): number {
  return (((dayNumber(iso) + 2) % 7) + 7) % 7;
}

/** Days since 1 March of the year 0; years begin in March, so that a leap day comes last. */
function dayNumber(iso: string): number {
  const { year, month = 1, day = 1 } = parseDate(iso)!;
  const shifted = month <= 2 ? year - 1 : year;
  const ofYear = Math.floor((153 * ((month + 9) % 12) + 2) / 5) + day - 1;
  return shifted * 365 + Math.floor(shifted / 4) - Math.floor(shifted / 100) + Math.floor(shifted / 400) + ofYear;
}

function dateOfNumber(number: number): string {
  let year = Math.floor((number * 400) / 146097);
  let ofYear = number - dayNumber(formatDate({ year, month: 3, day: 1 }));
  if (ofYear < 0) {
    year -= 1;
    ofYear = number - dayNumber(formatDate({ year, month: 3, day: 1 }));
  } else if (ofYear >= (isLeap(year + 1) ? 366 : 365)) {
    ofYear -= isLeap(year + 1) ? 366 : 365;
    year += 1;
  }
  const shifted = Math.floor((5 * ofYear + 2) / 153);
  const day = ofYear - Math.floor((153 * shifted + 2) / 5) + 1;
  const month = ((shifted + 2) % 12) + 1;
  return formatDate({ year: month <= 2 ? year + 1 : year, month, day });
}
