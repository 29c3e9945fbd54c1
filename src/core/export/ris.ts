import { citationOf } from './citation';
import type { ExportDocument, ExportOptions, ExportResult } from './document';

/** RIS, a record a document: for Zotero, EndNote and their like. Lines end with CRLF, as the format asks. */
export function write(documents: readonly ExportDocument[], options: ExportOptions = {}): ExportResult {
  const records = documents.map((document, i) => {
    const { id, title, author, publisher, url, date } = citationOf(document, i);
    const [year, month, day] = date;
    const parts = [year, pad(month), pad(day)].map((part) => part ?? '');
    return [
      // ELEC is a web page, GEN anything else.
      ['TY', url ? 'ELEC' : 'GEN'],
      ['ID', id],
      ['TI', title],
      ['AU', author],
      ['PY', year === undefined ? undefined : String(year).padStart(4, '0')],
      ['DA', year === undefined ? undefined : `${parts.join('/')}/`],
      ['PB', publisher],
      ['UR', url],
      ['ER', ''],
    ]
      .filter((line): line is [string, string] => line[1] !== undefined)
      .map(([tag, value]) => `${tag}  - ${value}\r\n`)
      .join('');
  });
  return { files: [{ name: `${options.name ?? 'sources'}.ris`, content: records.join('\r\n') }] };
}

function pad(part: number | undefined): string | undefined {
  return part === undefined ? undefined : String(part).padStart(2, '0');
}
