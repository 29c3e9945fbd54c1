import type { LawMention } from '../mention';
import { type Place, readPlace, readPlaceWithin } from './article';
import { placeFields } from './marks';

/** Between two places of one list: 第十四条、第二十五条第一款. */
const JOINS = /^(?:[、,，]|和|及|与|或|或者|以及|至|到|、或者|，以及|、以及|并|，或者)$/;
/** Behind an article's number when a sentence speaks of it. */
const SPOKEN_OF =
  /(?:(?:、|和|或者?|及|与|以及)第[0-9〇零一二三四五六七八九十百千]{1,8}[条條](?:之[一二三四五六七八九十])?(?:第[一二三四五六七八九十]{1,3}款)?(?:第[（(]?[一二三四五六七八九十]{1,3}[）)]?项)?){0,12}(?:的)?(?:规定|規定|所|之规定|修改|改为|作为|明确|要求|列(?!车)|确定|中(?![国老俄欧缅泰日韩部间])|有关|关于|情形|行为|罪|处罚|处理|办理|执行|追究|内容|增加|删去|删除|[（(]?[一二三四五六七八九十]{1,3}[）)]项)/y;
/** Roads and lines are counted up to here; a list of higher numbers is one of articles. */
const COUNTED = 20;
/** Before an article's number when a sentence cites it. */
const CITES_ANY = /(?:依照|依据|根据|按照|违反|适用|参照|援引|触犯)$/;
const CITES =
  /(?:依照|依据|根据|按照|违反|适用|符合|参照|援引|触犯|对照|遵守|将|把|删去|增加|即|按|依|与|和|在|至|及|为|除|与本法|涉嫌)$/;
/** What follows a paragraph's or an item's number when it is one of a law. */
const RULES =
  /(?:的)?(?:规定|規定|所(?:列|称|指|规定|述)|情形|行为|处罚|之规定|罪|、第[^、，。]{1,8}[款项]|和第[^、，。]{1,8}[款项]|至第|到第|或者第|或第|改为|修改为|中关于)/y;

/**
 * Articles, paragraphs and items cited without a law's name, within the law itself or behind another place.
 *
 * @param taken mentions of the sentence so far, in order
 */
export function readArticles(text: string, taken: readonly LawMention[]): LawMention[] {
  const found: LawMention[] = [];
  let next = 0;
  let last: LawMention | undefined;
  for (let i = text.indexOf('第'); i >= 0; i = text.indexOf('第', i)) {
    while (next < taken.length && taken[next]!.end <= i) last = later(last, taken[next++]!);
    if (next < taken.length && taken[next]!.start <= i) {
      i = taken[next]!.end;
      continue;
    }
    const mention = readAt(text, i, last);
    if (!mention) {
      i++;
      continue;
    }
    found.push(mention);
    last = mention;
    i = mention.end;
  }
  return found;
}

function later(a: LawMention | undefined, b: LawMention): LawMention {
  return a && a.end > b.end ? a : b;
}

function readAt(text: string, at: number, last: LawMention | undefined): LawMention | undefined {
  const article = readPlace(text, at);
  const place = article ?? readPlaceWithin(text, at);
  if (!place || place.end === at) return undefined;
  const isListed =
    last !== undefined &&
    (isBehindBracket(text, last.end, at) ||
      (isCited(last) && at - last.end <= 3 && JOINS.test(text.slice(last.end, at))));
  if (!isListed) {
    if (article ? !isCitedArticle(text, at, place) : !isCitedPlace(text, at, place.end)) return undefined;
  }
  return {
    kind: 'law',
    rule: isListed ? 'article-list' : 'article',
    form: 'article',
    start: at,
    end: place.end,
    ...placeFields(place),
  };
}

/** 《…》（法释〔2019〕15号）第十二条: only what a bracket says stands between the law and its article. */
function isBehindBracket(text: string, from: number, at: number): boolean {
  if (at - from > 40 || !/[）)]/.test(text[at - 1] ?? '')) return false;
  return /^(?:[）)]|[（(][^（）()。；]*[）)]|[^（）()。；，]*[）)])$/.test(text.slice(from, at));
}

/** Whether a mention names a place in a law, so that a list may go on from it. */
function isCited(mention: LawMention): boolean {
  return (
    mention.form === 'article' ||
    mention.article !== undefined ||
    mention.paragraph !== undefined ||
    mention.item !== undefined ||
    mention.rule === 'relative-place' ||
    mention.isRange === true
  );
}

function isCitedArticle(text: string, at: number, place: Place): boolean {
  const before = text[at - 1];
  const after = text[place.end];
  // 第十条 with a space behind it opens the article, in the law or in a quotation from it.
  const opens = before === undefined || /[“"\n]/.test(before) || text.slice(Math.max(0, at - 20), at).trim() === '';
  if (opens && (after === undefined || /[\s　：:【]/.test(after))) return false;
  if (place.paragraph || place.item) return true;
  if (
    Number.parseInt(place.article ?? '', 10) >= COUNTED &&
    /^(?:、|和|及|或者?|与|以及)第/.test(text.slice(place.end, place.end + 3))
  )
    return true;
  if (CITES_ANY.test(text.slice(Math.max(0, at - 2), at))) return true;
  SPOKEN_OF.lastIndex = place.end;
  if (SPOKEN_OF.test(text)) return true;
  return (
    CITES.test(text.slice(Math.max(0, at - 4), at)) && !/^[一二三四五六七八九十百千0-9\u4e00-\u9fff]/.test(after ?? ' ')
  );
}

/** 第一款 counts paragraphs and 第一项 items where what follows speaks of a rule. */
function isCitedPlace(text: string, at: number, end: number): boolean {
  RULES.lastIndex = end;
  return RULES.test(text) || /[改作]为$/.test(text.slice(Math.max(0, at - 2), at));
}
