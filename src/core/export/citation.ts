import type { ExportDocument } from './document';
import { oneLine } from './text';

/** What a citation says of a document. */
export interface Citation {
  readonly id: string;
  readonly title: string;
  readonly author?: string;
  readonly publisher?: string;
  readonly url?: string;
  /** Year, month and day as far as they are known. */
  readonly date: readonly number[];
}

export function citationOf(document: ExportDocument, index: number): Citation {
  const clean = (text: string | undefined) => oneLine(text ?? '') || undefined;
  const name = document.path.slice(document.path.lastIndexOf('/') + 1);
  return {
    id: `source-${index + 1}`,
    title: clean(document.title) ?? clean(name) ?? 'source',
    author: clean(document.author),
    publisher: clean(document.publisher),
    url: clean(document.url),
    date: (/^(\d{4})(?:-(\d\d)(?:-(\d\d))?)?/.exec(document.date ?? '') ?? [])
      .slice(1)
      .filter((part) => part !== undefined)
      .map(Number),
  };
}
