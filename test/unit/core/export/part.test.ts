import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { Analyzer } from '../../../../src/core';
import type { ExportDocument, ReviewNote } from '../../../../src/core/export';
import { partOf } from '../../../../src/core/export/part';

const source = '# 上半年\n\n公安部2023年破案12起。\n\n海关总署查获货物3.4万件,同比增长5%。\n';
const { facts } = new Analyzer({}).analyze(source);
const fact = (quote: string) => facts.find((one) => one.quote === quote)!;
const annotations: ReviewNote[] = [
  { id: '1', target: fact('12起'), fact: fact('12起').id, labels: ['Solved'], status: 'rejected' },
  { id: '2', target: { start: 3, end: 5, quote: '半年' }, notes: [{ author: 'a', time: '', text: '哪一年?' }] },
];
const document: ExportDocument = {
  path: 'a.md',
  source,
  facts,
  annotations,
  findings: [{ ruleId: 'r', level: 'note', message: 'm', span: fact('3.4万件') }],
};
const quotes = (part: Parameters<typeof partOf>[1]) => partOf(document, part).facts.map(({ quote }) => quote);

describe('a part of a document', () => {
  test.each<[string, string[]]>([
    ['公安部', ['公安部', '12起']],
    ['查获货物 year-on-year', ['5%']],
    ['SOLVED', ['12起']],
    ['quantity', []],
    ['公安部 海关总署', []],
  ])('with the words %s', (words, wanted) => {
    expect(quotes({ words })).toEqual(wanted);
  });

  test('takes its annotations and findings along, and no others', () => {
    const solved = partOf(document, { words: 'solved' });
    expect([solved.annotations?.map(({ id }) => id), solved.findings]).toEqual([['1'], []]);
    expect(partOf(document, { words: '哪一年' })).toMatchObject({ facts: [], annotations: [{ id: '2' }] });
    expect(partOf(document, { lines: { from: 5, to: 9 } }).findings).toHaveLength(1);
  });

  test('of all lines is the whole, and parts of lines make the whole', () => {
    fc.assert(
      fc.property(fc.integer({ min: 1, max: 6 }), (cut) => {
        const parts = [...quotes({ lines: { from: 1, to: cut } }), ...quotes({ lines: { from: cut + 1, to: 9 } })];
        expect(parts).toEqual(facts.map(({ quote }) => quote));
      }),
    );
    expect(partOf(document, {})).toMatchObject({ facts, source });
  });
});
