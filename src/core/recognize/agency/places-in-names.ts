import { type PlaceFound, placeAt } from '../../lexicon/places';
import { beginsWord, wordsOfAgencies } from './words';

/** One place in another: 贵州省锦屏县. */
export function placesAt(text: string, at: number): PlaceFound | undefined {
  let last: PlaceFound | undefined;
  for (let i = 0; i < 4; i++) {
    const next = placeAt(text, last?.end ?? at);
    if (!next || next.place.generic || next.place.level === 'region') break;
    last = next;
  }
  return last;
}

/** One character that stands for a country; the 日 of a date is none. */
export function isAbroad(text: string, at: number): boolean {
  if (!wordsOfAgencies().abroad.has(text[at]!) || !beginsWord(text, at)) return false;
  return text[at] !== '日' || !/[0-9０-９]/.test(text[at - 1] ?? '');
}
