import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { unzipSync } from 'fflate';
import Papa from 'papaparse';
import readExcelFile from 'read-excel-file/node';
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { EMPTY, print, put as putVersions } from '../../../src/core/annotate/file';
import type { Annotation } from '../../../src/core/annotate/model';
import { FORMATS } from '../../../src/core/export';
import { addressOf, annotationPath } from '../../../src/workspace/paths';
import { buildProgram, put, removeFolder, run as runProgram, temporaryFolder } from './program';

const home = temporaryFolder();
let program: string;
let folder: string;

beforeAll(async () => {
  program = await buildProgram(home, 'fixed');
});
afterAll(() => removeFolder(home));
beforeEach(() => {
  folder = temporaryFolder();
  put(folder, 'docs/a.txt', '通报\n破案3起');
  put(folder, 'docs/b.md', '破案12起\n见《刑法》\n');
});
afterEach(() => removeFolder(folder));

const run = (args: readonly string[], input?: string) =>
  runProgram(program, ['export', ...args], { cwd: folder, input });
const read = (path: string) => readFileSync(join(folder, path));

describe('export', () => {
  it('writes text of one file to standard output', async () => {
    const { code, stdout, stderr } = await run(['-f', 'csv', 'docs']);
    expect([code, stderr]).toEqual([0, '']);
    const { data } = Papa.parse<Record<string, string>>(stdout.replace('\ufeff', ''), {
      header: true,
      skipEmptyLines: true,
    });
    expect(data.map(({ document, line, quote, value }) => [document, line, quote, value])).toEqual([
      ['docs/a.txt', '2', '3', '3'],
      ['docs/b.md', '1', '12', '12'],
      ['docs/b.md', '2', '《刑法》', ''],
    ]);
  });

  it('takes facts by their words over all documents, and by their lines', async () => {
    const quotes = async (...args: string[]) => {
      const { code, stdout } = await run(['-f', 'ndjson', ...args, 'docs']);
      expect(code).toBe(0);
      const records = stdout
        .split('\n')
        .filter(Boolean)
        .map((line) => JSON.parse(line));
      return records.flatMap(({ quote }) => quote ?? []);
    };
    expect(await quotes('--match', '刑法')).toEqual(['《刑法》']);
    expect(await quotes('--match', '没有')).toEqual([]);
    expect(await quotes('--lines', '2')).toEqual(['3', '《刑法》']);
    expect(await quotes('--lines', '1-1')).toEqual(['12']);
    expect(await quotes('--lines', '1-2', '--match', '12')).toEqual(['12']);
  });

  it.each(['0', '4-2', 'x', '1-', '-3'])('does not take --lines=%s', async (lines) => {
    const { code, stderr } = await run(['-f', 'csv', `--lines=${lines}`, 'docs']);
    expect([code, stderr]).toEqual([2, expect.stringContaining('--lines takes numbers such as 12-40')]);
  });

  it('writes a file, and what describes it beside it and after its name', async () => {
    expect(await run(['-f', 'csv', '-o', 'out.csv', 'docs'])).toMatchObject({ code: 0, stdout: '', stderr: '' });
    expect(readdirSync(folder).sort()).toEqual(['docs', 'out.csv', 'out.csv-metadata.json']);
    expect(JSON.parse(read('out.csv-metadata.json').toString()).url).toBe('out.csv');
    expect([...read('out.csv').subarray(0, 3)]).toEqual([0xef, 0xbb, 0xbf]);
  });

  it('writes binary formats to a file', async () => {
    expect((await run(['-f', 'xlsx', '-o', 'out.xlsx', 'docs'])).code).toBe(0);
    const [facts] = await readExcelFile(read('out.xlsx'));
    expect(facts!.data).toHaveLength(4);
  });

  it('writes many files to a folder that it makes, or into an archive', async () => {
    expect((await run(['-f', 'brat', '-o', 'corpus', 'docs'])).code).toBe(0);
    expect(readdirSync(join(folder, 'corpus/docs')).sort()).toEqual(['a.txt.ann', 'a.txt.txt', 'b.md.ann', 'b.md.txt']);
    expect((await run(['-f', 'brat', '-o', 'corpus.zip', 'docs'])).code).toBe(0);
    expect(Object.keys(unzipSync(read('corpus.zip')))).toContain('docs/b.md.ann');
  });

  it('writes every format to a folder', async () => {
    for (const { id, extension } of FORMATS) {
      expect(await run(['-f', id, '-o', `${id}/`, 'docs/b.md'])).toMatchObject({ code: 0, stderr: '' });
      const names = readdirSync(join(folder, id), { recursive: true, encoding: 'utf8' });
      expect(names.some((name) => name.endsWith(extension))).toBe(true);
    }
  });

  it('reads standard input, and writes reports in the language that is asked for', async () => {
    const { code, stdout } = await run(['-f', 'markdown', '--language', 'zh-CN', '-'], '破案3起');
    expect(code).toBe(0);
    expect(stdout).toContain('- 数据: 3 起');
  });

  it.each<[args: string[], message: RegExp]>([
    [['docs'], /--format takes one of csv, /],
    [['-f', 'pdf', 'docs'], /--format takes one of csv, /],
    [['-f', 'csv'], /Name at least one file/],
    [['-f', 'xlsx', 'docs'], /xlsx is not text: --output takes a file/],
    [['-f', 'brat', 'docs'], /several files: --output takes a folder or a \.zip/],
    [['-f', 'csv', '-o', 'out.txt', 'docs'], /ends with \.csv/],
    [['-f', 'html', '--language', 'fr', 'docs'], /takes en or zh-CN/],
  ])('%j is not understood', async (args, message) => {
    expect(await run(args)).toMatchObject({ code: 2, stdout: '', stderr: expect.stringMatching(message) });
  });

  it('exports what can be read and says what cannot', async () => {
    put(folder, 'docs/c.md', '破案THROW');
    const { code, stdout, stderr } = await run(['-f', 'ndjson', 'docs', 'none.md']);
    expect(code).toBe(1);
    expect(stderr).toMatch(/none\.md: No such file[\s\S]*c\.md: thrown by the core/);
    expect(stdout.split('\n').filter((line) => line.includes('"record":"fact"'))).toHaveLength(3);
  });

  it('leaves what stood there where it cannot write', async () => {
    put(folder, 'file', 'x');
    const { code, stderr } = await run(['-f', 'json', '-o', 'file/out.json', 'docs']);
    expect(code).toBe(1);
    expect(stderr).not.toBe('');
    expect(read('file').toString()).toBe('x');
  });
});

describe('annotations beside the documents', () => {
  const start = '破案'.length;
  const annotation: Annotation = {
    id: 'urn:policy-lens:1',
    author: 'Li',
    created: '2024-01-02T00:00:00.000Z',
    modified: '2024-01-02T00:00:00.000Z',
    target: { exact: '12', prefix: '破案', suffix: '起\n见《刑法》\n', start, end: start + 2, textLength: 14 },
    fact: { id: 'f0', kind: 'statistic' },
    status: 'rejected',
  };
  const annotate = () =>
    put(folder, `docs/${annotationPath('b.md')}`, print(putVersions(EMPTY, [annotation]), addressOf('b.md')));

  it('take away what was rejected, unless it is asked for', async () => {
    annotate();
    const quotes = async (...args: string[]) => {
      const { code, stdout, stderr } = await run(['-f', 'json', 'docs/b.md', ...args]);
      expect([code, stderr]).toEqual([0, '']);
      return JSON.parse(stdout).documents[0].facts.map(({ quote }: { quote: string }) => quote);
    };
    expect(await quotes()).toEqual(['《刑法》']);
    expect(await quotes('--rejected')).toEqual(['12', '《刑法》']);
  });

  it('in a broken file are said and do not stop the export', async () => {
    put(folder, `docs/${annotationPath('b.md')}`, '{');
    const { code, stdout, stderr } = await run(['-f', 'json', 'docs/b.md']);
    expect(code).toBe(1);
    expect(stderr).toMatch(/b\.md\.jsonld: Line 1: broken/);
    expect(JSON.parse(stdout).documents[0].facts).toHaveLength(2);
  });
});
