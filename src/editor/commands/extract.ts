import * as vscode from 'vscode';
import { isSupported } from '../documents';
import type { ShownDocument } from '../shown-document';
import type { TablePanels } from '../table/panels';
import type { TableDocuments } from '../table/text';

/** Opens facts as a table: those of the shown document, or those of the selected text; or as plain text. */
export class ExtractCommands {
  constructor(
    private readonly tables: TablePanels,
    private readonly texts: TableDocuments,
    private readonly shown: ShownDocument,
  ) {}

  register(): vscode.Disposable {
    return vscode.Disposable.from(
      vscode.commands.registerCommand('policyLens.extractFacts', () => this.extractFacts()),
      vscode.commands.registerCommand('policyLens.extractAsText', () => this.extractAsText()),
      vscode.commands.registerCommand('policyLens.extractFromSelection', () => this.extractFromSelection()),
    );
  }

  private extractFacts(): void {
    const { document } = this.shown;
    if (document) this.tables.show(document);
    else tellThatNothingIsOpen();
  }

  private async extractAsText(): Promise<void> {
    const { document } = this.shown;
    if (document) await this.texts.open(document);
    else tellThatNothingIsOpen();
  }

  private extractFromSelection(): void {
    const editor = vscode.window.activeTextEditor;
    if (!editor || !isSupported(editor.document)) {
      tellThatNothingIsOpen();
      return;
    }
    const { document, selection } = editor;
    const span = { start: document.offsetAt(selection.start), end: document.offsetAt(selection.end) };
    this.tables.show(document, span);
  }
}

function tellThatNothingIsOpen(): void {
  void vscode.window.showInformationMessage(vscode.l10n.t('Open a Markdown or plain text document first.'));
}
