import { union } from '../core/annotate/file';
import { readDisk, rewrite, writable } from './disk-file';
import type { FileSystem } from './file-system';
import { annotationPath, ORPHANS } from './paths';
import { type Host, locked } from './safe-writer';

/** Carries a document's annotations to another document; the two become one where that has some already. */
export async function moveFile(files: FileSystem, host: Host, from: string, to: string): Promise<void> {
  const source = annotationPath(from);
  const target = annotationPath(to);
  if (source && target) await carry(files, host, source, target, to);
}

/** Puts a deleted document's annotations aside, or brings them back. */
export async function toOrphans(files: FileSystem, host: Host, document: string, { back = false } = {}): Promise<void> {
  const kept = annotationPath(document);
  const aside = annotationPath(document, ORPHANS);
  if (!kept || !aside) return;
  await (back ? carry(files, host, aside, kept, document) : carry(files, host, kept, aside, document));
}

/**
 * The new file is whole before the old one goes: a crash between leaves both, and both say the same. A file that cannot
 * be read goes as it is, if there is nothing where it goes to.
 */
async function carry(files: FileSystem, host: Host, source: string, target: string, document: string): Promise<void> {
  await locked(files, host, source, async () => {
    const { reading, text } = await readDisk(files, source);
    if (text === undefined) return;
    if (reading.state !== 'ok' && !(await files.stat(target))) {
      await files.write(target, new TextEncoder().encode(text));
    } else {
      const carried = writable(reading, source);
      await rewrite(files, host, document, target, (file) => union(file, carried));
    }
    await files.remove(source);
  });
}
