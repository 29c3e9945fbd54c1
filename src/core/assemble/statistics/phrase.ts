import type { Span } from '../../fact';
import { placeAt } from '../../lexicon/places';
import type { Mention } from '../../recognize/mention';
import type { PlacedSentence } from '../document';
import { indexFrom, mentionEndingAt, mentionStartingAt } from '../mentions-at';
import type { Site } from './site';
import {
  AREA_WORDS,
  CHANGE_NOUNS,
  CHANGE_VERBS,
  type ChangeVerb,
  LEADS,
  LIGHT_VERBS,
  LINKS,
  SANCTION,
  WORD_ENDS,
} from './words';

/** What the words before and behind a number say of it, taken apart from the right and from the left. */
export interface Phrase {
  /** What is left as the measure's own words; empty where it is to be inherited. */
  readonly text: string;
  /** Where that stands in the sentence. */
  readonly span: Span;
  /** The noun behind the number, where the number counts it: 检查 in 开展5批次检查. */
  readonly noun?: Span;
  readonly verb?: ChangeVerb;
  /** 从 or 由 before the number: it is where a change begins. */
  readonly isFrom: boolean;
  /** Against what the number compares: the words from 比 to before the verb. */
  readonly comparison?: Span;
  /** 每人每年 before the number. */
  readonly rate?: Span;
  /** 分别 before the number: it is the first of a list. */
  readonly isDistributed: boolean;
  /** Words that were taken off the left, such as 合计. */
  readonly leads: ReadonlySet<string>;
  /** Nothing but a place stands before the number: 欧元区0.7%. */
  readonly isPlace: boolean;
  /** 全国 or a place at the head of the measure. */
  readonly area?: Span;
  /** The agency at the head of the measure. */
  readonly agency?: Mention;
}

const known = new WeakMap<Site, Phrase>();

export function phraseOf(site: Site): Phrase {
  const phrase = known.get(site) ?? readPhrase(site);
  known.set(site, phrase);
  return phrase;
}

/** Measures are not looked for further back than this: a clause of pathological length costs no more than others. */
const REACH = 160;

const RATE = /(?:每[\p{Script=Han}]{1,3}){1,2}$/u;
const SHORT_COMPARISON = /(?:同比|环比|按年|按季|按月)(?:实际|名义)?$/;
const COMPARISON = /(?<![之占对])(?:比|较|与|同)(?![由为])(?:[^比较与，,]{0,12})$/;
const SPACE = /[\s“”"'‘’「」]/;

function readPhrase(site: Site): Phrase {
  const text = site.plain;
  const start = startOfWords(text, Math.max(site.from, site.mention.start - REACH), site.mention.start);
  let end = site.mention.start;
  let verb: ChangeVerb | undefined;
  let isFrom = false;
  let isDistributed = false;
  let comparison: Span | undefined;
  let rate: Span | undefined;

  for (let changed = true; changed && end > start; ) {
    changed = false;
    while (end > start && (SPACE.test(text[end - 1]!) || '、（('.includes(text[end - 1]!))) {
      end--;
      changed = true;
    }
    const rest = text.slice(start, end);
    const last = rest.charCodeAt(rest.length - 1);
    const found =
      verb || text[end] === '的' ? undefined : CHANGE_VERBS.get(last)?.find(({ word }) => rest.endsWith(word));
    if (found && (text[end] === '了' || !isPartOfNoun(rest, found.word))) {
      verb = found;
      end -= found.word.length;
      changed = true;
      continue;
    }
    if (!isFrom && '从由自'.includes(rest.at(-1) ?? ' ')) {
      isFrom = true;
      end--;
      changed = true;
      continue;
    }
    const compared = comparisonBefore(site, start, end);
    if (compared && (!comparison || compared.end === comparison.start)) {
      comparison = { start: compared.start, end: comparison?.end ?? compared.end };
      end = compared.start;
      changed = true;
      continue;
    }
    const period = periodEndingAt(site.sentence, end);
    if (period && period.start >= start && (isFrom || period.start > start || verb !== undefined)) {
      end = period.start;
      changed = true;
      continue;
    }
    const each = rate || !rest.includes('每') || rest.endsWith('分别') ? undefined : RATE.exec(rest);
    if (each) {
      rate = { start: end - each[0].length, end };
      end = rate.start;
      changed = true;
      continue;
    }
    const link = LINKS.get(last)?.find((word) => rest.endsWith(word));
    if (link && !WORD_ENDS[link]?.includes(rest.at(-2) ?? ' ')) {
      if (link === '分别') isDistributed = true;
      end -= link.length;
      changed = true;
    }
  }

  const left = readLeft(site, start, end);
  let from = left.from;
  if (LIGHT_VERBS.has(text.slice(from, end))) from = end;
  const noun = nounBehind(site);
  const whole = areaAt(text, from);
  const isPlace =
    (whole !== undefined && isRestOfPlace(text.slice(whole.end, end))) || LANDSCAPE.test(text.slice(from, end));
  const before = site.clauses[site.clause.index - 1];
  // 与2014年相比，分别减少…: the clause before is the base.
  if (
    !comparison &&
    verb &&
    before &&
    before.part === site.clause.part &&
    /相比$/.test(text.slice(before.start, before.end))
  )
    comparison = { start: before.start, end: before.end };
  return {
    text: clean(site.sentence.text.slice(from, end)),
    span: { start: from, end },
    ...(noun && { noun }),
    ...(verb && { verb }),
    isFrom,
    ...(comparison && { comparison }),
    ...(rate && { rate }),
    isDistributed,
    leads: left.leads,
    isPlace,
    ...(isPlace ? { area: { start: from, end } } : left.area ? { area: left.area } : innerArea(site, from, end)),
    ...(left.agency && { agency: left.agency }),
  };
}

/** 汾渭平原 and the like are places that no list has. */
const LANDSCAPE = /^\p{Script=Han}{2,4}(?:平原|流域|盆地|半岛|三角洲|城市群|都市圈)$/u;

function isRestOfPlace(words: string): boolean {
  return /^(?:及(?:其)?周边)?(?:地区|省份|区域)?$/.test(words);
}

/** What a law does behind its name, and the brackets that may stand between. */
const LAYS_DOWN = /^(?:[（(][^（）()]{1,30}[）)])?(?:规定了?|明确了?|提出|要求|给出|设置了?|设立了?|确定了?)/;

const LABEL =
  /^(?:第[一二三四五六七八九十百千〇零\d]{1,7}条(?:之[一二三四五六七八九十]{1,2})?[\s\u3000]|\d{1,2}[.．、](?!\d)|[（(][一二三四五六七八九十\d]{1,3}[）)]|【[^】]{1,16}】)/;

/** A space between Chinese words stands where a headline or a label ends: 第五条 新建居住区…. */
function startOfWords(text: string, from: number, to: number): number {
  for (let at = to - 2; at > from; at--) {
    if (/[ \u3000]/.test(text[at]!) && HAN.test(text[at - 1]!) && HAN.test(text[at + 1]!)) return at + 1;
  }
  return from;
}

const HAN = /[\p{Script=Han}”）》]/u;

/** 增长 at the end of 经济增长 counts as the verb; 多 in 许多 and 少 in 至少 do not. */
function isPartOfNoun(rest: string, word: string): boolean {
  if (word.length > 1) return false;
  const before = rest.at(-2) ?? '';
  if ('多少低高'.includes(word)) return !/[比期年月季度末再又均]/.test(before);
  return '新递总年净分'.includes(before) && word === '增' ? false : /[加减]/.test(before);
}

/** 同比, or 比上年同期 and the like, that ends at an offset. */
function comparisonBefore({ sentence, plain }: Site, start: number, end: number): Span | undefined {
  const rest = plain.slice(Math.max(start, end - 24), end);
  const short = SHORT_COMPARISON.exec(rest);
  if (short) return { start: end - short[0].length, end };
  const trimmed = rest.replace(/(?:相比|相较|实际|名义|同口径|平均|再|又|均|都|还|已|也)+$/, '');
  const cut = end - (rest.length - trimmed.length);
  const period = periodEndingAt(sentence, cut);
  if (!period || period.start < start) {
    const plan = /(?:比|较|高于|低于|超)(?:计划|预算|目标|预期|年初预算)$/.exec(trimmed);
    return plan ? { start: cut - plan[0].length, end } : undefined;
  }
  const head = plain.slice(Math.max(start, period.start - 14), period.start);
  const compared = COMPARISON.exec(head);
  return compared ? { start: period.start - compared[0].length, end } : undefined;
}

function periodEndingAt(sentence: PlacedSentence, end: number): Mention | undefined {
  const mention = mentionEndingAt(sentence.mentions, end);
  return mention?.kind === 'period' ? mention : undefined;
}

function readLeft({ sentence, plain: text }: Site, start: number, end: number) {
  const { mentions } = sentence;
  const leads = new Set<string>();
  let from = start;
  let area: Span | undefined;
  let agency: Mention | undefined;
  for (let changed = true; changed && from < end; ) {
    changed = false;
    let found = mentionStartingAt(mentions, from);
    while (!found && from < end && (SPACE.test(text[from]!) || '、）)》'.includes(text[from]!))) {
      from++;
      found = mentionStartingAt(mentions, from);
    }
    const mention = found && found.end <= end ? found : undefined;
    if (mention && (mention.kind === 'period' || mention.kind === 'agency')) {
      // A body alone before its number is what is counted: 公安部3个工作组.
      if (mention.kind === 'agency' && mention.end === end) break;
      if (mention.kind === 'agency') agency = mention;
      from = mention.end;
      const tail = /^(?:以来|起(?!诉)|开始|止|期间|，)/.exec(text.slice(from, Math.min(end, from + 3)));
      if (tail && mention.kind === 'period') from += tail[0].length;
      changed = true;
      continue;
    }
    const rules =
      mention?.kind === 'law' ? LAYS_DOWN.exec(text.slice(mention.end, Math.min(end, mention.end + 40))) : null;
    if (mention && rules) {
      from = mention.end + rules[0].length;
      changed = true;
      continue;
    }
    // 由公安机关处…罚款: who does it is no part of what is measured.
    const agent = text[from] === '由' ? mentionStartingAt(mentions, from + 1) : undefined;
    if (agent?.kind === 'agency' && agent.end <= end) {
      agency = agent;
      from = agent.end;
      changed = true;
      continue;
    }
    // 7.【在希望的田野上】 and (三) number and name an item.
    const label = LABEL.exec(text.slice(from, Math.min(end, from + 24)));
    if (label) {
      from += label[0].length;
      changed = true;
      continue;
    }
    const lead = LEADS.get(text.charCodeAt(from))?.find(
      (word) => text.startsWith(word, from) && from + word.length <= end,
    );
    if (lead && !isNounHead(text, from, lead, end)) {
      leads.add(lead);
      from += lead.length;
      changed = true;
      continue;
    }
    const place = area ? undefined : areaAt(text, from);
    if (place && place.end < end) {
      area = { start: from, end: place.end };
      if (end - place.end >= 3) {
        from = place.end;
        changed = true;
      }
    }
  }
  return { from, leads, area, agency };
}

/** A place behind the words of time or 将 within the measure: 将今年全球经济增长预期上调. */
function innerArea({ sentence, plain }: Site, from: number, end: number): { area?: Span } {
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

/** 和 in 和平, 再 in 再贷款: the word goes on as a noun. */
function isNounHead(text: string, from: number, lead: string, end: number): boolean {
  const next = text.slice(from, Math.min(end, from + 3));
  return (
    lead.length === 1 &&
    /^(?:和平|和谐|再贷款|再生|均价|均值|就业|再就业|再融资|还款|还贷|也门|共建|共享|共同|共有|另类|将军|要素|要件|且末|及格)/.test(
      next,
    )
  );
}

const NO_NOUN =
  /^(?:[、，,；;。：:）)》”’…—–-]|和|与|及|或|至|到|的|左右|上下|以上|以下|以内|内|占|比|较|同比|环比|增|降|升|减|涨|跌|下降|上升|提高|提升|增加|增长|减少|缩小|扩大|收窄|调整|持平|为|是|，|$)/;

/** The noun that a number counts, where it stands behind the number: up to where the clause goes on. */
function nounBehind(site: Site): Span | undefined {
  const text = site.plain;
  let start = site.mention.end;
  const limit = Math.min(site.to, start + 40);
  // 内 may stand outside the span of a time limit.
  if (site.fact.qualifier === 'at-most')
    start += /^(?:之|以)?[内前]/.exec(text.slice(start, start + 3))?.[0].length ?? 0;
  while (start < limit && SPACE.test(text[start]!)) start++;
  const rest = text.slice(start, limit);
  const standard = /^的(?:标准|额度|比例|幅度)(?:给予|予以|发放|支付|计发)?(?=\p{Script=Han}{2})/u.exec(rest);
  if (standard) return { start: start + standard[0].length, end: limit };
  const penalty = SANCTION.exec(rest);
  if (penalty) return { start: start + (penalty[0].startsWith('的') ? 1 : 0), end: start + penalty[0].length };
  if (rest.length < 2 || NO_NOUN.test(rest)) return undefined;
  const light = /^(?:进行|予以|实施|实行|开展|给予|作出|采取)/.exec(rest);
  if (light && site.fact.qualifier !== 'at-most' && rest.length > light[0].length + 1) start += light[0].length;
  let end = limit;
  while (end > start && (SPACE.test(text[end - 1]!) || '（(、'.includes(text[end - 1]!))) end--;
  return end - start >= 2 ? { start, end } : undefined;
}

function clean(text: string): string {
  const trimmed = text.replace(/^[\s、，,）)]+|[\s、，,（(]+$/g, '');
  return trimmed;
}

/** The direction that a measure's own noun tells: 降幅 is down. */
export function directionOfNoun(measure: string): 'up' | 'down' | undefined {
  for (const [noun, direction] of Object.entries(CHANGE_NOUNS)) if (measure.endsWith(noun)) return direction;
  return undefined;
}
