/** Starts programs and stops them, whole process groups at a time, so that nothing outlives the script. */
import { spawn, spawnSync } from 'node:child_process';
import { ROOT } from './paths.mjs';

const windows = process.platform === 'win32';

/** @type {Set<import('node:child_process').ChildProcess>} */
const running = new Set();
/** @type {Set<() => void>} */
const cleanups = new Set();
let guarded = false;
let stopping = false;

/** Runs `cleanup` when the script ends, in whatever way it can still notice. */
export function atEnd(/** @type {() => void} */ cleanup) {
  guard();
  cleanups.add(cleanup);
  return () => cleanups.delete(cleanup);
}

/**
 * Starts a program in a process group of its own, which is stopped at the latest when this script ends.
 * @param {string} command
 * @param {string[]} args
 * @param {import('node:child_process').SpawnOptions} [options]
 */
export function start(command, args, options = {}) {
  guard();
  const child = spawn(command, args, { cwd: ROOT, detached: !windows, windowsHide: true, ...options });
  running.add(child);
  child.once('exit', () => running.delete(child));
  child.once('error', () => running.delete(child));
  return child;
}

/**
 * Stops a started program and all that it started.
 * @param {import('node:child_process').ChildProcess} child
 * @param {NodeJS.Signals} [signal]
 */
export function stop(child, signal = 'SIGTERM') {
  if (child.pid === undefined) return;
  try {
    if (windows) spawnSync('taskkill', ['/pid', String(child.pid), '/T', '/F'], { windowsHide: true });
    else process.kill(-child.pid, signal);
  } catch {
    // The group is gone already.
  }
}

/**
 * Runs a program to its end.
 * @param {string} command
 * @param {string[]} args
 * @param {import('node:child_process').SpawnOptions & {
 *   quiet?: boolean, input?: string, timeout?: number, echo?: (line: string) => void }} [options]
 *   `quiet` keeps the output back, `echo` gets every line of it instead, `timeout` is in milliseconds
 * @returns {Promise<{ code: number, output: string, timedOut: boolean }>}
 *   `code` is 127 when the program could not be started, `output` what it printed on both streams
 */
export function run(command, args, { quiet = false, timeout = 0, echo, ...options } = {}) {
  return new Promise((resolve) => {
    const child = start(command, args, { ...options, stdio: ['ignore', 'pipe', 'pipe'] });
    let output = '';
    let rest = '';
    let timedOut = false;
    const take = (/** @type {string} */ text) => {
      output += text;
      if (echo) {
        const lines = (rest + text).split('\n');
        rest = lines.pop() ?? '';
        lines.forEach(echo);
      } else if (!quiet) process.stdout.write(text);
    };
    child.stdout?.setEncoding('utf8').on('data', take);
    child.stderr?.setEncoding('utf8').on('data', take);
    const timer = timeout > 0 ? setTimeout(() => expire(), timeout) : undefined;
    const expire = () => {
      timedOut = true;
      stop(child);
      setTimeout(() => stop(child, 'SIGKILL'), 5000).unref();
    };
    const end = (/** @type {number} */ code) => {
      clearTimeout(timer);
      if (echo && rest) echo(rest);
      resolve({ code, output, timedOut });
    };
    child.once('error', (error) => {
      output += `${error.message}\n`;
      end(127);
    });
    child.once('close', (code) => end(timedOut ? 124 : (code ?? 1)));
  });
}

/**
 * npm, from a script: the npm that runs this script, or the one on the path.
 * @param {string[]} args
 * @param {Parameters<typeof run>[2]} [options]
 */
export function npm(args, options = {}) {
  const cli = process.env.npm_execpath;
  const own = cli?.endsWith('npm-cli.js') ? cli : undefined;
  const env = { ...(options.env ?? process.env) };
  // A script that npm runs inherits where that npm works; the npm started here may work elsewhere.
  for (const name of Object.keys(env)) if (/^npm_config_(local_)?prefix$/i.test(name)) delete env[name];
  if (own) return run(process.execPath, [own, ...args], { ...options, env });
  return run(windows ? 'npm.cmd' : 'npm', args, { ...options, env, shell: windows });
}

/** Whether this script is on its way out, so that what ends now was meant to. */
export function isStopping() {
  return stopping;
}

/** Stops everything that was started and waits until it has ended, for two seconds at most. */
export async function stopAll() {
  stopping = true;
  for (const child of running) stop(child);
  for (let waited = 0; running.size > 0 && waited < 2000; waited += 50) {
    await new Promise((resolve) => setTimeout(resolve, 50));
  }
}

function guard() {
  if (guarded) return;
  guarded = true;
  process.once('exit', () => {
    for (const child of running) stop(child, 'SIGKILL');
    for (const cleanup of cleanups) cleanup();
  });
  for (const [signal, code] of /** @type {const} */ ([
    ['SIGINT', 130],
    ['SIGTERM', 143],
    ['SIGHUP', 129],
  ])) {
    process.on(signal, () => void stopAll().then(() => process.exit(code)));
  }
}
