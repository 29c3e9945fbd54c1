import * as vscode from 'vscode';
import { progressText } from './annotations/tell';
import { ContextKeys } from './context-keys';
import { countOfFacts } from './describe';
import { isSupported } from './documents';
import type { FactSource } from './fact-source';
import type { Settings } from './settings';
import type { ShownDocument } from './shown-document';
import { factAt } from './spans';
import type { FactTree } from './tree';
import type { Element } from './tree-elements';

/** The view around the tree: what it says of itself, the context keys that its menus go by, and following the cursor. */
export class FactView implements vscode.Disposable {
  readonly view: vscode.TreeView<Element>;
  private readonly keys = new ContextKeys();
  private readonly subscriptions: vscode.Disposable[];

  constructor(
    private readonly tree: FactTree,
    private readonly facts: FactSource,
    private readonly shown: ShownDocument,
    private readonly settings: Settings,
  ) {
    this.view = vscode.window.createTreeView('policyLens.facts', { treeDataProvider: tree, showCollapseAll: true });
    const update = () => this.update();
    this.subscriptions = [
      this.view,
      facts.onDidChange(update),
      shown.onDidChange(update),
      settings.onDidChange(update),
      vscode.window.onDidChangeActiveTextEditor(update),
      vscode.window.onDidChangeTextEditorSelection((event) => void this.follow(event.textEditor)),
    ];
    this.update();
  }

  /** Lists only the facts that have these words; all for none. */
  setFilter(text: string): void {
    this.tree.filter = text;
    this.update();
  }

  dispose(): void {
    for (const one of this.subscriptions) one.dispose();
  }

  private update(): void {
    const { listed, all } = this.tree.counts;
    const { filter } = this.tree;
    this.view.description = all > 0 ? [countOfFacts(all), this.progress()].filter(Boolean).join(' · ') : undefined;
    this.view.message = filter
      ? vscode.l10n.t('Filter “{0}”: {1} of {2}', filter, listed, countOfFacts(all))
      : undefined;
    const active = vscode.window.activeTextEditor?.document;
    this.keys.set({
      supported: active !== undefined && isSupported(active),
      hasFacts: all > 0,
      state: this.state(listed, all),
      filtered: filter !== '',
      grouping: this.settings.grouping,
      followCursor: this.settings.followCursor,
      highlighting: this.settings.highlighting,
    });
  }

  /** How far the document is reviewed, once somebody has begun. */
  private progress(): string | undefined {
    const { document } = this.shown;
    const progress = document && this.facts.latest(document)?.progress;
    return progress && progress.reviewed > 0 ? progressText(progress) : undefined;
  }

  private state(listed: number, all: number): string {
    const { document } = this.shown;
    if (!document) return 'none';
    const state = this.facts.state(document);
    if (listed > 0 || state === 'too-large' || state === 'unsupported') return listed > 0 ? 'ready' : state;
    if (all > 0) return 'filtered-out';
    return state === 'ready' ? 'empty' : 'analysing';
  }

  /** Selects the fact under the cursor in the tree, when asked to and the tree can be seen. */
  private async follow(editor: vscode.TextEditor): Promise<void> {
    const analysis = this.facts.current(editor.document);
    if (!analysis || !this.settings.followCursor || !this.view.visible || editor.document !== this.shown.document)
      return;
    const fact = factAt(analysis, editor.document, editor.selection.start);
    const element = fact && this.tree.elementOf(fact);
    const selected = this.view.selection[0]?.node;
    const isSelected = selected !== undefined && selected.type !== 'group' && selected.fact.id === fact?.id;
    if (element && !isSelected) await this.view.reveal(element, { select: true, focus: false });
  }
}
