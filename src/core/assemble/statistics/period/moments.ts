import holidays from '../../../lexicon/holidays.json';
import type { PlacedSentence } from '../../document';
import { mentionEndingAt } from '../../mentions-at';
import { draftsOf, type PeriodDraft } from '../clause/site';

/**
 * The times that a sentence names, in order: its periods, and words for a time that are no period by themselves.
 *
 * - 春节假期, 国庆假期: the days of the official holiday, where it is certain which year's is meant
 * - 目前: the day of the document
 * - 春运期间, 本届广交会, 开幕以来: a time that nothing tells the days of, so that no other time may stand for it
 */
export interface Moment {
  /** UTF-16 offsets into the sentence. */
  readonly start: number;
  readonly end: number;
  /** Absent where the words name a time that has no dates here. */
  readonly iso?: string;
  readonly sentence: PlacedSentence;
  /** 目前: what the next sentence tells is of a time of its own. */
  readonly isNow?: boolean;
}

export function momentsIn(sentence: PlacedSentence, date: string | undefined): readonly Moment[] {
  const periods = draftsOf(sentence, 'period').map((draft) => ofPeriod(draft));
  const occasions = date === undefined ? [] : occasionsIn(sentence, date);
  if (occasions.length === 0) return periods.filter(({ iso }) => iso !== undefined);
  const rest = periods.filter(
    ({ iso, start, end }) => iso !== undefined && !occasions.some((one) => one.start < end && start < one.end),
  );
  return [...rest, ...occasions].sort((a, b) => a.start - b.start);
}

function ofPeriod({ fact, mention, sentence }: PeriodDraft): Moment {
  return { start: mention.start, end: mention.end, sentence, ...(fact.iso !== undefined && { iso: fact.iso }) };
}

/** A sentence with more of them than this is no prose. */
const MOST_OCCASIONS = 16;

const HINT = /[节假]|五一|国庆|目前|当前|期间|本届|以来|其间/;
const NAMES =
  '春节|清明节?|“五一”|五一|(?:国际)?劳动节|端午节?|中秋、?国庆(?:双节|节)?|国庆、?中秋(?:双节|节)?|中秋节?|国庆节?';
const WORDS = new RegExp(
  [
    // 1: the holiday's name
    `(${NAMES})(?:国际劳动节|佳节)?(?:小长假|假期|假日|长假|黄金周|期间|档)(?:期间)?(?:[三五七八]天|前[三五七]天)?`,
    // 2: now
    '(目前|当前|眼下)(?!的)',
    // 3: times without dates, the head of a clause
    '(?<=^|[，,；。：“”）)\\s])(\\p{Script=Han}{0,8}(?:其间|期间|开幕以来|开展以来|开通以来|启动以来)|本届\\p{Script=Han}{2,8}[会展节赛])',
  ].join('|'),
  'gu',
);

function occasionsIn(sentence: PlacedSentence, date: string): Moment[] {
  const { text, mentions } = sentence;
  if (!HINT.test(text)) return [];
  const found: Moment[] = [];
  for (const match of text.matchAll(WORDS)) {
    if (found.length >= MOST_OCCASIONS) break;
    const [words, holiday, now] = match;
    const end = match.index + words.length;
    // Words within a period's own are read with it: 截至目前, “十四五”期间.
    if (mentions.some((one) => one.kind === 'period' && one.start < end && match.index < one.end)) continue;
    // 截至目前，本届广交会…: the event is what the time is told of.
    if (words.startsWith('本届') && mentions.some((one) => one.kind === 'period' && one.end <= match.index)) continue;
    // 2023年春节, 去年国庆: the year before the name is the holiday's.
    const year = mentionEndingAt(mentions, match.index);
    const own = year?.kind === 'period' ? sentence.drafts[mentions.indexOf(year)]!.fact : undefined;
    const iso = now
      ? ofNow(text, end, date)
      : holiday && !/前/.test(words)
        ? holidayOf(holiday, own?.kind === 'period' ? own.iso : undefined, date)
        : undefined;
    found.push({
      start: year?.kind === 'period' ? year.start : match.index,
      end,
      sentence,
      ...(iso && { iso }),
      ...(now && { isNow: true }),
    });
  }
  return found;
}

/** What is done 目前已 was done up to now; what is so is so today. */
function ofNow(text: string, end: number, date: string): string {
  return /^(?:已|累计|共)/.test(text.slice(end, end + 2)) ? `../${date}` : date;
}

/** A holiday is the last one for so many days, and the next one for so many days before. */
const DAYS_AFTER = 90;
const DAYS_BEFORE = 30;

/** The days of a holiday in the year that is named before it, or of the one that the document's date is near. */
function holidayOf(name: string, year: string | undefined, date: string): string | undefined {
  const names = /国庆/.test(name) ? '国庆' : /五一|劳动/.test(name) ? '劳动节' : name.slice(0, 2);
  const found = holidays.find((one) => {
    if (one.name !== names) return false;
    if (year !== undefined) return year === one.from.slice(0, 4);
    const days = daysFrom(one.from, date);
    return days > -DAYS_BEFORE && days < DAYS_AFTER;
  });
  return found && (found.from === found.to ? found.from : `${found.from}/${found.to}`);
}

function daysFrom(from: string, to: string): number {
  return (Date.parse(to) - Date.parse(from)) / 86_400_000;
}

const LONGEST_EVENT = 60;
const EVENT = /(?:生效|施行|实施|签署|成立|印发|公布|启动|召开)$/;
/** 今天（1月28日）发布消息, 28日在会上表示, 15日发布的数据显示. */
const TOLD =
  /(?:(?:发布|公布|通报|披露)(?:\p{Script=Han}{0,6}(?:消息|数据|公告|通报|报告|情况|结果))?|(?:发布|公布)\p{Script=Han}{1,12}(?:显示|表明)|表示|介绍|获悉|了解到|宣布|报道|[说称])$/u;

/** Whether a day is the one on which something happened or was told, by how its clause ends. */
export function isOfEvent({ iso, end, sentence }: Moment): boolean {
  if (iso?.length !== 10) return false;
  const rest = sentence.text.slice(end, end + LONGEST_EVENT);
  const stop = rest.search(/[，,；;。：]/);
  const words = (stop < 0 ? rest : rest.slice(0, stop)).trimEnd();
  return EVENT.test(words) || TOLD.test(words);
}
