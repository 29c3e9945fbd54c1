import { type AnnotationFile, type Entry, put, versionsOf } from './file';
import type { Annotation, Version } from './model';
import { isRemoved, saysNothing } from './model';
import { encodeContent } from './record';
import { succeed } from './versions';

/** One record from what it was to what it shall be; `undefined` is its absence. */
export interface Edit {
  readonly id: string;
  readonly before?: Annotation;
  readonly after?: Annotation;
  /** The versions in conflict that `after` is chosen over. */
  readonly over?: readonly Version[];
  /** Nobody has said anything new: the time of the last change stays. */
  readonly silent?: boolean;
}

/** What one act does to the annotations of a document. */
export interface Change {
  /** What it is called in a message or a list of what can be undone: `confirmed`, `labelled`. */
  readonly label: string;
  readonly edits: readonly Edit[];
}

/** The change that takes this one back. A conflict that was settled stays settled. */
export function invert({ label, edits }: Change): Change {
  const inverse = edits
    .filter(({ over }) => !over)
    .map(({ id, before, after }) => ({ id, before: after, after: before }));
  return { label, edits: inverse };
}

export interface Performed {
  readonly file: AnnotationFile;
  /** The versions that are new in it. */
  readonly versions: readonly Version[];
  /** Ids of records that someone else has changed since; they are left as they are. */
  readonly stale: readonly string[];
}

/** Applies a change. @param now ISO 8601 time */
export function perform(file: AnnotationFile, { edits }: Change, now: string): Performed {
  const entries = new Map(file.entries.flatMap((entry) => (entry.type === 'malformed' ? [] : [[entry.id, entry]])));
  const versions: Version[] = [];
  const stale: string[] = [];
  for (const edit of edits) {
    const entry = entries.get(edit.id);
    if (!stands(entry, edit)) {
      stale.push(edit.id);
      continue;
    }
    const former = entry ? versionsOf(entry) : [];
    const after = spoken(edit.after);
    if (!after && !former.some((version) => !isRemoved(version))) continue;
    const time = later(now, former);
    versions.push(
      succeed(
        after ? { ...after, modified: edit.silent ? after.modified : time } : { id: edit.id, removed: time },
        former,
      ),
    );
  }
  return { file: put(file, versions), versions, stale };
}

/** The annotation if it says anything; without a statement it is as good as none. */
function spoken(annotation: Annotation | undefined): Annotation | undefined {
  return annotation && !saysNothing(annotation) ? annotation : undefined;
}

/** The record is what the edit was made for. */
function stands(entry: Entry | undefined, { before, over }: Edit): boolean {
  if (entry?.type === 'conflict') return over !== undefined && same(entry.versions, over);
  if (over) return false;
  const current = entry?.type === 'record' && !isRemoved(entry.version) ? [entry.version] : [];
  const expected = spoken(before);
  return same(current, expected ? [expected] : []);
}

/** Equal but for the time of their last change, which undoing does not bring back. */
function same(a: readonly Version[], b: readonly Version[]): boolean {
  const contents = (versions: readonly Version[]) =>
    versions.map((version) => encodeContent(isRemoved(version) ? version : { ...version, modified: '' })).sort();
  return JSON.stringify(contents(a)) === JSON.stringify(contents(b));
}

/** A time after that of every former version, so that no two versions of a record are alike. */
function later(now: string, former: readonly Version[]): string {
  const times = former.map((version) => Date.parse(isRemoved(version) ? version.removed : version.modified));
  const last = Math.max(...times.filter((time) => !Number.isNaN(time)), Number.NEGATIVE_INFINITY);
  return last >= Date.parse(now) ? new Date(last + 1).toISOString() : now;
}
