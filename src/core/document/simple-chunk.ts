import { type Block, BlockBuilder } from './block';
import { htmlBlocks } from './html-text';

/** What may mean something to Markdown anywhere in a line, and what its parser replaces. */
const MARK = /[*_`[\]<&\\\t\r\0\ufeff]/;
/** What may begin a block other than a paragraph, or goes with the end of a line that has spaces beside it. */
const LINE_MARK = /(?:^|\n)(?:[ #>+\-=~|:]|\d{1,9}[.)](?:[ \n]|$))| \n/;
const HEADING = /^(#{1,6}) +/;
const LINK = /^\[([^*_`[\]<>&\\\t\r\n\0^]+)\]\(https?:\/\/[^\s()<>]+\)\s*$/;
/** An element that Markdown hands on as it stands, with all that follows. */
const RAW_PARAGRAPH = /^<p[ >]/;
const NO_HTML = /\n[ \t]*\n|[\r\0]/;

/**
 * The blocks of a chunk of which it is plain to see how Markdown reads it: one paragraph or heading without marks, a
 * link alone, HTML that begins with `<p>`. Most of what people read is such; parsing gives the same blocks and takes
 * many times as long. `undefined` for any other chunk.
 */
export function simpleBlocks(chunk: string): Block[] | undefined {
  switch (chunk.charCodeAt(0)) {
    case 0x23: // #
      return heading(chunk);
    case 0x3c: // <
      return html(chunk);
    case 0x5b: // [
      return link(chunk);
    default:
      return paragraph(chunk);
  }
}

function paragraph(chunk: string): Block[] | undefined {
  if (MARK.test(chunk)) return undefined;
  let start = 0;
  while (chunk.charCodeAt(start) === 0x20) start++;
  const text = chunk.slice(start, trimmedEnd(chunk));
  return LINE_MARK.test(text) ? undefined : blocksOf(text, start);
}

function heading(chunk: string): Block[] | undefined {
  const mark = HEADING.exec(chunk);
  if (!mark || MARK.test(chunk)) return undefined;
  const start = mark[0].length;
  const end = trimmedEnd(chunk);
  const text = chunk.slice(start, end);
  return text.includes('\n') || text.includes('#') ? undefined : blocksOf(text, start, mark[1]!.length);
}

function link(chunk: string): Block[] | undefined {
  const text = LINK.exec(chunk)?.[1];
  return text === undefined ? undefined : blocksOf(text, 1);
}

/** HTML goes on to the next blank line, which a chunk has only where something else in it reaches over it. */
function html(chunk: string): Block[] | undefined {
  if (!RAW_PARAGRAPH.test(chunk) || NO_HTML.test(chunk)) return undefined;
  return htmlBlocks(chunk, 0, chunk.endsWith('\n') ? chunk.length - 1 : chunk.length);
}

/** Offset behind the last character that is no space and no line end. */
function trimmedEnd(chunk: string): number {
  let end = chunk.length;
  while (end > 0 && (chunk.charCodeAt(end - 1) === 0x20 || chunk.charCodeAt(end - 1) === 0x0a)) end--;
  return end;
}

function blocksOf(text: string, start: number, depth?: number): Block[] {
  const builder = new BlockBuilder();
  if (depth) builder.heading(depth);
  builder.text.append(text, start);
  const block = builder.build();
  return block ? [block] : [];
}
