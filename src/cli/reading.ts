import { statSync } from 'node:fs';
import type { ParseArgsConfig } from 'node:util';
import { EXIT, type Surroundings, UsageError, type Values } from './command';
import { counted } from './describe';
import { isEncoding } from './documents/decode';
import { type Listing, listDocuments } from './documents/list';
import { type Processed, processDocuments } from './process-documents';
import type { Task } from './task';

/** Options of every command that reads documents. */
export const DOCUMENT_OPTIONS = {
  date: { type: 'string' },
  encoding: { type: 'string' },
  lexicon: { type: 'string' },
} as const satisfies ParseArgsConfig['options'];

/** Options of those that read each document by itself. */
export const READING_OPTIONS = {
  ...DOCUMENT_OPTIONS,
  jobs: { type: 'string', short: 'j' },
} as const satisfies ParseArgsConfig['options'];

/** Their part of a command's help. */
export const DOCUMENT_HELP = `Documents:
  A file is read whatever its name. A folder is walked for .md, .markdown and .txt, sorted by name, through symbolic
  links, without hidden names and node_modules; a document in it is called by the folder as given and its path under
  it. A quoted pattern such as 'reports/**/*.md' is looked up as a shell would. - is standard input. A document that
  is named twice is read once. Each may have up to 64 MB.

Reading:
      --date YYYY-MM-DD   the documents' date, against which "last year" is resolved; else what they say themselves
      --encoding NAME     the documents' encoding, such as big5; else UTF-8 or UTF-16 by its mark, UTF-8, or GB18030
      --lexicon FOLDER    names of your own in its .json files; else .policy-lens/lexicon at or above each document`;

export const READING_HELP = `${DOCUMENT_HELP}
  -j, --jobs N            threads; else as many as the documents are worth. The output is the same for any N`;

/** The code that a command ends with, and what was read. */
export interface Reading extends Processed {
  readonly code: number;
}

/** Lists the documents, puts each through the view and says what could not be read. */
export async function readDocuments(
  inputs: readonly string[],
  view: Task['view'],
  values: Values,
  surroundings: Surroundings,
): Promise<Reading> {
  const { date, encoding, lexicon, jobs } = readingOptions(values);
  const { program, output, columns, error } = surroundings;
  const listing = await listInputs(inputs, values, surroundings);
  const processed = await processDocuments(listing.documents, {
    task: { view, date, encoding, lexicon, columns },
    jobs,
    program,
    output,
    onProblem: error,
  });
  const failed = listing.documents.length - processed.read;
  if (failed > 0)
    surroundings.note('', `${failed} of ${counted(listing.documents.length, 'document')} could not be read.`);
  return { ...processed, code: failed + listing.problems.length > 0 ? EXIT.incomplete : EXIT.done };
}

/** Lists the documents and says what could not be listed, and what is wrong in their lexicons. */
export async function listInputs(
  inputs: readonly string[],
  values: Values,
  { error, note }: Surroundings,
): Promise<Listing> {
  if (inputs.length === 0) {
    throw new UsageError('Name at least one file, folder or pattern, or - for standard input.');
  }
  const listing = listDocuments(inputs);
  const { lexiconRemarks } = await import('./lexicons');
  const paths = listing.documents.map(({ path }) => path);
  const { problems, notes } = await lexiconRemarks(paths, readingOptions(values).lexicon);
  listing.problems.push(...problems);
  listing.notes.push(...notes);
  for (const { path, message } of listing.problems) error(path, message);
  for (const { path, message } of listing.notes) note(path, message);
  return listing;
}

export function readingOptions({ date, encoding, lexicon, jobs }: Values) {
  if (typeof date === 'string' && !isDate(date)) throw new UsageError(`--date takes YYYY-MM-DD, not "${date}".`);
  if (typeof encoding === 'string' && !isEncoding(encoding)) {
    throw new UsageError(`There is no encoding "${encoding}". Try utf-8, gb18030, big5, shift_jis or utf-16le.`);
  }
  if (typeof lexicon === 'string' && !statSync(lexicon, { throwIfNoEntry: false })?.isDirectory()) {
    throw new UsageError(`--lexicon takes a folder, and "${lexicon}" is none.`);
  }
  if (typeof jobs === 'string' && !/^[1-9]\d{0,3}$/.test(jobs)) {
    throw new UsageError(`--jobs takes a whole number from 1 to 9999, not "${jobs}".`);
  }
  return {
    date: typeof date === 'string' ? date : undefined,
    encoding: typeof encoding === 'string' ? encoding : undefined,
    lexicon: typeof lexicon === 'string' ? lexicon : undefined,
    jobs: typeof jobs === 'string' ? Number(jobs) : undefined,
  };
}

/** A day that there is: 2023-02-30 is none. */
function isDate(text: string): boolean {
  const time = /^\d{4}-\d{2}-\d{2}$/.test(text) ? Date.parse(text) : Number.NaN;
  return !Number.isNaN(time) && new Date(time).toISOString().startsWith(text);
}
