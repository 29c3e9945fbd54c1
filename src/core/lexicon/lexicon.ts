import type { AgencyEntry, LawEntry } from './entry';

/**
 * The names that recognisers know. Data stand in JSON files beside this one, each with a loader of its own; a workspace
 * adds entries of its own through `LexiconAdditions`.
 */
export interface Lexicon {
  /** What a workspace added, for the loaders to take in. */
  readonly additions: LexiconAdditions;
}

/** Entries that a workspace adds to the built-in ones. Plain data, so that it can be handed to a worker. */
export interface LexiconAdditions {
  readonly agencies?: readonly AgencyEntry[];
  readonly laws?: readonly LawEntry[];
  /** `unit` is the code that `name`, as written, stands for. */
  readonly units?: readonly { readonly name: string; readonly unit: string }[];
  /** Words that are no fact, wherever they stand: 5G, 三张清单. What lies within them is not found. */
  readonly terms?: readonly string[];
}

/** The built-in lexicon, with additions where a workspace has them. */
export function createLexicon(additions?: LexiconAdditions): Lexicon {
  return additions ? { additions } : BUILT_IN;
}

/** One object, so that what is made for a lexicon is made once. */
const BUILT_IN: Lexicon = { additions: {} };
