/**
 * `npm test`: all that can be checked, one part after the other, closed by one line `N passed, N failed`.
 *
 * With names of parts behind it (`npm test -- unit e2e`) it runs these alone.
 */
import { existsSync, readFileSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { folder, OUTPUT, ROOT } from './host/paths.mjs';
import { build, checkNode, installPackages } from './host/prepare.mjs';
import { run, stopAll } from './host/run.mjs';
import { say } from './host/say.mjs';
import { Tally } from './tally.mjs';

/** @typedef {import('./tally.mjs').Outcome} Outcome */

const tally = new Tally();
const node = process.execPath;

/** @type {{ name: string, title: string, needs?: string, run: () => Promise<Outcome | boolean> }[]} */
const PARTS = [
  { name: 'types', title: 'types', run: () => passes('typescript/bin/tsc', ['--noEmit']) },
  {
    name: 'types',
    title: 'types of the scripts',
    run: () => passes('typescript/bin/tsc', ['--noEmit', '-p', 'scripts']),
  },
  { name: 'lint', title: 'lint and format', run: () => passes('@biomejs/biome/bin/biome', ['check', '.']) },
  { name: 'build', title: 'build', run: () => builds({ production: false }) },
  { name: 'unit', title: 'unit and golden tests', run: unit },
  { name: 'node', title: 'suites in VS Code, Node host', needs: 'build', run: () => suites('node') },
  { name: 'production', title: 'production build', run: () => builds({ production: true }) },
  { name: 'package', title: 'the package', needs: 'production', run: packaged },
  { name: 'web', title: 'smoke suite in VS Code, web-worker host', needs: 'production', run: () => suites('web') },
  { name: 'e2e', title: 'end to end in the page', needs: 'production', run: () => endToEnd() },
  { name: 'start', title: 'npm start -- --check', run: starts },
];

const wanted = process.argv.slice(2);
const stranger = wanted.find((one) => !PARTS.some(({ name }) => name === one));
try {
  if (stranger)
    throw new Error(`Unknown: ${stranger}. There are ${[...new Set(PARTS.map(({ name }) => name))].join(', ')}.`);
  checkNode();
  const shared = join(ROOT, '..', 'shared');
  if (!existsSync(shared)) say('../shared is not there; what needs it is not run.');
  await installPackages();
  await runParts();
} catch (error) {
  const message = error instanceof Error ? error.message : String(error);
  say(message);
  tally.missed('everything', message);
}
tally.close();
process.exitCode = tally.failed > 0 ? 1 : 0;
await stopAll();
process.exit();

async function runParts() {
  const needed = new Set(PARTS.filter(({ name }) => wanted.includes(name)).map(({ needs }) => needs));
  const broken = new Set();
  for (const { name, title, needs, run: part } of PARTS) {
    if (wanted.length > 0 && !wanted.includes(name) && !needed.has(name)) continue;
    if (needs && broken.has(needs)) tally.missed(title, `for want of the ${needs}`);
    else if (!(await tally.part(title, part))) broken.add(name);
  }
}

/** Runs a program of a package; its exit code is the one check. */
async function passes(/** @type {string} */ program, /** @type {string[]} */ args) {
  const { code } = await run(node, [join(ROOT, 'node_modules', program), ...args], { timeout: 180_000 });
  return code === 0;
}

async function builds(/** @type {{ production: boolean }} */ options) {
  const { code, output } = await build(options);
  if (code !== 0) say(output.trimEnd());
  return code === 0;
}

/** @returns {Promise<Outcome>} */
async function unit() {
  const file = join(folder(OUTPUT), 'unit.json');
  rmSync(file, { force: true });
  const args = ['run', '--reporter=default', '--reporter=json', `--outputFile.json=${file}`];
  const { code } = await run(node, [join(ROOT, 'node_modules', 'vitest', 'vitest.mjs'), ...args], { timeout: 300_000 });
  const results = read(file);
  /** @type {{ name: string, status: string, assertionResults: { fullName: string, status: string }[] }[]} */
  const files = results.testResults;
  const tests = files.flatMap((one) => one.assertionResults);
  const failed = tests.filter(({ status }) => status === 'failed').map(({ fullName }) => fullName);
  // A file that could not be loaded has no test of its own in the list.
  const lost = files.filter(
    (one) => one.status === 'failed' && !one.assertionResults.some((test) => test.status === 'failed'),
  );
  const problems = [...failed, ...lost.map(({ name }) => `${name} could not run`)];
  if (code !== 0 && problems.length === 0) problems.push(`the runner ended with code ${code}`);
  return {
    passed: tests.filter(({ status }) => status === 'passed').length,
    failed: problems.length,
    skipped: tests.filter(({ status }) => !['passed', 'failed'].includes(status)).map(({ fullName }) => fullName),
    problems,
  };
}

/** @returns {Promise<Outcome>} */
async function suites(/** @type {import('./host/suites.mjs').Host} */ host) {
  const { runSuites } = await import('./host/suites.mjs');
  const { code, results } = await runSuites(host);
  if (!results) return { passed: 0, failed: 1, problems: [`the suites did not get to their end (code ${code})`] };
  return outcome(results, code);
}

/** @returns {Promise<Outcome>} */
async function endToEnd() {
  const file = join(OUTPUT, 'e2e.json');
  rmSync(file, { force: true });
  const { code } = await run(node, [join(ROOT, 'test', 'e2e', 'run.mjs')], { timeout: 300_000 });
  return outcome(read(file), code);
}

async function packaged() {
  const { checkPackage } = await import('./check-package.mjs');
  return checkPackage();
}

async function starts() {
  const { code } = await run(node, [join(ROOT, 'scripts', 'start.mjs'), '--check'], { timeout: 300_000 });
  return code === 0;
}

/**
 * @param {import('./host/suites.mjs').Results} results
 * @param {number} code
 * @returns {Outcome}
 */
function outcome({ passed, failed, skipped, tests }, code) {
  const problems = tests.filter(({ state }) => state === 'failed').map(({ title }) => title);
  if (code !== 0 && failed === 0) return { passed, failed: 1, skipped, problems: [`it ended with code ${code}`] };
  return { passed, failed, skipped, problems };
}

/** @throws where a part did not get as far as writing its results */
function read(/** @type {string} */ file) {
  if (!existsSync(file)) throw new Error(`it did not get to its end: ${file} is not there`);
  return JSON.parse(readFileSync(file, 'utf8'));
}
