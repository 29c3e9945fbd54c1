import { type LexiconText, readAdditions } from '../core/lexicon/workspace';
import type { MergedLexicon } from '../core/lexicon/workspace/merge';
import type { FileProblem } from '../core/lexicon/workspace/problem';
import type { FileSystem } from './file-system';
import { HOME } from './paths';

/** Where a workspace folder keeps names of its own, unless a setting says otherwise. */
export const LEXICON = `${HOME}/lexicon`;
/** The file that entries are added to. */
export const OWN_LEXICON = 'workspace.json';
/** Lies beside the lexicon files, so that any editor finds it. */
export const LEXICON_SCHEMA = 'lexicon.schema.json';

/** Whether a file in the folder of lexicons is one. */
export function isLexiconFile(name: string): boolean {
  return /^[^.].*\.json$/i.test(name) && !/\.schema\.json$/i.test(name);
}

/**
 * Reads the lexicon files of a folder, in the order of their names; none where there is no such folder. A file that
 * cannot be read is told, and the others count.
 *
 * @param folder as `files` calls it; the paths of problems begin with it
 */
export async function readLexicon(files: FileSystem, folder: string): Promise<MergedLexicon> {
  const unreadable: FileProblem[] = [];
  const tryTo = async <T>(path: string, read: () => Promise<T>): Promise<T | undefined> => {
    try {
      return await read();
    } catch (error) {
      const reason = error instanceof Error ? error.message : String(error);
      unreadable.push({ path, line: 1, column: 1, length: 0, code: 'unreadable', values: [reason], isError: true });
      return undefined;
    }
  };
  // A folder that is not there is asked for first: editors complain when one is to be listed.
  const entries = await tryTo(folder, async () => ((await files.stat(folder)) ? files.list(folder) : []));
  const names = (entries ?? [])
    .filter(({ name, isFolder }) => !isFolder && isLexiconFile(name))
    .map(({ name }) => name);
  const texts: LexiconText[] = [];
  for (const name of names.sort()) {
    const path = folder ? `${folder}/${name}` : name;
    const text = await tryTo(path, async () => {
      const bytes = await files.read(path);
      return bytes && new TextDecoder('utf-8', { fatal: true }).decode(bytes);
    });
    if (text !== undefined) texts.push({ path, text });
  }
  const { additions, problems } = readAdditions(texts);
  return { additions, problems: [...unreadable, ...problems] };
}
