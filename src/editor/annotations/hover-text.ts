import { l10n, type Uri } from 'vscode';
import type { ReviewedFact } from '../../core/annotate/apply';
import { valueText } from '../describe';
import { commandLink, escapeMarkdown } from '../markdown';
import { markOf, markText, notesOf } from './describe-review';

/** What the links of a hover may run. */
export const HOVER_COMMANDS = [
  'policyLens.confirmFact',
  'policyLens.rejectFact',
  'policyLens.correctFact',
  'policyLens.labelFact',
  'policyLens.addNote',
  'policyLens.clearReview',
] as const;

/** What people say of a fact, and what can be said: Markdown to put below what is known about it. */
export function reviewHover(uri: Uri, fact: ReviewedFact, labelName: (code: string) => string): string {
  const { review, id } = fact;
  const lines: string[] = [];
  const line = (name: string, text: string) => lines.push(`${escapeMarkdown(name)}: ${escapeMarkdown(text)}`);
  const mark = markOf(fact);
  if (mark) line(l10n.t('Review'), [markText(mark), review?.authors.join(', ')].filter(Boolean).join(' · '));
  if (review?.extracted) line(l10n.t('As extracted'), valueText(review.extracted));
  if (review?.labels.length) line(l10n.t('Labels'), review.labels.map(labelName).join(', '));
  for (const { author, text } of review ? notesOf(review) : []) line(author, text);
  const link = (title: string, command: (typeof HOVER_COMMANDS)[number]) =>
    commandLink(title, command, [{ uri: uri.toString(), fact: id }]);
  const links = [
    link(l10n.t('Confirm'), 'policyLens.confirmFact'),
    link(l10n.t('Reject'), 'policyLens.rejectFact'),
    link(l10n.t('Correct…'), 'policyLens.correctFact'),
    link(l10n.t('Label…'), 'policyLens.labelFact'),
    link(l10n.t('Note…'), 'policyLens.addNote'),
    ...(review?.status ? [link(l10n.t('Unreviewed'), 'policyLens.clearReview')] : []),
  ];
  return [...lines, links.join(' | ')].join('  \n');
}
