import { type Change, type Performed, perform } from '../core/annotate/change';
import { type AnnotationFile, allVersions, EMPTY, print, put, type Reading } from '../core/annotate/file';
import type { Version } from '../core/annotate/model';
import { addToDisk, type OnDisk, readDisk, salvageDisk, stampOf, unreadable, unsettled } from './disk-file';
import type { FileSystem } from './file-system';
import { ANNOTATIONS, annotationPath, documentPath } from './paths';
import { problemOf, type StoreProblem } from './problem';
import { moveFile, toOrphans } from './relocate';
import type { Host } from './safe-writer';

/** A document's annotations as they are to be shown. */
export interface Stored {
  /** What is on disk and what waits to be saved. */
  readonly file: AnnotationFile;
  readonly state: Reading['state'];
  /** How many changes wait to be saved. */
  readonly unsaved: number;
  readonly problem?: StoreProblem;
}

export interface Saved extends Performed {
  readonly saved: boolean;
  readonly problem?: StoreProblem;
}

export interface StoreEvents {
  /** A document's annotations are not what they were. */
  changed?(document: string): void;
  /** Something needs a person: told once for each time that it happens. */
  problem?(problem: StoreProblem): void;
}

interface Entry {
  disk: OnDisk;
  /** What the file was when it was read: other than that, it is read again. */
  stamp: string;
  pending: Version[];
  /** Versions written a short while ago, with the time: a host without locks checks that they stay. */
  recent: { readonly at: number; readonly versions: readonly Version[] }[];
  problem?: StoreProblem;
}

/** How long a host without locks looks whether another window wrote over what this one wrote, in milliseconds. */
const WATCHED = 10_000;

/**
 * Keeps the annotations of a workspace folder: one file a document below `.policy-lens/annotations/`. Every write starts
 * from what is on disk at that moment, so two windows lose nothing; what cannot be saved stays in memory and is shown.
 *
 * Documents are named by their paths relative to the workspace folder, with `/`.
 */
export class AnnotationStore {
  private readonly entries = new Map<string, Entry>();
  private readonly queues = new Map<string, Promise<unknown>>();

  constructor(
    private readonly files: FileSystem,
    private readonly host: Host,
    private readonly events: StoreEvents = {},
  ) {}

  /** The annotations of a document, from memory unless the file has changed. Undefined outside the workspace. */
  async load(document: string): Promise<Stored | undefined> {
    const path = annotationPath(document);
    if (!path) return undefined;
    await this.inTurn(document, () => this.refresh(document, path));
    return this.current(document);
  }

  /** What was last read of a document, without waiting. */
  current(document: string): Stored | undefined {
    const entry = this.entries.get(document);
    if (!entry) return undefined;
    const { disk, pending, problem } = entry;
    const file = pending.length ? put(disk.reading.file, pending) : disk.reading.file;
    return { file, state: disk.reading.state, unsaved: pending.length, ...(problem && { problem }) };
  }

  /**
   * Applies a change and saves it. It shows at once; when it cannot be saved it stays and `saved` is false.
   *
   * @param now ISO 8601 time
   */
  async perform(document: string, change: Change, now: string): Promise<Saved> {
    const path = annotationPath(document);
    if (!path) return { file: EMPTY, versions: [], stale: change.edits.map(({ id }) => id), saved: false };
    return this.inTurn(document, async () => {
      await this.refresh(document, path);
      const performed = perform(this.current(document)!.file, change, now);
      if (performed.versions.length === 0) return { ...performed, saved: true };
      const entry = this.entries.get(document)!;
      entry.pending = [...entry.pending, ...performed.versions];
      this.events.changed?.(document);
      const problem = await this.save(document, path);
      return { ...performed, file: this.current(document)!.file, saved: !problem, ...(problem && { problem }) };
    });
  }

  /** Tries again to save what waits; the documents where it still fails. */
  async retry(): Promise<StoreProblem[]> {
    const problems = await Promise.all(
      this.unsaved().map((document) => this.inTurn(document, () => this.save(document, annotationPath(document)!))),
    );
    return problems.filter((problem) => problem !== undefined);
  }

  /** Documents with changes that are not saved. */
  unsaved(): string[] {
    return [...this.entries].filter(([, { pending }]) => pending.length).map(([document]) => document);
  }

  /** Documents that have a file of annotations; those with names too long to keep are left out. */
  async documents(folder = ANNOTATIONS): Promise<string[]> {
    const found: string[] = [];
    const visit = async (at: string): Promise<void> => {
      for (const { name, isFolder } of await this.files.list(at)) {
        const path = `${at}/${name}`;
        const document = isFolder ? undefined : documentPath(path, folder);
        if (isFolder) await visit(path);
        else if (document !== undefined) found.push(document);
      }
    };
    await visit(folder);
    return found.toSorted();
  }

  /** A document or a folder was renamed or moved: its annotations go along, saved or not. */
  async moved(from: string, to: string): Promise<StoreProblem[]> {
    const inside = (document: string) => document === from || document.startsWith(`${from}/`);
    const known = new Set([...(await this.documents()), ...this.entries.keys(), from]);
    const problems: StoreProblem[] = [];
    for (const document of [...known].filter(inside)) {
      const problem = await this.relocate(document, to + document.slice(from.length));
      if (problem) problems.push(problem);
    }
    return problems;
  }

  /** A document was deleted: its annotations are kept below `.policy-lens/orphans/`. */
  async deleted(document: string): Promise<StoreProblem | undefined> {
    return this.inTurn(document, () =>
      this.guarded(document, async () => {
        await this.flush(document);
        await toOrphans(this.files, this.host, document);
        this.forget(document);
      }),
    );
  }

  /** A deleted document is there again, by an undo or from git: so are its annotations. */
  async restored(document: string): Promise<StoreProblem | undefined> {
    return this.inTurn(document, () =>
      this.guarded(document, async () => {
        await toOrphans(this.files, this.host, document, { back: true });
        this.forget(document);
      }),
    );
  }

  /** Resolves git's conflict markers, or a damaged file, by keeping every record that can be read. */
  async takeBoth(document: string): Promise<StoreProblem | undefined> {
    const path = annotationPath(document);
    if (!path) return undefined;
    return this.inTurn(document, () =>
      this.guarded(document, async () => {
        await salvageDisk(this.files, this.host, document, path);
        await this.refresh(document, path);
        await this.save(document, path);
      }),
    );
  }

  /** Reads the file again if it is another than was read, and tells what is wrong with it. */
  private async refresh(document: string, path: string): Promise<void> {
    const entry = this.entries.get(document);
    try {
      const stamp = await stampOf(this.files, path);
      if (entry?.stamp === stamp) return;
      const disk = await readDisk(this.files, path);
      this.entries.set(document, { pending: [], recent: [], ...entry, disk, stamp });
      await this.bringBack(document, path);
      if (entry?.disk.text === disk.text) return;
      this.report(document, path);
      if (entry) this.events.changed?.(document);
    } catch (error) {
      const disk: OnDisk = { reading: { state: 'ok', file: EMPTY }, text: undefined };
      if (!entry) this.entries.set(document, { pending: [], recent: [], disk, stamp: 'unread' });
      this.fail(document, path, error);
    }
  }

  /** Without locks another window may have written over this one's last changes: then they are written again. */
  private async bringBack(document: string, path: string): Promise<void> {
    const entry = this.entries.get(document)!;
    if (this.files.create || entry.disk.reading.state !== 'ok') return;
    entry.recent = entry.recent.filter(({ at }) => this.host.now() - at < WATCHED);
    const versions = entry.recent.flatMap((written) => written.versions);
    const { file } = entry.disk.reading;
    if (print(put(file, versions), '') === print(put(file, allVersions(file)), '')) return;
    entry.pending = [...versions, ...entry.pending];
    await this.save(document, path);
  }

  /** Writes what waits. What comes to wait meanwhile stays for the next time. */
  private async save(document: string, path: string): Promise<StoreProblem | undefined> {
    const entry = this.entries.get(document);
    if (!entry?.pending.length) return undefined;
    const versions = entry.pending;
    try {
      const { stamp, ...disk } = await addToDisk(this.files, this.host, document, path, versions);
      Object.assign(entry, { disk, stamp });
      entry.pending = entry.pending.slice(versions.length);
      entry.recent = [...entry.recent, { at: this.host.now(), versions }];
      this.report(document, path);
      this.events.changed?.(document);
      return undefined;
    } catch (error) {
      return this.fail(document, path, error);
    }
  }

  private fail(document: string, path: string, error: unknown): StoreProblem {
    const entry = this.entries.get(document);
    const problem = problemOf(error, document, path, entry?.pending.length ?? 0);
    if (entry) entry.problem = problem;
    this.events.problem?.(problem);
    return problem;
  }

  /** Tells what a person has to settle in the file as it was read; the same thing once. */
  private report(document: string, path: string): void {
    const entry = this.entries.get(document)!;
    const { reading } = entry.disk;
    const former = entry.problem?.message;
    if (entry.pending.length === 0) entry.problem = undefined;
    const error = reading.state === 'ok' ? unsettled(reading.file, path) : unreadable(reading, path);
    if (!error) return;
    entry.problem = problemOf(error, document, path, entry.pending.length);
    if (entry.problem.message !== former) this.events.problem?.(entry.problem);
  }

  private async relocate(from: string, to: string): Promise<StoreProblem | undefined> {
    return this.inTurn(from, () =>
      this.guarded(from, async () => {
        await this.flush(from);
        await moveFile(this.files, this.host, from, to);
        this.forget(from);
        this.forget(to);
      }),
    );
  }

  /** Saves what waits before its file goes elsewhere. */
  private async flush(document: string): Promise<void> {
    const path = annotationPath(document);
    const entry = this.entries.get(document);
    if (path && entry?.pending.length) {
      entry.disk = await addToDisk(this.files, this.host, document, path, entry.pending);
      entry.pending = [];
    }
  }

  private forget(document: string): void {
    const entry = this.entries.get(document);
    if (entry && !entry.pending.length) this.entries.delete(document);
    this.events.changed?.(document);
  }

  private async guarded(document: string, work: () => Promise<void>): Promise<StoreProblem | undefined> {
    try {
      await work();
      return undefined;
    } catch (error) {
      return this.fail(document, annotationPath(document) ?? document, error);
    }
  }

  /** One thing at a time for each document, in the order asked for. */
  private inTurn<T>(document: string, work: () => Promise<T>): Promise<T> {
    const turn = (this.queues.get(document) ?? Promise.resolve()).then(work, work);
    this.queues.set(document, turn);
    const done = () => {
      if (this.queues.get(document) === turn) this.queues.delete(document);
    };
    turn.then(done, done);
    return turn;
  }
}
