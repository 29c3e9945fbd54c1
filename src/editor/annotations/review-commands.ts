import * as vscode from 'vscode';
import { nextUnreviewed, type ReviewedFact } from '../../core/annotate/apply';
import type { Change } from '../../core/annotate/change';
import { confirm, review, type Scope } from '../../core/annotate/operations';
import { toRange } from '../spans';
import type { AnnotationSession } from './session';
import { type FactScene, type Scene, type Subjects, spanOf } from './subjects';
import { flash, progressText, tellAbout } from './tell';

/** Confirms and rejects facts, one by one and from one to the next, and takes that back. */
export class ReviewCommands {
  /** The step under way: who types fast is a step ahead, and each key counts for the fact that it will find. */
  private turn: Promise<unknown> = Promise.resolve();
  /** What was said last is saved when this is done. */
  private saving: Promise<unknown> = Promise.resolve();

  constructor(private readonly subjects: Subjects) {}

  register(): vscode.Disposable {
    const { registerCommand } = vscode.commands;
    return vscode.Disposable.from(
      registerCommand('policyLens.confirmFact', (given) => this.judge(given, confirmIt)),
      registerCommand('policyLens.rejectFact', (given) => this.judge(given, reject)),
      registerCommand('policyLens.clearReview', (given) => this.judge(given, clear)),
      registerCommand('policyLens.confirmAndNext', () => this.inTurn(() => this.judgeAndGoOn(confirmOnce))),
      registerCommand('policyLens.rejectAndNext', () => this.inTurn(() => this.judgeAndGoOn(reject))),
      registerCommand('policyLens.nextUnreviewed', () => this.inTurn(() => this.goOn())),
      registerCommand('policyLens.undoReview', () => this.inTurn(() => this.takeBack())),
      registerCommand('policyLens.redoReview', () => this.inTurn(() => this.doAgain())),
    );
  }

  private async inTurn(step: () => Promise<void>): Promise<void> {
    const turn = this.turn.then(step, step);
    this.turn = turn;
    await turn;
    await this.saving;
  }

  private async judge(given: unknown, judgement: Judgement): Promise<void> {
    const scene = await this.subjects.fact(given);
    if (scene) await perform(scene, judgement);
  }

  /**
   * Where the cursor is on no fact, nothing is judged: it only goes on. The next fact is there at once, while what was
   * said is still being saved.
   */
  private async judgeAndGoOn(judgement: Judgement): Promise<void> {
    const scene = await this.subjects.scene();
    const fact = scene?.editor && factUnder(scene);
    if (!scene || !fact) return this.goOn();
    this.saving = Promise.all([this.saving, perform({ ...scene, fact }, judgement)]);
    const others = scene.analysis.open.filter(({ id }) => id !== fact.id);
    const next = nextUnreviewed(others, fact.start);
    if (next) return show(scene.session.document, next, scene.editor);
    await this.saving;
    await this.goOn();
  }

  private async goOn(): Promise<void> {
    const scene = await this.subjects.scene();
    if (!scene) return;
    const { session, analysis, editor } = scene;
    const next = nextUnreviewed(analysis.open, editor ? spanOf(editor).start : -1);
    if (!next) return flash(vscode.l10n.t('All is reviewed: {0}', progressText(analysis.progress)));
    await show(session.document, next, editor);
  }

  private async takeBack(): Promise<void> {
    await this.saving;
    const scene = await this.subjects.scene();
    const done = await scene?.session.undo();
    if (!done) return flash(vscode.l10n.t('There is nothing to take back in this document.'));
    tellAbout(scene!.session, done.saved);
    showPlace(scene!.session, done.change);
  }

  private async doAgain(): Promise<void> {
    await this.saving;
    const scene = await this.subjects.scene();
    const done = await scene?.session.redo();
    if (!done) return flash(vscode.l10n.t('There is nothing to do again in this document.'));
    tellAbout(scene!.session, done.saved);
    showPlace(scene!.session, done.change);
  }
}

type Judgement = (scope: Scope, fact: ReviewedFact) => Change;

const confirmIt: Judgement = (scope, fact) => confirm(scope, [fact]);
/** What one has judged already, or corrected, stays as it is. */
const confirmOnce: Judgement = (scope, fact) => {
  const { annotations = [], outdated } = fact.review ?? {};
  const isMine = annotations.some(({ author, status, settles }) => author === scope.author && status && !settles);
  return isMine && !outdated ? { label: 'confirmed', edits: [] } : confirm(scope, [fact]);
};
const reject: Judgement = (scope, fact) => review(scope, [fact], 'rejected');
const clear: Judgement = (scope, fact) => review(scope, [fact]);

async function perform({ session, fact }: FactScene, judgement: Judgement): Promise<void> {
  tellAbout(session, await session.perform((scope) => judgement(scope, fact)));
}

/** The fact that is selected or that the cursor is in; one that others rejected, where it is still to be reviewed. */
function factUnder({ analysis, editor }: Scene): ReviewedFact | undefined {
  const { start, end } = spanOf(editor!);
  const facts = [...analysis.facts, ...analysis.open];
  return (
    facts.find((fact) => fact.start === start && fact.end === end) ??
    facts.find((fact) => fact.start <= start && start < fact.end)
  );
}

/** Selects a fact. Set on the editor, the selection is known here at once, to the key that comes next. */
async function show(document: vscode.TextDocument, fact: ReviewedFact, editor?: vscode.TextEditor): Promise<void> {
  const { start, end } = toRange(document, fact);
  const isActive = editor !== undefined && vscode.window.activeTextEditor === editor;
  const shown = isActive ? editor : await vscode.window.showTextDocument(document, { viewColumn: editor?.viewColumn });
  shown.selection = new vscode.Selection(start, end);
  shown.revealRange(shown.selection, vscode.TextEditorRevealType.InCenterIfOutsideViewport);
}

/** Puts the cursor where something was taken back or done again. */
function showPlace(session: AnnotationSession, { edits }: Change): void {
  const { document } = session;
  const editor = vscode.window.visibleTextEditors.find((one) => one.document === document);
  const [edit] = edits;
  const annotation = edit && (session.find(edit.id) ?? edit.after ?? edit.before);
  if (!editor || !annotation) return;
  const span = session.placeOf(annotation)?.span ?? annotation.target;
  if (span.end > document.getText().length) return;
  editor.selection = new vscode.Selection(document.positionAt(span.start), document.positionAt(span.end));
  editor.revealRange(editor.selection, vscode.TextEditorRevealType.InCenterIfOutsideViewport);
}
