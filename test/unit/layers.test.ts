import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { dirname, join, relative, sep } from 'node:path';
import { describe, expect, it } from 'vitest';
import { dependencies } from '../../package.json';

const ROOT = join(import.meta.dirname, '../..');

/** `from '…'`, `import '…'` and `import('…')`, those of types among them; the line must begin like a statement. */
const IMPORT =
  /^\s*(?:(?:import|export)\b[^'"`;]*?\bfrom\s*|import\s*)['"]([^'"]+)['"]|\bimport\(\s*['"]([^'"]+)['"]/gm;

interface Import {
  /** Path of the importing file from the project's root, with `/`. */
  readonly from: string;
  /** Path of a file in the same way, or the name of a package. */
  readonly to: string;
}

function importsOf(path: string, text: string): Import[] {
  return [...text.matchAll(IMPORT)].map(([, stated, called]) => ({
    from: path,
    to: resolved(path, stated ?? called!),
  }));
}

function resolved(path: string, specifier: string): string {
  if (!specifier.startsWith('.')) return specifier;
  const base = join(ROOT, dirname(path), specifier);
  const found = ['', '.ts', '/index.ts'].map((ending) => base + ending).find((one) => isFile(one));
  return slashed(relative(ROOT, found ?? base));
}

const slashed = (path: string) => path.split(sep).join('/');
const isFile = (path: string) => /\.\w+$/.test(path) && existsSync(path);

const files = readdirSync(join(ROOT, 'src'), { recursive: true, encoding: 'utf8' })
  .map((name) => slashed(join('src', name)))
  .filter((name) => name.endsWith('.ts'));
const imports = files.flatMap((path) => importsOf(path, readFileSync(join(ROOT, path), 'utf8')));

const under = (folder: string) => imports.filter(({ from }) => from.startsWith(`${folder}/`));
const named = ({ from, to }: Import) => `${from} imports ${to}`;
const packageOf = (to: string) => (to.startsWith('@') ? to.split('/').slice(0, 2).join('/') : to.split('/')[0]!);
const isOwn = ({ to }: Import) => to.startsWith('src/');
/** Packages of types that the others bring along. */
const TYPES = ['mdast', 'unist', 'vfile'];
const isPackage = ({ to }: Import) => packageOf(to) in dependencies || TYPES.includes(to);

/** The one file outside the command line that is Node's. */
const NODE_FILES = 'src/workspace/node-file-system.ts';

/** Those of a folder that go anywhere but where they may. */
function strangers(folder: string, mayReach: readonly string[], besides: (one: Import) => boolean = () => false) {
  return under(folder)
    .filter((one) => !(isOwn(one) ? mayReach.some((layer) => one.to.startsWith(`src/${layer}/`)) : isPackage(one)))
    .filter((one) => !besides(one))
    .map(named);
}

describe('imports point one way', () => {
  it('from the core to nothing but itself and packages: no editor, no Node', () => {
    expect(strangers('src/core', ['core'])).toEqual([]);
  });

  it('from the workspace to the core; one file knows Node', () => {
    const isNodeFile = ({ from, to }: Import) => from === NODE_FILES && to.startsWith('node:');
    expect(strangers('src/workspace', ['workspace', 'core'], isNodeFile)).toEqual([]);
    const users = imports.filter(({ to }) => to === NODE_FILES).map(({ from }) => from);
    expect(users.filter((path) => !path.startsWith('src/cli/'))).toEqual([]);
  });

  it('from the editor to workspace and core, never to the command line or Node: it runs in a web worker too', () => {
    // Of a page it knows the messages alone.
    const isAllowed = ({ to }: Import) => to === 'vscode' || /^src\/webview\/.*\/protocol\.ts$/.test(to);
    expect(strangers('src/editor', ['editor', 'workspace', 'core'], isAllowed)).toEqual([]);
  });

  it('from a page to the core', () => {
    expect(strangers('src/webview', ['webview', 'core'])).toEqual([]);
  });

  it('from the command line to workspace and core, never to the editor', () => {
    const isAllowed = ({ to }: Import) => to.startsWith('node:') || to === 'package.json';
    expect(strangers('src/cli', ['cli', 'workspace', 'core'], isAllowed)).toEqual([]);
  });

  it('from extension.ts alone to what only it puts together', () => {
    const ends = imports.filter(({ to }) => to === 'src/extension.ts' || to.startsWith('src/editor/commands/'));
    expect(ends.filter(({ from }) => from !== 'src/extension.ts').map(named)).toEqual([]);
  });
});

it('sees imports in every form', () => {
  const text = [
    "import './a';",
    "import b from './b';",
    "import type { C } from './c';",
    'import {\n  type D,\n  d,\n} from "./d";',
    "export * from './e';",
    "export type { F } from './f';",
    "const g = await import('./g');",
    "// words from 'elsewhere' and const text = 'from';",
  ].join('\n');
  const found = importsOf('src/x/y.ts', text).map(({ to }) => to);
  expect(found).toEqual(['a', 'b', 'c', 'd', 'e', 'f', 'g'].map((name) => `src/x/${name}`));
});

it('there are no cycles in the core', () => {
  expect(cyclesIn(under('src/core').filter(isOwn))).toEqual([]);
});

it('finds cycles', () => {
  const edge = (from: string, to: string) => ({ from, to });
  expect(cyclesIn([edge('a', 'b'), edge('b', 'c'), edge('a', 'c')])).toEqual([]);
  expect(cyclesIn([edge('a', 'b'), edge('b', 'c'), edge('c', 'b')])).toEqual(['b -> c -> b']);
});

/** One cycle for each edge that closes one, in depth-first order. */
function cyclesIn(edges: readonly Import[]): string[] {
  const targets = new Map<string, string[]>();
  for (const { from, to } of edges) targets.set(from, [...(targets.get(from) ?? []), to]);
  const done = new Set<string>();
  const path: string[] = [];
  const cycles: string[] = [];
  const visit = (file: string) => {
    const open = path.indexOf(file);
    if (open >= 0) cycles.push([...path.slice(open), file].join(' -> '));
    if (open >= 0 || done.has(file)) return;
    path.push(file);
    for (const to of targets.get(file) ?? []) visit(to);
    path.pop();
    done.add(file);
  };
  for (const file of targets.keys()) visit(file);
  return cycles;
}
