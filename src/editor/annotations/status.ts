import * as vscode from 'vscode';
import type { FactSource } from '../fact-source';
import type { Settings } from '../settings';
import type { ShownDocument } from '../shown-document';
import type { AnnotationSessions } from './sessions';
import { progressText } from './tell';

/** How far the shown document is reviewed; stands there once somebody has begun. */
export class ReviewStatus implements vscode.Disposable {
  private readonly item = vscode.window.createStatusBarItem('policyLens.review', vscode.StatusBarAlignment.Right, 99);
  private readonly subscriptions: vscode.Disposable[];

  constructor(
    private readonly facts: FactSource,
    private readonly sessions: AnnotationSessions,
    private readonly shown: ShownDocument,
    private readonly settings: Settings,
  ) {
    this.item.name = vscode.l10n.t('Policy Lens: review');
    this.item.command = 'policyLens.reviewMenu';
    const update = () => this.update();
    this.subscriptions = [
      this.item,
      facts.onDidChange(update),
      sessions.onDidChange(update),
      shown.onDidChange(update),
      settings.onDidChange(update),
    ];
    this.update();
  }

  /** What the item shows, `undefined` when it is hidden. */
  get text(): string | undefined {
    const { document } = this.shown;
    const session = document && this.sessions.of(document);
    const analysis = document && this.facts.current(document);
    if (!session || !analysis || !this.settings.statusBar) return undefined;
    const { problem } = session.stored ?? {};
    if (problem) return `$(warning) ${progressText(analysis.progress)}`;
    return session.all.length > 0 ? `$(checklist) ${progressText(analysis.progress)}` : undefined;
  }

  dispose(): void {
    for (const one of this.subscriptions) one.dispose();
  }

  private update(): void {
    const { document } = this.shown;
    const { text } = this;
    this.item.text = text ?? '';
    const problem = document && this.sessions.of(document)?.stored?.problem;
    this.item.tooltip = problem?.message ?? vscode.l10n.t('Review of this document; click for what can be done');
    if (text) this.item.show();
    else this.item.hide();
  }
}
