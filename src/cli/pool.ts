import { Worker } from 'node:worker_threads';
import type { Outcome, Task } from './task';

/** Threads that work on documents, each on one at a time. */
export interface Pool {
  /** Never rejects: a thread that dies is a problem of its document, and another takes its place. */
  perform(path: string): Promise<Outcome>;
  close(): Promise<void>;
}

interface Job {
  readonly path: string;
  readonly done: (outcome: Outcome) => void;
}

/**
 * @param program the file that a thread runs: this program itself
 * @param size how many threads there are at most; they are started when they are needed
 */
export function createPool(program: string, size: number, task: Task): Pool {
  const waiting: Job[] = [];
  const idle: Worker[] = [];
  const all = new Set<Worker>();
  const busy = new Map<Worker, Job>();

  function advance(): void {
    while (waiting.length > 0 && (idle.length > 0 || all.size < size)) {
      const worker = idle.pop() ?? start();
      const job = waiting.shift()!;
      busy.set(worker, job);
      worker.postMessage(job.path);
    }
  }

  function start(): Worker {
    const worker = new Worker(new URL(program), { workerData: task });
    all.add(worker);
    worker.on('message', (outcome: Outcome) => {
      idle.push(worker);
      settle(worker, outcome);
    });
    // A thread that runs out of memory reports an error and then its end: the first of them settles its job.
    worker.on('error', ({ message }) => lost(worker, message));
    worker.on('exit', (code) => lost(worker, `its thread ended with code ${code}`));
    return worker;
  }

  function lost(worker: Worker, reason: string): void {
    all.delete(worker);
    settle(worker, { problem: `Its analysis was cut off: ${reason}. Split it into smaller documents.` });
  }

  function settle(worker: Worker, outcome: Outcome): void {
    const job = busy.get(worker);
    busy.delete(worker);
    job?.done(outcome);
    advance();
  }

  return {
    perform: (path) =>
      new Promise((done) => {
        waiting.push({ path, done });
        advance();
      }),
    async close() {
      waiting.length = 0;
      await Promise.all([...all].map((worker) => worker.terminate()));
    },
  };
}
