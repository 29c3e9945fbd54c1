/** What stands before a start and before a test: the packages that package-lock.json names, and the bundles. */
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { ROOT } from './paths.mjs';
import { npm, run } from './run.mjs';
import { step } from './say.mjs';

/** @throws with a sentence for a person, where Node.js is too old */
export function checkNode() {
  const wanted = JSON.parse(readFileSync(join(ROOT, 'package.json'), 'utf8')).engines.node.replace(/^\D+/, '');
  const [is, least] = [process.versions.node, wanted].map((one) => one.split('.').map(Number));
  if (is[0] > least[0] || (is[0] === least[0] && is[1] >= least[1])) return;
  throw new Error(`Node.js ${wanted} or later is needed; this is ${process.versions.node}.`);
}

/**
 * `npm ci`, unless what package-lock.json names is there.
 * @throws when npm fails
 */
export async function installPackages() {
  if (isInstalled()) return;
  await step('Installing packages', async () => {
    const { code } = await npm(['ci', '--no-audit', '--no-fund', '--no-progress', '--loglevel=error']);
    if (code !== 0) throw new Error('npm could not install the packages; see above.');
  });
}

/** Compares the lock file with the record that npm keeps of what it installed. */
function isInstalled() {
  const record = join(ROOT, 'node_modules', '.package-lock.json');
  if (!existsSync(record)) return false;
  const wanted = JSON.parse(readFileSync(join(ROOT, 'package-lock.json'), 'utf8')).packages;
  const there = JSON.parse(readFileSync(record, 'utf8')).packages;
  return Object.entries(wanted).every(
    // Packages for other systems are named in the lock file and not installed.
    ([path, { version, optional }]) => path === '' || there[path]?.version === version || (optional && !there[path]),
  );
}

/**
 * Builds the bundles.
 * @param {{ production?: boolean }} [options]
 * @returns {Promise<{ code: number, output: string }>}
 */
export function build({ production = false } = {}) {
  return run(process.execPath, [join(ROOT, 'esbuild.mjs'), ...(production ? ['--production'] : [])], { quiet: true });
}

/** The folder with the articles that a start opens. */
export const SEEDS = join(ROOT, 'seeds');

/** The first article of the folder, by name. */
export function firstArticle() {
  if (!existsSync(SEEDS)) return undefined;
  const name = readdirSync(SEEDS)
    .filter((one) => /\.(md|markdown|txt)$/i.test(one) && !/^readme\./i.test(one))
    .sort()[0];
  return name && join(SEEDS, name);
}
