import { spawn } from 'node:child_process';
import { mkdirSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { build } from 'esbuild';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { annotationsOf } from '../../../src/core/annotate/file';
import { AnnotationStore } from '../../../src/workspace/annotation-store';
import { nodeFileSystem } from '../../../src/workspace/node-file-system';
import { systemHost } from '../../../src/workspace/safe-writer';
import { annotation, NOW } from '../core/annotate/samples';

let folder: string;
const writer = () => join(folder, 'writer.mjs');

beforeAll(async () => {
  folder = mkdtempSync(join(tmpdir(), 'kill-'));
  const entry = join(import.meta.dirname, 'writer.ts');
  await build({
    entryPoints: [entry],
    outfile: writer(),
    bundle: true,
    format: 'esm',
    platform: 'node',
    logLevel: 'error',
  });
});
afterAll(() => rmSync(folder, { recursive: true, force: true }));

/** Starts a writer; kills it, without warning, `after` milliseconds from its first record; what it had saved. */
function writeAndKill(root: string, name: string, after: number): Promise<string[]> {
  return new Promise((resolve, reject) => {
    const child = spawn(process.execPath, [writer(), root, name], { stdio: ['ignore', 'pipe', 'inherit'] });
    let printed = '';
    child.stdout.setEncoding('utf8').on('data', (chunk: string) => {
      if (printed === '') setTimeout(() => child.kill('SIGKILL'), after);
      printed += chunk;
    });
    child.on('error', reject);
    child.on('close', () => resolve(printed.split('\n').slice(0, -1)));
  });
}

test('processes that are killed while they write one file lose nothing that they had saved', async () => {
  for (let round = 0; round < 4; round++) {
    const root = join(folder, `round-${round}`);
    mkdirSync(root);
    const saved = await Promise.all([
      writeAndKill(root, 'a', 37 + round * 23),
      writeAndKill(root, 'b', 61 + round * 17),
    ]);
    expect(saved.every((ids) => ids.length > 0)).toBe(true);
    // The next window meets whatever they left: a lock, a file half written.
    const host = { ...systemHost, now: () => Date.now() + 60_000 };
    const store = new AnnotationStore(nodeFileSystem(root), host);
    const record = annotation('52%', { id: 'urn:policy-lens:next' });
    const change = { label: '', edits: [{ id: record.id, after: record }] };
    expect(await store.perform('article.md', change, NOW)).toMatchObject({ saved: true });
    const ids = annotationsOf((await store.load('article.md'))!.file).map(({ id }) => id);
    expect(ids).toEqual(expect.arrayContaining([...saved.flat(), record.id]));
    const left = await nodeFileSystem(root).list('.policy-lens/annotations');
    expect(left).toEqual([{ name: 'article.md.jsonld', isFolder: false }]);
  }
}, 60_000);
