import { isRealDay } from '../../calendar';
import { connectorEnd, type ReadPart, readDay, readDayPart, readPart } from './chinese-parts';
import { RELATIVE_WORDS, type RelativeWord } from './chinese-words';
import { digitAt, isNumeral, readNumber, readYearNumber, skipSpaces } from './numerals';
import { LAST_DAY, type When, type YearPart, type YearReference } from './when';

/** An expression as read from the text, without looking at what stands before it. */
export interface Read {
  readonly when: When;
  readonly end: number;
  readonly rule: string;
  /** The word that it begins with, where that is a relative one. */
  readonly word?: RelativeWord;
}

const WORDS: ReadonlyMap<string, RelativeWord> = new Map(
  RELATIVE_WORDS.flatMap((entry) => entry.words.map((word) => [word, entry] as const)),
);
const LONGEST = Math.max(...[...WORDS.keys()].map((word) => word.length));
const FIRST_CHARACTERS: ReadonlySet<string> = new Set([...WORDS.keys()].map((word) => word[0]!));
export const WORD_PATTERN = [...WORDS.keys()].sort((a, b) => b.length - a.length).join('|');

const NUMERIC_DATE =
  /([12]\d{3})([-/.])(\d{1,2})\2(\d{1,2})(?![\d/_-]|\.\d)(?:[T ]\d{1,2}:\d{2}(?::\d{2})?(?:\.\d{1,9})?(?:Z|[+-]\d{2}:?\d{2})?)?/y;
const ACCOUNT_YEAR =
  /([12]\d{3})年?(?:[-－—–~～至/]{1,2}(\d{4}|\d{2})(?!\d)年?)?((?:財政|财政|課稅|课税|會計|会计|財務|财务)?年度|財年|财年|學年|学年)/y;

/** A date or a stretch of a year: 2023年9月, 去年10月, 12月25日, 上月底, 2023-12-25, 2024-25年度. */
export function readPoint(text: string, at: number): Read | undefined {
  const year = digitAt(text, at) >= 0 ? readYearNumber(text, at) : undefined;
  if (year) {
    const read = readNumericDate(text, at) ?? readAccountYear(text, at);
    if (read) return read;
  }
  const written = year ?? readYearNumber(text, at);
  if (written) {
    const end = skipSpaces(text, written.end);
    if (text[end] === '年') return readAfterYear(text, end + 1, written.value);
    return readYearRange(text, written.value, written.end);
  }
  const word = relativeWordAt(text, at);
  if (word) return readRelative(text, at, word);
  const part = readPart(text, at, false);
  return part && { when: inYear(undefined, part), end: part.end, rule: part.rule };
}

function relativeWordAt(text: string, at: number): string | undefined {
  if (!FIRST_CHARACTERS.has(text[at]!)) return undefined;
  for (let length = LONGEST; length >= 2; length--) {
    const word = text.slice(at, at + length);
    if (word.length === length && WORDS.has(word)) return word;
  }
  return undefined;
}

function readRelative(text: string, at: number, written: string): Read | undefined {
  const word = WORDS.get(written)!;
  const end = at + written.length;
  if (word.year !== undefined) {
    const read = readAfterYear(text, end, word.year);
    return read && { ...read, rule: read.rule === 'year' ? 'relative-year' : read.rule, word };
  }
  const when = word.when!;
  if (when.type === 'month') {
    const days = readDayPart(text, end);
    if (days) return { when: { ...when, part: days.days }, end: days.end, rule: 'relative-month', word };
    return { when, end: text[end] === '份' ? end + 1 : end, rule: 'relative-month', word };
  }
  const day = when.type === 'week' ? '一二三四五六日天'.indexOf(text[end] ?? '，') : -1;
  if (day >= 0 && when.type === 'week' && !'个個共直些次项項家均线線'.includes(text[end + 1] ?? '，')) {
    return { when: { ...when, day: Math.min(day, 6) }, end: end + 1, rule: 'relative-day', word };
  }
  if (when.type === 'day' && when.from === 'document') return readStatedDay(text, end, when, word);
  return { when, end, rule: `relative-${when.type}`, word };
}

/** 今天, with the date that a bracket right behind it gives: 今天（5月9日）, 昨晚(2024年5月8日). The bracket closes it. */
function readStatedDay(text: string, end: number, when: When & { type: 'day' }, word: RelativeWord): Read {
  const plain: Read = { when, end, rule: 'relative-day', word };
  if (text[end] !== '（' && text[end] !== '(') return plain;
  const stated = readPoint(text, end + 1) ?? readBareDay(text, end + 1);
  if (!stated || !'）)'.includes(text[stated.end] ?? '，')) return plain;
  const read: Read = { ...plain, end: stated.end + 1, rule: 'stated-day' };
  switch (stated.when.type) {
    case 'day-of-month':
      return read;
    case 'calendar': {
      const { year, part } = stated.when;
      if (!isSingleDay(part)) return plain;
      return { ...read, when: year === undefined ? { ...when, stated: part } : stated.when };
    }
    case 'fixed':
      return stated.when.iso.length === 10 ? { ...read, when: stated.when } : plain;
    default:
      return plain;
  }
}

function isSingleDay(part: YearPart | undefined): part is YearPart {
  return part?.days !== undefined && part.days.last === undefined && part.days.first !== LAST_DAY;
}

/** What follows a year belongs to it: 底, 9月, 上半年, 同期. */
function readAfterYear(text: string, at: number, year: YearReference): Read | undefined {
  const start = skipSpaces(text, at);
  const same = text.startsWith('同期', start) || text.startsWith('同月', start);
  if (same) return { when: { type: 'same-period', year }, end: start + 2, rule: 'same-period' };
  const part = readPart(text, start, true);
  if (part) {
    const { first, days } = part.part;
    const impossible = typeof year === 'number' && days && days.first > 0 && !isRealDay(year, first, days.first);
    if (impossible) return undefined;
    return { when: inYear(year, part), end: part.end, rule: part.rule };
  }
  // A month or day that does not exist (2月30日) spoils the year before it.
  if (isNumeral(text[start]) && isMonthNumeral(text, start)) return undefined;
  return { when: { type: 'calendar', year }, end: text[at] === '度' ? at + 1 : at, rule: 'year' };
}

function isMonthNumeral(text: string, at: number): boolean {
  const number = readNumber(text, at);
  return number !== undefined && text[skipSpaces(text, number.end)] === '月';
}

function inYear(year: YearReference | undefined, { part, rule }: ReadPart): When {
  return { type: 'calendar', ...(year !== undefined && { year }), ...(rule !== 'whole-year' && { part }) };
}

/** 2019—2023年, 2021至2025年. */
function readYearRange(text: string, first: number, at: number): Read | undefined {
  const start = connectorEnd(text, at);
  const last = start < 0 ? undefined : readYearNumber(text, start);
  if (!last || last.value <= first) return undefined;
  const end = skipSpaces(text, last.end);
  if (text[end] !== '年') return undefined;
  return {
    when: { type: 'fixed', iso: `${first}/${last.value}` },
    end: text[end + 1] === '度' ? end + 2 : end + 1,
    rule: 'years',
  };
}

function readNumericDate(text: string, at: number): Read | undefined {
  NUMERIC_DATE.lastIndex = at;
  const match = NUMERIC_DATE.exec(text);
  if (!match) return undefined;
  const [year, month, day] = [Number(match[1]), Number(match[3]), Number(match[4])];
  if (!isRealDay(year, month, day)) return undefined;
  const iso = `${match[1]}-${String(month).padStart(2, '0')}-${String(day).padStart(2, '0')}`;
  return { when: { type: 'fixed', iso }, end: at + match[0].length, rule: 'date' };
}

/**
 * A year of accounts. Two years or two-digit ends run from April to March, as in Hong Kong, Japan and India; one year
 * is a calendar year, as the Budget Law has it, unless the sentence is about a country that counts otherwise.
 */
function readAccountYear(text: string, at: number): Read | undefined {
  ACCOUNT_YEAR.lastIndex = at;
  const match = ACCOUNT_YEAR.exec(text);
  if (!match) return undefined;
  const end = at + match[0].length;
  const year = Number(match[1]);
  const kind = match[3]!;
  if (match[2] !== undefined) {
    const last = match[2].length === 2 ? Math.floor(year / 100) * 100 + Number(match[2]) : Number(match[2]);
    if (last <= year) return undefined;
    if (kind.startsWith('学') || kind.startsWith('學')) return schoolYear(year, last, end);
    const april = last === year + 1 && (match[2].length === 2 || kind !== '年度');
    const iso = april ? `${year}-04/${last}-03` : `${year}/${last}`;
    return { when: { type: 'fixed', iso }, end, rule: 'account-year' };
  }
  if (kind === '年度') return undefined;
  if (kind.startsWith('学') || kind.startsWith('學')) return schoolYear(year, year + 1, end);
  return {
    when: { type: 'fixed', iso: accountYear(text.slice(Math.max(0, at - 100), end + 100), year) },
    end,
    rule: 'account-year',
  };
}

function schoolYear(year: number, last: number, end: number): Read | undefined {
  if (last !== year + 1) return undefined;
  return { when: { type: 'fixed', iso: `${year}-09/${last}-08` }, end, rule: 'school-year' };
}

function accountYear(around: string, year: number): string {
  if (/美/.test(around)) return `${year - 1}-10/${year}-09`;
  if (/日本|印度|香港|英国|英國/.test(around)) return `${year}-04/${year + 1}-03`;
  return String(year);
}

/** The second end of a range, which may leave out what the first has: 9月28日至30日. */
export function readRange(text: string, from: Read): Read | undefined {
  const start = connectorEnd(text, from.end);
  if (start < 0) return undefined;
  if (hasDays(from.when)) {
    const day = readDay(text, start);
    if (day) return endingOn(from, day.value, day.end);
  }
  const to = readPoint(text, start);
  if (!to || hasDays(to.when) !== hasDays(from.when) || !canBound(from.when) || !canBound(to.when)) return undefined;
  if (to.when.type === 'calendar' && !to.when.part && from.when.type === 'calendar' && from.when.part) return undefined;
  return { when: { type: 'range', from: from.when, to: to.when }, end: to.end, rule: 'range', word: from.word };
}

function canBound(when: When): boolean {
  return when.type === 'calendar' || when.type === 'month' || (when.type === 'fixed' && !when.iso.includes('/'));
}

function hasDays(when: When): boolean {
  if (when.type === 'calendar') return when.part?.days !== undefined;
  if (when.type === 'month') return when.part !== undefined;
  return when.type === 'fixed' && when.iso.length === 10;
}

function endingOn(from: Read, last: number, end: number): Read | undefined {
  const { when } = from;
  if (when.type === 'calendar' && when.part?.days && when.part.days.last === undefined && last > when.part.days.first) {
    if (!isRealDay(undefined, when.part.first, last)) return undefined;
    return {
      ...from,
      when: { ...when, part: { ...when.part, days: { first: when.part.days.first, last } } },
      end,
      rule: 'range',
    };
  }
  if (when.type === 'month' && when.part && when.part.last === undefined && last > when.part.first) {
    return { ...from, when: { ...when, part: { first: when.part.first, last } }, end, rule: 'range' };
  }
  return undefined;
}

/** A day by its number alone, or two of them: 8日, 28日至30日. */
export function readBareDay(text: string, at: number): Read | undefined {
  const day = readDay(text, at);
  if (!day || text[day.end - 1] !== '日') return undefined;
  const start = connectorEnd(text, day.end);
  const last = start < 0 ? undefined : readDay(text, start);
  if (last && last.value > day.value) {
    return { when: { type: 'day-of-month', part: { first: day.value, last: last.value } }, end: last.end, rule: 'day' };
  }
  return { when: { type: 'day-of-month', part: { first: day.value } }, end: day.end, rule: 'day' };
}

const WEEKDAY = /[（(](?:星期|周|週|礼拜)[一二三四五六日天][）)]/y;
const CLOCK =
  /(?:\d{1,2}|[一二三四五六七八九十]{1,3}|零)[时時点點](?:\d{1,2}分|[一二三四五六七八九十]{1,3}分|半|整|许|许)?|\d{1,2}[:：]\d{2}(?:[:：]\d{2})?/y;
const DAYTIME = /上午|下午|中午|晚上|晚间|晚間|凌晨|傍晚|清晨|早上|早晨|夜间|夜間|晚(?![于於])/y;

/** Past the weekday, the time of day and the hour that stand behind a day. */
export function clockEnd(text: string, at: number): number {
  let end = after(WEEKDAY, text, at);
  end = after(DAYTIME, text, end);
  const clock = after(CLOCK, text, skipSpaces(text, end));
  return clock > skipSpaces(text, end) ? clock : end;
}

function after(pattern: RegExp, text: string, at: number): number {
  pattern.lastIndex = at;
  const match = pattern.exec(text);
  return match ? at + match[0].length : at;
}

/** The count of 五年来. */
export function readCount(text: string, at: number): { value: number; end: number } | undefined {
  const count = readNumber(text, at);
  return count && count.value >= 1 && count.value <= 500 ? count : undefined;
}
