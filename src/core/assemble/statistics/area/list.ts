import type { Span } from '../../../fact';
import type { Site } from '../clause/site';
import { areaOrRegionAt } from './area';

/**
 * Each number has its own place: 东部、中部、西部地区分别按照30%、45%、60%; also where the places end the clause before:
 * 居前三位的广东、北京、江苏，分别为….
 */
export function distributedArea(site: Site): Span | undefined {
  const list = numbersBeside(site);
  const [first] = list;
  if (!first || list.length < 2) return undefined;
  const { plain, clause, clauses } = first;
  const at = lastBetween(
    plain,
    '分别',
    Math.max(clause.start, first.mention.start - LONGEST_LIST),
    first.mention.start,
  );
  if (at < 0) return undefined;
  const spans =
    placesBefore(plain, clause.start, at, list.length) ??
    placesBefore(plain, clauses[clause.index - 1]?.start ?? at, clauses[clause.index - 1]?.end ?? at, list.length);
  return spans?.[list.indexOf(site)];
}

/** Where a word stands last in a stretch, or -1; only the stretch is searched. */
export function lastBetween(text: string, word: string, from: number, to: number): number {
  const at = text.slice(from, to).lastIndexOf(word);
  return at < 0 ? -1 : from + at;
}

const MOST_NUMBERS = 24;
const JOINS = /^(?:[、，和与及]|以及)$/;

/** The numbers of a list that one stands in: 30%、45%和60%. */
function numbersBeside(site: Site): Site[] {
  const list = [site];
  for (let one = site.previous; one && list.length < MOST_NUMBERS && isJoined(one, list[0]!); one = one.previous) {
    list.unshift(one);
  }
  for (let one = site.next; one && list.length < MOST_NUMBERS && isJoined(list.at(-1)!, one); one = one.next)
    list.push(one);
  return list;
}

function isJoined({ plain, mention }: Site, next: Site): boolean {
  const gap = next.mention.start - mention.end;
  return gap <= 2 && JOINS.test(plain.slice(mention.end, next.mention.start));
}

/** The places that the last items of a list are, as many as are wanted. */
function placesBefore(plain: string, start: number, end: number, count: number): Span[] | undefined {
  if (end - start > LONGEST_LIST) return undefined;
  const items = plain.slice(start, end).split(/[、和与]/);
  if (items.length < count) return undefined;
  const spans: Span[] = [];
  let to = end;
  for (let at = items.length - 1; at >= items.length - count; at--) {
    const from = to - items[at]!.length;
    const span = placeOfItem(plain, from, to, at === items.length - count, at === items.length - 1);
    if (!span) return undefined;
    spans.unshift(span);
    to = from - 1;
  }
  return spans;
}

export const LONGEST_LIST = 80;

/** An item of such a list is a place; words stand only before the first and behind the last. */
function placeOfItem(text: string, from: number, end: number, isFirst: boolean, isLast: boolean): Span | undefined {
  for (let at = from; at < (isFirst ? end : from + 1); at++) {
    const area = areaOrRegionAt(text, at);
    if (area && (area.end === end || (isLast && area.end < end))) return { start: at, end: area.end };
  }
  return undefined;
}
