import * as vscode from 'vscode';
import { annotationsOf } from '../../core/annotate/file';
import { HOME } from '../../workspace/paths';
import { homeOf } from './home';
import type { AnnotationSessions } from './sessions';

/** Documents that are renamed, moved, deleted or brought back in the editor take their annotations along. */
export class FileEvents implements vscode.Disposable {
  private readonly subscriptions: vscode.Disposable[];

  constructor(private readonly sessions: AnnotationSessions) {
    this.subscriptions = [
      vscode.workspace.onDidRenameFiles(async ({ files }) => {
        for (const { oldUri, newUri } of files) await this.moved(oldUri, newUri);
      }),
      vscode.workspace.onDidDeleteFiles(async ({ files }) => {
        for (const uri of files) await this.each(uri, (store, path) => store.deleted(path));
      }),
      vscode.workspace.onDidCreateFiles(async ({ files }) => {
        for (const uri of files) await this.each(uri, (store, path) => store.restored(path));
      }),
    ];
  }

  dispose(): void {
    for (const one of this.subscriptions) one.dispose();
  }

  private async each(uri: vscode.Uri, act: (store: Store, path: string) => Promise<unknown>): Promise<void> {
    const home = homeOf(uri);
    if (typeof home !== 'string') await act(this.sessions.storeOf(home.folder), home.path);
  }

  private async moved(from: vscode.Uri, to: vscode.Uri): Promise<void> {
    const [source, target] = [homeOf(from), homeOf(to)];
    if (typeof source === 'string' || typeof target === 'string' || source.path.startsWith(`${HOME}/`)) return;
    const store = this.sessions.storeOf(source.folder);
    if (source.folder === target.folder) {
      await store.moved(source.path, target.path);
      return;
    }
    // Another folder of the workspace has a store of its own: what is said goes into that, then leaves this one.
    const stored = await store.load(source.path);
    const edits = annotationsOf(stored?.file ?? { entries: [] }).map((after) => ({ id: after.id, after }));
    if (edits.length === 0 || stored?.state !== 'ok') return;
    const other = this.sessions.storeOf(target.folder);
    const { saved } = await other.perform(target.path, { label: 'moved', edits }, new Date().toISOString());
    if (saved) await store.deleted(source.path);
  }
}

type Store = ReturnType<AnnotationSessions['storeOf']>;
