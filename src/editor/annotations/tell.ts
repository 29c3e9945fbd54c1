import * as vscode from 'vscode';
import type { Progress } from '../../core/annotate/apply';
import type { Saved } from '../../workspace/annotation-store';
import { homelessText } from './home';
import type { AnnotationSession } from './session';

const told = new WeakSet<AnnotationSession>();

/** Says what a person must know of a change: that someone else was first, or that it will not last. */
export function tellAbout(session: AnnotationSession, { stale }: Saved): void {
  if (stale.length > 0) {
    void vscode.window.showWarningMessage(
      vscode.l10n.t('Someone else has changed this annotation meanwhile. Look at it again, then repeat what you did.'),
    );
  }
  const { homeless } = session.keeping;
  if (!homeless || told.has(session)) return;
  told.add(session);
  void vscode.window.showWarningMessage(homelessText(homeless));
}

/** `37 of 52 reviewed`. */
export function progressText({ reviewed, total }: Progress): string {
  return vscode.l10n.t('{0} of {1} reviewed', reviewed, total);
}

/** A short word in the status bar, for a few seconds. */
export function flash(text: string): void {
  vscode.window.setStatusBarMessage(text.replaceAll('$(', '$ ('), 4000);
}
