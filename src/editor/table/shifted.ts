import type { Span } from '../../core';

/** What an edit replaced, in offsets of the text before it. */
export interface Edit {
  readonly rangeOffset: number;
  readonly rangeLength: number;
  readonly text: string;
}

/** Where a span stands after edits. What is typed within it belongs to it, and at its end too. */
export function shifted(span: Span, edits: readonly Edit[]): Span {
  let { start, end } = span;
  // VS Code lists them from the last in the text to the first, so that none moves another; that is kept up here.
  for (const { rangeOffset, rangeLength, text } of [...edits].sort((a, b) => b.rangeOffset - a.rangeOffset)) {
    const replaced = rangeOffset + rangeLength;
    if (rangeOffset > end) continue;
    const growth = text.length - rangeLength;
    if (replaced <= start && !(rangeOffset === start && rangeLength === 0)) {
      start += growth;
      end += growth;
    } else {
      start = Math.min(start, rangeOffset);
      end = Math.max(end, replaced) + growth;
    }
  }
  return { start, end };
}
