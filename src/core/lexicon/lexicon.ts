/**
 * The names that recognisers know. Data stand in JSON files beside this one, each with a loader of its own; a workspace
 * adds entries of its own through `LexiconAdditions`.
 */
export interface Lexicon {
  /** What a workspace added, for the loaders to take in. */
  readonly additions: LexiconAdditions;
}

/** Entries that a workspace adds to the built-in ones. */
export interface LexiconAdditions {
  readonly agencies?: readonly { readonly name: string; readonly aliases?: readonly string[] }[];
  readonly laws?: readonly {
    readonly name: string;
    readonly aliases?: readonly string[];
    readonly adopted?: string;
    readonly inForce?: string;
    readonly amended?: readonly string[];
    readonly repealed?: string;
  }[];
  /** `unit` is the code that `name`, as written, stands for. */
  readonly units?: readonly { readonly name: string; readonly unit: string }[];
}

/** The built-in lexicon, with additions where a workspace has them. */
export function createLexicon(additions?: LexiconAdditions): Lexicon {
  return additions ? { additions } : BUILT_IN;
}

/** One object, so that what is made for a lexicon is made once. */
const BUILT_IN: Lexicon = { additions: {} };
