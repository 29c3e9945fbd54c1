import { type DatedText, daysIn, type FoundDay, isoOf, linesOf, shifted } from './found-days';

/** A day that says when the document was published, and where it stands. */
export interface Dateline {
  readonly day: FoundDay;
  readonly block: DatedText;
}

/** Label lines and laws' headers stand among the first blocks, signatures among the last. */
const HEAD = 14;
const TAIL = 14;

/** The first of the ways in which a document says its date. */
export function datelineOf(blocks: readonly DatedText[]): Dateline | undefined {
  const head = blocks.slice(0, HEAD);
  return (
    agencyLine(blocks.length > HEAD + TAIL ? [...head, ...blocks.slice(-TAIL)] : blocks) ??
    labelLine(head) ??
    headerOfLaw(head) ??
    dateAlone(head.slice(0, 5)) ??
    occasion(head.slice(0, 5)) ??
    signature(blocks.slice(-TAIL))
  );
}

/** The day that a page prints above the article, with its year. */
export function printedDay(blocks: readonly DatedText[]): FoundDay | undefined {
  return (labelLine(blocks.slice(0, HEAD)) ?? dateAlone(blocks.slice(0, 5)))?.day;
}

/** Whether the document begins as laws do, with the days of its adoption and amendments. */
export function hasLawHeader(blocks: readonly DatedText[]): boolean {
  return headerOfLaw(blocks.slice(0, HEAD)) !== undefined;
}

const WIRE = /日\s?专?(?:[电電](?![影视視力商子网網动動话話信器梯])|[讯訊](?![问息号飞]))/g;
const ENGLISH_WIRE = /^[\s(]*[A-Z][A-Za-z.'’ ,-]{1,40}[,(] ?$/;

/** 新华社北京12月25日电; WASHINGTON, Sept. 13, 2024 —. At the head of the text or at its end; the first counts. */
function agencyLine(blocks: readonly DatedText[]): Dateline | undefined {
  for (const block of blocks) {
    for (const wire of block.text.matchAll(WIRE)) {
      const from = Math.max(0, wire.index - 40);
      const days = shifted(daysIn(block.text.slice(from, wire.index + 1)), from);
      const day = days.find(({ end }) => end === wire.index + 1);
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

const ADOPTED = /^[^。]{0,80}?(?:通过|公布|发布|修订|修正|批准|印发|征求意见)/;

/** A line that is one bracket, as courts and later editions have it: （审判委员会第1193次会议通过 2002年3月15日公布）. */
const BRACKETED = /^\s*[（(][^（）()]*[）)]\s*$/;

/**
 * The latest of a law's adoption, promulgation and amendment, as its header lists them: each line begins with a day, and
 * may go on with another (2023年1月3日 …会议、2023年3月2日 …会议通过).
 */
function headerOfLaw(blocks: readonly DatedText[]): Dateline | undefined {
  let latest: Dateline | undefined;
  for (const block of blocks) {
    for (const { text, start } of linesOf(block.text)) {
      const isBracketed = BRACKETED.test(text);
      if (text.length > LINE * 2 || (text.includes('。') && !isBracketed)) continue;
      const days = daysIn(text);
      if (!days[0] || (!isBracketed && text.slice(0, days[0].start).trim() !== '')) continue;
      for (const [i, day] of days.entries()) {
        if (day.year === undefined || !ADOPTED.test(text.slice(day.end, days[i + 1]?.start))) continue;
        const line = { day: { ...day, start: day.start + start, end: day.end + start }, block };
        if (!latest || isoOf(line.day)! > isoOf(latest.day)!) latest = line;
      }
    }
  }
  return latest;
}

/** A report's occasion below its title: ——2024年1月26日在省第十四届人民代表大会第二次会议上. */
function occasion(blocks: readonly DatedText[]): Dateline | undefined {
  for (const block of blocks) {
    for (const { text, start } of linesOf(block.text)) {
      if (text.length > LINE || !/^[\s（(—－-]*\d{4}年[^。]{0,16}在[^。]*上[\s）)]*$/.test(text)) continue;
      const day = daysIn(text)[0];
      if (day?.year !== undefined) return { day: { ...day, start: day.start + start, end: day.end + start }, block };
    }
  }
  return undefined;
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

/** A time of day, as pages print it behind the date and the name of their source. */
const PRINTED_TIME = /\d\D{0,2}\d{1,2}[:：]\d{2}(?:[:：]\d{2})?\s*$/;
const LONGEST_SOURCE = 16;
/** What stands before a day on which something ends or begins. */
const MEETS = /[:：于至在]|截止|报名/;

function isAlone(text: string, { start, end }: FoundDay): boolean {
  const before = text.slice(0, start).trim();
  if (/[。，；]/.test(before + text.slice(end))) return false;
  if (
    before.length <= LONGEST_SOURCE &&
    !MEETS.test(before) &&
    text.length - end <= LONGEST_SOURCE &&
    PRINTED_TIME.test(text)
  )
    return true;
  if (/^[A-Z][A-Za-z. ]{1,20},?$/.test(before) && text.slice(end).trim() === '') return true;
  const around = `${before} ${text.slice(end)}`;
  return /^(?:[\s（(【）)】|·]|\d{1,2}[:：]\d{2}(?:[:：]\d{2})?|来源[:：]?\s*\S{0,20}|作者[:：]?\s*\S{0,10}|记者[:：]?\s*\S{0,10})*$/.test(
    around,
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
