/** Calls `runTests` of `@vscode/test-electron` with the options given as JSON and ends with the suite's code. */
import { runTests } from '@vscode/test-electron';

try {
  process.exitCode = await runTests(JSON.parse(process.argv[2] ?? '{}'));
} catch (error) {
  console.log(error instanceof Error ? error.message : String(error));
  process.exitCode = 1;
}
