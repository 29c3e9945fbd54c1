import { asList, asRecord, asText, Collector, isRecord, packOf, parsed } from './collect';
import type { ExportDocument, ExportFile, ExportOptions, ExportResult, ImportResult } from './document';
import { type Entry, entriesOf, FREE_LABEL } from './entries';
import { cellOf, FACT_FIELDS, type Field } from './fields';
import { namesOf } from './names';
import { textOf } from './text';

/**
 * UIMA CAS JSON 0.4, a file a document: one type for each kind of fact, with the fact's fields as features. Offsets are
 * UTF-16 units, as the format counts; readers in other languages convert by themselves.
 */
export function write(documents: readonly ExportDocument[], options: ExportOptions = {}): ExportResult {
  const names = namesOf(documents);
  return {
    files: documents.map((document, i) => ({
      name: `${names[i]}.json`,
      content: `${JSON.stringify(casOf(document, options), undefined, 1)}\n`,
    })),
  };
}

const ANNOTATION = 'uima.tcas.Annotation';
const SOURCE = 'policylens.Source';
const TYPES: Readonly<Record<string, string>> = {
  statistic: 'policylens.Statistic',
  period: 'policylens.Period',
  agency: 'policylens.Agency',
  law: 'policylens.Law',
};
const NOTE = 'policylens.Note';
const SOFA_ID = 1;
const SOURCE_ID = 2;
const FIRST_ID = 3;

/** Features have no dots in their names: `change.direction` is `changeDirection`. The place is the annotation's own. */
const FEATURES = FACT_FIELDS.filter(({ name }) => !['kind', 'quote', 'start', 'end'].includes(name)).map((field) => ({
  field,
  name: field.name.replace(/\.(\w)/g, (_, letter: string) => letter.toUpperCase()),
}));

const RANGES: Readonly<Record<Field['type'], string>> = {
  text: 'uima.cas.String',
  list: 'uima.cas.String',
  json: 'uima.cas.String',
  number: 'uima.cas.Double',
  integer: 'uima.cas.Integer',
  boolean: 'uima.cas.Boolean',
};

function casOf(document: ExportDocument, options: ExportOptions) {
  const entries = entriesOf(document, options);
  const { path, title, date, source } = document;
  return {
    '%TYPES': typeSystem(),
    '%FEATURE_STRUCTURES': [
      {
        '%ID': SOFA_ID,
        '%TYPE': 'uima.cas.Sofa',
        sofaNum: 1,
        sofaID: '_InitialView',
        mimeType: 'text/plain',
        sofaString: source,
      },
      {
        '%ID': SOURCE_ID,
        '%TYPE': SOURCE,
        '@sofa': SOFA_ID,
        begin: 0,
        end: source.length,
        language: 'x-unspecified',
        path,
        title,
        date,
      },
      ...entries.map((entry, i) => structureOf(entry, FIRST_ID + i)),
    ],
    '%VIEWS': {
      _InitialView: { '%SOFA': SOFA_ID, '%MEMBERS': [SOURCE_ID, ...entries.map((_, i) => FIRST_ID + i)] },
    },
  };
}

function typeSystem() {
  const ofPeople = [feature('review'), feature('label'), feature('pack')];
  const ofFacts = FEATURES.map(({ field, name }) => feature(name, RANGES[field.type]));
  return Object.fromEntries([
    typeOf(SOURCE, 'uima.tcas.DocumentAnnotation', [feature('path'), feature('title'), feature('date')]),
    ...Object.values(TYPES).map((name) => typeOf(name, ANNOTATION, [...ofFacts, ...ofPeople])),
    typeOf(NOTE, ANNOTATION, ofPeople),
  ]);
}

function typeOf(name: string, superType: string, features: readonly ReturnType<typeof feature>[]) {
  return [name, { '%NAME': name, '%SUPER_TYPE': superType, ...Object.fromEntries(features) }] as const;
}

function feature(name: string, range = RANGES.text) {
  return [name, { '%NAME': name, '%RANGE': range }] as const;
}

function structureOf(entry: Entry, id: number) {
  const { fact } = entry;
  const features = FEATURES.map(({ field, name }) => [name, fact ? cellOf(fact, field) : undefined]);
  return {
    '%ID': id,
    '%TYPE': fact ? (TYPES[fact.kind] ?? NOTE) : NOTE,
    '@sofa': SOFA_ID,
    begin: entry.start,
    end: entry.end,
    ...Object.fromEntries(features),
    review: entry.status,
    label: entry.labels.join(', ') || undefined,
    pack: packOf(entry),
  };
}

export function read(files: readonly ExportFile[]): ImportResult {
  const collector = new Collector();
  for (const file of files) {
    const cas = parsed(textOf(file.content));
    const structures = isRecord(cas) ? structuresOf(cas['%FEATURE_STRUCTURES']) : [];
    const sofa = structures.find((one) => one['%TYPE'] === 'uima.cas.Sofa');
    const text = asText(sofa?.sofaString);
    if (text === undefined) {
      collector.problem(file.name, '', 'no text');
      continue;
    }
    const about = structures.find((one) => one['%TYPE'] === SOURCE) ?? {};
    const draft = collector.document(asText(about.path) ?? file.name.replace(/\.json$/, ''), {
      source: text,
      title: asText(about.title),
      date: asText(about.date),
    });
    for (const one of structures) {
      const type = asText(one['%TYPE']) ?? '';
      // What UIMA itself has and what covers the whole text is no place that somebody marked.
      if (type.startsWith('uima.') || type === SOURCE || isMeta(type)) continue;
      const { begin, end } = one;
      if (typeof begin !== 'number' || typeof end !== 'number') continue;
      const place = { start: begin, end, label: labelOf(one, type), pack: asText(one.pack) };
      collector.place(draft, place, file.name, String(one['%ID']));
    }
  }
  return collector.result();
}

/** Segmentation and metadata, which tools add by themselves. */
function isMeta(type: string): boolean {
  return /(?:^|\.)(?:Token|Sentence|Paragraph|DocumentMetaData|TagsetDescription|FeatureDefinition)$/.test(type);
}

/** A list, or an object by id; both are in the format. */
function structuresOf(value: unknown): Readonly<Record<string, unknown>>[] {
  if (isRecord(value)) return Object.entries(value).map(([id, one]) => ({ '%ID': id, ...asRecord(one) }));
  return asList(value).map(asRecord);
}

function labelOf(structure: Readonly<Record<string, unknown>>, type: string): string {
  const kind = Object.entries(TYPES).find(([, name]) => name === type)?.[0];
  if (kind) return kind;
  const value = asText(structure.value) ?? asText(structure.label);
  return value || (type === NOTE ? FREE_LABEL : type.slice(type.lastIndexOf('.') + 1));
}
