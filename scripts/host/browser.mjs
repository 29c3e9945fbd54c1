/** A Chromium without a window: one that is on the machine, else one that is fetched. */
import { spawnSync } from 'node:child_process';
import { chmodSync, createReadStream, createWriteStream, existsSync, mkdirSync } from 'node:fs';
import { createRequire } from 'node:module';
import { delimiter, join } from 'node:path';
import { pipeline } from 'node:stream/promises';
import { createBrotliDecompress } from 'node:zlib';
import { fetched } from './fetch.mjs';
import { fontEnvironment } from './fonts.mjs';
import { PINNED } from './paths.mjs';

/** Without a sandbox it runs as root and in containers; it only ever sees pages of this machine. */
const FLAGS = [
  '--no-sandbox',
  '--disable-gpu',
  '--disable-quic',
  '--disable-dev-shm-usage',
  '--disable-background-networking',
  '--disable-component-update',
  '--disable-sync',
  '--no-first-run',
  '--font-render-hinting=none',
];

/**
 * @typedef {object} BrowserProgram
 * @property {string} executable
 * @property {string} from where it comes from, for a person
 * @property {Record<string, string>} env what its environment needs beside that of this script
 */

/**
 * Finds or fetches a browser. `POLICY_LENS_BROWSER` names one; with the value `fetch` none of the machine is taken.
 * @returns {Promise<BrowserProgram>}
 * @throws where there is none on the machine and none can be fetched
 */
export async function findBrowser() {
  const wished = process.env.POLICY_LENS_BROWSER;
  if (wished && wished !== 'fetch') {
    if (!existsSync(wished)) throw new Error(`POLICY_LENS_BROWSER names no file: ${wished}`);
    return { executable: wished, from: 'POLICY_LENS_BROWSER', env: await fontEnvironment() };
  }
  const own = wished ? undefined : candidates().find((one) => existsSync(one));
  if (own) return { executable: own, from: 'this machine', env: await fontEnvironment() };
  if (process.platform !== 'linux' || process.arch !== 'x64') {
    throw new Error('No browser was found. Install Chrome, Chromium or Edge, or name one in POLICY_LENS_BROWSER.');
  }
  return fetchBrowser();
}

/**
 * Starts the browser.
 * @returns {Promise<import('playwright-core').Browser>}
 */
export async function launchBrowser() {
  const { executable, env } = await findBrowser();
  const { chromium } = await import('playwright-core');
  return chromium.launch({
    executablePath: executable,
    headless: true,
    args: FLAGS,
    env: /** @type {Record<string, string>} */ ({ ...process.env, ...env }),
    // The script that starts the browser has its own way of ending.
    handleSIGINT: false,
    handleSIGTERM: false,
    handleSIGHUP: false,
  });
}

function candidates() {
  const { env, platform } = process;
  if (platform === 'darwin') {
    return ['Google Chrome', 'Chromium', 'Microsoft Edge'].map(
      (app) => `/Applications/${app}.app/Contents/MacOS/${app}`,
    );
  }
  if (platform === 'win32') {
    const roots = [env.PROGRAMFILES, env['PROGRAMFILES(X86)'], env.LOCALAPPDATA].filter((one) => one !== undefined);
    const apps = ['Google\\Chrome\\Application\\chrome.exe', 'Microsoft\\Edge\\Application\\msedge.exe'];
    return roots.flatMap((root) => apps.map((app) => join(root, app)));
  }
  const names = ['google-chrome-stable', 'google-chrome', 'chromium', 'chromium-browser', 'microsoft-edge'];
  const folders = (env.PATH ?? '').split(delimiter).filter(Boolean);
  return names.flatMap((name) => folders.map((one) => join(one, name))).filter((one) => works(one));
}

/** Some systems put a script there that only says which package has the browser. */
function works(/** @type {string} */ executable) {
  return existsSync(executable) && spawnSync(executable, ['--version'], { timeout: 10_000 }).status === 0;
}

/** @returns {Promise<BrowserProgram>} */
async function fetchBrowser() {
  const { browser } = PINNED;
  const home = await fetched(browser, `chromium-${browser.version}`, async (installed, target) => {
    mkdirSync(target);
    const packed = join(installed, 'bin');
    const executable = join(target, 'chromium');
    await pipeline(
      createReadStream(join(packed, 'chromium.br')),
      createBrotliDecompress(),
      createWriteStream(executable),
    );
    chmodSync(executable, 0o755);
    const tar = createRequire(join(installed, 'package.json'))('tar-fs');
    for (const archive of ['al2023.tar.br', 'fonts.tar.br']) {
      await pipeline(createReadStream(join(packed, archive)), createBrotliDecompress(), tar.extract(target));
    }
  });
  const libraries = [join(home, 'lib'), process.env.LD_LIBRARY_PATH].filter(Boolean).join(delimiter);
  return {
    executable: join(home, 'chromium'),
    from: `${browser.name} ${browser.version}`,
    env: { LD_LIBRARY_PATH: libraries, ...(await fontEnvironment([join(home, 'fonts')])) },
  };
}
