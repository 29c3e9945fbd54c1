import type { LawNames } from '../../lexicon/laws';
import { aliasAfter, englishAliasAfter } from '../definition';
import type { LawMention } from '../mention';
import { readPlace } from './article';
import { bracketAfter, placeFields } from './marks';
import { continuesWord, foreignBefore } from './words';

/** Laws that carry out another one, named after it. */
const COMPANION =
  /(?:(?:[\u4e00-\u9fff]{1,6}编)?(?:司法)?解释(?![权为道称说清])|实施条例|实施细则|实施办法|施行条例|实施规定|若干规定)/y;
const AMENDMENT = /修正案(?:[（(][一二三四五六七八九十]{1,3}[）)])?(?!草案)/y;
/** 解释（二）: one of several with the same name. */
const NUMBERED = /修正案$|解释$|规定$|意见$/;
const NUMBER = /[（(][一二三四五六七八九十]{1,3}[）)]/y;
const DRAFT =
  /[（(]?(?:修订|修正)?草案(?:[（(]?(?:[一二三四五]次审议稿|[二三四]审稿|征求意见稿|修改稿|(?:建议)?表决稿)[）)]?)?[）)]?|征求意见稿|送审稿/y;

/** Names shorter than this are looked at together with what stands before them. */
const LONG_ENOUGH = 4;
/** What may stand before a short name so that it begins there, and is not the tail of a longer one. */
const BEFORE =
  '的和与及或者跟同比据照按依以用由从在是为到于对将把被向给让使受需应即如若并且而至自其按除守违反犯触破改订定立布施行实彻执落学习传讲读解审议过修新旧老现原该中了有无非后前经出台入写含括称述合适引悖背当据关循遵颁起设列编则典法规例章律成否就因涉护卫敬重握';
/** The constitutions of other countries are not the one in the lexicon. */
const OWN_COUNTRY = /(?:我|中|全|本|祖)国$/;
/** 宪法日, 宪法宣誓 and 宪法法院 are no references to the constitution's text. */
const CONSTITUTION_WORD = /(?:日|周|学|宣传|宣誓|法院|法律委|和法律委|大纲|使命|自信|意识|观念|职责|危机|法庭|委员会)/y;

/** Laws that the lexicon knows, by full or short name without marks. */
export function readNames(text: string, laws: LawNames): LawMention[] {
  const found: LawMention[] = [];
  for (let i = 0; i < text.length; i++) {
    if (!laws.mayBegin(text, i)) continue;
    const match = laws.matcher.longestAt(text, i);
    if (!match) continue;
    if (!standsAlone(text, i, match.end)) continue;
    const mention = readAfterName(text, i, match.end);
    found.push(mention);
    i = mention.end - 1;
  }
  return found;
}

/** Whether a known name is a name where it stands, not a part of a longer word or title. */
export function standsAlone(text: string, start: number, end: number): boolean {
  const name = text.slice(start, end);
  const last = name[name.length - 1]!;
  const before = text[start - 1];
  const next = text[end];
  if (/[A-Za-z]/.test(last)) {
    return !/[A-Za-z0-9\u2019'-]/.test(next ?? '') && !/[A-Za-z0-9-]/.test(before ?? '');
  }
  if (last === '法' && continuesWord(text, end)) return false;
  if (last === '典' && next === '型') return false;
  // 澳门维护国家安全法 is a law of its own.
  if (name === '国家安全法' && text.startsWith('维护', start - 2)) return false;
  if (name.endsWith('宪法')) {
    CONSTITUTION_WORD.lastIndex = end;
    if (CONSTITUTION_WORD.test(text)) return false;
  }
  if (before === undefined || name.length >= LONG_ENOUGH || !isHan(before)) return true;
  return (
    BEFORE.includes(before) ||
    foreignBefore(text, start) !== undefined ||
    OWN_COUNTRY.test(text.slice(Math.max(0, start - 2), start)) ||
    readPlace(text, end) !== undefined
  );
}

function isHan(character: string): boolean {
  return character >= '\u4e00' && character <= '\u9fff';
}

/** Takes in what belongs to the name behind it: 实施条例, 草案, （征求意见稿）, 第十条第二款. */
export function readAfterName(text: string, start: number, nameEnd: number, rule = 'name'): LawMention {
  let end = nameEnd;
  if (text[end - 1] !== '例') end = matchEnd(COMPANION, text, end) ?? end;
  end = matchEnd(AMENDMENT, text, end) ?? end;
  if (NUMBERED.test(text.slice(end - 3, end))) end = matchEnd(NUMBER, text, end) ?? end;
  const title = text.slice(start, end);
  const draftEnd = matchEnd(DRAFT, text, end);
  let bracket: string | undefined;
  if (draftEnd !== undefined) {
    bracket = text.slice(end, draftEnd).replace(/^[（(]|[）)]$/g, '');
    end = draftEnd;
  } else {
    const standing = bracketAfter(text, end);
    if (standing) {
      bracket = standing.words;
      end = standing.end;
    }
  }
  const place = readPlace(text, end);
  const alias = aliasAfter(text, end) ?? englishAliasAfter(text, end);
  return {
    kind: 'law',
    rule,
    form: 'name',
    start,
    end: place?.end ?? end,
    title,
    ...(bracket && { bracket }),
    ...placeFields(place),
    ...(alias && { alias }),
  };
}

function matchEnd(pattern: RegExp, text: string, at: number): number | undefined {
  pattern.lastIndex = at;
  return pattern.test(text) ? pattern.lastIndex : undefined;
}
