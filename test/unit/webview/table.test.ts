import { describe, expect, it } from 'vitest';
import { type Facts, subjectOf, type View, viewOf } from '../../../src/webview/table/protocol';
import { nextSort, readable, shownOf, toggled, windowOf } from '../../../src/webview/table/rows';
import { Selection } from '../../../src/webview/table/selection';

const column = (id: string, numeric = false) => ({ id, title: id, numeric });
const row = (id: string, kind: string, ...cells: string[]) => ({ id, kind, cells });
const facts: Pick<Facts, 'columns' | 'rows' | 'chosen' | 'usual'> = {
  columns: [column('value', true), column('measure'), column('name')],
  rows: [
    row('a', 'statistic', '5300', '抓获', ''),
    row('b', 'statistic', '860', '起诉', ''),
    row('c', 'law', '刑法', '', '中华人民共和国刑法'),
    row('d', 'statistic', '', '起诉', ''),
    row('e', 'statistic', '-2.5', 'Ärger', ''),
  ],
  chosen: [],
  usual: ['value', 'measure'],
};
const look = (view: Partial<View>, more: Partial<typeof facts> = {}) =>
  shownOf({ ...facts, ...more }, { filter: '', kinds: [], top: 0, ...view }, 'zh-cn');
const ids = (view: Partial<View>) =>
  look(view)
    .rows.map(({ id }) => id)
    .join('');

describe('the rows of the table', () => {
  it.each<[string, Partial<View>, string]>([
    ['in the order of the text', {}, 'abcde'],
    ['by number, words after numbers, nothing last', { sort: { column: 'value', descending: false } }, 'ebacd'],
    ['by number from the largest, nothing last still', { sort: { column: 'value', descending: true } }, 'cabed'],
    ['by a column that is not there', { sort: { column: 'gone', descending: true } }, 'abcde'],
    ['with all words, whatever the case', { filter: ' ärger  -2' }, 'e'],
    ['with a word in any column', { filter: '刑法' }, 'c'],
    ['of one kind', { kinds: ['law'] }, 'c'],
    ['of one kind with a word', { kinds: ['law'], filter: '起诉' }, ''],
  ])('are shown %s', (_, view, expected) => {
    expect(ids(view)).toBe(expected);
  });

  it('keep the order of the text where they are equal', () => {
    expect(ids({ sort: { column: 'measure', descending: false } })).toMatch(/b.*d/);
    expect(ids({ sort: { column: 'measure', descending: true } })).toMatch(/b.*d/);
  });

  it('have the columns chosen, or the usual ones with something to say', () => {
    expect(look({}).columns).toEqual([0, 1]);
    expect(look({ kinds: ['law'] }).columns).toEqual([0]);
    expect(look({}, { chosen: ['name', 'gone', 'value'] }).columns).toEqual([2, 0]);
  });

  it('of which those on the screen are drawn, and a few more', () => {
    expect(windowOf(0, 240, 24, 10_000)).toEqual([0, 18]);
    expect(windowOf(24_000, 240, 24, 10_000)).toEqual([992, 1018]);
    expect(windowOf(24_000, 240, 24, 5)).toEqual([5, 5]);
  });
});

it('a head sorts up, then down, then not', () => {
  const up = nextSort(undefined, 'value');
  expect(up).toEqual({ column: 'value', descending: false });
  expect(nextSort(up, 'measure')).toEqual({ column: 'measure', descending: false });
  const down = nextSort(up, 'value');
  expect(down).toEqual({ column: 'value', descending: true });
  expect(nextSort(down, 'value')).toBeUndefined();
});

it.each([
  ['328800000000', '328,800,000,000'],
  ['-12345.6789', '-12,345.6789'],
  ['2024', '2024'],
  ['2023-01/2023-09', '2023-01/2023-09'],
  ['', ''],
])('%s reads %s', (cell, text) => {
  expect(readable(cell)).toBe(text);
});

it('a column is taken away, or comes to its place', () => {
  const all = ['a', 'b', 'c', 'd'];
  expect(toggled(['a', 'b', 'd'], all, 'b')).toEqual(['a', 'd']);
  expect(toggled(['a', 'b', 'd'], all, 'c')).toEqual(['a', 'b', 'c', 'd']);
  expect(toggled(['a'], all, 'd')).toEqual(['a', 'd']);
});

describe('the selection', () => {
  const { rows } = facts;

  it('is one row, several, a stretch, or all', () => {
    const selection = new Selection();
    selection.only('b');
    expect(selection.among(rows)).toEqual(['b']);
    selection.extend(rows, 'd');
    expect(selection.among(rows)).toEqual(['b', 'c', 'd']);
    selection.extend(rows, 'a');
    expect(selection.among(rows)).toEqual(['a', 'b']);
    selection.toggle('a');
    selection.toggle('e');
    expect(selection.among(rows)).toEqual(['b', 'e']);
    selection.all(rows);
    expect(selection.among(rows)).toHaveLength(5);
    selection.clear();
    expect(selection.among(rows)).toEqual([]);
  });

  it('counts only what is shown, and is there again when that is', () => {
    const selection = new Selection();
    selection.all(rows);
    expect(selection.among(rows.slice(0, 1))).toEqual(['a']);
    expect(selection.among(rows)).toHaveLength(5);
  });

  it('begins where it is extended to when its beginning is gone', () => {
    const selection = new Selection();
    selection.only('gone');
    selection.extend(rows, 'c');
    expect(selection.among(rows)).toEqual(['c']);
  });
});

describe('what the page keeps', () => {
  it.each<[unknown, unknown]>([
    [{ subject: { source: 'file:///a.md' } }, { source: 'file:///a.md' }],
    [{ subject: { source: 'a', span: { start: 1, end: 2 } } }, { source: 'a', span: { start: 1, end: 2 } }],
    [{ subject: { source: 'a', span: { start: '1' } } }, { source: 'a' }],
    [{ subject: { source: 5 } }, undefined],
    [undefined, undefined],
    ['text', undefined],
  ])('%j is about %j', (state, subject) => {
    expect(subjectOf(state)).toEqual(subject);
  });

  it('is looked at as before, or afresh where it makes no sense', () => {
    const view = { filter: 'x', kinds: ['law'], top: 240, sort: { column: 'value', descending: true } };
    expect(viewOf({ view })).toEqual(view);
    for (const state of [undefined, null, 5, { view: { filter: 5, kinds: 'law', sort: 'up', top: null } }]) {
      expect(viewOf(state)).toEqual({ filter: '', kinds: [], top: 0 });
    }
  });
});
