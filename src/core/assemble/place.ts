import { type HeadingMark, headingMark } from '../document/headings';
import type { MappedText } from '../document/mapped-text';
import type { Fact, Heading, Span, Statistic } from '../fact';
import type { ChunkReading, SentenceReading } from '../reading';
import type { Mention } from '../recognize/mention';
import type { Draft, PlacedBlock, PlacedSentence } from './document';

/** A chunk's reading, with the source offset at which the chunk begins. */
export interface PlacedChunk {
  readonly start: number;
  readonly reading: ChunkReading;
}

export interface Placed {
  readonly blocks: readonly PlacedBlock[];
  readonly headings: readonly Heading[];
  readonly sentences: readonly PlacedSentence[];
  readonly drafts: readonly Draft[];
}

/**
 * Puts what the chunks say on the source: blocks under their headings, sentences in order, a draft for every mention.
 *
 * @param last index of the last block whose mentions count; what stands behind it has none
 * @param end source offset at which the last section ends
 */
export function place(source: string, chunks: readonly PlacedChunk[], last: number, end: number): Placed {
  const placer = new Placer(source, last);
  for (const chunk of chunks) placer.add(chunk);
  return placer.finish(end);
}

interface OpenHeading extends Heading {
  sectionEnd: number;
}

class Placer {
  private readonly blocks: PlacedBlock[] = [];
  private readonly headings: OpenHeading[] = [];
  private readonly sentences: PlacedSentence[] = [];
  private readonly drafts: Draft[] = [];
  private open: readonly OpenHeading[] = [];
  private readonly markedDepth = new Map<number, number>();
  private tables = 0;

  constructor(
    private readonly source: string,
    private readonly last: number,
  ) {}

  add({ start: base, reading }: PlacedChunk): void {
    let tables = 0;
    for (const block of reading.blocks) {
      const { text } = block;
      const isOver = this.blocks.length > this.last;
      const mark = isOver ? undefined : headingMark(block);
      if (mark) {
        this.openHeading({
          start: base + text.start(mark.start),
          end: base + text.end(mark.end),
          title: text.text.slice(mark.start, mark.end).replace(/\s+/g, ' '),
          depth: this.depthOf(mark),
          sectionEnd: 0,
        });
      }
      if (block.cell) tables = Math.max(tables, block.cell.table + 1);
      const sentences: PlacedSentence[] = [];
      const placed: PlacedBlock = {
        start: base + text.start(0),
        end: base + text.end(text.text.length),
        index: this.blocks.length,
        kind: block.kind,
        section: this.open,
        text: text.text,
        sentences,
        ...(block.cell && { cell: { ...block.cell, table: this.tables + block.cell.table } }),
      };
      for (const sentence of block.sentences) sentences.push(this.sentence(sentence, placed, text, base, isOver));
      this.blocks.push(placed);
    }
    this.tables += tables;
  }

  finish(end: number): Placed {
    for (const heading of this.open) heading.sectionEnd = end;
    const { blocks, headings, sentences, drafts } = this;
    return { blocks, headings, sentences, drafts };
  }

  private sentence(
    { start, text, mentions }: SentenceReading,
    block: PlacedBlock,
    mapped: MappedText,
    base: number,
    isOver: boolean,
  ): PlacedSentence {
    const drafts: Draft[] = [];
    const sentence: PlacedSentence = {
      start: base + mapped.start(start),
      end: base + mapped.end(start + text.length),
      index: this.sentences.length,
      block,
      text,
      mentions: isOver ? [] : mentions,
      drafts,
      toSource: (from, to) => ({ start: base + mapped.start(start + from), end: base + mapped.end(start + to) }),
    };
    this.sentences.push(sentence);
    for (const mention of sentence.mentions) {
      const span = sentence.toSource(mention.start, mention.end);
      const draft: Draft = { fact: this.fact(mention, span, block), mention, sentence };
      drafts.push(draft);
      this.drafts.push(draft);
    }
    return sentence;
  }

  /** What a mention says by itself. */
  private fact(mention: Mention, span: Span, block: PlacedBlock): Fact {
    const { start, end } = span;
    const section = sectionTitles(block.section);
    const core = { id: '', start, end, quote: this.source.slice(start, end), section, rule: mention.rule };
    switch (mention.kind) {
      case 'statistic': {
        const { value, min, max, qualifier, unit, direction } = mention;
        const fact: Statistic = { kind: 'statistic', ...core, qualifier, unit };
        if (value !== undefined) fact.value = value;
        if (min !== undefined) fact.min = min;
        if (max !== undefined) fact.max = max;
        if (direction) fact.change = { direction };
        return fact;
      }
      case 'period':
        return { kind: 'period', ...core };
      case 'agency':
        return { kind: 'agency', ...core, ...(mention.generic && { generic: true }) };
      case 'law': {
        const { article, paragraph, item } = mention;
        return {
          kind: 'law',
          ...core,
          ...(article !== undefined && { article }),
          ...(paragraph !== undefined && { paragraph }),
          ...(item !== undefined && { item }),
        };
      }
    }
  }

  /** Where some headings of a kind are marked and others forgotten, all have the depth of the first that is marked. */
  private depthOf({ depth, division }: HeadingMark): number {
    if (division === undefined) return depth;
    if (depth !== division && !this.markedDepth.has(division)) this.markedDepth.set(division, depth);
    return depth === division ? (this.markedDepth.get(division) ?? depth) : depth;
  }

  /** A heading closes every open one that is not further out. */
  private openHeading(heading: OpenHeading): void {
    const outer = this.open.findIndex(({ depth }) => depth >= heading.depth);
    const closed = outer < 0 ? [] : this.open.slice(outer);
    for (const one of closed) one.sectionEnd = heading.start;
    this.open = [...(outer < 0 ? this.open : this.open.slice(0, outer)), heading];
    this.headings.push(heading);
  }
}

const titles = new WeakMap<readonly Heading[], readonly string[]>();

/** Facts of one section share one list of titles. */
function sectionTitles(section: readonly Heading[]): readonly string[] {
  const known = titles.get(section);
  if (known) return known;
  const list = section.map(({ title }) => title);
  titles.set(section, list);
  return list;
}
