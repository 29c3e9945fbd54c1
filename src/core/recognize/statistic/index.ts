import type { Qualifier } from '../../fact';
import { NameMatcher } from '../../lexicon/name-matcher';
import { type UnitNames, unitNames } from '../../lexicon/units';
import type { StatisticMention } from '../mention';
import type { RecognizerFactory, Taken } from '../recognizer';
import { arabicDigit, hanDigit, hanScale, isLatin } from './characters';
import { overBounds } from './english';
import { listUnit } from './list';
import NAMES from './names.json';
import { readNumeral } from './numeral';
import { readBefore, readDistant } from './qualifier';
import { type Extent, readBetween, readExtent } from './range';
import { isStatistic } from './reject';
import { beginsWord } from './words';

export { type Numeral, readNumeral } from './numeral';

/**
 * Numbers with what bounds and counts them: counts, money, shares, durations, multiples and measures, in Chinese and
 * English. Dates, ranks, numbers of articles and names with numerals are left alone; see `reject.ts`.
 */
export const statistic: RecognizerFactory = (lexicon) => {
  const units = unitNames(lexicon.additions);
  const starts = starters(units);
  const follows = followers(units);
  return (text, taken) => scan(text, taken, units, starts, follows);
};

const names = new NameMatcher(NAMES.map((name): [string, true] => [name, true]));

/** Scores, halves, 翻一番, negatives, and the b of "between". */
const OTHER_STARTS = '廿卅卌半翻负負-−－–b';
const OTHER_FOLLOWERS = '分成半点點余多餘至到-—–~～〜―－/番下';

/** Whether a statistic may begin with a UTF-16 unit. */
function starters({ before }: UnitNames): UnitTest {
  return remembered(
    (code) =>
      isNumeral(code) ||
      before.begins(code) ||
      (isLatin(code) && code < 0x80 && beginsWord(code)) ||
      OTHER_STARTS.includes(String.fromCharCode(code)),
  );
}

/** Whether a unit makes something of a Chinese digit that stands before: scales, units, 分之, 成, dashes. */
function followers({ after }: UnitNames): UnitTest {
  return remembered(
    (code) => isNumeral(code) || after.begins(code) || OTHER_FOLLOWERS.includes(String.fromCharCode(code)),
  );
}

function isNumeral(code: number): boolean {
  return arabicDigit(code) >= 0 || hanDigit(code) >= 0 || hanScale(code) > 0;
}

/** A test of UTF-16 units; `NaN`, behind the end of a text, fails it. */
type UnitTest = (code: number) => boolean;

function remembered(test: UnitTest): UnitTest {
  /** 0 where a unit has not been met, else 1 for no and 2 for yes. */
  const known = new Uint8Array(0x10000);
  return (code) => {
    if (!(code >= 0)) return false;
    if (known[code] === 0) known[code] = test(code) ? 2 : 1;
    return known[code] === 2;
  };
}

function scan(text: string, taken: Taken, units: UnitNames, starts: UnitTest, follows: UnitTest): StatisticMention[] {
  const found: StatisticMention[] = [];
  let floor = 0;
  for (let i = 0; i < text.length; i++) {
    if (!starts(text.charCodeAt(i))) continue;
    if (hanDigit(text.charCodeAt(i)) >= 0 && !follows(text.charCodeAt(i + 1))) continue;
    const named = names.longestAt(text, i);
    // 一人一策 is a name, 一人一万元 an amount.
    const name =
      named && isNumeral(text.charCodeAt(named.end - 1)) && hanScale(text.charCodeAt(named.end)) > 0
        ? undefined
        : named;
    const covered = taken.endAt(i);
    if (name || covered > i) {
      i = Math.max(name?.end ?? 0, covered) - 1;
      floor = Math.max(floor, i + 1);
      continue;
    }
    const latin = isLatin(text.charCodeAt(i));
    if (arabicDigit(text.charCodeAt(i)) >= 0 && isLatin(text.charCodeAt(i - 1))) {
      while (arabicDigit(text.charCodeAt(i + 1)) >= 0) i++;
      continue;
    }
    if (latin && isLatin(text.charCodeAt(i - 1))) continue;
    const between = latin && text.startsWith('between ', i) ? readBetween(text, i + 8, units) : undefined;
    const extent = between ?? readExtent(text, i, units);
    if (!extent) continue;
    const mention = mentionOf(text, between ? { ...between, start: i } : extent, floor, found[found.length - 1], units);
    if (mention) {
      found.push(mention);
      floor = mention.end;
      i = mention.end - 1;
    } else {
      i = Math.max(i, numeralEnd(text, extent) - 1);
    }
  }
  return found;
}

/** Where to go on behind a number that is no statistic. */
function numeralEnd(text: string, { first }: Extent): number {
  return (
    first.numeral?.end ??
    (first.words ? first.numberEnd : (readNumeral(text, first.numberStart)?.end ?? first.numberStart))
  );
}

function mentionOf(
  text: string,
  read: Extent,
  floor: number,
  previous: StatisticMention | undefined,
  units: UnitNames,
): StatisticMention | undefined {
  const extent = listUnit(text, read, units);
  const before = bounds(text, extent, readBefore(text, extent.start, floor));
  const term = extent.first.kind === 'time';
  const distant =
    before || term
      ? undefined
      : (readDistant(text, extent.start, previous?.end ?? 0) ?? carried(text, extent, previous));
  const limit = text.startsWith('为限', extent.end) ? 'at-most' : undefined;
  const isOften = distant !== undefined && extent.first.code === '次';
  const bounded =
    before !== undefined ||
    extent.qualifier !== undefined ||
    extent.last !== undefined ||
    isOften ||
    limit !== undefined;
  if (!isStatistic(text, extent, bounded)) return undefined;
  const { first, value, min, max } = extent;
  const qualifier: Qualifier =
    before?.qualifier ?? first.loose ?? extent.qualifier ?? extent.last?.loose ?? distant ?? limit ?? 'exact';
  const start = before?.start ?? extent.start;
  const { end } = extent;
  const unit = first.code;
  const found: StatisticMention =
    value === undefined
      ? { kind: 'statistic', start, end, rule: 'range', min, max, unit, qualifier }
      : { kind: 'statistic', start, end, rule: first.rule, value, unit, qualifier };
  const direction = directionOf(text, extent, start);
  return direction ? { ...found, direction } : found;
}

/** Leaves out words that do not bound the number: "over ten years" is during them, 近三年 a period. */
function bounds(text: string, { first, last, end }: Extent, before: ReturnType<typeof readBefore>): typeof before {
  if (!before) return undefined;
  const word = text.slice(before.start, first.start).trim().toLowerCase();
  if (first.kind === 'time' && (word === 'over' || word === 'around') && !overBounds(text, before.start))
    return undefined;
  // 破300起 solves cases.
  if (word === '破' && CASES.has(first.code)) return undefined;
  if (word === 'within' && first.kind !== 'time' && first.kind !== 'measure') return undefined;
  if (
    word === '近' &&
    first.kind === 'time' &&
    /[年月天日周期]/.test(text[end - 1] ?? ' ') &&
    !LONG.test(text.slice(Math.max(0, before.start - 2), before.start))
  ) {
    return undefined;
  }
  if ((word === '' || before.start === first.start) && first.code === 'Cel') return undefined;
  if (REACHED.test(word)) {
    if (last) return { ...before, qualifier: 'exact' };
    return REACHABLE.has(first.kind ?? 'number') || first.code === '分' ? before : undefined;
  }
  return before;
}

/** 满, 已满, 年满: but of what fills a place (坐满300人) it bounds nothing. */
const REACHED = /^[已年]?[满滿]$/;
const REACHABLE: ReadonlySet<string> = new Set(['time', 'age', 'money']);

const CASES: ReadonlySet<string> = new Set(['起', '件', '宗', '个', '案']);

const LONG = /(?:历时|历经|持续|长达|用时|为期|耗时|达|已|有|过|了)$/;

/** "up to €35 million or 7%": the bound holds for both. */
function carried(text: string, { start }: Extent, previous: StatisticMention | undefined): Qualifier | undefined {
  if (!previous || previous.end !== start - 4 || !text.startsWith(' or ', previous.end)) return undefined;
  return previous.qualifier === 'at-most' || previous.qualifier === 'at-least' ? previous.qualifier : undefined;
}

const UP = /(?:增长|增加|提高|上升|扩大|提升|上涨|增|涨|高出|高|多出|多|放大|增長|提升|擴大|上漲)(?:了|到了)?$/;

/** The way that the number's own words say: 翻一番, 增长1.5倍. */
function directionOf(text: string, { first }: Extent, start: number): 'up' | undefined {
  if (first.kind !== 'multiple') return undefined;
  if (first.rule === 'doubling') return 'up';
  return UP.test(text.slice(Math.max(0, start - 5), start)) ? 'up' : undefined;
}
