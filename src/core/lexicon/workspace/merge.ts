import type { LexiconAdditions } from '../lexicon';
import type { Located, ParsedLexicon } from './parse';
import type { FileProblem } from './problem';

/** A lexicon file of a workspace, read. */
export interface LexiconFile {
  /** As it is shown to people. */
  readonly path: string;
  readonly parsed: ParsedLexicon;
}

export interface MergedLexicon {
  readonly additions: LexiconAdditions;
  /** In the order of the files, and of their text. */
  readonly problems: readonly FileProblem[];
}

interface Named {
  readonly name: string;
  readonly aliases?: readonly string[];
  readonly en?: readonly string[];
}

/** Puts files together, in their order. Of two entries of a kind that share a name the first counts. */
export function mergeLexicons(files: readonly LexiconFile[]): MergedLexicon {
  const problems = files.flatMap(({ path, parsed }) => parsed.problems.map((problem) => ({ ...problem, path })));
  const collect = <T extends Named>(
    listOf: (parsed: ParsedLexicon) => readonly Located<T>[],
    mayShare: (entry: T) => boolean = () => false,
  ): T[] => {
    const known = new Map<string, { readonly path: string; readonly line: number }>();
    const kept: T[] = [];
    for (const { path, parsed } of files) {
      for (const { value, at } of listOf(parsed)) {
        const names = [value.name, ...(value.aliases ?? []), ...(value.en ?? [])];
        const taken = mayShare(value) ? undefined : names.find((name) => known.has(name));
        if (taken !== undefined) {
          const { path: other, line } = known.get(taken)!;
          problems.push({ ...at, path, code: 'duplicate', values: [taken, other, String(line)], isError: true });
          continue;
        }
        for (const name of names) if (!known.has(name)) known.set(name, { path, line: at.line });
        kept.push(value);
      }
    }
    return kept;
  };
  const additions: LexiconAdditions = {
    // One name may have stood for several bodies, one after another.
    agencies: collect(
      ({ agencies }) => agencies,
      ({ from, to }) => from !== undefined || to !== undefined,
    ),
    laws: collect(({ laws }) => laws),
    units: collect(({ units }) => units).flatMap(({ name, aliases = [], unit = name }) =>
      [name, ...aliases].map((one) => ({ name: one, unit })),
    ),
    terms: collect(({ terms }) => terms).flatMap(({ name, aliases = [] }) => [name, ...aliases]),
  };
  const order = new Map(files.map(({ path }, index) => [path, index]));
  problems.sort((a, b) => order.get(a.path)! - order.get(b.path)! || a.line - b.line || a.column - b.column);
  return { additions, problems };
}
