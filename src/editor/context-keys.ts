import * as vscode from 'vscode';

/** What `when` clauses of the manifest ask for. */
export interface ContextKeys {
  /** The active editor shows a document that can have facts. */
  supported: boolean;
  /** The shown document has facts. */
  hasFacts: boolean;
  /** What the view has to say: `none` (no document), `too-large`, `analysing`, `empty`, `filtered-out` or `ready`. */
  state: string;
  filtered: boolean;
  grouping: string;
  followCursor: boolean;
  highlighting: boolean;
}

const sent = new Map<string, unknown>();

/** Sets keys under `policyLens.`, each only when it is not what it was. */
export function setContextKeys(keys: Partial<ContextKeys>): void {
  for (const [name, value] of Object.entries(keys)) {
    if (sent.get(name) === value) continue;
    sent.set(name, value);
    void vscode.commands.executeCommand('setContext', `policyLens.${name}`, value);
  }
}
