import { asList, asRecord, asText, Collector, isRecord, packOf, parsed } from './collect';
import type { ExportDocument, ExportFile, ExportOptions, ExportResult, ImportResult } from './document';
import { type Entry, entriesOf } from './entries';
import { type CodePoints, codePointsOf } from './offsets';
import { escapeXml, textOf, wellFormed } from './text';

/**
 * Label Studio tasks: what people said is an annotation, what nobody looked at yet a prediction. Offsets are code
 * points, as Label Studio stores them. A labelling configuration with the kinds lies beside the tasks.
 */
export function write(documents: readonly ExportDocument[], options: ExportOptions = {}): ExportResult {
  const labels = new Set<string>();
  const tasks = documents.map((document) => taskOf(document, options, labels));
  const name = options.name ?? 'facts';
  return {
    files: [
      { name: `${name}.json`, content: `${JSON.stringify(tasks, undefined, 1)}\n` },
      { name: `${name}.config.xml`, content: configuration([...labels]) },
    ],
  };
}

function taskOf(document: ExportDocument, options: ExportOptions, labels: Set<string>) {
  const points = codePointsOf(document.source);
  const said: unknown[] = [];
  const predicted: unknown[] = [];
  for (const [i, entry] of entriesOf(document, options).entries()) {
    labels.add(entry.label);
    (entry.annotations.length ? said : predicted).push(regionOf(entry, `r${i + 1}`, points));
  }
  const { path, title, date } = document;
  return {
    data: { text: wellFormed(document.source), path, title, date, offsets: 'code-points' },
    annotations: said.length ? [{ result: said }] : [],
    predictions: predicted.length ? [{ model_version: 'policy-lens', result: predicted }] : [],
  };
}

function regionOf(entry: Entry, id: string, points: CodePoints) {
  return {
    id,
    from_name: 'label',
    to_name: 'text',
    type: 'labels',
    value: {
      start: points.fromUtf16(entry.start),
      end: points.fromUtf16(entry.end),
      text: wellFormed(entry.quote),
      labels: [entry.label],
    },
    meta: { text: entry.notes.map(({ author, text }) => `${author}: ${text}`), policyLens: packOf(entry) },
  };
}

function configuration(labels: readonly string[]): string {
  const values = labels.map((label) => `    <Label value="${escapeXml(label)}"/>\n`).join('');
  return `<View>\n  <Labels name="label" toName="text">\n${values}  </Labels>\n  <Text name="text" value="$text" granularity="symbol"/>\n</View>\n`;
}

export function read(files: readonly ExportFile[]): ImportResult {
  const collector = new Collector();
  for (const file of files) {
    if (!file.name.endsWith('.json')) continue;
    const tasks = parsed(textOf(file.content));
    if (!Array.isArray(tasks)) collector.problem(file.name, '', 'not a list of tasks');
    for (const [at, task] of asList(tasks).entries()) readTask(collector, file.name, `task ${at + 1}`, asRecord(task));
  }
  return collector.result();
}

function readTask(collector: Collector, file: string, where: string, task: Readonly<Record<string, unknown>>): void {
  const data = asRecord(task.data);
  const text = asText(data.text);
  if (text === undefined) {
    collector.problem(file, where, 'no text');
    return;
  }
  const path = asText(data.path) ?? `${file}#${where}`;
  const draft = collector.document(path, { source: text, title: asText(data.title), date: asText(data.date) });
  const points = codePointsOf(text);
  const seen = new Set<string>();
  // Annotations first: Label Studio copies a prediction that a person accepts, with its id.
  for (const list of [...asList(task.annotations), ...asList(task.predictions)]) {
    for (const value of asList(asRecord(list).result)) {
      const region = asRecord(value);
      const id = asText(region.id);
      if (region.type !== 'labels' || (id !== undefined && seen.has(id))) continue;
      if (id !== undefined) seen.add(id);
      const { start, end, labels } = asRecord(region.value);
      const [label] = asList(labels);
      if (typeof start !== 'number' || typeof end !== 'number' || typeof label !== 'string') {
        collector.problem(file, where, 'a region has no span or no label');
        continue;
      }
      const meta = isRecord(region.meta) ? region.meta : {};
      const notes = asList(meta.text).map((note) => ({ author: '', time: '', text: String(note) }));
      const span = { start: points.toUtf16(start), end: points.toUtf16(end) };
      collector.place(draft, { ...span, id, label, pack: asText(meta.policyLens), notes }, file, where);
    }
  }
}
