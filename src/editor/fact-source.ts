import * as vscode from 'vscode';
import type { Analysis } from '../core';
import { apply, type ReviewedAnalysis } from '../core/annotate/apply';
import { createAnalyzer } from './analyzer';
import { isSupported } from './documents';
import type { Settings } from './settings';

/** What is read out of a document: a generator that yields now and then, as `Analyzer.steps` does. */
export interface Reader {
  steps(source: string): Generator<number, Analysis, void>;
}

/** Lays what people made of the facts over an analysis. `isCurrent` is false where the text has changed since. */
export interface Reviewer {
  review(document: vscode.TextDocument, analysis: Analysis, isCurrent: boolean): ReviewedAnalysis;
}

/** `unsupported`: not an article; `too-large`: over `policyLens.maxFileSize`; `analysing`: facts are on their way. */
export type FactState = 'unsupported' | 'too-large' | 'analysing' | 'ready';

const NOBODY: Reviewer = { review: (_document, analysis) => apply(analysis, [], new Map()) };

/** How long the text must rest after an edit before it is read again, in milliseconds; the same for every surface. */
const REST = 300;
/** How long the extension host is kept busy at a time, in milliseconds. */
const SLICE = 10;

interface Entry {
  /** Under way while the analyzer is being loaded. */
  readonly reader: Reader | Promise<Reader>;
  /** The last analysis that came to its end, and the version of the document that it is about. */
  analysis?: Analysis;
  version?: number;
  tooLarge: boolean;
  timer?: ReturnType<typeof setTimeout>;
  /** The version being read now. */
  reading?: number;
}

/**
 * Knows which analysis belongs to which version of which document, and is the only one to run the analyzer. Surfaces
 * ask it, and hear from it when there is something new; none of them keeps facts of its own.
 */
export class FactSource implements vscode.Disposable {
  private readonly entries = new Map<vscode.TextDocument, Entry>();
  private readonly changed = new vscode.EventEmitter<vscode.TextDocument>();
  private readonly subscriptions: vscode.Disposable[];

  /** Fires when a document's facts or state are not what they were: read, found too large, or closed. */
  readonly onDidChange = this.changed.event;

  /** Asked for every analysis that is handed out. */
  reviewer: Reviewer = NOBODY;

  constructor(
    private readonly settings: Settings,
    private readonly createReader: (document: Pick<vscode.TextDocument, 'uri'>) => Reader | Promise<Reader> = ({
      uri,
    }) => createAnalyzer({ path: uri.path }),
  ) {
    this.subscriptions = [
      this.changed,
      vscode.window.onDidChangeVisibleTextEditors(() => this.readVisible()),
      vscode.workspace.onDidChangeTextDocument((event) => this.edited(event)),
      vscode.workspace.onDidOpenTextDocument((document) => this.opened(document)),
      vscode.workspace.onDidCloseTextDocument((document) => this.closed(document)),
      settings.onDidChange(() => this.sizeChanged()),
    ];
    this.readVisible();
  }

  /** The analysis of the document as it stands, or `undefined`: a surface shows nothing rather than something stale. */
  current(document: vscode.TextDocument): ReviewedAnalysis | undefined {
    return this.entries.get(document)?.version === document.version ? this.latest(document) : undefined;
  }

  /** The last finished analysis, maybe of an earlier version: for lists that stay up while the next one is made. */
  latest(document: vscode.TextDocument): ReviewedAnalysis | undefined {
    const { analysis, version } = this.entries.get(document) ?? {};
    return analysis && this.reviewer.review(document, analysis, version === document.version);
  }

  /** Tells the surfaces that people have said something new of the document. */
  reviewed(document: vscode.TextDocument): void {
    if (this.entries.has(document)) this.changed.fire(document);
  }

  /** Reads documents anew, with new readers: what they are read with has changed. */
  readAgain(isConcerned: (document: vscode.TextDocument) => boolean): void {
    for (const [document, { analysis, timer }] of [...this.entries]) {
      if (!isConcerned(document)) continue;
      clearTimeout(timer);
      // The last analysis stays for lists; what is being read now is given up with the old entry.
      this.entries.set(document, {
        reader: this.createReader(document),
        tooLarge: false,
        ...(analysis && { analysis }),
      });
      this.schedule(document, 0);
    }
  }

  state(document: vscode.TextDocument): FactState {
    if (!isSupported(document) || document.isClosed) return 'unsupported';
    if (this.entries.get(document)?.tooLarge) return 'too-large';
    return this.current(document) ? 'ready' : 'analysing';
  }

  /** Waits for the facts of the document as it stands when they are there; `undefined` when there will be none. */
  async of(document: vscode.TextDocument, token?: vscode.CancellationToken): Promise<ReviewedAnalysis | undefined> {
    this.read(document);
    if (this.state(document) !== 'analysing') return this.current(document);
    return new Promise((resolve) => {
      const settle = () => {
        if (!token?.isCancellationRequested && this.state(document) === 'analysing') return;
        for (const one of waiting) one?.dispose();
        resolve(token?.isCancellationRequested ? undefined : this.current(document));
      };
      const waiting = [this.onDidChange(settle), token?.onCancellationRequested(settle)];
    });
  }

  /** Reads the text of a file that is not open, keeping nothing; `undefined` when called off. */
  async readText(uri: vscode.Uri, source: string, token: vscode.CancellationToken): Promise<Analysis | undefined> {
    const reader = await this.createReader({ uri });
    return inSlices(reader.steps(source), () => !token.isCancellationRequested);
  }

  dispose(): void {
    for (const entry of this.entries.values()) clearTimeout(entry.timer);
    this.entries.clear();
    for (const one of this.subscriptions) one.dispose();
  }

  private readVisible(): void {
    for (const editor of vscode.window.visibleTextEditors) this.read(editor.document);
  }

  /** Starts reading the document unless it is known already. */
  private read(document: vscode.TextDocument): void {
    if (this.entries.has(document) || !isSupported(document) || document.isClosed) return;
    this.entries.set(document, { reader: this.createReader(document), tooLarge: false });
    this.schedule(document, 0);
  }

  private edited({ document, contentChanges }: vscode.TextDocumentChangeEvent): void {
    if (contentChanges.length > 0 && this.entries.has(document)) this.schedule(document, REST);
  }

  /** A document whose language is changed is closed under the old one, then opened under the new one. */
  private opened(document: vscode.TextDocument): void {
    this.readVisible();
    this.changed.fire(document);
  }

  private closed(document: vscode.TextDocument): void {
    clearTimeout(this.entries.get(document)?.timer);
    if (this.entries.delete(document)) this.changed.fire(document);
  }

  private sizeChanged(): void {
    for (const [document, entry] of this.entries) {
      if (entry.tooLarge !== this.isTooLarge(document)) this.schedule(document, 0);
    }
  }

  private isTooLarge(document: vscode.TextDocument): boolean {
    return document.getText().length > this.settings.maxFileSize;
  }

  private schedule(document: vscode.TextDocument, delay: number): void {
    const entry = this.entries.get(document);
    clearTimeout(entry?.timer);
    if (entry) entry.timer = setTimeout(() => void this.analyse(document, entry), delay);
  }

  /** Reads the document in slices, and gives up as soon as another version is to be read or the document is closed. */
  private async analyse(document: vscode.TextDocument, entry: Entry): Promise<void> {
    const version = document.version;
    const source = document.getText();
    entry.tooLarge = source.length > this.settings.maxFileSize;
    if (entry.tooLarge) {
      entry.analysis = undefined;
      entry.version = undefined;
      this.changed.fire(document);
      return;
    }
    if (entry.reading === version || entry.version === version) return;
    entry.reading = version;
    const isWanted = () => this.entries.get(document) === entry && document.version === version && !entry.tooLarge;
    const reader = await entry.reader;
    const analysis = isWanted() ? await inSlices(reader.steps(source), isWanted) : undefined;
    if (entry.reading === version) entry.reading = undefined;
    if (!analysis || !isWanted()) return;
    entry.analysis = analysis;
    entry.version = version;
    this.changed.fire(document);
  }
}

/** Runs the steps to their end, letting others run after every slice; `undefined` when nobody wants the result. */
async function inSlices<T>(steps: Generator<unknown, T, void>, isWanted: () => boolean): Promise<T | undefined> {
  for (;;) {
    const pause = performance.now() + SLICE;
    do {
      const step = steps.next();
      if (step.done) return step.value;
    } while (performance.now() < pause);
    await new Promise((resolve) => setTimeout(resolve));
    if (!isWanted()) return undefined;
  }
}
