/**
 * `npm start`: installs, builds, says what is in `seeds/`, and opens VS Code there with the extension.
 *
 * Switches: `--server` for VS Code's server even where there is a desktop, `--no-open` to open no browser, `--check` to
 * open the page once without a window, wait until the extension works in it, and end.
 */
import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { findDesktop, hasDisplay } from './host/desktop.mjs';
import { folder, PINNED, ROOT, STORE } from './host/paths.mjs';
import { build, checkNode, firstArticle, installPackages, SEEDS } from './host/prepare.mjs';
import { isStopping, run, start, stopAll } from './host/run.mjs';
import { say, seconds, step } from './host/say.mjs';
import { startServer } from './host/server.mjs';

const SWITCHES = ['--server', '--no-open', '--check'];
const started = Date.now();
const switches = process.argv.slice(2);
const unknown = switches.find((one) => !SWITCHES.includes(one));
const check = switches.includes('--check');

try {
  if (unknown) throw new Error(`Unknown: ${unknown}. There are ${SWITCHES.join(', ')}.`);
  checkNode();
  await installPackages();
  await step('Building', async () => {
    const { code, output } = await build();
    if (code !== 0) throw new Error(`The build failed:\n${output.trimEnd()}`);
  });
  await summarize();
  await open();
} catch (error) {
  say(error instanceof Error ? error.message : String(error));
  process.exitCode = 1;
  await stopAll();
  process.exit();
}

/** What the command line says of the articles. */
async function summarize() {
  const cli = join(ROOT, 'dist', 'cli.mjs');
  if (!existsSync(cli) || !existsSync(SEEDS)) return;
  const { code } = await run(process.execPath, [cli, 'summary', 'seeds']);
  if (code !== 0) say(`The summary ended with code ${code}.`);
}

async function open() {
  const wantsServer = check || switches.includes('--server');
  const desktop = wantsServer ? { reason: 'VS Code’s server, as asked for' } : await findDesktop({ download: true });
  say(sentence(desktop.reason));
  if (desktop.executable && (await openDesktop(desktop.executable))) return;
  await openServer();
}

/**
 * Opens the desktop VS Code and waits until it is closed.
 * @returns {Promise<boolean>} false where it could not start
 */
async function openDesktop(/** @type {string} */ executable) {
  const article = firstArticle();
  const child = start(
    executable,
    [
      SEEDS,
      ...(article ? [article] : []),
      `--extensionDevelopmentPath=${ROOT}`,
      // A profile of its own, so that nothing of the user's is changed and this window belongs to this process.
      `--user-data-dir=${folder(STORE, 'desktop', 'user')}`,
      `--extensions-dir=${folder(STORE, 'desktop', 'extensions')}`,
      ...['--disable-workspace-trust', '--skip-welcome', '--skip-release-notes', '--disable-updates'],
      ...(process.getuid?.() === 0 ? ['--no-sandbox'] : []),
    ],
    { stdio: 'ignore' },
  );
  say('VS Code is open. Close it or press Ctrl+C to stop.');
  const opened = Date.now();
  const code = await new Promise((resolve) => {
    child.once('exit', resolve);
    child.once('error', () => resolve(127));
  });
  if (code === 0 || Date.now() - opened > 20_000) return true;
  say(`It ended at once with code ${code}: using VS Code’s server.`);
  return false;
}

async function openServer() {
  // Articles have a paragraph on a line.
  const server = await startServer({ settings: { 'editor.wordWrap': 'on' } });
  const article = firstArticle();
  const address = server.address(SEEDS, [
    ['extensionDevelopmentPath', server.remote(ROOT)],
    ...(article ? [/** @type {[string, string]} */ (['openFile', server.remote(article)])] : []),
  ]);
  say(
    `VS Code’s server ${PINNED.server.vscode} listens on this machine only. Ready after ${seconds(Date.now() - started)}.`,
  );
  say('Open this address in a browser:');
  say(`\n  ${address}\n`);
  if (check) {
    await step('Opening the page without a window', async () => {
      const { checkPage } = await import('./host/check-page.mjs');
      await checkPage(address, article);
    });
    await server.stop();
    say('VS Code and the extension are there.');
    return;
  }
  say('The address holds a token that is made anew for every start. Ctrl+C stops the server.');
  if (!switches.includes('--no-open') && !process.env.CI && hasDisplay()) showInBrowser(address);
  await new Promise((resolve) => server.process.once('exit', resolve));
  if (!isStopping()) throw new Error('VS Code’s server has ended.');
}

function showInBrowser(/** @type {string} */ address) {
  const [command, args] = /** @type {[string, string[]]} */ (
    process.platform === 'darwin'
      ? ['open', [address]]
      : process.platform === 'win32'
        ? ['rundll32', ['url.dll,FileProtocolHandler', address]]
        : ['xdg-open', [address]]
  );
  start(command, args, { stdio: 'ignore' }).once('error', () =>
    say('No browser could be opened; open the address yourself.'),
  );
}

function sentence(/** @type {string} */ text) {
  return `${text.charAt(0).toUpperCase()}${text.slice(1)}.`;
}
