import type { Block } from './document/block';
import { blocksOf, type ChunkBlocks } from './document/blocks';
import { type MarkdownParser, markdownParser } from './document/markdown';
import { isOverMarked, plainBlocks } from './document/plain';
import { sentencesOf } from './document/sentences';
import { simpleBlocks } from './document/simple-chunk';
import type { SentenceReader } from './recognize';
import { cellNumber } from './recognize/cell';
import type { Mention } from './recognize/mention';

/** A sentence of a block, with what was recognised in it. */
export interface SentenceReading {
  /** Text offset in the block. */
  readonly start: number;
  readonly text: string;
  readonly mentions: readonly Mention[];
}

export interface BlockReading extends Block {
  readonly sentences: readonly SentenceReading[];
}

/** What one chunk says by itself; offsets are into the chunk's text. */
export interface ChunkReading {
  readonly blocks: readonly BlockReading[];
  readonly frontMatter?: ChunkBlocks['frontMatter'];
}

/**
 * Reads chunks, and remembers each by its text: parsing, cutting into sentences and recognition are pure functions of
 * it. What a reading of the whole document did not use is forgotten when the next one begins.
 */
export class ChunkReader {
  private known = new Map<string, ChunkReading>();
  private used = new Map<string, ChunkReading>();

  constructor(private readonly readSentence: SentenceReader) {}

  /** Begins a document: keeps only what the one before it used. */
  begin(): void {
    if (this.used.size > 0) this.known = this.used;
    this.used = new Map();
  }

  /** @param isFirst whether front matter may stand in it */
  read(text: string, isFirst: boolean): ChunkReading {
    const key = isFirst ? `\0${text}` : text;
    const reading = this.used.get(key) ?? this.known.get(key) ?? this.readAnew(text, isFirst);
    this.used.set(key, reading);
    return reading;
  }

  private readAnew(text: string, isFirst: boolean): ChunkReading {
    const { blocks, frontMatter } = this.blocks(text, isFirst);
    return {
      blocks: withCellNumbers(blocks.map((block) => ({ ...block, sentences: this.sentences(block) }))),
      ...(frontMatter && { frontMatter }),
    };
  }

  /** What Markdown cannot read in time, or without running out of stack, is read as plain lines. */
  private blocks(text: string, isFirst: boolean): ChunkBlocks {
    const simple = simpleBlocks(text);
    if (simple) return { blocks: simple };
    if (isOverMarked(text)) return { blocks: plainBlocks(text) };
    try {
      return blocksOf(parserOf(isFirst)(text), text);
    } catch {
      return { blocks: plainBlocks(text) };
    }
  }

  private sentences(block: Block): SentenceReading[] {
    const { text } = block.text;
    return sentencesOf(text).map(({ start, end }) => {
      const sentence = text.slice(start, end);
      return { start, text: sentence, mentions: this.readSentence(sentence) };
    });
  }
}

/** Bare numbers in the cells of tables, which say what they are only together with their headers. */
function withCellNumbers(blocks: BlockReading[]): readonly BlockReading[] {
  const headers = new Map<string, string>();
  return blocks.map((block) => {
    const { cell, sentences, text } = block;
    if (!cell) return block;
    const column = `${cell.table}:${cell.column}`;
    if (cell.row === 0) headers.set(column, text.text);
    const [sentence] = sentences;
    if (sentences.length !== 1 || !sentence || sentence.mentions.length > 0) return block;
    const number = cellNumber(block, headers.get(column) ?? '');
    return number ? { ...block, sentences: [{ ...sentence, mentions: [number] }] } : block;
  });
}

const parsers: MarkdownParser[] = [];

/** All readers share the parsers, which are made when a chunk needs one. */
function parserOf(isFirst: boolean): MarkdownParser {
  const place = isFirst ? 0 : 1;
  parsers[place] ??= markdownParser({ frontMatter: isFirst });
  return parsers[place];
}
