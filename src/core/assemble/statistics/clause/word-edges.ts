/** Words by the UTF-16 unit that they end or begin with, each list in the order given: most texts fit none at once. */
export type WordEdges<T> = ReadonlyMap<number, readonly T[]>;

export function byEnd<T>(items: readonly T[], wordOf: (item: T) => string): WordEdges<T> {
  return grouped(items, (item) => wordOf(item).charCodeAt(wordOf(item).length - 1));
}

export function byBeginning(words: readonly string[]): WordEdges<string> {
  return grouped(words, (word) => word.charCodeAt(0));
}

function grouped<T>(items: readonly T[], codeOf: (item: T) => number): WordEdges<T> {
  const groups = new Map<number, T[]>();
  for (const item of items) {
    const group = groups.get(codeOf(item));
    if (group) group.push(item);
    else groups.set(codeOf(item), [item]);
  }
  return groups;
}
