import Ajv from 'ajv';
import { describe, expect, test } from 'vitest';
import { readCodebook } from '../../../../src/core/annotate/codebook';
import schema from '../../../../src/core/annotate/codebook.schema.json';

const GOOD = `{
  "labels": [
    { "code": "crime", "name": "犯罪", "color": "#c00", "description": "罪名与刑罚", "shortcut": "c" },
    { "code": "money" }
  ]
}`;
const labels = (...lines: string[]) => `{\n  "labels": [\n${lines.join(',\n')}\n  ]\n}`;

describe('a codebook', () => {
  test('is read in its order; a label without a name has its code', () => {
    expect(readCodebook(GOOD)).toEqual({
      codebook: {
        labels: [
          { code: 'crime', name: '犯罪', color: '#c00', description: '罪名与刑罚', shortcut: 'c' },
          { code: 'money', name: 'money' },
        ],
      },
      problems: [],
    });
    expect(readCodebook(`\uFEFF${GOOD}`).problems).toEqual([]);
  });

  test.each<[what: string, text: string, codes: string[], line: number, message: RegExp]>([
    ['a label without a code', labels('{ "name": "x" }', '{ "code": "b" }'), ['b'], 3, /code/],
    ['an empty code', labels('{ "code": "a" }', '{\n "name": "x",\n "code": " " }'), ['a'], 6, /must not be empty/],
    ['a colour that is none', labels('{ "code": "a",\n "color": "reddish!" }', '{ "code": "b" }'), ['b'], 4, /#rgb/],
    ['a long shortcut', labels('{ "code": "a", "shortcut": "ab" }'), [], 3, /one letter or digit/],
    ['a label that is no object', labels('"a"', '{ "code": "b" }'), ['b'], 3, /./],
    ['a code that is taken', labels('{ "code": "a" }', '{ "code": "a" }'), ['a'], 4, /"a" is taken/],
    [
      'a shortcut that is taken',
      labels('{ "code": "a", "shortcut": "x" }', '{ "code": "b", "shortcut": "X" }'),
      ['a', 'b'],
      4,
      /"X" is taken/,
    ],
    ['a key that stands twice', '{\n"labels": [],\n"labels": [] }', [], 3, /./],
    ['no list', '{\n "labels": 3 }', [], 2, /list of "labels"/],
    ['no object', '[]', [], 1, /list of "labels"/],
    ['broken JSON', '{\n "labels": [\n  { "code": "a" }\n  { "code": "b" }\n ]\n}', [], 4, /./],
    ['nothing', '', [], 1, /./],
  ])('%s is told with its line, and the other labels are there', (_, text, codes, line, message) => {
    const { codebook, problems } = readCodebook(text);
    expect(codebook.labels.map(({ code }) => code)).toEqual(codes);
    expect(problems).toMatchObject([{ line, message: expect.stringMatching(message) }]);
  });

  test('has a schema that tells good from bad as the reader does', () => {
    const validate = new Ajv({ strict: false }).compile(schema);
    expect(validate(JSON.parse(GOOD))).toBe(true);
    for (const bad of [
      '{}',
      labels('{}'),
      labels('{ "code": "a", "color": "reddish!" }'),
      labels('{ "code": "a", "shortcut": "ab" }'),
    ]) {
      expect(validate(JSON.parse(bad)), bad).toBe(false);
      expect(readCodebook(bad).problems, bad).not.toEqual([]);
    }
  });
});
