import type { PlacedBlock, PlacedDocument, PlacedSentence } from '../../document';

const ITEM = /^\s*(?:[（(][一二三四五六七八九十\d]{1,3}[）)]|[一二三四五六七八九十]{1,3}是|\d{1,2}[.．、])/;

/** Whether a block is an item of a list: by Markdown, or by how it is numbered. */
export function isItem({ kind, text }: PlacedBlock): boolean {
  return kind === 'item' || ITEM.test(text.slice(0, 8));
}

/** Whether a paragraph ends in a colon; only its last signs are looked at, since it may be a whole document. */
export function opensList({ text }: PlacedBlock): boolean {
  return /[：:]\s*$/.test(text.slice(-8));
}

/** A sentence that opens a list is no longer than this. */
const LONGEST = 200;

function opening(block: PlacedBlock): PlacedSentence | undefined {
  const last = opensList(block) ? block.sentences.at(-1) : undefined;
  return last && last.text.length <= LONGEST ? last : undefined;
}

/** The sentence that opens the list a block is an item of: 按照下列比例增发退役金：. */
export function leadIns({ blocks }: PlacedDocument): ReadonlyMap<PlacedBlock, PlacedSentence> {
  const found = new Map<PlacedBlock, PlacedSentence>();
  let opens: PlacedSentence | undefined;
  for (const block of blocks) {
    if (isItem(block) && opens) found.set(block, opens);
    else opens = opening(block);
  }
  return found;
}
