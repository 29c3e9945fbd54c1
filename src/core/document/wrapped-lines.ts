import type { Span } from '../fact';
import { MappedText } from './mapped-text';

/** Columns that a line must have at least for its end to be taken for a wrap. */
const NARROWEST = 24;
const NARROWEST_PAIR = 56;
/** The share of the widest line that a wrapped line fills at least. */
const FILLED = 0.7;

/**
 * Joins lines that were broken only to fit a width: a line that fills the paragraph's width and does not end where a
 * sentence or clause may end goes on in the next. Chinese lines are joined without a space, others with one.
 */
export function unwrapLines(mapped: MappedText): MappedText {
  const { text } = mapped;
  if (!text.includes('\n')) return mapped;
  const lines = linesOf(text);
  const widest = lines.reduce((most, { start, end }) => Math.max(most, width(text, start, end)), 0);
  // Of two lines either may be a title or a signature; where there are more, their width tells.
  if (widest < (lines.length > 2 ? NARROWEST : NARROWEST_PAIR)) return mapped;
  const builder = MappedText.builder();
  let from = 0;
  for (let i = 0; i + 1 < lines.length; i++) {
    const [line, next] = [lines[i]!, lines[i + 1]!];
    if (!isWrap(text, line, next, widest)) continue;
    builder.appendPart(mapped, from, line.end);
    if (needsSpace(text, line, next))
      builder.append(' ', mapped.end(line.end), mapped.start(next.start) - mapped.end(line.end));
    from = next.start;
  }
  if (from === 0) return mapped;
  builder.appendPart(mapped, from, text.length);
  return builder.build();
}

/** Lines without the spaces around them. */
function linesOf(text: string): Span[] {
  const lines: Span[] = [];
  let at = 0;
  while (at <= text.length) {
    const next = text.indexOf('\n', at);
    let end = next < 0 ? text.length : next;
    const after = end + 1;
    while (end > at && isBlank(text.charCodeAt(end - 1))) end--;
    let start = at;
    while (start < end && isBlank(text.charCodeAt(start))) start++;
    lines.push({ start, end });
    at = after;
  }
  return lines;
}

function isWrap(text: string, line: Span, next: Span, widest: number): boolean {
  if (line.end === line.start || next.end === next.start) return false;
  if ('。！？!?；;：:…”’」』）)】》|'.includes(text[line.end - 1]!)) return false;
  if (text[line.end - 1] === '.' && !isCutNumber(text, line, next)) return false;
  if (/^(?:\d{4}[-年/.]|来源|作者|记者|发布时间|日期)/.test(text.slice(next.start, next.start + 6))) return false;
  // An indented line begins a paragraph of its own.
  if (text.charCodeAt(next.start - 1) === 0x3000) return false;
  if (
    /^(?:[-*+•·●]|\d{1,3}[.、．)]|[（(]?[一二三四五六七八九十]{1,3}[）)、]|第.{1,6}[章节条])/.test(
      text.slice(next.start, next.start + 10),
    )
  )
    return false;
  return width(text, line.start, line.end) >= widest * FILLED;
}

/** Words are kept apart; Chinese text and a number that was cut are not. */
function needsSpace(text: string, line: Span, next: Span): boolean {
  if (isWide(text.charCodeAt(line.end - 1)) || isWide(text.charCodeAt(next.start))) return false;
  return !isCutNumber(text, line, next);
}

/** Digits go on in the next line, within a line of Chinese: `3.` and `4万余人`. */
function isCutNumber(text: string, line: Span, next: Span): boolean {
  if (!/\d/.test(text[next.start]!) || !/\d[.,]?$/.test(text.slice(Math.max(line.start, line.end - 2), line.end)))
    return false;
  return isWide(text.charCodeAt(line.start));
}

/** Columns: a wide character takes two. */
function width(text: string, start: number, end: number): number {
  let columns = 0;
  for (let i = start; i < end; i++) columns += isWide(text.charCodeAt(i)) ? 2 : 1;
  return columns;
}

function isWide(code: number): boolean {
  return code >= 0x2e80 && (code < 0xd800 || code >= 0xf900);
}

function isBlank(code: number): boolean {
  return code === 0x20 || code === 0x09 || code === 0x0d || code === 0x3000;
}
