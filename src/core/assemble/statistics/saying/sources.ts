import { toSimplified } from '../../../lexicon/traditional';
import type { PlacedSentence } from '../../document';
import { indexFrom, mentionStartingAt } from '../../mentions-at';
import type { Clause } from '../clause/clauses';
import { isSpeaker, NO_SPEAKER, type Opening } from './speakers';

/**
 * Bodies and reports that a sentence names as where its numbers come from.
 *
 * - 据某某统计, 某某数据显示, 记者从某某了解到, 来自某某的消息
 * - 某某今天（1月28日）对外通报, 某某大数据监测, 某某公布的初步统计结果
 * - 报告显示, behind 《…报告》今天发布: the report; 预算案指出 where it has no title
 */

const REPORTED =
  '数据显示|统计显示|报告显示|调查显示|监测显示|资料显示|数据表明|统计表明|统计|介绍|透露|测算|消息|通报|披露|预计|预测|估计|发布|了解|公布的数据|报道|数据';
const ACCORDING = new RegExp(
  `^(?:另?据|根据|按照|来自)([^，,。；]{2,40}?)(?:最新|初步|不完全|有关)?(?:发布的?|公布的?)?的?(?:${REPORTED})`,
);
const SHOWN = /^([^，,。；“”]{2,40}?)(?:发布的?|公布的?)?(?:最新|初步)?(?:数据|统计|报告|调查|监测|资料)(?:显示|表明)/;
const PUBLISHER =
  /^\s*([\p{Script=Han}（）()A-Za-z]{2,30}?)(?:日前|近日|今日|昨日|当天|今天)?(?:（[^（）]{1,12}）|\d{1,2}日)?(?:发布|公布)/u;
const PUBLISHED =
  /^([^，,。；“”]{2,40}?)(?:日前|近日|今日|昨日|当天)?(?:\d+日)?(?:公布|发布|通报|披露)(?:的?(?:消息|数据))?$/;
const REPORTER = /^记者[^从，。]{0,16}从([^，,。；]{2,40}?)(?:采访)?(?:获悉|了解到|了解|得知)/;
/** What stands before the source: the rubric of a news brief. */
const RUBRIC = /^(?:\s|【[^【】]{1,12}】)+/;
/** No more than these clauses open a sentence before its source is named. */
const MOST_CLAUSES = 6;

/** What every clause that names a source has, in simplified characters. */
const TELLING =
  /给出|列出|显示|表明|发布|公布|通报|披露|介绍|公告|消息|提[醒示出]|数据|统计|监测|测算|调度|透露|预[计测]|估计|了解|报道|获悉|得知|指出|认为|称/;

/** Whether a text, in simplified characters, may name a source at all. */
export function mayNameSource(plain: string): boolean {
  return TELLING.test(plain);
}

/** The source that a sentence names; `report` is the last report whose title was named before. */
export function sourceIn(
  sentence: PlacedSentence,
  clauses: readonly Clause[],
  plain: string,
  report: string | undefined,
): Opening | undefined {
  for (const clause of clauses.slice(0, MOST_CLAUSES)) {
    const text = plain.slice(clause.start, clause.end);
    if (!TELLING.test(text)) continue;
    const lead = RUBRIC.exec(text)?.[0].length ?? 0;
    const words = text.slice(lead);
    const found =
      publisherIn(sentence, clause, text) ??
      bodyIn(sentence, clause, clause.start + lead) ??
      (/^(?:显示|表明)$/.test(words.trim()) ? issuerIn(sentence, clauses[clause.index - 1], clause.end) : undefined) ??
      reportIn(sentence, clause, clause.start + lead, words, report);
    if (found) return found;
    const isIntroduced = clause.mark === '，' || clause.mark === ',' || clause.mark === '：';
    const published = isIntroduced ? PUBLISHED.exec(words) : null;
    const match = ACCORDING.exec(words) ?? REPORTER.exec(words) ?? SHOWN.exec(words) ?? published;
    if (!match || (match === published && NO_SPEAKER.test(match[1]!))) continue;
    const start = clause.start + lead + match[0].indexOf(match[1]!);
    const whole = wholeBody(sentence, start);
    // 四川省统计局统一核算结果: the verb found is a part of the name.
    const told = clause.start + lead + match[0].length;
    if (whole && start + whole.length > told && !TOLD_BEHIND.test(text.slice(start + whole.length - clause.start)))
      continue;
    const bare = bareName(match[1]!);
    // 从…新闻发布会获悉: the event has its whole name.
    const event = bare && sentence.text.startsWith('发布会', start + bare.length) ? `${bare}发布会` : bare;
    const name = whole ?? event;
    if (match === published && name && !isSpeaker(sentence, name, clause.start, clause.end)) continue;
    if (!name || /^(?:上述|该|这一|有关|相关|初步|不完全|最新|我们?|本|此|(?:统计|监测|调查)$|《[^》]*$)/.test(name))
      continue;
    return opening(sentence, start, start + name.length, 'attribution-source', clause.start + lead + match[0].length);
  }
  return undefined;
}

const TOLD_BEHIND = new RegExp(`^(?:最新|初步|不完全|有关)?(?:发布的?|公布的?)?的?(?:${REPORTED})`);

function opening({ text, toSource }: PlacedSentence, start: number, end: number, rule: string, at: number): Opening {
  return { speaker: { name: text.slice(start, end), span: toSource(start, end), rule }, at };
}

/** The name of a body is whole: 国家统计局, where 国家 is before a word 统计. */
function wholeBody({ mentions, text }: PlacedSentence, start: number): string | undefined {
  const mention = mentionStartingAt(mentions, start);
  return mention?.kind === 'agency' ? text.slice(start, mention.end) : undefined;
}

/** When and how a body tells. */
const MANNER =
  /(?:日前|近日|今日|昨日|当天|今天|昨天|此前|上午|下午|晚间|（[^（）]{1,14}）|(?:\d{1,2}月)?\d{1,2}日|对外|正式|首次|集中|联合|在[^，]{0,8}官网|举行[^，]{0,10}发布会)/uy;
const TELLS =
  /^(?:通报|公布|发布|披露|介绍|公告|消息|提醒|提示)(?:称|说|了)?(?:的?\p{Script=Han}{0,12}(?:消息|数据|结果|情况))?$/u;
const SHOWS = /^\p{Script=Han}*(?:显示|表明)$/u;
const GATHERS = /^\p{Script=Han}{0,8}(?:数据|统计|监测|测算|调度)$/u;

/** A body that a clause begins with, which does no more in it than tell: 国家移民管理局今天（1月28日）发布消息,. */
function bodyIn(sentence: PlacedSentence, clause: Clause, from: number): Opening | undefined {
  const { text, mentions } = sentence;
  if (clause.mark === '' || clause.end - from > LONGEST_TELLING) return undefined;
  const start = startOfBody(sentence, from);
  const mention = mentionStartingAt(mentions, start);
  const nameEnd = mention?.kind === 'agency' ? mention.end : organisationAt(text, start);
  if (nameEnd === undefined || nameEnd > clause.end) return undefined;
  let end = nameEnd;
  for (MANNER.lastIndex = end; MANNER.test(text); MANNER.lastIndex = end) end = MANNER.lastIndex;
  const rest = toSimplified(text.slice(end, clause.end)).trim();
  const isIntroduced = clause.mark === '，' || clause.mark === ',' || clause.mark === '：';
  // 某局举行新闻发布会,通报…情况: what the paragraph goes on to say was told there.
  const isConference =
    rest === '' &&
    /发布会\s*$/.test(text.slice(nameEnd, end)) &&
    /^(?:通报|介绍|发布|公布)/.test(text.slice(clause.end + 1, clause.end + 3));
  if (!isConference && !SHOWS.test(rest) && !(isIntroduced && (TELLS.test(rest) || GATHERS.test(rest))))
    return undefined;
  return opening(sentence, start, nameEnd, 'attribution-source', clause.end);
}

/** 水利部近日发布2024年《公报》,显示: who issued what shows it. */
function issuerIn(sentence: PlacedSentence, clause: Clause | undefined, at: number): Opening | undefined {
  if (!clause) return undefined;
  const start = startOfBody(sentence, clause.start);
  const mention = mentionStartingAt(sentence.mentions, start);
  if (mention?.kind !== 'agency') return undefined;
  const isIssued = /(?:发布|公布)[^，。；]{0,12}《/.test(sentence.text.slice(mention.end, clause.end));
  return isIssued ? opening(sentence, start, mention.end, 'attribution-source', at) : undefined;
}

const ORGANISATION =
  /(?!另?据|根据|按照|来自|从)\p{Script=Han}{2,20}?(?:协会|联合会|商会|学会|研究院|研究所|研究中心|数据中心|信息中心|交易所|集团|公司|银行)(?!\p{Script=Han}{0,6}(?:会长|负责人))/uy;

/** Where the name of a body ends that is no authority: 中国汽车工业协会今天发布最新数据. */
export function organisationAt(text: string, start: number): number | undefined {
  ORGANISATION.lastIndex = start;
  return ORGANISATION.test(text) ? ORGANISATION.lastIndex : undefined;
}

/** A clause that only says who tells is no longer than this. */
const LONGEST_TELLING = 80;

/** Where a body may begin: behind words of time. */
function startOfBody({ mentions, text }: PlacedSentence, from: number): number {
  const first = mentionStartingAt(mentions, from);
  let at = first?.kind === 'period' ? first.end : from;
  for (MANNER.lastIndex = at; MANNER.test(text); MANNER.lastIndex = at) at = MANNER.lastIndex;
  return at;
}

const REPORTS = '报告|白皮书|蓝皮书|公报|年报|调查';
const HAS_REPORT = new RegExp(REPORTS);
const REPORT_TITLE = new RegExp(
  `《[^《》]{0,50}(?:${REPORTS})[^《》]{0,12}》|《[^《》]{2,60}》(?=\\p{Script=Han}{0,4}(?:${REPORTS}))`,
  'gu',
);
const OF_REPORT = new RegExp(`^(?:该|这份|这一|上述)?((?:研究)?(?:${REPORTS}|预算案))(?:显示|指出|提出|认为|预计|称)$`);

/** 白皮书给出了画像：. */
const REPORT_GIVES = new RegExp(`^(?:该|这份)?((?:${REPORTS}))(?:给出|列出|披露)[^，。]{0,10}$`);

/** 《…报告》显示,: the report by its title; 报告显示,: the last one named. */
function reportIn(
  sentence: PlacedSentence,
  clause: Clause,
  from: number,
  words: string,
  report: string | undefined,
): Opening | undefined {
  const own = words.startsWith('《') ? reportTitleIn(words) : undefined;
  if (own && words.startsWith(own) && /^(?:显示|指出|预计|认为)$/.test(words.slice(own.length).trim())) {
    return opening(sentence, from, from + own.length, 'attribution-report', clause.end);
  }
  const before = sentence.text.slice(Math.max(0, clause.start - LONGEST_TELLING), clause.start);
  const title = reportTitleIn(before) ?? report;
  const match = OF_REPORT.exec(words.trim()) ?? (clause.mark === '：' ? REPORT_GIVES.exec(words.trim()) : null);
  if (!match) return undefined;
  const end = from + words.indexOf(match[1]!) + match[1]!.length;
  const name = title ?? sentence.text.slice(from, end);
  return { speaker: { name, span: sentence.toSource(from, end), rule: 'attribution-report' }, at: clause.end };
}

/** The last title of a report in a text, with its marks. */
export function reportTitleIn(text: string): string | undefined {
  if (!text.includes('《') || !HAS_REPORT.test(text)) return undefined;
  let last: string | undefined;
  for (const match of text.matchAll(REPORT_TITLE)) last = match[0];
  return last;
}

/** A body that publishes what follows: 国家林草局今天发布的调查结果显示, 中国商业联合会发布零售业景气指数为50.3%. */
function publisherIn(sentence: PlacedSentence, clause: Clause, text: string): Opening | undefined {
  const match = PUBLISHER.exec(text);
  const name = match?.[1]?.trim().replace(/(?:近期|最新|首次|正式)$/, '');
  // 据某协会发布: read as what is according to it.
  if (
    !match ||
    !name ||
    name.startsWith('据') ||
    !isSpeaker(sentence, name, clause.start, clause.start + match[0].length)
  )
    return undefined;
  const rest = text.slice(match[0].length);
  const isSource =
    /(?:显示|表明)$/.test(text.trimEnd()) || hasNumber(sentence, clause.start + match[0].length, clause.end);
  if (!isSource || /^的?(?:《|通知|意见|办法|规定|公告|方案)/.test(rest)) return undefined;
  const at = clause.start + text.indexOf(name);
  return opening(sentence, at, at + name.length, 'attribution-publisher', clause.start + match[0].length);
}

/** The source without when it spoke and what it put out: 国家卫生健康委今天（11月28日）, 商务部商务大(数据). */
function bareName(words: string): string {
  return words
    .replace(/(?:今天|今日|昨天|昨日|日前|近日|近期|当天|同一天|\d{1,2}日|[（(]).*$/, '')
    .replace(/(?:公布|发布|通报)的?.*$/, '')
    .replace(/(?:今年|去年|\d{4}年)?(?:最新|有关|相关|一项|商务大|大)?的?$/, '')
    .trim();
}

function hasNumber({ mentions }: PlacedSentence, from: number, to: number): boolean {
  for (let i = indexFrom(mentions, from); i < mentions.length && mentions[i]!.end <= to; i++) {
    if (mentions[i]!.kind === 'statistic') return true;
  }
  return false;
}
