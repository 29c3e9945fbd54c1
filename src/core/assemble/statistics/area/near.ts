import { ARTICLE_DEPTH } from '../../../document/headings';
import { type Place, placeAt } from '../../../lexicon/places';
import { toSimplified } from '../../../lexicon/traditional';
import type { PlacedDocument, PlacedSentence } from '../../document';

/** How far back a place is looked for that 当地 means. */
const REACH = 400;

/** Levels of places that words such as 全市 can mean; any for 当地. */
function isMeant(place: Place, deictic: string): boolean {
  if (/省/.test(deictic)) return place.level === 'province';
  if (/市/.test(deictic)) return place.level === 'city' || place.name.endsWith('市');
  if (/县/.test(deictic)) return place.level === 'county';
  if (/州/.test(deictic)) return place.level === 'city' || place.name.endsWith('州');
  return true;
}

/** Whether a place as written can be what 当地 or 全市 means. */
export function isMeantBy(written: string, deictic: string): boolean {
  const found = placeAt(toSimplified(written), 0);
  return found !== undefined && isMeant(found.place, deictic);
}

/** The last place named before 当地 or 全市 in its sentence or in those before it in the paragraph. */
export function placeNear(sentence: PlacedSentence, offset: number, deictic: string): string | undefined {
  const own = placeBefore(sentence, offset, deictic);
  if (own) return own;
  const { sentences } = sentence.block;
  const at = sentence.index - sentences[0]!.index;
  for (let i = at - 1; i >= Math.max(0, at - MOST_SENTENCES); i--) {
    const found = placeBefore(sentences[i]!, sentences[i]!.text.length, deictic);
    if (found) return found;
  }
  return undefined;
}

const MOST_SENTENCES = 4;

/** The last such place named before an offset in a sentence, also within a body's name: 记者从海口市公安机关了解到,当地…. */
function placeBefore({ text }: PlacedSentence, offset: number, deictic: string): string | undefined {
  let from = -1;
  let to = -1;
  let last: string | undefined;
  for (let at = Math.max(0, offset - REACH); at < offset; ) {
    const found = placeAt(text, at);
    if (found && found.end <= offset && !found.place.generic) {
      // 河南安阳内黄县 is one place.
      if (at !== to) from = at;
      to = found.end;
      at = found.end;
      if (isMeant(found.place, deictic)) last = text.slice(from, to);
    } else at++;
  }
  return last;
}

/** The place at the head of a body's name: 内蒙古通辽市 of 内蒙古通辽市公安局反诈中心. */
export function placeIn(name: string): string | undefined {
  let at = 0;
  for (let found = placeAt(name, at); found && !found.place.generic; found = placeAt(name, at)) at = found.end;
  return at > 0 && at < name.length ? name.slice(0, at) : undefined;
}

const homes = new WeakMap<PlacedDocument, string | null>();

/**
 * The place that a local report, bulletin or news item is about: its title begins with it, and its text speaks of 全市 or 全省.
 * Rules are about no place.
 */
export function homeOf(document: PlacedDocument): string | undefined {
  let home = homes.get(document);
  if (home === undefined) {
    home = readHome(document) ?? null;
    homes.set(document, home);
  }
  return home ?? undefined;
}

function readHome({ title, blocks, headings }: PlacedDocument): string | undefined {
  if (title === undefined || headings.some(({ depth }) => depth === ARTICLE_DEPTH)) return undefined;
  const plain = toSimplified(title.slice(0, LONGEST_TITLE)).replace(/^\s+/, '');
  const start = /^(?:\d{4}年(?:度|上半年|前?[\d一二三]季度|1[-—]\d{1,2}月)?)?/.exec(plain)![0].length;
  const found = placeAt(plain, start);
  if (!found || found.place.generic || found.place.level === 'country') return undefined;
  let end = found.end;
  let { place } = found;
  // 四川省绵阳市 is one place.
  for (let next = placeAt(plain, end); next && !next.place.generic; next = placeAt(plain, end)) {
    end = next.end;
    place = next.place;
  }
  const own = place.level === 'province' ? /全[省市区]|[我本][省市区]/ : /全[市县区州]|[我本][市县区州]/;
  if (!blocks.some(({ text }) => own.test(text))) return undefined;
  return end === found.end ? place.name : plain.slice(start, end);
}

const LONGEST_TITLE = 40;
