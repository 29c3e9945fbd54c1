import type { FileSystem } from './file-system';
import { StoreError } from './problem';

/** A lock that is older belongs to a process that died. */
const STALE = 10_000;
/** How long another process is waited for, in milliseconds. */
const PATIENCE = 15_000;
const PAUSE = 25;

/** What the writer takes from its host besides files. */
export interface Host {
  /** Milliseconds, on the clock that the file system's times are on. */
  now(): number;
  wait(milliseconds: number): Promise<void>;
  /** A name that no other process makes. */
  unique(): string;
}

/** The clock and the chance of the machine. */
export const systemHost: Host = {
  now: () => Date.now(),
  wait: (milliseconds) => new Promise((resolve) => setTimeout(resolve, milliseconds)),
  unique: () => crypto.randomUUID(),
};

const TEMPORARY = '.tmp';
const LOCK = '.lock';

/** Runs `work` while no other process writes `path`; without locks where the system has none. */
export async function locked<T>(files: FileSystem, host: Host, path: string, work: () => Promise<T>): Promise<T> {
  if (!files.create) return work();
  const lock = path + LOCK;
  const owner = new TextEncoder().encode(host.unique());
  const until = host.now() + PATIENCE;
  while (!(await files.create(lock, owner))) {
    const held = await files.stat(lock);
    if (held && host.now() - held.mtime > STALE) await breakLock(files, host, lock, held.mtime);
    else if (host.now() > until) {
      throw new StoreError(
        'locked',
        `Another window is writing ${path}. Wait for it or close it; if there is none, delete ${lock}.`,
      );
    } else await host.wait(PAUSE);
  }
  try {
    return await work();
  } finally {
    // A lock that cannot be removed grows stale; what was written stands all the same.
    await files.remove(lock).catch(() => undefined);
  }
}

/** Takes a dead process's lock away; by renaming, so that of two who try it only one meets the dead lock. */
async function breakLock(files: FileSystem, host: Host, lock: string, mtime: number): Promise<void> {
  const aside = `${lock}.${host.unique()}${TEMPORARY}`;
  try {
    await files.rename(lock, aside);
    const taken = await files.stat(aside);
    if (taken && taken.mtime !== mtime) await files.rename(aside, lock);
    else await files.remove(aside);
  } catch {
    // Someone else was first.
  }
}

/**
 * Writes a file so that at every moment the old or the new one is whole: beside it, read back, then renamed over it.
 * `unchanged` tells whether the file is still the one that the new text was made from.
 *
 * @returns false where it is not, and nothing was written
 */
export async function writeWhole(
  files: FileSystem,
  host: Host,
  path: string,
  text: string,
  unchanged: () => Promise<boolean>,
): Promise<boolean> {
  const temporary = `${path}.${host.unique()}${TEMPORARY}`;
  const bytes = new TextEncoder().encode(text);
  try {
    await files.write(temporary, bytes);
    const written = await files.read(temporary);
    if (!written || !equal(written, bytes)) throw new StoreError('failed', `${path} could not be written whole.`);
    if (!(await unchanged())) {
      await files.remove(temporary);
      return false;
    }
    await files.rename(temporary, path);
    return true;
  } catch (error) {
    await files.remove(temporary).catch(() => undefined);
    throw error;
  }
}

/** What processes that died left behind while writing `path`. */
export async function leftovers(files: FileSystem, path: string): Promise<string[]> {
  const cut = path.lastIndexOf('/');
  const name = path.slice(cut + 1);
  const entries = await files.list(path.slice(0, cut));
  return entries
    .filter((entry) => !entry.isFolder && entry.name.startsWith(`${name}.`) && entry.name.endsWith(TEMPORARY))
    .filter((entry) => !entry.name.startsWith(name + LOCK))
    .map((entry) => `${path.slice(0, cut)}/${entry.name}`);
}

function equal(a: Uint8Array, b: Uint8Array): boolean {
  return a.length === b.length && a.every((byte, i) => byte === b[i]);
}
