/**
 * What the workspace needs of a file system. Paths are relative to the workspace folder and use `/`. The editor
 * implements it with `vscode.workspace.fs`, the command line with Node.
 *
 * Errors carry a `code` where there is one (`ENOSPC`, `EACCES`, `NoPermissions`).
 */
export interface FileSystem {
  /** The file's bytes; `undefined` when there is none. */
  read(path: string): Promise<Uint8Array | undefined>;
  /** When it last changed, in milliseconds, and its size in bytes; `undefined` when there is none. */
  stat(path: string): Promise<{ readonly mtime: number; readonly size: number } | undefined>;
  /** Writes the whole file; makes the folders above it. */
  write(path: string, bytes: Uint8Array): Promise<void>;
  /** Renames a file and replaces what was there, in one step where the system can. */
  rename(from: string, to: string): Promise<void>;
  /** Removes a file; nothing happens when there is none. */
  remove(path: string): Promise<void>;
  /** What is in a folder; nothing when there is no such folder. */
  list(folder: string): Promise<readonly { readonly name: string; readonly isFolder: boolean }[]>;
  /**
   * Makes a file unless there is one, in one step, and tells whether it did: what a lock needs. Left out where the
   * system cannot (a browser).
   */
  create?(path: string, bytes: Uint8Array): Promise<boolean>;
}
