import * as vscode from 'vscode';
import type { Fact, FactKind } from '../core';
import { MARK_COLOR, MARK_ICON, markOf, reviewText } from './annotations/describe-review';
import { contextText, kindName, valueText } from './describe';
import type { Element, Face } from './tree-elements';
import { type GroupName, type Node, placesUnder } from './tree-nodes';

const ICON: Readonly<Record<FactKind, string>> = {
  statistic: 'symbol-number',
  period: 'calendar',
  agency: 'organization',
  law: 'law',
};

/** The command that a click on a fact of the tree runs, with the element. */
export const OPEN_COMMAND = 'policyLens.openNode';

/** What the words of a node ask about the document. */
export interface Around {
  readonly lineOf: (fact: Fact) => number;
  readonly find: (id: string) => Fact | undefined;
}

/** The words of a node: a group's name and count, a fact's value and what it is about, a mention's own words. */
export function faceOf(node: Node, { lineOf, find }: Around): Face {
  switch (node.type) {
    case 'group':
      return { label: groupLabel(node.name), description: String(node.count) };
    case 'fact': {
      const { length } = placesUnder(node);
      const places = length > 0 ? `×${length}` : lineText(lineOf(node.fact));
      return {
        label: valueText(node.fact),
        description: [contextText(node.fact), otherValues(node.fact, find), places, reviewText(node.fact)]
          .filter(Boolean)
          .join(' · '),
      };
    }
    case 'mention':
      return {
        label: node.fact.quote,
        description: [lineText(lineOf(node.fact)), reviewText(node.fact)].filter(Boolean).join(' · '),
      };
  }
}

/** Values that the document gives for the same measure and period elsewhere: `≠ 33,000 人`. */
function otherValues(fact: Fact, find: Around['find']): string {
  const ids = fact.kind === 'statistic' ? (fact.nearMisses ?? []) : [];
  const values = ids.map(find).flatMap((other) => (other ? [valueText(other)] : []));
  return values.length > 0 ? `≠ ${[...new Set(values)].join(', ')}` : '';
}

export function treeItem(element: Element): vscode.TreeItem {
  const { id, node, face } = element;
  const item = new vscode.TreeItem(face.label, collapsible(node));
  item.id = id;
  item.description = face.description;
  item.contextValue = node.type;
  if (node.type === 'group') {
    item.iconPath = groupIcon(node.name);
  } else {
    item.iconPath = factIcon(node.fact, node.type === 'mention' ? 'location' : ICON[node.fact.kind]);
    item.command = { command: OPEN_COMMAND, title: vscode.l10n.t('Show in Text'), arguments: [element] };
  }
  return item;
}

/** A reviewed fact shows its mark instead of its kind. */
function factIcon(fact: Fact, otherwise: string): vscode.ThemeIcon {
  const mark = markOf(fact);
  return mark
    ? new vscode.ThemeIcon(MARK_ICON[mark], new vscode.ThemeColor(MARK_COLOR[mark]))
    : new vscode.ThemeIcon(otherwise);
}

/** Statistics are what one comes for, with their parts; the rest opens on a click. */
function collapsible(node: Node): vscode.TreeItemCollapsibleState {
  if (node.children.length === 0) return vscode.TreeItemCollapsibleState.None;
  const isOpen =
    node.type === 'group'
      ? !('kind' in node.name) || node.name.kind === 'statistic'
      : node.children.some(({ type }) => type === 'fact');
  return isOpen ? vscode.TreeItemCollapsibleState.Expanded : vscode.TreeItemCollapsibleState.Collapsed;
}

function groupLabel(name: GroupName): string {
  if ('kind' in name) return kindName(name.kind);
  if ('title' in name) return name.title;
  if ('agency' in name) return name.agency;
  return name.other === 'section' ? vscode.l10n.t('Before the first heading') : vscode.l10n.t('No agency named');
}

function groupIcon(name: GroupName): vscode.ThemeIcon {
  if ('kind' in name) return new vscode.ThemeIcon(ICON[name.kind]);
  return new vscode.ThemeIcon('agency' in name ? ICON.agency : 'list-tree');
}

function lineText(line: number): string {
  return vscode.l10n.t('line {0}', line);
}
