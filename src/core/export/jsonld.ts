import { asList, asRecord, asText, Collector, isRecord, packOf, parsed } from './collect';
import type { ExportDocument, ExportFile, ExportOptions, ExportResult, ImportResult, Note } from './document';
import { type Entry, entriesOf, FREE_LABEL } from './entries';
import { type CodePoints, codePointsOf } from './offsets';
import { printable, textOf, wellFormed } from './text';
import { pathOf, uriOf } from './uri';

/**
 * W3C Web Annotation: a collection with one page. Each target has a quote with 32 units on either side and a position,
 * counted in code points as the recommendation says; `unit` states it. A body of JSON carries the whole fact.
 */
export function write(documents: readonly ExportDocument[], options: ExportOptions = {}): ExportResult {
  const items = documents.flatMap((document) => {
    const points = codePointsOf(document.source);
    return entriesOf(document, options).map((entry, i) => annotationOf(document, entry, points, i));
  });
  const collection = {
    '@context': ['http://www.w3.org/ns/anno.jsonld', { unit: 'urn:policy-lens:ns:unit' }],
    id: 'urn:policy-lens:collection',
    type: 'AnnotationCollection',
    label: 'Policy Lens',
    total: items.length,
    first: { id: 'urn:policy-lens:collection:page:1', type: 'AnnotationPage', startIndex: 0, items },
  };
  return {
    files: [{ name: `${options.name ?? 'facts'}.jsonld`, content: `${JSON.stringify(collection, undefined, 2)}\n` }],
  };
}

/** Documents are named by their paths, absolute so that no processor resolves them in its own way. */
const ADDRESS = 'policy-lens:/';

function annotationOf(document: ExportDocument, entry: Entry, points: CodePoints, index: number) {
  const { fact, annotations, status } = entry;
  const id = fact?.id ?? annotations[0]?.id ?? '';
  const author = annotations.find((annotation) => annotation.author)?.author;
  return {
    // The index keeps two facts apart that bear one id.
    id: `urn:policy-lens:annotation:${uriOf(document.path)}:${index}:${uriOf(id)}`,
    type: 'Annotation',
    motivation: status ? ['classifying', 'assessing'] : 'classifying',
    creator: author ? person(author) : { type: 'Software', name: 'Policy Lens' },
    body: bodiesOf(entry),
    target: {
      source: {
        id: ADDRESS + uriOf(document.path),
        type: 'Text',
        format: 'text/plain',
        ...(document.title === undefined ? {} : { 'dc:title': wellFormed(document.title) }),
        ...(document.date === undefined ? {} : { 'dc:date': document.date }),
      },
      selector: [
        { type: 'TextQuoteSelector', ...quoteOf(document.source, entry) },
        {
          type: 'TextPositionSelector',
          start: points.fromUtf16(entry.start),
          end: points.fromUtf16(entry.end),
          unit: 'code-point',
        },
      ],
    },
  };
}

function bodiesOf(entry: Entry) {
  const body = (purpose: string, value: string) => ({ type: 'TextualBody', purpose, value: wellFormed(value) });
  return [
    body('classifying', entry.label),
    ...(entry.status ? [body('assessing', entry.status)] : []),
    ...entry.labels.map((label) => body('tagging', label)),
    ...entry.notes.map(({ author, time, text }) => ({
      ...body('commenting', text),
      creator: person(author),
      created: time,
    })),
    { ...body('describing', packOf(entry)), format: 'application/json' },
  ];
}

function person(name: string) {
  return { type: 'Person', name: wellFormed(name) };
}

const AROUND = 32;

function quoteOf(source: string, { start, end }: Entry) {
  return {
    exact: printable(source.slice(start, end)),
    prefix: printable(source.slice(whole(source, Math.max(0, start - AROUND)), start)),
    suffix: printable(source.slice(end, whole(source, Math.min(source.length, end + AROUND)))),
  };
}

/** Moves an offset out of a surrogate pair, to its beginning. */
function whole(source: string, offset: number): number {
  return /[\udc00-\udfff]/.test(source[offset] ?? '') && /[\ud800-\udbff]/.test(source[offset - 1] ?? '')
    ? offset - 1
    : offset;
}

/** Collections, pages, lists of annotations and single ones, from here or elsewhere. */
export function read(files: readonly ExportFile[]): ImportResult {
  const collector = new Collector();
  for (const file of files) {
    const annotations = annotationsIn(parsed(textOf(file.content)));
    if (!annotations) collector.problem(file.name, '', 'no annotations');
    for (const [at, annotation] of (annotations ?? []).entries()) {
      readAnnotation(collector, file.name, `annotation ${at + 1}`, asRecord(annotation));
    }
  }
  return collector.result();
}

function annotationsIn(value: unknown): readonly unknown[] | undefined {
  if (Array.isArray(value)) return value;
  if (!isRecord(value)) return undefined;
  if (Array.isArray(value.items)) return value.items;
  if (isRecord(value.first)) return annotationsIn(value.first);
  return value.target === undefined ? undefined : [value];
}

function readAnnotation(
  collector: Collector,
  file: string,
  where: string,
  annotation: Readonly<Record<string, unknown>>,
): void {
  const target = asRecord(listOf(annotation.target)[0]);
  const source = isRecord(target.source) ? target.source : { id: target.source };
  const uri = asText(source.id);
  if (uri === undefined) {
    collector.problem(file, where, 'no source');
    return;
  }
  const draft = collector.document(pathOf(uri.startsWith(ADDRESS) ? uri.slice(ADDRESS.length) : uri), {
    title: asText(source['dc:title']),
    date: asText(source['dc:date']),
  });
  const bodies = listOf(annotation.body).map(asRecord);
  const pack = bodies.find(({ format, purpose }) => format === 'application/json' && purpose === 'describing');
  const content = pack && parsed(asText(pack.value) ?? '');
  if (isRecord(content)) {
    if (content.fact !== undefined) collector.fact(draft, content.fact, file, where);
    for (const one of asList(content.annotations)) collector.annotation(draft, one, file, where);
    return;
  }
  const selectors = listOf(target.selector).map(asRecord);
  const position = selectors.find(({ type }) => type === 'TextPositionSelector');
  if (typeof position?.start !== 'number' || typeof position.end !== 'number') {
    collector.problem(file, where, 'no position');
    return;
  }
  const ofPurpose = (purpose: string) =>
    bodies.filter((body) => body.purpose === purpose).flatMap((body) => asText(body.value) ?? []);
  collector.place(
    draft,
    {
      // Without the source at hand code points stand for UTF-16 units: equal but after an astral character.
      start: position.start,
      end: position.end,
      quote: asText(selectors.find(({ type }) => type === 'TextQuoteSelector')?.exact),
      id: asText(annotation.id),
      label: ofPurpose('classifying')[0] ?? FREE_LABEL,
      labels: ofPurpose('tagging'),
      notes: bodies.filter(({ purpose }) => purpose === 'commenting' || purpose === undefined).flatMap(noteOf),
    },
    file,
    where,
  );
}

function noteOf(body: Readonly<Record<string, unknown>>): Note[] {
  const text = asText(body.value);
  const author = asText(asRecord(body.creator).name) ?? '';
  return text === undefined ? [] : [{ author, time: asText(body.created) ?? '', text }];
}

function listOf(value: unknown): readonly unknown[] {
  return Array.isArray(value) ? value : value === undefined ? [] : [value];
}
