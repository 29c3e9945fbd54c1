import { isIsoPeriod } from '../calendar';
import type { DocumentDate, Span } from '../fact';
import { type Dateline, datelineOf, hasLawHeader, printedDay } from './periods/dateline';
import { type DatedText, daysIn, type FoundDay, firstDayIn, isoOf } from './periods/found-days';

export type { DatedText } from './periods/found-days';

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
    fromOpening(input)
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

function fromDateline(input: DateInput): DocumentDate | undefined {
  const found = datelineOf(input.blocks);
  if (!found) return undefined;
  const year = found.day.year ?? missingYear(found.day, input);
  const iso = isoOf({ ...found.day, year });
  return iso === undefined ? undefined : { iso, from: 'dateline', span: spanIn(found) };
}

/** A law's header may say only when it was made, and its file's name which edition it is: 发票管理办法(2019-03-02). */
function laterEdition(date: DocumentDate | undefined, { path, blocks }: DateInput): DocumentDate | undefined {
  const named = fromPath(path);
  const isLater = date && named && named.iso > date.iso && hasLawHeader(blocks);
  return isLater ? named : date;
}

/** Where text and source run alike, the day itself; else the block. */
function spanIn({ day, block }: Dateline): Span {
  const isPlain = block.text.length === block.end - block.start;
  return isPlain
    ? { start: block.start + day.start, end: block.start + day.end }
    : { start: block.start, end: block.end };
}

const YEAR = /(?<!\d)((?:19|20)\d{2})(?=年|$|[^\d])/;
const YEAR_IN_TEXT = /(?<![\d到至])((?:19|20)\d{2})年(?!底前|前)/g;
/** How much of the text is searched for years. */
const SEARCHED = 200_000;

/**
 * The year of a dateline without one. A title that names a year may look back on it: then a dateline of the first
 * months lies in the next.
 */
function missingYear({ month, day }: FoundDay, { title, path, blocks }: DateInput): number | undefined {
  const printed = printedDay(blocks);
  if (printed?.year !== undefined && printed.month === month && Math.abs(printed.day - day) <= 3) return printed.year;
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

/** 本报讯（记者 某某）12月3日，… takes its year from the text. */
const REPORTED = /^\s*(?:本报|本网|本台)?[\u4e00-\u9fff]{0,6}讯(?:[（(][^（）()]{0,24}[）)])?\s*$/;

/** 2025年3月5日，… as the first words of the article, behind a source at most: 央视财经消息：2024年8月9日，…. */
function fromOpening(input: DateInput): DocumentDate | undefined {
  for (const block of input.blocks.slice(0, 3)) {
    const opening = block.text.slice(0, 60);
    const day = daysIn(opening)[0];
    if (!day || !/^[，,]/.test(opening.slice(day.end))) continue;
    const before = opening.slice(0, day.start);
    const isReported = REPORTED.test(before);
    const iso = isoOf({ ...day, year: day.year ?? (isReported ? missingYear(day, input) : undefined) });
    if (iso && (isReported || /^(?:[^，。：:]{0,12}[：:])?\s*$/.test(before)))
      return { iso, from: 'text', span: spanIn({ day, block }) };
  }
  return undefined;
}
