import { describe, expect, it } from 'vitest';
import { apply, placeAll } from '../../../../src/core/annotate/apply';
import { perform } from '../../../../src/core/annotate/change';
import { annotationsOf, EMPTY } from '../../../../src/core/annotate/file';
import type { Scope } from '../../../../src/core/annotate/operations';
import type { ImportedDocument, ReviewNote } from '../../../../src/core/export';
import type { Fact } from '../../../../src/core/fact';
import { importChange } from '../../../../src/editor/annotations/imported';

const TEXT = '公安机关共破获案件43.7万起，抓获犯罪嫌疑人7.9万名。检察机关依法起诉3.4万余人。';
const NOW = '2024-05-01T00:00:00.000Z';
const scope: Scope = { file: EMPTY, text: TEXT, author: 'Li Na', now: NOW };

const at = (quote: string) => {
  const start = TEXT.indexOf(quote);
  return { start, end: start + quote.length, quote };
};
const fact: Fact = {
  ...at('43.7万起'),
  id: 's1',
  kind: 'statistic',
  section: [],
  rule: 'quantity',
  value: 437_000,
  unit: '起',
  qualifier: 'exact',
};

function imported(...annotations: ReviewNote[]) {
  const document: ImportedDocument = { path: 'a.md', facts: [fact], annotations };
  const { file } = perform(EMPTY, importChange(scope, document), NOW);
  const all = annotationsOf(file);
  const analysis = { facts: [fact], headings: [], end: TEXT.length };
  return { file, all, reviewed: apply(analysis, all, placeAll(all, TEXT)) };
}

describe('an import', () => {
  it('gives a fact the status, correction, labels and notes that others gave it', () => {
    const { reviewed } = imported({
      id: 'x1',
      target: at('43.7万起'),
      fact: 's1',
      status: 'corrected',
      corrections: { unit: '件' },
      labels: ['key'],
      notes: [{ author: 'Wang Wei', time: '2024-01-01T00:00:00.000Z', text: '核对过' }],
      author: 'Wang Wei',
      created: '2024-01-01T00:00:00.000Z',
    });
    const [one] = reviewed.facts;
    expect(one).toMatchObject({ unit: '件', value: 437_000 });
    expect(one?.review).toMatchObject({ status: 'corrected', authors: ['Wang Wei'], labels: ['key'] });
    expect(one?.review?.annotations[0]?.notes).toMatchObject([{ author: 'Wang Wei', text: '核对过' }]);
  });

  it('adds facts that extraction missed', () => {
    const { reviewed } = imported({
      id: 'x2',
      target: at('检察机关'),
      corrections: { kind: 'agency', canonical: '检察机关' },
    });
    expect(reviewed.facts.find(({ kind }) => kind === 'agency')).toMatchObject({ quote: '检察机关' });
    expect(reviewed.progress.added).toBe(1);
  });

  it('speaks in the name of who imports where it names nobody', () => {
    const { all } = imported({ id: 'x3', target: at('7.9万名'), labels: ['key'] });
    expect(all).toMatchObject([{ author: 'Li Na', created: NOW, labels: ['key'] }]);
  });

  it('is never certain of words that stand elsewhere now', () => {
    const { reviewed } = imported({ id: 'x4', target: { start: 0, end: 7, quote: '3.4万余人' }, labels: ['key'] });
    expect(reviewed.free).toEqual([]);
    expect(reviewed.doubtful.length + reviewed.orphans.length).toBe(1);
  });

  it('twice adds nothing the second time', () => {
    const one: ReviewNote = { id: 'x5', target: at('7.9万名'), labels: ['key'] };
    const { file } = imported(one);
    const again = importChange({ ...scope, file }, { path: 'a.md', facts: [], annotations: [one] });
    expect(again.edits).toEqual([]);
  });
});
