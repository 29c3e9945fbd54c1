import type { Block } from './block';

/** What a block says as a heading: its rank among headings and the part of its text that is the title. */
export interface HeadingMark {
  /** Smaller is further out; marked headings (1 to 6) stand above those that documents set without marks. */
  readonly depth: number;
  /** The kind of division that its words name (第二章, 看点二：), as the rank that it has where nothing is marked. */
  readonly division?: number;
  /** Text offsets of the title in the block. */
  readonly start: number;
  readonly end: number;
}

/** A heading that is a line of its own is no longer than this. */
const LONGEST = 60;
/** A heading that opens a paragraph, as （一）加强领导。各地…, is no longer than this. */
const LONGEST_RUN_IN = 40;

const NUMERAL = '[一二三四五六七八九十百千零〇两0-9０-９]{1,8}';

/** Ranks of unmarked headings, outermost first; the article number of a law opens its paragraph. */
const DIVISIONS: readonly { readonly depth: number; readonly pattern: RegExp; readonly runIn?: boolean }[] = [
  { depth: 11, pattern: new RegExp(`^第${NUMERAL}(?:编|分编|部分)(?=[\\s　]|$)`) },
  { depth: 12, pattern: new RegExp(`^第${NUMERAL}章(?=[\\s　]|$)`) },
  { depth: 13, pattern: new RegExp(`^第${NUMERAL}节(?=[\\s　]|$)`) },
  { depth: 20, pattern: new RegExp(`^[\\p{Script=Han}]{1,4}(?:之)?${NUMERAL}\\s*[:：]`, 'u') },
  { depth: 21, pattern: /^[一二三四五六七八九十]{1,3}、/, runIn: true },
  { depth: 22, pattern: /^[（(][一二三四五六七八九十]{1,3}[）)]/, runIn: true },
];

/** Rank of the article numbers that open a law's paragraphs. */
export const ARTICLE_DEPTH = 16;

const ARTICLE = new RegExp(`^(第${NUMERAL}条(?:之[一二三四五六七八九十]{1,2})?)(?:[\\s　]|【|$)`);

/** Whether a block is or opens with a heading, marked or as Chinese documents set them. */
export function headingMark(block: Block): HeadingMark | undefined {
  const { text } = block.text;
  const from = text.length - text.trimStart().length;
  const to = text.trimEnd().length;
  if (block.kind === 'cell') return undefined;
  if (block.kind === 'heading') {
    const article = ARTICLE.exec(text.slice(from, from + LONGEST));
    // Some editions mark every article as a heading, with its whole text behind the number.
    if (article && to - from > LONGEST) return { depth: block.depth ?? 6, start: from, end: from + article[1]!.length };
    const division = DIVISIONS.find(({ pattern }) => pattern.test(text.slice(from, from + LONGEST + 1)))?.depth;
    return { depth: block.depth ?? 6, start: from, end: to, ...(division && { division }) };
  }
  const head = text.slice(from, from + LONGEST + 1);
  const article = ARTICLE.exec(head);
  if (article) return { depth: ARTICLE_DEPTH, start: from, end: from + article[1]!.length };
  for (const { depth, pattern, runIn } of DIVISIONS) {
    if (!pattern.test(head)) continue;
    if (isLine(text, from, to)) return { depth, division: depth, start: from, end: to };
    const stop = runIn ? runInEnd(text, from) : -1;
    if (stop >= 0) return { depth, division: depth, start: from, end: stop };
    return undefined;
  }
  if (block.strong && isLine(text, from, to)) return { depth: 30, start: from, end: to };
  return undefined;
}

/** A short line that is no sentence. */
function isLine(text: string, from: number, to: number): boolean {
  return to - from <= LONGEST && !/[。；;\n]/.test(text.slice(from, to)) && !/[，,：:]$/.test(text.slice(from, to));
}

/** Where the first sentence ends if it is short enough to be a heading and something follows it. */
function runInEnd(text: string, from: number): number {
  const stop = text.indexOf('。', from);
  const isShort = stop >= 0 && stop - from <= LONGEST_RUN_IN && stop + 1 < text.length;
  return isShort && !/[，,：:\n]/.test(text.slice(from, stop)) ? stop : -1;
}
