import * as vscode from 'vscode';
import type { ReviewedAnalysis, ReviewedFact } from '../../core/annotate/apply';
import { selector } from '../documents';
import { factAt } from '../spans';
import type { AnnotationSessions } from './sessions';
import type { Request } from './subjects';

const KIND = vscode.CodeActionKind.Refactor.append('policyLens');

/** Offers at the lightbulb what can be said about the fact at the cursor, or about the selected words. */
export class ReviewActions implements vscode.CodeActionProvider {
  constructor(private readonly sessions: AnnotationSessions) {}

  register(): vscode.Disposable {
    return vscode.languages.registerCodeActionsProvider(selector, this, { providedCodeActionKinds: [KIND] });
  }

  provideCodeActions(document: vscode.TextDocument, range: vscode.Range): vscode.CodeAction[] {
    const analysis = this.sessions.current(document);
    if (!analysis) return [];
    const uri = document.uri.toString();
    const fact = factOn(analysis, document, range);
    if (fact) return onFact({ uri, fact: fact.id }, fact);
    if (range.isEmpty) return [];
    return onWords({ uri, start: document.offsetAt(range.start), end: document.offsetAt(range.end) });
  }
}

/** The fact on just the selected words, or the one at the cursor. */
function factOn(
  analysis: ReviewedAnalysis,
  document: vscode.TextDocument,
  range: vscode.Range,
): ReviewedFact | undefined {
  if (range.isEmpty) return factAt(analysis, document, range.start);
  const [start, end] = [document.offsetAt(range.start), document.offsetAt(range.end)];
  return analysis.facts.find((fact) => fact.start === start && fact.end === end);
}

function onFact(request: Request, { review }: ReviewedFact): vscode.CodeAction[] {
  const isReviewed = review?.status !== undefined && !review.outdated;
  return [
    ...(isReviewed
      ? [action(vscode.l10n.t('Unreviewed'), 'policyLens.clearReview', request)]
      : [
          action(vscode.l10n.t('Confirm this fact'), 'policyLens.confirmFact', request),
          action(vscode.l10n.t('Reject this fact'), 'policyLens.rejectFact', request),
        ]),
    action(vscode.l10n.t('Correct this fact…'), 'policyLens.correctFact', request),
    action(vscode.l10n.t('Label it…'), 'policyLens.labelFact', request),
    action(vscode.l10n.t('Note on it…'), 'policyLens.addNote', request),
  ];
}

function onWords(request: Request): vscode.CodeAction[] {
  return [
    action(vscode.l10n.t('Add a fact here…'), 'policyLens.addFact', request),
    action(vscode.l10n.t('Label it…'), 'policyLens.labelFact', request),
    action(vscode.l10n.t('Label every place with these words…'), 'policyLens.labelEverywhere', request),
    action(vscode.l10n.t('Note on it…'), 'policyLens.addNote', request),
  ];
}

function action(title: string, command: string, request: Request): vscode.CodeAction {
  const one = new vscode.CodeAction(title, KIND);
  one.command = { title, command, arguments: [request] };
  return one;
}
