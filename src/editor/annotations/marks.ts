import * as vscode from 'vscode';
import type { Span } from '../../core';
import type { ReviewedAnalysis } from '../../core/annotate/apply';
import type { FactSource } from '../fact-source';
import type { Settings } from '../settings';
import { toRange } from '../spans';
import type { Codebooks } from './codebooks';
import { LOOKS, labelledSpans, MARK_STYLES, type MarkStyle, spansOf } from './mark-styles';

/** Marks reviewed places in the text, over the marks of the facts; own decoration types for the life of the extension. */
export class ReviewMarks implements vscode.Disposable {
  private readonly types: Readonly<Record<MarkStyle, vscode.TextEditorDecorationType>>;
  private labels = new Map<string, vscode.TextEditorDecorationType>();
  private readonly shown = new WeakMap<vscode.TextEditor, ReadonlyMap<MarkStyle, readonly vscode.Range[]>>();
  private readonly drawn = new WeakMap<vscode.TextEditor, ReviewedAnalysis>();
  private readonly subscriptions: vscode.Disposable[];

  constructor(
    private readonly facts: FactSource,
    private readonly settings: Settings,
    private readonly codebooks: Codebooks,
  ) {
    this.types = Object.fromEntries(MARK_STYLES.map((style) => [style, typeOf(style)])) as typeof this.types;
    this.subscriptions = [
      vscode.window.onDidChangeVisibleTextEditors((editors) => this.mark(editors)),
      facts.onDidChange((document) =>
        this.mark(vscode.window.visibleTextEditors.filter((editor) => editor.document === document)),
      ),
      settings.onDidChange(() => this.redraw()),
      codebooks.onDidChange(() => this.relabel()),
    ];
    this.mark(vscode.window.visibleTextEditors);
  }

  /** What is marked in an editor in a style. */
  rangesOf(editor: vscode.TextEditor, style: MarkStyle): readonly vscode.Range[] {
    return this.shown.get(editor)?.get(style) ?? [];
  }

  dispose(): void {
    for (const one of [...this.subscriptions, ...Object.values(this.types), ...this.labels.values()]) one.dispose();
  }

  private mark(editors: readonly vscode.TextEditor[]): void {
    for (const editor of editors) {
      const analysis = this.facts.current(editor.document);
      if (!analysis || this.drawn.get(editor) === analysis) continue;
      this.drawn.set(editor, analysis);
      this.draw(editor, analysis);
    }
  }

  private draw(editor: vscode.TextEditor, analysis: ReviewedAnalysis): void {
    const isOn = this.settings.highlighting;
    const before = this.shown.get(editor);
    const ranges = new Map<MarkStyle, readonly vscode.Range[]>();
    for (const style of MARK_STYLES) {
      const spans = isOn ? spansOf(analysis, style, this.settings.showRejected) : [];
      const marked = spans.map((span) => toRange(editor.document, span));
      ranges.set(style, marked);
      if (marked.length > 0 || before?.get(style)?.length) editor.setDecorations(this.types[style], marked);
    }
    this.shown.set(editor, ranges);
    const labelled = isOn ? labelledSpans(analysis) : new Map<string, Span[]>();
    for (const code of labelled.keys()) this.labelType(editor, code);
    for (const [key, type] of this.labels) {
      const spans = [...labelled].flatMap(([code, some]) => (this.colorOf(editor, code) === key ? some : []));
      editor.setDecorations(
        type,
        spans.map((span) => toRange(editor.document, span)),
      );
    }
  }

  /** One type for each colour of the codebook. */
  private labelType(editor: vscode.TextEditor, code: string): void {
    const color = this.colorOf(editor, code);
    if (this.labels.has(color)) return;
    const borderColor = color.startsWith('#') ? color : new vscode.ThemeColor(color);
    this.labels.set(
      color,
      vscode.window.createTextEditorDecorationType({
        borderWidth: '2px 0 0 0',
        borderStyle: 'solid',
        borderColor,
        rangeBehavior: vscode.DecorationRangeBehavior.ClosedClosed,
      }),
    );
  }

  private colorOf({ document }: vscode.TextEditor, code: string): string {
    return this.codebooks.label(document.uri, code).color ?? 'policyLens.annotated';
  }

  private relabel(): void {
    for (const type of this.labels.values()) type.dispose();
    this.labels = new Map();
    this.redraw();
  }

  private redraw(): void {
    for (const editor of vscode.window.visibleTextEditors) this.drawn.delete(editor);
    this.mark(vscode.window.visibleTextEditors);
  }
}

function typeOf(style: MarkStyle): vscode.TextEditorDecorationType {
  const color = new vscode.ThemeColor(`policyLens.${style}`);
  return vscode.window.createTextEditorDecorationType({
    ...LOOKS[style],
    ...(style === 'rejected' ? { color } : { borderColor: color }),
    rangeBehavior: vscode.DecorationRangeBehavior.ClosedClosed,
  });
}
