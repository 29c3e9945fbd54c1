import { clockEnd, type Read, readCount } from './chinese-points';
import { EVENTS } from './chinese-words';
import { readNumber } from './numerals';
import type { TimeUnit, When } from './when';

/**
 * Stretches of time by their length or their name: 五年来, 近三年, 此后八年, “十四五”期间, 上世纪90年代, 党的十八大以来.
 * A bare length (3年, 连续4个月) is a statistic.
 */
const LEAD = /(?:近|最近|过去的?|過去的?|未来|未來|今后|今後|此后|此後|其后|其後|随后|隨後)/y;
const UNIT = /年|[个個]月|月|周|週|天/y;
const SINCE = /[来來](?![自说說到源临])|[间間](?![接隔断])/y;
const NOT_A_SPAN = /(?:的)?(?:半|时间|時間|之久|左右|以上|以下|以内|内|历史|后|後|期)/y;

export function readSpan(text: string, at: number): Read | undefined {
  LEAD.lastIndex = at;
  const lead = LEAD.exec(text)?.[0] ?? '';
  const start = at + lead.length;
  if ('几幾数數'.includes(text[start] ?? '\n')) return lead === '' ? undefined : readFew(text, start + 1);
  if (text[start] === '半' && text[start + 1] === '年') return readHalfYear(text, lead, start + 2);
  const count = readCount(text, start);
  if (!count) return undefined;
  const more = '多余餘'.includes(text[count.end] ?? '\n');
  const unitAt = more ? count.end + 1 : count.end;
  UNIT.lastIndex = unitAt;
  const unit = UNIT.exec(text)?.[0];
  if (!unit || unit === '月') return undefined;
  const isMore = more || /[多余餘][来來]/.test(text.slice(unitAt + unit.length, unitAt + unit.length + 2));
  const end = unitAt + unit.length + (isMore && !more ? 1 : 0);
  const named: TimeUnit = unit === '年' ? 'year' : unit === '天' ? 'day' : unit.endsWith('月') ? 'month' : 'week';
  if ((named === 'day' || named === 'week') && (lead === '' || lead === '近')) return undefined;
  SINCE.lastIndex = end;
  const since = SINCE.test(text);
  const isDuring = since && lead === '' && '间間'.includes(text[end]!);
  const when = isDuring ? during(count.value, named, text, at) : meaning(lead, count.value, named, since, text, end);
  if (!when) return undefined;
  const spanEnd = since ? end + 1 : when.type === 'ago' ? end + 1 : end;
  return { when: isMore ? { type: 'vague' } : when, end: spanEnd, rule: when.type === 'ago' ? 'ago' : 'time-span' };
}

/** 十年间 at the head of a sentence looks back from now; elsewhere it is any ten years. */
function during(count: number, unit: TimeUnit, text: string, at: number): When | undefined {
  const opensSentence = at === 0 || '。\n'.includes(text[at - 1]!);
  return opensSentence && unit === 'year' && count > 1 ? { type: 'last', count, unit } : undefined;
}

/** 近半年, 过去半年, 半年来. */
function readHalfYear(text: string, lead: string, end: number): Read | undefined {
  SINCE.lastIndex = end;
  const since = SINCE.test(text);
  if (since && lead === '' && '间間'.includes(text[end]!)) return undefined;
  const when = meaning(lead, 6, 'month', since, text, end);
  return when && { when, end: since ? end + 1 : end, rule: 'time-span' };
}

/** 近几年, 过去几年, 未来几年. */
function readFew(text: string, at: number): Read | undefined {
  if (text[at] !== '年') return undefined;
  SINCE.lastIndex = at + 1;
  return { when: { type: 'vague' }, end: SINCE.test(text) ? at + 2 : at + 1, rule: 'vague' };
}

function meaning(
  lead: string,
  count: number,
  unit: TimeUnit,
  since: boolean,
  text: string,
  end: number,
): When | undefined {
  NOT_A_SPAN.lastIndex = end;
  const bounded = NOT_A_SPAN.test(text) || ('多余餘'.includes(text[end] ?? '，') && !since);
  switch (lead[0]) {
    case '近':
    case '最':
      return bounded ? undefined : { type: 'last', count, unit };
    case '过':
    case '過':
      return bounded ? undefined : { type: 'last', count, unit, whole: true };
    case '未':
    case '今':
      return { type: 'vague' };
    case '此':
    case '其':
    case '随':
    case '隨':
      return bounded || unit !== 'year' ? undefined : { type: 'following', years: count };
    default:
      if (since) return { type: 'last', count, unit };
      return unit === 'year' && text[end] === '前' && !'三两后後'.includes(text[end + 1] ?? '，')
        ? { type: 'ago', from: 'text', count, unit }
        : undefined;
  }
}

const PLAN =
  /[“"「『]?(十[一二三四五六七八九]?|[六七八九])五[”"」』]?(?:规划|規劃|计划|計劃)?((?:时期|時期|期)?末|期间|期間|时期|時期|以来|以來|[前后後][一二两三四]年)/y;
/** The sixth plan began in 1981; each lasts five years. */
const SIXTH_PLAN = 1981;

export function readPlan(text: string, at: number): Read | undefined {
  PLAN.lastIndex = at;
  const match = PLAN.exec(text);
  if (!match) return undefined;
  const first = SIXTH_PLAN + 5 * (readNumber(match[1]!, 0)!.value - 6);
  const when = withinPlan(first, match[2]!);
  return { when, end: at + match[0].length, rule: 'five-year-plan' };
}

function withinPlan(first: number, words: string): When {
  if (words.endsWith('末')) return { type: 'fixed', iso: `${first + 4}-12-31` };
  if (words.startsWith('以')) return { type: 'since', from: { type: 'fixed', iso: String(first) } };
  const years = words.endsWith('年') ? readNumber(words, 1)!.value : 5;
  const from = words[0] === '前' || years === 5 ? first : first + 5 - years;
  return { type: 'fixed', iso: `${from}/${from + years - 1}` };
}

const CENTURY =
  /(?:(\d{1,2}|[一二]?十[一二三四五六七八九]?)世[纪紀]|([上本])个?世[纪紀]|(新)世[纪紀])(?:([1-9]0|[一二三四五六七八九]十)年代([初末]|中期|后期|後期|末期)?|(以来|以來|初|末|中叶|中葉))/y;
const DECADE = /(?:([12]\d{2}0)|([5-9]0|[五六七八九]十))年代([初末]|中期|后期|後期|末期)?/y;

/** 20世纪90年代, 上世纪八十年代末, 90年代, 21世纪以来. */
export function readDecade(text: string, at: number): Read | undefined {
  CENTURY.lastIndex = at;
  const century = CENTURY.exec(text);
  if (century) {
    const end = at + century[0].length;
    const number = century[1] ? readNumber(century[1], 0)?.value : century[2] === '上' ? 20 : 21;
    if (!number || number > 21) return undefined;
    const start = (number - 1) * 100;
    if (century[4]) return readDecadeEnd(text, end, start + readNumber(century[4], 0)!.value);
    if (!century[6]!.startsWith('以')) return { when: { type: 'vague' }, end, rule: 'century' };
    return { when: { type: 'since', from: { type: 'fixed', iso: String(start + 1) } }, end, rule: 'century' };
  }
  DECADE.lastIndex = at;
  const match = DECADE.exec(text);
  if (!match) return undefined;
  const year = match[1] ? Number(match[1]) : 1900 + readNumber(match[2]!, 0)!.value;
  return readDecadeEnd(text, at + match[0].length, year);
}

function readDecadeEnd(text: string, end: number, first: number): Read {
  if (/^以[来來]/.test(text.slice(end, end + 2))) {
    return { when: { type: 'since', from: { type: 'fixed', iso: String(first) } }, end: end + 2, rule: 'decade' };
  }
  return { when: { type: 'fixed', iso: `${first}/${first + 9}` }, end, rule: 'decade' };
}

const EVENT = /(?:[党黨]的)?(十[六七八九]大|二十大)(?:召开|召開)?以[来來]/y;

/** 党的十八大以来. */
export function readEvent(text: string, at: number): Read | undefined {
  EVENT.lastIndex = at;
  const match = EVENT.exec(text);
  if (!match) return undefined;
  const iso = EVENTS.get(match[1]!)!;
  return { when: { type: 'since', from: { type: 'fixed', iso } }, end: at + match[0].length, rule: 'since-event' };
}

const TO_NOW =
  /(?:截至|截止到?|截止至)(?:目前|当前|當前|现在|現在|今日|今天|今(?![年天日])|记者?发稿时?|發稿時?|发稿时?)|到(?:目前|现在|現在)为止|到(?:目前|現在)為止|迄今[为為]止/y;
const UNTIL = /截(?:至到?|止到?|止至)/y;

/** 截至目前, 到目前为止. */
export function readToNow(text: string, at: number): Read | undefined {
  TO_NOW.lastIndex = at;
  const match = TO_NOW.exec(text);
  if (!match) return undefined;
  const when: When = { type: 'until', to: { type: 'day', from: 'document', offset: 0 } };
  const end = at + match[0].length;
  const isToday = /今[天日]$/.test(match[0]);
  return { when, end: isToday ? clockEnd(text, end) : end, rule: 'until-now' };
}

/** The end of 截至, or -1. */
export function untilEnd(text: string, at: number): number {
  UNTIL.lastIndex = at;
  const match = UNTIL.exec(text);
  return match ? at + match[0].length : -1;
}
