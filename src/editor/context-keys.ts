import * as vscode from 'vscode';

/** What `when` clauses of the manifest ask for. */
export interface ContextValues {
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

/** Sets keys under `policyLens.`, each only when it is not what it was. */
export class ContextKeys {
  private readonly sent = new Map<string, unknown>();

  set(values: Partial<ContextValues>): void {
    for (const [name, value] of Object.entries(values)) {
      if (this.sent.get(name) === value) continue;
      this.sent.set(name, value);
      void vscode.commands.executeCommand('setContext', `policyLens.${name}`, value);
    }
  }
}
