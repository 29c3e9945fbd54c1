import { fingerprint } from '../core/annotate/fingerprint';

/** Where annotations are kept, beside the documents of a workspace folder. */
export const HOME = '.policy-lens';
export const ANNOTATIONS = `${HOME}/annotations`;
/** Annotations of documents that were deleted. */
export const ORPHANS = `${HOME}/orphans`;
export const CODEBOOK = `${HOME}/codebook.json`;
const EXTENSION = '.jsonld';

/** Names that Windows keeps for devices, whatever their extension. */
const DEVICE = /^(?:con|prn|aux|nul|com\d|lpt\d)(?:\.|$)/i;
/** Most file systems allow 255 bytes a name; the rest is for the names of a lock and of a file being written. */
const LONGEST = 200;

/**
 * The file for a document's annotations: its path, mirrored below `folder`, with what some file system cannot have in a
 * name percent-encoded. `undefined` for a document that is not inside the workspace.
 */
export function annotationPath(document: string, folder = ANNOTATIONS): string | undefined {
  const segments = document.split('/');
  if (segments.some((segment) => segment === '' || segment === '.' || segment === '..')) return undefined;
  return `${folder}/${segments.map((segment) => safeName(segment)).join('/')}${EXTENSION}`;
}

/** The document that a file of annotations belongs to; `undefined` where its name was too long to keep. */
export function documentPath(path: string, folder = ANNOTATIONS): string | undefined {
  if (!path.startsWith(`${folder}/`) || !path.endsWith(EXTENSION)) return undefined;
  const mirrored = path.slice(folder.length + 1, -EXTENSION.length);
  if (mirrored.includes('~%')) return undefined;
  try {
    return decodeURIComponent(mirrored.replace(/%(?![\da-f]{2})/gi, '%25'));
  } catch {
    return undefined;
  }
}

/**
 * The document's address in its file: the path from the workspace folder. Absolute, since JSON-LD processors do not
 * agree on how a relative base climbs to the folder above.
 */
export function addressOf(document: string): string {
  const segments = document.split('/').map((segment) => encodeURIComponent(segment.replace(LONE_SURROGATE, '\ufffd')));
  return `policy-lens:/${segments.join('/')}`;
}

function safeName(name: string): string {
  const encoded = [...name].map((character) => (isUnsafe(character) ? encode(character) : character)).join('');
  const named = DEVICE.test(encoded) ? percent(encoded.charCodeAt(0)) + encoded.slice(1) : encoded;
  const last = named.at(-1)!;
  const safe = last === '.' || last === ' ' ? named.slice(0, -1) + percent(last.charCodeAt(0)) : named;
  if (byteLength(safe) <= LONGEST) return safe;
  let kept = '';
  for (const character of safe) {
    if (byteLength(kept + character) > LONGEST - 20) break;
    kept += character;
  }
  return `${kept}~%${fingerprint(name)}`;
}

/** Half a character, which some systems allow in a name and no address can hold. */
const LONE_SURROGATE = /[\ud800-\udfff]/gu;
const isUnsafe = (character: string) => character < ' ' || '<>:"|?*\\%'.includes(character);
const encode = (character: string) => percent(character.charCodeAt(0));
const percent = (unit: number) => `%${unit.toString(16).toUpperCase().padStart(2, '0')}`;
const byteLength = (text: string) => new TextEncoder().encode(text).length;
