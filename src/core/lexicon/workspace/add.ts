import { applyEdits, type Edit, modify } from 'jsonc-parser/lib/esm/main.js';

export type LexiconList = 'agencies' | 'laws' | 'units' | 'terms';

export interface NewEntry {
  readonly name: string;
  readonly unit?: string;
}

/** Replaces `length` UTF-16 units at `offset` by `content`. */
export type TextEdit = Edit;

const FORMAT = { insertSpaces: true, tabSize: 2, eol: '\n' };

/** The edits that put an entry at the end of a list of a lexicon file, which must be JSON; the list is made where there is none. */
export function entryEdits(text: string, list: LexiconList, entry: NewEntry): readonly TextEdit[] {
  return modify(text, [list, -1], entry, { formattingOptions: FORMAT, isArrayInsertion: true });
}

/**
 * A new lexicon file with one entry.
 *
 * @param schema address of the schema, as the file calls it
 */
export function newLexicon(schema: string, list: LexiconList, entry: NewEntry): string {
  const empty = `${JSON.stringify({ $schema: schema }, undefined, 2)}\n`;
  return applyEdits(empty, [...entryEdits(empty, list, entry)]);
}
