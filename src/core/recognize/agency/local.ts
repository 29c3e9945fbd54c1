import type { AgencyNames } from '../../lexicon/agencies';
import { type PlaceFound, placeMayBegin, shortCountyAt } from '../../lexicon/places';
import { isMember } from './assembly';
import { genericTailEnd } from './generic';
import { named, namedDepartments, nameEnd } from './named';
import { isAbroad, masksPlace, placesAt } from './places-in-names';
import { mention, type Reading } from './reading';
import { bodyEnd, departmentsEnd, freeEnd, organisationEnd } from './unit';
import { beginsWord, cutsWord, isHan, wordsOfAgencies } from './words';

/** A local or foreign body by its place: 内蒙古通辽市公安局反诈中心, 柬埔寨内政部. */
export function local(text: string, at: number, names: AgencyNames): Reading | undefined {
  const party = PARTY.find((prefix) => text.startsWith(prefix, at));
  const start = party ? at + party.length : at;
  const place = placesAt(text, start);
  if (!place) return abroad(text, at) ?? weakLocal(text, start, at) ?? withheld(text, at, names);
  const written = text.slice(start, place.end);
  if (text[place.end] === '驻' && place.place.level === 'country') return mission(text, at, place.end + 1);
  if (isChina(written)) {
    if (text.startsWith('政府', place.end) && !cutsWord(text, place.end + 2))
      return mention(at, place.end + 2, { rule: 'place-and-body', place: written });
    const body = names.chineseAt(text, place.end);
    const level = body?.value[0]?.level;
    if (!level || level === 'international' || level === 'foreign') return undefined;
    const inner = named(text, place.end, names);
    return inner?.mention && { end: inner.end, mention: { ...inner.mention, start: at } };
  }
  const plain = Math.max(bodyEnd(text, place.end), committeeEnd(text, place.end), townEnd(text, place.end));
  const body =
    plain > 0 || place.place.level === 'country' ? plain : freeEnd(text, place.end, (p) => nameEnd(text, p, names));
  if (body > 0) {
    const organisation = organisationEnd(text, body);
    if (organisation > 0) return { end: organisation };
    const end = withSections(text, namedDepartments(text, body, names), names);
    if (OF_MEMBERS.test(text.slice(end - 2, end)) && isMember(text, end)) return { end: end + 2 };
    if (isGroupOfCourts(text, place, end)) return mention(at, end, { rule: 'group', generic: true, place: written });
    return mention(at, end, { rule: 'place-and-body', place: written });
  }
  const group = groupOfPlaces(text, place.end);
  if (group > 0) return mention(at, group, { rule: 'group', generic: true, place: written });
  return place.place.level === 'country' ? minister(text, at, place.end) : withheld(text, at, names);
}

/** Whether the first two characters may begin a local body: those of a place, a mark that withholds one, a country in one character, or 中共. */
export function localMayBegin(text: string, at: number): boolean {
  return (
    placeMayBegin(text, at) ||
    masksPlace(text.charCodeAt(at)) ||
    wordsOfAgencies().abroad.has(text[at]!) ||
    text.startsWith('中共', at)
  );
}

/** 法国国防部|长: before a minister's name, the ministry of a country. */
function minister(text: string, at: number, from: number): Reading | undefined {
  const body = wordsOfAgencies().bodies.longestAt(text, from);
  if (!body || text[body.end - 1] !== '部' || text[body.end] !== '长') return undefined;
  return mention(at, body.end, { rule: 'place-and-body', place: text.slice(at, from) });
}

/** 某市场监督管理局, 某人民检察院: a body whose place is left out. */
function withheld(text: string, at: number, names: AgencyNames): Reading | undefined {
  if (text[at] !== '某') return undefined;
  const from = text[at + 1] === '某' ? at + 2 : at + 1;
  const body = bodyEnd(text, from);
  if (body - from < 3 && !text.startsWith('法院', from)) return undefined;
  const organisation = organisationEnd(text, body);
  if (organisation > 0) return { end: organisation };
  return mention(at, namedDepartments(text, body, names), { rule: 'place-and-body', place: text.slice(at, from) });
}

/** 中国驻缅甸大使馆, from behind 驻. */
function mission(text: string, at: number, from: number): Reading | undefined {
  const host = placesAt(text, from);
  const end = host && wordsOfAgencies().missions.longestAt(text, host.end)?.end;
  return end ? mention(at, end, { rule: 'mission', place: text.slice(from, host.end) }) : undefined;
}

/** 江苏法院, 美国法院 are all courts of the province or country. */
function isGroupOfCourts(text: string, { place, end: from }: PlaceFound, end: number): boolean {
  const isWide = place.level === 'province' || place.level === 'country';
  const body = text.slice(from, end);
  // 浙江省检察院 is one body, 浙江检察院 may be all of them.
  return isWide && COURTS.has(body) && !(body === '检察院' && '省市区'.includes(text[from - 1]!));
}

/** Bodies whose members are persons: 省人大|代表, 市政协|委员. */
export const OF_MEMBERS = /人大|政协/;

const COURTS = new Set(['法院', '检察院', '地区法院']);

const PARTY: readonly string[] = ['中国共产党', '中共'];

function isChina(place: string): boolean {
  return place === '中国' || place === '中华人民共和国' || place === '我国';
}

/** 海淀法院: a county's short name stands only right before the name of a body that is whole by itself. */
function weakLocal(text: string, start: number, at: number): Reading | undefined {
  if (!beginsWord(text, at)) return undefined;
  const county = shortCountyAt(text, start);
  const body = county && wordsOfAgencies().county.longestAt(text, county.end);
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

/** 云南省|委, 昆明市|委 and what belongs to it. */
export function committeeEnd(text: string, at: number): number {
  if (text[at] !== '委' || !'省市县区州旗盟'.includes(text[at - 1]!) || cutsWord(text, at + 1)) return -1;
  return at + 1;
}

/** A town whose name no list has, between a place and its body: 昆明市|官渡镇人民政府. */
function townEnd(text: string, at: number): number {
  for (let p = at; p < at + 7 && isHan(text.charCodeAt(p)); p++) {
    if ('等和与及的'.includes(text[p]!)) return -1;
    if (p === at || !'镇乡区县市道园'.includes(text[p]!)) continue;
    if (text.startsWith('街道办事处', p - 1)) return p + 4;
    const body = wordsOfAgencies().bodies.longestAt(text, p + 1);
    if (body && !cutsWord(text, body.end)) return body.end;
  }
  return -1;
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
