import { describe, expect, it, vi } from 'vitest';
import { FACT_KINDS } from '../../../../src/core';
import {
  ASKED,
  choicesOf,
  fieldName,
  fieldProblem,
  fieldsOf,
  fieldValue,
} from '../../../../src/editor/annotations/fields';
import { recognised } from '../../../../src/editor/annotations/recognised';

vi.mock('vscode', () => import('../vscode'));

describe('fields', () => {
  it('each have a name, and those that are asked for are among them', () => {
    for (const kind of FACT_KINDS) {
      for (const field of fieldsOf(kind)) expect(fieldName(kind, field), field).not.toBe(field);
      for (const field of ASKED[kind]) expect(fieldsOf(kind)).toContain(field);
    }
  });

  it('of a few words offer them', () => {
    expect(choicesOf('statistic', 'qualifier')).toContain('at-least');
    expect(choicesOf('law', 'status')).toContain('repealed');
    expect(choicesOf('statistic', 'unit')).toBeUndefined();
  });
});

describe('what a person types', () => {
  it.each([
    ['34000', 34_000],
    ['34,000', 34_000],
    ['-1.5', -1.5],
    ['3.4万', 34_000],
    ['1.27万亿', 1_270_000_000_000],
    [' 12 ', 12],
    ['', null],
  ])('%j is the number %j', (text, value) => {
    expect(fieldProblem('statistic', 'value', text)).toBeUndefined();
    expect(fieldValue('statistic', 'value', text)).toBe(value);
  });

  it.each(['许多', 'abc', '1.2.3'])('%j is no number', (text) => {
    expect(fieldProblem('statistic', 'value', text)).toContain('3.4万');
  });

  it.each(['2024', '2024-03', '2024-03-15', '2024-01/2024-09', '../2023-12-25', '2022-12-01/..', ''])(
    '%j is a date',
    (text) => {
      expect(fieldProblem('period', 'iso', text)).toBeUndefined();
    },
  );

  it.each(['去年', '2024年', '2024-3', '2024/03', '2024-01/2024-02/2024-03'])('%j is no date', (text) => {
    expect(fieldProblem('period', 'iso', text)).toContain('2024-03');
  });

  it('is a whole number where one is cited', () => {
    expect(fieldProblem('law', 'paragraph', '2')).toBeUndefined();
    expect(fieldProblem('law', 'paragraph', '二')).toBeDefined();
  });

  it('may be nothing: a unit is empty then, any other field absent', () => {
    expect(fieldValue('statistic', 'unit', ' ')).toBe('');
    expect(fieldValue('statistic', 'measure', ' ')).toBeNull();
  });
});

describe('what extraction makes of some words', () => {
  it.each([
    ['约8.6亿元', 'statistic', '约8.6亿元'],
    ['最高人民检察院', 'agency', '最高人民检察院'],
    ['2024年3月15日', 'period', '2024年3月15日'],
  ] as const)('%s is a %s', async (words, kind, quote) => {
    expect(await recognised(words)).toMatchObject({ kind, quote });
  });

  it('is nothing where there is nothing of the kind', async () => {
    expect(await recognised('到场指导')).toBeUndefined();
    expect(await recognised('8.6亿元', 'law')).toBeUndefined();
  });
});
