import * as vscode from 'vscode';
import { choose, detach, relink, remove } from '../../core/annotate/operations';
import type { AnnotationSessions } from './sessions';
import { requestOf, type Subjects, spanOf } from './subjects';
import { flash, tellAbout } from './tell';

/** Settles where an annotation stands, when the text has changed too much to know. */
export class PlaceCommands {
  constructor(
    private readonly subjects: Subjects,
    private readonly sessions: AnnotationSessions,
  ) {}

  register(): vscode.Disposable {
    const { registerCommand } = vscode.commands;
    return vscode.Disposable.from(
      registerCommand('policyLens.confirmPlace', (given) => this.confirmPlace(given)),
      registerCommand('policyLens.detachAnnotation', (given) => this.detach(given)),
      registerCommand('policyLens.relinkAnnotation', (given) => this.relink(given)),
      registerCommand('policyLens.removeAnnotation', (given) => this.remove(given)),
      registerCommand('policyLens.showAnnotation', (given) => this.show(given)),
      registerCommand('policyLens.takeVersion', (given) => this.takeVersion(given)),
      registerCommand('policyLens.takeBothSides', (given) => this.takeBothSides(given)),
      registerCommand('policyLens.saveAnnotations', () => this.sessions.retry()),
    );
  }

  /** A doubtful annotation does stand where it is shown. */
  private async confirmPlace(given: unknown): Promise<void> {
    const scene = await this.subjects.annotation(given);
    const found = scene?.session.placeOf(scene.annotation);
    if (!scene || !found) return;
    const { session, annotation, analysis } = scene;
    const facts = [...analysis.facts, ...analysis.rejected];
    const fact = facts.find(({ start, end }) => start === found.span.start && end === found.span.end);
    tellAbout(session, await session.perform((scope) => relink(scope, annotation, fact ?? found.span)));
  }

  /** A doubtful annotation stands neither here nor elsewhere: it is an orphan from now on. */
  private async detach(given: unknown): Promise<void> {
    const scene = await this.subjects.annotation(given);
    if (!scene || scene.annotation.detached) return;
    tellAbout(scene.session, await scene.session.perform(() => detach(scene.annotation)));
    flash(vscode.l10n.t('Moved to the orphans, with its words. One undo brings it back.'));
  }

  /** An orphan or a doubtful annotation stands on what is selected. */
  private async relink(given: unknown): Promise<void> {
    const scene = await this.subjects.annotation(given);
    if (!scene) return;
    const { session, annotation, editor } = scene;
    const request = requestOf(given);
    const isGiven = request.start !== undefined;
    const isSelected = editor !== undefined && !editor.selection.isEmpty;
    if (!isGiven && !isSelected) {
      void vscode.window.showInformationMessage(
        vscode.l10n.t('Select the words that “{0}” stands for now, then choose this again.', annotation.target.exact),
      );
      return;
    }
    const place = await this.subjects.subject(isGiven ? request : { ...(editor && spanOf(editor)), uri: request.uri });
    if (place) tellAbout(session, await session.perform((scope) => relink(scope, annotation, place.subject)));
  }

  private async remove(given: unknown): Promise<void> {
    const scene = await this.subjects.annotation(given);
    if (!scene) return;
    tellAbout(scene.session, await scene.session.perform(() => remove([scene.annotation])));
    flash(vscode.l10n.t('Removed. One undo brings it back.'));
  }

  private async show(given: unknown): Promise<void> {
    const scene = await this.subjects.annotation(given);
    if (!scene) return;
    const { document } = scene.session;
    const span = scene.session.placeOf(scene.annotation)?.span;
    const selection = span && new vscode.Range(document.positionAt(span.start), document.positionAt(span.end));
    await vscode.window.showTextDocument(document, selection && { selection });
  }

  /** One of several versions of a record that a merge left. */
  private async takeVersion(given: unknown): Promise<void> {
    const scene = await this.subjects.scene(given);
    const { annotation: id, version } = requestOf(given);
    const entry = scene?.session.stored?.file.entries.find((one) => one.type === 'conflict' && one.id === id);
    if (!scene || entry?.type !== 'conflict') return;
    const chosen = version === undefined ? await askForVersion(entry.versions) : entry.versions[version];
    if (chosen) tellAbout(scene.session, await scene.session.perform(() => choose(entry.versions, chosen)));
  }

  /** Keeps every record that can be read of a file with git's conflict markers, or of a damaged one, at a person's word. */
  private async takeBothSides(given: unknown): Promise<void> {
    const scene = await this.subjects.scene(given);
    if (!scene) return;
    const { store, path } = scene.session.keeping;
    await store.takeBoth(path);
    scene.session.refresh();
  }
}

async function askForVersion<V extends object>(versions: readonly V[]): Promise<V | undefined> {
  const items = versions.map((version) => ({ ...describe(version), version }));
  const placeHolder = vscode.l10n.t('Two versions of this annotation were made apart. Which one shall stay?');
  return (await vscode.window.showQuickPick(items, { placeHolder }))?.version;
}

function describe(version: object): { label: string; description: string } {
  const { removed, author, modified, status, labels, notes } = version as {
    removed?: string;
    author?: string;
    modified?: string;
    status?: string;
    labels?: readonly string[];
    notes?: readonly { text: string }[];
  };
  if (removed !== undefined) return { label: vscode.l10n.t('Removed'), description: removed };
  const said = [status, ...(labels ?? []), ...(notes ?? []).map(({ text }) => text)].filter(Boolean);
  return { label: said.join(' · ') || '…', description: [author, modified].filter(Boolean).join(', ') };
}
