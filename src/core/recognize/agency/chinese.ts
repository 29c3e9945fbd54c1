import type { AgencyEntry, AgencyNames } from '../../lexicon/agencies';
import { type PlaceFound, placeAt, placeBegins, shortCountyAt } from '../../lexicon/places';
import type { AgencyMention } from '../mention';
import { genericBegins, genericEnd, genericTailEnd } from './generic';
import { bodyEnd, departmentsEnd, freeEnd, organisationEnd } from './unit';
import { beginsWord, cutsWord, isHan, wordsOfAgencies } from './words';

/** What was read at a place in the text; without a mention it is an organisation that hides the names in it. */
interface Reading {
  readonly end: number;
  readonly mention?: AgencyMention;
}

/**
 * Agencies with Chinese names, from left to right, the longest reading at each place.
 *
 * @param text in simplified characters
 */
export function chineseAgencies(text: string, names: AgencyNames): AgencyMention[] {
  const found: AgencyMention[] = [];
  let read = 0;
  for (let i = 0; i < text.length; i++) {
    const code = text.charCodeAt(i);
    if (code === 0x300a) {
      i = afterTitle(text, i) - 1;
      continue;
    }
    if (!isHan(code)) continue;
    const reading = readAt(text, i, read, names);
    if (!reading) continue;
    if (reading.mention) found.push(reading.mention);
    read = reading.end;
    i = read - 1;
  }
  return found;
}

/** @param read where the reading before ended: a name may begin right there, and no earlier */
function readAt(text: string, at: number, read: number, names: AgencyNames): Reading | undefined {
  const code = text.charCodeAt(at);
  let best: Reading | undefined;
  if (names.begins(code)) best = named(text, at, names);
  if (placeBegins(code) || wordsOfAgencies().abroad.has(text[at]!)) best = longer(best, local(text, at, names));
  if (LEVEL_BEGINS.has(text[at]!)) best = longer(best, short(text, at, read, names));
  if (FREE_BEGINS.has(text[at]!)) best = longer(best, free(text, at));
  if (genericBegins(code)) best = longer(best, generic(text, at));
  if (code === 0x8be5) best = longer(best, pronoun(text, at));
  if (ASSEMBLY_BEGINS.has(text[at]!)) best = longer(best, assembly(text, at, names));
  return best;
}

function longer(a: Reading | undefined, b: Reading | undefined): Reading | undefined {
  return !a || (b && b.end > a.end) ? b : a;
}

/** A body of the lexicon with the departments behind its name: 公安部刑侦局. */
function named(text: string, at: number, names: AgencyNames): Reading | undefined {
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
  const end = Math.max(ownDepartments(text, found.end, names, entry), isSovereign ? freeEnd(text, found.end) : -1);
  const session = sessionEnd(text, end, entry);
  if (end === found.end) return mention(at, session, { rule: 'lexicon', entry: entry.name });
  return mention(at, end, { rule: 'department' });
}

/** Old ministries (文化部) and names of two or three characters may be the tail of a longer word: 集|中办, 人革|党中央. */
function standsAlone(text: string, at: number, end: number, entry: AgencyEntry): boolean {
  if (at === 0 || !isHan(text.charCodeAt(at - 1))) return true;
  if (end - at <= 4 && entry.level === 'central' && isAbroad(text, at - 1)) return false;
  const isRisky = entry.to !== undefined || end - at === 2 || (end - at === 3 && entry.level === 'party');
  return !isRisky || beginsWord(text, at);
}

/** 全国人大代表 and 全国政协委员 are persons. */
function isMember(text: string, at: number): boolean {
  return (
    (text.startsWith('代表', at) && !text.startsWith('代表大会', at)) ||
    (text.startsWith('委员', at) && text[at + 2] !== '会')
  );
}

function nameEnd(text: string, at: number, names: AgencyNames): number {
  return names.chineseAt(text, at)?.end ?? -1;
}

/** The end of a body with its departments and field offices. */
function ownDepartments(text: string, end: number, names: AgencyNames, entry: AgencyEntry): number {
  return withField(text, namedDepartments(text, end, names), entry);
}

/** Past a body's departments; a government has no 司: in 财政司司长 it is a title. */
function namedDepartments(text: string, end: number, names: AgencyNames): number {
  const departments = departmentsEnd(text, end, (p) => nameEnd(text, p, names));
  return text[end - 1] === '府' && text[departments - 1] === '司' ? end : departments;
}

/** A field office of a central body, with its place: 国家税务总局|深圳市税务局, 国家能源局|华东监管局. */
function withField(text: string, end: number, entry: AgencyEntry): number {
  if (entry.level !== 'central' && entry.level !== 'court') return end;
  const words = wordsOfAgencies();
  const from = placesAt(text, end)?.end ?? words.regions.longestAt(text, end)?.end ?? end;
  const field = words.field.longestAt(text, from);
  if (field && !cutsWord(text, field.end)) return departmentsEnd(text, field.end, () => -1);
  const isOffice = from > end && text[from] === '局' && entry.name.endsWith('局') && !cutsWord(text, from + 1);
  return isOffice ? from + 1 : end;
}

/** Parts of a local body that are named after a smaller place: 北京市公安局|朝阳分局, 杭州市公安局|西湖分局|古荡派出所. */
function withSections(text: string, end: number, names: AgencyNames): number {
  let last = end;
  for (let depth = 0; depth < 3; depth++) {
    const next = sectionEnd(text, last);
    if (next < 0) break;
    last = namedDepartments(text, next, names);
  }
  return last;
}

function sectionEnd(text: string, at: number): number {
  const { sections } = wordsOfAgencies();
  const place = placesAt(text, at) ?? shortCountyAt(text, at);
  const section = place && sections.longestAt(text, place.end);
  if (section && !cutsWord(text, section.end)) return section.end;
  for (let p = at + 1; p < at + 5 && isHan(text.charCodeAt(p)); p++) {
    if (text.startsWith('派出所', p)) return p + 3;
  }
  return -1;
}

/** 十四届全国人大三次会议 is the congress. */
function assembly(text: string, at: number, names: AgencyNames): Reading | undefined {
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

const ASSEMBLY_BEGINS = new Set('第一二三四五六七八九十');
const NUMERALS = new Set('一二三四五六七八九十');

/** A local or foreign body by its place: 内蒙古通辽市公安局反诈中心, 柬埔寨内政部. */
function local(text: string, at: number, names: AgencyNames): Reading | undefined {
  const party = PARTY.find((prefix) => text.startsWith(prefix, at));
  const start = party ? at + party.length : at;
  const place = placesAt(text, start);
  if (!place) return abroad(text, at) ?? weakLocal(text, start, at);
  const written = text.slice(start, place.end);
  if (isChina(written)) {
    const body = names.chineseAt(text, place.end);
    if (!body || cutsWord(text, body.end) || body.value[0]?.organisation) return undefined;
    const inner = named(text, place.end, names);
    return inner?.mention && { end: inner.end, mention: { ...inner.mention, start: at } };
  }
  const plain = Math.max(bodyEnd(text, place.end), committeeEnd(text, place.end), townEnd(text, place.end));
  const body = plain > 0 || place.place.level === 'country' ? plain : freeEnd(text, place.end);
  if (body > 0) {
    const organisation = organisationEnd(text, body);
    if (organisation > 0) return { end: organisation };
    const end = withSections(text, namedDepartments(text, body, names), names);
    if (isGroupOfCourts(text, place, end)) return mention(at, end, { rule: 'group', generic: true, place: written });
    return mention(at, end, { rule: 'place-and-body', place: written });
  }
  const group = groupOfPlaces(text, place.end);
  return group > 0 ? mention(at, group, { rule: 'group', generic: true, place: written }) : undefined;
}

/** 江苏法院 are all courts of the province. */
function isGroupOfCourts(text: string, { place, end: from }: PlaceFound, end: number): boolean {
  const body = place.level === 'province' && end - from <= 3 ? text.slice(from, end) : '';
  return body === '法院' || body === '检察院';
}

const PARTY: readonly string[] = ['中国共产党', '中共'];

function isChina(place: string): boolean {
  return place === '中国' || place === '中华人民共和国' || place === '我国';
}

/** One place in another: 贵州省锦屏县. */
function placesAt(text: string, at: number): PlaceFound | undefined {
  let last: PlaceFound | undefined;
  for (let i = 0; i < 4; i++) {
    const next = placeAt(text, last?.end ?? at);
    if (!next || next.place.generic || next.place.level === 'region') break;
    last = next;
  }
  return last;
}

/** 海淀法院: a county's short name stands only right before the name of a body that is whole by itself. */
function weakLocal(text: string, start: number, at: number): Reading | undefined {
  if (!beginsWord(text, at)) return undefined;
  const county = shortCountyAt(text, start);
  const body = county && wordsOfAgencies().bodies.longestAt(text, county.end);
  if (!county || !body || cutsWord(text, body.end)) return undefined;
  return mention(
    at,
    departmentsEnd(text, body.end, () => -1),
    {
      rule: 'place-and-body',
      place: text.slice(start, county.end),
    },
  );
}

/** 乌国防部: a ministry of a country that one character stands for. */
function abroad(text: string, at: number): Reading | undefined {
  if (!isAbroad(text, at)) return undefined;
  const body = wordsOfAgencies().bodies.longestAt(text, at + 1);
  if (!body || body.end - at < 4 || cutsWord(text, body.end)) return undefined;
  return mention(
    at,
    departmentsEnd(text, body.end, () => -1),
    { rule: 'place-and-body', place: text[at]! },
  );
}

/** One character that stands for a country; the 日 of a date is none. */
function isAbroad(text: string, at: number): boolean {
  if (!wordsOfAgencies().abroad.has(text[at]!) || !beginsWord(text, at)) return false;
  return text[at] !== '日' || !/[0-9０-９]/.test(text[at - 1] ?? '');
}

/** 云南省|委, 昆明市|委 and what belongs to it. */
function committeeEnd(text: string, at: number): number {
  if (text[at] !== '委' || !'省市县区州旗盟'.includes(text[at - 1]!) || cutsWord(text, at + 1)) return -1;
  return at + 1;
}

/** A town whose name no list has, between a place and its body: 昆明市|官渡镇人民政府. */
function townEnd(text: string, at: number): number {
  for (let p = at + 1; p < at + 7 && isHan(text.charCodeAt(p)); p++) {
    if (!'镇乡区县市道园'.includes(text[p]!)) continue;
    if (text.startsWith('街道办事处', p - 1)) return p + 4;
    const body = wordsOfAgencies().bodies.longestAt(text, p + 1);
    if (body && !cutsWord(text, body.end)) return body.end;
  }
  return -1;
}

/** 海口市|公安机关; 西双版纳|、普洱、临沧等地公安机关. */
function groupOfPlaces(text: string, at: number): number {
  let p = at;
  for (let i = 0; i < 12 && text[p] === '、'; i++) {
    const next = placesAt(text, p + 1);
    if (!next) return -1;
    p = next.end;
  }
  return genericTailEnd(text, p);
}

/**
 * A body by its level alone, for one named elsewhere (市公安局, 省委, 自治区党委), or by a place that no list has
 * (某某区人民检察院).
 */
function short(text: string, at: number, read: number, names: AgencyNames): Reading | undefined {
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
  if (!body || cutsWord(text, body.end)) return undefined;
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

const NO_PLACE = new Set('本该我各全两每其他有关上下同跨外');
const LARGE_LEVELS = new Set(['自治区', '自治州', '自治县', '省', '市', '县', '区', '州', '旗']);
const LEVELS: readonly string[] = [...LARGE_LEVELS, '镇', '乡'];
const LEVEL_BEGINS = new Set(LEVELS.map((level) => level[0]!));

/** A long name that a word of the centre begins: 全国打击侵权假冒工作领导小组办公室. */
function free(text: string, at: number): Reading | undefined {
  const head = CENTRE.find((word) => text.startsWith(word, at));
  if (!head) return undefined;
  const end = freeEnd(text, at + head.length);
  return end > 0 ? mention(at, end, { rule: 'long-name' }) : undefined;
}

const CENTRE: readonly string[] = ['国家', '全国', '中央', '首都'];
const FREE_BEGINS = new Set(CENTRE.map((word) => word[0]!));

function generic(text: string, at: number): Reading | undefined {
  const end = genericEnd(text, at);
  return end > 0 ? mention(at, end, { rule: 'group', generic: true }) : undefined;
}

/** 该局, 该部: a body named just before. */
function pronoun(text: string, at: number): Reading | undefined {
  const end = at + 2;
  if (!'局部委署厅办'.includes(text[at + 1] ?? '。') || cutsWord(text, end)) return undefined;
  return mention(at, end, { rule: 'pronoun' });
}

function mention(start: number, end: number, rest: Omit<AgencyMention, 'kind' | 'start' | 'end'>): Reading {
  return { end, mention: { kind: 'agency', start, end, ...rest } };
}

/** Past a title in 《》, whose agencies belong to the title; past the mark alone where the title has no end. */
function afterTitle(text: string, at: number): number {
  const limit = Math.min(text.length, at + 200);
  for (let i = at + 1; i < limit; i++) if (text[i] === '》') return i + 1;
  return at + 1;
}
