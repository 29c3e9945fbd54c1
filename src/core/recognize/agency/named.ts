import type { AgencyEntry, AgencyNames } from '../../lexicon/agencies';
import { genericTailEnd } from './generic';
import { isAbroad, placesAt } from './places-in-names';
import { mention, type Reading } from './reading';
import { departmentsEnd, freeEnd, organisationEnd } from './unit';
import { beginsWord, cutsWord, isHan, wordsOfAgencies } from './words';

/** A body of the lexicon with the departments behind its name: 公安部刑侦局. */
export function named(text: string, at: number, names: AgencyNames): Reading | undefined {
  const found = names.chineseAt(text, at);
  if (!found) return undefined;
  const [entry] = found.value;
  if (!entry || cutsWord(text, found.end)) return undefined;
  if (entry.organisation) return { end: found.end };
  if (!standsAlone(text, at, found.end, entry)) return undefined;
  if (isMember(text, found.end)) return { end: found.end + 2 };
  const organisation = organisationEnd(text, found.end);
  if (organisation > 0) return { end: organisation };
  const isSovereign = entry.name === wordsOfAgencies().sovereign;
  if (isSovereign) {
    const group = genericTailEnd(text, found.end);
    if (group > 0) return mention(at, group, { rule: 'group', generic: true });
  }
  const end = Math.max(
    ownDepartments(text, found.end, names, entry),
    isSovereign ? freeEnd(text, found.end, (p) => nameEnd(text, p, names)) : -1,
  );
  const session = sessionEnd(text, end, entry);
  if (end === found.end) return mention(at, session, { rule: 'lexicon', entry: entry.name });
  return mention(at, end, { rule: 'department' });
}

/** Old ministries (文化部) and names of two characters may be the tail of a longer word: 集|中办, 人革|党中央. */
function standsAlone(text: string, at: number, end: number, entry: AgencyEntry): boolean {
  if (at === 0 || !isHan(text.charCodeAt(at - 1))) return true;
  if (end - at <= 4 && entry.level === 'central' && isAbroad(text, at - 1)) return false;
  if (text[at] === '党' && wordsOfAgencies().sects.has(text[at - 1]!)) return false;
  return (entry.to === undefined && end - at > 2) || beginsWord(text, at);
}

/** 全国人大代表 and 全国政协委员 are persons. */
function isMember(text: string, at: number): boolean {
  return (
    (text.startsWith('代表', at) && !text.startsWith('代表大会', at)) ||
    (text.startsWith('委员', at) && text[at + 2] !== '会')
  );
}

export function nameEnd(text: string, at: number, names: AgencyNames): number {
  return names.chineseAt(text, at)?.end ?? -1;
}

/** The end of a body with its departments and field offices. */
function ownDepartments(text: string, end: number, names: AgencyNames, entry: AgencyEntry): number {
  return withField(text, namedDepartments(text, end, names), entry);
}

/** Past a body's departments; a government has no 司: in 财政司司长 it is a title. */
export function namedDepartments(text: string, end: number, names: AgencyNames): number {
  const departments = departmentsEnd(text, end, (p) => nameEnd(text, p, names));
  return text[end - 1] === '府' && text[departments - 1] === '司' ? end : departments;
}

/** A field office of a central body, with its place: 国家税务总局|深圳市税务局, 国家能源局|华东监管局, 审计署|驻南京特派员办事处. */
function withField(text: string, end: number, entry: AgencyEntry): number {
  if (entry.level !== 'central' && entry.level !== 'court') return end;
  const words = wordsOfAgencies();
  const start = text[end] === '驻' ? end + 1 : end;
  const from = placesAt(text, start)?.end ?? words.regions.longestAt(text, start)?.end ?? end;
  const field = words.field.longestAt(text, from);
  if (field && !cutsWord(text, field.end)) return departmentsEnd(text, field.end, () => -1);
  const isOffice = from > end && text[from] === '局' && entry.name.endsWith('局') && !cutsWord(text, from + 1);
  return isOffice ? from + 1 : end;
}

/** 十四届全国人大三次会议 is the congress. */
export function assembly(text: string, at: number, names: AgencyNames): Reading | undefined {
  let p = text[at] === '第' ? at + 1 : at;
  const from = p;
  while (NUMERALS.has(text[p] ?? '')) p++;
  if (p === from || text[p] !== '届') return undefined;
  const found = names.chineseAt(text, p + 1);
  const entry = found?.value[0];
  if (!found || entry?.level !== 'congress' || isMember(text, found.end)) return undefined;
  return mention(at, sessionEnd(text, found.end, entry), { rule: 'lexicon', entry: entry.name });
}

function sessionEnd(text: string, end: number, entry: AgencyEntry): number {
  if (entry.level !== 'congress') return end;
  let p = text[end] === '第' ? end + 1 : end;
  const from = p;
  while (NUMERALS.has(text[p] ?? '')) p++;
  return p > from && text.startsWith('次会议', p) ? p + 3 : end;
}

export const NUMERALS = new Set('一二三四五六七八九十');
