import * as vscode from 'vscode';
import type { Span } from '../../core';
import type { ReviewedAnalysis, ReviewedFact } from '../../core/annotate/apply';
import type { Annotation } from '../../core/annotate/model';
import { isSupported } from '../documents';
import type { ShownDocument } from '../shown-document';
import { factAt } from '../spans';
import type { AnnotationSession } from './session';
import type { AnnotationSessions } from './sessions';

/**
 * What a command may be told, by a keybinding, a link of a hover, the lightbulb or an element of a tree: what it is
 * about, and what it would ask for otherwise. Without it the cursor or the selection says what is meant.
 */
export interface Request {
  /** The document's address. */
  readonly uri?: string;
  /** Id of a fact. */
  readonly fact?: string;
  /** Id of an annotation. */
  readonly annotation?: string;
  readonly start?: number;
  readonly end?: number;
  /** Words of a note. */
  readonly text?: string;
  /** Code of a label. */
  readonly label?: string;
  /** Which of the versions of an annotation in conflict. */
  readonly version?: number;
  readonly kind?: string;
  readonly fields?: Readonly<Record<string, string | number | boolean | null>>;
}

/** A document whose annotations are all read and placed. */
export interface Scene {
  readonly session: AnnotationSession;
  readonly analysis: ReviewedAnalysis;
  /** The editor that shows it, if one does. */
  readonly editor: vscode.TextEditor | undefined;
}

export interface FactScene extends Scene {
  readonly fact: ReviewedFact;
}

export interface SubjectScene extends Scene {
  readonly subject: ReviewedFact | Span;
}

export interface AnnotationScene extends Scene {
  readonly annotation: Annotation;
}

/** Finds what a command is about. */
export class Subjects {
  constructor(
    private readonly sessions: AnnotationSessions,
    private readonly shown: ShownDocument,
  ) {}

  async scene(given?: unknown): Promise<Scene | undefined> {
    const document = await this.documentOf(requestOf(given));
    const ready = document && (await this.sessions.ready(document));
    return ready && { ...ready, editor: editorOf(ready.session.document) };
  }

  /** The fact that is named, else the one at the cursor; says so where there is none. */
  async fact(given?: unknown): Promise<FactScene | undefined> {
    const scene = await this.scene(given);
    const fact = scene && factIn(scene, requestOf(given));
    if (!fact) void vscode.window.showInformationMessage(vscode.l10n.t('There is no fact at the cursor.'));
    return fact && { ...scene, fact };
  }

  /** What is named, else the selected words, or the fact that stands on them or at the cursor. */
  async subject(given?: unknown): Promise<SubjectScene | undefined> {
    const scene = await this.scene(given);
    const subject = scene && (spanIn(scene, requestOf(given)) ?? factIn(scene, requestOf(given)));
    if (!subject)
      void vscode.window.showInformationMessage(vscode.l10n.t('Select some words first, or put the cursor on a fact.'));
    return subject && { ...scene, subject: onFact(scene, subject) };
  }

  async annotation(given?: unknown): Promise<AnnotationScene | undefined> {
    const scene = await this.scene(given);
    const annotation = scene?.session.find(requestOf(given).annotation ?? '');
    return annotation && { ...scene!, annotation };
  }

  private async documentOf({ uri }: Request): Promise<vscode.TextDocument | undefined> {
    if (uri !== undefined) {
      const open = vscode.workspace.textDocuments.find((document) => document.uri.toString() === uri);
      return open ?? vscode.workspace.openTextDocument(vscode.Uri.parse(uri));
    }
    const active = vscode.window.activeTextEditor?.document;
    return active && isSupported(active) ? active : this.shown.document;
  }
}

/** Reads what a command was given; nothing is taken for granted about it. */
export function requestOf(given: unknown): Request {
  if (typeof given !== 'object' || given === null) return {};
  if ('request' in given) return requestOf(given.request);
  if (!('node' in given)) return given as Request;
  const { node } = given as { readonly node: { readonly fact?: { readonly id: string } } };
  return node.fact ? { fact: node.fact.id } : {};
}

function editorOf(document: vscode.TextDocument): vscode.TextEditor | undefined {
  const active = vscode.window.activeTextEditor;
  if (active?.document === document) return active;
  return vscode.window.visibleTextEditors.find((editor) => editor.document === document);
}

function factIn({ analysis, session, editor }: Scene, { fact, start, end }: Request): ReviewedFact | undefined {
  const all = [...analysis.facts, ...analysis.rejected];
  if (fact !== undefined) return all.find(({ id }) => id === fact);
  const selected = start !== undefined && end !== undefined ? { start, end } : editor && spanOf(editor);
  if (!selected) return undefined;
  return (
    all.find((one) => one.start === selected.start && one.end === selected.end) ??
    factAt({ ...analysis, facts: all }, session.document, session.document.positionAt(selected.start))
  );
}

function spanIn({ editor }: Scene, { fact, start, end }: Request): Span | undefined {
  if (start !== undefined && end !== undefined) return { start, end };
  const span = editor && fact === undefined ? spanOf(editor) : undefined;
  return span && span.start < span.end ? span : undefined;
}

/** The fact that stands on just these words, if one does. */
function onFact({ analysis }: Scene, subject: ReviewedFact | Span): ReviewedFact | Span {
  const { start, end } = subject;
  return analysis.facts.find((fact) => fact.start === start && fact.end === end) ?? subject;
}

export function spanOf({ document, selection }: vscode.TextEditor): Span {
  return { start: document.offsetAt(selection.start), end: document.offsetAt(selection.end) };
}
