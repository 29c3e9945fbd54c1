import { describe, expect, it, vi } from 'vitest';
import { apply, placeAll } from '../../../../src/core/annotate/apply';
import { EMPTY, parse, put } from '../../../../src/core/annotate/file';
import type { Annotation } from '../../../../src/core/annotate/model';
import { agreementReport } from '../../../../src/editor/annotations/agreement-report';
import { reviewHover } from '../../../../src/editor/annotations/hover-text';
import { reviewNodes } from '../../../../src/editor/annotations/review-nodes';
import { annotation, fact, TEXT } from '../../core/annotate/samples';

vi.mock('vscode', () => import('../vscode'));

const QUOTE = '43.7万起';
const about = { id: `s-${QUOTE}-0`, kind: 'statistic' } as const;
const analysis = { facts: [fact(QUOTE), fact('3288亿元')], headings: [], end: TEXT.length };

function reviewed(...annotations: Annotation[]) {
  return apply(analysis, annotations, placeAll(annotations, TEXT));
}
const nodes = (...annotations: Annotation[]) => reviewNodes('file:///a.md', reviewed(...annotations), undefined, true);

describe('the review view', () => {
  it('is empty where nothing needs a look', () => {
    expect(nodes()).toEqual([]);
    expect(nodes(annotation(QUOTE, { fact: about }))).toEqual([]);
  });

  it('keeps what has no place any more with its old words', () => {
    const lost = annotation('3288亿元', {
      target: { ...annotation('3288亿元').target, exact: '完全不同的另一句话，哪里都没有' },
    });
    const [group] = nodes(lost);
    expect(group?.id).toBe('orphans');
    expect(group?.children).toMatchObject([
      { context: 'orphan', label: '完全不同的另一句话，哪里都没有', request: { annotation: lost.id } },
    ]);
  });

  it('lists where annotators differ, side by side, and rejected facts', () => {
    const [differences] = nodes(
      annotation(QUOTE, { author: '李雷', fact: about }),
      annotation(QUOTE, { author: '韩梅', fact: about, status: 'rejected' }),
    );
    expect(differences?.children).toMatchObject([
      {
        context: 'difference',
        children: [{ label: '李雷' }, { label: '韩梅' }].toSorted((a, b) => (a.label < b.label ? -1 : 1)),
      },
    ]);
    const [rejected] = nodes(annotation(QUOTE, { fact: about, status: 'rejected' }));
    expect(rejected).toMatchObject({ id: 'rejected', description: '1' });
  });

  it('lists annotations of other words', () => {
    const [group] = nodes(annotation('检察机关', { status: undefined, labels: ['key'] }));
    expect(group?.id).toMatch(/notes|doubtful/);
    expect(group?.children[0]?.description).toContain('key');
  });

  it('says which records cannot be read and which were changed in two places', () => {
    const one = annotation(QUOTE, { fact: about });
    const file = put(put(EMPTY, [one]), [{ ...one, status: 'rejected' }]);
    const reading = parse('{"items":[\n{"id":7},\n{"id":"urn:policy-lens:document"}]}');
    const malformed = reading.file.entries.filter(({ type }) => type === 'malformed');
    const stored = { file: { entries: [...file.entries, ...malformed] }, state: 'ok', unsaved: 0 } as const;
    const list = reviewNodes('file:///a.md', reviewed(), stored, false);
    expect(list.map(({ context }) => context).sort()).toEqual(['conflict', 'unreadable']);
    const conflict = list.find(({ context }) => context === 'conflict');
    expect(conflict?.children.map(({ request }) => request.version)).toEqual([0, 1]);
  });
});

describe('the report of agreement', () => {
  it('gives kappa and alpha per kind, and both sides of a difference', () => {
    const third = { id: 's-3288亿元-0', kind: 'statistic' } as const;
    const text = agreementReport(
      'a.md',
      reviewed(
        annotation(QUOTE, { author: '李雷', fact: about }),
        annotation(QUOTE, { author: '韩梅', fact: about, status: 'rejected' }),
        annotation('3288亿元', { author: '李雷', fact: third }),
        annotation('3288亿元', { author: '韩梅', fact: third }),
      ),
      () => 3,
    );
    expect(text).toMatch(/\| Statistics \| 2 \| 1 \| .*: 0\.00 \| 0\.00 \|/);
    expect(text).toContain('- 李雷: confirmed');
    expect(text).toContain('- 韩梅: rejected');
    expect(text).toContain('line 3');
  });

  it('says so where nobody has worked together', () => {
    expect(agreementReport('a.md', reviewed(), () => 1)).toContain('No fact of this document');
  });
});

describe('the hover of a reviewed fact', () => {
  it('tells the verdict, what was extracted, labels and notes, and escapes them', () => {
    const [one] = reviewed(
      annotation(QUOTE, {
        fact: about,
        status: 'corrected',
        corrections: { value: 437_000, unit: '起' },
        labels: ['key'],
        notes: [{ id: 'n', author: '韩梅', created: '', text: '[x](command:evil)' }],
      }),
    ).facts;
    const text = reviewHover({ toString: () => 'file:///a.md' } as never, one!, (code) => `label ${code}`);
    expect(text).toContain('Review: corrected · 李雷');
    expect(text).toContain('As extracted: 52%'.replace('%', '\\%'));
    expect(text).toContain('Labels: label key');
    expect(text).toContain('韩梅: \\[x\\]\\(command\\:evil\\)');
    expect(text.match(/\]\(command:/g)).toHaveLength(6);
  });
});
