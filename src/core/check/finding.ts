import type { Analysis, Span } from '../fact';

/** Something in the text that a reader should look at. It never says more than its premises hold. */
export interface Finding {
  /** The rule that found it, e.g. `outdated-agency-name`. */
  readonly ruleId: string;
  /** SARIF's levels: `note` for what is worth a look, `warning` for what is likely wrong. */
  readonly level: 'note' | 'warning' | 'error';
  /** In English, for machines and the terminal; editors say it in the user's language from `ruleId` and `values`. */
  readonly message: string;
  readonly span: Span;
  /** What the message is filled with, in its order. */
  readonly values?: readonly string[];
  /** Other places that the finding is about. */
  readonly related?: readonly Span[];
}

/** One rule a file: what it looks for in an analysis. Pure, and linear in the number of facts. */
export interface Check {
  readonly id: string;
  /** What it finds and what it skips, for the reader. */
  readonly explains: string;
  find(analysis: Analysis): Finding[];
}
