import type { BlockKind, Cell } from '../document/block';
import type { Fact, Heading, Span } from '../fact';
import type { Lexicon } from '../lexicon/lexicon';
import type { Mention } from '../recognize/mention';

/** A block placed on the source. */
export interface PlacedBlock extends Span {
  readonly index: number;
  readonly kind: BlockKind;
  readonly cell?: Cell;
  /** Headings above, outermost first; a heading's own block has itself as the last. */
  readonly section: readonly Heading[];
  /** The whole text of the block as a reader sees it. */
  readonly text: string;
  readonly sentences: readonly PlacedSentence[];
}

/** A sentence placed on the source. */
export interface PlacedSentence extends Span {
  /** Counts the sentences of the document. */
  readonly index: number;
  readonly block: PlacedBlock;
  readonly text: string;
  /** In the order of the text; offsets are into `text`. */
  readonly mentions: readonly Mention[];
  /** The drafts that stand for `mentions`, in the same order. */
  readonly drafts: readonly Draft[];
  /** A stretch of `text` as a span of the source. */
  toSource(start: number, end: number): Span;
}

/** A fact under way: assembly rules fill its fields. */
export interface Draft<F extends Fact = Fact, M extends Mention = Mention> {
  readonly fact: F;
  readonly mention: M;
  readonly sentence: PlacedSentence;
}

/** A document whose mentions stand on the source; rules in `assemble/` read it and fill the drafts' facts. */
export interface PlacedDocument {
  readonly source: string;
  readonly title?: string;
  /** ISO date that relative periods count from. */
  readonly date?: string;
  /** The names that its mentions were found with. */
  readonly lexicon: Lexicon;
  readonly headings: readonly Heading[];
  readonly blocks: readonly PlacedBlock[];
  readonly sentences: readonly PlacedSentence[];
  readonly drafts: readonly Draft[];
}
