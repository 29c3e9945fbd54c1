import { mkdir, open, readdir, readFile, rename, rm, stat } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import type { FileSystem } from './file-system';

/** The file system below a folder, by Node: for the command line and tests. The rest of `workspace/` does not know it. */
export function nodeFileSystem(root: string): FileSystem {
  const at = (path: string) => join(root, path);
  const write = async (path: string, bytes: Uint8Array, flags: string) => {
    await mkdir(dirname(at(path)), { recursive: true });
    const file = await open(at(path), flags);
    try {
      await file.writeFile(bytes);
      await file.sync();
    } finally {
      await file.close();
    }
  };
  return {
    read: (path) => readFile(at(path)).catch(absent),
    stat: async (path) => {
      const found = await stat(at(path)).catch(absent);
      return found && { mtime: found.mtimeMs, size: found.size };
    },
    write: (path, bytes) => write(path, bytes, 'w'),
    rename: (from, to) => rename(at(from), at(to)),
    remove: (path) => rm(at(path), { force: true }),
    list: async (folder) => {
      const found = await readdir(at(folder), { withFileTypes: true }).catch(absent);
      return (found ?? []).map((entry) => ({ name: entry.name, isFolder: entry.isDirectory() }));
    },
    create: async (path, bytes) => {
      try {
        await write(path, bytes, 'wx');
        return true;
      } catch (error) {
        if ((error as NodeJS.ErrnoException).code === 'EEXIST') return false;
        throw error;
      }
    },
  };
}

function absent(error: NodeJS.ErrnoException): undefined {
  if (error.code !== 'ENOENT' && error.code !== 'ENOTDIR') throw error;
}
