import { type ChildProcess, spawn } from 'node:child_process';
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join, resolve } from 'node:path';
import { text } from 'node:stream/consumers';
import { build } from 'esbuild';

const ROOT = resolve(__dirname, '../../..');

/** An empty folder for a test file. */
export function temporaryFolder(): string {
  return mkdtempSync(join(tmpdir(), 'policy-lens-cli-'));
}

export function removeFolder(folder: string): void {
  rmSync(folder, { recursive: true, force: true });
}

/** Writes a file under the folder, with the folders above it. */
export function put(folder: string, path: string, content: string | Uint8Array): string {
  const file = join(folder, path);
  mkdirSync(dirname(file), { recursive: true });
  writeFileSync(file, content);
  return file;
}

/**
 * Bundles the command line as the build does.
 *
 * @param core `fixed` replaces the core by one whose facts do not depend on recognisers
 * @returns the program's file
 */
export async function buildProgram(folder: string, core: 'fixed' | 'real'): Promise<string> {
  const outfile = join(folder, 'cli.mjs');
  await build({
    absWorkingDir: ROOT,
    entryPoints: ['src/cli/main.ts'],
    bundle: true,
    platform: 'node',
    format: 'esm',
    target: 'es2022',
    charset: 'utf8',
    outfile,
    logLevel: 'silent',
    banner: {
      js: "import { createRequire as requireFor } from 'node:module';\nconst require = requireFor(import.meta.url);",
    },
    plugins:
      core === 'real'
        ? []
        : [
            {
              name: 'fixed-core',
              setup: ({ onResolve }) =>
                onResolve({ filter: /\/core$/ }, () => ({ path: join(__dirname, 'fixed-core.ts') })),
            },
          ],
  });
  return outfile;
}

export interface Ended {
  readonly code: number | null;
  readonly signal: NodeJS.Signals | null;
  readonly stdout: string;
  readonly stderr: string;
}

/** Runs the program to its end, in a folder. */
export async function run(
  program: string,
  args: readonly string[],
  { cwd, input = '' }: { readonly cwd?: string; readonly input?: string | Uint8Array } = {},
): Promise<Ended> {
  const child = spawn(process.execPath, [program, ...args], { cwd });
  child.stdin.on('error', () => undefined); // a program that does not read its input may be gone
  child.stdin.end(input);
  const [stdout, stderr, ending] = await Promise.all([text(child.stdout), text(child.stderr), ended(child)]);
  return { ...ending, stdout, stderr };
}

function ended(child: ChildProcess): Promise<Pick<Ended, 'code' | 'signal'>> {
  return new Promise((done, failed) => {
    child.once('error', failed);
    child.once('close', (code, signal) => done({ code, signal }));
  });
}
