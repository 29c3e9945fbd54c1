import type { Span } from '../../fact';
import { placeAt } from '../../lexicon/places';
import { indexFrom } from '../mentions-at';
import type { Site } from './site';
import { AREA_WORDS } from './words';

/** 汾渭平原 and the like are places that no list has. */
const LANDSCAPE = /^\p{Script=Han}{2,4}(?:平原|流域|盆地|半岛|三角洲|城市群|都市圈)$/u;

function isRestOfPlace(words: string): boolean {
  return /^(?:及(?:其)?周边)?(?:地区|省份|区域)?$/.test(words);
}

/** A place behind the words of time or 将 within the measure: 将今年全球经济增长预期上调. */
export function innerArea({ sentence, plain }: Site, from: number, end: number): { area?: Span } {
  const wide = /全(?:国|省|市|区|县|球)|我国/.exec(plain.slice(from, end));
  if (wide && wide.index > 0) return { area: { start: from + wide.index, end: from + wide.index + wide[0].length } };
  const { mentions } = sentence;
  for (let i = indexFrom(mentions, from); i < mentions.length && mentions[i]!.end < end; i++) {
    const mention = mentions[i]!;
    if (mention.kind !== 'period') continue;
    const area = areaAt(plain, mention.end);
    if (area && area.end < end) return { area: { start: mention.end, end: area.end } };
  }
  return {};
}

/** A place or a word such as 全国 that begins at an offset. */
export function areaAt(text: string, at: number): { readonly end: number } | undefined {
  const word = AREA_WORDS.find((one) => text.startsWith(one, at));
  if (word) return { end: at + word.length };
  let end = at;
  // 浙江省嘉兴市 is one place.
  for (let found = placeAt(text, end); found && !found.place.generic; found = placeAt(text, end)) end = found.end;
  return end > at ? { end } : undefined;
}

/** Whether a stretch is nothing but a place: 欧元区, 京津冀及周边地区, 汾渭平原. */
export function isWholeArea(text: string, from: number, end: number): boolean {
  const area = areaAt(text, from);
  return (area !== undefined && isRestOfPlace(text.slice(area.end, end))) || LANDSCAPE.test(text.slice(from, end));
}
