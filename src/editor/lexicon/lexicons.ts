import * as vscode from 'vscode';
import { createLexicon, type Lexicon } from '../../core';
import type { MergedLexicon } from '../../core/lexicon/workspace/merge';
import type { FileProblem } from '../../core/lexicon/workspace/problem';
import { isLexiconFile, LEXICON, readLexicon } from '../../workspace/lexicon-files';
import { editorFileSystem } from '../annotations/files';
import { problemText } from './problem-text';

/** Files are often written several at a time; they are read when they have rested so long, in milliseconds. */
const REST = 100;

const BUILT_IN = createLexicon();

/** The lexicon of one folder of the workspace. */
interface Loaded {
  readonly lexicon: Lexicon;
  readonly read: MergedLexicon;
}

/**
 * The lexicons of the folders of the workspace, read at the start and again when a file of theirs changes. What is wrong
 * in a file is a problem at its place; the rest counts.
 */
export class Lexicons implements vscode.Disposable {
  private readonly loaded = new Map<string, Loaded>();
  private readonly changed = new vscode.EventEmitter<vscode.WorkspaceFolder>();
  private readonly diagnostics = vscode.languages.createDiagnosticCollection('policyLens.lexicon');
  private readonly subscriptions: vscode.Disposable[];
  private watchers: vscode.Disposable[] = [];
  private timer: ReturnType<typeof setTimeout> | undefined;
  /** Counts the times that lexicons were read; only the last may say what they are. */
  private turn = 0;

  /** Fires when the lexicon of a folder is not what it was. */
  readonly onDidChange = this.changed.event;

  constructor() {
    this.subscriptions = [
      this.changed,
      this.diagnostics,
      vscode.workspace.onDidChangeWorkspaceFolders(() => this.begin()),
      vscode.workspace.onDidChangeConfiguration((event) => {
        if (event.affectsConfiguration('policyLens.lexicon.folder')) this.begin();
      }),
      // Not every file system tells of changes.
      vscode.workspace.onDidSaveTextDocument(({ uri }) => {
        if (foldersOfWorkspace().some((folder) => isIn(lexiconFolder(folder), uri))) this.schedule();
      }),
    ];
    this.begin();
  }

  /** What documents are read with. One that lies in no folder is read with the lexicon of the first. */
  of(document: vscode.Uri): Lexicon {
    const folder = folderFor(document);
    return (folder && this.loaded.get(keyOf(folder))?.lexicon) ?? BUILT_IN;
  }

  dispose(): void {
    clearTimeout(this.timer);
    this.turn++;
    for (const one of [...this.watchers, ...this.subscriptions]) one.dispose();
  }

  private begin(): void {
    for (const one of this.watchers) one.dispose();
    this.watchers = foldersOfWorkspace().flatMap((folder) => this.watch(lexiconFolder(folder)));
    void this.readAll();
  }

  /** A folder that is deleted does not tell of its files. */
  private watch(home: vscode.Uri): vscode.Disposable[] {
    const above = vscode.Uri.joinPath(home, '..');
    const read = () => this.schedule();
    const deleted = [home, above].map((folder) => {
      const name = folder.path.slice(folder.path.lastIndexOf('/') + 1);
      const pattern = new vscode.RelativePattern(vscode.Uri.joinPath(folder, '..'), name);
      return vscode.workspace.createFileSystemWatcher(pattern, true, true, false);
    });
    const files = vscode.workspace.createFileSystemWatcher(new vscode.RelativePattern(home, '*.json'));
    return [
      ...[files, ...deleted].flatMap((watcher) => [watcher, watcher.onDidDelete(read)]),
      files.onDidChange(read),
      files.onDidCreate(read),
    ];
  }

  private schedule(): void {
    clearTimeout(this.timer);
    this.timer = setTimeout(() => void this.readAll(), REST);
  }

  private async readAll(): Promise<void> {
    const turn = ++this.turn;
    const folders = foldersOfWorkspace();
    const all = await Promise.all(folders.map((folder) => readLexicon(editorFileSystem(lexiconFolder(folder)), '')));
    if (turn !== this.turn) return;
    this.diagnostics.clear();
    for (const [index, read] of all.entries()) this.take(folders[index]!, read);
  }

  private take(folder: vscode.WorkspaceFolder, read: MergedLexicon): void {
    this.showProblems(lexiconFolder(folder), read.problems);
    const before = this.loaded.get(keyOf(folder));
    const isEmpty = Object.values(read.additions).every((list) => list.length === 0);
    const isSame = before ? JSON.stringify(before.read.additions) === JSON.stringify(read.additions) : isEmpty;
    if (isSame) return;
    this.loaded.set(keyOf(folder), { read, lexicon: isEmpty ? BUILT_IN : createLexicon(read.additions) });
    this.changed.fire(folder);
  }

  private showProblems(folder: vscode.Uri, problems: readonly FileProblem[]): void {
    for (const path of new Set(problems.map((problem) => problem.path))) {
      const own = problems.filter((problem) => problem.path === path);
      this.diagnostics.set(path ? vscode.Uri.joinPath(folder, path) : folder, own.map(diagnostic));
    }
  }
}

/** The folder of the workspace whose lexicon counts for a document. */
export function folderFor(document: vscode.Uri): vscode.WorkspaceFolder | undefined {
  return vscode.workspace.getWorkspaceFolder(document) ?? vscode.workspace.workspaceFolders?.[0];
}

/** Where a folder of the workspace has its lexicon files: below it, or wherever the setting names a whole path. */
export function lexiconFolder(folder: vscode.WorkspaceFolder): vscode.Uri {
  const path = vscode.workspace.getConfiguration('policyLens', folder).get<string>('lexicon.folder')?.trim() || LEXICON;
  const slashed = path.replaceAll('\\', '/').replace(/\/+$/, '');
  if (slashed.startsWith('/')) return folder.uri.with({ path: slashed });
  return /^[a-z]:\//i.test(slashed)
    ? folder.uri.with({ path: `/${slashed}` })
    : vscode.Uri.joinPath(folder.uri, slashed);
}

function isIn(folder: vscode.Uri, file: vscode.Uri): boolean {
  const name = file.path.slice(file.path.lastIndexOf('/') + 1);
  return isLexiconFile(name) && vscode.Uri.joinPath(folder, name).toString() === file.toString();
}

function foldersOfWorkspace(): readonly vscode.WorkspaceFolder[] {
  return vscode.workspace.workspaceFolders ?? [];
}

function keyOf(folder: vscode.WorkspaceFolder): string {
  return folder.uri.toString();
}

function diagnostic(problem: FileProblem): vscode.Diagnostic {
  const start = new vscode.Position(problem.line - 1, problem.column - 1);
  const { Error: error, Warning: warning } = vscode.DiagnosticSeverity;
  const one = new vscode.Diagnostic(
    new vscode.Range(start, start.translate(0, Math.max(1, problem.length))),
    problemText(problem),
    problem.isError ? error : warning,
  );
  one.source = 'Policy Lens';
  one.code = problem.code;
  return one;
}
