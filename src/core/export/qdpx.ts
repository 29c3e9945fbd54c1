import { archiveOf } from './archive';
import { packOf } from './collect';
import type { ExportDocument, ExportOptions, ExportResult, Note } from './document';
import { type Entry, entriesOf, withoutMark } from './entries';
import { guidOf } from './guid';
import { type CodePoints, codePointsOf } from './offsets';
import { PACKS, type Packs } from './qdpx-packs';
import { detailLines } from './report';
import { escapeXml, oneLine, wellFormed } from './text';

export { read } from './qdpx-read';

/**
 * REFI-QDA project (.qdpx): a zip with `project.qde` after QDA-XML 1.0 and each text in `Sources`. Codes are the kinds
 * of facts and the labels, notes are notes, positions are code points into the text as it is. What the schema has no
 * place for lies beside it in `policy-lens.json`, by the GUID of the selection; other programs pass over it.
 */
export function write(documents: readonly ExportDocument[], options: ExportOptions = {}): ExportResult {
  const project = new Project();
  const sources = documents.map((marked, i) => {
    const document = withoutMark(marked);
    const guid = guidOf('source', String(i), document.path);
    return { guid, document, xml: project.source(guid, document, options) };
  });
  const files = [
    { name: 'project.qde', content: project.xml(options, sources.map(({ xml }) => xml).join('')) },
    ...sources.map(({ guid, document }) => ({ name: `Sources/${guid}.txt`, content: document.source })),
    { name: PACKS, content: JSON.stringify(project.packs) },
  ];
  return { files: [{ name: `${options.name ?? 'facts'}.qdpx`, content: archiveOf(files) }] };
}

/** Gathers users, codes and notes while the sources are written: they stand in the file around them. */
class Project {
  readonly packs: Packs = { sources: {}, selections: {} };
  private readonly users = new Map<string, string>();
  private readonly codes = new Map<string, string>();
  private readonly notes: string[] = [];

  source(guid: string, document: ExportDocument, options: ExportOptions): string {
    const points = codePointsOf(document.source);
    const { path, title, date } = document;
    this.packs.sources[guid] = { path, title, date };
    const selections = entriesOf(document, options).map((entry, i) =>
      this.selection(guidOf(guid, String(i), String(entry.start), String(entry.end)), entry, points, options),
    );
    return element('TextSource', { guid, name: path, plainTextPath: `internal://${guid}.txt` }, [
      ...(title === undefined ? [] : [element('Description', {}, [escapeXml(title)])]),
      ...selections,
    ]);
  }

  private selection(guid: string, entry: Entry, points: CodePoints, options: ExportOptions): string {
    this.packs.selections[guid] = packOf(entry);
    const author = entry.annotations.find((annotation) => annotation.author);
    const codes = [...new Set([entry.label, ...entry.labels])];
    const details = entry.fact ? detailLines(entry.fact, options.language) : '';
    return element(
      'PlainTextSelection',
      {
        guid,
        name: oneLine(entry.quote).slice(0, 80),
        startPosition: points.fromUtf16(entry.start),
        endPosition: points.fromUtf16(entry.end),
        creatingUser: author?.author === undefined ? undefined : this.user(author.author),
        creationDateTime: instantOf(author?.created),
      },
      [
        ...(details ? [element('Description', {}, [escapeXml(details)])] : []),
        ...codes.map((code, i) =>
          element('Coding', { guid: guidOf(guid, 'coding', String(i)) }, [
            element('CodeRef', { targetGUID: this.code(code) }),
          ]),
        ),
        ...entry.notes.map((note, i) => element('NoteRef', { targetGUID: this.note(guid, i, note) })),
      ],
    );
  }

  private user(name: string): string {
    return entryIn(this.users, name, () => guidOf('user', name));
  }

  private code(name: string): string {
    return entryIn(this.codes, name, () => guidOf('code', name));
  }

  private note(selection: string, index: number, { author, time, text }: Note): string {
    const guid = guidOf(selection, 'note', String(index));
    const content = element('PlainTextContent', {}, [escapeXml(text)]);
    const name = oneLine(text).slice(0, 40);
    const written = { creatingUser: this.user(author), creationDateTime: instantOf(time) };
    this.notes.push(element('Note', { guid, name, ...written }, [content]));
    return guid;
  }

  /** The schema allows no empty list. */
  xml(options: ExportOptions, sources: string): string {
    const users = [...this.users].map(([name, guid]) => element('User', { guid, name }));
    const codes = [...this.codes].map(([name, guid]) =>
      element('Code', { guid, name, isCodable: 'true', color: COLORS[name] }),
    );
    const project = element(
      'Project',
      {
        xmlns: 'urn:QDA-XML:project:1.0',
        name: options.name ?? 'Policy Lens',
        origin: 'Policy Lens',
        creationDateTime: instantOf(options.time),
      },
      [
        list('Users', users),
        codes.length ? element('CodeBook', {}, [list('Codes', codes)]) : '',
        list('Sources', sources ? [sources] : []),
        list('Notes', this.notes),
      ],
    );
    return `<?xml version="1.0" encoding="utf-8"?>\n${project}\n`;
  }
}

const COLORS: Readonly<Record<string, string>> = {
  statistic: '#1F6FB5',
  period: '#7A4FB0',
  agency: '#1F7A6D',
  law: '#8A5A00',
};

function entryIn(map: Map<string, string>, key: string, make: () => string): string {
  const found = map.get(key) ?? make();
  map.set(key, found);
  return found;
}

/** An xsd:dateTime, or nothing where the text is none. */
function instantOf(time: string | undefined): string | undefined {
  const instant = Date.parse(time ?? '');
  return Number.isNaN(instant) ? undefined : new Date(instant).toISOString();
}

function list(name: string, items: readonly string[]): string {
  return items.length ? element(name, {}, items) : '';
}

type Attributes = Readonly<Record<string, string | number | undefined>>;

function element(name: string, attributes: Attributes, content: readonly string[] = []): string {
  const written = Object.entries(attributes)
    .filter((attribute): attribute is [string, string | number] => attribute[1] !== undefined)
    .map(([key, value]) => ` ${key}="${escapeXml(wellFormed(String(value)))}"`)
    .join('');
  return content.length ? `<${name}${written}>${content.join('')}</${name}>` : `<${name}${written}/>`;
}
