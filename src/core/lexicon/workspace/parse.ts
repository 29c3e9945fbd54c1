import { getNodeValue, type Node, type ParseError, parseTree, printParseErrorCode } from 'jsonc-parser/lib/esm/main.js';
import * as v from 'valibot';
import { AGENCY, LAW, NOTE, TERM, UNIT } from './entries';
import type { Place, Problem, ProblemCode } from './problem';

/** An entry and where its name stands. */
export interface Located<T> {
  readonly value: T;
  readonly at: Place;
}

/** What one lexicon file says: its entries that are right, and what is wrong with the rest. */
export interface ParsedLexicon {
  readonly agencies: readonly Located<v.InferOutput<typeof AGENCY>>[];
  readonly laws: readonly Located<v.InferOutput<typeof LAW>>[];
  readonly units: readonly Located<v.InferOutput<typeof UNIT>>[];
  readonly terms: readonly Located<v.InferOutput<typeof TERM>>[];
  readonly problems: readonly Problem[];
}

const LISTS = ['agencies', 'laws', 'units', 'terms'];
/** What follows a slip of the pen is told this many times. */
const MOST_SYNTAX_PROBLEMS = 5;

/**
 * Reads a lexicon file of a workspace. Never throws: an entry that is wrong is told and left out, and where the JSON
 * itself is broken, what can be read around that place counts.
 */
export function parseLexicon(text: string): ParsedLexicon {
  return new LexiconReader(text.startsWith('\uFEFF') ? text.slice(1) : text).read();
}

type EntrySchema = v.ObjectSchema<v.ObjectEntries, undefined>;

class LexiconReader {
  private readonly problems: Problem[] = [];
  private readonly lines: readonly number[];

  constructor(private readonly text: string) {
    this.lines = lineStarts(text);
  }

  read(): ParsedLexicon {
    const root = this.tree();
    const properties = root?.type === 'object' ? (root.children ?? []) : [];
    if (root && root.type !== 'object') this.report(root, 'no-object');
    if (!root && this.problems.length === 0) this.report({ offset: 0, length: 0 }, 'no-object');
    for (const { children = [] } of properties) {
      const [key] = children;
      if (key && !LISTS.includes(key.value) && key.value !== '$schema') {
        this.report(key, 'unknown-list', [key.value], false);
      }
    }
    const list = <S extends EntrySchema>(name: string, schema: S) => this.list(properties, name, schema);
    return {
      agencies: list('agencies', AGENCY),
      laws: list('laws', LAW),
      units: list('units', UNIT),
      terms: list('terms', TERM),
      problems: this.problems.sort((a, b) => a.line - b.line || a.column - b.column),
    };
  }

  private tree(): Node | undefined {
    const errors: ParseError[] = [];
    try {
      const root = parseTree(this.text, errors, { disallowComments: true });
      // Two lists that are not closed are told at one place, the end.
      const places = errors.filter((error, index) => errors[index - 1]?.offset !== error.offset);
      for (const error of places.slice(0, MOST_SYNTAX_PROBLEMS)) {
        this.report(error, SYNTAX[printParseErrorCode(error.error)] ?? 'no-json');
      }
      return root;
    } catch {
      // Lists within lists, thousands deep.
      this.report({ offset: 0, length: 0 }, 'no-json');
      return undefined;
    }
  }

  private list<S extends EntrySchema>(
    properties: readonly Node[],
    name: string,
    schema: S,
  ): Located<v.InferOutput<S>>[] {
    const found: Located<v.InferOutput<S>>[] = [];
    for (const { children = [] } of properties) {
      const [key, list] = children;
      if (key?.value !== name || !list) continue;
      if (list.type !== 'array') this.report(list, 'no-list', [name]);
      else for (const node of list.children ?? []) found.push(...this.entry(node, schema));
    }
    return found;
  }

  private entry<S extends EntrySchema>(node: Node, schema: S): Located<v.InferOutput<S>>[] {
    if (node.type !== 'object') {
      this.report(node, 'no-entry');
      return [];
    }
    const fields = (node.children ?? []).map(({ children = [] }) => children);
    for (const [key] of fields) {
      if (key && key.value !== NOTE && !Object.hasOwn(schema.entries, key.value)) {
        this.report(key, 'unknown-field', [key.value], false);
      }
    }
    const result = v.safeParse(schema, getNodeValue(node));
    if (!result.success) {
      for (const issue of result.issues) this.tell(issue, node, fields);
      return [];
    }
    const name = fields.find(([key, value]) => key?.value === 'name' && value)?.[1] ?? node;
    return [{ value: result.output, at: this.place(name) }];
  }

  private tell(issue: v.BaseIssue<unknown>, node: Node, fields: readonly Node[][]): void {
    const [field, index] = (issue.path ?? []).map(({ key }) => key);
    const value = fields.find(([key]) => key?.value === field)?.[1];
    if (value) {
      const item = typeof index === 'number' ? value.children?.[index] : undefined;
      this.report(item ?? value, issue.message as ProblemCode, [String(field)]);
    } else this.report(node, 'missing', [String(field)]);
  }

  private report(
    at: Pick<Node, 'offset' | 'length'>,
    code: ProblemCode,
    values: readonly string[] = [],
    isError = true,
  ) {
    this.problems.push({ ...this.place(at), code, values, isError });
  }

  private place({ offset, length }: Pick<Node, 'offset' | 'length'>): Place {
    const line = lineOf(this.lines, offset);
    const rest = /^[^\r\n]*/.exec(this.text.slice(offset, offset + length))![0];
    return { line: line + 1, column: offset - this.lines[line]! + 1, length: rest.length };
  }
}

/** By the names of the parser's errors. */
const SYNTAX: Readonly<Record<string, ProblemCode>> = {
  PropertyNameExpected: 'name-expected',
  ColonExpected: 'colon-expected',
  CommaExpected: 'comma-expected',
  ValueExpected: 'value-expected',
  CloseBraceExpected: 'not-closed',
  CloseBracketExpected: 'not-closed',
  UnexpectedEndOfString: 'not-closed',
  InvalidCommentToken: 'comment',
  UnexpectedEndOfComment: 'comment',
};

/** Where each line begins. */
function lineStarts(text: string): number[] {
  const starts = [0];
  for (const { index, 0: end } of text.matchAll(/\r\n|\r|\n/g)) starts.push(index + end.length);
  return starts;
}

/** The line, counted from 0, that an offset stands in. */
function lineOf(starts: readonly number[], offset: number): number {
  let low = 0;
  let high = starts.length;
  while (low + 1 < high) {
    const middle = (low + high) >> 1;
    if (starts[middle]! <= offset) low = middle;
    else high = middle;
  }
  return low;
}
