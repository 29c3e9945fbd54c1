import type { ExportDocument } from './document';

/**
 * One file name for each document, for formats that write a file a document: its path, relative, without what file
 * systems forbid. Two that would be one get a number.
 */
export function namesOf(documents: readonly ExportDocument[]): string[] {
  const taken = new Set<string>();
  return documents.map(({ path }) => {
    const wanted = safePath(path);
    let name = wanted;
    for (let i = 2; taken.has(name.toLowerCase()); i++) name = `${wanted}-${i}`;
    taken.add(name.toLowerCase());
    return name;
  });
}

function safePath(path: string): string {
  const parts = path.split(/[\\/]/).filter((part) => part !== '' && part !== '.' && part !== '..');
  return parts.map(safePart).join('/') || 'document';
}

function safePart(part: string): string {
  // biome-ignore lint/suspicious/noControlCharactersInRegex: these are the characters to find
  return part.replace(/[\u0000-\u001f<>:"|?*\p{Surrogate}]/gu, '_');
}
