import { availableParallelism } from 'node:os';
import { FACT_KINDS } from '../core/fact';
import type { DocumentFile } from './documents/list';
import { STANDARD_INPUT } from './documents/read';
import type { Output } from './output';
import { createPool } from './pool';
import type { Counts, Outcome, Task } from './task';
import { VIEWS } from './views';

/** Bytes that are worth a thread of their own: starting one takes as long as reading about so many. */
const WORTH_A_THREAD = 256 * 1024;
/** Documents that each thread may be ahead of the output. */
const AHEAD = 4;

export interface Processing {
  readonly task: Task;
  /** How many threads work; chosen from the documents where it is absent. */
  readonly jobs?: number;
  /** The file of this program, which threads run. */
  readonly program: string;
  readonly output: Output;
  /** Told of each document that could not be read, in the documents' order. */
  readonly onProblem: (path: string, message: string) => void;
}

export interface Processed {
  readonly counts: Counts;
  readonly read: number;
}

/** Puts every document through the task and writes what comes of it, in the documents' order whatever the threads. */
export async function processDocuments(documents: readonly DocumentFile[], options: Processing): Promise<Processed> {
  const { task, output, onProblem } = options;
  const view = VIEWS[task.view];
  const counts: Counts = {};
  let read = 0;
  let started = false;
  for await (const [path, outcome] of outcomes(documents, options)) {
    if ('problem' in outcome) {
      onProblem(path, outcome.problem);
      continue;
    }
    read++;
    add(counts, outcome.counts);
    for (const piece of outcome.pieces) {
      await output.write((started ? view.between : view.before) + piece);
      started = true;
    }
  }
  await output.write(started ? view.after : view.empty);
  return { counts, read };
}

/** What came of each document, in their order; some are worked on ahead. */
async function* outcomes(
  documents: readonly DocumentFile[],
  { task, program, jobs = usefulJobs(documents) }: Processing,
): AsyncGenerator<readonly [path: string, outcome: Outcome]> {
  const threads = Math.min(jobs, documents.length);
  const { perform } = await import('./task');
  const pool = threads > 1 ? createPool(program, threads, task) : undefined;
  // A thread has no standard input of its own.
  const begin = ({ path }: DocumentFile) =>
    pool && path !== STANDARD_INPUT ? pool.perform(path) : perform(task, path);
  const ahead = pool ? threads * AHEAD : 1;
  const begun: Promise<Outcome>[] = [];
  try {
    for (const [index, { path }] of documents.entries()) {
      while (begun.length < Math.min(documents.length, index + ahead)) begun.push(begin(documents[begun.length]!));
      const outcome = await begun[index]!;
      // What has been written is not kept.
      delete begun[index];
      yield [path, outcome];
    }
  } finally {
    await pool?.close();
  }
}

function usefulJobs(documents: readonly DocumentFile[]): number {
  const bytes = documents.reduce((sum, { size }) => sum + size, 0);
  return Math.max(1, Math.min(availableParallelism(), Math.floor(bytes / WORTH_A_THREAD)));
}

function add(counts: Counts, more: Counts): void {
  for (const kind of FACT_KINDS) {
    const count = (counts[kind] ?? 0) + (more[kind] ?? 0);
    if (count > 0) counts[kind] = count;
  }
}
