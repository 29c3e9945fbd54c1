/** What the extension and the page of the table tell each other; plain data, since it travels as JSON. */

/** A stretch of a document, or all of it; the page keeps it, and by it a table comes back after a restart. */
export interface Subject {
  readonly source: string;
  readonly span?: { readonly start: number; readonly end: number };
}

export interface ColumnHead {
  readonly id: string;
  readonly title: string;
  readonly numeric: boolean;
}

export interface KindHead {
  readonly id: string;
  readonly title: string;
}

/** One fact; a cell for each of the columns, a number without separators. */
export interface Row {
  readonly id: string;
  readonly kind: string;
  readonly cells: readonly string[];
}

/** Every text of the page, in the user's language. */
export interface Texts {
  /** Asks for the words to filter by. */
  readonly filter: string;
  readonly kinds: string;
  readonly columns: string;
  readonly usualColumns: string;
  readonly copyAll: string;
  /** `Copy {0} Rows`. */
  readonly copyRows: string;
  readonly noMatches: string;
  readonly clear: string;
  /** `{0} of {1}`. */
  readonly counted: string;
  /** Names the table for those who hear it. */
  readonly table: string;
  /** Stands in the place of rows when there are none, and says why. */
  readonly noFacts: string;
}

export interface Facts {
  readonly type: 'facts';
  readonly subject: Subject;
  readonly columns: readonly ColumnHead[];
  readonly kinds: readonly KindHead[];
  readonly rows: readonly Row[];
  /** Ids of the columns to show, in order; none for the usual ones that have something to say. */
  readonly chosen: readonly string[];
  /** Ids of the columns that are shown where none are chosen. */
  readonly usual: readonly string[];
  readonly texts: Texts;
}

/** From the extension. */
export type ToPage = Facts | { readonly type: 'columns'; readonly chosen: readonly string[] };

/** From the page. */
export type FromPage =
  | { readonly type: 'ready' }
  /** `focus` goes over to the article. */
  | { readonly type: 'reveal'; readonly id: string; readonly focus: boolean }
  /** Rows and columns in the order in which they are shown. */
  | { readonly type: 'copy'; readonly ids: readonly string[]; readonly columns: readonly string[] }
  | { readonly type: 'columns'; readonly chosen: readonly string[] };

/** What the page keeps over restarts. */
export interface State {
  readonly subject: Subject;
  readonly view: View;
}

/** How the rows are looked at. */
export interface View {
  /** How far down, in pixels. */
  readonly top: number;
  readonly filter: string;
  /** Kinds that are shown; none for all. */
  readonly kinds: readonly string[];
  readonly sort?: { readonly column: string; readonly descending: boolean };
}

/** A subject out of a state that may have been written by an older version, or by nobody. */
export function subjectOf(state: unknown): Subject | undefined {
  const { subject } = record(state);
  const { source, span } = record(subject);
  if (typeof source !== 'string') return undefined;
  const { start, end } = record(span);
  return typeof start === 'number' && typeof end === 'number' ? { source, span: { start, end } } : { source };
}

export function viewOf(state: unknown): View {
  const { filter, kinds, sort, top } = record(record(state).view);
  const { column, descending } = record(sort);
  return {
    top: typeof top === 'number' ? top : 0,
    filter: typeof filter === 'string' ? filter : '',
    kinds: Array.isArray(kinds) ? kinds.filter((kind) => typeof kind === 'string') : [],
    ...(typeof column === 'string' && { sort: { column, descending: descending === true } }),
  };
}

function record(value: unknown): Readonly<Record<string, unknown>> {
  return typeof value === 'object' && value !== null ? (value as Record<string, unknown>) : {};
}
