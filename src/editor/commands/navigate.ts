import * as vscode from 'vscode';
import type { Fact, Span } from '../../core';
import type { FactSource } from '../fact-source';
import { factAfter, factBefore, toRange } from '../spans';
import type { FactTree } from '../tree';
import type { Element } from '../tree-elements';

/** Goes to facts: from links and tables, from the tree, and from one fact to the next. */
export class NavigateCommands {
  constructor(
    private readonly facts: FactSource,
    private readonly tree: FactTree,
  ) {}

  register(): vscode.Disposable {
    return vscode.Disposable.from(
      vscode.commands.registerCommand('policyLens.revealFact', (source, start, end) => this.reveal(source, start, end)),
      vscode.commands.registerCommand('policyLens.openNode', (element) => this.openNode(element)),
      vscode.commands.registerTextEditorCommand('policyLens.nextFact', (editor) => this.step(editor, factAfter)),
      vscode.commands.registerTextEditorCommand('policyLens.previousFact', (editor) => this.step(editor, factBefore)),
      vscode.commands.registerCommand('policyLens.showFacts', () =>
        vscode.commands.executeCommand('policyLens.facts.focus'),
      ),
    );
  }

  /** Arguments come from links, so nothing is taken for granted about them. */
  private async reveal(source: unknown, start: unknown, end: unknown): Promise<void> {
    if (typeof source !== 'string' || typeof start !== 'number' || typeof end !== 'number') return;
    const uri = vscode.Uri.parse(source);
    const open = vscode.workspace.textDocuments.find((document) => document.uri.toString() === uri.toString());
    await select(open ?? (await vscode.workspace.openTextDocument(uri)), { start, end });
  }

  private async openNode(element: Element): Promise<void> {
    const place = await this.tree.locate(element);
    if (place) await select(place.document, place.fact);
  }

  private async step(
    editor: vscode.TextEditor,
    choose: (facts: readonly Fact[], offset: number) => Fact | undefined,
  ): Promise<void> {
    const analysis = await this.facts.of(editor.document);
    const offset = editor.document.offsetAt(editor.selection.start);
    const fact = choose(analysis?.facts ?? [], offset);
    if (fact) await select(editor.document, fact, editor.viewColumn);
  }
}

/** Shows a span in the editor that has the document open, or in a new one, and selects it exactly. */
async function select(document: vscode.TextDocument, span: Span, column?: vscode.ViewColumn): Promise<void> {
  const visible = vscode.window.visibleTextEditors.find((editor) => editor.document === document);
  const selection = toRange(document, span);
  const viewColumn = column ?? visible?.viewColumn;
  const editor = await vscode.window.showTextDocument(document, { selection, ...(viewColumn && { viewColumn }) });
  editor.revealRange(selection, vscode.TextEditorRevealType.InCenterIfOutsideViewport);
}
