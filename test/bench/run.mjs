/**
 * `npm run bench`: compares the core with what else reads numbers and dates, and writes the tables into `RESULTS.md` here
 * and into the README. `--corpus` reads every document in `../shared/corpus` instead.
 */
import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { build } from 'esbuild';
import { packedAgencies } from '../../scripts/pack-agencies.mjs';
import { packedLaws } from '../../scripts/pack-laws.mjs';

const ROOT = join(import.meta.dirname, '../..');
const BUNDLES = join(ROOT, 'dist/bench');
const RESULTS = join(import.meta.dirname, 'RESULTS.md');
const README = join(ROOT, 'README.md');

/** One bundle a program, as each would be shipped. */
const READERS = ['policy-lens', 'recognizers', 'chrono', 'remark'];

await build({
  entryPoints: [
    ...READERS.map((name) => join(import.meta.dirname, 'readers', `${name}.ts`)),
    ...['bench', 'child', 'corpus', 'table'].map((name) => join(import.meta.dirname, `${name}.ts`)),
  ],
  entryNames: '[name]',
  outdir: BUNDLES,
  outExtension: { '.js': '.mjs' },
  bundle: true,
  minify: true,
  platform: 'node',
  format: 'esm',
  target: 'es2022',
  logLevel: 'warning',
  plugins: [packedLaws, packedAgencies],
  banner: {
    js: "import { createRequire as requireFor } from 'node:module'; const require = requireFor(import.meta.url);",
  },
});

const load = (name) => import(pathToFileURL(join(BUNDLES, `${name}.mjs`)).href);
const { between } = await load('table');

if (process.argv.includes('--corpus')) {
  const { corpus } = await load('corpus');
  const text = corpus(ROOT);
  if (text === undefined) {
    console.log('There is no ../shared/corpus.');
  } else {
    console.log(text);
    put(RESULTS, 'corpus', text);
  }
} else {
  const { bench } = await load('bench');
  const text = await bench(ROOT, (line) => console.error(line));
  console.log(text);
  put(RESULTS, 'bench', text);
  put(README, 'bench', text);
}

/** Writes a text into a document, where the document has a place for it. */
function put(path, name, text) {
  if (!existsSync(path)) return;
  const document = readFileSync(path, 'utf8');
  const written = between(document, name, text);
  if (written !== document) writeFileSync(path, written);
}
