import { describe, expect, test } from 'vitest';
import type { ExportDocument, ReviewNote } from '../../../../src/core/export';
import { entriesOf, withoutMark } from '../../../../src/core/export/entries';
import { escapeXml, lineStartsOf, oneLine, placeOf, printable, safeJson } from '../../../../src/core/export/text';
import type { Fact, Law } from '../../../../src/core/fact';

const source = '公安部依据刑法处罚。';
const agency: Fact = { id: 'a', kind: 'agency', start: 0, end: 3, quote: '公安部', section: [], rule: 'r' };
const law: Law = { id: 'l', kind: 'law', start: 5, end: 7, quote: '刑法', section: [], rule: 'r', article: '1' };

function entries(annotations: readonly Omit<ReviewNote, 'target'>[], target = agency, includeRejected = false) {
  const { start, end, quote } = target;
  const document: ExportDocument = {
    path: 'a',
    source,
    facts: [agency, law],
    annotations: annotations.map((annotation) => ({ target: { start, end, quote }, ...annotation })),
  };
  return entriesOf(document, { includeRejected });
}

describe('what people said of a fact', () => {
  test('counts by its place', () => {
    expect(entries([{ id: '1', status: 'confirmed', labels: ['x'] }])[0]).toMatchObject({
      status: 'confirmed',
      labels: ['x'],
    });
  });

  test('counts by the id of the fact where it names one, wherever its target is', () => {
    const [first, second] = entries([{ id: '1', fact: 'l', status: 'confirmed' }]);
    expect([first!.status, second!.status]).toEqual([undefined, 'confirmed']);
  });

  test('that was said last holds, in whatever order it comes', () => {
    const early: Omit<ReviewNote, 'target'> = { id: '1', status: 'rejected', created: '2024-01-01T00:00:00Z' };
    const late: Omit<ReviewNote, 'target'> = {
      id: '2',
      status: 'corrected',
      corrections: { canonical: '新' },
      created: '2023-01-01T00:00:00Z',
      modified: '2024-01-02T00:00:00Z',
    };
    const undated: Omit<ReviewNote, 'target'> = { id: '3', status: 'corrected', corrections: { canonical: '旧' } };
    for (const order of [
      [early, late, undated],
      [undated, late, early],
    ]) {
      expect(entries(order)[0]).toMatchObject({ status: 'corrected', fact: { canonical: '新' } });
    }
    expect(entries([undated, { ...undated, id: '4', status: 'rejected' }])).toHaveLength(1);
  });

  test('is disputed where people differ, until a curator settles it', () => {
    const confirmed: Omit<ReviewNote, 'target'> = { id: '1', status: 'confirmed', author: 'Li' };
    const rejected: Omit<ReviewNote, 'target'> = { id: '2', status: 'rejected', author: '王' };
    expect(entries([confirmed, rejected])[0]).toMatchObject({ status: 'disputed', fact: agency });
    const settled = { id: '3', status: 'rejected', author: 'Xu', settles: ['1', '2'], created: '2024-01-01' } as const;
    expect(entries([confirmed, rejected, settled]).map(({ fact }) => fact!.id)).toEqual(['l']);
  });

  test('takes a rejected fact away, unless rejected ones are asked for', () => {
    const rejected: Omit<ReviewNote, 'target'>[] = [{ id: '1', status: 'rejected' }];
    expect(entries(rejected).map(({ fact }) => fact!.id)).toEqual(['l']);
    expect(entries(rejected, agency, true).map(({ fact }) => fact!.id)).toEqual(['a', 'l']);
  });

  test('corrects fields and leaves the extracted fact and its place as they were', () => {
    const corrections = { kind: 'law', canonical: '中华人民共和国刑法', article: null, start: 99, quote: 'x' } as const;
    const entry = entries([{ id: '1', status: 'corrected', corrections }], law)[1]!;
    const { article: _, ...rest } = law;
    expect(entry.fact).toEqual({ ...rest, canonical: '中华人民共和国刑法' });
    expect(entry.extracted).toBe(law);
  });

  test('gives every label once', () => {
    const entry = entries([
      { id: '1', labels: ['x', 'y'] },
      { id: '2', labels: ['y', 'z'] },
    ])[0]!;
    expect(entry.labels).toEqual(['x', 'y', 'z']);
  });
});

describe('what people said of another place', () => {
  const elsewhere = { ...agency, start: 7, end: 9, quote: '处罚' };

  test('is a fact where it has a kind', () => {
    expect(entries([{ id: '1', corrections: { kind: 'statistic', value: 1 } }], elsewhere)[2]).toMatchObject({
      label: 'statistic',
      fact: { id: '1', kind: 'statistic', value: 1, qualifier: 'exact', unit: '', start: 7, end: 9, quote: '处罚' },
      extracted: undefined,
    });
  });

  test('is a free annotation otherwise', () => {
    expect(entries([{ id: '1', labels: ['x'] }], elsewhere)[2]).toMatchObject({ label: 'x', fact: undefined });
    expect(entries([{ id: '1' }], elsewhere)[2]!.label).toBe('annotation');
  });
});

test('a document without its marks has every place moved', () => {
  const move = <T extends { start: number; end: number }>(span: T) => ({
    ...span,
    start: span.start + 2,
    end: span.end + 2,
  });
  const basis = { canonical: { rule: 'r', span: { start: 3, end: 5 } } };
  const document: ExportDocument = {
    path: 'a',
    source: `\ufeff\ufeff${source}`,
    facts: [{ ...move(law), basis }],
    annotations: [{ id: '1', target: move({ start: 0, end: 3, quote: '公安部' }) }],
  };
  expect(withoutMark(document)).toEqual({
    ...document,
    source,
    facts: [{ ...law, basis: { canonical: { rule: 'r', span: { start: 1, end: 3 } } } }],
    annotations: [{ id: '1', target: { start: 0, end: 3, quote: '公安部' } }],
  });
});

describe('text', () => {
  test.each([
    ['a\r\nb\rc\nd', 6, 3, 2],
    ['a\r\nb', 0, 1, 1],
    ['a\r\nb', 3, 2, 1],
    ['', 0, 1, 1],
  ])('%j: offset %i is line %i, column %i', (text, offset, line, column) => {
    expect(placeOf(lineStartsOf(text), offset)).toEqual({ line, column });
  });

  test('is escaped for XML with its line ends, and without what XML forbids', () => {
    expect(escapeXml('<a b="1">&\r\n\t\u0001\ufffe\ud800')).toBe(
      '&lt;a b=&quot;1&quot;&gt;&amp;&#13;&#10;&#9;\ufffd\ufffd\ufffd',
    );
  });

  test('is printable and on one line where it has to be', () => {
    expect(printable('a\u0000\n\t𠮷\udc00')).toBe('a\ufffd\n\t𠮷\ufffd');
    expect(oneLine(' a\r\n\u2028b\u3000')).toBe('a b');
  });

  test('is JSON that no line reader cuts', () => {
    const value = { text: '\u2028\u0085\ufeff\uffff\n\ud800𠮷' };
    expect(safeJson(value)).toMatch(/^[ -~𠮷]+$/u);
    expect(JSON.parse(safeJson(value))).toEqual(value);
  });
});
