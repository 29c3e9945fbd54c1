import * as vscode from 'vscode';
import { FACT_KINDS, type Fact } from '../../core';
import type { Facts, FromPage, Subject, ToPage } from '../../webview/table/protocol';
import { kindName } from '../describe';
import { nameOf } from '../documents';
import type { FactSource } from '../fact-source';
import { REVEAL_COMMAND } from '../hover-text';
import { withSeparators } from '../numbers';
import type { Settings } from '../settings';
import { factsWithin } from '../spans';
import { COLUMNS, cellText, columnTitle, isColumn, NUMERIC, USUAL_COLUMNS } from './columns';
import { pageOf } from './page';
import { tableOf, toTsv } from './rows';
import { shifted } from './shifted';
import { surroundings } from './surroundings';

/** One table: the facts of a document, or of a stretch of it, in a page beside the text. It follows edits of both. */
export class TablePanel implements vscode.Disposable {
  private readonly disposed = new vscode.EventEmitter<void>();
  private readonly subscriptions: vscode.Disposable[];
  private sent: Facts | undefined;
  /** Pages come up in their own time; nothing is sent before they ask. */
  private isReady = false;
  private shownFacts: readonly Fact[] = [];

  readonly onDidDispose = this.disposed.event;

  constructor(
    private readonly panel: vscode.WebviewPanel,
    extension: vscode.Uri,
    private subject: Subject,
    private readonly facts: FactSource,
    private readonly settings: Settings,
  ) {
    this.subscriptions = [
      this.disposed,
      panel.onDidDispose(() => this.disposed.fire()),
      panel.webview.onDidReceiveMessage((message: FromPage) => this.receive(message)),
      vscode.workspace.onDidChangeTextDocument((event) => this.edited(event)),
      facts.onDidChange((document) => {
        if (document.uri.toString() === this.subject.source && facts.current(document)) void this.refresh();
      }),
      settings.onDidChange(() => this.tellColumns()),
    ];
    const dist = vscode.Uri.joinPath(extension, 'dist');
    panel.webview.options = { enableScripts: true, localResourceRoots: [dist] };
    panel.webview.html = pageOf(panel.webview, dist);
  }

  /** What the page was told last; `undefined` until it has come up. */
  get shown(): Facts | undefined {
    return this.sent;
  }

  isAbout({ source, span }: Subject): boolean {
    const mine = this.subject;
    return mine.source === source && mine.span?.start === span?.start && mine.span?.end === span?.end;
  }

  reveal(): void {
    this.panel.reveal(undefined, true);
  }

  /** Messages come from the page, which shows text of strangers: nothing is taken for granted about them. */
  async receive(message: FromPage): Promise<void> {
    switch (message.type) {
      case 'ready':
        this.isReady = true;
        return this.refresh();
      case 'reveal':
        return this.revealFact(String(message.id), message.focus === true);
      case 'copy':
        return this.copy(message.ids.map(String), message.columns.map(String));
      case 'columns':
        return this.settings.set('table.columns', message.chosen.map(String).filter(isColumn));
    }
  }

  dispose(): void {
    for (const one of this.subscriptions) one.dispose();
    this.panel.dispose();
  }

  private async refresh(): Promise<void> {
    // A page that is not seen is thrown away, and asks when it comes back.
    if (!this.isReady || !this.panel.visible) return;
    const document = await this.document();
    const analysis = document && (await this.facts.of(document));
    const all = analysis?.facts ?? [];
    const { span } = this.subject;
    this.shownFacts = span ? factsWithin(all, span) : all;
    const around = document && surroundings(document, analysis ?? { facts: [] });
    const cells = (fact: Fact) => (around ? COLUMNS.map((column) => cellText(column, fact, around)) : []);
    this.sent = {
      type: 'facts',
      subject: this.subject,
      columns: COLUMNS.map((id) => ({ id, title: columnTitle(id), numeric: NUMERIC.has(id) })),
      kinds: FACT_KINDS.map((id) => ({ id, title: kindName(id) })),
      rows: this.shownFacts.map((fact) => ({ id: fact.id, kind: fact.kind, cells: cells(fact) })),
      chosen: this.settings.tableColumns.filter(isColumn),
      usual: USUAL_COLUMNS,
      texts: texts(nameOf({ uri: vscode.Uri.parse(this.subject.source) }), this.noFacts(document)),
    };
    this.post(this.sent);
  }

  private async document(): Promise<vscode.TextDocument | undefined> {
    try {
      return await vscode.workspace.openTextDocument(vscode.Uri.parse(this.subject.source));
    } catch {
      return undefined; // the file is gone, or was never saved; the page says so
    }
  }

  /** Why there are no rows, where there are none. */
  private noFacts(document: vscode.TextDocument | undefined): string {
    if (!document) return vscode.l10n.t('The document cannot be opened any more.');
    return this.facts.state(document) === 'too-large'
      ? vscode.l10n.t('This document is longer than the limit and was not read.')
      : vscode.l10n.t('No facts were found here.');
  }

  private tellColumns(): void {
    const chosen = this.settings.tableColumns.filter(isColumn);
    if (!this.sent || chosen.join() === this.sent.chosen.join()) return;
    this.sent = { ...this.sent, chosen };
    this.post({ type: 'columns', chosen });
  }

  private edited({ document, contentChanges }: vscode.TextDocumentChangeEvent): void {
    const { source, span } = this.subject;
    if (span && document.uri.toString() === source) this.subject = { source, span: shifted(span, contentChanges) };
  }

  private async revealFact(id: string, focus: boolean): Promise<void> {
    const document = await this.document();
    const analysis = document && (await this.facts.of(document));
    const fact = analysis?.facts.find((one) => one.id === id);
    if (!fact) return;
    await vscode.commands.executeCommand(REVEAL_COMMAND, this.subject.source, fact.start, fact.end, !focus);
  }

  private async copy(ids: readonly string[], columns: readonly string[]): Promise<void> {
    const document = await this.document();
    if (!document || ids.length === 0) return;
    const byId = new Map(this.shownFacts.map((fact) => [fact.id, fact]));
    const facts = ids.map((id) => byId.get(id)).filter((fact) => fact !== undefined);
    const analysis = this.facts.latest(document) ?? { facts: this.shownFacts };
    await vscode.env.clipboard.writeText(toTsv(tableOf(facts, columns, surroundings(document, analysis))));
    const told =
      facts.length === 1
        ? vscode.l10n.t('Copied 1 row')
        : vscode.l10n.t('Copied {0} rows', withSeparators(facts.length));
    vscode.window.setStatusBarMessage(told, 3000);
  }

  private post(message: ToPage): void {
    void this.panel.webview.postMessage(message);
  }
}

function texts(name: string, noFacts: string): Facts['texts'] {
  return {
    filter: vscode.l10n.t('Filter by words'),
    kinds: vscode.l10n.t('Kinds to show'),
    columns: vscode.l10n.t('Columns'),
    usualColumns: vscode.l10n.t('All that have something to say'),
    copyAll: vscode.l10n.t('Copy All'),
    copyRows: vscode.l10n.t('Copy {0} Rows'),
    noFacts,
    noMatches: vscode.l10n.t('No fact has these words.'),
    clear: vscode.l10n.t('Show All'),
    counted: vscode.l10n.t('{0} of {1}'),
    table: vscode.l10n.t('Facts in {0}', name),
  };
}
