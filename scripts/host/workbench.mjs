/** VS Code's web client in a headless browser: opens a folder of the server there and drives its page. */
import { isNoise } from './noise.mjs';

/**
 * @typedef {object} Workbench
 * @property {import('playwright-core').Page} page
 * @property {Promise<number>} exited the code with which the suite in the extension host ended; never, without a suite
 */

/**
 * Opens an address of the server.
 * @param {import('playwright-core').Browser} browser
 * @param {string} address
 * @param {{ print?: (line: string) => void, width?: number, height?: number, locale?: string }} [options]
 *   `print` receives what the extension host logs, without known noise
 * @returns {Promise<Workbench>}
 */
export async function openWorkbench(browser, address, options = {}) {
  const { print = () => {}, width = 1280, height = 800, locale = 'en-US' } = options;
  const context = await browser.newContext({ viewport: { width, height }, locale, colorScheme: 'light' });
  const page = await context.newPage();
  /** @type {(code: number) => void} */
  let exit = () => {};
  const exited = new Promise((/** @type {(code: number) => void} */ resolve) => {
    exit = resolve;
  });
  const lines = (/** @type {string} */ text) =>
    text
      .split('\n')
      .filter((line) => !isNoise(line))
      .forEach(print);
  // VS Code looks for these two when it loads; what drives its own tests listens there too.
  await page.exposeFunction('codeAutomationLog', (/** @type {string} */ _level, /** @type {unknown[]} */ args) => {
    lines(args.map((one) => (typeof one === 'string' ? one : JSON.stringify(one))).join(' '));
  });
  await page.exposeFunction('codeAutomationExit', (/** @type {number} */ code) => exit(code));
  page.on('pageerror', (error) => lines(`page: ${error.message}`));
  page.on('crash', () => {
    print('The browser’s page crashed.');
    exit(1);
  });
  page.on('dialog', (dialog) => void dialog.accept().catch(() => {}));
  await page.goto(address, { waitUntil: 'domcontentloaded' });
  return { page, exited };
}

/**
 * Waits until the window stands and its file is open.
 * @param {import('playwright-core').Page} page
 */
export async function workbenchReady(page) {
  await page.waitForSelector('.monaco-workbench .part.statusbar', { timeout: 60_000 });
  await page.waitForSelector('.monaco-workbench .activitybar .action-item', { timeout: 60_000 });
}
