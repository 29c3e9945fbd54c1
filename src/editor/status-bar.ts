import * as vscode from 'vscode';
import { countOfFacts } from './describe';
import type { FactSource } from './fact-source';
import type { Settings } from './settings';
import type { ShownDocument } from './shown-document';

/** One item: how many facts the shown document has, and a menu behind it. */
export class FactStatus implements vscode.Disposable {
  private readonly item = vscode.window.createStatusBarItem('policyLens.facts', vscode.StatusBarAlignment.Right, 100);
  private readonly subscriptions: vscode.Disposable[];

  constructor(
    private readonly facts: FactSource,
    private readonly shown: ShownDocument,
    private readonly settings: Settings,
  ) {
    this.item.name = 'Policy Lens';
    this.item.command = 'policyLens.showMenu';
    const update = () => this.update();
    this.subscriptions = [
      this.item,
      facts.onDidChange(update),
      shown.onDidChange(update),
      settings.onDidChange(update),
    ];
    this.update();
  }

  /** What the item shows, `undefined` when it is hidden. */
  get text(): string | undefined {
    const { document } = this.shown;
    if (!document || !this.settings.statusBar) return undefined;
    const state = this.facts.state(document);
    if (state === 'unsupported') return undefined;
    if (state === 'too-large') return `$(list-tree) ${vscode.l10n.t('too large')}`;
    if (state === 'analysing') return `$(sync~spin) ${vscode.l10n.t('reading')}`;
    return `$(list-tree) ${countOfFacts(this.facts.current(document)?.facts.length ?? 0)}`;
  }

  dispose(): void {
    for (const one of this.subscriptions) one.dispose();
  }

  private update(): void {
    const { text } = this;
    this.item.text = text ?? '';
    this.item.tooltip = vscode.l10n.t('Facts in this document; click for a menu');
    if (text) this.item.show();
    else this.item.hide();
  }
}
