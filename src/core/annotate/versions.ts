import { fingerprint } from './fingerprint';
import type { Annotation, Note, Version } from './model';
import { isRemoved } from './model';
import { encodeContent } from './record';

/** Former versions that a record remembers. */
const REMEMBERED = 32;

/** The name of a version: equal for equal content, whatever came before it. */
export const versionOf = (version: Version): string => fingerprint(encodeContent(version));

/** What two versions can differ in, as a person sees it. */
const ASPECTS = [
  'status',
  'corrections',
  'added',
  'labels',
  'notes',
  'resolved',
  'detached',
  'fact',
  'target',
] as const;
export type Aspect = (typeof ASPECTS)[number] | 'removed';

/** In what the versions of a record differ: what a person has to choose between. */
export function differences(versions: readonly Version[]): Aspect[] {
  const kept = versions.filter((version): version is Annotation => !isRemoved(version));
  const differing = ASPECTS.filter(
    (aspect) => new Set(kept.map((version) => JSON.stringify(version[aspect] ?? null))).size > 1,
  );
  return kept.length > 0 && kept.length < versions.length ? ['removed', ...differing] : differing;
}

/** `next` as what follows `former` (versions of the same record). */
export function succeed<V extends Version>(next: V, former: readonly Version[]): V {
  const own = versionOf(next);
  const names = former.flatMap((version) => [...(version.previous ?? []), versionOf(version)]);
  const previous = [...new Set(names)].filter((name) => name !== own).slice(-REMEMBERED);
  return previous.length ? { ...next, previous } : withoutPrevious(next);
}

/**
 * What stays of several versions of one record: without those that another one replaces. Two that know nothing of each
 * other and differ only in their notes become one; otherwise both stay, and a person chooses.
 */
export function reconcile(versions: readonly Version[]): readonly Version[] {
  const named = new Map(versions.map((version) => [versionOf(version), version]));
  if (named.size === 1) return [longest(versions)];
  const replaced = new Set(
    [...named].flatMap(([name, { previous = [] }]) => previous.filter((other) => other !== name)),
  );
  const latest = [...named].filter(([name]) => !replaced.has(name)).map(([, version]) => version);
  // A circle (undone and done again on two sides) replaces everything: then all of them stay.
  const heads = latest.length ? latest : [...named.values()];
  return heads.length > 1 ? joined(heads) : heads;
}

/** Equal content, told with different lineages: the lineages together. */
function longest(versions: readonly Version[]): Version {
  return versions.length === 1
    ? versions[0]!
    : succeed(
        versions[0]!,
        versions.map((version) => ({ ...version })),
      );
}

function joined(heads: readonly Version[]): readonly Version[] {
  const [first] = heads;
  if (heads.some(isRemoved)) return heads;
  const annotations = heads as readonly Annotation[];
  const alike = annotations.every((annotation) => bare(annotation) === bare(first as Annotation));
  if (!alike) return heads;
  const notes = new Map<string, Note>();
  for (const note of annotations.flatMap((annotation) => annotation.notes ?? [])) {
    const other = notes.get(note.id);
    if (other && other.text !== note.text && other.modified === note.modified) return heads;
    if (!other || (note.modified ?? '') > (other.modified ?? '')) notes.set(note.id, note);
  }
  const latest = annotations.toSorted((a, b) => (a.modified < b.modified ? 1 : -1))[0]!;
  const ordered = [...notes.values()].toSorted((a, b) =>
    a.created < b.created ? -1 : a.created > b.created ? 1 : a.id < b.id ? -1 : 1,
  );
  return [succeed({ ...latest, notes: ordered }, heads)];
}

/** The annotation without its notes and what changes with them. */
const bare = (annotation: Annotation) =>
  encodeContent({
    ...annotation,
    notes: [],
    resolved: undefined,
    modified: annotation.created,
    target: annotation.target,
  });

function withoutPrevious<V extends Version>(version: V): V {
  const { previous: _, ...rest } = version;
  return rest as V;
}
