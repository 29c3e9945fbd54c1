import { randomBytes } from 'node:crypto';
import { lstatSync, realpathSync, rmSync } from 'node:fs';
import { chmod, type FileHandle, open, rename } from 'node:fs/promises';
import { basename, dirname, join } from 'node:path';
import { codeOf, explain } from './documents/explain';

/** Where a command's results go. */
export interface Output {
  write(content: string | Uint8Array): Promise<void>;
  /** All has been written: a file takes its name now. */
  finish(): Promise<void>;
  /** Something failed: a file that stood there before stays as it was. */
  discard(): Promise<void>;
}

/** Who read the output, such as `head`, wants no more of it. */
export class ReaderGone extends Error {}

/** Standard output. */
export function standardOutput(stream: NodeJS.WritableStream = process.stdout): Output {
  // Failures come to the callback of `write`; without a listener they would end the program as well.
  stream.on('error', () => undefined);
  return {
    write: (content) =>
      new Promise((resolve, reject) => {
        if (content.length === 0) resolve();
        else stream.write(content, (error) => (error ? reject(failure(error)) : resolve()));
      }),
    finish: async () => undefined,
    discard: async () => undefined,
  };
}

function failure(error: unknown): Error {
  return codeOf(error) === 'EPIPE' ? new ReaderGone() : new Error(`The output could not be written. ${explain(error)}`);
}

/**
 * A file that is replaced as a whole at the end: until then what was there stays, and an interrupted run leaves nothing
 * behind. A symbolic link keeps leading to it, and its permissions stay. Devices and pipes are written directly.
 */
export async function fileOutput(path: string): Promise<Output> {
  const target = targetOf(path);
  if (!target.replaceable) return direct(await open(target.path, 'w'));
  const temporary = join(dirname(target.path), `.${basename(target.path)}.${randomBytes(6).toString('hex')}.tmp`);
  const remove = () => rmSync(temporary, { force: true });
  // Before the file is there: a signal that comes as soon as it is finds someone to remove it.
  const stopListening = onSignal(remove);
  const file = await open(temporary, 'wx').catch((error) => {
    stopListening();
    throw error;
  });
  return {
    ...direct(file),
    async finish() {
      if (target.mode !== undefined) await chmod(temporary, target.mode);
      await file.sync();
      await file.close();
      await rename(temporary, target.path);
      stopListening();
    },
    async discard() {
      stopListening();
      await file.close().catch(() => undefined);
      remove();
    },
  };
}

interface Target {
  readonly path: string;
  readonly replaceable: boolean;
  /** Permissions of the file that is replaced. */
  readonly mode?: number;
}

function targetOf(path: string): Target {
  try {
    const real = realpathSync(path);
    const stats = lstatSync(real);
    return { path: real, replaceable: stats.isFile(), mode: stats.mode & 0o7777 };
  } catch {
    return { path, replaceable: true };
  }
}

function direct(file: FileHandle): Output {
  return {
    write: (content) =>
      file.writeFile(content).catch((error) => {
        throw failure(error);
      }),
    finish: () => file.close(),
    discard: () => file.close(),
  };
}

/** Runs `cleanup` where a signal ends the program, which then ends as it would have. */
function onSignal(cleanup: () => void): () => void {
  const signals = ['SIGINT', 'SIGTERM', 'SIGHUP'] as const;
  const stop = () => {
    for (const signal of signals) process.off(signal, end);
  };
  const end = (signal: NodeJS.Signals) => {
    cleanup();
    stop();
    process.kill(process.pid, signal);
  };
  for (const signal of signals) process.on(signal, end);
  return stop;
}
