import * as vscode from 'vscode';
import type { Settings } from '../settings';

interface Action extends vscode.QuickPickItem {
  readonly command: string;
}

/** Everything that can be done in a review, in one list: a letter and Enter run what begins with it. */
export class ReviewMenu {
  constructor(private readonly settings: Settings) {}

  register(): vscode.Disposable {
    const { registerCommand } = vscode.commands;
    const showRejected = (isOn: boolean) => () => this.settings.set('review.showRejected', isOn);
    return vscode.Disposable.from(
      registerCommand('policyLens.reviewMenu', () => this.show()),
      registerCommand('policyLens.showRejected', showRejected(true)),
      registerCommand('policyLens.hideRejected', showRejected(false)),
    );
  }

  private async show(): Promise<void> {
    const rejected = this.settings.showRejected
      ? action(vscode.l10n.t('Hide rejected facts'), 'circle-slash', 'policyLens.hideRejected')
      : action(vscode.l10n.t('Show rejected facts'), 'circle-slash', 'policyLens.showRejected');
    const chosen = await vscode.window.showQuickPick<vscode.QuickPickItem | Action>(
      [
        action(vscode.l10n.t('Next unreviewed fact'), 'arrow-down', 'policyLens.nextUnreviewed'),
        action(vscode.l10n.t('Confirm and go on'), 'pass', 'policyLens.confirmAndNext'),
        action(vscode.l10n.t('Reject and go on'), 'circle-slash', 'policyLens.rejectAndNext'),
        action(vscode.l10n.t('Correct this fact…'), 'edit', 'policyLens.correctFact'),
        action(vscode.l10n.t('Label it…'), 'tag', 'policyLens.labelFact'),
        action(vscode.l10n.t('Note on it…'), 'comment', 'policyLens.addNote'),
        action(vscode.l10n.t('Add a fact here…'), 'add', 'policyLens.addFact'),
        action(vscode.l10n.t('Undo'), 'discard', 'policyLens.undoReview'),
        action(vscode.l10n.t('Redo'), 'redo', 'policyLens.redoReview'),
        separator(vscode.l10n.t('Many at once')),
        action(vscode.l10n.t('Accept what is visible'), 'check-all', 'policyLens.acceptVisible'),
        action(vscode.l10n.t('Accept what is selected'), 'check-all', 'policyLens.acceptSelected'),
        action(vscode.l10n.t('Accept this kind in this section'), 'check-all', 'policyLens.acceptKindInSection'),
        action(vscode.l10n.t('Accept the whole document…'), 'check-all', 'policyLens.acceptDocument'),
        action(vscode.l10n.t('Label every place with these words…'), 'tag', 'policyLens.labelEverywhere'),
        separator(vscode.l10n.t('Annotators and files')),
        rejected,
        action(vscode.l10n.t('Compare annotators…'), 'git-compare', 'policyLens.compareAnnotators'),
        action(vscode.l10n.t('Report of agreement'), 'graph', 'policyLens.agreementReport'),
        action(vscode.l10n.t('Export…'), 'export', 'policyLens.export'),
        action(vscode.l10n.t('Export the workspace…'), 'export', 'policyLens.exportWorkspace'),
        action(vscode.l10n.t('Import…'), 'cloud-download', 'policyLens.import'),
        action(vscode.l10n.t('Edit the codebook'), 'book', 'policyLens.editCodebook'),
      ],
      { placeHolder: vscode.l10n.t('Review: choose what to do') },
    );
    if (chosen && 'command' in chosen) await vscode.commands.executeCommand(chosen.command);
  }
}

const action = (label: string, icon: string, command: string): Action => ({ label: `$(${icon}) ${label}`, command });

function separator(label: string): vscode.QuickPickItem {
  return { label, kind: vscode.QuickPickItemKind.Separator };
}
