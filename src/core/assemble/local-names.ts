import FULL_NAMES from '../lexicon/local-bodies.json';
import { placesAt } from '../recognize/agency/places-in-names';

const FULL: ReadonlyMap<string, string> = new Map(Object.entries(FULL_NAMES));

/** A place whose name says its level: 北京市, 某县; 江苏 alone may stand for all of its bodies. */
const WITH_LEVEL = /[省市县区州旗盟]$/;

/** Courts by words that each place has one of, so that the place needs no 市 or 省 behind its name. */
const COURTS: ReadonlyMap<string, string> = new Map([
  ['中院', '中级人民法院'],
  ['高院', '高级人民法院'],
]);

/** 厦门中院 → 厦门市中级人民法院; `undefined` for any other name. */
export function fullCityCourt(name: string): string | undefined {
  const court = COURTS.get(name.slice(-2));
  const place = court && placesAt(name, 0);
  return place && place.end === name.length - 2 && !WITH_LEVEL.test(name.slice(0, place.end))
    ? place.place.name + court
    : undefined;
}

/**
 * The full name of a local body in China that a text names in short: 深圳市市场监管局 → 深圳市市场监督管理局,
 * 锦屏县检察院 → 锦屏县人民检察院. Any other name stays as it is.
 */
export function fullLocalName(name: string): string {
  const place = placesAt(name, 0);
  if (!place || place.place.level === 'country' || !WITH_LEVEL.test(name.slice(0, place.end))) return name;
  const full = FULL.get(name.slice(place.end));
  return full ? name.slice(0, place.end) + full : name;
}
