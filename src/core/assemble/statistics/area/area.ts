import type { Span } from '../../../fact';
import { placeAt } from '../../../lexicon/places';
import { indexFrom } from '../../mentions-at';
import type { Site } from '../clause/site';
import { AREA_WORDS } from '../clause/words';

/** 汾渭平原 and the like are places that no list has. */
const LANDSCAPE = /^\p{Script=Han}{2,4}(?:平原|流域|盆地|半岛|三角洲|城市群|都市圈)$/u;

function isRestOfPlace(words: string): boolean {
  return /^(?:及(?:其)?周边)?(?:地区|省份|区域)?$/.test(words);
}

/** A place behind the words of time or 将 within the measure: 将今年全球经济增长预期上调. */
export function innerArea({ sentence, plain }: Site, from: number, end: number): Span | undefined {
  const wide = /全(?:国|省|市|区|县|球)|我国/.exec(plain.slice(from, end));
  if (wide && wide.index > 0) return { start: from + wide.index, end: from + wide.index + wide[0].length };
  const { mentions } = sentence;
  for (let i = indexFrom(mentions, from); i < mentions.length && mentions[i]!.end < end; i++) {
    const mention = mentions[i]!;
    if (mention.kind !== 'period') continue;
    const area = areaAt(plain, mention.end);
    if (area && area.end < end) return { start: mention.end, end: area.end };
  }
  return undefined;
}

/** A place or a word such as 全国 that begins at an offset. */
export function areaAt(text: string, at: number): { readonly end: number } | undefined {
  const word = AREA_WORDS.get(text.charCodeAt(at))?.find((one) => text.startsWith(one, at));
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

const REGIONS = /(?:[东中西]{1,2}部|东北)(?:地区)?|(?:西北|西南|东南|华北|华东|华中|华南)地区/y;

/** A place, or a part of the country by its quarter: 东部地区. */
export function areaOrRegionAt(text: string, at: number): { readonly end: number } | undefined {
  REGIONS.lastIndex = at;
  return REGIONS.test(text) ? { end: REGIONS.lastIndex } : areaAt(text, at);
}

/** 我国西部地区: the part of the country that is meant. */
export function narrowed(text: string, { start, end }: Span): Span {
  if (!/^(?:全国|我国)$/.test(text.slice(start, end))) return { start, end };
  REGIONS.lastIndex = end;
  return REGIONS.test(text) ? { start: end, end: REGIONS.lastIndex } : { start, end };
}

/** What is no place by itself and yet says where: 贫困地区, 长江干流, “三北”工程区. */
const DISTRICT = new RegExp(
  [
    '(?:贫困|脱贫|民族|边境|边疆|欠发达|特困|受灾|沿海|内陆|农村|[东中西]{1,2}部|东北)地区',
    '(?!重点|主要|各|全|七大)\\p{Script=Han}{2,3}(?:流域|干流|平原|盆地|高原|城市群|都市圈|经济带)',
    '(?:长江|黄河|淮河|珠江|海河|松花江|辽河|大运河|长城)\\p{Script=Han}{0,4}段',
    '“\\p{Script=Han}{1,4}”(?:工程|防护林|经济|合作|示范|开发)区',
  ].join('|'),
  'uy',
);

/** A district that begins at an offset. */
export function districtAt(text: string, at: number): { readonly end: number } | undefined {
  DISTRICT.lastIndex = at;
  return DISTRICT.test(text) ? { end: DISTRICT.lastIndex } : undefined;
}

/** How many places one list names at most. */
const MOST_PLACES = 12;

const OTHERS = /^等(?:地区?|(?:[多\d]{1,4}个?)?(?:重点|主要)?(?:省份|省市|城市|省|市|县|国家))?/;

/** Where a list of places ends that goes on behind one: 湖北、四川等地, 北京、深圳等36个重点城市. */
export function listEnd(text: string, end: number): number {
  let last = end;
  for (let count = 0; count < MOST_PLACES && /[、和与及]/.test(text[last] ?? ''); count++) {
    const next = areaAt(text, last + 1);
    if (!next) break;
    last = next.end;
  }
  const rest = OTHERS.exec(text.slice(last, last + 12));
  return last === end ? end : last + (rest?.[0].length ?? 0);
}
