import { l10n } from 'vscode';
import type { Review, ReviewedFact } from '../../core/annotate/apply';
import type { Annotation } from '../../core/annotate/model';
import type { Verdict } from '../../core/annotate/verdict';

/** What a fact is marked as: its verdict, or that its words have changed since. */
export type Mark = Verdict | 'outdated';

export function markOf({ review }: ReviewedFact): Mark | undefined {
  return review?.outdated ? 'outdated' : review?.status;
}

export function markText(mark: Mark): string {
  switch (mark) {
    case 'confirmed':
      return l10n.t('confirmed');
    case 'corrected':
      return l10n.t('corrected');
    case 'rejected':
      return l10n.t('rejected');
    case 'added':
      return l10n.t('added');
    case 'disputed':
      return l10n.t('disputed');
    case 'outdated':
      return l10n.t('changed since it was reviewed');
  }
}

/** The icon of a mark in trees. */
export const MARK_ICON: Readonly<Record<Mark, string>> = {
  confirmed: 'pass',
  corrected: 'edit',
  rejected: 'circle-slash',
  added: 'add',
  disputed: 'git-compare',
  outdated: 'question',
};

/** The theme colour of a mark, in the text and in trees. */
export const MARK_COLOR: Readonly<Record<Mark, string>> = {
  confirmed: 'policyLens.confirmed',
  corrected: 'policyLens.corrected',
  rejected: 'policyLens.rejected',
  added: 'policyLens.added',
  disputed: 'policyLens.doubtful',
  outdated: 'policyLens.doubtful',
};

/** `confirmed · Li, Wang`; what reviewers said of a fact in a few words. */
export function reviewText(fact: ReviewedFact): string {
  const mark = markOf(fact);
  const { authors = [], labels = [] } = fact.review ?? {};
  return [mark && markText(mark), authors.join(', '), ...labels].filter(Boolean).join(' · ');
}

/** The notes of a fact, oldest first. */
export function notesOf({ annotations }: Review): { readonly author: string; readonly text: string }[] {
  return annotations.flatMap(({ notes = [], resolved }) => (resolved ? [] : notes));
}

/** What one annotation says, in a few words. */
export function annotationText({ status, added, labels = [], notes = [], author }: Annotation): string {
  const words = [
    added ? markText('added') : status && markText(status),
    ...labels,
    notes.length > 0 && notes.at(-1)!.text,
    author,
  ];
  return words.filter(Boolean).join(' · ');
}
