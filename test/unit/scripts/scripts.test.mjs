import { existsSync, mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { findDesktop } from '../../../scripts/host/desktop.mjs';
import { fetched } from '../../../scripts/host/fetch.mjs';
import { isNoise } from '../../../scripts/host/noise.mjs';
import { STORE } from '../../../scripts/host/paths.mjs';
import { run } from '../../../scripts/host/run.mjs';
import { Tally } from '../../../scripts/tally.mjs';

/** @type {string[]} */
let printed = [];

beforeEach(() => {
  printed = [];
  vi.spyOn(process.stdout, 'write').mockImplementation((text) => {
    printed.push(String(text));
    return true;
  });
});

afterEach(() => {
  vi.restoreAllMocks();
  vi.unstubAllEnvs();
});

/** The last line that was printed. */
function lastLine() {
  return printed.join('').trimEnd().split('\n').pop();
}

describe('the tally', () => {
  it('adds up what its parts say and closes with one line', async () => {
    const tally = new Tally();
    await tally.part('a', async () => true);
    await tally.part('b', async () => ({ passed: 3, failed: 1, skipped: ['one'] }));
    tally.close();
    expect(lastLine()).toBe('4 passed, 1 failed, 1 skipped');
  });

  it('says nothing of skipped tests where there are none', async () => {
    const tally = new Tally();
    expect(await tally.part('a', async () => true)).toBe(true);
    tally.close();
    expect(lastLine()).toBe('1 passed, 0 failed');
  });

  it.each([
    ['runs nothing', async () => ({ passed: 0, failed: 0 })],
    ['has all its tests skipped', async () => ({ passed: 0, failed: 0, skipped: ['a'] })],
    ['throws', () => Promise.reject(new Error('broken'))],
    ['is false', async () => false],
  ])('counts a part that %s as failed', async (_, part) => {
    const tally = new Tally();
    expect(await tally.part('a', part)).toBe(false);
    expect(tally.failed).toBe(1);
  });
});

describe('running a program', () => {
  it('gives its code and what it printed', async () => {
    const script = 'console.log("out"); console.error("err"); process.exit(3)';
    const { code, output } = await run(process.execPath, ['-e', script], { quiet: true });
    expect(code).toBe(3);
    expect(output).toContain('out');
    expect(output).toContain('err');
  });

  it('tells that there is none', async () => {
    expect((await run('no-such-program-anywhere', [], { quiet: true })).code).toBe(127);
  });

  it('stops one that takes too long, and what that one started', async () => {
    const child = 'setInterval(() => {}, 1000)';
    const script = `const c = require('child_process').spawn(process.execPath, ['-e', ${JSON.stringify(child)}]);
      console.log(c.pid); ${child}`;
    const { code, output, timedOut } = await run(process.execPath, ['-e', script], { quiet: true, timeout: 1500 });
    expect([code, timedOut]).toEqual([124, true]);
    await expect.poll(() => isRunning(Number(output.trim())), { timeout: 5000 }).toBe(false);
  });
});

describe('fetching', () => {
  const pinned = { name: 'a-package', version: '1.0.0', megabytes: 1 };
  const label = 'unit-test-1.0.0';
  let folder = '';

  /** Puts a program in the place of npm that makes the package, or fails with words. */
  function npmThat(/** @type {string} */ script) {
    folder = mkdtempSync(join(tmpdir(), 'policy-lens-npm-'));
    const cli = join(folder, 'npm-cli.js');
    writeFileSync(cli, script);
    vi.stubEnv('npm_execpath', cli);
  }

  const installs = `const fs = require('fs'); fs.mkdirSync('node_modules/a-package', { recursive: true });
    fs.writeFileSync('node_modules/a-package/file', process.argv.slice(2).join(' '));`;
  const copies = async (/** @type {string} */ installed, /** @type {string} */ target) => {
    mkdirSync(target);
    writeFileSync(join(target, 'file'), readFileSync(join(installed, 'file')));
  };

  afterEach(() => {
    for (const name of readdirSync(STORE)) {
      if (name.startsWith(label)) rmSync(join(STORE, name), { recursive: true, force: true });
    }
    rmSync(folder, { recursive: true, force: true });
  });

  it('asks for the pinned version, runs no script of the package, and does it once', async () => {
    npmThat(installs);
    const path = await fetched(pinned, label, copies);
    const asked = readFileSync(join(path, 'file'), 'utf8');
    expect(asked).toContain('a-package@1.0.0');
    expect(asked).toContain('--ignore-scripts');
    npmThat('process.exit(1)');
    expect(await fetched(pinned, label, copies)).toBe(path);
  });

  it.each([
    ['npm fails', 'process.exit(1)', 'npm could not install'],
    ['the network is closed', 'console.error("code ENOTFOUND"); process.exit(1)', 'cannot be reached'],
  ])('leaves nothing behind when %s', async (_, script, message) => {
    npmThat(script);
    await expect(fetched(pinned, label, copies)).rejects.toThrow(message);
    expect(readdirSync(STORE).filter((name) => name.startsWith(label))).toEqual([]);
  });

  it('leaves nothing behind when what was fetched cannot be used', async () => {
    npmThat(installs);
    const breaks = async (/** @type {string} */ _, /** @type {string} */ target) => {
      mkdirSync(target);
      throw new Error('half-way');
    };
    await expect(fetched(pinned, label, breaks)).rejects.toThrow('half-way');
    expect(existsSync(join(STORE, label))).toBe(false);
  });
});

describe('the desktop', () => {
  const executable = process.execPath;

  it('is the one that is named, where it can be shown', async () => {
    vi.stubEnv('VSCODE_EXECUTABLE', executable);
    vi.stubEnv('DISPLAY', ':0');
    vi.stubEnv('SSH_CONNECTION', '');
    vi.stubEnv('CI', '');
    expect((await findDesktop()).executable).toBe(executable);
  });

  it('is none without a display, and says so', async () => {
    vi.stubEnv('VSCODE_EXECUTABLE', executable);
    vi.stubEnv('DISPLAY', '');
    vi.stubEnv('WAYLAND_DISPLAY', '');
    vi.stubEnv('SSH_CONNECTION', 'yes');
    const { executable: found, reason } = await findDesktop();
    expect(found).toBeUndefined();
    expect(reason).toContain('no display');
  });

  it('is none when it is not wanted', async () => {
    vi.stubEnv('VSCODE_EXECUTABLE', executable);
    vi.stubEnv('DISPLAY', ':0');
    vi.stubEnv('POLICY_LENS_DESKTOP', 'no');
    expect((await findDesktop()).executable).toBeUndefined();
  });

  it('must exist when it is named', async () => {
    vi.stubEnv('VSCODE_EXECUTABLE', join(dirname(executable), 'no-such-file'));
    await expect(findDesktop()).rejects.toThrow('names no file');
  });
});

describe('the log of the extension host', () => {
  it.each([
    'Error: Could not locate the bindings file. Tried:',
    'Creating a socket (renderer-Management-1)...',
    "Cannot find module '@vscode/spdlog'",
    '',
  ])('is rid of %j', (line) => expect(isNoise(line)).toBe(true));

  it.each([
    '  ✓ smoke finds a statistic',
    "TypeError: Cannot read properties of undefined (reading 'facts')",
    '\tat activate (/home/a/policy-lens/dist/main.cjs:10:3)',
    '3 passed, 1 failed on the web host of VS Code 1.100.3',
  ])('keeps %j', (line) => expect(isNoise(line)).toBe(false));
});

/** Whether a process is there. */
function isRunning(/** @type {number} */ pid) {
  try {
    process.kill(pid, 0);
    // One that has ended and that nobody has asked about yet answers too.
    const status = `/proc/${pid}/stat`;
    return !existsSync(status) || readFileSync(status, 'utf8').split(' ')[2] !== 'Z';
  } catch {
    return false;
  }
}
