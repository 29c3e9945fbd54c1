import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { type ExportDocument, FORMATS, type FormatEntry, type ImportedDocument } from '../../../../src/core/export';
import { withoutMark } from '../../../../src/core/export/entries';
import { comparable, documents, empty, expected, sample, stored, wildDocuments } from './samples';

/** What a format keeps of a document, where it does not keep all. */
const KEEPS: Readonly<Record<string, (document: ExportDocument) => ImportedDocument>> = {
  csv: (document) => expected(document),
  json: (document) => expected(document),
  ndjson: (document) => expected(document),
};

/** Formats that hold documents only by their facts lose one that has none. */
const BY_FACTS = new Set(['csv']);

const importing = FORMATS.filter(({ id, imports }) => imports && id in KEEPS);

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
        const spans = imported.flatMap(({ facts }) => facts.map(({ start, end }) => [start, end]));
        const { facts } = KEEPS[format.id]!(document);
        expect(spans).toEqual(facts.map(({ start, end }) => [start, end]));
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
  expect(FORMATS.filter(({ imports }) => imports).map(({ id }) => id)).toEqual(importing.map(({ id }) => id));
  expect(withoutMark(sample)).toBe(sample);
});
