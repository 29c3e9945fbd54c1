import { parentPort, workerData } from 'node:worker_threads';
import { perform, type Task } from './task';

/** The worker's side of the pool: a path comes in, its outcome goes out. */
export function serve(): void {
  const port = parentPort!;
  const task = workerData as Task;
  port.on('message', async (path: string) => port.postMessage(await perform(task, path)));
}
