import { asList, asRecord, asText, Collector, isRecord, parsed } from './collect';
import type { ExportDocument, ExportFile, ExportOptions, ExportResult, ImportResult } from './document';
import { entriesOf } from './entries';
import { textOf } from './text';

/**
 * JSON with the fields of a fact as `fact.ts` names them: facts as they were extracted, annotations beside them. The
 * source itself is not in it, only its length.
 */
export function write(documents: readonly ExportDocument[], options: ExportOptions = {}): ExportResult {
  const content = {
    format: 'policy-lens',
    version: 1,
    offsets: 'utf-16',
    ...(options.time ? { time: options.time } : {}),
    documents: documents.map((document) => recordOf(document, options)),
  };
  return {
    files: [{ name: `${options.name ?? 'facts'}.json`, content: `${JSON.stringify(content, undefined, 2)}\n` }],
  };
}

function recordOf(document: ExportDocument, options: ExportOptions) {
  const entries = entriesOf(document, options);
  return {
    path: document.path,
    title: document.title,
    date: document.date,
    length: document.source.length,
    facts: entries.flatMap((entry) => entry.extracted ?? []),
    annotations: entries.flatMap((entry) => entry.annotations),
  };
}

export function read(files: readonly ExportFile[]): ImportResult {
  const collector = new Collector();
  for (const file of files) {
    const content = parsed(textOf(file.content));
    if (!isRecord(content)) {
      collector.problem(file.name, '', 'not a JSON object');
      continue;
    }
    for (const [at, value] of asList(content.documents).entries()) {
      const record = asRecord(value);
      const path = asText(record.path);
      if (path === undefined) {
        collector.problem(file.name, `documents[${at}]`, 'no path');
        continue;
      }
      const draft = collector.document(path, { title: asText(record.title), date: asText(record.date) });
      for (const [i, fact] of asList(record.facts).entries()) {
        collector.fact(draft, fact, file.name, `documents[${at}].facts[${i}]`);
      }
      for (const [i, annotation] of asList(record.annotations).entries()) {
        collector.annotation(draft, annotation, file.name, `documents[${at}].annotations[${i}]`);
      }
    }
  }
  return collector.result();
}
