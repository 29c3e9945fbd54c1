/** What can be wrong in a lexicon file of a workspace. */
export type ProblemCode =
  | 'unreadable'
  | 'no-json'
  | 'name-expected'
  | 'colon-expected'
  | 'comma-expected'
  | 'value-expected'
  | 'not-closed'
  | 'comment'
  | 'no-object'
  | 'unknown-list'
  | 'no-list'
  | 'no-entry'
  | 'missing'
  | 'no-text'
  | 'too-short'
  | 'no-texts'
  | 'no-date'
  | 'no-day'
  | 'no-switch'
  | 'unknown-field'
  | 'duplicate';

/** A place in a text; line and column count from 1, in UTF-16 units. The place does not reach over its line's end. */
export interface Place {
  readonly line: number;
  readonly column: number;
  readonly length: number;
}

export interface Problem extends Place {
  readonly code: ProblemCode;
  /** What the message speaks of, in its order: a field, a name, where else the name stands. */
  readonly values: readonly string[];
  /** Whether something was left out because of it; else it is only worth a look. */
  readonly isError: boolean;
}

/** A problem and the file that has it. */
export interface FileProblem extends Problem {
  readonly path: string;
}

const MESSAGES: Readonly<Record<ProblemCode, string>> = {
  unreadable: 'This file cannot be read: {0}',
  'no-json': 'This is no JSON.',
  'name-expected': 'A name in double quotes is expected here.',
  'colon-expected': 'A colon is expected here.',
  'comma-expected': 'A comma is expected here.',
  'value-expected': 'A value is expected here.',
  'not-closed': 'Something is not closed here: a text, a list or an object.',
  comment: 'JSON has no comments. Put the words into a field "note".',
  'no-object': 'A lexicon is an object with the lists "agencies", "laws", "units" and "terms".',
  'unknown-list': 'There is no list "{0}", only "agencies", "laws", "units" and "terms".',
  'no-list': '"{0}" must be a list.',
  'no-entry': 'An entry is an object with a "name".',
  missing: '"{0}" is missing.',
  'no-text': '"{0}" must be a text.',
  'too-short': '"{0}" is too short: it would be found everywhere.',
  'no-texts': '"{0}" must be a list of texts.',
  'no-date': '"{0}" must be a date: 2023, 2023-05 or 2023-05-18.',
  'no-day': '"{0}" must be a day: 2023-05-18.',
  'no-switch': '"{0}" must be true or false.',
  'unknown-field': 'There is no field "{0}" here; it is passed over.',
  duplicate: '"{0}" stands in line {2} of {1} already; that entry counts.',
};

/** Says in English what is wrong; an editor may say it in its own words by `code`. */
export function explainProblem({ code, values }: Pick<Problem, 'code' | 'values'>): string {
  return MESSAGES[code].replace(/\{(\d)\}/g, (_, index) => values[Number(index)] ?? '');
}
