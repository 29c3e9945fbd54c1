import { execFileSync } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { type AnnotationFile, annotationsOf, EMPTY, parse, print, put } from '../../../../src/core/annotate/file';
import type { Annotation, Version } from '../../../../src/core/annotate/model';
import { succeed } from '../../../../src/core/annotate/versions';
import { randomOf } from './article';
import { annotation, TEXT } from './samples';

let folder: string;
const file = 'article.md.jsonld';
const git = (...args: string[]) =>
  execFileSync(
    'git',
    ['-c', 'user.name=t', '-c', 'user.email=t@example.org', '-c', 'init.defaultBranch=main', ...args],
    {
      cwd: folder,
      encoding: 'utf8',
      stdio: ['ignore', 'pipe', 'pipe'],
    },
  );
const save = (state: AnnotationFile) => writeFileSync(join(folder, file), print(state, 'article.md'));
const read = () => parse(readFileSync(join(folder, file), 'utf8'));
const commit = (message: string) => {
  git('add', '-A');
  git('commit', '-qm', message);
};

beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'annotations-'));
  git('init', '-q');
  writeFileSync(join(folder, '.gitattributes'), '*.jsonld text eol=lf merge=union\n');
  writeFileSync(join(folder, 'article.md'), TEXT);
});
afterEach(() => rmSync(folder, { recursive: true, force: true }));

/** Two branches from `base`, merged; what the file says then. */
function mergeOf(base: AnnotationFile | undefined, ours: AnnotationFile, theirs: AnnotationFile) {
  if (base) save(base);
  commit('base');
  git('checkout', '-qb', 'theirs');
  save(theirs);
  commit('theirs');
  git('checkout', '-q', 'main');
  save(ours);
  commit('ours');
  git('merge', '-q', '--no-edit', 'theirs');
  return read();
}

const QUOTES = Array.from({ length: 40 }, (_, i) => TEXT.slice(i + 30, i + 34)).filter((quote) => !/\s/.test(quote));
const annotations = QUOTES.map((quote) => annotation(quote));
const edit = (a: Annotation, more: Partial<Annotation>, modified = '2024-02-01T00:00:00.000Z'): Annotation =>
  succeed({ ...a, ...more, modified }, [a]);
const remove = (a: Annotation): Version => succeed({ id: a.id, removed: '2024-02-01T00:00:00.000Z' }, [a]);

describe('git merges two edits of one file', () => {
  test('that begin it on both sides', () => {
    const merged = mergeOf(undefined, put(EMPTY, annotations.slice(0, 12)), put(EMPTY, annotations.slice(9)));
    expect(merged.state).toBe('ok');
    expect(merged.file.entries.every((entry) => entry.type === 'record')).toBe(true);
    expect(new Set(annotationsOf(merged.file).map(({ id }) => id))).toEqual(new Set(annotations.map(({ id }) => id)));
  });

  test('that change, add and remove different records, wherever those stand: nothing is lost, nothing comes back', () => {
    for (let seed = 0; seed < 12; seed++) {
      const random = randomOf(seed);
      const base = put(EMPTY, annotations.slice(0, 20));
      const changes = annotations.map((a, i): { side: number; version: Version } => {
        if (i >= 20) return { side: random(2), version: a };
        return { side: random(3), version: random(3) === 0 ? remove(a) : edit(a, { status: 'rejected' }) };
      });
      const side = (n: number) =>
        put(
          base,
          changes.filter((change) => change.side === n).map(({ version }) => version),
        );
      const merged = mergeOf(base, side(0), side(1));
      const wanted = put(
        side(0),
        changes.filter((change) => change.side === 1).map(({ version }) => version),
      );
      expect(merged).toEqual({ state: 'ok', file: expect.anything() });
      expect(print(put(merged.file, []), '')).toBe(print(wanted, ''));
      rmSync(join(folder, '.git'), { recursive: true });
      git('init', '-q');
    }
  });

  test('that touch the same record: both versions stay and show as a conflict of that record only', () => {
    const [first, second] = annotations;
    const base = put(EMPTY, annotations.slice(0, 5));
    const ours = edit(first!, { status: 'rejected' });
    const theirs = edit(first!, { labels: ['crime'] });
    const merged = mergeOf(base, put(base, [ours]), put(base, [theirs, edit(second!, { labels: ['x'] })]));
    expect(merged.state).toBe('ok');
    expect(merged.file.entries.filter((entry) => entry.type === 'conflict')).toEqual([
      { type: 'conflict', id: first!.id, versions: expect.toSatisfy((versions: Version[]) => versions.length === 2) },
    ]);
    expect(annotationsOf(merged.file)).toHaveLength(4);
  });

  test('that answer in the same thread: both answers stand', () => {
    const note = (id: string, created: string) => ({ id, author: 'a', created, text: id });
    const base = annotation('3288亿元', { notes: [note('question', '2024-01-02T00:00:00.000Z')] });
    const ours = edit(base, { notes: [...base.notes!, note('one', '2024-01-03T00:00:00.000Z')] });
    const theirs = edit(
      base,
      { notes: [...base.notes!, note('two', '2024-01-04T00:00:00.000Z')] },
      '2024-03-01T00:00:00.000Z',
    );
    const merged = mergeOf(put(EMPTY, [base]), put(EMPTY, [ours]), put(EMPTY, [theirs]));
    expect(annotationsOf(merged.file)[0]?.notes?.map(({ id }) => id)).toEqual(['question', 'one', 'two']);
  });

  test('without the attribute, records that stand apart still merge and a real conflict is reported', () => {
    writeFileSync(join(folder, '.gitattributes'), '');
    const sorted = annotations.toSorted((a, b) => (a.id < b.id ? -1 : 1)).slice(0, 12);
    const base = put(EMPTY, sorted);
    const merged = mergeOf(
      base,
      put(base, [edit(sorted[4]!, { labels: ['x'] })]),
      put(base, [edit(sorted[5]!, { labels: ['y'] })]),
    );
    expect(
      annotationsOf(merged.file)
        .filter((a) => a.labels)
        .map((a) => a.labels),
    ).toEqual([['x'], ['y']]);
    const again = () =>
      mergeOf(
        undefined,
        put(base, [edit(sorted[7]!, { labels: ['x'] })]),
        put(base, [edit(sorted[7]!, { labels: ['y'] })]),
      );
    git('branch', '-D', 'theirs');
    writeFileSync(join(folder, 'article.md'), '');
    expect(again).toThrow();
    const { state, file: salvaged } = read();
    expect(state).toBe('unmerged');
    expect(salvaged.entries.filter((entry) => entry.type === 'conflict')).toHaveLength(1);
    expect(salvaged.entries).toHaveLength(12);
  });
});
