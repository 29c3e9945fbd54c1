/**
 * What a person does: opens an article of `seeds/` in VS Code's page, looks at it, points at a number, clicks in the
 * tree. Screenshots go to `test/output/`; with `--media` they become those that the README shows.
 */
import { copyFileSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { basename, join } from 'node:path';
import { launchBrowser } from '../../scripts/host/browser.mjs';
import { folder, OUTPUT, ROOT } from '../../scripts/host/paths.mjs';
import { atEnd, stopAll } from '../../scripts/host/run.mjs';
import { say, seconds } from '../../scripts/host/say.mjs';
import { startServer } from '../../scripts/host/server.mjs';
import { openWorkbench, workbenchReady } from '../../scripts/host/workbench.mjs';
import { review } from './review.mjs';
import { scenarios } from './scenarios.mjs';
import { Window } from './window.mjs';

const SEEDS = join(ROOT, 'seeds');
const RESULTS = join(folder(OUTPUT), 'e2e.json');

/** Calm pictures: a light theme, and nothing that is not the article or the extension. */
const SETTINGS = {
  'workbench.colorTheme': 'Default Light Modern',
  'workbench.layoutControl.enabled': false,
  'window.commandCenter': false,
  'chat.commandCenter.enabled': false,
  'editor.minimap.enabled': false,
  'editor.cursorBlinking': 'solid',
  'editor.wordWrap': 'on',
  'editor.fontSize': 14,
  'editor.lineHeight': 24,
  'editor.hover.delay': 100,
  'git.enabled': false,
  'policyLens.author': 'Li Na',
};

/** The article that the scenarios know: the one with this figure. */
const FIGURE = '3.4万余人';
const article = readdirSync(SEEDS)
  .filter((name) => /\.(md|txt)$/.test(name))
  .map((name) => join(SEEDS, name))
  .find((path) => readFileSync(path, 'utf8').includes(FIGURE));

/** @type {{ title: string, state: string, milliseconds: number, error?: string }[]} */
const results = [];
rmSync(RESULTS, { force: true });
try {
  if (!article) throw new Error(`no article in seeds/ has ${FIGURE}`);
  await runAll(article);
} catch (error) {
  record('the window opens', Date.now(), error);
}
const passed = results.filter((one) => one.state === 'passed').length;
writeFileSync(
  RESULTS,
  `${JSON.stringify({ passed, failed: results.length - passed, skipped: [], tests: results }, null, 2)}\n`,
);
say(`${passed} passed, ${results.length - passed} failed in the page`);
process.exitCode = passed === results.length ? 0 : 1;
await stopAll();
process.exit();

async function runAll(/** @type {string} */ path) {
  const server = await startServer({ settings: SETTINGS });
  const browser = await launchBrowser();
  await tell(server, browser, SEEDS, path, scenarios);
  // A review writes beside the article, so it gets a folder of its own.
  const workspace = mkdtempSync(join(tmpdir(), 'policy-lens-review-'));
  atEnd(() => rmSync(workspace, { recursive: true, force: true }));
  const copy = join(workspace, basename(path));
  copyFileSync(path, copy);
  await tell(server, browser, workspace, copy, review);
  if (process.argv.includes('--media') && results.every((one) => one.state === 'passed')) {
    for (const name of ['highlights', 'hover', 'tree', 'table', 'review']) {
      copyFileSync(join(OUTPUT, `${name}.png`), join(folder(ROOT, 'media'), `${name}.png`));
    }
    say('  media/ has the new pictures');
  }
  await browser.close();
  await server.stop();
}

/**
 * Plays one story in a window of its own.
 * @param {import('../../scripts/host/server.mjs').Server} server
 * @param {import('playwright-core').Browser} browser
 * @param {string} workspace
 * @param {string} path the article in it
 * @param {typeof scenarios} story
 */
async function tell(server, browser, workspace, path, story) {
  const address = server.address(workspace, [
    ['extensionDevelopmentPath', server.remote(ROOT)],
    ['openFile', server.remote(path)],
  ]);
  const { page } = await openWorkbench(browser, address, { print: (line) => say(`    ${line}`) });
  await page.context().grantPermissions(['clipboard-read', 'clipboard-write']);
  await workbenchReady(page);
  const window = new Window(page, { figure: FIGURE, source: readFileSync(path, 'utf8') });
  for (const { title, run } of story) {
    const started = Date.now();
    try {
      await run(window);
      record(title, started);
    } catch (error) {
      await page.screenshot({ path: join(OUTPUT, 'failed.png') }).catch(() => {});
      record(title, started, error);
    }
  }
  await page.context().close();
}

/**
 * @param {string} title
 * @param {number} started
 * @param {unknown} [error]
 */
function record(title, started, error) {
  const milliseconds = Date.now() - started;
  const message = error instanceof Error ? (error.stack ?? error.message) : error ? String(error) : undefined;
  results.push({ title, state: message ? 'failed' : 'passed', milliseconds, ...(message ? { error: message } : {}) });
  say(`  ${message ? '✗' : '✓'} ${title} (${seconds(milliseconds)})`);
  if (message) say(message.replace(/^/gm, '      '));
}
