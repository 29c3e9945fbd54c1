import { statSync } from 'node:fs';
import { dirname, join, relative, resolve } from 'node:path';
import { createLexicon, type Lexicon } from '../core';
import { explainProblem } from '../core/lexicon/workspace/problem';
import { LEXICON, readLexicon } from '../workspace/lexicon-files';
import { nodeFileSystem } from '../workspace/node-file-system';
import type { Remarks } from './documents/folder';
import { STANDARD_INPUT } from './documents/read';

/** The lexicon that a document is read with. One for all documents of a folder: what recognisers make of it is made once. */
export async function lexiconFor(document: string, given: string | undefined): Promise<Lexicon> {
  const folder = given ?? nearest(document);
  return folder === undefined ? BUILT_IN : (await read(folder)).lexicon;
}

/** What is wrong in the lexicons of the documents, each file once; paths end with line and column. */
export async function lexiconRemarks(documents: readonly string[], given: string | undefined): Promise<Remarks> {
  const folders = new Set(given === undefined ? documents.map(nearest) : [given]);
  const remarks: Remarks = { problems: [], notes: [] };
  for (const folder of folders) {
    if (folder === undefined) continue;
    const { problems, notes } = (await read(folder)).remarks;
    remarks.problems.push(...problems);
    remarks.notes.push(...notes);
  }
  return remarks;
}

const BUILT_IN = createLexicon();

interface Read {
  readonly lexicon: Lexicon;
  readonly remarks: Remarks;
}

const known = new Map<string, Promise<Read>>();

function read(folder: string): Promise<Read> {
  const before = known.get(folder);
  if (before) return before;
  const reading = readLexicon(nodeFileSystem(folder), '').then(({ additions, problems }) => {
    const remarks: Remarks = { problems: [], notes: [] };
    for (const problem of problems) {
      const path = `${join(shown(folder), problem.path)}:${problem.line}:${problem.column}`;
      remarks[problem.isError ? 'problems' : 'notes'].push({ path, message: explainProblem(problem) });
    }
    return { lexicon: createLexicon(additions), remarks };
  });
  known.set(folder, reading);
  return reading;
}

/** By folders that documents lie in. */
const nearestOf = new Map<string, string | undefined>();

/** The lexicon of the nearest folder at or above a document that has one; that of the current folder for standard input. */
function nearest(document: string): string | undefined {
  const start = document === STANDARD_INPUT ? resolve() : dirname(resolve(document));
  if (!nearestOf.has(start)) nearestOf.set(start, above(start));
  return nearestOf.get(start);
}

function above(start: string): string | undefined {
  for (let folder = start; ; folder = dirname(folder)) {
    const lexicon = join(folder, LEXICON);
    if (statSync(lexicon, { throwIfNoEntry: false })?.isDirectory()) return lexicon;
    if (dirname(folder) === folder) return undefined;
  }
}

/** As people call it who stand in the current folder. */
function shown(folder: string): string {
  const path = relative(resolve(), resolve(folder));
  return path.startsWith('..') ? resolve(folder) : path;
}
