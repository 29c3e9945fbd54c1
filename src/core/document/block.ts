import { MappedText, type MappedTextBuilder } from './mapped-text';
import { unwrapLines } from './wrapped-lines';

/** Where a table cell stands; row 0 is the header row. */
export interface Cell {
  /** Counts the tables of the chunk, later those of the document. */
  readonly table: number;
  readonly row: number;
  readonly column: number;
}

export type BlockKind = 'heading' | 'paragraph' | 'item' | 'cell';

/** A paragraph, heading, list item or cell; its text leads back to offsets into the chunk. */
export interface Block {
  readonly kind: BlockKind;
  /** Of a marked heading: 1 is the outermost. */
  readonly depth?: number;
  readonly cell?: Cell;
  /** Whether all of its words are emphasised: headings are often set so. */
  readonly strong?: boolean;
  readonly text: MappedText;
}

/** Collects the text of one block. */
export class BlockBuilder {
  readonly text: MappedTextBuilder = MappedText.builder();
  private kind: BlockKind = 'paragraph';
  private depth: number | undefined;

  heading(depth: number): void {
    this.kind = 'heading';
    this.depth = depth;
  }

  /** `undefined` where there is nothing to read. */
  build(): Block | undefined {
    const text = unwrapLines(this.text.build());
    if (!/\S/.test(text.text)) return undefined;
    return { kind: this.kind, text, ...(this.depth !== undefined && { depth: this.depth }) };
  }
}
