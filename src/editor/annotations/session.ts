import * as vscode from 'vscode';
import type { Analysis } from '../../core';
import { type Found, type Placement, place, placingAll } from '../../core/annotate/anchor';
import { apply, type ReviewedAnalysis } from '../../core/annotate/apply';
import type { Change } from '../../core/annotate/change';
import { annotationsOf, EMPTY } from '../../core/annotate/file';
import type { Anchor, Annotation } from '../../core/annotate/model';
import { repin, type Scope } from '../../core/annotate/operations';
import type { AnnotationStore, Saved, Stored } from '../../workspace/annotation-store';
import { History } from './history';
import type { Homeless } from './home';
import { moveAll, type TextChange } from './moves';

/** How long the extension host is kept busy at a time, in milliseconds. */
const SLICE = 10;

/** Where a session keeps what is said: the store, the document's name in it, and why it does not last if it does not. */
export interface Keeping {
  readonly store: AnnotationStore;
  readonly path: string;
  readonly homeless?: Homeless;
}

/** What was taken back or done again, and what became of it. */
export interface Done {
  readonly change: Change;
  readonly saved: Saved;
}

/**
 * What people say about one open document, and where in its text that stands now. The only one to hold that state:
 * surfaces ask it, and hear through the facts' `onDidChange` when something is new.
 */
export class AnnotationSession {
  readonly history = new History();
  private annotations: readonly Annotation[] = [];
  private placements: ReadonlyMap<string, Placement> = new Map();
  /** The version of the document that the placements were found in. */
  private placedVersion: number | undefined;
  /** Counts what makes the reviewed facts other than they were. */
  private revision = 0;
  private last?: { readonly analysis: Analysis; readonly revision: number; readonly reviewed: ReviewedAnalysis };
  /** Whose own queue of unreviewed facts is shown; without one everybody's. */
  private queueOf: string | undefined;
  /** The text of an untitled document while there is any: it is emptied before it is closed, as after it was saved. */
  private untitled = { text: '', at: 0 };
  /** When the document was opened or edited last, in milliseconds. */
  private touched = performance.now();
  private run = 0;
  /** The version whose places are being looked for. */
  private placingVersion: number | undefined;
  private placing: Promise<void> = Promise.resolve();
  private readonly loading: Promise<void>;

  constructor(
    readonly document: vscode.TextDocument,
    readonly keeping: Keeping,
    private readonly author: () => Promise<string>,
    private readonly changed: () => void,
    private readonly countsOthers: () => boolean = () => true,
  ) {
    this.loading = this.load();
  }

  /** The file as it was last read, and what is wrong with it. */
  get stored(): Stored | undefined {
    return this.keeping.store.current(this.keeping.path);
  }

  get all(): readonly Annotation[] {
    return this.annotations;
  }

  /** Everything is read and placed in the text as it stands. */
  get isSettled(): boolean {
    return this.placedVersion === this.document.version;
  }

  placeOf(annotation: Annotation): Found | undefined {
    const placement = this.placements.get(annotation.id);
    return placement === 'orphan' || annotation.detached ? undefined : placement;
  }

  find(id: string): Annotation | undefined {
    return this.annotations.find((annotation) => annotation.id === id);
  }

  /** The facts with what people made of them. For an older text the last such facts are given again. */
  review(analysis: Analysis, isCurrent: boolean): ReviewedAnalysis {
    const { last } = this;
    if (last?.analysis === analysis && (last.revision === this.revision || !isCurrent)) return last.reviewed;
    const reviewed = apply(analysis, this.annotations, this.placements, this.queueOf);
    this.last = { analysis, revision: this.revision, reviewed };
    return reviewed;
  }

  /** What counts as reviewed, or who is reading, may have changed. */
  async readQueue(): Promise<void> {
    const queueOf = this.countsOthers() ? undefined : await this.author();
    if (queueOf === this.queueOf) return;
    this.queueOf = queueOf;
    this.revision++;
    this.changed();
  }

  /** Waits until everything is read and placed in the text as it stands. */
  async settled(): Promise<void> {
    await this.loading;
    while (!this.isSettled && !this.document.isClosed) {
      this.placeAnew();
      await this.placing;
    }
  }

  /** The text was edited: places move along until it rests. */
  edited(changes: readonly TextChange[]): void {
    this.run++;
    this.touched = performance.now();
    this.placingVersion = undefined;
    this.placements = moveAll(this.placements, changes);
    this.revision++;
  }

  /** Keeps the text of an untitled document in mind, to know it again when it has become a file. */
  remember(): void {
    if (this.keeping.homeless !== 'untitled' || this.annotations.length === 0) return;
    const text = this.document.getText();
    if (text !== '') this.untitled = { text, at: performance.now() };
  }

  /**
   * Whether another document is what this untitled one was saved as: it came to have its words after they were last
   * spoken of here, so not one that was open all along. Saving may trim spaces and end the last line.
   */
  goesOnAs(other: AnnotationSession): boolean {
    const { text, at } = this.untitled;
    return other.touched >= at && words(text) === words(other.document.getText());
  }

  /** The text rests: places are looked for again, those in view first. */
  placeAnew(): void {
    if (!this.isSettled && this.placingVersion !== this.document.version) this.placing = this.placeAll();
  }

  /** The store has something new. */
  refresh(): void {
    const next = annotationsOf(this.stored?.file ?? EMPTY);
    if (next.length === this.annotations.length && next.every((one, i) => one === this.annotations[i])) return;
    const before = new Map(this.annotations.map((annotation) => [annotation.id, annotation.target]));
    this.annotations = next;
    this.remember();
    const placements = new Map<string, Placement>();
    let isMissing = false;
    for (const { id, target } of next) {
      const placement = sameAnchor(before.get(id), target) ? this.placements.get(id) : this.placeNow(target);
      if (placement) placements.set(id, placement);
      else isMissing = true;
    }
    this.placements = placements;
    this.revision++;
    this.changed();
    if (isMissing) {
      this.placedVersion = undefined;
      this.placingVersion = undefined;
      this.placeAnew();
    }
  }

  /** Does what `make` says, saves it and remembers how to take it back. */
  async perform(make: (scope: Scope) => Change): Promise<Saved> {
    await this.settled();
    const change = make(await this.scope());
    const saved = await this.save(change);
    if (saved.versions.length > 0) this.history.push(change);
    this.changed();
    return saved;
  }

  /** Takes the last act back; `undefined` when there is none. */
  async undo(): Promise<Done | undefined> {
    await this.settled();
    return this.repeat(this.history.undo());
  }

  /** Does again what was taken back last; `undefined` when there is nothing. */
  async redo(): Promise<Done | undefined> {
    await this.settled();
    return this.repeat(this.history.redo());
  }

  /** The document was saved: anchors whose surroundings have been edited are refreshed, so that edits do not add up. */
  async repin(): Promise<void> {
    await this.settled();
    if (this.document.isDirty || !this.isSettled || this.annotations.length === 0) return;
    const placed = this.annotations.flatMap((annotation) => {
      const found = this.placeOf(annotation);
      return found ? [{ annotation, found }] : [];
    });
    const change = repin(await this.scope(), placed);
    if (change.edits.length === 0) return;
    this.history.repin(new Map(change.edits.map(({ id, after }) => [id, after!.target])));
    await this.save(change);
  }

  private async load(): Promise<void> {
    const { store, path } = this.keeping;
    await Promise.all([store.load(path), this.readQueue()]);
    this.refresh();
    this.placeAnew();
    await this.placing;
  }

  private async repeat(change: Change | undefined): Promise<Done | undefined> {
    if (!change) return undefined;
    const saved = await this.save(change);
    this.changed();
    return { change, saved };
  }

  private async save(change: Change): Promise<Saved> {
    const { store, path } = this.keeping;
    const saved = await store.perform(path, change, new Date().toISOString());
    this.refresh();
    return saved;
  }

  private async scope(): Promise<Scope> {
    const author = await this.author();
    return {
      file: this.stored?.file ?? EMPTY,
      text: this.document.getText(),
      author,
      now: new Date().toISOString(),
      on: (fact) => fact.review?.annotations ?? [],
    };
  }

  /** What was just written stands where it was written; anything else is looked for when there is time. */
  private placeNow(target: Anchor): Placement | undefined {
    const text = this.document.getText();
    const isHere = target.textLength === text.length && text.startsWith(target.exact, target.start);
    return isHere ? place(target, text) : undefined;
  }

  private async placeAll(): Promise<void> {
    const run = ++this.run;
    const { version } = this.document;
    this.placingVersion = version;
    const isWanted = () => run === this.run && version === this.document.version && !this.document.isClosed;
    const placements = new Map<string, Placement>();
    const steps = placingAll(this.annotations, this.document.getText(), { around: this.middleOfView() });
    let isDone = false;
    while (!isDone) {
      const pause = performance.now() + SLICE;
      while (performance.now() < pause) {
        const step = steps.next();
        isDone = step.done === true;
        if (step.done) break;
        if (step.value) placements.set(step.value.item.id, step.value.placement);
      }
      if (!isDone) {
        await new Promise((resolve) => setTimeout(resolve));
        if (!isWanted()) return;
      }
      this.take(new Map([...this.placements, ...placements]));
    }
    this.placedVersion = version;
    this.placingVersion = undefined;
    this.changed();
  }

  private take(placements: ReadonlyMap<string, Placement>): void {
    if (JSON.stringify([...placements]) === JSON.stringify([...this.placements])) return;
    this.placements = placements;
    this.revision++;
    this.changed();
  }

  private middleOfView(): number {
    const editor = vscode.window.visibleTextEditors.find(({ document }) => document === this.document);
    const [range] = editor?.visibleRanges ?? [];
    if (!range) return 0;
    return (this.document.offsetAt(range.start) + this.document.offsetAt(range.end)) / 2;
  }
}

const words = (text: string) => text.replace(/\s+/g, '');

const sameAnchor = (a: Anchor | undefined, b: Anchor) => a !== undefined && JSON.stringify(a) === JSON.stringify(b);
