import { execFileSync } from 'node:child_process';
import { mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { type Change, invert } from '../../../src/core/annotate/change';
import { annotationsOf, EMPTY, print, put } from '../../../src/core/annotate/file';
import type { Annotation } from '../../../src/core/annotate/model';
import { AnnotationStore } from '../../../src/workspace/annotation-store';
import { nodeFileSystem } from '../../../src/workspace/node-file-system';
import type { StoreProblem } from '../../../src/workspace/problem';
import { systemHost } from '../../../src/workspace/safe-writer';
import { randomOf } from '../core/annotate/article';
import { annotation, NOW, TEXT } from '../core/annotate/samples';
import { Crash, Disk, type Fault } from './memory';

const DOCUMENT = 'docs/article.md';
const PATH = '.policy-lens/annotations/docs/article.md.jsonld';
const add = (a: Annotation): Change => ({ label: 'added', edits: [{ id: a.id, after: a }] });
const nth = (n: number) => annotation(TEXT.slice(30, 34), { id: `urn:policy-lens:${String(n).padStart(4, '0')}` });
const idsIn = async (store: AnnotationStore, document = DOCUMENT) =>
  annotationsOf((await store.load(document))!.file).map(({ id }) => id);
const fresh = (disk: Disk) => new AnnotationStore(disk.view(), disk.host('fresh'));

describe('what is saved', () => {
  test('is there in another window, under the mirrored path, with the file git needs beside it', async () => {
    const disk = new Disk();
    const store = new AnnotationStore(disk.view(), disk.host('a'));
    const saved = await store.perform(DOCUMENT, add(nth(1)), NOW);
    expect(saved).toMatchObject({ saved: true, stale: [] });
    expect([...disk.files.keys()].sort()).toEqual(['.policy-lens/.gitattributes', '.policy-lens/.gitignore', PATH]);
    expect(disk.text('.policy-lens/.gitattributes')).toContain('annotations/** text eol=lf merge=union');
    expect(disk.text(PATH)).toContain('"@base":"policy-lens:/docs/article.md"');
    expect(await idsIn(fresh(disk))).toEqual([nth(1).id]);
    expect(await fresh(disk).documents()).toEqual([DOCUMENT]);
  });

  test('is undone and done again', async () => {
    const disk = new Disk();
    const store = fresh(disk);
    const change = add(nth(1));
    await store.perform(DOCUMENT, change, NOW);
    await store.perform(DOCUMENT, invert(change), NOW);
    expect(await idsIn(fresh(disk))).toEqual([]);
    await store.perform(DOCUMENT, change, NOW);
    expect(await idsIn(fresh(disk))).toEqual([nth(1).id]);
  });

  test('stays when another program rewrites the file meanwhile', async () => {
    const disk = new Disk();
    const store = fresh(disk);
    await store.perform(DOCUMENT, add(nth(1)), NOW);
    disk.write(PATH, print(put(EMPTY, [nth(1), nth(2)]), 'x'));
    await store.perform(DOCUMENT, add(nth(3)), NOW);
    expect(await idsIn(store)).toEqual([1, 2, 3].map((n) => nth(n).id));
  });

  test('stays when another program rewrites the file at the very moment, with locks or without', async () => {
    for (const locks of [true, false]) {
      const disk = new Disk();
      const other = { done: false };
      const step = (operation: string, path: string): Fault => {
        if (operation === 'read' && path.endsWith('.tmp') && !other.done) {
          other.done = true;
          disk.write(PATH, print(put(EMPTY, [nth(2)]), 'x'));
        }
        return undefined;
      };
      const store = new AnnotationStore(disk.view({ step, locks }), disk.host('a'));
      expect(await store.perform(DOCUMENT, add(nth(1)), NOW)).toMatchObject({ saved: true });
      expect(other.done).toBe(true);
      expect(await idsIn(fresh(disk))).toEqual([nth(1).id, nth(2).id]);
    }
  });

  test('never escapes the workspace', async () => {
    const disk = new Disk();
    expect(await fresh(disk).load('../secret.md')).toBeUndefined();
    expect(await fresh(disk).perform('../secret.md', add(nth(1)), NOW)).toMatchObject({ saved: false });
    expect(disk.files.size).toBe(0);
  });
});

describe('a file that cannot be read', () => {
  const page = print(put(EMPTY, [nth(1), nth(2)]), '');
  const lines = page.split('\n');
  const half = lines.findIndex((line) => line.includes(nth(2).id));
  const damaged: [string, string, StoreProblem['code'], number][] = [
    ['cut off', page.slice(0, page.indexOf(nth(2).id) + 40), 'broken', half + 1],
    ['no JSON', 'hello', 'broken', 1],
    ['no page', '[]', 'broken', 1],
    ['unmerged', lines.toSpliced(half, 0, '<<<<<<< HEAD').join('\n'), 'unmerged', half + 1],
  ];
  test.each(damaged)(
    '%s: is told with its line, shown as far as it goes, and left as it is',
    async (_, text, code, line) => {
      const disk = new Disk();
      disk.write(PATH, text);
      const problems: StoreProblem[] = [];
      const store = new AnnotationStore(disk.view(), disk.host('a'), { problem: (problem) => problems.push(problem) });
      const stored = await store.load(DOCUMENT);
      expect(stored).toMatchObject({ state: code, unsaved: 0 });
      expect(problems).toMatchObject([{ code, line }]);
      expect(await store.perform(DOCUMENT, add(nth(3)), NOW)).toMatchObject({
        saved: false,
        problem: { code, unsaved: 1 },
      });
      expect(disk.text(PATH)).toBe(text);
      expect(store.unsaved()).toEqual([DOCUMENT]);
      disk.write(PATH, page);
      expect(await store.retry()).toEqual([]);
      expect(await idsIn(store)).toEqual([1, 2, 3].map((n) => nth(n).id));
    },
  );

  test('becomes one again by taking both sides', async () => {
    const disk = new Disk();
    disk.write(PATH, damaged[3]![1]);
    const store = fresh(disk);
    await store.perform(DOCUMENT, add(nth(3)), NOW);
    expect(await store.takeBoth(DOCUMENT)).toBeUndefined();
    expect(await idsIn(fresh(disk))).toEqual([1, 2, 3].map((n) => nth(n).id));
    expect(store.unsaved()).toEqual([]);
  });

  test('but for one record is told with that line, and written all the same', async () => {
    const disk = new Disk();
    disk.write(PATH, lines.with(half, '{"id":7},').join('\n'));
    const problems: StoreProblem[] = [];
    const store = new AnnotationStore(disk.view(), disk.host('a'), { problem: (problem) => problems.push(problem) });
    await store.load(DOCUMENT);
    expect(await store.perform(DOCUMENT, add(nth(3)), NOW)).toMatchObject({ saved: true });
    expect(problems).toMatchObject([{ code: 'malformed', line: half + 1 }]);
    expect(await idsIn(fresh(disk))).toEqual([nth(1).id, nth(3).id]);
    expect(disk.text(PATH)).toContain('\n{"id":7},\n');
  });

  test('is kept beside what could be read of it', async () => {
    const disk = new Disk();
    disk.write(PATH, damaged[0]![1]);
    await fresh(disk).takeBoth(DOCUMENT);
    expect(await idsIn(fresh(disk))).toEqual([nth(1).id]);
    expect(disk.text(`${PATH}.damaged`)).toBe(damaged[0]![1]);
  });
});

describe('a failure', () => {
  const failures: [string, StoreProblem['code'], RegExp][] = [
    ['ENOSPC', 'disk-full', /Free some space/],
    ['EACCES', 'read-only', /Make the folder and the file writable/],
    ['EROFS', 'read-only', /Make the folder and the file writable/],
    ['NoPermissions', 'read-only', /Make the folder and the file writable/],
    ['EIO', 'failed', /Save the annotations again/],
  ];
  test.each(failures)(
    '%s keeps what was said, shows it, says what to do, and is over when it is over',
    async (code, name, message) => {
      const disk = new Disk();
      let broken = false;
      const step = (operation: string): Fault =>
        broken && operation === 'write' ? { kind: 'partial', code } : undefined;
      const problems: StoreProblem[] = [];
      const store = new AnnotationStore(disk.view({ step }), disk.host('a'), {
        problem: (problem) => problems.push(problem),
      });
      await store.perform(DOCUMENT, add(nth(1)), NOW);
      broken = true;
      const saved = await store.perform(DOCUMENT, add(nth(2)), NOW);
      expect(saved).toMatchObject({
        saved: false,
        problem: { code: name, unsaved: 1, message: expect.stringMatching(message) },
      });
      expect(problems).toHaveLength(1);
      expect(await idsIn(store)).toEqual([nth(1).id, nth(2).id]);
      expect(await idsIn(fresh(disk))).toEqual([nth(1).id]);
      broken = false;
      expect(await store.retry()).toEqual([]);
      expect(await idsIn(fresh(disk))).toEqual([nth(1).id, nth(2).id]);
      expect(store.current(DOCUMENT)?.unsaved).toBe(0);
      expect(store.current(DOCUMENT)?.problem).toBeUndefined();
    },
  );

  test('that nobody reports, a write that stopped halfway, is found before it replaces anything', async () => {
    const disk = new Disk();
    let full = false;
    const step = (operation: string): Fault =>
      full && operation === 'write' ? { kind: 'silent', code: '' } : undefined;
    const store = new AnnotationStore(disk.view({ step }), disk.host('a'));
    await store.perform(DOCUMENT, add(nth(1)), NOW);
    full = true;
    expect(await store.perform(DOCUMENT, add(nth(2)), NOW)).toMatchObject({
      saved: false,
      problem: { code: 'failed' },
    });
    expect(await idsIn(fresh(disk))).toEqual([nth(1).id]);
    full = false;
    expect(await store.retry()).toEqual([]);
    expect(await idsIn(fresh(disk))).toEqual([nth(1).id, nth(2).id]);
  });

  test('to read is told, and nothing is written over what could not be read', async () => {
    const disk = new Disk();
    disk.write(PATH, print(put(EMPTY, [nth(1)]), ''));
    const step = (operation: string, path: string): Fault =>
      operation === 'read' && path === PATH ? { kind: 'before', code: 'EACCES' } : undefined;
    const store = new AnnotationStore(disk.view({ step }), disk.host('a'));
    expect(await store.perform(DOCUMENT, add(nth(2)), NOW)).toMatchObject({
      saved: false,
      problem: { code: 'read-only' },
    });
    expect(await idsIn(fresh(disk))).toEqual([nth(1).id]);
  });
});

/** Performs until a window dies; the ids of which it was told that they are saved, and of all it was asked to save. */
async function work(store: AnnotationStore, from: number, count: number) {
  const saved: string[] = [];
  const asked: string[] = [];
  for (let n = from; n < from + count; n++) {
    asked.push(nth(n).id);
    try {
      if ((await store.perform(DOCUMENT, add(nth(n)), NOW)).saved) saved.push(nth(n).id);
    } catch (error) {
      if (error instanceof Crash) break;
      throw error;
    }
  }
  return { saved, asked };
}

describe('nothing that was saved is lost, and the file is whole,', () => {
  const KINDS = ['before', 'after', 'partial'] as const;

  /** Dies or fails at the `at`th step, and if it died, at every one after it. */
  const faultAt = (at: number, kind: (typeof KINDS)[number], code: string) => {
    let steps = 0;
    return (): Fault => {
      steps++;
      if (steps === at) return { kind, code };
      return code === 'CRASH' && steps > at ? { kind: 'before', code } : undefined;
    };
  };

  test.each(['CRASH', 'ENOSPC', 'EIO'])('whichever step meets %s', async (code) => {
    for (const kind of KINDS) {
      for (let at = 1; at <= 45; at++) {
        for (const locks of code === 'EIO' ? [true] : [true, false]) {
          const disk = new Disk();
          const store = new AnnotationStore(disk.view({ step: faultAt(at, kind, code), locks }), disk.host('a'));
          const { saved, asked } = await work(store, 0, 3);
          disk.time += 100_000;
          const next = fresh(disk);
          const before = await next.load(DOCUMENT);
          const where = `${code} ${kind} step ${at}, locks: ${locks}`;
          expect(before, where).toMatchObject({ state: 'ok' });
          const found = annotationsOf(before!.file).map(({ id }) => id);
          expect(found, where).toEqual(expect.arrayContaining(saved));
          expect(asked, where).toEqual(expect.arrayContaining(found));
          // The next window writes on, and takes up what a dead one left half done.
          await next.perform(DOCUMENT, add(nth(9)), NOW);
          expect(await idsIn(next), where).toEqual(expect.arrayContaining([...saved, nth(9).id]));
          expect(
            [...disk.files.keys()].filter((path) => /\.(tmp|lock)$/.test(path) && path.includes('article')),
            where,
          ).toEqual([]);
        }
      }
    }
  });

  test('when a window dies between writing and renaming, what it wrote is taken up', async () => {
    const disk = new Disk();
    const store = new AnnotationStore(
      disk.view({
        step: (operation) =>
          operation === 'rename' || operation === 'remove' ? { kind: 'before', code: 'CRASH' } : undefined,
      }),
      disk.host('a'),
    );
    await work(store, 0, 1);
    disk.time += 100_000;
    const next = fresh(disk);
    await next.perform(DOCUMENT, add(nth(9)), NOW);
    expect(await idsIn(next)).toEqual([nth(0).id, nth(9).id]);
  });

  test.each([true, false])('when three windows write at once, now and then failing (locks: %s)', async (locks) => {
    for (let seed = 0; seed < 15; seed++) {
      const random = randomOf(seed);
      const disk = new Disk();
      const step = (operation: string): Fault =>
        operation !== 'stat' && random(60) === 0 ? { kind: KINDS[random(3)]!, code: 'EIO' } : undefined;
      const stores = ['a', 'b', 'c'].map(
        (name) => new AnnotationStore(disk.view({ step, locks, pause: () => random(6) }), disk.host(name)),
      );
      const works = await Promise.all(stores.map((store, i) => work(store, i * 10, 6)));
      for (let round = 0; round < 6; round++) {
        for (const store of stores) {
          await store.load(DOCUMENT);
          await store.retry();
        }
      }
      const wanted = works.flatMap(({ asked }) => asked).sort();
      expect(await idsIn(fresh(disk)), `seed ${seed}`).toEqual(wanted);
    }
  });

  test('when two windows change the same record: both versions stay for a person to choose', async () => {
    const disk = new Disk();
    const [a, b] = ['a', 'b'].map((name) => new AnnotationStore(disk.view(), disk.host(name)));
    const base = nth(1);
    await a!.perform(DOCUMENT, add(base), NOW);
    const stale = await b!.load(DOCUMENT);
    await a!.perform(
      DOCUMENT,
      { label: '', edits: [{ id: base.id, before: base, after: { ...base, status: 'rejected' } }] },
      NOW,
    );
    const edit = { id: base.id, before: annotationsOf(stale!.file)[0], after: { ...base, labels: ['x'] } };
    expect(await b!.perform(DOCUMENT, { label: '', edits: [edit] }, NOW)).toMatchObject({ stale: [base.id] });
    expect(annotationsOf((await b!.load(DOCUMENT))!.file)).toMatchObject([{ status: 'rejected' }]);
  });
});

describe('a document that moves', () => {
  test('takes its annotations along, and those of a folder theirs', async () => {
    const disk = new Disk();
    const store = fresh(disk);
    await store.perform(DOCUMENT, add(nth(1)), NOW);
    await store.perform('docs/deep/b.md', add(nth(2)), NOW);
    expect(await store.moved(DOCUMENT, 'docs/new.md')).toEqual([]);
    expect(await idsIn(store, 'docs/new.md')).toEqual([nth(1).id]);
    expect(await idsIn(store)).toEqual([]);
    expect(await store.moved('docs', 'texts')).toEqual([]);
    expect(await fresh(disk).documents()).toEqual(['texts/deep/b.md', 'texts/new.md']);
    expect(disk.text('.policy-lens/annotations/texts/new.md.jsonld')).toContain('"@base":"policy-lens:/texts/new.md"');
  });

  test('joins what is at its new place already', async () => {
    const disk = new Disk();
    const store = fresh(disk);
    await store.perform(DOCUMENT, add(nth(1)), NOW);
    await store.perform('b.md', add(nth(2)), NOW);
    await store.moved(DOCUMENT, 'b.md');
    expect(await idsIn(store, 'b.md')).toEqual([nth(1).id, nth(2).id]);
  });

  test('loses nothing at whichever step it fails', async () => {
    for (let at = 1; at <= 40; at++) {
      const disk = new Disk();
      await fresh(disk).perform(DOCUMENT, add(nth(1)), NOW);
      let steps = 0;
      const step = (): Fault => (++steps === at ? { kind: 'before', code: 'EIO' } : undefined);
      const problems = await new AnnotationStore(disk.view({ step }), disk.host('a'))
        .moved(DOCUMENT, 'b.md')
        .catch(() => ['thrown']);
      disk.time += 100_000;
      const all = [...(await idsIn(fresh(disk))), ...(await idsIn(fresh(disk), 'b.md'))];
      expect(all, `step ${at}`).toContain(nth(1).id);
      if (problems.length === 0) expect(await idsIn(fresh(disk), 'b.md'), `step ${at}`).toEqual([nth(1).id]);
    }
  });

  test('leaves them among the orphans when it is deleted, and has them again when it is back', async () => {
    const disk = new Disk();
    const store = fresh(disk);
    await store.perform(DOCUMENT, add(nth(1)), NOW);
    await store.deleted(DOCUMENT);
    expect(await idsIn(store)).toEqual([]);
    expect(disk.text('.policy-lens/orphans/docs/article.md.jsonld')).toContain(nth(1).id);
    await store.restored(DOCUMENT);
    expect(await idsIn(store)).toEqual([nth(1).id]);
    expect(disk.text('.policy-lens/orphans/docs/article.md.jsonld')).toBeUndefined();
  });
});

describe('on a real disk', () => {
  test('two processes that write at once lose nothing; a read-only folder is told', async () => {
    const root = mkdtempSync(join(tmpdir(), 'store-'));
    try {
      const problems: StoreProblem[] = [];
      const windows = [1, 2].map(
        () => new AnnotationStore(nodeFileSystem(root), systemHost, { problem: (p) => problems.push(p) }),
      );
      await Promise.all(windows.map((store, i) => work(store, i * 20, 8)));
      expect(problems).toEqual([]);
      expect(await idsIn(new AnnotationStore(nodeFileSystem(root), systemHost))).toHaveLength(16);
      expect(readdirSync(join(root, '.policy-lens/annotations/docs'))).toEqual(['article.md.jsonld']);
      expect(readFileSync(join(root, PATH), 'utf8')).toContain('AnnotationPage');
      writeFileSync(join(root, 'not-a-folder'), '');
      const blocked = new AnnotationStore(nodeFileSystem(join(root, 'not-a-folder')), systemHost);
      expect(await blocked.perform(DOCUMENT, add(nth(1)), NOW)).toMatchObject({
        saved: false,
        problem: { unsaved: 1 },
      });
    } finally {
      execFileSync('chmod', ['-R', 'u+w', root]);
      rmSync(root, { recursive: true, force: true });
    }
  });
});
