/** Why annotations could not be read or saved, and what a person can do about it. */
export interface StoreProblem {
  readonly document: string;
  readonly code:
    | 'disk-full'
    | 'read-only'
    | 'locked'
    | 'failed'
    /** The file is no JSON: it is left as it is. */
    | 'broken'
    /** The file has git's conflict markers: it is left as it is. */
    | 'unmerged'
    /** Records that were changed in two places and need a choice. */
    | 'conflict'
    /** Records that cannot be read; they are left as they are, and the others are there. */
    | 'malformed';
  /** The file of annotations. */
  readonly path: string;
  readonly line?: number;
  /** In English; an editor may say it in its own words by `code`. */
  readonly message: string;
  /** How many changes wait to be saved. */
  readonly unsaved: number;
}

/** A failure that the store knows by name. */
export class StoreError extends Error {
  constructor(
    readonly code: StoreProblem['code'],
    message: string,
    readonly line?: number,
  ) {
    super(message);
  }
}

const FULL = new Set(['ENOSPC', 'EDQUOT', 'EFBIG']);
const FORBIDDEN = new Set(['EACCES', 'EPERM', 'EROFS', 'NoPermissions', 'NoPermission']);

/** Tells what went wrong in writing `path`, and what helps. */
export function problemOf(error: unknown, document: string, path: string, unsaved: number): StoreProblem {
  if (error instanceof StoreError) {
    const { code, message, line } = error;
    return { document, code, path, message, unsaved, ...(line !== undefined && { line }) };
  }
  const system = String((error as { code?: unknown } | undefined)?.code ?? '');
  if (FULL.has(system)) {
    const message = `No space left to save ${path}. Free some space, then save the annotations again; they are kept until then.`;
    return { document, code: 'disk-full', path, message, unsaved };
  }
  if (FORBIDDEN.has(system)) {
    const message = `${path} cannot be written. Make the folder and the file writable, then save the annotations again; they are kept until then.`;
    return { document, code: 'read-only', path, message, unsaved };
  }
  const reason = error instanceof Error ? error.message : String(error);
  const message = `${path} could not be saved (${reason}). Save the annotations again; they are kept until then.`;
  return { document, code: 'failed', path, message, unsaved };
}
