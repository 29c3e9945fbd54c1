/** A place within a law: article, paragraph (款) and item (项), as Arabic numerals. */
export interface Place {
  readonly end: number;
  readonly article?: string;
  readonly paragraph?: string;
  readonly item?: string;
  /** Where several are named at once (第五条至第七条), the fields that differ are absent. */
  readonly isRange?: true;
}

interface Numeral {
  readonly end: number;
  /** Absent for several numerals (一、二). */
  readonly value?: number;
}

const DIGITS: Readonly<Record<string, number>> = {
  〇: 0,
  零: 0,
  一: 1,
  二: 2,
  三: 3,
  四: 4,
  五: 5,
  六: 6,
  七: 7,
  八: 8,
  九: 9,
  两: 2,
  兩: 2,
};
const SCALES: Readonly<Record<string, number>> = { 十: 10, 百: 100, 千: 1000 };
/** No article has a longer number: 一千二百六十 has six characters. */
const LONGEST_NUMERAL = 10;

/** The value of a Chinese or Arabic numeral of at most four places; `undefined` for what is none. */
export function numeralValue(text: string): number | undefined {
  if (/^[0-9０-９]{1,4}$/.test(text)) return Number(text.replace(/[０-９]/g, (c) => String(c.charCodeAt(0) - 0xff10)));
  let total = 0;
  let digit = -1;
  let isPositional = true;
  for (const character of text) {
    const scale = SCALES[character];
    if (scale) {
      total += (digit < 0 ? 1 : digit) * scale;
      digit = -1;
      isPositional = false;
      continue;
    }
    const value = DIGITS[character];
    if (value === undefined) return undefined;
    // 二〇三 is written place by place; 零 within 一百零五 only holds a place open.
    if (digit > 0 || (digit === 0 && isPositional && total > 0)) {
      if (!isPositional) return undefined;
      digit = digit * 10 + value;
    } else digit = value;
  }
  return text ? total + Math.max(0, digit) : undefined;
}

const NUMERAL = new Set('0123456789０１２３４５６７８９〇零一二三四五六七八九两兩十百千');

function isNumeral(character: string | undefined): boolean {
  return character !== undefined && NUMERAL.has(character);
}

function isOneOf(character: string | undefined, characters: string): boolean {
  return character !== undefined && characters.includes(character);
}

function skipSpace(text: string, at: number): number {
  return text[at] === ' ' ? at + 1 : at;
}

function readOne(text: string, at: number): Numeral | undefined {
  let end = at;
  while (end - at < LONGEST_NUMERAL && isNumeral(text[end])) end++;
  if (end === at || isNumeral(text[end])) return undefined;
  const value = numeralValue(text.slice(at, end));
  return value === undefined ? undefined : { end, value };
}

/** One numeral or several (一、二、三; 一至三), with a space around it where the text has one. */
function readNumerals(text: string, at: number): Numeral | undefined {
  const first = readOne(text, skipSpace(text, at));
  if (!first) return undefined;
  let end = first.end;
  let isSeveral = false;
  while (isOneOf(text[end], '、至和到')) {
    const next = readOne(text, end + 1);
    if (!next) break;
    end = next.end;
    isSeveral = true;
  }
  return isSeveral ? { end } : { end: first.end, value: first.value! };
}

/** 第…条, 第…款, 第…项 or 第…目 with one of `units` behind the numeral. */
function readUnit(text: string, at: number, units: string): Numeral | undefined {
  if (text[at] !== '第') return undefined;
  const numerals = readNumerals(text, at + 1);
  if (!numerals) return undefined;
  const end = skipSpace(text, numerals.end);
  return isOneOf(text[end], units)
    ? { end: end + 1, ...(numerals.value !== undefined && { value: numerals.value }) }
    : undefined;
}

const ARTICLE = '条條';
/** 第9.3.2条, as the rules of exchanges count. */
const DECIMAL = /第 ?([0-9]{1,3}(?:\.[0-9]{1,3}){1,3}) ?条/y;
const PARAGRAPH = '款';
const ITEM = '项項';
const SUBITEM = '目';

/** 第（二）项, 第二项, （二）项 and lists of them. */
function readItem(text: string, at: number): Numeral | undefined {
  const plain = readUnit(text, at, ITEM);
  if (plain) return plain;
  let end = text[at] === '第' ? at + 1 : at;
  let count = 0;
  let value: number | undefined;
  for (;;) {
    if (!isOneOf(text[end], '（(')) return undefined;
    const numeral = readOne(text, end + 1);
    if (!numeral || !isOneOf(text[numeral.end], '）)')) return undefined;
    count++;
    value = numeral.value;
    end = numeral.end + 1;
    if (isOneOf(text[end], ITEM)) return count === 1 ? { end: end + 1, value: value! } : { end: end + 1 };
    if (!isOneOf(text[end], '、至和')) return undefined;
    end++;
    if (text[end] === '第') end++;
  }
}

/** Paragraph, item and subitem from `at` on. */
function readWithin(text: string, at: number): Place {
  let end = at;
  let paragraph: string | undefined;
  let item: string | undefined;
  const paragraphs = readUnit(text, end, PARAGRAPH);
  if (paragraphs) {
    end = paragraphs.end;
    if (paragraphs.value !== undefined) paragraph = String(paragraphs.value);
  }
  const items = readItem(text, end);
  if (items) {
    end = items.end;
    if (items.value !== undefined) item = String(items.value);
    const subitem = readUnit(text, end, SUBITEM);
    if (subitem) end = subitem.end;
  }
  const isList = (paragraphs && paragraphs.value === undefined) || (items && items.value === undefined);
  return { end, ...(paragraph && { paragraph }), ...(item && { item }), ...(isList && { isRange: true }) };
}

/** 条之一 has a number of its own: `287-2`. */
function readArticle(text: string, at: number): { readonly end: number; readonly article?: string } | undefined {
  if (text[at] !== '第') return undefined;
  DECIMAL.lastIndex = at;
  const decimal = text[at + 1]! <= '9' ? DECIMAL.exec(text) : null;
  if (decimal) return { end: DECIMAL.lastIndex, article: decimal[1]! };
  const number = readUnit(text, at, ARTICLE);
  if (!number) return undefined;
  if (text[number.end] === '之') {
    const suffix = readOne(text, number.end + 1);
    if (suffix) {
      return { end: suffix.end, ...(number.value !== undefined && { article: `${number.value}-${suffix.value}` }) };
    }
  }
  return { end: number.end, ...(number.value !== undefined && { article: String(number.value) }) };
}

/** 第十条第二款第（三）项, 第二百八十七条之二, 第五条至第七条, from its 第 on; `undefined` where no article begins. */
export function readPlace(text: string, at: number): Place | undefined {
  const first = readArticle(text, at);
  if (!first) return undefined;
  const within = readRangeWithin(text, first.end);
  const to = rangeEnd(text, within.end);
  if (to > within.end) return { end: to, isRange: true };
  return {
    ...within,
    ...(first.article && { article: first.article }),
    ...(!first.article && { isRange: true as const }),
  };
}

/** 第二款第一项, 第（三）项 without an article before it. */
export function readPlaceWithin(text: string, at: number): Place | undefined {
  const within = readRangeWithin(text, at);
  return within.end === at ? undefined : within;
}

/** 第一款第（三）项至第（六）项: what both ends share stays. */
function readRangeWithin(text: string, at: number): Place {
  const within = readWithin(text, at);
  if (within.end === at || !isOneOf(text[within.end], '至到')) return within;
  const last = readWithin(text, within.end + 1);
  if (last.end === within.end + 1) return within;
  const { paragraph, item } = within;
  const shared = item && paragraph && last.item && !last.paragraph ? { paragraph } : {};
  return { end: last.end, ...shared, isRange: true };
}

function rangeEnd(text: string, at: number): number {
  if (!isOneOf(text[at], '至到—－–~～-')) return at;
  let from = at + 1;
  if (text[from] === '—') from++;
  const last = readArticle(text, from);
  return last ? readWithin(text, last.end).end : at;
}
