import type { Block } from '../../../../src/core/document/block';
import { blocksOf } from '../../../../src/core/document/blocks';
import { chunksOf } from '../../../../src/core/document/chunks';
import { markdownParser } from '../../../../src/core/document/markdown';

const parseFirst = markdownParser({ frontMatter: true });
const parseOther = markdownParser({ frontMatter: false });

export interface ReadBlock extends Block {
  /** The source stretch that the text offset span came from. */
  sourceOf(from: number, to: number): string;
}

/** The blocks of a whole source, read chunk by chunk as the analyzer does. */
export function readBlocks(source: string): ReadBlock[] {
  const blocks: ReadBlock[] = [];
  let isFirst = true;
  for (const { start, end } of chunksOf(source)) {
    const chunk = source.slice(start, end);
    for (const block of blocksOf((isFirst ? parseFirst : parseOther)(chunk), chunk).blocks) {
      blocks.push({ ...block, sourceOf: (from, to) => chunk.slice(block.text.start(from), block.text.end(to)) });
    }
    isFirst = false;
  }
  return blocks;
}

/** What a reader sees, block by block. */
export function textsOf(source: string): string[] {
  return readBlocks(source).map(({ text }) => text.text);
}
