import fc from 'fast-check';
import Papa from 'papaparse';
import { describe, expect, test } from 'vitest';
import { neutral, original, write } from '../../../../src/core/export/csv';
import { joined, split } from '../../../../src/core/export/fields';
import { contentOf, sample } from './samples';

describe('CSV, read by papaparse', () => {
  const content = contentOf(write([sample]), 'facts.csv');

  test('begins with a byte order mark and ends every line with CRLF', () => {
    expect(content.startsWith('\ufeffdocument,')).toBe(true);
    expect(content.endsWith('\r\n')).toBe(true);
    expect(content.endsWith('\r\n\r\n')).toBe(false);
  });

  const { data, errors } = Papa.parse<Record<string, string>>(content.slice(1), { header: true, skipEmptyLines: true });
  const row = (id: string) => data.find((cells) => cells.id === id)!;

  test('has no errors and one row for each fact and free annotation', () => {
    expect(errors).toEqual([]);
    expect(data.map(({ quote }) => quote)).toEqual([
      '电诈',
      '今年1月至9月',
      '公安部',
      '3.4万余人',
      '近52%',
      '《反电信网络诈骗法》第一条',
      '"引号"',
    ]);
  });

  test('holds facts as people corrected them, and reviews', () => {
    expect(row('s2')).toMatchObject({ value: '51.8', qualifier: 'about', review: 'corrected' });
    expect(row('r4')).toMatchObject({ kind: 'law', canonical: '电信网络诈骗', rule: 'added' });
    expect(row('s1')).toMatchObject({ review: 'confirmed', labels: 'headline|重点\\|一', line: '5', column: '14' });
    expect(row('s1').notes).toContain('Li (2024-01-02) ✓: 核对');
  });

  test('has a column for every field of a fact: nothing but a correction needs the whole fact beside it', () => {
    expect(data.filter(({ extracted }) => extracted !== '').map(({ id }) => id)).toEqual(['r4', 's2']);
  });

  test('neutralises what a spreadsheet would run, and leaves numbers alone', () => {
    expect(row('s1')).toMatchObject({
      refArea: "'-全国",
      condition: "'+条件",
      attribution: "'@发言人",
      'change.points': '-3',
    });
    for (const cells of data) {
      for (const [name, cell] of Object.entries(cells)) {
        if (name !== 'change.points') expect(cell).not.toMatch(/^[=+\-@\t\r\n＝＋－＠]/);
      }
    }
  });

  test('is described by its metadata, column by column', () => {
    const metadata = JSON.parse(contentOf(write([sample]), 'facts.csv-metadata.json'));
    expect(metadata['@context'][0]).toBe('http://www.w3.org/ns/csvw');
    expect(metadata.url).toBe('facts.csv');
    const columns = metadata.tableSchema.columns as { name: string; datatype: string; separator?: string }[];
    expect(columns.map(({ name }) => name)).toEqual(Object.keys(data[0]!));
    const valid: Record<string, RegExp> = {
      double: /^-?\d+(\.\d+)?(e[+-]?\d+)?$/,
      nonNegativeInteger: /^\d+$/,
      boolean: /^(true|false)$/,
      json: /^[{[n]/,
      string: /^/,
    };
    for (const { name, datatype } of columns) {
      // A name of a column is a variable of a URI template: letters, digits, `_` and dots between them.
      expect(name).toMatch(/^\w+(\.\w+)*$/);
      for (const cells of data) if (cells[name] !== '') expect(cells[name]).toMatch(valid[datatype]!);
    }
  });
});

test('a neutralised cell is told from one that had an apostrophe', () => {
  fc.assert(
    fc.property(fc.array(fc.constantFrom("'", '=', '-', '＝', '\t', '\n', 'a', '中')), (parts) => {
      const text = parts.join('');
      expect(original(neutral(text))).toBe(text);
      expect(neutral(text)).not.toMatch(/^[=+\-@\t\r\n＝＋－＠]/);
    }),
  );
});

test('a list in a cell comes apart as it was put together', () => {
  fc.assert(
    fc.property(
      fc.array(fc.string({ unit: fc.constantFrom('|', '\\', '-', 'a', '中') }), { minLength: 1 }),
      (items) => {
        expect(split(joined(items))).toEqual(items);
      },
    ),
  );
});
