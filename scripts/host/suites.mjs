/** Bundles the suites of `test/host/suites` and runs them in a real VS Code. */
import { cpSync, existsSync, mkdtempSync, readdirSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { findDesktop } from './desktop.mjs';
import { folder, OUTPUT, ROOT } from './paths.mjs';
import { atEnd, run } from './run.mjs';
import { say } from './say.mjs';

/** @typedef {'node' | 'web'} Host */

/**
 * What a run of suites leaves in `test/output/`; `test/host/harness/run.ts` writes it.
 * @typedef {object} Results
 * @property {number} passed
 * @property {number} failed
 * @property {string[]} skipped
 * @property {{ title: string, state: string }[]} tests
 */

/** Suites that run on the web-worker host as well. */
const ON_BOTH = /^smoke.*\.test\.ts$/;

/**
 * Mocha's build for browsers is a script in a package of modules: left alone it would take the bundle's own `exports`.
 * @type {import('esbuild').Plugin}
 */
const mochaAsScript = {
  name: 'mocha-as-script',
  setup(build) {
    build.onLoad({ filter: /[\\/]mocha[\\/]mocha\.js$/ }, ({ path }) => ({
      contents: `(function () { var module, exports, define; ${readFileSync(path, 'utf8')}\n}).call(globalThis);`,
      loader: 'js',
    }));
  },
};

/**
 * Bundles the suites of one host into one file.
 * @param {Host} host
 * @returns {Promise<string>} the file
 */
async function bundle(host) {
  const { build } = await import('esbuild');
  const suites = readdirSync(join(ROOT, 'test', 'host', 'suites'))
    .filter((name) => name.endsWith('.test.ts') && (host === 'node' || ON_BOTH.test(name)))
    .sort();
  const outfile = join(ROOT, 'dist', 'test', `host-${host}.js`);
  await build({
    stdin: {
      contents: [
        `import './harness/setup';`,
        ...suites.map((name) => `import './suites/${name.slice(0, -'.ts'.length)}';`),
        `export { run } from './harness/run';`,
      ].join('\n'),
      resolveDir: join(ROOT, 'test', 'host'),
    },
    outfile,
    bundle: true,
    format: 'cjs',
    platform: host === 'node' ? 'node' : 'browser',
    conditions: host === 'node' ? [] : ['worker'],
    target: 'es2022',
    sourcemap: 'inline',
    define: { HOST: JSON.stringify(host) },
    external: ['vscode'],
    plugins: [mochaAsScript],
    logLevel: 'error',
  });
  return outfile;
}

/**
 * Runs the suites of one host.
 * @param {Host} host
 * @returns {Promise<{ code: number, results?: Results }>}
 *   no `results` where the suites did not get to their end
 */
export async function runSuites(host) {
  const tests = await bundle(host);
  const file = join(folder(OUTPUT), `host-${host}.json`);
  rmSync(file, { force: true });
  // Suites write into their workspace, so they get one of their own.
  const workspace = mkdtempSync(join(tmpdir(), 'policy-lens-workspace-'));
  cpSync(join(ROOT, 'test', 'host', 'workspace'), workspace, { recursive: true });
  const profile = mkdtempSync(join(tmpdir(), 'policy-lens-profile-'));
  const forget = atEnd(() => [workspace, profile].forEach(remove));
  const desktop = await findDesktop();
  say(`  ${desktop.reason}`);
  // In a process of its own: `runTests` handles Ctrl+C and exit codes in its own way.
  const launch = {
    vscodeExecutablePath: desktop.executable ?? join(ROOT, 'scripts', 'host', 'vscode-on-server.mjs'),
    extensionDevelopmentPath: ROOT,
    extensionTestsPath: tests,
    extensionTestsEnv: { POLICY_LENS_REPOSITORY: ROOT },
    launchArgs: [
      workspace,
      '--disable-extensions',
      ...(host === 'web' ? ['--extensionDevelopmentKind=web'] : []),
      `--user-data-dir=${profile}`,
    ],
  };
  const { code } = await run(
    process.execPath,
    [join(ROOT, 'scripts', 'host', 'run-tests.mjs'), JSON.stringify(launch)],
    {
      timeout: 300_000,
    },
  );
  forget();
  [workspace, profile].forEach(remove);
  return { code, results: existsSync(file) ? JSON.parse(readFileSync(file, 'utf8')) : undefined };
}

function remove(/** @type {string} */ path) {
  rmSync(path, { recursive: true, force: true, maxRetries: 3 });
}
