/** Makes the `.vsix` and checks that it holds what the extension needs and nothing else. */
import { readFileSync, rmSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { folder, OUTPUT, ROOT } from './host/paths.mjs';
import { run } from './host/run.mjs';
import { say } from './host/say.mjs';

/** Bytes that the minified bundle of the Node host may have at most. */
const LARGEST_MAIN = 600_000;

const ALLOWED = [
  /^package\.json$/,
  /^package\.nls(\.[\w-]+)?\.json$/,
  /^(README|LICENSE|CHANGELOG)(\.md|\.txt)?$/i,
  /^dist\/[\w-]+\.schema\.json$/,
  /^dist\/(main\.cjs|browser\.js|table\.(js|css)|parts\/[\w-]+\.cjs)$/,
  /^l10n\/bundle\.l10n(\.[\w-]+)?\.json$/,
  /^media\/[\w-]+\.(png|svg)$/,
  /^syntaxes\/[\w.-]+\.json$/,
];

/**
 * Expects the production bundles to be there.
 * @returns {Promise<import('./tally.mjs').Outcome>}
 */
export async function checkPackage() {
  const vsce = join(ROOT, 'node_modules', '@vscode', 'vsce', 'vsce');
  const vsix = join(folder(OUTPUT), 'policy-lens.vsix');
  rmSync(vsix, { force: true });
  const list = await run(process.execPath, [vsce, 'ls', '--no-dependencies'], { quiet: true });
  const files = list.output.split('\n').filter((line) => /^[\w./-]+$/.test(line));
  const options = ['--no-dependencies', '--allow-missing-repository', '--no-rewrite-relative-links', '--out', vsix];
  const made = await run(process.execPath, [vsce, 'package', ...options], { quiet: true });
  const main = statSync(join(ROOT, 'dist', 'main.cjs')).size;
  const surplus = files.filter((file) => !ALLOWED.some((pattern) => pattern.test(file)));
  const missing = needed().filter((file) => !files.includes(file));
  say(files.join('\n'));
  say(`main ${main} bytes, package ${made.code === 0 ? statSync(vsix).size : 0} bytes`);
  /** @type {[boolean, string][]} */
  const checks = [
    [list.code === 0 && files.length > 0, `vsce ls:\n${list.output}`],
    [made.code === 0, `vsce package:\n${made.output}`],
    [surplus.length === 0, `not needed in the package: ${surplus.join(', ')}`],
    [missing.length === 0, `missing in the package: ${missing.join(', ')}`],
    [main <= LARGEST_MAIN, `the bundle for the Node host has ${main} bytes, more than ${LARGEST_MAIN}`],
  ];
  const problems = checks.filter(([holds]) => !holds).map(([, problem]) => problem);
  problems.forEach(say);
  return { passed: checks.length - problems.length, failed: problems.length, problems };
}

/** The files that package.json names. */
function needed() {
  const { main, browser, icon, l10n, contributes } = JSON.parse(readFileSync(join(ROOT, 'package.json'), 'utf8'));
  const grammars = (contributes?.grammars ?? []).map((/** @type {{ path: string }} */ one) => one.path);
  const schemas = (contributes?.jsonValidation ?? []).map((/** @type {{ url: string }} */ one) => one.url);
  return [
    'package.json',
    'LICENSE',
    'package.nls.json',
    main,
    browser,
    'dist/parts/core-analyzer.cjs',
    'dist/table.js',
    'dist/table.css',
    icon,
    l10n && `${l10n}/bundle.l10n.zh-cn.json`,
    ...grammars,
    ...schemas,
  ]
    .filter(Boolean)
    .map((path) => path.replace(/^\.\//, ''));
}
