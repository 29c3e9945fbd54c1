import type { PlacedBlock, PlacedDocument, PlacedSentence } from '../../document';

const ITEM = /^\s*(?:[（(][一二三四五六七八九十\d]{1,3}[）)]|[一二三四五六七八九十]{1,3}是|\d{1,2}[.．、])/;

/** Whether a block is an item of a list: by Markdown, or by how it is numbered. */
function isItem({ kind, text }: PlacedBlock): boolean {
  return kind === 'item' || ITEM.test(text.slice(0, 8));
}

/** The sentence that opens the list a block is an item of: 按照下列比例增发退役金：. */
export function leadIns({ blocks }: PlacedDocument): ReadonlyMap<PlacedBlock, PlacedSentence> {
  const found = new Map<PlacedBlock, PlacedSentence>();
  let opens: PlacedSentence | undefined;
  for (const block of blocks) {
    if (isItem(block) && opens) found.set(block, opens);
    else opens = /[：:]\s*$/.test(block.text.slice(-8)) ? block.sentences.at(-1) : undefined;
  }
  return found;
}
