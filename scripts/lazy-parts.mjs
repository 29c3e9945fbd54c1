/**
 * What a bundle imports with `import(…)` becomes a file of its own beside it, loaded when it is asked for: esbuild splits
 * only ES modules, and VS Code's Node host wants CommonJS.
 */
import { relative, sep } from 'node:path';
import { build } from 'esbuild';

/** Folder of the parts, below that of the bundle. */
const FOLDER = 'parts';

/**
 * The modules of the project that a bundle imports dynamically, by the names of their parts.
 * @param {import('esbuild').BuildOptions} options those of the bundle
 * @returns {Promise<Record<string, string>>}
 */
export async function dynamicImports(options) {
  const { metafile } = await build({ ...options, write: false, metafile: true, logLevel: 'silent', sourcemap: false });
  const imports = Object.values(metafile.inputs).flatMap((input) => input.imports);
  const paths = imports.filter(({ kind, path }) => kind === 'dynamic-import' && path.startsWith('src/'));
  return Object.fromEntries(paths.map(({ path }) => [`${FOLDER}/${partName(path)}`, path]));
}

/** @type {import('esbuild').Plugin} */
export const lazyParts = {
  name: 'lazy-parts',
  setup(build) {
    build.onResolve({ filter: /^\./ }, async ({ kind, path, resolveDir }) => {
      if (kind !== 'dynamic-import') return undefined;
      const found = await build.resolve(path, { kind: 'import-statement', resolveDir });
      if (found.errors.length > 0) return { errors: found.errors };
      const name = partName(relative(process.cwd(), found.path).split(sep).join('/'));
      return { path: `./${FOLDER}/${name}.cjs`, external: true };
    });
  },
};

/** `src/core/export/xlsx.ts` → `core-export-xlsx`. */
function partName(/** @type {string} */ path) {
  return path.replace(/^src\/|\.ts$/g, '').replaceAll('/', '-');
}
