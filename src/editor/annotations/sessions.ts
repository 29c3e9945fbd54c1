import * as vscode from 'vscode';
import type { Analysis } from '../../core';
import { apply, type ReviewedAnalysis } from '../../core/annotate/apply';
import { AnnotationStore } from '../../workspace/annotation-store';
import { ANNOTATIONS, documentPath } from '../../workspace/paths';
import type { StoreProblem } from '../../workspace/problem';
import { systemHost } from '../../workspace/safe-writer';
import { isSupported } from '../documents';
import type { FactSource, Reviewer } from '../fact-source';
import type { Settings } from '../settings';
import { Authors } from './author';
import { editorFileSystem, memoryFileSystem } from './files';
import { homeOf } from './home';
import { AnnotationSession, type Keeping } from './session';

/** A problem of a store, and the folder whose store it is. */
export interface FolderProblem extends StoreProblem {
  readonly folder?: vscode.WorkspaceFolder;
}

interface FolderStore {
  readonly folder: vscode.WorkspaceFolder;
  readonly store: AnnotationStore;
  readonly watcher: vscode.Disposable;
}

/** One session for each open document, one store for each folder of the workspace. */
export class AnnotationSessions implements Reviewer, vscode.Disposable {
  private readonly sessions = new Map<vscode.TextDocument, AnnotationSession>();
  private readonly stores = new Map<string, FolderStore>();
  /** The last untitled document that was closed: it may have been saved, and go on as a file. */
  private left: AnnotationSession | undefined;
  private readonly authors = new Authors();
  private readonly problems = new vscode.EventEmitter<FolderProblem>();
  private readonly changed = new vscode.EventEmitter<AnnotationSession>();
  private readonly subscriptions: vscode.Disposable[];

  readonly onProblem = this.problems.event;
  /** Fires when a document's annotations, their places or what can be undone are not what they were. */
  readonly onDidChange = this.changed.event;

  constructor(
    private readonly facts: FactSource,
    private readonly settings: Settings,
  ) {
    facts.reviewer = this;
    this.subscriptions = [
      this.problems,
      this.changed,
      facts.onDidChange((document) => this.analysed(document)),
      vscode.workspace.onDidChangeTextDocument(({ document, contentChanges }) => {
        if (contentChanges.length === 0) return;
        const session = this.sessions.get(document);
        session?.edited(contentChanges);
        session?.remember();
      }),
      vscode.workspace.onDidSaveTextDocument((document) => void this.sessions.get(document)?.repin()),
      vscode.workspace.onDidCloseTextDocument((document) => this.closed(document)),
      settings.onDidChange(() => {
        for (const session of this.sessions.values()) void session.readQueue();
      }),
      vscode.workspace.onDidChangeWorkspaceFolders(({ removed }) => this.dropStores(removed)),
    ];
  }

  /** The session of a document; `undefined` where no facts are looked for. */
  of(document: vscode.TextDocument): AnnotationSession | undefined {
    if (!isSupported(document) || document.isClosed) return undefined;
    const known = this.sessions.get(document);
    if (known) return known;
    const session: AnnotationSession = new AnnotationSession(
      document,
      this.keepingOf(document),
      () => this.authors.of(document.uri),
      () => this.tell(session),
      () => this.settings.countOthers,
    );
    this.sessions.set(document, session);
    if (this.left) void this.adopt(session, this.left);
    return session;
  }

  /** Everything that is known of the document as it stands: its reviewed facts, once all is read and placed. */
  async ready(
    document: vscode.TextDocument,
  ): Promise<{ session: AnnotationSession; analysis: ReviewedAnalysis } | undefined> {
    const session = this.of(document);
    for (let attempt = 0; session && attempt < 5; attempt++) {
      await this.facts.of(document);
      await session.settled();
      const analysis = this.facts.current(document);
      if (analysis && session.isSettled) return { session, analysis };
    }
    return undefined;
  }

  /** The reviewed facts if the document's session has come to rest; for surfaces that draw what is there. */
  current(document: vscode.TextDocument): ReviewedAnalysis | undefined {
    return this.sessions.get(document)?.isSettled ? this.facts.current(document) : undefined;
  }

  review(document: vscode.TextDocument, analysis: Analysis, isCurrent: boolean): ReviewedAnalysis {
    return this.of(document)?.review(analysis, isCurrent) ?? apply(analysis, [], new Map());
  }

  /** The store of a folder, made when it is first asked for. */
  storeOf(folder: vscode.WorkspaceFolder): AnnotationStore {
    const key = folder.uri.toString();
    const known = this.stores.get(key);
    if (known) return known.store;
    const store = new AnnotationStore(editorFileSystem(folder.uri), systemHost, {
      changed: (path) => this.refresh(store, path),
      problem: (problem) => this.problems.fire({ ...problem, folder }),
    });
    this.stores.set(key, { folder, store, watcher: this.watch(folder, store) });
    return store;
  }

  /** Tries again to save whatever waits. */
  async retry(): Promise<void> {
    await Promise.all([...this.stores.values()].map(({ store }) => store.retry()));
  }

  dispose(): void {
    for (const { watcher } of this.stores.values()) watcher.dispose();
    for (const one of this.subscriptions) one.dispose();
  }

  private keepingOf(document: vscode.TextDocument): Keeping {
    const home = homeOf(document.uri);
    if (typeof home !== 'string') return { store: this.storeOf(home.folder), path: home.path };
    const store: AnnotationStore = new AnnotationStore(memoryFileSystem(), systemHost, {
      changed: (path) => this.refresh(store, path),
      problem: (problem) => this.problems.fire(problem),
    });
    return { store, path: 'document', homeless: home };
  }

  private refresh(store: AnnotationStore, path: string): void {
    for (const session of this.sessions.values()) {
      if (session.keeping.store === store && session.keeping.path === path) void this.reload(session);
    }
  }

  /** What was forgotten by the store, as after a move, is read again. */
  private async reload(session: AnnotationSession): Promise<void> {
    if (!session.stored) await session.keeping.store.load(session.keeping.path);
    session.refresh();
    this.tell(session);
  }

  private closed(document: vscode.TextDocument): void {
    const session = this.sessions.get(document);
    this.sessions.delete(document);
    if (session?.keeping.homeless !== 'untitled' || session.all.length === 0) return;
    this.left = session;
    for (const other of this.sessions.values()) void this.adopt(other, session);
  }

  /** An untitled document that was saved is closed, and the file with the same text is opened: what was said goes along. */
  private async adopt(session: AnnotationSession, left: AnnotationSession): Promise<void> {
    if (session.keeping.homeless || this.left !== left || !left.goesOnAs(session)) return;
    this.left = undefined;
    await session.settled();
    const edits = left.all.filter(({ id }) => !session.find(id)).map((after) => ({ id: after.id, after }));
    await session.keeping.store.perform(session.keeping.path, { label: 'kept', edits }, new Date().toISOString());
    session.refresh();
  }

  private analysed(document: vscode.TextDocument): void {
    const session = document.isClosed ? undefined : this.of(document);
    if (session && this.facts.current(document)) session.placeAnew();
  }

  private tell(session: AnnotationSession): void {
    if (this.sessions.get(session.document) !== session) return;
    this.facts.reviewed(session.document);
    this.changed.fire(session);
  }

  /** Others write the files too: another window, git, a person. */
  private watch(folder: vscode.WorkspaceFolder, store: AnnotationStore): vscode.Disposable {
    const watcher = vscode.workspace.createFileSystemWatcher(new vscode.RelativePattern(folder, `${ANNOTATIONS}/**`));
    const read = ({ path }: vscode.Uri) => {
      const document = documentPath(path.slice(folder.uri.path.length).replace(/^\/+/, ''));
      if (document !== undefined && store.current(document)) void store.load(document);
    };
    return vscode.Disposable.from(
      watcher,
      watcher.onDidChange(read),
      watcher.onDidCreate(read),
      watcher.onDidDelete(read),
    );
  }

  private dropStores(folders: readonly vscode.WorkspaceFolder[]): void {
    for (const { uri } of folders) {
      this.stores.get(uri.toString())?.watcher.dispose();
      this.stores.delete(uri.toString());
    }
  }
}
