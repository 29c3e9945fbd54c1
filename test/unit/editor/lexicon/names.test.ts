import { describe, expect, it, vi } from 'vitest';
import type { Fact } from '../../../../src/core';
import { Analyzer } from '../../../../src/core';
import type { LexiconList } from '../../../../src/core/lexicon/workspace/add';
import { explainProblem, type Problem, type ProblemCode } from '../../../../src/core/lexicon/workspace/problem';
import { entryOf, termOf } from '../../../../src/editor/lexicon/names';
import { problemText } from '../../../../src/editor/lexicon/problem-text';

vi.mock('vscode', () => import('../vscode'));

describe('selected words', () => {
  it.each<[string, LexiconList, ReturnType<typeof entryOf>]>([
    [' 青川湾数据署\n', 'agencies', { name: '青川湾数据署' }],
    ['**青川湾数据署**', 'agencies', { name: '青川湾数据署' }],
    ['青川湾\r\n数据署', 'agencies', { name: '青川湾数据署' }],
    ['Data\n  Stewards', 'agencies', { name: 'Data Stewards' }],
    ['《青川湾条例》', 'laws', { name: '青川湾条例' }],
    ['《甲》和《乙》', 'agencies', { name: '《甲》和《乙》' }],
    ['3.2 格位', 'units', { name: '格位', unit: '格位' }],
    ['1,200 berths', 'units', { name: 'berths', unit: 'berths' }],
    ['斤', 'units', { name: '斤', unit: '斤' }],
    ['“三张清单”', 'terms', { name: '“三张清单”' }],
    ['局', 'agencies', 'too-short'],
    ['  ', 'units', 'too-short'],
    ['青'.repeat(81), 'terms', 'too-long'],
  ])('make an entry: %j as %s', (words, list, expected) => {
    expect(entryOf(words, list)).toEqual(expected);
  });
});

describe('a fact to be ignored', () => {
  const first = (source: string): Fact => new Analyzer().analyze(source).facts[0]!;

  it.each([
    ['全县推出三张清单。', '三张清单'],
    ['《青川湾条例》施行。', '《青川湾条例》'],
    ['公安部发布。', '公安部'],
  ])('takes along what it counts: %s', (source, expected) => {
    expect(termOf(first(source), source)).toBe(expected);
  });
});

it('problems are said in the editor as on the command line', () => {
  const codes: Readonly<Record<ProblemCode, true>> = {
    unreadable: true,
    'no-json': true,
    'name-expected': true,
    'colon-expected': true,
    'comma-expected': true,
    'value-expected': true,
    'not-closed': true,
    comment: true,
    'no-object': true,
    'unknown-list': true,
    'no-list': true,
    'no-entry': true,
    missing: true,
    'no-text': true,
    'too-short': true,
    'no-texts': true,
    'no-date': true,
    'no-day': true,
    'no-switch': true,
    'unknown-field': true,
    duplicate: true,
  };
  for (const code of Object.keys(codes) as ProblemCode[]) {
    const problem: Problem = { code, values: ['甲', '乙.json', '3'], line: 1, column: 1, length: 1, isError: true };
    expect(problemText(problem)).toBe(explainProblem(problem));
  }
});
