import type { PeriodMention } from '../mention';
import type { Taken } from '../recognizer';
import { allowed, bareDayAllowed, isRuleSentence, opensClause } from './chinese-context';
import { clockEnd, type Read, readBareDay, readPoint, readRange, WORD_PATTERN } from './chinese-points';
import { readDecade, readEvent, readPlan, readSpan, readToNow, untilEnd } from './chinese-spans';
import { VAGUE_WORDS } from './chinese-words';
import { isNumeral } from './numerals';
import type { When } from './when';

const DIGITS = '[0-9０-９]{1,4}(?=[ \\u00a0]{0,2}[年月日季度号、至到/.\\-－—–~～个個多余餘世财財学學])';
const NUMERALS = '[〇零○一二三四五六七八九十廿卅两兩]{1,4}(?=[ \\u00a0]{0,2}[年月日季至到、个個多余餘\\-－—–~～世])';
const TRIGGER = new RegExp(
  [
    DIGITS,
    NUMERALS,
    '[“"「『]?[十六七八九][一二三四五六七八九]?五[”"」』]?[期时時以末前后後规規计計]',
    '(?:[党黨]的)?(?:十[六七八九]|二十)大(?:召[开開])?以[来來]',
    '截[至止]|到目前|到现在|到現在|迄今[为為]',
    '[上下]半年|第[一二三四1-4]季|首季|[前头頭首][0-9０-９一二两兩三四五六七八九十]{1,2}[个個]?[季月]|全年|年[底末初内內]',
    '(?:最?近|过去的?|過去的?|未来|未來|今后|今後|此后|此後|其后|其後|随后|隨後)[0-9０-９一二两兩三四五六七八九十几幾半]|半年[来來]',
    '[上本新]个?世[纪紀]',
    '月[底末]|同期|[上中下]旬',
    VAGUE_WORDS.join('|'),
    WORD_PATTERN,
  ].join('|'),
  'g',
);
const VAGUE: ReadonlySet<string> = new Set(VAGUE_WORDS);
const LONGEST_VAGUE = Math.max(...VAGUE_WORDS.map((word) => word.length));
/** Every expression has one of these. */
const QUICK = /[年月日天季周週期世前末]|以[来來]|截[至止]|[12]\d{3}[-/.]\d/;
const SINCE = /(?:以来|以來|至今|起至今)/y;
const DURING = /期间|期間/y;

/** Periods in Chinese words, and dates in figures in any language. */
export function chinesePeriods(text: string, taken: Taken): PeriodMention[] {
  if (!QUICK.test(text)) return [];
  const found: PeriodMention[] = [];
  const titleEnds = new TitleMarks(text);
  TRIGGER.lastIndex = 0;
  for (let match = TRIGGER.exec(text); match; match = TRIGGER.exec(text)) {
    const at = match.index;
    const hidden = Math.max(taken.endAt(at), titleEnds.endAt(at));
    if (hidden > at) {
      TRIGGER.lastIndex = hidden;
      continue;
    }
    const read = readExpression(text, at);
    if (!read) {
      // A run of numerals that begins no date has none within it.
      const skip = isNumeral(text[at]) ? at + match[0].length : at + 1;
      TRIGGER.lastIndex = skip;
      continue;
    }
    TRIGGER.lastIndex = read.end;
    if (!allowed(text, at, read)) continue;
    found.push({ kind: 'period', start: at, end: read.end, rule: read.rule, when: read.when });
  }
  return found;
}

/** Each way of reading with the characters that it may begin with; the first that reads counts. */
const WAYS: readonly (readonly [starts: string, read: (text: string, at: number) => Read | undefined])[] = [
  ['截到迄', readToNow],
  ['截', readUntil],
  ['“"「『十六七八九', readPlan],
  ['党黨十二', readEvent],
  ['0123456789一二十五六七八九上本新', readDecade],
  [[...new Set(VAGUE_WORDS.map((word) => word[0]))].join(''), readVague],
  ['0123456789０１２３４５６７８９一二三四五六七八九十廿卅两兩近最过過未今此其随隨半', readSpan],
];

function readExpression(text: string, at: number): Read | undefined {
  const first = text[at]!;
  for (const [starts, read] of WAYS) {
    const found = starts.includes(first) ? read(text, at) : undefined;
    if (found) return found;
  }
  const point = readPoint(text, at) ?? readLoose(text, at);
  return point && withTail(text, at, point);
}

function readVague(text: string, at: number): Read | undefined {
  for (let length = LONGEST_VAGUE; length >= 2; length--) {
    const word = text.slice(at, at + length);
    if (VAGUE.has(word)) return { when: { type: 'vague' }, end: at + word.length, rule: 'vague' };
  }
  return undefined;
}

/** 截至6月末 at the head of a clause; elsewhere (征集截至7月3日) the date is a day of its own. */
function readUntil(text: string, at: number): Read | undefined {
  const end = untilEnd(text, at);
  if (end < 0 || !opensClause(text, at)) return undefined;
  const point = readPoint(text, end) ?? readBareDay(text, end);
  if (!point) return undefined;
  const to = pointEnd(text, point);
  return { when: { type: 'until', to: point.when }, end: to, rule: 'until', word: point.word };
}

/** Words that stand for a whole expression only by themselves: 年内, 月底, 同期, 8日. */
function readLoose(text: string, at: number): Read | undefined {
  const day = readBareDay(text, at);
  if (day) return bareDayAllowed(text, at, day.end) ? day : undefined;
  const two = text.slice(at, at + 2);
  if (two === '年内' || two === '年內') return { when: { type: 'calendar' }, end: at + 2, rule: 'year' };
  if (two === '同期') return { when: { type: 'same-period' }, end: at + 2, rule: 'same-period' };
  if (two === '月底' || two === '月末') {
    const when: When = { type: 'month', from: 'document', offset: 0, part: { first: 0 } };
    return isRuleSentence(text, at) ? undefined : { when, end: at + 2, rule: 'month-edge' };
  }
  return undefined;
}

function withTail(text: string, at: number, point: Read): Read {
  const range = readRange(text, point);
  const read = range ?? point;
  SINCE.lastIndex = read.end;
  const since = SINCE.exec(text);
  if (since && !range) {
    return { ...read, when: { type: 'since', from: read.when }, end: read.end + since[0].length, rule: 'since' };
  }
  DURING.lastIndex = read.end;
  if (range && DURING.test(text)) return { ...read, end: read.end + 2 };
  if (read.rule === 'month' && '当當'.includes(text[read.end] ?? '，') && text[read.end + 1] === '月')
    return { ...read, end: read.end + 2 };
  if (text.startsWith('全年', read.end) && read.rule.endsWith('year') && read.end - at <= 5)
    return { ...read, end: read.end + 2 };
  return { ...read, end: pointEnd(text, read) };
}

/** A day takes the hour that stands behind it. */
function pointEnd(text: string, read: Read): number {
  return ['date', 'day', 'relative-day', 'range'].includes(read.rule) ? clockEnd(text, read.end) : read.end;
}

/** Where titles in 《》 end: a year in a title is part of its name. */
class TitleMarks {
  private start = 0;
  private end = 0;

  constructor(private readonly text: string) {}

  /** The end of the title that covers the offset, or -1; offsets are asked in order. */
  endAt(offset: number): number {
    while (this.end <= offset && this.start >= 0) {
      this.start = this.text.indexOf('《', this.end);
      const close = this.start < 0 ? -1 : this.text.indexOf('》', this.start);
      if (close < 0) this.start = -1;
      else this.end = close + 1;
    }
    return this.start >= 0 && this.start <= offset && offset < this.end ? this.end : -1;
  }
}
