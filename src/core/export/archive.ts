import { strToU8, unzipSync, type Zippable, zipSync } from 'fflate';
import type { ExportFile } from './document';
import { wellFormed } from './text';

/** Files in one zip archive. Its dates are those of the format's beginning, so that equal files give equal archives. */
export function archiveOf(files: readonly ExportFile[]): Uint8Array {
  const content: Zippable = {};
  for (const file of files) content[file.name] = bytesOf(file);
  return zipSync(content, { mtime: EPOCH, level: 6 });
}

/** The first instant that a zip archive can name, in local time as the format counts. */
const EPOCH = new Date(1980, 0, 1);

export function filesOf(archive: Uint8Array): ExportFile[] {
  return Object.entries(unzipSync(archive)).map(([name, content]) => ({ name, content }));
}

/** As a file on a disk holds it. */
export function bytesOf({ content }: ExportFile): Uint8Array {
  return typeof content === 'string' ? strToU8(wellFormed(content)) : content;
}
