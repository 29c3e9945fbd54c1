import type { Span } from '../../../fact';
import { phraseOf } from '../clause/phrase';
import type { Site } from '../clause/site';
import { endingAt } from '../clause/topic';
import { BARE_VERBS } from '../clause/words';

/** What a measure rule found: the words, its name, and where in the sentence they stand. */
export interface Found {
  readonly text: string;
  readonly rule: string;
  readonly span?: Span;
}

/** A stretch of the site's sentence. */
export function wordsOf({ sentence }: Site, { start, end }: Span): string {
  return sentence.text.slice(start, end);
}

/** Units of shares and changes: such numbers are of what was named, and no amounts. */
export const RATES: ReadonlySet<string> = new Set(['%', '‰', '倍', 'percentage-point', 'basis-point']);

/** Words before a number that say nothing of it: 扭转了前年下跌3.7%的局面, 这一数字仅为6.3件. */
const EMPTY =
  /^(?:的部分|一个|扭转|结束|改变|相当于?|折合|[比较与]|历史同期|历史上|之后|此后|随后|其后|这|(?:可以?|应当|一律)*(?:判处?|处以?|并处)|(?:这一|该)(?:数字|比例|指标|占比)|(?:前后|总共|共|历时|耗时|用时|只用|仅用|只|仅|用|需|要)+)$/;

/** The words before the number, where they say something of it. */
export function meaningOf(site: Site): string {
  const { text, plain } = phraseOf(site);
  if (EMPTY.test(plain)) return '';
  // 没有违法所得或者违法所得不足一万元的.
  return /^没有(.{2,8})或者\1$/.exec(plain) ? text.slice(text.length - (text.length - 4) / 2) : text;
}

/** Verbs that tell a flow from a level: 住户贷款增加1.46万亿元, unless it is compared with a level. */
export function withFlow(site: Site, text: string): string {
  const { verb, verbText, comparison, isFrom } = phraseOf(site);
  if (!verb || isFrom || text.endsWith(verbText!)) return text;
  // 补贴标准上浮百分之二十: by how much above the standard.
  if (/^[上下]浮$/.test(verb.word)) return text + verbText;
  const isAlways = /^(?:净增|多增|少增)$/.test(verb.word);
  if (!isAlways && (comparison || !/^(?:增加|减少|新增)$/.test(verb.word))) return text;
  if (RATES.has(site.fact.unit)) return text;
  const isSum = endingAt(site.plain, site.mention.start, verb.word.length + 2) === `累计${verb.word}`;
  return `${text}${isSum ? '累计' : ''}${verbText}`;
}

/** 名义 or 实际 before the verb of growth. */
export function kindOfGrowth({ plain, mention }: Site): string | undefined {
  return /(名义|实际)(?:累计|平均)?(?:增长|增速|下降)$/.exec(endingAt(plain, mention.start, 12))?.[1];
}

/** A verb alone, 累计盘活30件, says that something was done and not what is counted. */
export function isBareVerb(plain: string): boolean {
  return BARE_VERBS.has(plain);
}
