import { Analyzer, type Fact, type FactKind } from '../core';
import { explain } from './documents/explain';
import { readDocument, STANDARD_INPUT } from './documents/read';
import { lexiconFor } from './lexicons';
import { VIEWS, type ViewName } from './views';
import type { ReadDocument } from './views/view';

/** What is done with every document; plain data, so that it can be handed to a worker. */
export interface Task {
  readonly view: ViewName;
  /** ISO date that stands above what the documents say. */
  readonly date?: string;
  readonly encoding?: string;
  /** The folder of the lexicon; each document's nearest where it is absent. */
  readonly lexicon?: string;
  /** Width of the terminal, where the output goes to one. */
  readonly columns?: number;
}

export type Counts = Partial<Record<FactKind, number>>;

/** What came of a document: output in pieces of bounded size, or why there is none. */
export type Outcome = { readonly pieces: string[]; readonly counts: Counts } | { readonly problem: string };

/** Reads, analyses and writes one document. Never rejects. */
export async function perform(task: Task, path: string): Promise<Outcome> {
  try {
    const document = await readAndAnalyze(path, task);
    const view = VIEWS[task.view];
    const parts = view.parts(document, task.columns);
    return { pieces: pieces(parts, view.between), counts: count(document.analysis.facts) };
  } catch (error) {
    return { problem: explain(error) };
  }
}

/** Rejects with what `explain` makes a sentence of. */
export async function readAndAnalyze(
  path: string,
  { date, encoding, lexicon }: Pick<Task, 'date' | 'encoding' | 'lexicon'>,
): Promise<ReadDocument> {
  const source = await readDocument(path, encoding);
  const analyzer = new Analyzer({ path: nameOf(path), date, lexicon: await lexiconFor(path, lexicon) });
  return { path, source, analysis: await analyze(analyzer, source) };
}

/** What the document's path may tell about it; standard input has none. */
function nameOf(path: string): string | undefined {
  return path === STANDARD_INPUT ? undefined : path;
}

/** Milliseconds after which Ctrl+C is listened to. */
const PATIENCE = 200;

/** Lets the event loop run now and then: a long document must not keep a signal waiting. */
async function analyze(analyzer: Analyzer, source: string) {
  const steps = analyzer.steps(source);
  for (let paused = Date.now(); ; ) {
    const step = steps.next();
    if (step.done) return step.value;
    if (Date.now() - paused > PATIENCE) {
      await new Promise(setImmediate);
      paused = Date.now();
    }
  }
}

/** UTF-16 units: far below the longest string that there can be, and enough to make few writes. */
const PIECE = 2 ** 20;

function pieces(parts: Iterable<string>, between: string): string[] {
  const found: string[] = [];
  let gathered: string[] = [];
  let size = 0;
  for (const part of parts) {
    gathered.push(part);
    size += part.length;
    if (size >= PIECE) {
      found.push(gathered.join(between));
      gathered = [];
      size = 0;
    }
  }
  if (gathered.length > 0) found.push(gathered.join(between));
  return found;
}

function count(facts: readonly Fact[]): Counts {
  const counts: Counts = {};
  for (const { kind } of facts) counts[kind] = (counts[kind] ?? 0) + 1;
  return counts;
}
