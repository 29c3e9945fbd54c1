import { execFileSync } from 'node:child_process';
import { existsSync, mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { annotationsOf } from '../../../src/core/annotate/file';
import { label, review, type Scope } from '../../../src/core/annotate/operations';
import { AnnotationStore } from '../../../src/workspace/annotation-store';
import { nodeFileSystem } from '../../../src/workspace/node-file-system';
import { systemHost } from '../../../src/workspace/safe-writer';
import { fact, NOW, TEXT } from '../core/annotate/samples';

const DOCUMENT = '政策/article.md';
const FACTS = ['1389万人次', '43.7万起', '7.9万名', '近52%', '3.4万余人', '3288亿元'].map((quote) => fact(quote));

let root: string;
beforeEach(() => {
  root = mkdtempSync(join(tmpdir(), 'clones-'));
  git('.', 'init', '-q', '--bare', 'shared.git');
  git('.', 'clone', '-q', 'shared.git', 'a');
  mkdirSync(join(root, 'a/政策'));
  writeFileSync(join(root, 'a', DOCUMENT), TEXT);
  commit('a', 'article');
  git('a', 'push', '-q', 'origin', 'HEAD');
  git('.', 'clone', '-q', 'shared.git', 'b');
});
afterEach(() => rmSync(root, { recursive: true, force: true }));

const git = (folder: string, ...args: string[]) =>
  execFileSync('git', ['-c', 'user.name=t', '-c', 'user.email=t@example.org', ...args], {
    cwd: join(root, folder),
    encoding: 'utf8',
    stdio: ['ignore', 'pipe', 'pipe'],
  });
const commit = (folder: string, message: string) => {
  git(folder, 'add', '-A');
  git(folder, 'commit', '-qm', message);
};
const storeOf = (folder: string) => new AnnotationStore(nodeFileSystem(join(root, folder)), systemHost);

/** A person in a clone does something to the article. */
async function does(
  folder: string,
  author: string,
  make: (scope: Scope) => ReturnType<typeof review>,
  document = DOCUMENT,
) {
  const store = storeOf(folder);
  const { file } = (await store.load(document))!;
  const saved = await store.perform(document, make({ file, text: TEXT, author, now: NOW }), NOW);
  expect(saved).toMatchObject({ saved: true, stale: [] });
}
/** Both commit, one pushes, the other merges: what the store of the other says then. */
async function merge(document = DOCUMENT) {
  for (const folder of ['a', 'b']) commit(folder, 'annotations');
  git('a', 'push', '-q', 'origin', 'HEAD');
  git('b', 'pull', '-q', '--no-rebase', '--no-edit');
  return (await storeOf('b').load(document))!;
}
const said = (file: Parameters<typeof annotationsOf>[0]) =>
  annotationsOf(file)
    .map(({ author, target, status, labels }) => [author, target.exact, status ?? labels?.[0]].join(' '))
    .toSorted();

describe('two clones annotate one article, commit and merge', () => {
  test('from nothing, on different facts: no conflict, all of both', async () => {
    await does('a', '李雷', (s) => review(s, FACTS.slice(0, 3), 'confirmed'));
    await does('b', '韩梅梅', (s) => review(s, FACTS.slice(3), 'rejected'));
    const { state, file } = await merge();
    expect(state).toBe('ok');
    expect(said(file)).toEqual(
      [
        ...FACTS.slice(0, 3).map(({ quote }) => `李雷 ${quote} confirmed`),
        ...FACTS.slice(3).map(({ quote }) => `韩梅梅 ${quote} rejected`),
      ].toSorted(),
    );
  });

  test('on the same fact, two people: both stand, for a curator to see', async () => {
    await does('a', '李雷', (s) => review(s, FACTS.slice(0, 1), 'confirmed'));
    await does('b', '韩梅梅', (s) => review(s, FACTS.slice(0, 1), 'rejected'));
    expect(said((await merge()).file)).toEqual(['李雷 1389万人次 confirmed', '韩梅梅 1389万人次 rejected']);
  });

  test('on the same fact, one person on two machines: a conflict of that record, told as such', async () => {
    await does('a', '李雷', (s) => review(s, FACTS, 'confirmed'));
    await does('b', '李雷', (s) => review(s, FACTS.slice(0, 1), 'rejected'));
    const { state, file, problem } = await merge();
    expect(state).toBe('ok');
    expect(problem).toMatchObject({ code: 'conflict', message: expect.stringContaining('Choose one version') });
    expect(said(file)).toHaveLength(FACTS.length - 1);
  });

  test('after one of them has moved it: what the other said goes along', async () => {
    await does('a', '李雷', (s) => review(s, FACTS, 'confirmed'));
    commit('a', 'annotations');
    git('a', 'push', '-q', 'origin', 'HEAD');
    git('b', 'pull', '-q');
    git('a', 'mv', DOCUMENT, 'moved.md');
    expect(await storeOf('a').moved(DOCUMENT, 'moved.md')).toEqual([]);
    await does('b', '韩梅梅', (s) => label(s, FACTS.slice(2, 3), 'crime'));
    const { state, file } = await merge('moved.md');
    expect(state).toBe('ok');
    expect(said(file)).toEqual(
      [...FACTS.map(({ quote }) => `李雷 ${quote} confirmed`), '韩梅梅 7.9万名 crime'].toSorted(),
    );
    expect(existsSync(join(root, 'b', DOCUMENT))).toBe(false);
    expect((await storeOf('b').load(DOCUMENT))?.file.entries).toEqual([]);
  });
});
