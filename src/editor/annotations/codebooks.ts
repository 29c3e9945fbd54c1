import * as vscode from 'vscode';
import type { Codebook, Label } from '../../core/annotate/codebook';
import { CODEBOOK } from '../../workspace/paths';

const EMPTY: Codebook = { labels: [] };

/** What a new codebook begins with. */
const SAMPLE = {
  labels: [
    { code: 'key', name: 'Key figure', color: '#d29922', description: 'A number to quote', shortcut: 'k' },
    {
      code: 'check',
      name: 'To be checked',
      color: '#f85149',
      description: 'Compare with another source',
      shortcut: 'c',
    },
    {
      code: 'change',
      name: 'Change of policy',
      color: '#2f81f7',
      description: 'New against what held before',
      shortcut: 'p',
    },
  ],
};

/** The labels of each folder of the workspace, read again when their file changes; what is wrong in it is a problem. */
export class Codebooks implements vscode.Disposable {
  private readonly books = new Map<string, Codebook>();
  private readonly diagnostics = vscode.languages.createDiagnosticCollection('policyLens.codebook');
  private readonly changed = new vscode.EventEmitter<void>();
  private readonly watcher = vscode.workspace.createFileSystemWatcher(`**/${CODEBOOK}`);
  private readonly subscriptions: vscode.Disposable[];

  readonly onDidChange = this.changed.event;

  constructor() {
    const readAgain = (uri: vscode.Uri) => void this.readAt(uri);
    this.subscriptions = [
      this.diagnostics,
      this.changed,
      this.watcher,
      this.watcher.onDidChange(readAgain),
      this.watcher.onDidCreate(readAgain),
      this.watcher.onDidDelete(readAgain),
      vscode.workspace.onDidChangeWorkspaceFolders(() => this.readAll()),
      vscode.commands.registerCommand('policyLens.editCodebook', () => this.edit()),
    ];
    this.readAll();
  }

  /** The codebook for a document. */
  of(uri: vscode.Uri): Codebook {
    const folder = vscode.workspace.getWorkspaceFolder(uri);
    return (folder && this.books.get(addressIn(folder).toString())) ?? EMPTY;
  }

  /** A label as it is shown; one that the codebook does not know shows its code. */
  label(uri: vscode.Uri, code: string): Label {
    return this.of(uri).labels.find((label) => label.code === code) ?? { code, name: code };
  }

  dispose(): void {
    for (const one of this.subscriptions) one.dispose();
  }

  private readAll(): void {
    for (const folder of vscode.workspace.workspaceFolders ?? []) void this.readAt(addressIn(folder));
  }

  private async readAt(uri: vscode.Uri): Promise<void> {
    const folder = vscode.workspace.getWorkspaceFolder(uri);
    if (!folder || addressIn(folder).toString() !== uri.toString()) return;
    const text = await textOf(uri);
    const { codebook, problems } = text === undefined ? { codebook: EMPTY, problems: [] } : await read(text);
    this.books.set(uri.toString(), codebook);
    this.diagnostics.set(
      uri,
      problems.map(({ line, column, message }) => {
        const at = new vscode.Position(line - 1, column - 1);
        return new vscode.Diagnostic(new vscode.Range(at, at.translate(0, 1)), message);
      }),
    );
    this.changed.fire();
  }

  private async edit(): Promise<void> {
    const active = vscode.window.activeTextEditor?.document.uri;
    const folder = (active && vscode.workspace.getWorkspaceFolder(active)) ?? vscode.workspace.workspaceFolders?.[0];
    if (!folder) {
      void vscode.window.showInformationMessage(vscode.l10n.t('Open a folder first: the codebook is kept in it.'));
      return;
    }
    const uri = addressIn(folder);
    if ((await textOf(uri)) === undefined) {
      const sample = `${JSON.stringify(SAMPLE, undefined, 2)}\n`;
      await vscode.workspace.fs.writeFile(uri, new TextEncoder().encode(sample));
    }
    await vscode.window.showTextDocument(uri);
  }
}

/** The reader of YAML and JSON with positions is large, and most folders have no codebook: it is loaded when one has. */
async function read(text: string) {
  const { readCodebook } = await import('../../core/annotate/codebook');
  return readCodebook(text);
}

const addressIn = (folder: vscode.WorkspaceFolder) => vscode.Uri.joinPath(folder.uri, ...CODEBOOK.split('/'));

async function textOf(uri: vscode.Uri): Promise<string | undefined> {
  try {
    return new TextDecoder().decode(await vscode.workspace.fs.readFile(uri));
  } catch {
    return undefined;
  }
}
