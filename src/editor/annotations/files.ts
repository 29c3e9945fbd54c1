import * as vscode from 'vscode';
import type { FileSystem } from '../../workspace/file-system';

/** The files below a folder, through the editor, wherever the workspace is. It has no locks: the store does without. */
export function editorFileSystem(root: vscode.Uri): FileSystem {
  const { fs } = vscode.workspace;
  const at = (path: string) => vscode.Uri.joinPath(root, ...path.split('/'));
  return {
    read: (path) => orNothing(fs.readFile(at(path))),
    stat: (path) => orNothing(fs.stat(at(path))),
    write: async (path, bytes) => fs.writeFile(at(path), bytes),
    rename: async (from, to) => fs.rename(at(from), at(to), { overwrite: true }),
    remove: async (path) => {
      await orNothing(fs.delete(at(path)));
    },
    list: async (folder) => {
      const found = (await orNothing(fs.readDirectory(at(folder)))) ?? [];
      return found.map(([name, type]) => ({ name, isFolder: (type & vscode.FileType.Directory) !== 0 }));
    },
  };
}

/** Files in memory, for documents that no folder holds: what is said of them lasts as long as they are open. */
export function memoryFileSystem(): FileSystem {
  const files = new Map<string, { readonly bytes: Uint8Array; readonly mtime: number }>();
  let time = 0;
  const put = (path: string, bytes: Uint8Array) => files.set(path, { bytes, mtime: ++time });
  return {
    read: async (path) => files.get(path)?.bytes,
    stat: async (path) => {
      const file = files.get(path);
      return file && { mtime: file.mtime, size: file.bytes.length };
    },
    write: async (path, bytes) => {
      put(path, bytes);
    },
    rename: async (from, to) => {
      const file = files.get(from);
      if (file) put(to, file.bytes);
      files.delete(from);
    },
    remove: async (path) => {
      files.delete(path);
    },
    list: async (folder) =>
      [...files.keys()]
        .filter((path) => path.startsWith(`${folder}/`) && !path.slice(folder.length + 1).includes('/'))
        .map((path) => ({ name: path.slice(folder.length + 1), isFolder: false })),
    create: async (path, bytes) => {
      if (files.has(path)) return false;
      put(path, bytes);
      return true;
    },
  };
}

async function orNothing<T>(result: Thenable<T>): Promise<T | undefined> {
  try {
    return await result;
  } catch (error) {
    if (
      error instanceof vscode.FileSystemError &&
      (error.code === 'FileNotFound' || error.code === 'FileNotADirectory')
    )
      return undefined;
    throw error;
  }
}
