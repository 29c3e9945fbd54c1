import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { type ExportDocument, FORMATS, type FormatEntry, type ImportedDocument } from '../../../../src/core/export';
import { withoutMark } from '../../../../src/core/export/entries';
import { namesOf } from '../../../../src/core/export/names';
import { wellFormed } from '../../../../src/core/export/text';
import { FACT_KINDS } from '../../../../src/core/fact';
import { comparable, documents, empty, expected, sample, stored, wildDocuments } from './samples';

/** Formats with the source in them; UTF-8 holds no lone surrogates. */
function withSource(document: ExportDocument): ImportedDocument {
  const source = wellFormed(document.source);
  const quoted = <T extends { start: number; end: number }>(span: T): T => ({
    ...span,
    quote: source.slice(span.start, span.end),
  });
  const { facts, annotations, ...rest } = expected(document);
  return {
    ...rest,
    source,
    facts: facts.map(quoted),
    annotations: annotations.map((annotation) => ({ ...annotation, target: quoted(annotation.target) })),
  };
}

/**
 * brat has no place for a document's title and date; its names are names of files, its texts have no mark, and no place
 * begins or ends with a line end.
 */
function asFiles(document: ExportDocument): ImportedDocument {
  const { title: _, date: __, facts, annotations, ...rest } = withSource(withoutMark(document));
  return {
    ...rest,
    path: namesOf([document])[0]!,
    facts: facts.map(withoutLineEnds),
    annotations: annotations.map((annotation) => ({ ...annotation, target: withoutLineEnds(annotation.target) })),
  };
}

function withoutLineEnds<T extends { start: number; end: number; quote: string }>(place: T): T {
  const quote = place.quote.replace(/^[\r\n]+|[\r\n]+$/g, '');
  if (quote === '') return place;
  const start = place.start + place.quote.indexOf(quote);
  return { ...place, start, end: start + quote.length, quote };
}

/** What a format keeps of a document. */
const KEEPS: Readonly<Record<string, (document: ExportDocument) => ImportedDocument>> = {
  csv: expected,
  json: expected,
  ndjson: expected,
  brat: asFiles,
  doccano: withSource,
  'label-studio': withSource,
  uima: (document) => ({ ...expected(document), source: document.source }),
  qdpx: (document) => withSource(withoutMark(document)),
  jsonld: expected,
};

/** Formats that hold documents only by their facts lose one that has none. */
const BY_FACTS = new Set(['csv', 'jsonld']);

/** Formats that keep places and kinds alone have tests of their own. */
const LOSSY = new Set(['conll']);

const importing = FORMATS.filter(({ id, imports }) => imports && id in KEEPS);

function placesOf({ facts }: ImportedDocument): string[] {
  return facts.map(({ start, end }) => `${start}-${end}`);
}

async function roundTrip({ load }: FormatEntry, exported: readonly ExportDocument[]) {
  const format = await load();
  return format.read!(stored(await format.write(exported, { includeRejected: true })));
}

describe.each(importing)('$id', (format) => {
  test('everything that was exported comes back', async () => {
    const { documents: imported, problems } = await roundTrip(format, [sample, empty]);
    expect(problems).toEqual([]);
    const kept = BY_FACTS.has(format.id) ? [sample] : [sample, empty];
    expect(imported.map(comparable)).toEqual(kept.map((document) => comparable(KEEPS[format.id]!(document))));
  });

  test('offsets and quotes of random texts come back', async () => {
    await fc.assert(
      fc.asyncProperty(documents, async (document) => {
        const { documents: imported, problems } = await roundTrip(format, [document]);
        expect(problems).toEqual([]);
        const wanted = KEEPS[format.id]!(document);
        if (wanted.facts.length + wanted.annotations.length === 0) return;
        expect(imported.map(comparable)).toEqual([comparable(wanted)]);
      }),
      { numRuns: 150 },
    );
  });

  test('any text is written and read without an exception, with every place in it', async () => {
    await fc.assert(
      fc.asyncProperty(wildDocuments, async (document) => {
        const { documents: imported } = await roundTrip(format, [document]);
        expect(imported.flatMap(placesOf).sort()).toEqual(placesOf(KEEPS[format.id]!(document)).sort());
      }),
      { numRuns: 150 },
    );
  });

  test('rejected facts are left out unless asked for', async () => {
    const { write, read } = await format.load();
    const { documents: imported } = await read!(stored(await write([sample])));
    expect(imported[0]!.facts.some(({ id }) => id === 's3')).toBe(false);
  });

  test('rubbish is a problem or nothing, never an exception', async () => {
    const { read } = await format.load();
    for (const content of [
      '',
      '{',
      '[1]',
      '{"documents":[{"path":1},{"path":"a","facts":[{}]}]}',
      'a,b\r\n"',
      '\u0000',
    ]) {
      const result = await read!([{ name: `file${format.extension}`, content }]);
      expect(result.documents.flatMap(({ facts }) => facts)).toEqual([]);
    }
  });
});

test('every format that imports is tested here', () => {
  const tested = [...importing.map(({ id }) => id), ...LOSSY].sort();
  expect(
    FORMATS.filter(({ imports }) => imports)
      .map(({ id }) => id)
      .sort(),
  ).toEqual(tested);
});

test('the document that is exported has every kind of fact', () => {
  expect(new Set(sample.facts.map(({ kind }) => kind))).toEqual(new Set(FACT_KINDS));
});
