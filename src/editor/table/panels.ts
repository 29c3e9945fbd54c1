import * as vscode from 'vscode';
import type { Span } from '../../core';
import { type Subject, subjectOf } from '../../webview/table/protocol';
import { nameOf } from '../documents';
import type { FactSource } from '../fact-source';
import type { Settings } from '../settings';
import { TablePanel } from './panel';

export const TABLE_VIEW = 'policyLens.table';

/** Opens tables of facts beside their documents, and brings them back after a restart. */
export class TablePanels implements vscode.WebviewPanelSerializer, vscode.Disposable {
  private readonly panels = new Set<TablePanel>();
  private readonly registration: vscode.Disposable;

  constructor(
    private readonly extension: vscode.Uri,
    private readonly facts: FactSource,
    private readonly settings: Settings,
  ) {
    this.registration = vscode.window.registerWebviewPanelSerializer(TABLE_VIEW, this);
  }

  /** The tables that are open, in the order of their opening. */
  get open(): readonly TablePanel[] {
    return [...this.panels];
  }

  /** Shows the table of a document, or of a span of it, beside the document. */
  show(document: vscode.TextDocument, span?: Span): TablePanel {
    const subject: Subject = { source: document.uri.toString(), ...(span && { span }) };
    const known = this.open.find((panel) => panel.isAbout(subject));
    known?.reveal();
    if (known) return known;
    const title = vscode.l10n.t('{0} – facts', nameOf(document));
    const column = { viewColumn: vscode.ViewColumn.Beside, preserveFocus: true };
    return this.attach(vscode.window.createWebviewPanel(TABLE_VIEW, title, column), subject);
  }

  async deserializeWebviewPanel(panel: vscode.WebviewPanel, state: unknown): Promise<void> {
    const subject = subjectOf(state);
    if (subject) this.attach(panel, subject);
    else panel.dispose();
  }

  dispose(): void {
    this.registration.dispose();
    for (const panel of this.panels) panel.dispose();
  }

  private attach(webview: vscode.WebviewPanel, subject: Subject): TablePanel {
    const panel = new TablePanel(webview, this.extension, subject, this.facts, this.settings);
    this.panels.add(panel);
    panel.onDidDispose(() => {
      this.panels.delete(panel);
      panel.dispose();
    });
    return panel;
  }
}
