import type { Span } from '../fact';

/**
 * Cuts the source at blank lines into chunks that can be parsed one by one: a paragraph, a table, a list. Blank lines
 * inside a fence, a comment, front matter or a raw HTML element do not cut, as Markdown has it. Lines that are paragraphs
 * of their own, as plain-text articles set them without blank lines, are cut too: where one ends a sentence and the next
 * begins with a plain word.
 *
 * Linear; the chunks cover everything but the blank lines between them.
 */
export function* chunksOf(source: string): Generator<Span, void, void> {
  let at = source.charCodeAt(0) === 0xfeff ? 1 : 0;
  let start = -1; // of the chunk under way
  let end = at;
  let closing: ((line: string) => boolean) | undefined; // of the construct that blank lines do not end
  let isPlain = true; // no line of the chunk begins with a mark
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
      const beginsPlain = isPlainHead(line);
      if (start >= 0 && isPlain && beginsPlain && endsSentence(source, end)) {
        yield { start, end };
        start = -1;
      }
      if (start < 0) [start, isPlain] = [at, true];
      isPlain &&= beginsPlain;
      end = next;
      closing = opens(line, source, at, next, at === first);
    }
    at = next;
  }
  if (start >= 0) yield { start, end };
}

/** Whether a line begins with a word and not with a mark of Markdown or a number that may be a list's. */
function isPlainHead(line: string): boolean {
  return /^[ \t\u3000]{0,8}[\p{Script=Han}“（《【]/u.test(line);
}

/** Whether the line that ends at an offset ends a sentence, whatever closes behind it. */
function endsSentence(source: string, end: number): boolean {
  let at = end - 1;
  while (at > 0 && '\r\n \t\u3000'.includes(source[at]!)) at--;
  if ('”’」』）)'.includes(source[at]!)) at--;
  return '。！？；'.includes(source[at]!);
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
