/**
 * What the words of a period mean, before the document's date and the text around them are known.
 * `assemble/resolve-periods.ts` turns it into ISO 8601.
 */
export type When =
  /** A date or interval that stands by itself: ISO 8601. */
  | { readonly type: 'fixed'; readonly iso: string }
  /** A year or a part of one: 今年1月至9月, 2023年, 上半年, 12月25日. */
  | { readonly type: 'calendar'; readonly year?: YearReference; readonly part?: YearPart }
  /** A month told by its distance: 上月, 本月5日, 当月; `part` is read within that month. */
  | { readonly type: 'month'; readonly from: Anchor; readonly offset: number; readonly part?: DayPart }
  /** 本季度, last quarter. */
  | { readonly type: 'quarter'; readonly from: Anchor; readonly offset: number }
  /** 本周, last week; 上周五 has a day, 0 is Monday. */
  | { readonly type: 'week'; readonly offset: number; readonly day?: number }
  /**
   * 今天, 昨日, 同日, 次日; 前一天 is before the day that the text is about. 今天（5月9日） also states its month and day;
   * its year is the one that brings it nearest.
   */
  | { readonly type: 'day'; readonly from: Anchor | 'topic'; readonly offset: number; readonly stated?: YearPart }
  /** A day by its number alone: 8日, 8日至10日. */
  | { readonly type: 'day-of-month'; readonly part: DayPart }
  /** The latest such weekday: on Thursday; 0 is Monday. */
  | { readonly type: 'weekday'; readonly day: number }
  /** From the start of one to the end of the other. */
  | { readonly type: 'range'; readonly from: When; readonly to: When }
  /** 截至2023年底, as of 30 June. */
  | { readonly type: 'until'; readonly to: When }
  /** 今年9月以来, so far this year. */
  | { readonly type: 'since'; readonly from: When }
  /** The stretch spoken of, in another year: 去年同期; in its own where none is given: 同期. */
  | { readonly type: 'same-period'; readonly year?: YearReference }
  /** The time up to now: 五年来, 近三个月; `whole` where only finished years count: 过去五年. */
  | { readonly type: 'last'; readonly count: number; readonly unit: TimeUnit; readonly whole?: boolean }
  /** Years that follow the one spoken of: 此后八年. */
  | { readonly type: 'following'; readonly years: number }
  /** 七年前, two years ago, a year earlier; in `text`, before what was spoken of and vague without it. */
  | { readonly type: 'ago'; readonly from: Anchor; readonly count: number; readonly unit: TimeUnit }
  /** Twelve months to August. */
  | { readonly type: 'months-to'; readonly months: number; readonly to: When }
  /** The year of accounts before or after the one spoken of: 上年度; 本財政年度 runs from April. */
  | { readonly type: 'account-year'; readonly offset: number; readonly fromApril?: boolean }
  /** Words for a time that name no definite one: 近期. */
  | { readonly type: 'vague' };

/** What an offset counts from: the document's date, or the last time spoken of. */
export type Anchor = 'document' | 'text';

export type TimeUnit = 'year' | 'month' | 'week' | 'day';

/** 2023, or a distance in years: 去年 is -1 from the document's, 次年 +1 from the text's. */
export type YearReference = number | { readonly from: Anchor; readonly offset: number };

/** A day of the month; `LAST_DAY` is its last. */
export const LAST_DAY = 0;

/** Days of one month: 上旬 is 1 to 10; one day where `last` is absent. */
export interface DayPart {
  readonly first: number;
  readonly last?: number;
}

/** Months of one year, or days of one of its months. */
export interface YearPart {
  readonly first: number;
  readonly last: number;
  /** Only where `first` and `last` are one month. */
  readonly days?: DayPart;
}

export const month = (number: number, days?: DayPart): YearPart => ({ first: number, last: number, days });
export const months = (first: number, last: number): YearPart => ({ first, last });
export const quarter = (number: number, last = number): YearPart => months(number * 3 - 2, last * 3);
