import { statSync } from 'node:fs';
import { sep } from 'node:path';
import picomatch from 'picomatch';
import { codeOf, explain } from './explain';
import { ENDINGS, entries, type Folder, isDocument, type Remarks, realPath } from './folder';
import { STANDARD_INPUT } from './read';

export interface DocumentFile {
  /** As given, or the folder as given joined with the path under it, or `-`. */
  readonly path: string;
  /** In bytes, when it was listed; 0 for standard input and pipes. */
  readonly size: number;
}

export interface Listing extends Remarks {
  /** In the order of the inputs, those of a folder sorted; each file once, under the first name that led to it. */
  readonly documents: DocumentFile[];
}

interface Listed extends Listing {
  /** Real paths of the files listed so far. */
  readonly files: Set<string>;
  /** Real paths of the folders walked so far. */
  readonly folders: Set<string>;
}

/**
 * The documents that files, folders, patterns and `-` stand for. A name that exists is taken as it is, also where it
 * looks like a pattern. Folders are walked for `.md`, `.markdown` and `.txt`, through symbolic links, without hidden
 * names and `node_modules`.
 */
export function listDocuments(inputs: readonly string[]): Listing {
  const list: Listed = { documents: [], problems: [], notes: [], files: new Set(), folders: new Set() };
  for (const input of inputs) {
    if (input === STANDARD_INPUT) add(list, STANDARD_INPUT, STANDARD_INPUT, 0);
    else addInput(list, input);
  }
  return { documents: list.documents, problems: list.problems, notes: list.notes };
}

function addInput(list: Listed, input: string): void {
  try {
    const stats = statSync(input);
    const real = realPath(input);
    if (stats.isDirectory()) addFolder(list, { path: input, real });
    else add(list, input, real, stats.size);
  } catch (error) {
    if (codeOf(error) === 'ENOENT' && picomatch.scan(slashed(input)).isGlob) addPattern(list, input);
    else list.problems.push({ path: input, message: explain(error) });
  }
}

function add(list: Listed, path: string, real: string, size: number): void {
  if (list.files.has(real)) return;
  list.files.add(real);
  list.documents.push({ path, size });
}

/** Documents listed and problems met so far: where it does not grow, an input has led to nothing. */
function progress(list: Listed): number {
  return list.documents.length + list.problems.length;
}

function addFolder(list: Listed, folder: Folder): void {
  if (list.folders.has(folder.real)) return;
  const before = progress(list);
  walk(list, folder);
  if (progress(list) === before) {
    list.notes.push({ path: folder.path, message: `There is no other ${ENDINGS.join(', ')} file in this folder.` });
  }
}

/** Everything under a folder that is a document; a folder that was walked before is not walked again. */
function walk(list: Listed, folder: Folder): void {
  if (list.folders.has(folder.real)) return;
  list.folders.add(folder.real);
  for (const entry of entries(folder, isDocument, list)) {
    if (entry.stats.isDirectory()) walk(list, entry);
    else if (entry.stats.isFile() && isDocument(entry.name)) add(list, entry.path, entry.real, entry.stats.size);
  }
}

/** On Windows a backslash separates folders, elsewhere it takes the meaning from a pattern's character. */
function slashed(path: string): string {
  return sep === '\\' ? path.replaceAll('\\', '/') : path;
}

/** A pattern below the folder that it begins with: `docs/2023-*.md` is `2023-*.md` in `docs`. */
interface Pattern {
  readonly matches: (path: string) => boolean;
  /** How many folders deep it can match. */
  readonly depth: number;
  /** `reports/*` means the documents in it; `reports/*.htm` means what it says. */
  readonly documentsOnly: boolean;
  readonly entered: Set<string>;
  matched: boolean;
}

/** A pattern that the shell left as it is: quoted, or on Windows. Folders that it matches are walked. */
function addPattern(list: Listed, input: string): void {
  const { base, glob } = picomatch.scan(slashed(input));
  const pattern: Pattern = {
    matches: picomatch(glob, { nonegate: true }),
    depth: /\*\*|[{(]/.test(glob) ? Number.POSITIVE_INFINITY : glob.split('/').length,
    documentsOnly: /(?:^|\/)\*+$/.test(glob),
    entered: new Set(),
    matched: false,
  };
  const path = base || '.';
  try {
    if (statSync(path).isDirectory()) match(list, pattern, { path, real: realPath(path) }, '', 1);
  } catch (error) {
    if (codeOf(error) !== 'ENOENT') list.problems.push({ path, message: explain(error) });
  }
  if (!pattern.matched) {
    list.problems.push({
      path: input,
      message: 'No document matches this pattern. Check it and the folder it starts in.',
    });
  }
}

/** @param under the folder's path under the pattern's fixed part, empty or with `/` at its end */
function match(list: Listed, pattern: Pattern, folder: Folder, under: string, depth: number): void {
  if (pattern.entered.has(folder.real)) return;
  pattern.entered.add(folder.real);
  const wants = (name: string) => pattern.matches(under + name) && (!pattern.documentsOnly || isDocument(name));
  for (const entry of entries(folder, wants, list)) {
    if (entry.stats.isFile()) {
      if (!wants(entry.name)) continue;
      pattern.matched = true;
      add(list, entry.path, entry.real, entry.stats.size);
    } else if (entry.stats.isDirectory() && pattern.matches(under + entry.name)) {
      const before = list.documents.length;
      pattern.matched ||= list.folders.has(entry.real);
      walk(list, entry);
      pattern.matched ||= list.documents.length > before;
    } else if (entry.stats.isDirectory() && depth < pattern.depth) {
      match(list, pattern, entry, `${under}${entry.name}/`, depth + 1);
    }
  }
}
