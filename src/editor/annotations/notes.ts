import * as vscode from 'vscode';
import type { Annotation, Note } from '../../core/annotate/model';
import { editNote, reply, resolve } from '../../core/annotate/operations';
import { toRange } from '../spans';
import type { AnnotationSession } from './session';
import type { AnnotationSessions } from './sessions';
import { tellAbout } from './tell';

/** A note as VS Code shows it. */
interface NoteComment extends vscode.Comment {
  readonly noteId: string;
  readonly annotationId: string;
  /** The words before they are edited. */
  readonly saved: string;
  readonly session: AnnotationSession;
}

interface Shown {
  readonly thread: vscode.CommentThread;
  readonly session: AnnotationSession;
  readonly annotationId: string;
  /** What the thread was drawn from. */
  drawn: string;
}

/** Notes as threads of the Comments view. What they say is in the annotations; the threads only show it. */
export class NoteThreads implements vscode.Disposable {
  private readonly controller = vscode.comments.createCommentController('policyLens.notes', 'Policy Lens');
  private readonly shown = new Map<string, Shown>();
  private readonly subscriptions: vscode.Disposable[];

  constructor(sessions: AnnotationSessions) {
    this.controller.options = {
      prompt: vscode.l10n.t('Reply…'),
      placeHolder: vscode.l10n.t('A note on these words'),
    };
    const { registerCommand } = vscode.commands;
    this.subscriptions = [
      this.controller,
      sessions.onDidChange((session) => this.update(session)),
      vscode.workspace.onDidCloseTextDocument((document) => this.closed(document)),
      registerCommand('policyLens.replyNote', (given: vscode.CommentReply) => this.reply(given)),
      registerCommand('policyLens.resolveNote', (thread: vscode.CommentThread) => this.settle(thread, true)),
      registerCommand('policyLens.reopenNote', (thread: vscode.CommentThread) => this.settle(thread, false)),
      registerCommand('policyLens.editNote', (comment: NoteComment) => this.setMode(comment, true)),
      registerCommand('policyLens.cancelNote', (comment: NoteComment) => this.setMode(comment, false)),
      registerCommand('policyLens.saveNote', (comment: NoteComment) => this.save(comment, bodyOf(comment))),
      registerCommand('policyLens.deleteNote', (comment: NoteComment) => this.save(comment, '')),
    ];
  }

  /** The threads of a document, in the order of its text. */
  threadsOf(document: vscode.TextDocument): vscode.CommentThread[] {
    const threads = [...this.shown.values()].filter(({ session }) => session.document === document);
    return threads
      .map(({ thread }) => thread)
      .sort((a, b) => (a.range && b.range ? a.range.start.compareTo(b.range.start) : 0));
  }

  dispose(): void {
    for (const { thread } of this.shown.values()) thread.dispose();
    for (const one of this.subscriptions) one.dispose();
  }

  private update(session: AnnotationSession): void {
    if (!session.isSettled) return;
    const wanted = new Map<string, Annotation>();
    for (const annotation of session.all) {
      if (annotation.notes?.length && session.placeOf(annotation))
        wanted.set(keyOf(session, annotation.id), annotation);
    }
    for (const [key, { thread, session: owner }] of this.shown) {
      if (owner !== session || wanted.has(key)) continue;
      thread.dispose();
      this.shown.delete(key);
    }
    for (const [key, annotation] of wanted) this.show(key, session, annotation);
  }

  private show(key: string, session: AnnotationSession, annotation: Annotation): void {
    const range = toRange(session.document, session.placeOf(annotation)!.span);
    const drawn = JSON.stringify([annotation.notes, annotation.resolved, session.placeOf(annotation)?.certainty]);
    let known = this.shown.get(key);
    if (!known) {
      const thread = this.controller.createCommentThread(session.document.uri, range, []);
      thread.collapsibleState = vscode.CommentThreadCollapsibleState.Collapsed;
      known = { thread, session, annotationId: annotation.id, drawn: '' };
      this.shown.set(key, known);
    }
    const { thread } = known;
    if (!thread.range?.isEqual(range)) thread.range = range;
    if (known.drawn === drawn) return;
    known.drawn = drawn;
    thread.comments = annotation.notes!.map((one) => comment(session, annotation, one));
    thread.state = annotation.resolved ? vscode.CommentThreadState.Resolved : vscode.CommentThreadState.Unresolved;
    thread.contextValue = annotation.resolved ? 'resolved' : 'open';
    thread.label = annotation.target.exact.slice(0, 60);
    thread.canReply = true;
  }

  private async reply({ thread, text }: vscode.CommentReply): Promise<void> {
    const known = this.of(thread);
    const annotation = known?.session.find(known.annotationId);
    if (annotation && text.trim()) await this.act(known!.session, (scope) => reply(scope, annotation, text.trim()));
  }

  private async settle(thread: vscode.CommentThread, isResolved: boolean): Promise<void> {
    const known = this.of(thread);
    const annotation = known?.session.find(known.annotationId);
    if (annotation) await this.act(known!.session, () => resolve(annotation, isResolved));
  }

  private async save({ session, annotationId, noteId }: NoteComment, text: string): Promise<void> {
    const annotation = session.find(annotationId);
    if (annotation) await this.act(session, (scope) => editNote(scope, annotation, noteId, text.trim()));
  }

  private async act(session: AnnotationSession, make: Parameters<AnnotationSession['perform']>[0]): Promise<void> {
    tellAbout(session, await session.perform(make));
  }

  /** Opens a note for editing, or closes it with the words that it had. */
  private setMode(one: NoteComment, isEditing: boolean): void {
    const known = this.shown.get(keyOf(one.session, one.annotationId));
    if (!known) return;
    known.thread.comments = known.thread.comments.map((other) => {
      const current = other as NoteComment;
      if (current.noteId !== one.noteId) return current;
      const mode = isEditing ? vscode.CommentMode.Editing : vscode.CommentMode.Preview;
      return { ...current, mode, body: isEditing ? current.saved : plain(current.saved) };
    });
  }

  private of(thread: vscode.CommentThread): Shown | undefined {
    return [...this.shown.values()].find((one) => one.thread === thread);
  }

  private closed(document: vscode.TextDocument): void {
    for (const [key, { thread, session }] of this.shown) {
      if (session.document !== document) continue;
      thread.dispose();
      this.shown.delete(key);
    }
  }
}

const keyOf = ({ document }: AnnotationSession, id: string) => `${document.uri} ${id}`;
const bodyOf = ({ body }: vscode.Comment) => (typeof body === 'string' ? body : body.value);

function comment(session: AnnotationSession, { id }: Annotation, one: Note): NoteComment {
  return {
    session,
    annotationId: id,
    noteId: one.id,
    saved: one.text,
    author: { name: one.author },
    body: plain(one.text),
    mode: vscode.CommentMode.Preview,
    timestamp: new Date(one.modified ?? one.created),
    contextValue: 'note',
  };
}

/** Notes may have Markdown; none of it may run a command or show HTML. */
function plain(text: string): vscode.MarkdownString {
  const markdown = new vscode.MarkdownString(text);
  markdown.isTrusted = false;
  markdown.supportHtml = false;
  return markdown;
}
