import { type AnnotationFile, allVersions, EMPTY, parse, print, put, type Reading, union } from '../core/annotate/file';
import type { Version } from '../core/annotate/model';
import type { FileSystem } from './file-system';
import { addressOf, HOME } from './paths';
import { StoreError } from './problem';
import { type Host, leftovers, locked, writeWhole } from './safe-writer';

/** A file of annotations as it stands on disk. */
export interface OnDisk {
  readonly reading: Reading;
  readonly text: string | undefined;
}

/** A file as it was just written, and the stamp that tells whether it is still that. */
export interface Written extends OnDisk {
  readonly stamp: string;
}

/** Changes when a file changes. */
export async function stampOf(files: FileSystem, path: string): Promise<string> {
  const stat = await files.stat(path);
  return stat ? `${stat.mtime} ${stat.size}` : 'none';
}

/** Times that a file may change under the writer before it gives up. */
const ATTEMPTS = 20;

/** What git is told of the folder: files of annotations merge line by line, those under way are not committed. */
const NEIGHBOURS: readonly (readonly [string, string])[] = [
  [`${HOME}/.gitattributes`, 'annotations/** text eol=lf merge=union\norphans/** text eol=lf merge=union\n'],
  [`${HOME}/.gitignore`, '*.lock\n*.tmp\n'],
];

export async function readDisk(files: FileSystem, path: string): Promise<OnDisk> {
  const bytes = await files.read(path);
  if (!bytes) return { reading: { state: 'ok', file: EMPTY }, text: undefined };
  let text: string;
  try {
    text = new TextDecoder('utf-8', { fatal: true, ignoreBOM: true }).decode(bytes);
  } catch {
    return { reading: { state: 'broken', line: 1, reason: 'not UTF-8', file: EMPTY }, text: '' };
  }
  // An empty file is what a crash of the whole machine may leave; there is nothing in it to lose.
  const reading: Reading = text.trim() === '' ? { state: 'ok', file: EMPTY } : parse(text);
  return { reading, text };
}

/** The file if it may be written. @throws StoreError for one that is broken or unmerged */
export function writable(reading: Reading, path: string): AnnotationFile {
  if (reading.state === 'ok') return reading.file;
  throw unreadable(reading, path);
}

/** What is wrong with a file that must not be written, and what helps. */
export function unreadable(reading: Exclude<Reading, { state: 'ok' }>, path: string): StoreError {
  const { state, line } = reading;
  const message =
    state === 'unmerged'
      ? `${path} has git's conflict markers (line ${line}). Resolve them, or take both sides; it is not written until then.`
      : `${path} is not valid (line ${line}: ${reading.reason}). Repair or restore it; it is not written until then.`;
  return new StoreError(state, message, line);
}

/** What a person has to settle in a file that can be read; undefined where there is nothing. */
export function unsettled({ entries }: AnnotationFile, path: string): StoreError | undefined {
  const conflicts = entries.filter(({ type }) => type === 'conflict').length;
  if (conflicts) {
    const message = `${path}: ${conflicts} annotations were changed in two places. Choose one version of each.`;
    return new StoreError('conflict', message);
  }
  const malformed = entries.filter((entry) => entry.type === 'malformed');
  const [first] = malformed;
  if (!first) return undefined;
  const where = first.line ? `line ${first.line}: ` : '';
  const message = `${path}: ${malformed.length} records cannot be read (${where}${first.reason}). They are kept as they are; repair them in the file.`;
  return new StoreError('malformed', message, first.line);
}

/** Adds versions to a document's file, whatever others have written there meanwhile. */
export function addToDisk(
  files: FileSystem,
  host: Host,
  document: string,
  path: string,
  versions: readonly Version[],
): Promise<Written> {
  return rewrite(files, host, document, path, (file) => put(file, versions));
}

/** Rewrites a document's file from what is on disk at that moment, with what dead writers left behind taken in. */
export function rewrite(
  files: FileSystem,
  host: Host,
  document: string,
  path: string,
  edit: (file: AnnotationFile) => AnnotationFile,
): Promise<Written> {
  return locked(files, host, path, async () => {
    await introduce(files);
    for (let attempt = 0; attempt < ATTEMPTS; attempt++) {
      const disk = await readDisk(files, path);
      const file = writable(disk.reading, path);
      const left = await abandoned(files, host, path);
      const recovered = await recover(files, left);
      const next = edit(recovered.reduce(union, file));
      const text = print(next, addressOf(document));
      const unchanged = async () => (await readDisk(files, path)).text === disk.text;
      const done = text === disk.text || (await writeWhole(files, host, path, text, unchanged));
      if (!done) continue;
      await Promise.all(left.map((other) => files.remove(other).catch(() => undefined)));
      // Without a lock the file may be another window's by now: then it has to be read again.
      const stamp = files.create ? await stampOf(files, path).catch(() => 'unread') : 'unread';
      return { reading: parse(text), text, stamp };
    }
    throw new StoreError(
      'locked',
      `${path} keeps changing. Close what else writes it, then save the annotations again.`,
    );
  });
}

/**
 * Replaces a file that cannot be read by what can be read of it, at a person's word. A damaged file is kept beside it as
 * `….damaged`; what git could not merge is in its history.
 */
export async function salvageDisk(files: FileSystem, host: Host, document: string, path: string): Promise<void> {
  await locked(files, host, path, async () => {
    const { reading, text } = await readDisk(files, path);
    if (reading.state === 'ok' || text === undefined) return;
    if (reading.state === 'broken') await files.write(`${path}.damaged`, (await files.read(path))!);
    const unchanged = async () => (await readDisk(files, path)).text === text;
    const done = await writeWhole(files, host, path, print(reading.file, addressOf(document)), unchanged);
    if (!done) throw new StoreError('failed', `${path} has changed meanwhile. Look at it again.`);
  });
}

/** Files that a dead writer left; without locks only old ones, since a young one may be another window's. */
async function abandoned(files: FileSystem, host: Host, path: string): Promise<string[]> {
  const left = await leftovers(files, path);
  if (files.create) return left;
  const stats = await Promise.all(left.map((other) => files.stat(other)));
  return left.filter((_, i) => host.now() - (stats[i]?.mtime ?? host.now()) > 60_000);
}

/** Every record that can be read from them, even from one that was cut off. */
async function recover(files: FileSystem, left: readonly string[]): Promise<AnnotationFile[]> {
  const disks = await Promise.all(left.map((other) => readDisk(files, other)));
  return disks.map(({ reading }) => put(EMPTY, allVersions(reading.file)));
}

/** A workspace can do without these: a failure to write them is not told. */
async function introduce(files: FileSystem): Promise<void> {
  for (const [path, text] of NEIGHBOURS) {
    try {
      if (!(await files.stat(path))) await files.write(path, new TextEncoder().encode(text));
    } catch {
      return;
    }
  }
}
