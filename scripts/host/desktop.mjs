/** The desktop VS Code: whether there is one, whether it can be shown, and whether one may be downloaded. */
import { existsSync, readFileSync, realpathSync } from 'node:fs';
import { delimiter, dirname, join } from 'node:path';
import { ROOT, STORE } from './paths.mjs';
import { say, step } from './say.mjs';

/** Where releases are asked for, and how long an answer may take before the network counts as closed. */
const RELEASES = 'https://update.code.visualstudio.com/api/releases/stable';
const PATIENCE = 5000;

/**
 * The desktop VS Code to use, or why there is none.
 *
 * `VSCODE_EXECUTABLE` names one; `POLICY_LENS_DESKTOP` is `no` (use the server), `download` (fetch one if there is none).
 * @param {{ download?: boolean }} [options] `download` for where one may be fetched without being asked for
 * @returns {Promise<{ executable?: string, reason: string }>} `reason` is a sentence for a person
 */
export async function findDesktop({ download = false } = {}) {
  const server = 'using VS Code’s server';
  const wish = process.env.POLICY_LENS_DESKTOP;
  const named = process.env.VSCODE_EXECUTABLE;
  if (wish === 'no') return { reason: `POLICY_LENS_DESKTOP is "no": ${server}` };
  if (named && !existsSync(named)) throw new Error(`VSCODE_EXECUTABLE names no file: ${named}`);
  const executable = named ?? installed().find((one) => isRecentEnough(one));
  if (!hasDisplay()) {
    return {
      reason: executable
        ? `no display for ${executable}: ${server}`
        : `no VS Code on this machine and no display: ${server}`,
    };
  }
  if (executable) return { executable, reason: `VS Code of this machine: ${executable}` };
  if (wish !== 'download' && (!download || process.env.CI)) return { reason: `no VS Code on this machine: ${server}` };
  const fetched = await downloaded();
  return fetched
    ? { executable: fetched, reason: `VS Code, downloaded: ${fetched}` }
    : { reason: `no VS Code on this machine and none could be downloaded: ${server}` };
}

/** Whether a window can be shown. */
export function hasDisplay() {
  const { env, platform } = process;
  if (platform === 'linux') return Boolean(env.DISPLAY || env.WAYLAND_DISPLAY);
  return !env.SSH_CONNECTION && !env.CI;
}

/** Programs that are VS Code itself; the `code` on the path only starts one and ends at once. */
function installed() {
  const { env, platform } = process;
  if (platform === 'darwin') {
    const home = env.HOME ?? '';
    return ['', home]
      .flatMap((root) => ['', ' - Insiders'].map((kind) => `${root}/Applications/Visual Studio Code${kind}.app`))
      .map((app) => `${app}/Contents/MacOS/Electron`)
      .filter((one) => existsSync(one));
  }
  if (platform === 'win32') {
    return [join(env.LOCALAPPDATA ?? '', 'Programs'), env.PROGRAMFILES ?? '']
      .map((root) => join(root, 'Microsoft VS Code', 'Code.exe'))
      .filter((one) => existsSync(one));
  }
  const onPath = (env.PATH ?? '')
    .split(delimiter)
    .map((folder) => join(folder, 'code'))
    .filter((one) => existsSync(one))
    .map((one) => join(dirname(dirname(realpathSync(one))), 'code'));
  return [
    ...onPath,
    '/usr/share/code/code',
    '/opt/visual-studio-code/code',
    '/snap/code/current/usr/share/code/code',
  ].filter((one) => existsSync(one) && appOf(one) !== undefined);
}

/** VS Code's own description of itself, beside its program. */
function appOf(/** @type {string} */ executable) {
  const base = dirname(executable);
  return [join(base, 'resources', 'app'), join(base, '..', 'Resources', 'app')]
    .map((one) => join(one, 'package.json'))
    .find((one) => existsSync(one));
}

/** Whether it is of the release that package.json asks for, or later. */
function isRecentEnough(/** @type {string} */ executable) {
  const description = appOf(executable);
  if (!description) return false;
  const { version } = JSON.parse(readFileSync(description, 'utf8'));
  const wanted = JSON.parse(readFileSync(join(ROOT, 'package.json'), 'utf8')).engines.vscode;
  const [is, least] = [version, wanted].map((one) => one.replace(/^\D+/, '').split('.').map(Number));
  const enough = is[0] > least[0] || (is[0] === least[0] && is[1] >= least[1]);
  if (!enough) say(`  ${executable} is VS Code ${version}; ${wanted} is needed`);
  return enough;
}

/** Downloads VS Code where the network lets it. */
async function downloaded() {
  try {
    const answer = await fetch(RELEASES, { signal: AbortSignal.timeout(PATIENCE) });
    if (!answer.ok) return undefined;
    return await step('Downloading VS Code', async () => {
      const { downloadAndUnzipVSCode } = await import('@vscode/test-electron');
      return downloadAndUnzipVSCode({ version: 'stable', cachePath: STORE });
    });
  } catch {
    return undefined;
  }
}
