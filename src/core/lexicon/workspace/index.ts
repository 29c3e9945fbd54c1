import type { LexiconAdditions } from '../lexicon';
import { mergeLexicons } from './merge';
import { parseLexicon } from './parse';
import type { FileProblem } from './problem';

export { explainProblem, type FileProblem, type Place, type Problem, type ProblemCode } from './problem';

/** The text of one lexicon file; `path` is how problems call it. */
export interface LexiconText {
  readonly path: string;
  readonly text: string;
}

/** Reads the lexicon files of a workspace, in their order: what they add, and what is wrong in them. Never throws. */
export function readAdditions(files: readonly LexiconText[]): {
  readonly additions: LexiconAdditions;
  readonly problems: readonly FileProblem[];
} {
  return mergeLexicons(files.map(({ path, text }) => ({ path, parsed: parseLexicon(text) })));
}
