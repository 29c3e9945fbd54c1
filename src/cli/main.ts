import * as nodeModule from 'node:module';
import { isMainThread } from 'node:worker_threads';
import { run } from './run';

// Where Node has it (22.1 and later), the core is compiled once and not at every start.
(nodeModule as { enableCompileCache?: () => unknown }).enableCompileCache?.();

// Threads run this file too. The core is loaded only where documents are read: help and version start without it.
if (isMainThread) process.exitCode = await run(process.argv.slice(2), import.meta.url);
else (await import('./worker')).serve();
