/**
 * Builds the bundles of the extension from `src`: the Node host (`main`, with the parts that it loads when they are
 * needed), the web-worker host (`browser`), the page of the table (`table`, with its style sheet) and the command line
 * (`cli`). `--production` minifies, `--watch` rebuilds on change.
 */
import { copyFileSync, mkdirSync, rmSync } from 'node:fs';
import { basename } from 'node:path';
import { context } from 'esbuild';
import { dynamicImports, lazyParts } from './scripts/lazy-parts.mjs';
import { packedAgencies } from './scripts/pack-agencies.mjs';
import { packedLaws } from './scripts/pack-laws.mjs';

const production = process.argv.includes('--production');
const watch = process.argv.includes('--watch');

/** @type {import('esbuild').BuildOptions} */
const common = {
  bundle: true,
  minify: production,
  sourcemap: production ? false : 'linked',
  target: 'es2022',
  charset: 'utf8',
  logLevel: 'info',
  legalComments: 'none',
  plugins: [packedLaws, packedAgencies],
};

/** @type {import('esbuild').BuildOptions} */
const main = {
  ...common,
  entryPoints: { main: 'src/extension.ts' },
  outExtension: { '.js': '.cjs' },
  outdir: 'dist',
  platform: 'node',
  format: 'cjs',
  external: ['vscode'],
};

const bundles = [
  { ...main, plugins: [...(main.plugins ?? []), lazyParts] },
  // The analyzer and the formats of export, which the Node host loads when they are needed.
  { ...main, entryPoints: await dynamicImports(main) },
  {
    ...common,
    // The web-worker host puts `.js` behind any other ending and loads no ES module, for which reason package.json has
    // no "type" either.
    entryPoints: { browser: 'src/extension.ts' },
    outdir: 'dist',
    platform: 'browser',
    format: 'cjs',
    external: ['vscode'],
    // Without it esbuild takes the DOM builds of micromark's helpers, which ask for `document` when they load.
    conditions: ['worker'],
  },
  {
    ...common,
    entryPoints: { table: 'src/webview/table/main.ts' },
    outdir: 'dist',
    platform: 'browser',
    format: 'iife',
  },
  {
    ...common,
    entryPoints: { cli: 'src/cli/main.ts' },
    outExtension: { '.js': '.mjs' },
    outdir: 'dist',
    platform: 'node',
    format: 'esm',
    // Help and version load the small first file alone; the core is a file of its own.
    splitting: true,
    chunkNames: 'cli/[name]-[hash]',
    // Packages in CommonJS ask for Node's own modules with `require`, which an ES module does not have.
    banner: {
      js: [
        '#!/usr/bin/env node',
        "import { createRequire as requireFor } from 'node:module';",
        'const require = requireFor(import.meta.url);',
      ].join('\n'),
    },
  },
];

rmSync('dist/cli', { recursive: true, force: true }); // the names of its files change with what is in them
// package.json names these schemas.
mkdirSync('dist', { recursive: true });
for (const path of ['annotate/annotation', 'annotate/codebook', 'lexicon/workspace/lexicon']) {
  copyFileSync(`src/core/${path}.schema.json`, `dist/${basename(path)}.schema.json`);
}

const contexts = await Promise.all(bundles.map((options) => context(options)));
if (watch) {
  await Promise.all(contexts.map((one) => one.watch()));
} else {
  try {
    await Promise.all(contexts.map((one) => one.rebuild()));
  } catch {
    process.exitCode = 1; // esbuild has printed what is wrong
  }
  await Promise.all(contexts.map((one) => one.dispose()));
}
