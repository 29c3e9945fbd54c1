import type { LawStatus } from '../fact';
import type { LawEntry } from '../lexicon/laws';

/**
 * The standing of a law on a day, as far as its entry tells.
 *
 * `amended` is a law in force on that day and amended after it: articles cited may have other numbers now. Without a
 * day, the latest that is known. Says nothing where the day falls before the law was adopted.
 */
export function lawStatus(entry: LawEntry, date: string | undefined): LawStatus | undefined {
  if (date === undefined) return entry.repealed ? 'repealed' : entry.inForce ? 'in-force' : undefined;
  // A date such as 2024 or 2024-06 compares by what it states.
  const isBy = (day: string | undefined) => day !== undefined && day.slice(0, date.length) <= date.slice(0, day.length);
  if (isBy(entry.repealed)) return 'repealed';
  if (entry.adopted && !isBy(entry.adopted)) return undefined;
  if (!entry.inForce) return undefined;
  if (!isBy(entry.inForce)) return 'not-yet-in-force';
  return entry.amended?.some((day) => !isBy(day)) ? 'amended' : 'in-force';
}
