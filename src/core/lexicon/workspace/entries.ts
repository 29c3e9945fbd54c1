import * as v from 'valibot';
import type { ProblemCode } from './problem';

/** What entries of a workspace's lexicon may have. The messages of these schemas are codes of problems. */

const code = (one: ProblemCode) => one;
const ISO = /^\d{4}(?:-\d{2}(?:-\d{2})?)?$/;

const TEXT = v.pipe(v.string(code('no-text')), v.trim(), v.minLength(1, code('too-short')));
/** A name of one character would be found in most words. */
const NAME = v.pipe(v.string(code('no-text')), v.trim(), v.minLength(2, code('too-short')));
const NAMES = v.array(NAME, code('no-texts'));
const DATE = v.pipe(v.string(code('no-date')), v.check(isDate, code('no-date')));
const DAY = v.pipe(
  v.string(code('no-day')),
  v.check((day) => day.length === 10 && isDate(day), code('no-day')),
);

export const AGENCY = v.object({
  name: NAME,
  aliases: v.optional(NAMES),
  en: v.optional(NAMES),
  from: v.optional(DATE),
  to: v.optional(DATE),
  successor: v.optional(NAME),
  organisation: v.optional(v.boolean(code('no-switch'))),
  source: v.optional(TEXT),
});

export const LAW = v.object({
  name: NAME,
  aliases: v.optional(NAMES),
  en: v.optional(NAMES),
  adopted: v.optional(DAY),
  inForce: v.optional(DAY),
  amended: v.optional(v.array(DAY, code('no-texts'))),
  repealed: v.optional(DAY),
  successor: v.optional(NAME),
  source: v.optional(TEXT),
});

export const UNIT = v.object({
  name: TEXT,
  aliases: v.optional(v.array(TEXT, code('no-texts'))),
  unit: v.optional(TEXT),
});

export const TERM = v.object({ name: NAME, aliases: v.optional(NAMES) });

/** Any entry may say why it is there. */
export const NOTE = 'note';

/** A year, a month or a day that there is: 2023-02-30 is none. */
function isDate(text: string): boolean {
  if (!ISO.test(text)) return false;
  const time = Date.parse(`${text}-01-01`.slice(0, 10));
  return !Number.isNaN(time) && new Date(time).toISOString().startsWith(text);
}
