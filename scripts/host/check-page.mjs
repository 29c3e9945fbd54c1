/** Opens a start's address once, without a window, as proof that a person who opens it finds what was promised. */
import { basename } from 'node:path';
import { launchBrowser } from './browser.mjs';
import { say } from './say.mjs';
import { openWorkbench, workbenchReady } from './workbench.mjs';

/** The extension's own item in the status bar: it is there once the extension runs. */
const RUNNING = '.statusbar-item[id^="policy-lens.policy-lens"]';

/**
 * @param {string} address
 * @param {string} [article] the file that has to be open
 * @throws when the window, the article or the extension does not come up within a minute each
 */
export async function checkPage(address, article) {
  const browser = await launchBrowser();
  try {
    const { page } = await openWorkbench(browser, address, { print: (line) => say(`  ${line}`) });
    await workbenchReady(page);
    await page.waitForSelector('.activitybar [aria-label*="Policy Lens"]', { timeout: 60_000 });
    if (!article) return;
    const tab = `.tab[data-resource-name="${basename(article)}"]`;
    await page.waitForSelector(tab, { timeout: 60_000 });
    await page.waitForSelector(RUNNING, { timeout: 60_000 });
  } finally {
    await browser.close();
  }
}
