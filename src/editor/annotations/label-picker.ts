import * as vscode from 'vscode';
import type { Codebook, Label } from '../../core/annotate/codebook';

interface LabelItem extends vscode.QuickPickItem {
  readonly code: string;
}

/** Asks for a label: a label's shortcut picks it at once, other words make a new code. */
export function pickLabel({ labels }: Codebook, given: readonly string[]): Promise<string | undefined> {
  const picker = vscode.window.createQuickPick<LabelItem>();
  const known = labels.map((label) => itemOf(label, given));
  const strangers = given
    .filter((code) => !labels.some((label) => label.code === code))
    .map((code) => itemOf({ code, name: code }, given));
  picker.items = [...known, ...strangers];
  picker.placeholder = vscode.l10n.t('Put a label on or take it off: type its shortcut, or its name and Enter');
  picker.matchOnDescription = true;
  return new Promise((resolve) => {
    const finish = (code: string | undefined) => {
      resolve(code);
      picker.dispose();
    };
    picker.onDidChangeValue((value) => {
      const label = labels.find(({ shortcut }) => shortcut?.toLowerCase() === value.toLowerCase());
      if (label) finish(label.code);
    });
    picker.onDidAccept(() => finish(picker.selectedItems[0]?.code ?? (picker.value.trim() || undefined)));
    picker.onDidHide(() => finish(undefined));
    picker.show();
  });
}

function itemOf({ code, name, description, shortcut }: Label, given: readonly string[]): LabelItem {
  return {
    code,
    label: `$(${given.includes(code) ? 'check' : 'tag'}) ${name}`,
    description: [shortcut && `[${shortcut}]`, description].filter(Boolean).join(' '),
  };
}
