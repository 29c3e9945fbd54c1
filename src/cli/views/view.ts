import type { Analysis } from '../../core/fact';

/** A document and what was read from it. */
export interface ReadDocument {
  readonly path: string;
  readonly source: string;
  readonly analysis: Analysis;
}

/** How what was read is written: document by document, so that it can leave while others are still being read. */
export interface View {
  /** Parts of the output, such as lines, without what stands between them. */
  readonly parts: (document: ReadDocument, columns: number | undefined) => Iterable<string>;
  readonly before: string;
  readonly between: string;
  readonly after: string;
  /** The whole output where no document has any part. */
  readonly empty: string;
}

/** 1-based lines of ascending offsets; a line ends at LF, CRLF or CR. */
export function lineCounter(source: string): (offset: number) => number {
  let line = 1;
  let position = 0;
  return (offset) => {
    for (; position < offset; position++) {
      const unit = source.charCodeAt(position);
      if (unit === 0x0a || (unit === 0x0d && source.charCodeAt(position + 1) !== 0x0a)) line++;
    }
    return line;
  };
}
