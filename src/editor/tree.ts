import * as vscode from 'vscode';
import type { Analysis, Fact } from '../core';
import { contextText, valueText } from './describe';
import type { FactSource } from './fact-source';
import { trustedHover } from './hover';
import type { Settings } from './settings';
import type { ShownDocument } from './shown-document';
import { lineOf } from './spans';
import { type Element, Elements } from './tree-elements';
import { faceOf, treeItem } from './tree-items';
import { buildNodes, type Grouping, matchesFilter } from './tree-nodes';

/** A fact and the document that it stands in. */
export interface PlacedFact {
  readonly document: vscode.TextDocument;
  readonly fact: Fact;
}

/** Lists the facts of the shown document. While an edit is read it keeps the last facts, so nothing moves in vain. */
export class FactTree implements vscode.TreeDataProvider<Element>, vscode.Disposable {
  private readonly elements = new Elements();
  private analysis: Analysis | undefined;
  private grouping: Grouping;
  private filterText = '';
  private counted = 0;
  private readonly changed = new vscode.EventEmitter<Element[] | undefined>();
  private readonly subscriptions: vscode.Disposable[];

  readonly onDidChangeTreeData = this.changed.event;

  constructor(
    private readonly facts: FactSource,
    private readonly shown: ShownDocument,
    private readonly settings: Settings,
  ) {
    this.grouping = settings.grouping;
    this.subscriptions = [
      this.changed,
      facts.onDidChange((document) => document === shown.document && this.refresh()),
      shown.onDidChange(() => this.refresh()),
      settings.onDidChange(() => this.regroup()),
    ];
    this.refresh();
  }

  /** Words that a fact must have to be listed; empty for all facts. */
  get filter(): string {
    return this.filterText;
  }

  set filter(text: string) {
    this.filterText = text.trim();
    this.refresh();
  }

  /** How many facts are listed, and how many the document has. */
  get counts(): { readonly listed: number; readonly all: number } {
    return { listed: this.counted, all: this.analysis?.facts.length ?? 0 };
  }

  /** Whether the filter lets a fact through. */
  lists(fact: Fact): boolean {
    return !this.filterText || matchesFilter(fact, `${valueText(fact)} ${contextText(fact)}`, this.filterText);
  }

  getChildren(element?: Element): Element[] {
    return element ? element.children : this.elements.roots;
  }

  getParent(element: Element): Element | undefined {
    return element.parent;
  }

  getTreeItem(element: Element): vscode.TreeItem {
    return treeItem(element);
  }

  resolveTreeItem(item: vscode.TreeItem, { node }: Element): vscode.TreeItem {
    const { document } = this.shown;
    if (node.type !== 'group' && document && this.analysis) {
      item.tooltip = trustedHover(document, this.analysis, node.fact);
    }
    return item;
  }

  /** The element that stands for a fact's own place, if the tree lists it. */
  elementOf(fact: Fact): Element | undefined {
    return this.elements.ofFact(fact);
  }

  /** The fact of an element as it stands in the text now; `undefined` for groups and for what has just been deleted. */
  async locate({ node }: Element): Promise<PlacedFact | undefined> {
    const { document } = this.shown;
    if (node.type === 'group' || !document) return undefined;
    const analysis = await this.facts.of(document);
    const fact = analysis?.facts.find((one) => one.id === node.fact.id);
    return fact && { document, fact };
  }

  dispose(): void {
    for (const one of this.subscriptions) one.dispose();
  }

  private regroup(): void {
    if (this.grouping === this.settings.grouping) return;
    this.grouping = this.settings.grouping;
    this.refresh();
  }

  private refresh(): void {
    const { document } = this.shown;
    this.analysis = document && this.facts.latest(document);
    const listed = (this.analysis?.facts ?? []).filter((fact) => this.lists(fact));
    this.counted = listed.length;
    const nodes = buildNodes(listed, this.grouping);
    const byId = new Map(this.analysis?.facts.map((fact) => [fact.id, fact]));
    const around = {
      lineOf: (fact: Fact) => (document ? lineOf(document, fact) : 0),
      find: (id: string) => byId.get(id),
    };
    const changes = this.elements.update(nodes, (node) => faceOf(node, around));
    if (changes === 'all') this.changed.fire(undefined);
    else if (changes.length > 0) this.changed.fire(changes);
  }
}
