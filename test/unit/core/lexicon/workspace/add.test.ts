import { describe, expect, it } from 'vitest';
import { readAdditions } from '../../../../../src/core/lexicon/workspace';
import { entryEdit, newLexicon } from '../../../../../src/core/lexicon/workspace/add';

function added(text: string): string {
  const { offset, length, content } = entryEdit(text, 'terms', { name: '三张清单' });
  return text.slice(0, offset) + content + text.slice(offset + length);
}

describe('an entry that is added', () => {
  it.each([
    ['an empty object', '{}', '{\n  "terms": [\n    { "name": "三张清单" }\n  ]\n}'],
    ['an empty list', '{\n\t"terms": []\n}\n', '{\n\t"terms": [\n\t  { "name": "三张清单" }\n\t]\n}\n'],
    [
      'entries on lines of their own',
      '{\n\t"terms": [\n\t\t{"name":"5G"}\n\t]\n}\n',
      '{\n\t"terms": [\n\t\t{"name":"5G"},\n\t\t{ "name": "三张清单" }\n\t]\n}\n',
    ],
    [
      'entries on one line',
      '{ "terms": [{ "name": "5G" }], "laws": [] }',
      '{ "terms": [{ "name": "5G" }, { "name": "三张清单" }], "laws": [] }',
    ],
    [
      'another list alone',
      '{\n  "laws": [ {"name":"甲乙法"} ]\n}\n',
      '{\n  "laws": [ {"name":"甲乙法"} ],\n  "terms": [\n    { "name": "三张清单" }\n  ]\n}\n',
    ],
    [
      'lines that end in CRLF',
      '{\r\n  "terms": [\r\n    { "name": "5G" }\r\n  ]\r\n}\r\n',
      '{\r\n  "terms": [\r\n    { "name": "5G" },\r\n    { "name": "三张清单" }\r\n  ]\r\n}\r\n',
    ],
  ])('stands last, and leaves what was there as it is written: %s', (_, text, expected) => {
    expect(added(text)).toBe(expected);
    const before = JSON.parse(text);
    expect(JSON.parse(expected)).toEqual({ ...before, terms: [...(before.terms ?? []), { name: '三张清单' }] });
  });

  it('makes a new file that is right and easy to edit', () => {
    const text = newLexicon('./lexicon.schema.json', 'units', { name: '标"箱', unit: 'TEU' });
    expect(text).toBe(
      [
        '{',
        '  "$schema": "./lexicon.schema.json",',
        '  "units": [',
        '    { "name": "标\\"箱", "unit": "TEU" }',
        '  ]',
        '}',
        '',
      ].join('\n'),
    );
    expect(readAdditions([{ path: '', text }])).toMatchObject({
      additions: { units: [{ name: '标"箱', unit: 'TEU' }] },
      problems: [],
    });
  });
});
