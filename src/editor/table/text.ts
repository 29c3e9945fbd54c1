import * as vscode from 'vscode';
import type { Fact, Span } from '../../core';
import { countOfFacts } from '../describe';
import { nameOf } from '../documents';
import type { FactSource } from '../fact-source';
import { REVEAL_COMMAND } from '../hover-text';
import type { Settings } from '../settings';
import { factsWithin } from '../spans';
import { tableOf, toMarkdownTable } from './rows';
import { surroundings } from './surroundings';

const SCHEME = 'policy-lens-table';

/** What a table is about, as its address tells: a document, or the part of it that was selected. */
interface Subject {
  readonly source: string;
  readonly span?: Span;
}

/** Where the rows begin: after the title, an empty line, the titles of the columns and the rule under them. */
const FIRST_ROW = 4;

/**
 * Facts as a table of plain text in a document of its own, which nobody can edit and everybody can copy from or save. The table of a
 * whole document follows its edits; that of a selection stays as it was made. Each row leads to its place in the text.
 */
export class TableDocuments
  implements vscode.TextDocumentContentProvider, vscode.DocumentLinkProvider, vscode.Disposable
{
  private readonly changed = new vscode.EventEmitter<vscode.Uri>();
  /** The facts of the rows, in their order, of each table that is open. */
  private readonly rows = new Map<string, readonly Fact[]>();
  private readonly subscriptions: vscode.Disposable[];

  readonly onDidChange = this.changed.event;

  constructor(
    private readonly facts: FactSource,
    private readonly settings: Settings,
  ) {
    this.subscriptions = [
      this.changed,
      vscode.workspace.registerTextDocumentContentProvider(SCHEME, this),
      vscode.languages.registerDocumentLinkProvider({ scheme: SCHEME }, this),
      facts.onDidChange((document) => this.sourceChanged(document)),
      settings.onDidChange(() => this.redraw(() => true)),
      vscode.workspace.onDidCloseTextDocument(({ uri }) => this.rows.delete(uri.toString())),
    ];
  }

  /** Opens the table of a document, or of a span of it, beside the document. */
  async open(document: vscode.TextDocument, span?: Span): Promise<void> {
    const subject: Subject = { source: document.uri.toString(), ...(span && { span }) };
    const uri = vscode.Uri.from({
      scheme: SCHEME,
      path: `/${nameOf(document)} – ${vscode.l10n.t('facts')}.txt`,
      query: JSON.stringify(subject),
    });
    // A table that is open already may be of an older text of the same span.
    if (this.rows.has(uri.toString())) this.changed.fire(uri);
    const table = await vscode.workspace.openTextDocument(uri);
    await vscode.window.showTextDocument(table, {
      viewColumn: vscode.ViewColumn.Beside,
      preview: true,
      preserveFocus: true,
    });
  }

  async provideTextDocumentContent(uri: vscode.Uri, token?: vscode.CancellationToken): Promise<string> {
    const { source, span } = subjectOf(uri);
    const document = await vscode.workspace.openTextDocument(vscode.Uri.parse(source));
    const analysis = await this.facts.of(document, token);
    const rows = span ? factsWithin(analysis?.facts ?? [], span) : (analysis?.facts ?? []);
    this.rows.set(uri.toString(), rows);
    const title = `${nameOf(document)} · ${countOfFacts(rows.length)}\n`;
    if (rows.length === 0) return title;
    const table = tableOf(rows, this.settings.tableColumns, surroundings(document, analysis ?? { facts: [] }));
    return `${title}\n${toMarkdownTable(table)}`;
  }

  provideDocumentLinks(table: vscode.TextDocument): vscode.DocumentLink[] {
    const { uri, lineCount } = table;
    const { source } = subjectOf(uri);
    const rows = this.rows.get(uri.toString()) ?? [];
    return rows.slice(0, Math.max(0, lineCount - FIRST_ROW)).flatMap((fact, index) => {
      const row = FIRST_ROW + index;
      const cell = /[^|\s][^|]*(?=\s\|)/.exec(table.lineAt(row).text);
      if (!cell) return [];
      const args = encodeURIComponent(JSON.stringify([source, fact.start, fact.end]));
      const link = new vscode.DocumentLink(
        new vscode.Range(row, cell.index, row, cell.index + cell[0].trimEnd().length),
        vscode.Uri.parse(`command:${REVEAL_COMMAND}?${args}`),
      );
      link.tooltip = vscode.l10n.t('Show in Text');
      return [link];
    });
  }

  dispose(): void {
    for (const one of this.subscriptions) one.dispose();
  }

  private sourceChanged(document: vscode.TextDocument): void {
    const source = document.uri.toString();
    if (this.facts.current(document)) this.redraw((subject) => subject.source === source && !subject.span);
  }

  private redraw(isMeant: (subject: Subject) => boolean): void {
    for (const address of this.rows.keys()) {
      const uri = vscode.Uri.parse(address);
      if (isMeant(subjectOf(uri))) this.changed.fire(uri);
    }
  }
}

/** Throws on an address that `open` did not make; VS Code then tells that it cannot show the document. */
function subjectOf(uri: vscode.Uri): Subject {
  return JSON.parse(uri.query) as Subject;
}
