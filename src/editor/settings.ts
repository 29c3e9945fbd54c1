import * as vscode from 'vscode';
import type { FactKind } from '../core';
import type { Grouping } from './tree-nodes';

/** The setting, under `policyLens.highlight`, that switches a kind. */
export const KIND_SETTING: Readonly<Record<FactKind, string>> = {
  statistic: 'statistics',
  period: 'periods',
  agency: 'agencies',
  law: 'laws',
};

/** The extension's settings, typed; read afresh at every call, so that nobody holds an old value. */
export class Settings implements vscode.Disposable {
  private readonly changed = new vscode.EventEmitter<void>();
  private readonly subscription = vscode.workspace.onDidChangeConfiguration((event) => {
    if (event.affectsConfiguration('policyLens')) this.changed.fire();
  });

  readonly onDidChange = this.changed.event;

  get highlighting(): boolean {
    return this.get('highlight.enabled', true);
  }

  highlights(kind: FactKind): boolean {
    return this.highlighting && this.get(`highlight.${KIND_SETTING[kind]}`, true);
  }

  get overviewRuler(): boolean {
    return this.get('highlight.overviewRuler', true);
  }

  get hover(): boolean {
    return this.get('hover.enabled', true);
  }

  get findings(): boolean {
    return this.get('findings.enabled', true);
  }

  get outline(): boolean {
    return this.get('outline.enabled', true);
  }

  get references(): boolean {
    return this.get('references.enabled', true);
  }

  get statusBar(): boolean {
    return this.get('statusBar.enabled', true);
  }

  get grouping(): Grouping {
    return this.get<Grouping>('facts.groupBy', 'kind');
  }

  get followCursor(): boolean {
    return this.get('facts.followCursor', false);
  }

  /** Whether rejected facts are listed and struck through in the text. */
  get showRejected(): boolean {
    return this.get('review.showRejected', false);
  }

  /** Whether what others have judged counts as reviewed; else each annotator goes through all facts. */
  get countOthers(): boolean {
    return this.get('review.countOthers', true);
  }

  /** Names of columns, unchecked; empty for the usual ones. */
  get tableColumns(): readonly string[] {
    return this.get<readonly string[]>('table.columns', []);
  }

  /** In UTF-16 units; a longer document is not analysed. */
  get maxFileSize(): number {
    return this.get('maxFileSize', 5_000_000);
  }

  /** Turns a switch over, where it is set now, else for the user. */
  async toggle(name: string): Promise<void> {
    await this.set(name, !this.get(name, true));
  }

  /** Writes a setting to the narrowest place that sets it now, else to the user's settings. */
  async set(name: string, value: unknown): Promise<void> {
    const configuration = vscode.workspace.getConfiguration('policyLens');
    const set = configuration.inspect(name);
    const target =
      set?.workspaceFolderValue === undefined && set?.workspaceValue !== undefined
        ? vscode.ConfigurationTarget.Workspace
        : vscode.ConfigurationTarget.Global;
    await configuration.update(name, value, target);
  }

  get<T>(name: string, otherwise: T): T {
    return vscode.workspace.getConfiguration('policyLens').get(name, otherwise);
  }

  dispose(): void {
    this.subscription.dispose();
    this.changed.dispose();
  }
}
