import { isRealDay } from '../../calendar';
import { isNumeral, type ReadNumber, readNumber, skipSpaces } from './numerals';
import { type DayPart, LAST_DAY, month, months, quarter, type YearPart } from './when';

/** A part of a year as read from the text. */
export interface ReadPart {
  readonly part: YearPart;
  readonly end: number;
  readonly rule: string;
}

const CONNECTORS = '-－—–~～至到';
/** 2022年初步核算, 9月底部署: the character belongs to the word behind it. */
const EDGES: Readonly<Record<string, string>> = {
  底: '部层線线气盘',
  末: '端代',
  初: '一二三四五六七八九十步次级級中审審夏春冬秋始心衷学步评露见期稿',
};
const HALVES = /[上下]半年/y;
const OPENING_MONTHS = /[前头頭首]([0-9０-９]{1,2}|[一二两兩三四五六七八九十]{1,2})[个個]?月/y;
const OPENING_QUARTERS = /[前头頭首]([两兩二三23])[个個]?季度?/y;
const QUARTERS = /(?:第?([一二三四1-4])(?:(?:季度)?[至到—–\-～~]|、))?第?([一二三四1-4])季度?/y;
const TRADITIONAL = /[經產與長億較發計業數]/;
const YEAR_EDGE = /年(底|末|初|中)/y;

/** The end of the word for `至`, `—` and their like, with spaces around it, or -1. */
export function connectorEnd(text: string, at: number): number {
  const start = skipSpaces(text, at);
  if (!CONNECTORS.includes(text[start] ?? '\n')) return -1;
  const end = text[start + 1] === text[start] && text[start] !== '到' && text[start] !== '至' ? start + 2 : start + 1;
  return skipSpaces(text, end);
}

function matchAt(pattern: RegExp, text: string, at: number): RegExpExecArray | null {
  pattern.lastIndex = at;
  return pattern.exec(text);
}

/**
 * A part of a year: 12月25日, 9月底, 1—9月, 三季度, 上半年, 前9个月, 年末, 全年.
 *
 * @param afterYear whether a year stands just before; then 底 and 末 are its own: 2025年底, 去年底
 */
export function readPart(text: string, at: number, afterYear: boolean): ReadPart | undefined {
  switch (text[at]) {
    case '上':
    case '下':
      if (!matchAt(HALVES, text, at)) return undefined;
      return { part: text[at] === '上' ? months(1, 6) : months(7, 12), end: at + 3, rule: 'half-year' };
    case '前':
    case '头':
    case '頭':
    case '首':
      return readOpening(text, at);
    case '全':
      return text[at + 1] === '年' ? { part: months(1, 12), end: at + 2, rule: 'whole-year' } : undefined;
    case '年':
      return readYearEdge(text, at);
    case '底':
    case '末':
    case '初':
      return afterYear && isEdge(text, at)
        ? { part: edgeOfYear(text[at]!), end: at + 1, rule: 'year-edge' }
        : undefined;
    default:
      return readQuarters(text, at) ?? readMonths(text, at);
  }
}

function isEdge(text: string, at: number): boolean {
  const follows = text[at + 1];
  return follows === undefined || !EDGES[text[at]!]!.includes(follows);
}

/** 年末 is its last day; 年初 its first month. */
function edgeOfYear(edge: string): YearPart {
  return edge === '初' ? month(1) : month(12, { first: LAST_DAY });
}

function readYearEdge(text: string, at: number): ReadPart | undefined {
  const match = matchAt(YEAR_EDGE, text, at);
  if (!match) return undefined;
  if (match[1] === '中') {
    if ('国國央小西东部华華科医药考级期国间間'.includes(text[at + 2] ?? '，')) return undefined;
    return { part: months(6, 7), end: at + 2, rule: 'year-edge' };
  }
  return isEdge(text, at + 1) ? { part: edgeOfYear(match[1]!), end: at + 2, rule: 'year-edge' } : undefined;
}

function readOpening(text: string, at: number): ReadPart | undefined {
  const quarters = matchAt(OPENING_QUARTERS, text, at);
  if (quarters) {
    const last = readNumber(quarters[1]!, 0)!.value;
    return { part: quarter(1, last), end: at + quarters[0].length, rule: 'quarter' };
  }
  if (text[at] === '首' && text[at + 1] === '季') {
    return { part: quarter(1), end: at + (text[at + 2] === '度' ? 3 : 2), rule: 'quarter' };
  }
  const match = matchAt(OPENING_MONTHS, text, at);
  const last = match && readNumber(match[1]!, 0);
  if (!last || last.end < match[1]!.length || last.value < 2 || last.value > 12) return undefined;
  return { part: months(1, last.value), end: at + match[0].length, rule: 'months' };
}

/** 三季度, 第一季度, 一至三季度, 二、三季度. 四季 alone is the seasons. */
function readQuarters(text: string, at: number): ReadPart | undefined {
  const match = matchAt(QUARTERS, text, at);
  if (!match) return undefined;
  const written = match[0];
  // In Hong Kong 第三季 is a quarter; elsewhere it may be the third of anything.
  const isQuarter =
    written.endsWith('度') || (written.includes('第') && TRADITIONAL.test(text.slice(Math.max(0, at - 60), at + 60)));
  if (!isQuarter) return undefined;
  const last = readNumber(match[2]!, 0)!.value;
  const first = match[1] ? readNumber(match[1], 0)!.value : last;
  if (first > last) return undefined;
  const end = at + written.length;
  const isEnd = first === last && '末底'.includes(text[end] ?? '，') && isEdge(text, end);
  if (isEnd) return { part: month(last * 3, { first: LAST_DAY }), end: end + 1, rule: 'quarter-edge' };
  return { part: quarter(first, last), end, rule: 'quarter' };
}

function readMonths(text: string, at: number): ReadPart | undefined {
  // 两月 is a length.
  if (text[at] === '两' || text[at] === '兩') return undefined;
  const first = readNumber(text, at);
  if (!first || first.value < 1 || first.value > 12) return undefined;
  let end = skipSpaces(text, first.end);
  if (text[end] === '月') {
    end++;
    const range = readLastMonth(text, end);
    if (range && range.value > first.value)
      return { part: months(first.value, range.value), end: range.end, rule: 'months' };
    return readWithinMonth(text, end, first.value);
  }
  const last = readLastMonth(text, first.end) ?? readNextMonth(text, at, first);
  if (!last || last.value <= first.value) return undefined;
  return { part: months(first.value, last.value), end: last.end, rule: 'months' };
}

/** The second of two months in a row: 1、2月份. At the head of a line the first is the number of an item. */
function readNextMonth(text: string, at: number, first: ReadNumber): ReadNumber | undefined {
  if (text[first.end] !== '、' || at === 0 || text[at - 1] === '\n') return undefined;
  const last = monthEnd(text, first.end + 1);
  return last?.value === first.value + 1 ? last : undefined;
}

/** A part of the month behind it, so that the range ends within: 8月上旬, 8月底; not 8月中国. */
const OPENS_PART = /^(?:[上中下][上中下旬半]|[初底末])/;

/** The far end of 1—9月 and 1月至9月, where no day follows it. */
function readLastMonth(text: string, at: number): ReadNumber | undefined {
  const start = connectorEnd(text, at);
  return start < 0 ? undefined : monthEnd(text, start);
}

/** A month by its number that no day follows. */
function monthEnd(text: string, start: number): ReadNumber | undefined {
  const last = readNumber(text, start);
  if (!last || last.value < 1 || last.value > 12) return undefined;
  const end = skipSpaces(text, last.end);
  if (
    text[end] !== '月' ||
    text[end - 1] === '个' ||
    readDay(text, end + 1) ||
    OPENS_PART.test(text.slice(end + 1, end + 3))
  ) {
    return undefined;
  }
  return { value: last.value, end: text[end + 1] === '份' ? end + 2 : end + 1 };
}

function readWithinMonth(text: string, at: number, number: number): ReadPart | undefined {
  const day = readDayPart(text, at);
  if (day) {
    const { first, last = first } = day.days;
    if (first !== LAST_DAY && !isRealDay(undefined, number, first)) return undefined;
    if (last > 0 && !isRealDay(undefined, number, last)) return undefined;
    return { part: month(number, day.days), end: day.end, rule: day.days.first === LAST_DAY ? 'month-edge' : 'date' };
  }
  if (text[at] === '初' && isEdge(text, at)) return { part: month(number), end: at + 1, rule: 'month-edge' };
  if (text[at] === '份') {
    const withDay = readDayPart(text, at + 1);
    if (withDay && isRealDay(undefined, number, withDay.days.first || 1)) {
      return { part: month(number, withDay.days), end: withDay.end, rule: 'date' };
    }
    return { part: month(number), end: at + 1, rule: 'month' };
  }
  // 一月一课: every month.
  if (text[at - 2] === '一' && text[at] === '一') return undefined;
  return isAge(text, at) ? undefined : { part: month(number), end: at, rule: 'month' };
}

/** 3月龄, 6月期: a length in months; 十月革命 a name. */
function isAge(text: string, at: number): boolean {
  if (text.startsWith('革命', at)) return true;
  const behind = text[at];
  return behind !== undefined && '龄齡大期息供租薪'.includes(behind) && !'间間'.includes(text[at + 1] ?? '，');
}

/** A day or days of a month: 25日, 上旬, 底. */
export function readDayPart(text: string, at: number): { days: DayPart; end: number } | undefined {
  const start = skipSpaces(text, at);
  switch (text[start]) {
    case '上':
      if (text.startsWith('中旬', start + 1)) return { days: { first: 1, last: 20 }, end: start + 3 };
      return text[start + 1] === '旬' ? { days: { first: 1, last: 10 }, end: start + 2 } : undefined;
    case '中':
      if (text.startsWith('下旬', start + 1)) return { days: { first: 11, last: LAST_DAY }, end: start + 3 };
      return text[start + 1] === '旬' ? { days: { first: 11, last: 20 }, end: start + 2 } : undefined;
    case '下':
      return text[start + 1] === '旬' ? { days: { first: 21, last: LAST_DAY }, end: start + 2 } : undefined;
    case '底':
    case '末':
      return isEdge(text, start) ? { days: { first: LAST_DAY }, end: start + 1 } : undefined;
    default: {
      const day = readDay(text, start);
      return day && { days: { first: day.value }, end: day.end };
    }
  }
}

/** 25日, 25号, 二十五日. */
export function readDay(text: string, at: number): ReadNumber | undefined {
  const day = isNumeral(text[at]) ? readNumber(text, at) : undefined;
  if (!day || day.value < 1 || day.value > 31) return undefined;
  const end = skipSpaces(text, day.end);
  return '日号號'.includes(text[end] ?? '\n') ? { value: day.value, end: end + 1 } : undefined;
}
