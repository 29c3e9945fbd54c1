import { wellFormed } from './text';

/** A relative reference; a first part with a colon in it is not taken for a scheme. */
export function uriOf(path: string): string {
  return wellFormed(path)
    .split(/[\\/]/)
    .map((part) => encodeURIComponent(part))
    .join('/');
}

export function pathOf(uri: string): string {
  try {
    return decodeURIComponent(uri);
  } catch {
    return uri;
  }
}
