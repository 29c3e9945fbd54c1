import type { TimeUnit, YearReference } from './when';

const MONTHS = ['Jan', 'Feb', 'Mar', 'Apr', 'May', 'Jun', 'Jul', 'Aug', 'Sep', 'Oct', 'Nov', 'Dec'];

/** A month's name or its abbreviation. */
export const MONTH =
  '(?:January|February|March|April|May|June|July|August|September|October|November|December|(?:Jan|Feb|Mar|Apr|Jun|Jul|Aug|Sept|Sep|Oct|Nov|Dec)\\.?)(?![A-Za-z])';
export const DAY = '(?:3[01]|[12]\\d|0?[1-9])(?:st|nd|rd|th)?(?![\\d%]|[,.]\\d)';
export const YEAR = '(?:1[89]|20)\\d\\d(?![\\d%]|[,.]\\d|s\\b)';
export const DASH = '\\s?[-–—]\\s?';
/** A year by its relation to another. */
export const YEAR_WORD = '(?:last|this|next|the previous|the current|the same|the following) year|the year';

export function monthNumber(name: string): number {
  return MONTHS.indexOf(name.slice(0, 3)) + 1;
}

const YEAR_WORDS: Readonly<Record<string, YearReference>> = {
  'last year': { from: 'document', offset: -1 },
  'this year': { from: 'document', offset: 0 },
  'the current year': { from: 'document', offset: 0 },
  'next year': { from: 'document', offset: 1 },
  'the previous year': { from: 'text', offset: -1 },
  'previous year': { from: 'text', offset: -1 },
  'the same year': { from: 'text', offset: 0 },
  'the following year': { from: 'text', offset: 1 },
};

/** 2024, last year; undefined for `the year`, which is the one spoken of. */
export function yearReference(words: string): YearReference | undefined {
  return /^\d/.test(words) ? Number(words) : YEAR_WORDS[words.toLowerCase()];
}

const COUNTS = 'one two three four five six seven eight nine ten eleven twelve'.split(' ');
export const COUNT = `(?:\\d{1,2}|${COUNTS.join('|')})`;

export function countOf(words: string): number {
  const index = COUNTS.indexOf(words.toLowerCase());
  if (index >= 0) return index + 1;
  return /^\d/.test(words) ? Number(words) : 1;
}

const ORDINALS = ['first', 'second', 'third', 'fourth', '1st', '2nd', '3rd', '4th'];
export const ORDINAL = `(?:${ORDINALS.join('|')})`;

export function ordinalOf(words: string): number {
  return (ORDINALS.indexOf(words.toLowerCase()) % 4) + 1;
}

export function unitOf(words: string): TimeUnit {
  const unit = words.toLowerCase().replace(/s$/, '');
  return unit === 'year' || unit === 'month' || unit === 'week' ? unit : 'day';
}

const WEEKDAYS = ['Monday', 'Tuesday', 'Wednesday', 'Thursday', 'Friday', 'Saturday', 'Sunday'];
export const WEEKDAY = WEEKDAYS.join('|');
export const weekdayNumber = (name: string): number => WEEKDAYS.indexOf(name);
