/** Fetches what is needed at times only, at pinned versions, from the npm registry into `.vscode-test/`. */
import { existsSync, mkdtempSync, readdirSync, renameSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { folder, STORE } from './paths.mjs';
import { atEnd, npm } from './run.mjs';
import { say, step } from './say.mjs';

/** Nothing that a package brings is run, and nothing of the user's npm set-up gets in the way. */
const FLAGS = [
  '--ignore-scripts',
  '--no-audit',
  '--no-fund',
  '--no-progress',
  '--engine-strict=false',
  '--loglevel=error',
  '--fetch-retries=2',
  '--fetch-retry-mintimeout=1000',
  '--fetch-retry-maxtimeout=5000',
];

/**
 * The folder that holds what `shape` made of a package; fetched when it is not there.
 *
 * The work is done in a folder beside it and renamed at the end, so a folder with the final name is always whole.
 * @param {{ name: string, version: string, megabytes: number }} pinned
 * @param {string} label the folder's name in `.vscode-test/`, its version in it
 * @param {(installed: string, target: string) => Promise<void>} shape makes `target` from the installed package's folder
 * @returns {Promise<string>}
 * @throws when the registry cannot be reached or has no such version
 */
export async function fetched({ name, version, megabytes }, label, shape) {
  const final = join(STORE, label);
  if (existsSync(final)) return final;
  sweep();
  const work = mkdtempSync(join(folder(STORE), `${label}.part-`));
  const forget = atEnd(() => rmSync(work, { recursive: true, force: true }));
  try {
    await step(`Fetching ${name} ${version} (once, about ${megabytes} MB on disk)`, async () => {
      await install(work, [`${name}@${version}`]);
      const target = join(work, 'target');
      await shape(join(work, 'node_modules', name), target);
      settle(target, final);
    });
    return final;
  } finally {
    rmSync(work, { recursive: true, force: true });
    forget();
  }
}

/**
 * `npm install` in a folder that is no part of the project.
 * @param {string} cwd
 * @param {string[]} args packages, or none for what the folder's own package.json asks for
 * @throws with what npm said
 */
export async function install(cwd, args) {
  if (args.length > 0) writeFileSync(join(cwd, 'package.json'), '{ "private": true }\n');
  const { code, output } = await npm(['install', ...FLAGS, ...args], { cwd, quiet: true });
  if (code === 0) return;
  const offline = /E(NOTFOUND|AI_AGAIN|CONNREFUSED|CONNRESET|TIMEDOUT|HOSTUNREACH|NETUNREACH)/.test(output);
  say(output.trimEnd());
  throw new Error(
    offline
      ? `The npm registry cannot be reached, so ${args.join(' ')} could not be fetched. Try again with a network.`
      : `npm could not install ${args.join(' ')} (exit code ${code}).`,
  );
}

/** Moves what is ready to its place; another process may have been faster, and then its folder is as good. */
function settle(/** @type {string} */ target, /** @type {string} */ final) {
  try {
    renameSync(target, final);
  } catch (error) {
    if (!existsSync(final)) throw error;
  }
}

/** Removes what a fetch left that was killed; none takes an hour. */
function sweep() {
  for (const name of readdirSync(folder(STORE))) {
    const path = join(STORE, name);
    if (name.includes('.part-') && Date.now() - statSync(path).mtimeMs > 3_600_000) {
      rmSync(path, { recursive: true, force: true });
    }
  }
}
