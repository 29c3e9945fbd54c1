import { describe, expect, it, vi } from 'vitest';
import type { Analysis, Fact } from '../../../src/core';
import { hoverText } from '../../../src/editor/hover-text';

vi.mock('vscode', () => import('./vscode'));

/** Ten units a line. */
const document = {
  uri: { toString: () => 'file:///a.md' },
  positionAt: (offset: number) => ({ line: Math.floor(offset / 10) }),
} as unknown as Parameters<typeof hoverText>[0];

const core = { section: ['一、情况'], quote: 'x', end: 1000 };
const facts: readonly Fact[] = [
  {
    ...core,
    kind: 'statistic',
    id: 'count',
    start: 10,
    rule: 'quantity',
    value: 34_000,
    unit: '人',
    qualifier: 'over',
    measure: '起诉人数',
    sameAs: ['again'],
    basis: { measure: { rule: 'subject', span: { start: 3, end: 7 } } },
  },
  {
    ...core,
    kind: 'statistic',
    id: 'percent',
    start: 20,
    rule: 'percentage',
    value: 52,
    unit: '%',
    qualifier: 'nearly',
    change: { direction: 'up', basis: 'year-on-year', role: 'by' },
    baseline: {
      value: 22_368.42,
      min: 22_297,
      max: 22_580,
      refPeriod: '2022',
      of: 'count',
      arithmetic: '34000 ÷ (1 + 52%)',
    },
    partOf: 'count',
  },
  {
    ...core,
    kind: 'statistic',
    id: 'again',
    start: 30,
    rule: 'quantity',
    value: 34_000,
    unit: '人',
    qualifier: 'over',
    sameAs: ['count'],
  },
  { ...core, kind: 'period', id: 'period', start: 40, rule: 'relative', quote: '去年', unresolved: 'no-document-date' },
  {
    ...core,
    kind: 'law',
    id: 'law',
    start: 50,
    rule: 'title-marks',
    quote: '《刑法》第二百六十六条',
    canonical: '中华人民共和国刑法',
    article: '266',
    status: 'in-force',
    inForce: '1980-01-01',
    amended: ['1997-03-14', '2023-12-29'],
  },
  { ...core, kind: 'agency', id: 'generic', start: 60, rule: 'lexicon', quote: '公安机关', generic: true },
];
const analysis: Analysis = { facts, headings: [], end: 1000 };

/** The hover as plain lines: without escapes, and links as `text -> start`. */
function linesOf(id: string): string[] {
  const fact = facts.find((one) => one.id === id)!;
  return hoverText(document, analysis, fact)
    .split('  \n')
    .map((line) =>
      line
        .replace(/\[((?:[^\]\\]|\\.)*)\]\(command:policyLens\.revealFact\?([^)]*)\)/g, (_, text, args) => {
          return `${text} -> ${JSON.parse(decodeURIComponent(args))[1]}`;
        })
        .replace(/\\(.)/g, '$1'),
    );
}

describe('the hover', () => {
  it('of a count: where each field comes from, and its other places', () => {
    expect(linesOf('count')).toEqual([
      '**over 34,000 人**',
      'Meaning: more than the number written',
      'Measure: 起诉人数 -> 3',
      'Section: 一、情况',
      'Also stated in: line 4 -> 30',
      '*Recognised by the rule “quantity”*',
    ]);
  });

  it('of a change: what it implies, in the unit of what it starts from', () => {
    expect(linesOf('percent')).toEqual([
      '**nearly 52%**',
      'Meaning: a little less than the number written',
      'Change: up, year on year',
      'Implied, not stated: about 22,400 人 (22,300 to 22,580) · 2022 · = 34000 ÷ (1 + 52%)',
      'Part of: over 34,000 人 -> 10',
      'Section: 一、情况',
      '*Recognised by the rule “percentage”*',
    ]);
  });

  it('of a period without a date: why', () => {
    expect(linesOf('period')).toContain('Date: not resolved: the document has no date to count from');
  });

  it('of a law: title, article, status, dates', () => {
    expect(linesOf('law')).toEqual([
      '**中华人民共和国刑法 Art. 266**',
      'As written: 《刑法》第二百六十六条',
      'Cited: Art. 266',
      'Status: in force',
      'In force since: 1980-01-01',
      'Amended: 1997-03-14, 2023-12-29',
      'Section: 一、情况',
      '*Recognised by the rule “title-marks”*',
    ]);
  });

  it('of a group of bodies: that it is one', () => {
    expect(linesOf('generic')[0]).toBe('**公安机关** · a group of bodies, not a single one');
  });
});
