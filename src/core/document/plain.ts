import { type Block, BlockBuilder } from './block';

/** Marks whose pairing takes Markdown parsers a time that grows with the square of their number. */
const MARKS = /[*_[\]`]/g;
/** More marks than this in one chunk are no emphasis and no links. */
const MOST_MARKS = 2_000;
/** So are more than these few, where every twentieth character is one. */
const FEW_MARKS = 400;
const DENSITY = 0.05;

/** Whether a chunk has so many marks that parsing it as Markdown would take too long to be of use. */
export function isOverMarked(text: string): boolean {
  if (text.length < FEW_MARKS) return false;
  const marks = text.match(MARKS)?.length ?? 0;
  return marks > MOST_MARKS || (marks > FEW_MARKS && marks > text.length * DENSITY);
}

/** The lines of a chunk as paragraphs, with all of their marks. */
export function plainBlocks(text: string): Block[] {
  const blocks: Block[] = [];
  let at = 0;
  for (const line of text.split('\n')) {
    const builder = new BlockBuilder();
    builder.text.append(line, at);
    const block = builder.build();
    if (block) blocks.push(block);
    at += line.length + 1;
  }
  return blocks;
}
