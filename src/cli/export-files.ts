import { mkdirSync, statSync } from 'node:fs';
import { basename, dirname, extname, join } from 'node:path';
import type { ExportFile, FormatEntry } from '../core/export';
import { type Surroundings, UsageError } from './command';
import { fileOutput } from './output';

/** Where an export goes, as `--output` says. */
export interface Destination {
  /** Without extension, for formats that write a file of their own name. */
  readonly name?: string;
  write(files: readonly ExportFile[], surroundings: Surroundings): Promise<void>;
}

/** @throws UsageError where the format cannot go there */
export function destinationOf(format: FormatEntry, output: string | undefined): Destination {
  if (output === undefined || output === '-') return standardDestination(format);
  if (isFolder(output)) return { write: (files) => writeAll(output, files) };
  if (format.files === 'many') {
    const zip = extname(output).toLowerCase() === '.zip';
    return { write: (files) => (zip ? writeArchive(output, files) : writeAll(output, files)) };
  }
  if (format.files === 'companions' && extname(output) !== format.extension) {
    throw new UsageError(`--output takes a name that ends with ${format.extension}, or a folder.`);
  }
  const [folder, name] = [dirname(output), basename(output, extname(output))];
  return {
    name,
    write: async ([first, ...companions]) => {
      await writeFile({ name: output, content: first!.content });
      await writeAll(folder, companions);
    },
  };
}

/** Text of one file; what describes it is left out. */
function standardDestination(format: FormatEntry): Destination {
  if (format.files === 'many')
    throw new UsageError(`${format.id} is several files: --output takes a folder or a .zip.`);
  if (format.content === 'binary') throw new UsageError(`${format.id} is not text: --output takes a file.`);
  return {
    write: async ([first], { output }) => {
      await output.write(first!.content as string);
    },
  };
}

function isFolder(path: string): boolean {
  if (/[\\/]$/.test(path)) return true;
  return statSync(path, { throwIfNoEntry: false })?.isDirectory() ?? false;
}

async function writeAll(folder: string, files: readonly ExportFile[]): Promise<void> {
  for (const { name, content } of files) {
    const path = join(folder, name);
    mkdirSync(dirname(path), { recursive: true });
    await writeFile({ name: path, content });
  }
}

async function writeArchive(name: string, files: readonly ExportFile[]): Promise<void> {
  const { archiveOf } = await import('../core/export/archive');
  await writeFile({ name, content: archiveOf(files) });
}

/** As a whole: what stood there stays until all is written. */
async function writeFile({ name, content }: ExportFile): Promise<void> {
  const output = await fileOutput(name);
  try {
    await output.write(content);
    await output.finish();
  } catch (error) {
    await output.discard();
    throw error;
  }
}
