import { asText, Collector, isRecord, parsed } from './collect';
import type { ExportDocument, ExportFile, ExportOptions, ExportResult, ImportResult } from './document';
import { entriesOf } from './entries';
import { textOf } from './text';

/**
 * One JSON object a line. `record` says what it is: a `document`, a `fact` with the path of its document, or an
 * `annotation`. Offsets are UTF-16 units, as each document's line says.
 */
export function write(documents: readonly ExportDocument[], options: ExportOptions = {}): ExportResult {
  const lines: string[] = [];
  for (const document of documents) {
    const { path, title, date } = document;
    lines.push(JSON.stringify({ record: 'document', path, title, date, offsets: 'utf-16' }));
    for (const entry of entriesOf(document, options)) {
      if (entry.extracted) lines.push(JSON.stringify({ record: 'fact', path, ...entry.extracted }));
      for (const annotation of entry.annotations) {
        lines.push(JSON.stringify({ record: 'annotation', path, ...annotation }));
      }
    }
  }
  return { files: [{ name: `${options.name ?? 'facts'}.ndjson`, content: lines.map((line) => `${line}\n`).join('') }] };
}

export function read(files: readonly ExportFile[]): ImportResult {
  const collector = new Collector();
  for (const file of files) {
    for (const [at, line] of textOf(file.content).split('\n').entries()) {
      if (line.trim()) readLine(collector, file.name, `line ${at + 1}`, line);
    }
  }
  return collector.result();
}

function readLine(collector: Collector, file: string, where: string, line: string): void {
  const value = parsed(line);
  const path = isRecord(value) ? asText(value.path) : undefined;
  if (!isRecord(value) || path === undefined) {
    collector.problem(file, where, 'not a JSON object with a path');
    return;
  }
  const { record, path: _, ...fields } = value;
  if (record === 'document') {
    collector.document(path, { title: asText(fields.title), date: asText(fields.date) });
  } else if (record === 'fact') {
    collector.fact(collector.document(path), fields, file, where);
  } else if (record === 'annotation') {
    collector.annotation(collector.document(path), fields, file, where);
  } else {
    collector.problem(file, where, `unknown record ${JSON.stringify(record)}`);
  }
}
