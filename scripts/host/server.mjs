/** VS Code's server on this machine: fetched at need, reachable from this machine only, and only with its token. */
import { randomBytes } from 'node:crypto';
import { cpSync, existsSync, mkdirSync, mkdtempSync, renameSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fetched, install } from './fetch.mjs';
import { folder, PINNED } from './paths.mjs';
import { atEnd, start, stop } from './run.mjs';
import { say } from './say.mjs';

const HOST = '127.0.0.1';
const PATIENCE = 60_000;

/**
 * Fetches the server if it is not there.
 * @returns {Promise<string>} its folder
 */
export function fetchServer() {
  return fetched(PINNED.server, `vscode-server-${PINNED.server.vscode}-rg`, async (installed, target) => {
    const server = join(installed, 'lib', 'vscode');
    await install(server, []);
    // The client asks for the built-in libraries (grammars' engine and such) under this name.
    if (!existsSync(join(server, 'node_modules.asar'))) {
      symlinkSync('node_modules', join(server, 'node_modules.asar'), process.platform === 'win32' ? 'junction' : 'dir');
    }
    await addSearch(installed, server);
    renameSync(server, target);
  });
}

/** Search and opening files by name need it; a system for which there is none goes without. */
async function addSearch(/** @type {string} */ installed, /** @type {string} */ server) {
  const { name, version } = PINNED.ripgrep;
  const work = folder(installed, '..', 'ripgrep.part');
  try {
    await install(work, [`${name}@${version}`]);
    cpSync(join(work, 'node_modules', name, 'bin'), join(server, 'node_modules', '@vscode', 'ripgrep', 'bin'), {
      recursive: true,
    });
  } catch {
    say(`  ${name} ${version} could not be had: searching files will not work in VS Code’s server`);
  }
}

/**
 * @typedef {object} Server
 * @property {string} authority `host:port`, as it stands in `vscode-remote://` addresses
 * @property {(folder: string, payload?: [string, string][]) => string} address opens a folder; token included
 * @property {(path: string) => string} remote the `vscode-remote://` address of a file or folder of this machine
 * @property {import('node:child_process').ChildProcess} process
 * @property {() => Promise<void>} stop
 */

/**
 * Starts the server and waits until it answers.
 * @param {{ settings?: Record<string, unknown>, env?: NodeJS.ProcessEnv, log?: (line: string) => void }} [options]
 *   `settings` are the user's settings; `env` is what the extension host sees in `process.env`
 * @returns {Promise<Server>}
 * @throws when it cannot be fetched, or does not answer within a minute
 */
export async function startServer({ settings = {}, env = process.env, log = () => {} } = {}) {
  const home = await fetchServer();
  const data = mkdtempSync(join(tmpdir(), 'policy-lens-vscode-'));
  const forget = atEnd(() => rmSync(data, { recursive: true, force: true }));
  const user = join(data, 'data', 'User');
  mkdirSync(user, { recursive: true });
  writeFileSync(join(user, 'settings.json'), JSON.stringify({ ...QUIET, ...settings }, null, 2));
  const token = randomBytes(24).toString('hex');
  const tokenFile = join(data, 'token');
  // A file that only its owner reads, since everyone on the machine can read a command line.
  writeFileSync(tokenFile, token, { mode: 0o600 });

  const child = start(
    process.execPath,
    [
      join(home, 'out', 'server-main.js'),
      ...['--host', HOST, '--port', '0', '--connection-token-file', tokenFile],
      ...['--accept-server-license-terms', '--telemetry-level', 'off', '--server-data-dir', data],
    ],
    { env: clean(env), stdio: ['ignore', 'pipe', 'pipe'] },
  );
  const port = await listening(child, log);
  const authority = `${HOST}:${port}`;
  const remote = (/** @type {string} */ path) =>
    `vscode-remote://${authority}${encodeURI(posix(path)).replace(/[#?]/g, encodeURIComponent)}`;
  return {
    authority,
    remote,
    process: child,
    address: (folder, payload = []) => {
      const query = new URLSearchParams({ tkn: token, folder: posix(folder) });
      if (payload.length > 0) query.set('payload', JSON.stringify(payload));
      return `http://${authority}/?${query}`;
    },
    stop: async () => {
      await new Promise((resolve) => {
        if (child.exitCode !== null || child.signalCode !== null) return resolve(undefined);
        child.once('exit', resolve);
        stop(child);
        setTimeout(() => stop(child, 'SIGKILL'), 3000).unref();
      });
      rmSync(data, { recursive: true, force: true, maxRetries: 3 });
      forget();
    },
  };
}

/** What every run wants: no questions, no welcome pages, nothing sent. */
const QUIET = {
  'security.workspace.trust.enabled': false,
  'workbench.startupEditor': 'none',
  'workbench.tips.enabled': false,
  'telemetry.telemetryLevel': 'off',
  'extensions.ignoreRecommendations': true,
  'extensions.autoCheckUpdates': false,
  'update.mode': 'none',
};

/** A VS Code that started this script must not be taken for the one that is started here; and no gallery is asked. */
function clean(/** @type {NodeJS.ProcessEnv} */ env) {
  const rest = Object.entries(env).filter(([name]) => !/^(VSCODE_|ELECTRON_)/.test(name));
  return { ...Object.fromEntries(rest), EXTENSIONS_GALLERY: '{}' };
}

/** `C:\a\b` is `/C:/a/b` in an address. */
function posix(/** @type {string} */ path) {
  const slashed = path.replaceAll('\\', '/');
  return slashed.startsWith('/') ? slashed : `/${slashed}`;
}

/**
 * The port that the server listens on, once it does.
 * @param {import('node:child_process').ChildProcess} child
 * @param {(line: string) => void} log
 * @returns {Promise<number>}
 */
function listening(child, log) {
  return new Promise((resolve, reject) => {
    let seen = '';
    const fail = (/** @type {string} */ why) => reject(new Error(`VS Code's server did not start: ${why}\n${seen}`));
    const timer = setTimeout(() => fail(`no answer within ${PATIENCE / 1000} s`), PATIENCE);
    const take = (/** @type {string} */ text) => {
      if (seen.length < 20_000) seen += text;
      text.split('\n').filter(Boolean).forEach(log);
      const port = /Extension host agent listening on (\d+)/.exec(seen)?.[1];
      if (port) {
        clearTimeout(timer);
        resolve(Number(port));
      }
    };
    child.stdout?.setEncoding('utf8').on('data', take);
    child.stderr?.setEncoding('utf8').on('data', take);
    child.once('error', (error) => fail(error.message));
    child.once('exit', (code) => fail(`it ended with code ${code}`));
  });
}
