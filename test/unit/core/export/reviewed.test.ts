import { describe, expect, test } from 'vitest';
import { apply, type ReviewedAnalysis } from '../../../../src/core/annotate/apply';
import type { Annotation } from '../../../../src/core/annotate/model';
import { entriesOf } from '../../../../src/core/export/entries';
import { reviewedDocument } from '../../../../src/core/export/reviewed';
import type { Analysis, Fact } from '../../../../src/core/fact';

const source = '公安部依据刑法处罚3人。';
const fact = (id: string, quote: string, fields: object): Fact => {
  const start = source.indexOf(quote);
  return { id, start, end: start + quote.length, quote, section: [], rule: 'r', ...fields } as unknown as Fact;
};
const agency = fact('a', '公安部', { kind: 'agency' });
const law = fact('l', '刑法', { kind: 'law' });
const count = fact('s', '3人', { kind: 'statistic', value: 3, unit: '人', qualifier: 'exact' });
const analysis: Analysis = {
  facts: [agency, law, count],
  headings: [],
  title: '通报',
  date: { iso: '2024-01-01', from: 'title' },
  end: source.length,
};

function annotation(id: string, exact: string, said: Partial<Annotation>): Annotation {
  const start = source.indexOf(exact);
  const target = { exact, prefix: '', suffix: '', start, end: start + exact.length };
  return { id, author: 'Li', created: '2024-01-02T00:00:00Z', modified: '2024-01-02T00:00:00Z', target, ...said };
}

function reviewed(annotations: readonly Annotation[]): ReviewedAnalysis {
  const placements = annotations.map(({ id, target }) => {
    const span = { start: target.start, end: target.end };
    return [id, { span, certainty: 'exact', changed: false, score: 1 }] as const;
  });
  return apply(analysis, annotations, new Map(placements) as never);
}

describe('a reviewed document', () => {
  const annotations = [
    annotation('1', '公安部', { fact: { id: 'a', kind: 'agency' }, status: 'rejected' }),
    annotation('2', '刑法', {
      fact: { id: 'l', kind: 'law' },
      status: 'corrected',
      corrections: { canonical: '中华人民共和国刑法' },
      notes: [{ id: 'n', author: '王', created: '2024-01-03T00:00:00Z', text: '是' }],
      resolved: true,
    }),
    annotation('3', '处罚', { added: { kind: 'law', fields: { canonical: '行政处罚法' } } }),
    annotation('4', '依据', { labels: ['方法'] }),
  ];
  const document = reviewedDocument('通报.md', source, reviewed(annotations));

  test('has facts as they were extracted, rejected ones too, and not those that people added', () => {
    expect(document).toMatchObject({ path: '通报.md', title: '通报', date: '2024-01-01' });
    expect(document.facts).toEqual([agency, law, count]);
  });

  test('exports what people made of it', () => {
    const entries = entriesOf(document).map(({ quote, label, status, fact }) => [
      quote,
      label,
      status,
      (fact as { canonical?: string } | undefined)?.canonical,
    ]);
    expect(entries).toEqual([
      ['依据', '方法', undefined, undefined],
      ['刑法', 'law', 'corrected', '中华人民共和国刑法'],
      ['处罚', 'law', undefined, '行政处罚法'],
      ['3人', 'statistic', undefined, undefined],
    ]);
    expect(entriesOf(document)[1]!.notes).toEqual([
      { author: '王', time: '2024-01-03T00:00:00Z', text: '是', resolved: true },
    ]);
  });

  test('takes no word that was said of other words', () => {
    const outdated: ReviewedAnalysis = {
      ...reviewed([]),
      facts: [
        {
          ...agency,
          review: { authors: [], labels: [], annotations: [annotations[0]!], certainty: 'moved', outdated: true },
        },
      ],
    };
    expect(entriesOf(reviewedDocument('a', source, outdated))[0]!.status).toBeUndefined();
  });
});
