import type { Block } from './block';

/** A title without marks is no longer than this. */
const LONGEST = 80;

/** Index of the block that is the document's title: the first heading of the outermost kind, or a first short line. */
export function titleBlock(blocks: readonly Block[]): number {
  const marked = blocks.findIndex(({ kind, depth }) => kind === 'heading' && depth === 1);
  if (marked >= 0) return marked;
  const heading = blocks.findIndex(({ kind }) => kind === 'heading');
  if (heading === 0) return 0;
  const first = blocks[0];
  const text = first?.text.text.trim() ?? '';
  const isTitle =
    first && first.kind !== 'cell' && text.length > 0 && text.length <= LONGEST && !/[。；;]|\.$/.test(text);
  return isTitle ? 0 : heading;
}
