import type { Nodes, Parents, Root, RootContent } from 'mdast';
import { type Block, BlockBuilder, type Cell } from './block';
import { htmlBlocks } from './html-text';
import { appendInline, offsets } from './inline-text';

/** What a chunk of Markdown says, block by block. */
export interface ChunkBlocks {
  readonly blocks: readonly Block[];
  /** The YAML between the fences of front matter, with its offset. */
  readonly frontMatter?: { readonly yaml: string; readonly start: number };
}

/** List numbers above this are text: `2023. 全年起诉…` begins with a year. */
const LARGEST_LIST_NUMBER = 99;

/** Reads the blocks of a parsed chunk; offsets are into `source`, the text that was parsed. Code says nothing. */
export function blocksOf(tree: Root, source: string): ChunkBlocks {
  const reader = new BlockReader(source);
  reader.readAll(tree);
  return { blocks: reader.blocks, ...(reader.frontMatter && { frontMatter: reader.frontMatter }) };
}

class BlockReader {
  readonly blocks: Block[] = [];
  frontMatter: ChunkBlocks['frontMatter'];
  private tables = 0;

  constructor(private readonly source: string) {}

  readAll(parent: Parents, inList = false): void {
    for (const node of parent.children) this.read(node as RootContent, inList);
  }

  private read(node: Nodes, inList: boolean): void {
    switch (node.type) {
      case 'paragraph':
      case 'heading': {
        const builder = new BlockBuilder();
        if (node.type === 'heading') builder.heading(node.depth);
        appendInline(node.children, this.source, builder.text);
        const strong = node.children.length === 1 && node.children[0]!.type === 'strong';
        this.add(builder.build(), inList, strong);
        break;
      }
      case 'list':
        for (const item of node.children) {
          const from = this.blocks.length;
          this.readAll(item, true);
          if (node.ordered && (node.start ?? 1) > LARGEST_LIST_NUMBER) this.giveBackMarker(offsets(item).start, from);
        }
        break;
      case 'blockquote':
      case 'footnoteDefinition':
        this.readAll(node, inList);
        break;
      case 'table':
        this.readTable(node);
        break;
      case 'html': {
        const { start, end } = offsets(node);
        const found = htmlBlocks(this.source, start, end);
        this.blocks.push(...found.map((block) => (block.cell ? { ...block, cell: this.numbered(block.cell) } : block)));
        if (found.some(({ cell }) => cell)) this.tables++;
        break;
      }
      case 'yaml':
        this.frontMatter = { yaml: node.value, start: this.source.indexOf('\n', offsets(node).start) + 1 };
        break;
      default: // code, rules and link definitions say nothing
    }
  }

  private readTable(table: Extract<Nodes, { type: 'table' }>): void {
    for (const [row, { children }] of table.children.entries()) {
      for (const [column, cell] of children.entries()) {
        const builder = new BlockBuilder();
        appendInline(cell.children, this.source, builder.text);
        const block = builder.build();
        if (block) this.blocks.push({ ...block, kind: 'cell', cell: this.numbered({ table: 0, row, column }) });
      }
    }
    this.tables++;
  }

  private numbered(cell: Cell): Cell {
    return { ...cell, table: this.tables };
  }

  private add(block: Block | undefined, inList: boolean, strong: boolean): void {
    if (!block) return;
    const kind = inList && block.kind === 'paragraph' ? 'item' : block.kind;
    this.blocks.push({ ...block, kind, ...(strong && { strong }) });
  }

  /** Puts the marker that Markdown took for a list number back before the item's words. */
  private giveBackMarker(start: number, index: number): void {
    const block = this.blocks[index];
    if (!block) return;
    const builder = new BlockBuilder();
    const textStart = block.text.start(0);
    builder.text.append(this.source.slice(start, textStart), start);
    builder.text.appendPart(block.text, 0, block.text.text.length);
    const whole = builder.build();
    if (whole) this.blocks[index] = { ...block, kind: 'paragraph', text: whole.text };
  }
}
