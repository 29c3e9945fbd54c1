import { phraseOf } from './phrase';
import type { Site } from './site';

/** A row of numbers is no longer than this. */
const LONGEST = 8;

/** The numbers of one unit that 和 and 、 join with this one, in their order; each may have its own verb: 下降5.4%和上升3.2%. */
export function rowAround(site: Site): Site[] {
  const row = [site];
  for (let one = site.previous; one && row.length < LONGEST && isJoined(one, row[0]!); one = one.previous)
    row.unshift(one);
  for (let one = site.next; one && row.length < LONGEST && isJoined(row.at(-1)!, one); one = one.next) row.push(one);
  return row;
}

function isJoined(before: Site, site: Site): boolean {
  if (before.fact.unit !== site.fact.unit) return false;
  const gap = site.plain.slice(before.mention.end, site.mention.start).trim();
  const link = /^(?:[、和与及]|以及)/.exec(gap)?.[0];
  return (
    link !== undefined && gap.length - link.length <= 4 && gap.slice(link.length) === (phraseOf(site).verb?.word ?? '')
  );
}

/** The row right before a row that has as many numbers: 分别为24865元和13472元，增长5.1%、6.9%. */
export function rowBefore(row: readonly Site[]): Site[] | undefined {
  const last = row[0]!.previous;
  const before = last && rowAround(last);
  return row.length > 1 && before?.length === row.length ? before : undefined;
}
