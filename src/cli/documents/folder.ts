import { type Dirent, readdirSync, realpathSync, type Stats, statSync } from 'node:fs';
import { extname, join, sep } from 'node:path';
import { codeOf, explain } from './explain';

/** Endings that make a file in a folder a document. */
export const ENDINGS: readonly string[] = ['.md', '.markdown', '.txt'];

export function isDocument(name: string): boolean {
  return ENDINGS.includes(extname(name).toLowerCase());
}

/** What is to be told about a path. */
export interface Remark {
  readonly path: string;
  readonly message: string;
}

/** A folder under the name that users see and under its real one. */
export interface Folder {
  readonly path: string;
  readonly real: string;
}

/** What is in a folder; `stats` are those of what a symbolic link leads to. */
export interface Entry extends Folder {
  readonly name: string;
  readonly stats: Stats;
}

/** Where remarks go: what could not be read, and what was passed over and loses nothing. */
export interface Remarks {
  readonly problems: Remark[];
  readonly notes: Remark[];
}

/**
 * What is in a folder, sorted by name, without hidden names and `node_modules`.
 *
 * @param wants names of files to look at; folders are looked at whatever their name
 */
export function entries(folder: Folder, wants: (name: string) => boolean, remarks: Remarks): Entry[] {
  let found: Dirent[];
  try {
    found = readdirSync(folder.path, { withFileTypes: true });
  } catch (error) {
    remarks.problems.push({ path: folder.path, message: explain(error) });
    return [];
  }
  return found
    .filter((entry) => !entry.name.startsWith('.') && entry.name !== 'node_modules')
    .filter((entry) => !entry.isFile() || wants(entry.name))
    .sort((one, other) => (one.name < other.name ? -1 : 1))
    .flatMap((entry) => follow(folder, entry, wants, remarks) ?? []);
}

function follow(folder: Folder, entry: Dirent, wants: (name: string) => boolean, remarks: Remarks): Entry | undefined {
  const { name } = entry;
  const path = join(folder.path, name);
  try {
    const stats = statSync(path);
    const real = entry.isSymbolicLink() ? realPath(path) : join(folder.real, name);
    if (stats.isDirectory() && leadsBack(folder.real, real)) {
      remarks.notes.push({ path, message: 'A symbolic link to a folder above it: not followed.' });
      return undefined;
    }
    return { name, path, real, stats };
  } catch (error) {
    const dangling = codeOf(error) === 'ENOENT' && entry.isSymbolicLink();
    // A link to nowhere that is not named like a document may have been anything.
    if (!dangling || wants(name)) {
      remarks.problems.push({
        path,
        message: dangling ? 'A symbolic link to a file that does not exist. Remove or repair it.' : explain(error),
      });
    }
    return undefined;
  }
}

function leadsBack(folder: string, target: string): boolean {
  return folder === target || folder.startsWith(target.endsWith(sep) ? target : target + sep);
}

/** A pipe such as `/dev/fd/63` has no real path that could be opened: it stands for itself. */
export function realPath(path: string): string {
  try {
    return realpathSync(path);
  } catch {
    return path;
  }
}
