import * as vscode from 'vscode';
import type { FactSource } from '../fact-source';
import type { Settings } from '../settings';
import type { ShownDocument } from '../shown-document';
import { type ReviewNode, reviewNodes } from './review-nodes';
import type { AnnotationSessions } from './sessions';
import { progressText } from './tell';

/** Lists what needs a person in the shown document: problems, doubtful places, orphans, differences; and other annotations. */
export class ReviewView implements vscode.TreeDataProvider<ReviewNode>, vscode.Disposable {
  readonly view: vscode.TreeView<ReviewNode>;
  private nodes: readonly ReviewNode[] = [];
  private drawn = '';
  private readonly changed = new vscode.EventEmitter<undefined>();
  private readonly subscriptions: vscode.Disposable[];

  readonly onDidChangeTreeData = this.changed.event;

  constructor(
    private readonly facts: FactSource,
    private readonly sessions: AnnotationSessions,
    private readonly shown: ShownDocument,
    private readonly settings: Settings,
  ) {
    this.view = vscode.window.createTreeView('policyLens.review', { treeDataProvider: this });
    const update = () => this.update();
    this.subscriptions = [
      this.view,
      this.changed,
      facts.onDidChange((document) => document === shown.document && this.update()),
      sessions.onDidChange(update),
      shown.onDidChange(update),
      settings.onDidChange(update),
    ];
    this.update();
  }

  getChildren(node?: ReviewNode): ReviewNode[] {
    return [...(node?.children ?? this.nodes)];
  }

  getTreeItem({ id, context, label, description, icon, children, request }: ReviewNode): vscode.TreeItem {
    const { None, Expanded, Collapsed } = vscode.TreeItemCollapsibleState;
    const isNote = id === 'notes' || id === 'rejected';
    const item = new vscode.TreeItem(label, children.length === 0 ? None : isNote ? Collapsed : Expanded);
    item.id = `${request.uri} ${id}`;
    item.description = description;
    item.tooltip = `${label}\n${description}`;
    item.contextValue = context;
    item.iconPath = new vscode.ThemeIcon(icon);
    if (['doubtful', 'annotation', 'side'].includes(context)) {
      item.command = {
        command: 'policyLens.showAnnotation',
        title: vscode.l10n.t('Show in Text'),
        arguments: [request],
      };
    }
    return item;
  }

  dispose(): void {
    for (const one of this.subscriptions) one.dispose();
  }

  private update(): void {
    const { document } = this.shown;
    const session = document && this.sessions.of(document);
    const analysis = document && this.facts.latest(document);
    this.nodes =
      session && analysis
        ? reviewNodes(document.uri.toString(), analysis, session.stored, this.settings.showRejected)
        : [];
    const isCounted = analysis !== undefined && analysis.progress.total > 0;
    this.view.description = isCounted ? progressText(analysis.progress) : undefined;
    const doubts = this.nodes.filter(({ id }) => id !== 'notes' && id !== 'rejected');
    const count = doubts.reduce((sum, { children, context }) => sum + (context === 'group' ? children.length : 1), 0);
    this.view.badge =
      count > 0 ? { value: count, tooltip: vscode.l10n.t('{0} annotations need a look', count) } : undefined;
    const drawn = JSON.stringify(this.nodes);
    if (drawn === this.drawn) return;
    this.drawn = drawn;
    this.changed.fire(undefined);
  }
}
