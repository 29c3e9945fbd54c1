import { asList, asText, Collector, isRecord, packOf, parsed } from './collect';
import type { ExportDocument, ExportFile, ExportOptions, ExportResult, ImportResult } from './document';
import { entriesOf } from './entries';
import { type CodePoints, codePointsOf } from './offsets';
import { textOf, wellFormed } from './text';

/**
 * doccano JSONL for sequence labelling: a document a line with `text` and `label` ([start, end, name] in code points).
 * The other fields are kept by doccano as metadata and come out of it again.
 */
export function write(documents: readonly ExportDocument[], options: ExportOptions = {}): ExportResult {
  const lines = documents.map((document) => JSON.stringify(recordOf(document, options)));
  return { files: [{ name: `${options.name ?? 'facts'}.jsonl`, content: lines.map((line) => `${line}\n`).join('') }] };
}

function recordOf(document: ExportDocument, options: ExportOptions) {
  const points = codePointsOf(document.source);
  const entries = entriesOf(document, options);
  const label = entries.map(({ start, end, label }) => [points.fromUtf16(start), points.fromUtf16(end), label]);
  return {
    text: wellFormed(document.source),
    label,
    path: document.path,
    title: document.title,
    date: document.date,
    offsets: 'code-points',
    packs: entries.map((entry, i) => [...label[i]!, packOf(entry)]),
  };
}

export function read(files: readonly ExportFile[]): ImportResult {
  const collector = new Collector();
  for (const file of files) {
    for (const [at, line] of textOf(file.content).split('\n').entries()) {
      if (line.trim()) readLine(collector, file.name, `line ${at + 1}`, parsed(line));
    }
  }
  return collector.result();
}

function readLine(collector: Collector, file: string, where: string, record: unknown): void {
  const text = isRecord(record) ? asText(record.text) : undefined;
  if (!isRecord(record) || text === undefined) {
    collector.problem(file, where, 'not a JSON object with a text');
    return;
  }
  const path = asText(record.path) ?? `${file}#${where}`;
  const draft = collector.document(path, { source: text, title: asText(record.title), date: asText(record.date) });
  const points = codePointsOf(text);
  const packs = packsOf(record.packs);
  for (const value of asList(record.label ?? record.labels)) {
    const [start, end, label] = asList(value);
    if (typeof start !== 'number' || typeof end !== 'number' || typeof label !== 'string') {
      collector.problem(file, where, 'a label is not [start, end, name]');
      continue;
    }
    // Several facts may stand on one place under one name: each takes the next pack.
    const pack = packs.get(keyOf(start, end, label))?.shift();
    collector.place(draft, { ...spanOf(points, start, end), label, pack }, file, where);
  }
}

function packsOf(value: unknown): Map<string, string[]> {
  const packs = new Map<string, string[]>();
  for (const item of asList(value)) {
    const [start, end, label, pack] = asList(item);
    const key = keyOf(start, end, label);
    if (typeof pack === 'string') packs.set(key, [...(packs.get(key) ?? []), pack]);
  }
  return packs;
}

function keyOf(...parts: readonly unknown[]): string {
  return JSON.stringify(parts);
}

function spanOf(points: CodePoints, start: number, end: number) {
  return { start: points.toUtf16(start), end: points.toUtf16(end) };
}
