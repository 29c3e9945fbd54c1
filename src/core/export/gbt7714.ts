import { citationOf } from './citation';
import type { ExportDocument, ExportOptions, ExportResult } from './document';

/** References after GB/T 7714-2015, a line a document: author, title with the type of document, publisher, date, place. */
export function write(documents: readonly ExportDocument[], options: ExportOptions = {}): ExportResult {
  const lines = documents.map((document, i) => `[${i + 1}] ${reference(document, i, options.time?.slice(0, 10))}\n`);
  return { files: [{ name: `${options.name ?? 'references'}.txt`, content: lines.join('') }] };
}

/** EB/OL is an electronic bulletin on line, Z what has no other type; the date of access stands in brackets. */
function reference(document: ExportDocument, index: number, accessed: string | undefined): string {
  const { title, author, publisher, url, date } = citationOf(document, index);
  const responsible = author ?? publisher;
  const published = date.map((part, i) => String(part).padStart(i === 0 ? 4 : 2, '0')).join('-');
  const parts = [
    ...(responsible ? [responsible] : []),
    `${title}[${url ? 'EB/OL' : 'Z'}]`,
    ...(author && publisher ? [publisher] : []),
    `${published && `(${published})`}${url && accessed ? `[${accessed}]` : ''}`,
    ...(url ? [url] : []),
  ];
  return `${parts.filter((part) => part !== '').join('. ')}.`;
}
