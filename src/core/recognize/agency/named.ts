import type { AgencyEntry, AgencyNames } from '../../lexicon/agencies';
import { isMember, ofTerm } from './assembly';
import { genericTailEnd } from './generic';
import { isAbroad, placesAt } from './places-in-names';
import { mention, type Reading } from './reading';
import { bodyEnd, departmentsEnd, freeEnd, organisationEnd } from './unit';
import { beginsWord, cutsWord, isHan, wordsOfAgencies } from './words';

/** A body of the lexicon with the departments behind its name: 公安部刑侦局. */
export function named(text: string, at: number, names: AgencyNames, read = -1): Reading | undefined {
  const found = names.chineseAt(text, at);
  if (!found) return undefined;
  const [entry] = found.value;
  if (!entry || cutsWord(text, found.end)) return undefined;
  if (entry.name === UNITED_NATIONS && isJoining(text, at, found.end, names, read)) return undefined;
  if (entry.organisation) return { end: found.end };
  if (!standsAlone(text, at, found.end, entry)) return undefined;
  if (isMember(text, found.end)) return { end: found.end + 2 };
  const organisation = organisationEnd(text, found.end);
  if (organisation > 0) return { end: organisation };
  const isSovereign = wordsOfAgencies().sovereign.has(entry.name);
  if (isSovereign) {
    const group = genericTailEnd(text, found.end);
    if (group > 0 && text[group - 1] !== '会') return mention(at, group, { rule: 'group', generic: true });
  }
  const end = Math.max(
    ownDepartments(text, found.end, names, entry),
    // Like a province it has bodies that elsewhere are national ones: 新疆生产建设兵团|发展改革委.
    entry.name === CORPS ? bodyEnd(text, found.end) : -1,
    isSovereign ? freeEnd(text, found.end, (p) => nameEnd(text, p, names)) : -1,
  );
  const session = entry.level === 'congress' ? ofTerm(text, end) : { end, standing: false };
  if (end === found.end && entry.name === CORPS && isCountedWithProvinces(text, at)) return { end };
  if (end === found.end)
    return mention(at, session.end, {
      rule: 'lexicon',
      entry: session.standing ? `${entry.name}常务委员会` : entry.name,
    });
  return mention(at, end, { rule: 'department' });
}

const UNITED_NATIONS = '联合国';

/** 教育部联合|国聘平台, 公司联合|国家税务总局: the verb behind another body, or before a name that begins with 国. */
function isJoining(text: string, at: number, end: number, names: AgencyNames, read: number): boolean {
  return (at === read && at > 0) || nameEnd(text, at + 2, names) > end;
}

const CORPS = '新疆生产建设兵团';

/** 31个省（区、市）和新疆生产建设兵团: one of a number of places, and no body. */
function isCountedWithProvinces(text: string, at: number): boolean {
  return COUNTED_PROVINCES.test(text.slice(Math.max(0, at - COUNT_REACH), at));
}

const COUNT_REACH = 32;
const COUNTED_PROVINCES = /\d个?省[份区市]?(?:[（、，(区市直辖自治）)和]|计划单列|以及|及)*$/;

/** Old ministries (文化部) and names of two characters may be the tail of a longer word: 集|中办, 人革|党中央. */
function standsAlone(text: string, at: number, end: number, entry: AgencyEntry): boolean {
  if (at === 0 || !isHan(text.charCodeAt(at - 1))) return true;
  if (end - at <= 4 && entry.level === 'central' && isAbroad(text, at - 1)) return false;
  if (text[at] === '党' && wordsOfAgencies().sects.some((word) => text.startsWith(word, at - word.length)))
    return false;
  return (entry.to === undefined ? end - at > 2 : end - at > 4) || beginsWord(text, at);
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
