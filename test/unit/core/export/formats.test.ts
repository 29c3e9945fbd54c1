import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { FORMATS, formatOf } from '../../../../src/core/export';
import { archiveOf, filesOf } from '../../../../src/core/export/archive';
import { namesOf } from '../../../../src/core/export/names';
import { empty, sample, wildDocuments } from './samples';

test('ids are unique and found', () => {
  expect(new Set(FORMATS.map(({ id }) => id)).size).toBe(FORMATS.length);
  for (const format of FORMATS) expect(formatOf(format.id)).toBe(format);
  expect(formatOf('pdf')).toBeUndefined();
});

describe.each(FORMATS)('$id', ({ extension, content, files: kind, imports, load }) => {
  test('is what the list says of it', async () => {
    const { write, read } = await load();
    const { files } = await write([sample, empty]);
    expect(read !== undefined).toBe(imports);
    if (kind === 'one') expect(files).toHaveLength(1);
    if (kind === 'companions') expect(files.slice(1).every(({ name }) => name.startsWith('facts.'))).toBe(true);
    if (kind === 'many') expect(files.length).toBeGreaterThan(1);
    else expect(files[0]!.name.endsWith(extension)).toBe(true);
    expect(files.some(({ name }) => name.endsWith(extension))).toBe(true);
    for (const file of files) expect(typeof file.content === 'string').toBe(content === 'text');
  });

  test('is the same for the same input', async () => {
    const { write } = await load();
    const once = await write([sample]);
    const twice = await write([sample]);
    if (content === 'text') expect(twice).toEqual(once);
    else expect(twice.files.map(({ name }) => name)).toEqual(once.files.map(({ name }) => name));
  });

  test('any text is written as UTF-8 that reads back, without a control character that text files do not have', async () => {
    const { write } = await load();
    await fc.assert(
      fc.asyncProperty(wildDocuments, async (document) => {
        const { files } = await write([document, empty]);
        for (const file of files) {
          expect(file.name).not.toMatch(/^\/|\.\.|\\/);
          if (typeof file.content !== 'string') continue;
          expect(
            new TextDecoder('utf-8', { fatal: true, ignoreBOM: true }).decode(new TextEncoder().encode(file.content)),
          ).toBe(file.content);
        }
      }),
      { numRuns: 30 },
    );
  });
});

test('files go into an archive and come out of it', () => {
  const files = [
    { name: '目录/乙.txt', content: '甲\ud800' },
    { name: 'b.bin', content: new Uint8Array([0, 255]) },
  ];
  const [text, bytes] = filesOf(archiveOf(files));
  expect(text!.name).toBe('目录/乙.txt');
  expect(new TextDecoder().decode(text!.content as Uint8Array)).toBe('甲\ufffd');
  expect(bytes!.content).toEqual(new Uint8Array([0, 255]));
});

test('names are relative, allowed and unique', () => {
  const paths = ['a.md', 'A.md', '/etc/../x', 'c:\\d\\e?.md', '', 'a.md'];
  expect(namesOf(paths.map((path) => ({ ...empty, path })))).toEqual([
    'a.md',
    'A.md-2',
    'etc/x',
    'c_/d/e_.md',
    'document',
    'a.md-3',
  ]);
});
