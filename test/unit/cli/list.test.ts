import { symlinkSync } from 'node:fs';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { listDocuments } from '../../../src/cli/documents/list';
import { put, removeFolder, temporaryFolder } from './program';

let folder: string;
let home: string;

beforeEach(() => {
  folder = temporaryFolder();
  home = process.cwd();
  process.chdir(folder);
  for (const path of [
    'docs/b.md',
    'docs/a.txt',
    'docs/c.MARKDOWN',
    'docs/picture.png',
    'docs/sub/deep/d.md',
    'docs/.hidden/e.md',
    'docs/.f.md',
    'docs/node_modules/g.md',
    'docs/[1].md',
    'page.htm',
  ]) {
    put(folder, path, 'x');
  }
});

afterEach(() => {
  process.chdir(home);
  removeFolder(folder);
});

const ALL = ['docs/[1].md', 'docs/a.txt', 'docs/b.md', 'docs/c.MARKDOWN', 'docs/sub/deep/d.md'];
const paths = (...inputs: string[]) => listDocuments(inputs).documents.map(({ path }) => path);

describe('inputs', () => {
  it.each<[inputs: string[], documents: string[]]>([
    [['docs'], ALL],
    [['docs/'], ALL],
    [['.'], ALL],
    [['docs/.hidden'], ['docs/.hidden/e.md']],
    [['page.htm'], ['page.htm']],
    [['docs/picture.png'], ['docs/picture.png']],
    [['./docs/b.md'], ['./docs/b.md']],
    [['-'], ['-']],
    [['docs/*'], ALL],
    [['docs/*.md'], ['docs/[1].md', 'docs/b.md']],
    [['docs/[1].md'], ['docs/[1].md']],
    [['docs/[ab].*'], ['docs/a.txt', 'docs/b.md']],
    [['docs/**/*.md'], ['docs/[1].md', 'docs/b.md', 'docs/sub/deep/d.md']],
    [['**/d.md'], ['docs/sub/deep/d.md']],
    [['d*/s?b'], ['docs/sub/deep/d.md']],
    [['{docs/sub/deep/*,page.*}'], ['docs/sub/deep/d.md', 'page.htm']],
    [
      ['docs/b.md', 'docs/a.txt'],
      ['docs/b.md', 'docs/a.txt'],
    ],
  ])('%j', (inputs, documents) => {
    const listing = listDocuments(inputs);
    expect(listing.documents.map(({ path }) => path)).toEqual(documents);
    expect([...listing.problems, ...listing.notes]).toEqual([]);
  });

  it('are each read once, under the first name that led to them', () => {
    symlinkSync('a.txt', 'docs/z.txt');
    expect(paths('-', 'docs/b.md', './docs', 'docs', 'docs/*', '-', join(folder, 'docs/a.txt'))).toEqual([
      '-',
      'docs/b.md',
      'docs/[1].md',
      'docs/a.txt',
      'docs/c.MARKDOWN',
      'docs/sub/deep/d.md',
    ]);
  });

  it('that lead to nothing are told apart', () => {
    const { documents, problems } = listDocuments(['gone.md', 'gone/*.md', 'docs/*.zip', 'page.htm/x', 'page.htm']);
    expect(documents.map(({ path }) => path)).toEqual(['page.htm']);
    expect(problems.map(({ path, message }) => `${path}: ${message.split('.')[0]}`)).toEqual([
      'gone.md: No such file or folder',
      'gone/*.md: No document matches this pattern',
      'docs/*.zip: No document matches this pattern',
      'page.htm/x: Part of its path is a file, not a folder',
    ]);
  });

  it('that hold no document are worth a note', () => {
    put(folder, 'empty/picture.png', 'x');
    const { documents, problems, notes } = listDocuments(['empty']);
    expect([documents, problems]).toEqual([[], []]);
    expect(notes).toEqual([{ path: 'empty', message: expect.stringContaining('no other .md, .markdown, .txt file') }]);
  });
});

describe('symbolic links', () => {
  it('are followed to files and folders outside', () => {
    put(folder, 'outside/h.md', 'x');
    symlinkSync('../outside', 'docs/linked');
    symlinkSync('../page.htm', 'docs/page.md');
    expect(paths('docs')).toEqual([...ALL.slice(0, 4), 'docs/linked/h.md', 'docs/page.md', 'docs/sub/deep/d.md']);
  });

  it.each([['docs'], ['docs/**/*.*']])('that go round in circles end: %s', (input) => {
    symlinkSync('../..', 'docs/sub/up');
    symlinkSync('.', 'docs/here');
    symlinkSync('itself', 'docs/itself');
    const { documents, problems, notes } = listDocuments([input]);
    expect(documents.map(({ path }) => path)).toEqual(expect.arrayContaining(ALL));
    expect(notes.map(({ path }) => path).sort()).toEqual(['docs/here', 'docs/sub/up']);
    expect(problems).toEqual([{ path: 'docs/itself', message: expect.stringContaining('leads back to itself') }]);
  });

  it('to nowhere are a problem where they are named like a document', () => {
    symlinkSync('nowhere', 'docs/gone.md');
    symlinkSync('nowhere', 'docs/gone.png');
    const { documents, problems } = listDocuments(['docs']);
    expect(documents).toHaveLength(ALL.length);
    expect(problems.map(({ path }) => path)).toEqual(['docs/gone.md']);
  });
});
