import * as vscode from 'vscode';
import { isSupported } from './documents';

/**
 * The document that the view and the status bar are about: that of the active editor if it can have facts, else the one
 * shown before as long as it can be seen, so that a table opened beside an article does not empty the view.
 */
export class ShownDocument implements vscode.Disposable {
  private shown: vscode.TextDocument | undefined;
  private readonly changed = new vscode.EventEmitter<vscode.TextDocument | undefined>();
  private readonly subscriptions: vscode.Disposable[];

  readonly onDidChange = this.changed.event;

  constructor() {
    this.subscriptions = [
      this.changed,
      vscode.window.onDidChangeActiveTextEditor(() => this.update()),
      vscode.window.onDidChangeVisibleTextEditors(() => this.update()),
      vscode.workspace.onDidCloseTextDocument(() => this.update()),
      vscode.workspace.onDidOpenTextDocument(() => this.update()),
    ];
    this.shown = this.choose();
  }

  get document(): vscode.TextDocument | undefined {
    return this.shown;
  }

  dispose(): void {
    for (const one of this.subscriptions) one.dispose();
  }

  private update(): void {
    const document = this.choose();
    if (document === this.shown) return;
    this.shown = document;
    this.changed.fire(document);
  }

  private choose(): vscode.TextDocument | undefined {
    const active = vscode.window.activeTextEditor?.document;
    if (active && isSupported(active) && !active.isClosed) return active;
    const visible = vscode.window.visibleTextEditors.map((editor) => editor.document).filter(isSupported);
    return visible.find((document) => document === this.shown) ?? visible[0];
  }
}
