import type { Reader } from './reader';

/** The programs that are compared, as the names of their bundles. */
export const READERS = ['policy-lens', 'recognizers', 'chrono', 'remark'] as const;
export type ReaderName = (typeof READERS)[number];

/** Each program stands in a bundle of its own, so that starting one loads nothing of the others. */
export async function loadReader(name: ReaderName): Promise<Reader> {
  const { reader } = (await import(bundleOf(name))) as { reader: Reader };
  return reader;
}

/** Address of a bundle; all stand in one folder. */
export function bundleOf(name: ReaderName | 'child'): string {
  return new URL(`./${name}.mjs`, import.meta.url).href;
}
