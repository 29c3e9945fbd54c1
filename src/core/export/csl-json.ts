import { citationOf } from './citation';
import type { ExportDocument, ExportOptions, ExportResult } from './document';

/** CSL-JSON, an item a document: for Zotero, Pandoc and every citation processor. */
export function write(documents: readonly ExportDocument[], options: ExportOptions = {}): ExportResult {
  const items = documents.map((document, i) => {
    const { id, title, author, publisher, url, date } = citationOf(document, i);
    return {
      id,
      type: url ? 'webpage' : 'document',
      title,
      // One name as it stands: families and given names cannot be told apart across languages.
      ...(author ? { author: [{ literal: author }] } : {}),
      ...(publisher ? { publisher } : {}),
      ...(date.length ? { issued: { 'date-parts': [date] } } : {}),
      ...(url ? { URL: url } : {}),
    };
  });
  return {
    files: [{ name: `${options.name ?? 'sources'}.json`, content: `${JSON.stringify(items, undefined, 2)}\n` }],
  };
}
