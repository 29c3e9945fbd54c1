import * as vscode from 'vscode';
import { type Analysis, FACT_KINDS, type FactKind } from '../core';
import type { FactSource } from './fact-source';
import type { Settings } from './settings';
import { toRange } from './spans';

type Ranges = Readonly<Record<FactKind, readonly vscode.Range[]>>;

/**
 * Marks the facts in the text: one decoration type a kind for the life of the extension, given its ranges at once when
 * an editor appears. Between an edit and the next analysis nothing is set: VS Code moves the marks along by itself.
 */
export class Highlights implements vscode.Disposable {
  private types: Readonly<Record<FactKind, vscode.TextEditorDecorationType>>;
  private readonly ranges = new WeakMap<Analysis, Ranges>();
  private readonly shown = new WeakMap<vscode.TextEditor, Ranges>();
  private hasRuler: boolean;
  private readonly subscriptions: vscode.Disposable[];

  constructor(
    private readonly facts: FactSource,
    private readonly settings: Settings,
  ) {
    this.hasRuler = settings.overviewRuler;
    this.types = decorationTypes(this.hasRuler);
    this.subscriptions = [
      vscode.window.onDidChangeVisibleTextEditors((editors) => this.mark(editors)),
      facts.onDidChange((document) => this.mark(editorsOf(document))),
      settings.onDidChange(() => this.settingsChanged()),
    ];
    this.mark(vscode.window.visibleTextEditors);
  }

  /** What is marked in an editor now. */
  rangesOf(editor: vscode.TextEditor): Ranges {
    return this.shown.get(editor) ?? NOTHING;
  }

  dispose(): void {
    for (const one of [...this.subscriptions, ...Object.values(this.types)]) one.dispose();
  }

  private mark(editors: readonly vscode.TextEditor[]): void {
    for (const editor of editors) {
      const state = this.facts.state(editor.document);
      if (state !== 'analysing') this.set(editor, this.wanted(editor.document));
    }
  }

  private set(editor: vscode.TextEditor, ranges: Ranges): void {
    if (ranges === NOTHING && !this.shown.has(editor)) return;
    for (const kind of FACT_KINDS) editor.setDecorations(this.types[kind], ranges[kind]);
    this.shown.set(editor, ranges);
  }

  private wanted(document: vscode.TextDocument): Ranges {
    const analysis = this.facts.current(document);
    if (!analysis || !this.settings.highlighting) return NOTHING;
    const all = this.ranges.get(analysis) ?? rangesByKind(document, analysis);
    this.ranges.set(analysis, all);
    return byKind((kind) => (this.settings.highlights(kind) ? all[kind] : []));
  }

  private settingsChanged(): void {
    if (this.hasRuler !== this.settings.overviewRuler) {
      this.hasRuler = this.settings.overviewRuler;
      for (const type of Object.values(this.types)) type.dispose();
      this.types = decorationTypes(this.hasRuler);
    }
    this.mark(vscode.window.visibleTextEditors);
  }
}

function byKind<T>(make: (kind: FactKind) => T): Record<FactKind, T> {
  return { statistic: make('statistic'), period: make('period'), agency: make('agency'), law: make('law') };
}

const NOTHING: Ranges = byKind(() => []);

function rangesByKind(document: vscode.TextDocument, { facts }: Analysis): Ranges {
  const ranges = byKind((): vscode.Range[] => []);
  for (const fact of facts) ranges[fact.kind].push(toRange(document, fact));
  return ranges;
}

function decorationTypes(hasRuler: boolean): Record<FactKind, vscode.TextEditorDecorationType> {
  return byKind((kind) => {
    const color = (part: string) => new vscode.ThemeColor(`policyLens.${kind}${part}`);
    return vscode.window.createTextEditorDecorationType({
      backgroundColor: color('Background'),
      borderColor: color('Border'),
      borderStyle: 'solid',
      borderWidth: '0 0 1px 0',
      borderRadius: '2px',
      ...(hasRuler && { overviewRulerColor: color('Ruler'), overviewRulerLane: vscode.OverviewRulerLane.Center }),
      rangeBehavior: vscode.DecorationRangeBehavior.ClosedClosed,
    });
  });
}

function editorsOf(document: vscode.TextDocument): vscode.TextEditor[] {
  return vscode.window.visibleTextEditors.filter((editor) => editor.document === document);
}
