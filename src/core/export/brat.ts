import { FACT_KINDS } from '../fact';
import { Collector, kindOf, packOf } from './collect';
import type { ExportDocument, ExportFile, ExportOptions, ExportResult, ImportResult, Note } from './document';
import { type Entry, entriesOf, withoutMark } from './entries';
import { namesOf } from './names';
import { codePointsOf } from './offsets';
import { oneLine, textOf, wellFormed } from './text';

/**
 * brat standoff: for each document its text (`.txt`) and its annotations (`.ann`); offsets are code points. A place
 * that goes over a line end is written in pieces, as brat wants. Notes go to `AnnotatorNotes`; a note of type
 * `PolicyLens` carries the fact and its annotations as JSON, and other readers pass over it.
 */
export function write(documents: readonly ExportDocument[], options: ExportOptions = {}): ExportResult {
  const names = namesOf(documents);
  const files = documents.flatMap((marked, i) => {
    const document = withoutMark(marked);
    return [
      { name: `${names[i]}.txt`, content: wellFormed(document.source) },
      { name: `${names[i]}.ann`, content: annotationsOf(document, options) },
    ];
  });
  return { files: [...files, { name: 'annotation.conf', content: CONFIGURATION }] };
}

const CONFIGURATION = `[entities]
${FACT_KINDS.map(typeOf).join('\n')}
Annotation

[relations]

[events]

[attributes]
Review\tArg:<ENTITY>, Value:confirmed|corrected|rejected|disputed
`;

function annotationsOf(document: ExportDocument, options: ExportOptions): string {
  const points = codePointsOf(document.source);
  const lines: string[] = [];
  let attributes = 0;
  let notes = 0;
  for (const [i, entry] of entriesOf(document, options).entries()) {
    const id = `T${i + 1}`;
    const pieces = piecesOf(document.source, entry);
    const spans = pieces.map(([start, end]) => `${points.fromUtf16(start)} ${points.fromUtf16(end)}`).join(';');
    const covered = pieces.map(([start, end]) => document.source.slice(start, end).replace(/[\r\n]/g, ' ')).join(' ');
    lines.push(`${id}\t${typeOf(entry.fact?.kind ?? 'annotation')} ${spans}\t${wellFormed(covered)}`);
    if (entry.status) lines.push(`A${++attributes}\tReview ${id} ${entry.status}`);
    for (const label of entry.labels) lines.push(`#${++notes}\tAnnotatorNotes ${id}\t${oneLine(`#${label}`)}`);
    for (const { author, text } of entry.notes) {
      lines.push(`#${++notes}\tAnnotatorNotes ${id}\t${oneLine(`${author}: ${text}`)}`);
    }
    lines.push(`#${++notes}\tPolicyLens ${id}\t${packOf(entry)}`);
  }
  return lines.map((line) => `${line}\n`).join('');
}

/** The parts of a place between line ends; the place itself where it holds nothing else. */
function piecesOf(source: string, { start, end }: Entry): [number, number][] {
  const pieces: [number, number][] = [];
  let from = start;
  for (let i = start; i <= end; i++) {
    if (i < end && source[i] !== '\n' && source[i] !== '\r') continue;
    if (i > from) pieces.push([from, i]);
    from = i + 1;
  }
  return pieces.length ? pieces : [[start, end]];
}

/** `statistic` → `Statistic`: types in brat are names. */
function typeOf(label: string): string {
  return label.charAt(0).toUpperCase() + label.slice(1);
}

export function read(files: readonly ExportFile[]): ImportResult {
  const collector = new Collector();
  const byName = new Map(files.map((file) => [file.name, file]));
  for (const file of files) {
    if (!file.name.endsWith('.ann')) continue;
    const path = file.name.slice(0, -'.ann'.length);
    const text = byName.get(`${path}.txt`);
    if (text) readDocument(collector, path, textOf(text.content), file);
    else collector.problem(file.name, '', `no ${path}.txt beside it`);
  }
  return collector.result();
}

function readDocument(collector: Collector, path: string, source: string, file: ExportFile): void {
  const draft = collector.document(path, { source });
  const points = codePointsOf(source);
  const lines = textOf(file.content)
    .split('\n')
    .map((line) => /^(\S+)\t([^\t]*)(?:\t(.*))?$/s.exec(line.replace(/\r$/, '')))
    .filter((line) => line !== null);
  const packs = new Map<string, string>();
  const notes = new Map<string, Note[]>();
  for (const [, id, head, rest = ''] of lines) {
    const [type, target] = head!.split(' ') as [string, string?];
    if (!id!.startsWith('#') || target === undefined) continue;
    if (type === 'PolicyLens') packs.set(target, rest);
    else notes.set(target, [...(notes.get(target) ?? []), { author: '', time: '', text: rest }]);
  }
  for (const [, id, head] of lines) {
    if (!id!.startsWith('T')) continue;
    const span = /^(\S+) (\d+)(?: |.*[ ;])(\d+)$/.exec(head!);
    if (!span) {
      collector.problem(file.name, id!, 'no span');
      continue;
    }
    const [start, end] = [points.toUtf16(Number(span[2])), points.toUtf16(Number(span[3]))];
    const label = kindOf(span[1]!) ?? span[1]!.toLowerCase();
    const place = { id, start, end, label, pack: packs.get(id!), notes: notes.get(id!) };
    collector.place(draft, place, file.name, id!);
  }
}
