import * as vscode from 'vscode';
import type { Fact, Span } from '../../core';
import type { FactSource } from '../fact-source';
import { mentionsOf } from '../mentions';
import { factAfter, factAt, factBefore, toRange } from '../spans';
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
      vscode.commands.registerCommand('policyLens.revealFact', (source, start, end, preserveFocus) =>
        this.reveal(source, start, end, preserveFocus === true),
      ),
      vscode.commands.registerCommand('policyLens.showPlaces', (source, offset) => this.showPlaces(source, offset)),
      vscode.commands.registerCommand('policyLens.openNode', (element) => this.openNode(element)),
      vscode.commands.registerTextEditorCommand('policyLens.nextFact', (editor) => this.step(editor, factAfter)),
      vscode.commands.registerTextEditorCommand('policyLens.previousFact', (editor) => this.step(editor, factBefore)),
      vscode.commands.registerCommand('policyLens.showFacts', () =>
        vscode.commands.executeCommand('policyLens.facts.focus'),
      ),
    );
  }

  /** Arguments come from links, so nothing is taken for granted about them. */
  private async reveal(source: unknown, start: unknown, end: unknown, preserveFocus: boolean): Promise<void> {
    if (typeof source !== 'string' || typeof start !== 'number' || typeof end !== 'number') return;
    await select(await documentAt(source), { start, end }, { preserveFocus });
  }

  /** Peeks at all places of the fact at an offset, as a link gives it, or else at the cursor. */
  private async showPlaces(source: unknown, offset: unknown): Promise<void> {
    const isGiven = typeof source === 'string' && typeof offset === 'number';
    const document = isGiven ? await documentAt(source) : vscode.window.activeTextEditor?.document;
    const analysis = document && (await this.facts.of(document));
    if (!document || !analysis) return;
    const position = isGiven ? document.positionAt(offset) : vscode.window.activeTextEditor!.selection.active;
    const fact = factAt(analysis, document, position);
    if (!fact) {
      void vscode.window.showInformationMessage(vscode.l10n.t('There is no fact at the cursor.'));
      return;
    }
    const places = mentionsOf(analysis, fact).map(
      (place) => new vscode.Location(document.uri, toRange(document, place)),
    );
    await vscode.commands.executeCommand(
      'editor.action.peekLocations',
      document.uri,
      document.positionAt(fact.start),
      places,
      'peek',
    );
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
    if (fact) await select(editor.document, fact, { viewColumn: editor.viewColumn });
  }
}

async function documentAt(source: string): Promise<vscode.TextDocument> {
  const uri = vscode.Uri.parse(source);
  const open = vscode.workspace.textDocuments.find((document) => document.uri.toString() === uri.toString());
  return open ?? (await vscode.workspace.openTextDocument(uri));
}

/** Shows a span in the editor that has the document open, or in a new one, and selects it exactly. */
async function select(
  document: vscode.TextDocument,
  span: Span,
  {
    viewColumn = columnOf(document),
    preserveFocus = false,
  }: { viewColumn?: vscode.ViewColumn; preserveFocus?: boolean } = {},
): Promise<void> {
  const selection = toRange(document, span);
  const options = { selection, preserveFocus, ...(viewColumn && { viewColumn }) };
  const editor = await vscode.window.showTextDocument(document, options);
  editor.revealRange(selection, vscode.TextEditorRevealType.InCenterIfOutsideViewport);
}

/** Where the document is open, seen or behind others; beside a table, the first column and not the table's own. */
function columnOf(document: vscode.TextDocument): vscode.ViewColumn | undefined {
  const visible = vscode.window.visibleTextEditors.find((editor) => editor.document === document);
  if (visible) return visible.viewColumn;
  const { all, activeTabGroup } = vscode.window.tabGroups;
  const behind = all.find(({ tabs }) =>
    tabs.some(({ input }) => input instanceof vscode.TabInputText && input.uri.toString() === document.uri.toString()),
  );
  if (behind) return behind.viewColumn;
  return activeTabGroup.activeTab?.input instanceof vscode.TabInputWebview ? vscode.ViewColumn.One : undefined;
}
