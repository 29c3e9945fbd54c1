import { describe, expect, it } from 'vitest';
import type { Change } from '../../../../src/core/annotate/change';
import type { Annotation } from '../../../../src/core/annotate/model';
import { History } from '../../../../src/editor/annotations/history';

const annotation = (id: string, start = 0): Annotation => ({
  id,
  author: 'Li Na',
  created: '2024-01-01T00:00:00.000Z',
  modified: '2024-01-01T00:00:00.000Z',
  target: { exact: 'x', prefix: '', suffix: '', start, end: start + 1 },
  status: 'confirmed',
});
const adding = (id: string): Change => ({ label: id, edits: [{ id, after: annotation(id) }] });

describe('history', () => {
  it('takes back what was done last, first', () => {
    const history = new History();
    history.push(adding('a'));
    history.push(adding('b'));
    expect(history.undo()?.edits).toEqual([{ id: 'b', before: annotation('b'), after: undefined }]);
    expect(history.undo()?.edits[0]?.id).toBe('a');
    expect(history.undo()).toBeUndefined();
  });

  it('does again what was taken back, until something else is done', () => {
    const history = new History();
    history.push(adding('a'));
    history.undo();
    expect(history.redo()).toEqual(adding('a'));
    history.undo();
    history.push(adding('b'));
    expect(history.redo()).toBeUndefined();
  });

  it('knows anchors that were refreshed since', () => {
    const history = new History();
    history.push(adding('a'));
    history.repin(new Map([['a', annotation('a', 7).target]]));
    expect(history.undo()?.edits[0]?.before?.target.start).toBe(7);
  });

  it('forgets the oldest of very many', () => {
    const history = new History();
    for (let n = 0; n < 300; n++) history.push(adding(String(n)));
    let count = 0;
    while (history.undo()) count++;
    expect(count).toBe(200);
  });
});
