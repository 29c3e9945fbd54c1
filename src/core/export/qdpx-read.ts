import { Parser } from 'htmlparser2';
import { filesOf } from './archive';
import { asRecord, asText, Collector, isRecord, type Place, parsed } from './collect';
import type { ExportFile, ImportResult, Note } from './document';
import { FREE_LABEL } from './entries';
import { codePointsOf } from './offsets';
import { PACKS } from './qdpx-packs';
import { textOf } from './text';

/** Texts, selections, codes and notes of a REFI-QDA project, from here or from another program. */
export function read(files: readonly ExportFile[]): ImportResult {
  const collector = new Collector();
  for (const file of files) {
    const parts = partsOf(file);
    const qde = parts?.find(({ name }) => name.endsWith('.qde'));
    if (parts && qde) readProject(collector, file.name, projectOf(textOf(qde.content)), parts);
    else collector.problem(file.name, '', 'not a zip archive with a .qde');
  }
  return collector.result();
}

function partsOf({ content }: ExportFile): ExportFile[] | undefined {
  if (typeof content === 'string') return undefined;
  try {
    return filesOf(content);
  } catch {
    return undefined;
  }
}

interface Selection {
  readonly guid: string;
  readonly start: number;
  readonly end: number;
  readonly codes: string[];
  readonly notes: string[];
}

interface Source {
  readonly guid: string;
  readonly name: string;
  readonly file: string;
  text?: string;
  readonly selections: Selection[];
}

interface ReadProject {
  readonly sources: Source[];
  readonly codes: Map<string, string>;
  readonly users: Map<string, string>;
  readonly notes: Map<string, { user: string; time: string; text: string }>;
}

/** Walks the XML once; names of elements are those of QDA-XML 1.0, with or without a prefix. */
function projectOf(xml: string): ReadProject {
  const project: ReadProject = { sources: [], codes: new Map(), users: new Map(), notes: new Map() };
  let source: Source | undefined;
  let selection: Selection | undefined;
  let note: { user: string; time: string; text: string } | undefined;
  let text: string | undefined;
  const parser = new Parser(
    {
      onopentag: (qualified, attributes) => {
        const guid = (attributes.guid ?? '').toLowerCase();
        const target = (attributes.targetGUID ?? '').toLowerCase();
        switch (local(qualified)) {
          case 'User':
            project.users.set(guid, attributes.name ?? '');
            break;
          case 'Code':
            project.codes.set(guid, attributes.name ?? '');
            break;
          case 'TextSource':
            source = { guid, name: attributes.name ?? guid, file: attributes.plainTextPath ?? '', selections: [] };
            project.sources.push(source);
            break;
          case 'PlainTextSelection':
            selection = {
              guid,
              start: Number(attributes.startPosition),
              end: Number(attributes.endPosition),
              codes: [],
              notes: [],
            };
            source?.selections.push(selection);
            break;
          case 'CodeRef':
            selection?.codes.push(target);
            break;
          case 'NoteRef':
            selection?.notes.push(target);
            break;
          case 'Note':
            note = {
              user: (attributes.creatingUser ?? '').toLowerCase(),
              time: attributes.creationDateTime ?? '',
              text: '',
            };
            project.notes.set(guid, note);
            break;
          case 'PlainTextContent':
            text = '';
        }
      },
      ontext: (data) => {
        if (text !== undefined) text += data;
      },
      onclosetag: (qualified) => {
        switch (local(qualified)) {
          case 'PlainTextContent':
            if (note) note.text = text ?? '';
            else if (source) source.text = text ?? '';
            text = undefined;
            break;
          case 'PlainTextSelection':
            selection = undefined;
            break;
          case 'TextSource':
            source = undefined;
            break;
          case 'Note':
            note = undefined;
        }
      },
    },
    { xmlMode: true, decodeEntities: true },
  );
  parser.end(xml);
  return project;
}

function local(qualified: string): string {
  return qualified.slice(qualified.indexOf(':') + 1);
}

function readProject(collector: Collector, file: string, project: ReadProject, parts: readonly ExportFile[]): void {
  const packs = asRecord(parsed(textOf(parts.find(({ name }) => name === PACKS)?.content ?? '')));
  const about = asRecord(packs.sources);
  const packOf = asRecord(packs.selections);
  // Programs differ on the folder's name and its case; the file's own name is what counts.
  const texts = new Map(parts.map((part) => [baseName(part.name), part]));
  for (const source of project.sources) {
    const part = texts.get(baseName(source.file));
    const text = source.text ?? (part && textOf(part.content));
    if (text === undefined) {
      collector.problem(file, source.name, 'no text');
      continue;
    }
    const known = isRecord(about[source.guid]) ? asRecord(about[source.guid]) : {};
    const path = asText(known.path) ?? source.name;
    const draft = collector.document(path, { source: text, title: asText(known.title), date: asText(known.date) });
    const points = codePointsOf(text);
    for (const selection of source.selections) {
      if (!(selection.start >= 0 && selection.end <= points.length)) {
        collector.problem(file, selection.guid, 'outside the text');
        continue;
      }
      const place = placeOf(selection, project);
      const span = { start: points.toUtf16(selection.start), end: points.toUtf16(selection.end) };
      collector.place(draft, { ...place, ...span, pack: asText(packOf[selection.guid]) }, file, selection.guid);
    }
  }
}

function placeOf({ guid, codes, notes }: Selection, project: ReadProject): Omit<Place, 'start' | 'end'> {
  const [label = FREE_LABEL, ...labels] = codes.flatMap((code) => project.codes.get(code) ?? []);
  const threads = notes.flatMap((id): Note[] => {
    const note = project.notes.get(id);
    return note ? [{ author: project.users.get(note.user) ?? '', time: note.time, text: note.text }] : [];
  });
  return { id: guid, label, labels, notes: threads };
}

function baseName(path: string): string {
  return path.slice(Math.max(path.lastIndexOf('/'), path.lastIndexOf('\\')) + 1).toLowerCase();
}
