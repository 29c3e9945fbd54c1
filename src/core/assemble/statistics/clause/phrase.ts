import type { Span } from '../../../fact';
import type { Mention } from '../../../recognize/mention';
import type { PlacedSentence } from '../../document';
import { mentionEndingAt } from '../../mentions-at';
import { innerArea, isWholeArea } from '../area/area';
import { nounBehind } from './noun-behind';
import { readLeft, SPACE } from './phrase-head';
import type { Site } from './site';
import {
  BARE_VERBS,
  CHANGE_NOUNS,
  CHANGE_VERBS,
  type ChangeVerb,
  LIGHT_VERBS,
  LINKS,
  SHARED_VERBS,
  WORD_ENDS,
} from './words';

/** What the words before and behind a number say of it, taken apart from the right and from the left. */
export interface Phrase {
  /** What is left as the measure's own words; empty where it is to be inherited. */
  readonly text: string;
  /** The same in simplified characters: what rules look for words in. */
  readonly plain: string;
  /** Where that stands in the sentence. */
  readonly span: Span;
  /** The noun behind the number, where the number counts it: 检查 in 开展5批次检查. */
  readonly noun: Span | undefined;
  readonly verb: ChangeVerb | undefined;
  /** That verb as the text writes it. */
  readonly verbText: string | undefined;
  /** 从 or 由 before the number: it is where a change begins. */
  readonly isFrom: boolean;
  /** Against what the number compares: the words from 比 to before the verb. */
  readonly comparison: Span | undefined;
  /** 每人每年 before the number. */
  readonly rate: Span | undefined;
  /** 分别 before the number: it is the first of a list. */
  readonly isDistributed: boolean;
  /** Words that were taken off the left, such as 合计. */
  readonly leads: ReadonlySet<string>;
  /** Nothing but a place stands before the number: 欧元区0.7%. */
  readonly isPlace: boolean;
  /** 全国 or a place at the head of the measure. */
  readonly area: Span | undefined;
  /** The agency at the head of the measure. */
  readonly agency: Mention | undefined;
}

const known = new WeakMap<Site, Phrase>();

export function phraseOf(site: Site): Phrase {
  let phrase = known.get(site);
  if (!phrase) {
    phrase = readPhrase(site);
    known.set(site, phrase);
  }
  return phrase;
}

/** Measures are not looked for further back than this: a clause of pathological length costs no more than others. */
const REACH = 160;

const RATE = /(?:每[\p{Script=Han}]{1,3}){1,2}$/u;
/** 每餐补贴, 每年发行: what is done each time is the measure. */
const ACT =
  /(?:补贴|补助|奖励|津贴|资助|发行|支付|收费|缴纳|发放|供应|提供|投入|新增|培训|检查|服务|面积|产量|价格|费用|生产|处理)$/;
const SHORT_COMPARISON = /(?:同比|环比|按年|按季|按月)(?:实际|名义)?$/;
const COMPARISON = /(?<![之占对相])(?:相?比|相?较|与|同)(?![由为例率值]|重(?!庆))(?:[^比较与，,]{0,12})$/;

/** 比上年多销, 比去年同期多追回: how much more was done. */
const MORE_DONE = /[年月期季度末日]([多少][\p{Script=Han}]{1,2})$/u;
/** 从首届的26%, 由改革前的5家: a beginning that is no date. */
const FROM_THEN = /[从由](?:首届|[上往]一?届|过去|当初|初期|期初|(?:改革|成立|试点|开通|建成)之?[前初时])$/;
/** Where a comparison ends behind its year: 比去年农历同期, 比2019年春节假期. */
const SAME_TIME =
  /(?:农历|春节|春运|暑运|元旦|清明节?|端午节?|中秋节?|国庆节?|“?五一”?|暑期|寒假){0,2}(?:假期)?(?:同期)?$/;
const NO_DATE = /(?:比|较|与)(?:一年前|前一[天日])$/;

function readPhrase(site: Site): Phrase {
  const text = site.plain;
  const start = startOfWords(text, Math.max(site.from, site.mention.start - REACH), site.mention.start);
  let end = site.mention.start;
  let verb: ChangeVerb | undefined;
  let verbText = '';
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
      verbText = site.sentence.text.slice(end - found.word.length, end);
      end -= found.word.length;
      changed = true;
      continue;
    }
    const more = verb || found || !/[多少]/.test(rest.slice(-3)) ? undefined : MORE_DONE.exec(rest.slice(-4))?.[1];
    if (more) {
      verb = { word: more, direction: more[0] === '多' ? 'up' : 'down', reaches: false };
      end -= more.length;
      changed = true;
      continue;
    }
    const since = !isFrom && /[届前初时去期]$/.test(rest) ? FROM_THEN.exec(rest.slice(-6)) : undefined;
    if (since) {
      isFrom = true;
      end -= since[0].length;
      changed = true;
      continue;
    }
    if (!isFrom && '从由自'.includes(rest.at(-1) ?? ' ') && !rest.endsWith('来自')) {
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
    if (each && !ACT.test(rest) && !/[约有为达近超至]$/.test(rest)) {
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
  // 累计节水: of two signs, what sums it up is half of the meaning.
  const short = text.slice(from, end);
  if (short.length === 2 && !SHARED_VERBS.has(short) && !BARE_VERBS.has(short) && text.startsWith('累计', from - 2))
    from -= 2;
  // 三大指标分别占世界市场份额的55%、74.7%: 分别 stands before the verb.
  if (!isDistributed && text.slice(from, end).includes('分别占', 1)) isDistributed = true;
  // “小巨人”企业: quotation marks go in pairs.
  if (text[from - 1] === '“' && /^[^“]*”/.test(text.slice(from, end))) from--;
  const noun = nounBehind(site);
  // 京津冀及周边地区: what is left behind the place is a rest of it.
  const isPlace = isWholeArea(text, from, end) || (left.area !== undefined && isWholeArea(text, left.area.start, end));
  const before = site.clauses[site.clause.index - 1];
  // 与2014年相比，分别减少…: the clause before is the base.
  if (!comparison && verb && before && before.part === site.clause.part && text.endsWith('相比', before.end))
    comparison = { start: Math.max(before.start, before.end - 40), end: before.end };
  return {
    text: clean(site.sentence.text.slice(from, end)),
    plain: clean(text.slice(from, end)),
    span: { start: from, end },
    noun,
    verb,
    verbText: verb && verbText,
    isFrom,
    comparison,
    rate,
    isDistributed,
    leads: left.leads,
    isPlace,
    area: isPlace ? { start: from, end } : (left.area ?? innerArea(site, from, end)),
    agency: left.agency,
  };
}

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
  const before = rest.at(-word.length - 1) ?? '';
  if (word === '高出' || word === '多出') return !/[比期年月季度末]/.test(before);
  if (word.length > 1) return false;
  if ('多少低高快慢'.includes(word)) return !/[比期年月季度末再又均]/.test(before);
  return '新递总年净分'.includes(before) && word === '增' ? false : /[加减]/.test(before);
}

/** One of the signs that every comparison has. */
const MAY_COMPARE = /[比较与同环按高低超]/;

/** 同比, or 比上年同期 and the like, that ends at an offset. */
function comparisonBefore({ sentence, plain }: Site, start: number, end: number): Span | undefined {
  const rest = plain.slice(Math.max(start, end - 24), end);
  if (!MAY_COMPARE.test(rest)) return undefined;
  const short = SHORT_COMPARISON.exec(rest);
  if (short) return { start: end - short[0].length, end };
  const trimmed = rest.replace(/(?:相比|相较|实际|名义|同口径|平均|再|又|均|都|还|已|也)+$/, '');
  const cut = end - (rest.length - trimmed.length);
  const sameTime = SAME_TIME.exec(trimmed)?.[0].length ?? 0;
  const period = periodEndingAt(sentence, cut) ?? (sameTime > 0 ? periodEndingAt(sentence, cut - sameTime) : undefined);
  if (!period || period.start < start) {
    const bare = NO_DATE.exec(trimmed);
    if (bare) return { start: cut - bare[0].length, end };
    const plan =
      /(?:(?:比|较|高于|低于|超)(?:计划|预算|目标|预期|年初预算)|(?:比|较|与)(?:上一?|前一?)[届期次轮批](?:同期)?)$/.exec(
        trimmed,
      );
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

function clean(text: string): string {
  const trimmed = text.replace(/^[\s、，,）)]+|[\s、，,（(]+$/g, '').replace(/^的(?:条件|情况|环境)下/, '');
  return /^第[一二三四五六七八九十百千〇零\d]{1,7}[条章节款]$/.test(trimmed) ? '' : trimmed;
}

/** The direction that a measure's own noun tells: 降幅 is down. */
export function directionOfNoun(measure: string): 'up' | 'down' | undefined {
  for (const [noun, direction] of Object.entries(CHANGE_NOUNS)) if (measure.endsWith(noun)) return direction;
  return undefined;
}
