#!/usr/bin/env node
/**
 * Stands in for the desktop VS Code where there is none: takes the arguments that `runTests` of `@vscode/test-electron`
 * gives to a VS Code, runs the suite in VS Code's server through a headless browser, prints what the extension host
 * prints, and ends with the suite's code.
 */
import { readFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { launchBrowser } from './browser.mjs';
import { say } from './say.mjs';
import { startServer } from './server.mjs';
import { openWorkbench } from './workbench.mjs';

/** Milliseconds after which a suite is taken to hang. */
const PATIENCE = Number(process.env.POLICY_LENS_SUITE_TIMEOUT ?? 240_000);

const args = process.argv.slice(2);
/** The values of a switch, as in `--extensionTestsPath=…`. */
const values = (/** @type {string} */ name) =>
  args.filter((one) => one.startsWith(`--${name}=`)).map((one) => one.slice(name.length + 3));

const workspace = args.find((one) => !one.startsWith('-'));
const [tests] = values('extensionTestsPath');
const extensions = values('extensionDevelopmentPath');
if (!workspace || !tests || extensions.length === 0) {
  say('A folder, --extensionTestsPath= and --extensionDevelopmentPath= are needed.');
  process.exit(2);
}

// The page takes `extensionDevelopmentKind` from its payload in some releases only; this setting does the same in all.
const kinds = values('extensionDevelopmentKind');
const settings =
  kinds.length > 0 ? { 'remote.extensionKind': Object.fromEntries(extensions.map((one) => [idOf(one), kinds])) } : {};
const server = await startServer({ settings });
const browser = await launchBrowser();
/** @type {[string, string][]} */
const payload = [
  ...extensions.map(
    (one) => /** @type {[string, string]} */ (['extensionDevelopmentPath', server.remote(resolve(one))]),
  ),
  ['extensionTestsPath', server.remote(resolve(tests))],
];
const { exited } = await openWorkbench(browser, server.address(resolve(workspace), payload), { print: say });
const late = new Promise((/** @type {(code: number) => void} */ done) => {
  setTimeout(() => {
    say(`The suite did not end within ${PATIENCE / 1000} s.`);
    done(124);
  }, PATIENCE).unref();
});
const code = await Promise.race([exited, late]);
await browser.close().catch(() => {});
await server.stop();
process.exit(code);

/** An extension's id, as in `publisher.name`. */
function idOf(/** @type {string} */ extension) {
  const { publisher, name } = JSON.parse(readFileSync(join(extension, 'package.json'), 'utf8'));
  return `${publisher}.${name}`;
}
