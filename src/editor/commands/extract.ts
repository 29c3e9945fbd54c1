import * as vscode from 'vscode';
import { isSupported } from '../documents';
import type { ShownDocument } from '../shown-document';
import type { TableDocuments } from '../table-document';

/** Opens facts as a table: those of the shown document, or those of the selected text. */
export class ExtractCommands {
  constructor(
    private readonly tables: TableDocuments,
    private readonly shown: ShownDocument,
  ) {}

  register(): vscode.Disposable {
    return vscode.Disposable.from(
      vscode.commands.registerCommand('policyLens.extractFacts', () => this.extractFacts()),
      vscode.commands.registerCommand('policyLens.extractFromSelection', () => this.extractFromSelection()),
    );
  }

  private async extractFacts(): Promise<void> {
    const { document } = this.shown;
    if (document) await this.tables.open(document);
    else tellThatNothingIsOpen();
  }

  private async extractFromSelection(): Promise<void> {
    const editor = vscode.window.activeTextEditor;
    if (!editor || !isSupported(editor.document)) return tellThatNothingIsOpen();
    const { document, selection } = editor;
    const span = { start: document.offsetAt(selection.start), end: document.offsetAt(selection.end) };
    await this.tables.open(document, span);
  }
}

function tellThatNothingIsOpen(): void {
  void vscode.window.showInformationMessage(vscode.l10n.t('Open a Markdown or plain text document first.'));
}
