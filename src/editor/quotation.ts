import type { Span } from '../core';

/** The sentence around a span: from after the last sentence end before it to the next one after it, trimmed. */
export function sentenceAround(source: string, { start, end }: Span): string {
  let from = start;
  while (from > 0 && !endsSentence(source, from - 1)) from--;
  // What closes the sentence before, and the marks of a heading, quotation or table cell, are no part of this one.
  while (from < start && /[\s”’」』）)#>|]/u.test(source[from]!)) from++;
  let to = end;
  while (to < source.length && !endsSentence(source, to)) to++;
  while (to < source.length && /[。！？!?；;.”’」』）)]/u.test(source[to]!)) to++;
  return source.slice(from, to).trim();
}

/** A line break ends a sentence too; a full stop of Latin script only before a space, not within 3.1. */
function endsSentence(source: string, at: number): boolean {
  return /[。！？!?；;\n\r]/u.test(source[at]!) || (source[at] === '.' && /\s/u.test(source[at + 1] ?? ' '));
}
