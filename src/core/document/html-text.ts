import { Parser } from 'htmlparser2';
import { type Block, BlockBuilder } from './block';

const BREAKS = new Set(
  'address article aside blockquote body caption center dd details div dl dt fieldset figcaption figure footer form header hr html li main nav ol p section summary table tbody thead tfoot tr td th ul h1 h2 h3 h4 h5 h6'.split(
    ' ',
  ),
);
const SILENT = new Set(['script', 'style', 'head', 'template', 'noscript', 'textarea', 'select', 'svg']);

/** Reads the text of raw HTML as exported articles have it (`<p>…</p>`); every block-level tag begins a new block. */
export function htmlBlocks(source: string, from: number, to: number): Block[] {
  const blocks: Block[] = [];
  let builder = new BlockBuilder();
  let silent = 0;
  let cell: Block['cell'];
  let row = -1;
  let column = -1;
  const flush = () => {
    const block = builder.build();
    if (block) blocks.push(cell ? { ...block, kind: 'cell', cell } : block);
    builder = new BlockBuilder();
  };
  const parser: Parser = new Parser(
    {
      onopentag(name) {
        if (SILENT.has(name)) silent++;
        if (name === 'br') builder.text.append('\n', from + parser.startIndex, parser.endIndex - parser.startIndex + 1);
        if (!BREAKS.has(name)) return;
        flush();
        if (name === 'table') row = -1;
        if (name === 'tr') [row, column] = [row + 1, -1];
        if (name === 'td' || name === 'th') cell = { table: 0, row: Math.max(row, 0), column: ++column };
        if (/^h[1-6]$/.test(name)) builder.heading(Number(name[1]));
      },
      onclosetag(name) {
        if (SILENT.has(name)) silent = Math.max(0, silent - 1);
        if (!BREAKS.has(name)) return;
        flush();
        if (name === 'td' || name === 'th') cell = undefined;
      },
      ontext(data) {
        if (silent > 0) return;
        const start = from + parser.startIndex;
        const length = parser.endIndex - parser.startIndex + 1;
        builder.text.append(data, start, length);
      },
    },
    { decodeEntities: true, lowerCaseTags: true, recognizeSelfClosing: true },
  );
  parser.write(source.slice(from, to));
  parser.end();
  flush();
  return blocks;
}
