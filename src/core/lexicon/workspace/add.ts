import { type Node, parseTree } from 'jsonc-parser/lib/esm/main.js';

export type LexiconList = 'agencies' | 'laws' | 'units' | 'terms';

export interface NewEntry {
  readonly name: string;
  readonly unit?: string;
}

/** Replaces `length` UTF-16 units at `offset` by `content`. */
export interface TextEdit {
  readonly offset: number;
  readonly length: number;
  readonly content: string;
}

const STEP = '  ';

/**
 * The edit that puts an entry at the end of a list of a lexicon file; the list is made where there is none. What is
 * there stays as it is written. Entries take a line each, so that a change shows as one line.
 *
 * @param text an object in JSON
 */
export function entryEdit(text: string, list: LexiconList, entry: NewEntry): TextEdit {
  const eol = text.includes('\r\n') ? '\r\n' : '\n';
  const root = parseTree(text)!;
  const property = root.children?.find(({ children }) => children?.[0]?.value === list);
  const array = property?.children?.[1];
  const last = array?.children?.at(-1);
  if (last) return insertion(last.offset + last.length, `,${separator(text, last, eol)}${line(entry)}`);
  const indent = property ? indentOf(text, property.offset) : STEP;
  const lines = ['[', `${indent}${STEP}${line(entry)}`, `${indent}]`].join(eol);
  if (array) return { offset: array.offset, length: array.length, content: lines };
  const before = root.children?.at(-1);
  const made = `${JSON.stringify(list)}: ${lines}`;
  return before
    ? insertion(before.offset + before.length, `,${separator(text, before, eol)}${made}`)
    : { offset: root.offset, length: root.length, content: `{${eol}${STEP}${made}${eol}}` };
}

/**
 * A new lexicon file with one entry.
 *
 * @param schema address of the schema, as the file calls it
 */
export function newLexicon(schema: string, list: LexiconList, entry: NewEntry): string {
  const empty = `{\n${STEP}"$schema": ${JSON.stringify(schema)}\n}\n`;
  const { offset, content } = entryEdit(empty, list, entry);
  return empty.slice(0, offset) + content + empty.slice(offset);
}

function insertion(offset: number, content: string): TextEdit {
  return { offset, length: 0, content };
}

/** What stands before a node of a list or an object: a line of its own where the node before it has one. */
function separator(text: string, { offset }: Node, eol: string): string {
  const indent = indentOf(text, offset);
  return text.slice(0, offset).endsWith(`\n${indent}`) ? eol + indent : ' ';
}

/** The blanks at the beginning of the line that an offset stands in. */
function indentOf(text: string, offset: number): string {
  const start = text.lastIndexOf('\n', offset - 1) + 1;
  return /^[ \t]*/.exec(text.slice(start, offset))![0];
}

function line(entry: NewEntry): string {
  const fields = Object.entries(entry).map(([key, value]) => `${JSON.stringify(key)}: ${JSON.stringify(value)}`);
  return `{ ${fields.join(', ')} }`;
}
