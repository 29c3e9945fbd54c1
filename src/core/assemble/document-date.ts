import { isIsoPeriod, isRealDay, parseDate } from '../calendar';
import type { DocumentDate, Span } from '../fact';
import type { PeriodMention } from '../recognize/mention';
import { chinesePeriods } from '../recognize/period/chinese';
import { englishPeriods } from '../recognize/period/english';
import type { YearPart } from '../recognize/period/when';

/** A stretch of the document with its text as a reader sees it; offsets are into the source. */
export interface DatedText extends Span {
  readonly text: string;
}

export interface DateInput {
  /** ISO date given by the caller. */
  readonly option?: string;
  /** The YAML between the marks, and the source offset at which it begins. */
  readonly frontMatter?: { readonly yaml: string; readonly start: number };
  readonly title?: DatedText;
  /** Blocks of the article in order; without what stands after its end, where that is known. */
  readonly blocks: readonly DatedText[];
  readonly path?: string;
}

/**
 * The document's own date, from the first that has one: the caller, front matter, dateline, title, file name, and last
 * the opening words of the text.
 *
 * A dateline is 新华社北京12月25日电, a line such as 发布时间：2024-02-29, the header of a law (2022年9月2日 …通过), the
 * date under a notice, or `BRUSSELS, 12 March 2024 —`. One without a year takes it from the title, the file name or the
 * years that the text names.
 */
export function documentDate(input: DateInput): DocumentDate | undefined {
  return (
    fromOption(input.option) ??
    fromFrontMatter(input.frontMatter) ??
    laterEdition(fromDateline(input), input) ??
    fromTitle(input.title) ??
    fromPath(input.path) ??
    fromOpening(input.blocks)
  );
}

function fromOption(option: string | undefined): DocumentDate | undefined {
  return option !== undefined && option.length === 10 && isIsoPeriod(option)
    ? { iso: option, from: 'option' }
    : undefined;
}

const DATE_KEY =
  /^(?:date|pubdate|publish(?:ed)?(?:[_-]?(?:at|on|date|time))?|pub[_-]?(?:date|time)|issued|日期|时间|時間|发布日期|发布时间|發布日期|發布時間|公布日期|成文日期|印发日期|发文日期)\s*[:：]\s*/i;

function fromFrontMatter(matter: DateInput['frontMatter']): DocumentDate | undefined {
  if (!matter) return undefined;
  let start = matter.start;
  for (const line of matter.yaml.split('\n')) {
    const key = DATE_KEY.exec(line);
    const day = key && firstDayIn(line, key[0].length);
    if (day) return { iso: day.iso, from: 'front-matter', span: { start: start + day.start, end: start + day.end } };
    start += line.length + 1;
  }
  return undefined;
}

/** A day found in a text; the year may be missing. */
interface FoundDay extends Span {
  readonly year?: number;
  readonly month: number;
  readonly day: number;
}

const NOTHING_TAKEN = { overlaps: () => false, endAt: () => -1 };
/** Datelines and the like are short, and stand at the head of their block or at its end. */
const LONGEST = 400;

function daysIn(text: string): FoundDay[] {
  const mentions = [...chinesePeriods(text, NOTHING_TAKEN), ...englishPeriods(text, NOTHING_TAKEN)];
  return mentions.flatMap((mention) => dayOf(mention) ?? []);
}

function dayOf({ when, start, end }: PeriodMention): FoundDay | undefined {
  if (when.type === 'fixed') {
    const date = parseDate(when.iso);
    return date?.day === undefined ? undefined : { year: date.year, month: date.month!, day: date.day, start, end };
  }
  if (when.type !== 'calendar' || typeof when.year === 'object' || !when.part) return undefined;
  const day = singleDay(when.part);
  return day === undefined ? undefined : { year: when.year, month: when.part.first, day, start, end };
}

function singleDay({ days }: YearPart): number | undefined {
  return days && days.last === undefined && days.first > 0 ? days.first : undefined;
}

function firstDayIn(text: string, from = 0): (Span & { iso: string }) | undefined {
  for (const day of daysIn(text.slice(from, from + LONGEST))) {
    const iso = isoOf(day);
    if (iso) return { iso, start: from + day.start, end: from + day.end };
  }
  return undefined;
}

function isoOf({ year, month, day }: FoundDay): string | undefined {
  if (year === undefined || !isRealDay(year, month, day)) return undefined;
  return `${year}-${String(month).padStart(2, '0')}-${String(day).padStart(2, '0')}`;
}

interface Dateline {
  readonly day: FoundDay;
  readonly block: DatedText;
}

/** Label lines and laws' headers stand among the first blocks, signatures among the last. */
const HEAD = 14;
const TAIL = 14;

function fromDateline(input: DateInput): DocumentDate | undefined {
  const { blocks } = input;
  const head = blocks.slice(0, HEAD);
  const found =
    agencyLine(blocks.length > HEAD + TAIL ? [...head, ...blocks.slice(-TAIL)] : blocks) ??
    labelLine(head) ??
    headerOfLaw(head) ??
    dateAlone(head.slice(0, 5)) ??
    signature(blocks.slice(-TAIL));
  if (!found) return undefined;
  const year = found.day.year ?? missingYear(found.day, input);
  const iso = isoOf({ ...found.day, year });
  return iso === undefined ? undefined : { iso, from: 'dateline', span: spanIn(found) };
}

/** A law's header may say only when it was made, and its file's name which edition it is: 发票管理办法(2019-03-02). */
function laterEdition(date: DocumentDate | undefined, { path, blocks }: DateInput): DocumentDate | undefined {
  const named = fromPath(path);
  const isLater = date && named && named.iso > date.iso && headerOfLaw(blocks.slice(0, HEAD)) !== undefined;
  return isLater ? named : date;
}

/** Where text and source run alike, the day itself; else the block. */
function spanIn({ day, block }: Dateline): Span {
  const isPlain = block.text.length === block.end - block.start;
  return isPlain
    ? { start: block.start + day.start, end: block.start + day.end }
    : { start: block.start, end: block.end };
}

const WIRE = /日\s?(?:专?[电電讯訊])/;
const WIRE_BEHIND = /^\s?专?[电電讯訊]/;
const ENGLISH_WIRE = /^[\s(]*[A-Z][A-Za-z.'’ ,-]{1,40}[,(] ?$/;

/** 新华社北京12月25日电; WASHINGTON, Sept. 13, 2024 —. At the head of the text or at its end; the first counts. */
function agencyLine(blocks: readonly DatedText[]): Dateline | undefined {
  for (const block of blocks) {
    const wire = WIRE.exec(block.text);
    if (wire) {
      const from = Math.max(0, wire.index - 40);
      const day = shifted(daysIn(block.text.slice(from, wire.index + 4)), from).find(({ end }) =>
        WIRE_BEHIND.test(block.text.slice(end, end + 3)),
      );
      if (day) return { day, block };
    }
    const opening = block.text.slice(0, 80);
    const dash = opening.search(/ ?[—–] | - /);
    if (dash <= 0) continue;
    const day = daysIn(opening.slice(0, dash)).at(-1);
    if (
      day &&
      opening.slice(day.end, dash).replace(/[)\s]/g, '') === '' &&
      ENGLISH_WIRE.test(opening.slice(0, day.start))
    ) {
      return { day, block };
    }
  }
  return undefined;
}

function shifted(days: readonly FoundDay[], by: number): FoundDay[] {
  return days.map((day) => ({ ...day, start: day.start + by, end: day.end + by }));
}

const LABEL =
  /(?:(?:发布|發布|发文|印发|公布|成文|发稿|更新|刊发)(?:时间|時間|日期)|^\s*(?:时间|時間|日期|Date|Published|Updated|Issued|Posted))(?: on)?\s*[:：]?\s*/i;
const LINE = 120;

function labelLine(blocks: readonly DatedText[]): Dateline | undefined {
  for (const block of blocks) {
    for (const { text, start } of linesOf(block.text)) {
      if (text.length > LINE) continue;
      const label = LABEL.exec(text);
      if (!label) continue;
      const from = label.index + label[0].length;
      const day = shifted(daysIn(text.slice(from)), start + from)[0];
      if (day && day.start - start - from <= 2) return { day, block };
    }
  }
  return undefined;
}

const ADOPTED = /^[^。]{0,80}?(?:通过|公布|发布|修订|修正|批准)/;

/**
 * The latest of a law's adoption, promulgation and amendment, as its header lists them: each line begins with a day, and
 * may go on with another (2023年1月3日 …会议、2023年3月2日 …会议通过).
 */
function headerOfLaw(blocks: readonly DatedText[]): Dateline | undefined {
  let latest: Dateline | undefined;
  for (const block of blocks) {
    for (const { text, start } of linesOf(block.text)) {
      if (text.length > LINE * 2 || text.includes('。')) continue;
      const days = daysIn(text);
      if (!days[0] || !/^[\s（(]*$/.test(text.slice(0, days[0].start))) continue;
      for (const [i, day] of days.entries()) {
        if (day.year === undefined || !ADOPTED.test(text.slice(day.end, days[i + 1]?.start))) continue;
        const line = { day: { ...day, start: day.start + start, end: day.end + start }, block };
        if (!latest || isoOf(line.day)! > isoOf(latest.day)!) latest = line;
      }
    }
  }
  return latest;
}

/** A line near the top that is a date, or a date between a source and a time. */
function dateAlone(blocks: readonly DatedText[]): Dateline | undefined {
  for (const block of blocks) {
    for (const { text, start } of linesOf(block.text)) {
      if (text.length > LINE) continue;
      const day = daysIn(text)[0];
      if (day?.year !== undefined && isAlone(text, day))
        return { day: { ...day, start: day.start + start, end: day.end + start }, block };
    }
  }
  return undefined;
}

function isAlone(text: string, { start, end }: FoundDay): boolean {
  const around = `${text.slice(0, start)} ${text.slice(end)}`;
  return (
    !/[。，；]/.test(around) &&
    /^(?:[\s（(【）)】|·]|\d{1,2}[:：]\d{2}(?:[:：]\d{2})?|来源[:：]?\s*\S{0,20}|作者[:：]?\s*\S{0,10}|记者[:：]?\s*\S{0,10})*$/.test(
      around,
    )
  );
}

/** The date under a notice, on a line of its own; the last one counts. */
function signature(blocks: readonly DatedText[]): Dateline | undefined {
  for (const block of [...blocks].reverse()) {
    for (const { text, start } of [...linesOf(block.text)].reverse()) {
      const trimmed = text.trim();
      if (trimmed.length > 24) continue;
      const day = daysIn(text)[0];
      if (day?.year !== undefined && text.slice(day.start, day.end) === trimmed.replace(/^[（(]|[）)]$/g, '')) {
        return { day: { ...day, start: day.start + start, end: day.end + start }, block };
      }
    }
  }
  return undefined;
}

function* linesOf(text: string): Generator<{ text: string; start: number }> {
  let start = 0;
  while (start <= text.length) {
    const stop = text.indexOf('\n', start);
    const end = stop < 0 ? text.length : stop;
    if (end > start) yield { text: text.slice(start, end), start };
    start = end + 1;
  }
}

const YEAR = /(?<!\d)((?:19|20)\d{2})(?=年|$|[^\d])/;
const YEAR_IN_TEXT = /(?<![\d到至])((?:19|20)\d{2})年(?!底前|前)/g;
/** How much of the text is searched for years. */
const SEARCHED = 200_000;

/**
 * The year of a dateline without one. A title that names a year may look back on it: then a dateline of the first
 * months lies in the next.
 */
function missingYear({ month }: FoundDay, { title, path, blocks }: DateInput): number | undefined {
  const ofTitle = YEAR.exec(title?.text ?? '');
  const ofPath = fromPath(path)?.iso.slice(0, 4);
  if (ofTitle) {
    const year = Number(ofTitle[1]);
    return month <= 3 && looksBack(blocks, year) ? year + 1 : year;
  }
  if (ofPath) return Number(ofPath);
  let latest: number | undefined;
  let left = SEARCHED;
  for (const { text } of blocks) {
    for (const [, year] of text.slice(0, Math.max(0, left)).matchAll(YEAR_IN_TEXT))
      latest = Math.max(latest ?? 0, Number(year));
    left -= text.length;
  }
  return latest;
}

function looksBack(blocks: readonly DatedText[], year: number): boolean {
  return blocks.some(
    ({ text }) => text.includes(`${year + 1}年`) || (/去年|全年|年末/.test(text) && !text.includes('今年')),
  );
}

function fromTitle(title: DatedText | undefined): DocumentDate | undefined {
  if (!title) return undefined;
  const day = firstDayIn(title.text);
  const iso = day?.iso ?? compactDate(title.text);
  return iso === undefined ? undefined : { iso, from: 'title', span: { start: title.start, end: title.end } };
}

const IN_NAME = /(?<!\d)((?:19|20)\d{2})[-_.年]?(\d{1,2})[-_.月]?(\d{1,2})(?!\d)/;

/** 2023-12-25, 20231225, 2023年12月25日. */
function compactDate(name: string): string | undefined {
  const match = IN_NAME.exec(name);
  return match
    ? isoOf({ year: Number(match[1]), month: Number(match[2]), day: Number(match[3]), start: 0, end: 0 })
    : undefined;
}

function fromPath(path: string | undefined): DocumentDate | undefined {
  const name = path?.slice(Math.max(path.lastIndexOf('/'), path.lastIndexOf('\\')) + 1);
  const iso = name && compactDate(name);
  return iso ? { iso, from: 'file-name' } : undefined;
}

/** 2025年3月5日，… as the first words of the article, behind a source at most: 央视财经消息：2024年8月9日，…. */
function fromOpening(blocks: readonly DatedText[]): DocumentDate | undefined {
  for (const block of blocks.slice(0, 3)) {
    const opening = block.text.slice(0, 60);
    const day = daysIn(opening)[0];
    const iso = day && isoOf(day);
    const isOpening =
      day &&
      /^(?:[^，。：:]{0,12}[：:])?\s*$/.test(opening.slice(0, day.start)) &&
      /^[，,]/.test(opening.slice(day.end));
    if (iso && isOpening) return { iso, from: 'text', span: spanIn({ day, block }) };
  }
  return undefined;
}
