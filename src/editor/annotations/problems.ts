import * as vscode from 'vscode';
import type { AnnotationSessions, FolderProblem } from './sessions';

/** Says once what is wrong with a file of annotations, and offers what helps. */
export class StoreProblems implements vscode.Disposable {
  private readonly told = new Set<string>();
  private readonly subscription: vscode.Disposable;

  constructor(private readonly sessions: AnnotationSessions) {
    this.subscription = sessions.onProblem((problem) => void this.tell(problem));
  }

  dispose(): void {
    this.subscription.dispose();
  }

  private async tell(problem: FolderProblem): Promise<void> {
    const { folder, path, code, line, document } = problem;
    const key = [folder?.uri, path, code, line].join(' ');
    if (this.told.has(key)) return;
    this.told.add(key);
    const open = vscode.l10n.t('Open the File');
    const both = vscode.l10n.t('Keep What Can Be Read');
    const again = vscode.l10n.t('Save Again');
    const isUnreadable = code === 'broken' || code === 'unmerged';
    const actions = isUnreadable ? [open, both] : code === 'malformed' ? [open] : code === 'conflict' ? [] : [again];
    const answer = await vscode.window.showWarningMessage(problemText(problem), ...(folder ? actions : []));
    if (answer === undefined) {
      if (actions.includes(again)) this.told.delete(key);
      return;
    }
    if (answer === again) {
      this.told.delete(key);
      await this.sessions.retry();
    }
    if (answer === open && folder) await openAt(vscode.Uri.joinPath(folder.uri, ...path.split('/')), line);
    if (answer === both && folder) await this.sessions.storeOf(folder).takeBoth(document);
  }
}

async function openAt(uri: vscode.Uri, line = 1): Promise<void> {
  const at = new vscode.Position(line - 1, 0);
  await vscode.window.showTextDocument(uri, { selection: new vscode.Range(at, at) });
}

function problemText({ code, path, line = 1, unsaved }: FolderProblem): string {
  switch (code) {
    case 'broken':
      return vscode.l10n.t(
        '{0} is damaged at line {1}. It is left as it is: repair or restore it. Until then nothing is written to it; what can be read of it is shown.',
        path,
        line,
      );
    case 'unmerged':
      return vscode.l10n.t(
        '{0} has conflict markers of Git at line {1}. It is left as it is: resolve them, or keep the annotations of both sides.',
        path,
        line,
      );
    case 'conflict':
      return vscode.l10n.t(
        'Some annotations in {0} were changed in two places. Choose one version of each in the Review view.',
        path,
      );
    case 'malformed':
      return vscode.l10n.t(
        'Some records in {0} cannot be read, the first at line {1}. They are left as they are; the others are shown.',
        path,
        line,
      );
    case 'disk-full':
      return vscode.l10n.t(
        'No space is left to save {0}. {1} changes wait; free some space, then save again.',
        path,
        unsaved,
      );
    case 'read-only':
      return vscode.l10n.t(
        '{0} cannot be written. {1} changes wait; make it writable, then save again.',
        path,
        unsaved,
      );
    case 'locked':
      return vscode.l10n.t(
        'Another window is writing {0}. {1} changes wait; save again when it is done.',
        path,
        unsaved,
      );
    case 'failed':
      return vscode.l10n.t('{0} could not be saved. {1} changes wait; save again.', path, unsaved);
  }
}
