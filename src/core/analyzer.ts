import { parse as parseYaml } from 'yaml';
import { ASSEMBLY } from './assemble';
import { withDefinedNames } from './assemble/defined-names';
import type { PlacedDocument } from './assemble/document';
import { documentDate } from './assemble/document-date';
import { identify } from './assemble/identify';
import { type PlacedChunk, place } from './assemble/place';
import { lastBlockOf } from './document/article-end';
import { chunksOf } from './document/chunks';
import { titleBlock } from './document/title';
import type { Analysis } from './fact';
import { createLexicon, type Lexicon } from './lexicon/lexicon';
import { ChunkReader } from './reading';
import { sentenceReader } from './recognize';

/** What the caller knows about a document besides its text. */
export interface AnalyzeOptions {
  /** The document's path or name; its date is the last resort for the document's date. */
  readonly path?: string;
  /** ISO date that stands above what the text says. */
  readonly date?: string;
  /** Names that recognisers know; the built-in ones by default. */
  readonly lexicon?: Lexicon;
}

/**
 * Reads documents and remembers what it read: parsing and recognition are pure functions of one chunk of the source
 * (cut at blank lines), kept by that chunk's text, so that after an edit only the chunk that changed is read again.
 *
 * Keep one analyzer an open document. It never throws on input.
 */
export class Analyzer {
  private readonly lexicon: Lexicon;
  private readonly reader: ChunkReader;

  constructor(private readonly options: AnalyzeOptions = {}) {
    this.lexicon = options.lexicon ?? createLexicon();
    this.reader = new ChunkReader(sentenceReader(this.lexicon));
  }

  /** The facts of the text, all at once. */
  analyze(source: string): Analysis {
    const steps = this.steps(source);
    for (;;) {
      const step = steps.next();
      if (step.done) return step.value;
    }
  }

  /**
   * The same in small steps, so that a host can pause between them or give up; each step reads at most one chunk, and
   * yields the offset up to which the source has been read.
   */
  *steps(source: string): Generator<number, Analysis, void> {
    const chunks: PlacedChunk[] = [];
    this.reader.begin();
    for (const { start, end } of chunksOf(source)) {
      chunks.push({ start, reading: this.reader.read(source.slice(start, end), chunks.length === 0) });
      yield end;
    }
    return yield* this.assemble(source, chunks);
  }

  private *assemble(source: string, chunks: readonly PlacedChunk[]): Generator<number, Analysis, void> {
    const blocks = chunks.flatMap(({ reading }) => reading.blocks);
    const last = lastBlockOf(blocks);
    const placed = place(source, withDefinedNames(chunks, last), last, source.length);
    const title = titleBlock(blocks);
    const frontMatter = readFrontMatter(chunks[0]?.reading.frontMatter?.yaml);
    const titleText = frontMatter.title ?? blocks[title]?.text.text.trim();
    const matter = chunks[0]?.reading.frontMatter;
    const titled = placed.blocks[title];
    const date = documentDate({
      ...(this.options.date && { option: this.options.date }),
      ...(matter && { frontMatter: { yaml: matter.yaml, start: chunks[0]!.start + matter.start } }),
      ...(titled && { title: titled }),
      blocks: placed.blocks.slice(0, last + 1),
      ...(this.options.path && { path: this.options.path }),
    });
    const document: PlacedDocument = {
      source,
      ...(titleText && { title: titleText }),
      ...(date && { date: date.iso }),
      lexicon: this.lexicon,
      ...placed,
    };
    identify(document.drafts);
    yield source.length;
    for (const rule of ASSEMBLY) {
      rule(document);
      yield source.length;
    }
    return {
      facts: document.drafts.map(({ fact }) => fact),
      headings: placed.headings,
      ...(titleText && { title: titleText }),
      ...(date && { date }),
      end: placed.blocks[last]?.end ?? source.length,
    };
  }
}

function readFrontMatter(yaml: string | undefined): { title?: string } {
  if (!yaml) return {};
  try {
    const values: unknown = parseYaml(yaml);
    if (typeof values !== 'object' || values === null || !('title' in values)) return {};
    return typeof values.title === 'string' ? { title: values.title } : {};
  } catch {
    return {}; // what is not YAML says nothing; the article itself is read all the same
  }
}
