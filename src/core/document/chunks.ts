import type { Span } from '../fact';

/**
 * Cuts the source at blank lines into chunks that can be parsed one by one: a paragraph, a table, a list. Blank lines
 * inside a fence, a comment, front matter or a raw HTML element do not cut, as Markdown has it.
 *
 * Linear; the chunks cover everything but the blank lines between them.
 */
export function* chunksOf(source: string): Generator<Span, void, void> {
  let at = source.charCodeAt(0) === 0xfeff ? 1 : 0;
  let start = -1; // of the chunk under way
  let end = at;
  let closing: ((line: string) => boolean) | undefined; // of the construct that blank lines do not end
  const first = at;
  while (at < source.length) {
    const next = lineEnd(source, at);
    const line = source.slice(at, Math.min(next, at + LINE_HEAD));
    const blank = isBlank(source, at, next);
    if (closing) {
      if (closing(source.slice(at, next))) closing = undefined;
      end = next;
    } else if (blank) {
      if (start >= 0) yield { start, end };
      start = -1;
    } else {
      if (start < 0) start = at;
      end = next;
      closing = opens(line, source, at, next, at === first);
    }
    at = next;
  }
  if (start >= 0) yield { start, end };
}

/** How much of a line is looked at to tell what it opens. */
const LINE_HEAD = 64;

const FENCE = /^[ \t>]{0,8}(?:[-*+] |\d{1,3}[.)] )?[ \t]*(`{3,}|~{3,})/;
const RAW = /^ {0,3}<(script|pre|style|textarea)(?=[\s>]|$)/i;

function opens(head: string, source: string, at: number, next: number, first: boolean) {
  if (first && /^---[ \t]*\r?\n?$/.test(head)) {
    const close = /^---[ \t]*\r?\n?$/;
    return hasLineAfter(source, next, close) ? (line: string) => close.test(line) : undefined;
  }
  const fence = FENCE.exec(head)?.[1];
  if (fence) {
    if (
      fence[0] === '`' &&
      source.slice(at, next).indexOf('`', source.slice(at, next).indexOf(fence) + fence.length) >= 0
    )
      return undefined; // a code span, not a fence
    const close = new RegExp(
      `^[ \\t>]*${fence[0] === '`' ? '`' : '~'}{${Math.min(fence.length, 999)},}[ \\t]*\\r?\\n?$`,
    );
    return (line: string) => close.test(line);
  }
  const raw = RAW.exec(head)?.[1];
  if (raw) return until(source.slice(at, next), `</${raw.toLowerCase()}>`);
  if (/^ {0,3}<!--/.test(head)) return until(source.slice(at, next), '-->');
  return undefined;
}

/** A test for the line that holds `mark`; undefined where the opening line holds it already. */
function until(line: string, mark: string) {
  if (line.toLowerCase().includes(mark)) return undefined;
  return (later: string) => later.toLowerCase().includes(mark);
}

/** Front matter counts only when it is closed within reach: a document may simply begin with a rule. */
function hasLineAfter(source: string, from: number, pattern: RegExp): boolean {
  let at = from;
  for (let lines = 0; lines < 200 && at < source.length; lines++) {
    const next = lineEnd(source, at);
    if (next - at < 16 && pattern.test(source.slice(at, next))) return true;
    at = next;
  }
  return false;
}

/** Offset after the line's end mark (LF, CRLF or CR). */
export function lineEnd(source: string, from: number): number {
  const lf = source.indexOf('\n', from);
  return lf < 0 ? source.length : lf + 1;
}

function isBlank(source: string, from: number, to: number): boolean {
  for (let i = from; i < to; i++) {
    const c = source.charCodeAt(i);
    if (c !== 0x20 && c !== 0x09 && c !== 0x0a && c !== 0x0d && c !== 0x200b) return false;
  }
  return true;
}
