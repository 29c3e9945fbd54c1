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
    refPeriod: '2023',
    sameAs: ['again'],
    nearMisses: ['near'],
    basis: { measure: { rule: 'subject', span: { start: 3, end: 7 } }, refPeriod: { rule: 'carried' } },
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
    attribution: '最高检',
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
    lookup: 'found',
    adopted: '1979-07-01',
    inForce: '1980-01-01',
    amended: ['1997-03-14', '2023-12-29'],
  },
  { ...core, kind: 'agency', id: 'generic', start: 60, rule: 'lexicon', quote: '公安机关', generic: true },
  {
    ...core,
    kind: 'statistic',
    id: 'near',
    start: 70,
    rule: 'quantity',
    value: 33_000,
    unit: '人',
    qualifier: 'exact',
    measure: '起诉人数',
  },
  {
    ...core,
    kind: 'period',
    id: 'resolved',
    start: 80,
    rule: 'relative',
    quote: '去年9月',
    iso: '2023-09',
    basis: { iso: { rule: 'relative-year' } },
  },
  { ...core, kind: 'law', id: 'unlisted', start: 90, rule: 'title-marks', quote: '某办法', lookup: 'not-found' },
  { ...core, kind: 'statistic', id: 'years', start: 100, rule: 'duration', value: 1, unit: 'a', qualifier: 'exact' },
  { ...core, kind: 'statistic', id: 'area', start: 110, rule: 'quantity', value: 5, unit: 'km2', qualifier: 'exact' },
];
const analysis: Analysis = { facts, headings: [], end: 1000 };

/** The hover as plain lines: without escapes, links as `text -> start`, the rule between the parts as `---`. */
function linesOf(id: string, from: Analysis = analysis): string[] {
  const fact = from.facts.find((one) => one.id === id)!;
  return hoverText(document, from, fact)
    .split(/ {2}\n|\n\n/)
    .map((line) =>
      line
        .replace(/\[((?:[^\]\\]|\\.)*)\]\(command:policyLens\.(\w+)\?([^)]*)\)/g, (_, text, command, args) => {
          const [, start] = JSON.parse(decodeURIComponent(args));
          return `${text} -> ${command === 'revealFact' ? '' : `${command} `}${start}`;
        })
        .replace(/\\(.)/g, '$1'),
    );
}

describe('the hover', () => {
  it('of a count: what it is in a few lines, then each field, what filled it and where it stands', () => {
    expect(linesOf('count')).toEqual([
      '**over 34,000 人**',
      '起诉人数 -> 3 · 2023',
      'Other value for the same measure: 33,000 人 -> 70',
      'Also stated in: line 4 -> 30 · all places -> showPlaces 10',
      '---',
      'Meaning: more than the number written',
      'Measure: 起诉人数 -> 3 · *subject*',
      'Period: 2023 · *carried*',
      'Its parts: nearly 52% -> 20',
      'Section: 一、情况',
      'Recognised by the rule: *quantity*',
    ]);
  });

  it('of a change: what it implies, in the unit of what it starts from', () => {
    expect(linesOf('percent')).toEqual([
      '**nearly 52%**',
      'up, year on year · implies about 22,400 人 (22,300 to 22,580), 2022 · according to 最高检',
      '---',
      'Meaning: a little less than the number written',
      'Change: up, year on year',
      'Implied, not stated: about 22,400 人 (22,300 to 22,580), 2022 = 34000 ÷ (1 + 52%)',
      'According to: 最高检',
      'Part of: over 34,000 人 · 起诉人数 -> 10',
      'Section: 一、情况',
      'Recognised by the rule: *percentage*',
    ]);
  });

  it('of a period without a date: why, in the first lines', () => {
    expect(linesOf('period').slice(0, 3)).toEqual([
      '**去年**',
      'not resolved: the document has no date to count from',
      '---',
    ]);
  });

  it('of a period: in words, then as ISO writes it', () => {
    expect(linesOf('resolved').slice(0, 4)).toEqual([
      '**September 2023**',
      '去年9月',
      '---',
      'ISO 8601: 2023-09 · *relative-year*',
    ]);
  });

  it('of a law: title, article, status, dates', () => {
    expect(linesOf('law')).toEqual([
      '**中华人民共和国刑法 Art. 266**',
      'in force · in force since January 1, 1980 · written 《刑法》第二百六十六条',
      '---',
      'Full name: 中华人民共和国刑法',
      'Cited: Art. 266',
      'Status: in force',
      'List of laws: found in the list of laws',
      'Adopted: 1979-07-01',
      'In force since: 1980-01-01',
      'Amended: 1997-03-14, 2023-12-29',
      'Section: 一、情况',
      'Recognised by the rule: *title-marks*',
    ]);
  });

  it('of a law that is in no list: that it is in none', () => {
    expect(linesOf('unlisted').slice(0, 2)).toEqual(['**某办法**', 'not in the list of laws']);
  });

  it('of a group of bodies: that it is one', () => {
    expect(linesOf('generic')[0]).toBe('**公安机关** · a group of bodies, not a single one');
  });

  it('has what others say above the rule', () => {
    const parts = hoverText(document, analysis, facts[0]!, '*reviewed*').split('\n\n');
    expect(parts.slice(1, 3)).toEqual(['*reviewed*', '---']);
  });

  it('leaves out the title of the document, which stands above everything', () => {
    expect(linesOf('count', { ...analysis, title: '一、情况' }).some((line) => line.startsWith('Section'))).toBe(false);
  });

  it('says nothing of units that are words', () => {
    expect(linesOf('years')[0]).toBe('**1 year**');
    expect(linesOf('area')[0]).toBe('**5 km²** · square kilometres');
  });
});
