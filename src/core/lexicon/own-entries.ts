interface Named {
  readonly name: string;
  readonly aliases?: readonly string[];
  readonly en?: readonly string[];
}

/**
 * A workspace's entries before the built-in ones. One for a name that is known adds to what is known of it: a short name
 * for a law leaves the law its dates.
 */
export function withOwn<T extends Named>(own: readonly T[], builtIn: readonly T[]): readonly T[] {
  if (own.length === 0) return builtIn;
  const known = new Map(builtIn.map((entry) => [entry.name, entry]));
  const completed = own.map((entry) => complete(entry, known.get(entry.name)));
  const replaced = new Set(own.map(({ name }) => known.get(name)));
  return [...completed, ...builtIn.filter((entry) => !replaced.has(entry))];
}

function complete<T extends Named>(own: T, known: T | undefined): T {
  if (!known) return own;
  return {
    ...known,
    ...own,
    aliases: [...new Set([...(own.aliases ?? []), ...(known.aliases ?? [])])],
    en: [...new Set([...(own.en ?? []), ...(known.en ?? [])])],
  };
}
