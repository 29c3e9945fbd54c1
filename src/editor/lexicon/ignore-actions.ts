import * as vscode from 'vscode';
import { selector } from '../documents';
import type { FactSource } from '../fact-source';
import { factAt } from '../spans';
import { termOf } from './names';

const KIND = vscode.CodeActionKind.Refactor.append('policyLens').append('ignore');

/** Offers to find no fact in these words any more, wherever they stand in the workspace: they become a term. */
export class IgnoreActions implements vscode.CodeActionProvider {
  constructor(private readonly facts: FactSource) {}

  register(): vscode.Disposable {
    return vscode.languages.registerCodeActionsProvider(selector, this, { providedCodeActionKinds: [KIND] });
  }

  provideCodeActions(document: vscode.TextDocument, range: vscode.Range): vscode.CodeAction[] {
    const analysis = this.facts.current(document);
    const fact = analysis && factAt(analysis, document, range.start);
    if (!fact) return [];
    const words = termOf(fact, document.getText());
    if (words.length < 2 || words.includes('\n')) return [];
    const title = vscode.l10n.t('No fact: ignore “{0}” in this workspace', words);
    const action = new vscode.CodeAction(title, KIND);
    action.command = { title, command: 'policyLens.addTerm', arguments: [document.uri.toString(), words] };
    return [action];
  }
}
