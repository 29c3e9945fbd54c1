import { describe, expect, it, vi } from 'vitest';
import type { Analysis, Fact } from '../../../src/core';
import { factAfter, factAt, factBefore, factsOver, factsWithin } from '../../../src/editor/spans';

vi.mock('vscode', () => import('./vscode'));

const fact = (id: string, start: number, end: number): Fact => ({
  kind: 'agency',
  id,
  start,
  end,
  quote: 'x'.repeat(end - start),
  section: [],
  rule: 'r',
});
const facts = [fact('a', 5, 20), fact('b', 10, 12), fact('c', 20, 25)];
const analysis: Analysis = { facts, headings: [], end: 100 };
const ids = (found: readonly Fact[]) => found.map(({ id }) => id);

describe('facts at a place', () => {
  it.each([
    [4, []],
    [5, ['a']],
    [11, ['b', 'a']],
    [12, ['a']],
    [20, ['c']],
    [25, []],
  ])('over the character at %d', (offset, expected) => {
    expect(ids(factsOver(analysis, offset))).toEqual(expected);
  });

  it.each([
    [4, undefined],
    [11, 'b'],
    [20, 'c'],
    [25, 'c'],
    [26, undefined],
  ])('at a cursor at %d', (offset, expected) => {
    const document = { offsetAt: (position: unknown) => position } as unknown as Parameters<typeof factAt>[1];
    expect(factAt(analysis, document, offset as unknown as Parameters<typeof factAt>[2])?.id).toBe(expected);
  });

  it('within a span', () => {
    expect(ids(factsWithin(facts, { start: 5, end: 21 }))).toEqual(['a', 'b']);
  });
});

describe('the next and the previous fact', () => {
  it.each([
    [0, 'a', 'c'],
    [5, 'b', 'c'],
    [10, 'c', 'a'],
    [20, 'a', 'b'],
  ])('from %d', (offset, after, before) => {
    expect(factAfter(facts, offset)?.id).toBe(after);
    expect(factBefore(facts, offset)?.id).toBe(before);
  });

  it('are none where there are no facts', () => {
    expect(factAfter([], 0)).toBeUndefined();
    expect(factBefore([], 0)).toBeUndefined();
  });
});
