import type { Span } from '../../core';
import type { ReviewedAnalysis } from '../../core/annotate/apply';
import { markOf } from './describe-review';

/** How reviewed places look. Each differs from the others by its line, not by its colour alone. */
export const LOOKS = {
  confirmed: { borderWidth: '0 0 2px 0', borderStyle: 'solid' },
  corrected: { borderWidth: '0 0 3px 0', borderStyle: 'double' },
  added: { borderWidth: '0 0 2px 2px', borderStyle: 'solid' },
  doubtful: { borderWidth: '0 0 2px 0', borderStyle: 'dotted' },
  annotated: { borderWidth: '0 0 2px 0', borderStyle: 'dashed' },
  rejected: { textDecoration: 'line-through', opacity: '0.6' },
} as const;

export type MarkStyle = keyof typeof LOOKS;
export const MARK_STYLES = Object.keys(LOOKS) as readonly MarkStyle[];

/** The places that are marked in a style. */
export function spansOf(analysis: ReviewedAnalysis, style: MarkStyle, showRejected: boolean): readonly Span[] {
  const { facts, rejected, doubtful, free, unmatched } = analysis;
  switch (style) {
    case 'rejected':
      return showRejected ? rejected : [];
    case 'doubtful': {
      const unsure = facts.filter((fact) => ['disputed', 'outdated'].includes(markOf(fact) ?? ''));
      return [...doubtful.map(({ found }) => found.span), ...unsure];
    }
    case 'annotated':
      return [...free, ...unmatched].map(({ found }) => found.span);
    default:
      return facts.filter((fact) => markOf(fact) === style);
  }
}

/** Labelled places by the label's code. */
export function labelledSpans({ facts, free }: ReviewedAnalysis): Map<string, Span[]> {
  const spans = new Map<string, Span[]>();
  const add = (code: string, span: Span) => spans.set(code, [...(spans.get(code) ?? []), span]);
  for (const fact of facts) for (const code of fact.review?.labels ?? []) add(code, fact);
  for (const { annotation, found } of free) for (const code of annotation.labels ?? []) add(code, found.span);
  return spans;
}
