import * as vscode from 'vscode';
import type { Settings } from '../settings';
import type { FactTree } from '../tree';
import { GROUPINGS, type Grouping } from '../tree-nodes';
import type { FactView } from '../tree-view';

/** What one can ask of the view: how to group, what to list, whether to follow the cursor. */
export class ViewCommands {
  constructor(
    private readonly tree: FactTree,
    private readonly view: FactView,
    private readonly settings: Settings,
  ) {}

  register(): vscode.Disposable {
    const { registerCommand } = vscode.commands;
    const group = (grouping: Grouping) => () => this.settings.set('facts.groupBy', grouping);
    const follow = (isOn: boolean) => () => this.settings.set('facts.followCursor', isOn);
    return vscode.Disposable.from(
      registerCommand('policyLens.groupBy', () => this.chooseGrouping()),
      registerCommand('policyLens.groupByKind', group('kind')),
      registerCommand('policyLens.groupBySection', group('section')),
      registerCommand('policyLens.groupByAgency', group('agency')),
      registerCommand('policyLens.filter', (text?: unknown) => this.filter(text)),
      registerCommand('policyLens.clearFilter', () => this.view.setFilter('')),
      registerCommand('policyLens.followCursor', follow(true)),
      registerCommand('policyLens.stopFollowingCursor', follow(false)),
    );
  }

  private async chooseGrouping(): Promise<void> {
    const names: Readonly<Record<Grouping, string>> = {
      kind: vscode.l10n.t('By kind'),
      section: vscode.l10n.t('By section'),
      agency: vscode.l10n.t('By agency'),
    };
    const items = GROUPINGS.map((grouping) => ({
      label: names[grouping],
      description: grouping === this.settings.grouping ? vscode.l10n.t('now') : '',
      grouping,
    }));
    const chosen = await vscode.window.showQuickPick(items, { placeHolder: vscode.l10n.t('Group the facts') });
    if (chosen) await this.settings.set('facts.groupBy', chosen.grouping);
  }

  /** The words may be given, as by a keybinding with arguments; else they are asked for. */
  private async filter(given: unknown): Promise<void> {
    const text =
      typeof given === 'string'
        ? given
        : await vscode.window.showInputBox({
            prompt: vscode.l10n.t(
              'List only facts with these words: in the value, the measure, the quote or the section',
            ),
            placeHolder: vscode.l10n.t('for example 亿元 or 检察'),
            value: this.tree.filter,
          });
    if (text !== undefined) this.view.setFilter(text);
  }
}
