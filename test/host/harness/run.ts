import * as vscode from 'vscode';
import { mocha } from './setup';

/** What `scripts/test.mjs` reads when the suite has ended; one file a host. */
interface Results {
  host: string;
  vscode: string;
  passed: number;
  failed: number;
  /** Titles of those that did not run. */
  skipped: string[];
  tests: { title: string; state: string; milliseconds: number; error?: string }[];
}

/** Filled in by the bundler: `node` or `web`. */
declare const HOST: string;

/** VS Code calls it in the extension host; it resolves when all passed and rejects otherwise. */
export async function run(): Promise<void> {
  const results = await runAll();
  await write(results);
  console.log(`${results.passed} passed, ${results.failed} failed on the ${HOST} host of VS Code ${vscode.version}`);
  if (results.failed > 0) throw new Error(`${results.failed} of the suites' tests failed`);
  if (results.passed === 0) throw new Error('no test ran');
}

function runAll(): Promise<Results> {
  const results: Results = { host: HOST, vscode: vscode.version, passed: 0, failed: 0, skipped: [], tests: [] };
  return new Promise((resolve) => {
    const runner = mocha.run(() => resolve(results));
    const record = (test: Mocha.Runnable, state: string, error?: Error) => {
      const title = test.fullTitle();
      const milliseconds = test.duration ?? 0;
      results.tests.push({ title, state, milliseconds, error: error && String(error.stack ?? error.message) });
      console.log(`  ${state === 'passed' ? '✓' : '✗'} ${title} (${milliseconds} ms)`);
      if (error) console.log(indented(String(error.stack ?? error.message)));
    };
    runner.on('pass', (test) => {
      results.passed += 1;
      record(test, 'passed');
    });
    // Hooks that fail come here too.
    runner.on('fail', (test, error: Error) => {
      results.failed += 1;
      record(test, 'failed', error);
    });
    runner.on('pending', (test) => results.skipped.push(test.fullTitle()));
  });
}

/** The extension's folder is reachable from both hosts, under whatever scheme it has there. */
async function write(results: Results): Promise<void> {
  const extension = vscode.extensions.getExtension('policy-lens.policy-lens');
  if (!extension) throw new Error('the extension is not there');
  const file = vscode.Uri.joinPath(extension.extensionUri, 'test', 'output', `host-${HOST}.json`);
  await vscode.workspace.fs.writeFile(file, new TextEncoder().encode(`${JSON.stringify(results, null, 2)}\n`));
}

function indented(text: string): string {
  return text.replace(/^/gm, '      ');
}
