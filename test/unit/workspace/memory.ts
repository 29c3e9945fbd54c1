import type { FileSystem } from '../../../src/workspace/file-system';
import type { Host } from '../../../src/workspace/safe-writer';

/**
 * What may go wrong at a step: `before` and `after` the step's effect, or in the middle of a write; `silent`: a write stops
 * in the middle and says nothing.
 */
export type Fault = { readonly kind: 'before' | 'after' | 'partial' | 'silent'; readonly code: string } | undefined;

/** A system error as Node throws it. */
export const systemError = (code: string) => Object.assign(new Error(`${code}: made up`), { code });

/** A process that died: nothing that it asks for happens any more. */
export class Crash extends Error {}

/**
 * A file system in memory, shared by the windows that `view` makes. Each window's steps pass through its own `step`,
 * which may name a fault; each step takes a turn of the event loop, so that windows interleave.
 */
export class Disk {
  readonly files = new Map<string, { bytes: Uint8Array; mtime: number }>();
  time = 1_000_000;

  view({
    step = () => undefined,
    locks = true,
    pause = () => 0,
  }: {
    step?: (operation: string, path: string) => Fault;
    locks?: boolean;
    pause?: () => number;
  } = {}): FileSystem {
    const run = async <T>(operation: string, path: string, effect: () => T, partial?: () => void): Promise<T> => {
      for (let turns = pause(); turns >= 0; turns--) await Promise.resolve();
      const fault = step(operation, path);
      const fail = (code: string): never => {
        throw code === 'CRASH' ? new Crash() : systemError(code);
      };
      if (fault?.kind === 'before') fail(fault.code);
      if (fault?.kind === 'partial' && partial) {
        partial();
        fail(fault.code);
      }
      if (fault?.kind === 'silent' && partial) {
        partial();
        return undefined as T;
      }
      const result = effect();
      if (fault?.kind === 'after') fail(fault.code);
      return result;
    };
    const put = (path: string, bytes: Uint8Array) => this.files.set(path, { bytes: bytes.slice(), mtime: ++this.time });
    return {
      read: (path) => run('read', path, () => this.files.get(path)?.bytes.slice()),
      stat: (path) =>
        run('stat', path, () => {
          const file = this.files.get(path);
          return file && { mtime: file.mtime, size: file.bytes.length };
        }),
      write: (path, bytes) =>
        run(
          'write',
          path,
          () => void put(path, bytes),
          () => void put(path, bytes.slice(0, bytes.length / 2)),
        ),
      rename: (from, to) =>
        run('rename', from, () => {
          const file = this.files.get(from);
          if (!file) throw systemError('ENOENT');
          this.files.delete(from);
          this.files.set(to, file);
        }),
      remove: (path) => run('remove', path, () => void this.files.delete(path)),
      list: (folder) =>
        run('list', folder, () => {
          const below = [...this.files.keys()].filter((path) => path.startsWith(`${folder}/`));
          const names = new Map(
            below
              .map((path) => path.slice(folder.length + 1).split('/'))
              .map(([name, ...rest]) => [name!, rest.length > 0]),
          );
          return [...names].map(([name, isFolder]) => ({ name, isFolder }));
        }),
      ...(locks && {
        create: (path: string, bytes: Uint8Array) =>
          run('create', path, () => {
            if (this.files.has(path)) return false;
            put(path, bytes);
            return true;
          }),
      }),
    };
  }

  text(path: string): string | undefined {
    const file = this.files.get(path);
    return file && new TextDecoder().decode(file.bytes);
  }

  write(path: string, text: string): void {
    this.files.set(path, { bytes: new TextEncoder().encode(text), mtime: ++this.time });
  }

  /** A host on this disk's clock; waiting moves the clock on. */
  host(name: string): Host {
    let count = 0;
    return {
      now: () => this.time,
      wait: async (milliseconds) => {
        this.time += milliseconds;
        for (let turns = 0; turns < 5; turns++) await Promise.resolve();
      },
      unique: () => `${name}-${count++}`,
    };
  }
}
