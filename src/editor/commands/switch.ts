import * as vscode from 'vscode';
import { FACT_KINDS, type FactKind } from '../../core';
import { kindName } from '../describe';
import { KIND_SETTING, type Settings } from '../settings';

interface Switch extends vscode.QuickPickItem {
  readonly setting: string;
}

interface Action extends vscode.QuickPickItem {
  readonly command: string;
}

const TOGGLE_COMMAND: Readonly<Record<FactKind, string>> = {
  statistic: 'policyLens.toggleStatistics',
  period: 'policyLens.togglePeriods',
  agency: 'policyLens.toggleAgencies',
  law: 'policyLens.toggleLaws',
};

/** Turns surfaces on and off, one by one or from the menu behind the status bar item. */
export class SwitchCommands {
  constructor(private readonly settings: Settings) {}

  register(): vscode.Disposable {
    const { registerCommand } = vscode.commands;
    return vscode.Disposable.from(
      registerCommand('policyLens.toggleHighlighting', () => this.settings.toggle('highlight.enabled')),
      ...FACT_KINDS.map((kind) =>
        registerCommand(TOGGLE_COMMAND[kind], () => this.settings.toggle(`highlight.${KIND_SETTING[kind]}`)),
      ),
      registerCommand('policyLens.openSettings', () =>
        vscode.commands.executeCommand('workbench.action.openSettings', 'policyLens'),
      ),
      registerCommand('policyLens.showMenu', () => this.showMenu()),
    );
  }

  private async showMenu(): Promise<void> {
    const chosen = await vscode.window.showQuickPick<vscode.QuickPickItem | Switch | Action>(
      [
        this.action(vscode.l10n.t('Show the facts'), 'list-tree', 'policyLens.showFacts'),
        this.action(vscode.l10n.t('Extract them as a table'), 'table', 'policyLens.extractFacts'),
        separator(vscode.l10n.t('Highlight')),
        this.switch(vscode.l10n.t('All kinds'), 'highlight.enabled'),
        ...FACT_KINDS.map((kind) => this.switch(kindName(kind), `highlight.${KIND_SETTING[kind]}`)),
        separator(vscode.l10n.t('Show')),
        this.switch(vscode.l10n.t('Hovers'), 'hover.enabled'),
        this.switch(vscode.l10n.t('Findings in the problems view'), 'findings.enabled'),
        this.switch(vscode.l10n.t('Facts in the outline'), 'outline.enabled'),
        this.switch(vscode.l10n.t('Definitions and references'), 'references.enabled'),
        this.switch(vscode.l10n.t('Follow the cursor in the view'), 'facts.followCursor'),
        separator(''),
        this.action(vscode.l10n.t('All settings'), 'gear', 'policyLens.openSettings'),
      ],
      { placeHolder: vscode.l10n.t('Policy Lens: choose what to show, or turn it over') },
    );
    if (chosen && 'setting' in chosen) await this.settings.toggle(chosen.setting);
    if (chosen && 'command' in chosen) await vscode.commands.executeCommand(chosen.command);
  }

  private action(label: string, icon: string, command: string): Action {
    return { label: `$(${icon}) ${label}`, command };
  }

  private switch(label: string, setting: string): Switch {
    const isOn = this.settings.get(setting, true);
    return { label: `$(${isOn ? 'check' : 'blank'}) ${label}`, setting };
  }
}

function separator(label: string): vscode.QuickPickItem {
  return { label, kind: vscode.QuickPickItemKind.Separator };
}
