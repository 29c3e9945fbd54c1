import { type PlaceFound, type PlaceLevel, placeAt } from '../../lexicon/places';
import { beginsWord, isHan, tableOf, wordsOfAgencies } from './words';

/** One place in another: 贵州省锦屏县, 某省某市. */
export function placesAt(text: string, at: number): PlaceFound | undefined {
  let last: PlaceFound | undefined;
  for (let i = 0; i < 4; i++) {
    const from = last?.end ?? at;
    const next = withheldAt(text, from) ?? placeAt(text, from);
    if (!next || next.place.generic || next.place.level === 'region') break;
    last = next;
  }
  return last;
}

/** Marks and letters that stand for the name of a place that a text withholds: 某市, ××县, A省, 甲市. */
const MASKS = tableOf('某×＊○〇甲乙丙丁xXABCDEFGHYZＡＢＣＤＸＹＺ');

/** Whether the name of a withheld place may begin with this UTF-16 unit. */
export function masksPlace(code: number): boolean {
  return MASKS[code] === 1;
}

const MASKED_LEVELS: ReadonlyMap<string, PlaceLevel> = new Map([
  ['省', 'province'],
  ['自治区', 'province'],
  ['市', 'city'],
  ['自治州', 'city'],
  ['州', 'city'],
  ['县', 'county'],
  ['自治县', 'county'],
  ['区', 'county'],
  ['旗', 'county'],
  ['镇', 'county'],
  ['乡', 'county'],
]);

const MAX_MASKS = 3;

function withheldAt(text: string, at: number): PlaceFound | undefined {
  if (MASKS[text.charCodeAt(at)] !== 1) return undefined;
  if (text[at] !== '某' && /[A-Za-z0-9]/.test(text[at - 1] ?? '')) return undefined;
  let p = at + 1;
  while (p < at + MAX_MASKS && text[p] === text[at]) p++;
  const length = text.startsWith('自治', p) ? 3 : 1;
  const level = MASKED_LEVELS.get(text.slice(p, p + length));
  return level && { end: p + length, place: { name: text.slice(at, p + length), level } };
}

/** One character that stands for a country; the 日 of a date is none. */
export function isAbroad(text: string, at: number): boolean {
  if (!wordsOfAgencies().abroad.has(text[at]!) || !beginsWord(text, at)) return false;
  return text[at] !== '日' || !/[0-9０-９]/.test(text[at - 1] ?? '');
}

/** Whether a name may begin here after a letter that could be a mask. */
export function mayBegin(code: number): boolean {
  return isHan(code) || MASKS[code] === 1;
}
