/** What the system's error codes mean to someone who named a document, and what to do. */
const MEANINGS: Readonly<Record<string, string>> = {
  ENOENT: 'No such file or folder. Check the name; it may have been moved or deleted.',
  EACCES: 'No right to read it. Change its permissions or run as a user who may.',
  EPERM: 'No right to read it. Change its permissions or run as a user who may.',
  ELOOP: 'A symbolic link that leads back to itself. Remove it or point it at a file.',
  ENOTDIR: 'Part of its path is a file, not a folder. Check the name.',
  EISDIR: 'A folder, not a document.',
  ENAMETOOLONG: 'Its name is longer than the system allows.',
  EMFILE: 'Too many files are open. Raise the limit (ulimit -n) or use fewer --jobs.',
  ENOSPC: 'No space is left on the device.',
  EROFS: 'It lies on a file system that cannot be written.',
  EIO: 'The device reported an error while reading it.',
};

/** The system's code of an error, such as `ENOENT`; empty where there is none. */
export function codeOf(error: unknown): string {
  return error instanceof Error && 'code' in error && typeof error.code === 'string' ? error.code : '';
}

/** A sentence for the user. */
export function explain(error: unknown): string {
  const code = codeOf(error);
  if (Object.hasOwn(MEANINGS, code)) return MEANINGS[code]!;
  return error instanceof Error ? error.message : String(error);
}
