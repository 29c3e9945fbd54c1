import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { explainProblem, readAdditions } from '../../../../../src/core/lexicon/workspace';

const read = (text: string) => readAdditions([{ path: 'own.json', text }]);
/** Problems as `line:column code values`. */
const problems = (text: string) =>
  read(text).problems.map(({ line, column, code, values }) => [`${line}:${column} ${code}`, ...values].join(' '));
const names = (text: string) => read(text).additions.agencies?.map(({ name }) => name);

describe('a lexicon file', () => {
  it('gives what a workspace adds', () => {
    const text = JSON.stringify({
      $schema: './lexicon.schema.json',
      agencies: [{ name: '青川湾管理局', aliases: ['青管局'], from: '2023-05', note: '地方' }],
      laws: [{ name: '青川湾保护条例', adopted: '2022-11-30', inForce: '2023-01-01', amended: ['2024-06-28'] }],
      units: [{ name: '标准箱', aliases: ['标箱'], unit: 'TEU' }, { name: '网格' }],
      terms: [{ name: '三张清单', aliases: ['5G'] }],
    });
    expect(read(text)).toEqual({
      additions: {
        agencies: [{ name: '青川湾管理局', aliases: ['青管局'], from: '2023-05' }],
        laws: [{ name: '青川湾保护条例', adopted: '2022-11-30', inForce: '2023-01-01', amended: ['2024-06-28'] }],
        units: [
          { name: '标准箱', unit: 'TEU' },
          { name: '标箱', unit: 'TEU' },
          { name: '网格', unit: '网格' },
        ],
        terms: ['三张清单', '5G'],
      },
      problems: [],
    });
  });

  it('may have every list missing, and a byte-order mark', () => {
    expect(read('\uFEFF{}')).toEqual({ additions: { agencies: [], laws: [], units: [], terms: [] }, problems: [] });
  });

  it('keeps the entries around one that is wrong', () => {
    const text = '{\n "agencies": [\n  { "name": "甲乙局" },\n  { "nam": "丙丁局" },\n  { "name": "戊己局" }\n ]\n}';
    expect(names(text)).toEqual(['甲乙局', '戊己局']);
    expect(problems(text)).toEqual(['4:3 missing name', '4:5 unknown-field nam']);
  });

  it.each([
    ['a comma that is missing', '{"agencies": [\n{"name": "甲乙局"}\n{"name": "丙丁局"}\n]}', ['3:1 comma-expected']],
    ['a comma too many', '{"agencies": [\n{"name": "甲乙局"},\n{"name": "丙丁局"},\n]}', ['4:1 value-expected']],
    [
      'a colon that is missing',
      '{"units" [],\n"agencies": [{"name": "甲乙局"}, {"name": "丙丁局"}]}',
      ['1:10 colon-expected'],
    ],
    ['a comment', '{"agencies": [{"name": "甲乙局"},\n // 新\n{"name": "丙丁局"}]}', ['2:2 comment']],
    ['an end that is missing', '{"agencies": [{"name": "甲乙局"},\r\n{"name": "丙丁局"}', ['2:16 not-closed']],
  ])('keeps what stands around %s', (_, text, expected) => {
    expect(problems(text)).toEqual(expected);
    expect(names(text)).toEqual(['甲乙局', '丙丁局']);
  });

  it.each([
    ['', '1:1 value-expected'],
    ['[]', '1:1 no-object'],
    ['{"agencies": {}}', '1:14 no-list agencies'],
    ['{"agency": []}', '1:2 unknown-list agency'],
    ['{"agencies": ["甲乙局"]}', '1:15 no-entry'],
    ['{"agencies": [{"name": 5}]}', '1:24 no-text name'],
    ['{"agencies": [{"name": " 局 "}]}', '1:24 too-short name'],
    ['{"units": [{"name": ""}]}', '1:21 too-short name'],
    ['{"agencies": [{"name": "甲乙局", "aliases": "甲局"}]}', '1:42 no-texts aliases'],
    ['{"agencies": [{"name": "甲乙局", "aliases": ["甲局", "乙"]}]}', '1:49 too-short aliases'],
    ['{"agencies": [{"name": "甲乙局", "to": "2023-13"}]}', '1:37 no-date to'],
    ['{"agencies": [{"name": "甲乙局", "organisation": "no"}]}', '1:47 no-switch organisation'],
    ['{"laws": [{"name": "甲乙法", "adopted": "2023-02-30"}]}', '1:38 no-day adopted'],
    ['{"laws": [{"name": "甲乙法", "amended": ["2023"]}]}', '1:39 no-day amended'],
    ['{"laws": [{"name": "甲乙法", "inforce": "2023-02-01"}]}', '1:27 unknown-field inforce'],
  ])('is told what is wrong where: %s', (text, expected) => {
    expect(problems(text)).toContain(expected);
  });

  it('says what is wrong in a sentence', () => {
    const text = '{"laws": [{"name": "甲乙法", "adopted": "昨天"}, {"name": "丙丁法"}, {"name": "丙丁法"}]}';
    expect(read(text).problems.map(explainProblem)).toEqual([
      '"adopted" must be a day: 2023-05-18.',
      '"丙丁法" stands in line 1 of own.json already; that entry counts.',
    ]);
  });

  it('marks exactly the words that are wrong, and not beyond their line', () => {
    expect(read('{"agencies": [{"name": 12345}]}').problems[0]).toMatchObject({ column: 24, length: 5 });
    expect(read('{"agencies": [{\n"aliases": []}]}').problems[0]).toMatchObject({ line: 1, column: 15, length: 1 });
  });

  it('never makes trouble, whatever stands in it', () => {
    const piece = fc.constantFrom(
      '{',
      '}',
      '[',
      ']',
      ',',
      ':',
      '"',
      '"name"',
      '"agencies"',
      '"terms"',
      '甲',
      '1',
      '//',
      '\n',
    );
    const text = fc.oneof(
      fc.json(),
      fc.array(piece).map((pieces) => pieces.join('')),
    );
    fc.assert(
      fc.property(text, (source) => {
        const { problems: found } = read(source);
        const lines = source.split('\n');
        for (const { line, column, length } of found) {
          expect(column - 1 + length).toBeLessThanOrEqual(lines[line - 1]!.length);
        }
      }),
    );
    expect(problems('['.repeat(200_000))).toEqual(['1:1 no-json']);
  });
});

describe('several lexicon files', () => {
  const merge = (...texts: object[]) =>
    readAdditions(texts.map((text, index) => ({ path: `${index}.json`, text: JSON.stringify(text) })));

  it('add to each other', () => {
    const { additions, problems: found } = merge({ terms: [{ name: '5G' }] }, { terms: [{ name: '6G' }] });
    expect([additions.terms, found]).toEqual([['5G', '6G'], []]);
  });

  it.each([
    ['a name', { laws: [{ name: '甲乙法' }] }, { laws: [{ name: '甲乙法' }] }, '甲乙法'],
    [
      'an alias',
      { laws: [{ name: '甲乙法', aliases: ['甲法'] }] },
      { laws: [{ name: '丙丁法', aliases: ['甲法'] }] },
      '甲法',
    ],
    ['a unit', { units: [{ name: '标准箱' }] }, { units: [{ name: '标箱', aliases: ['标准箱'] }] }, '标准箱'],
  ])('count once where they share %s', (_, first, second, name) => {
    const { additions, problems: found } = merge(first, second);
    expect((additions.laws?.length ?? 0) + (additions.units?.length ?? 0)).toBe(1);
    expect(found).toMatchObject([{ path: '1.json', line: 1, code: 'duplicate', values: [name, '0.json', '1'] }]);
  });

  it('may give one name to bodies that bore it one after another', () => {
    const { additions, problems: found } = merge({
      agencies: [
        { name: '甲乙局', aliases: ['甲局'], to: '2020' },
        { name: '甲乙总局', aliases: ['甲局'], from: '2020' },
      ],
    });
    expect([additions.agencies?.length, found]).toEqual([2, []]);
  });
});
