import type { AgencyNames } from '../../lexicon/agencies';
import { committeeEnd } from './local';
import { namedDepartments } from './named';
import { mention, type Reading } from './reading';
import { bodyEnd } from './unit';
import { beginsWord, cutsWord, isHan, wordsOfAgencies } from './words';

/**
 * A body by its level alone, for one named elsewhere (市公安局, 省委, 自治区党委), or by a place that no list has
 * (某某区人民检察院).
 */
export function short(text: string, at: number, names: AgencyNames, read: number): Reading | undefined {
  const level = LEVELS.find((word) => text.startsWith(word, at));
  if (!level) return undefined;
  const from = at + level.length;
  if (at === read || beginsWord(text, at)) {
    const body = LARGE_LEVELS.has(level) ? Math.max(bodyEnd(text, from), committeeEnd(text, from)) : -1;
    if (body < 0) return undefined;
    const end = namedDepartments(text, body, names);
    return mention(at, end, { rule: 'level-and-body' });
  }
  const body = wordsOfAgencies().bodies.longestAt(text, from);
  if (!body || body.end - from < 3 || cutsWord(text, body.end)) return undefined;
  const start = unknownPlace(text, at, read);
  if (start < 0) return undefined;
  const end = namedDepartments(text, body.end, names);
  return mention(start, end, { rule: 'place-and-body', place: text.slice(start, from) });
}

/** Where the name of a place begins that ends before `at` and that no list has; -1 where that cannot be told. */
function unknownPlace(text: string, at: number, read: number): number {
  for (let start = at - 1; start >= Math.max(read, at - 4); start--) {
    if (!isHan(text.charCodeAt(start)) || NO_PLACE.has(text[start]!)) return -1;
    if (start === read || beginsWord(text, start)) return at - start >= 2 ? start : -1;
  }
  return -1;
}

const NO_PLACE = new Set('本该我各全两每其他有关上下同跨外辖列城特地级沿副族要求者的');

const LARGE_LEVELS = new Set(['自治区', '自治州', '自治县', '省', '市', '县', '区', '州', '旗']);

const LEVELS: readonly string[] = [...LARGE_LEVELS, '镇', '乡'];

export const LEVEL_BEGINS = new Set(LEVELS.map((level) => level[0]!));
