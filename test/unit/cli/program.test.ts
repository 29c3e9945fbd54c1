import { execFileSync, spawn } from 'node:child_process';
import { once } from 'node:events';
import { chmodSync, existsSync, lstatSync, readdirSync, readFileSync, symlinkSync, unlinkSync } from 'node:fs';
import { open } from 'node:fs/promises';
import { join } from 'node:path';
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import manifest from '../../../package.json';
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
});
afterEach(() => removeFolder(folder));

const run = (args: readonly string[], input?: string | Uint8Array) => runProgram(program, args, { cwd: folder, input });
const records = (ndjson: string): Record<string, unknown>[] =>
  ndjson
    .split('\n')
    .slice(0, -1)
    .map((line) => JSON.parse(line));

describe('extract', () => {
  it('writes a fact a line where the output is no terminal', async () => {
    put(folder, 'docs/b.md', '破案12起\n见《刑法》\n');
    put(folder, 'docs/a.txt', '破案3起');
    const { code, stdout, stderr } = await run(['extract', 'docs']);
    expect([code, stderr]).toEqual([0, '']);
    expect(records(stdout).map(({ path, line, quote }) => [path, line, quote])).toEqual([
      ['docs/a.txt', 1, '3'],
      ['docs/b.md', 1, '12'],
      ['docs/b.md', 2, '《刑法》'],
    ]);
  });

  it('writes the same as JSON, and a table', async () => {
    put(folder, 'a.md', '破案3起《刑法》');
    put(folder, 'b.md', '破案4起');
    const json = await run(['extract', 'a.md', 'b.md', '-f', 'json']);
    const ndjson = await run(['extract', '--format=ndjson', 'a.md', 'b.md']);
    const table = await run(['extract', '--format', 'table', 'a.md', 'b.md']);
    expect(JSON.parse(json.stdout)).toEqual(records(ndjson.stdout));
    expect(table.stdout).toMatch(/^a\.md\n +LINE.*\n +1 +statistic +3 .*\n +1 +law +《刑法》.*\n\nb\.md\n/);
  });

  it('reads standard input', async () => {
    const { code, stdout } = await run(['extract', '-'], Buffer.from('\ufeff破案3起', 'utf16le'));
    expect(code).toBe(0);
    expect(records(stdout)).toMatchObject([{ path: '-', start: 3, end: 4, quote: '3' }]);
  });

  it.each([
    ['UTF-8 with a byte-order mark', Buffer.from('\ufeff破案3起')],
    ['UTF-16', Buffer.from('\ufeff破案3起', 'utf16le')],
    ['UTF-16, big end first', Buffer.from('\ufeff破案3起', 'utf16le').swap16()],
  ])('counts offsets in the text with its mark: %s', async (_, bytes) => {
    put(folder, 'a.md', bytes);
    expect(records((await run(['extract', 'a.md'])).stdout)).toMatchObject([{ start: 3, end: 4, quote: '3' }]);
  });

  it('reads GB18030 as it is and what is named', async () => {
    put(folder, 'gb.txt', Uint8Array.of(0xa1, 0xb6, 0xd0, 0xcc, 0xb7, 0xa8, 0xa1, 0xb7));
    put(folder, 'big5.txt', Uint8Array.of(0xa1, 0x6d, 0xa6, 0x44, 0xaa, 0x6b, 0xa1, 0x6e));
    expect(records((await run(['extract', 'gb.txt'])).stdout)).toMatchObject([{ canonical: '刑法' }]);
    const named = await run(['extract', 'big5.txt', '--encoding', 'big5']);
    expect(records(named.stdout)).toMatchObject([{ canonical: '刑法' }]);
  });

  it('gives no facts for an empty file, an empty folder and empty input', async () => {
    put(folder, 'empty.md', '');
    for (const args of [
      ['extract', 'empty.md'],
      ['extract', '-'],
    ]) {
      expect(await run(args)).toMatchObject({ code: 0, stdout: '', stderr: '' });
    }
    put(folder, 'none/x.png', '');
    expect(await run(['extract', 'none', '-f', 'json', '--quiet'])).toMatchObject({
      code: 0,
      stdout: '[]\n',
      stderr: '',
    });
    expect((await run(['extract', 'none'])).stderr).toContain('none: There is no other .md');
  });

  it('takes names that begin with a dash after --', async () => {
    put(folder, '-q', '破案3起');
    expect(records((await run(['extract', '--', '-q'])).stdout)).toMatchObject([{ path: '-q' }]);
  });

  it('hands on the date', async () => {
    expect((await run(['summary', '-', '--date', '2023-12-25'], 'x')).stdout).toContain('2023-12-25');
  });
});

describe('a document that cannot be read', () => {
  it('is reported, the rest goes on, and the end is 1', async () => {
    put(folder, 'a.md', '破案3起');
    put(folder, 'binary.md', Uint8Array.of(1, 0, 2));
    put(folder, 'invalid.md', Uint8Array.of(0x41, 0xff, 0x0a));
    put(folder, 'thrown.md', 'THROW');
    put(folder, 'z.md', '破案4起');
    symlinkSync('nowhere', join(folder, 'dangling.md'));
    const bad = ['binary.md', 'invalid.md', 'thrown.md', 'dangling.md', 'missing.md', '*.zip'];
    for (const jobs of ['1', '3']) {
      const { code, stdout, stderr } = await run(['extract', '-j', jobs, 'a.md', ...bad, 'z.md', '--quiet']);
      expect(code).toBe(1);
      expect(records(stdout).map(({ path }) => path)).toEqual(['a.md', 'z.md']);
      const told = stderr.trim().split('\n');
      expect(told.map((line) => line.split(': ')[1]).sort()).toEqual([...bad].sort());
      expect(stderr).toMatch(/invalid\.md: .*0xFF at offset 1.*--encoding/);
      expect(stderr).toContain('binary.md: Binary');
    }
  });

  it('may be a folder or a file without rights', async () => {
    put(folder, 'docs/a.md', '破案3起');
    const file = put(folder, 'docs/closed/b.md', '破案4起');
    chmodSync(join(folder, 'docs/closed'), 0);
    chmodSync(put(folder, 'docs/secret.md', '破案5起'), 0);
    try {
      // Rights do not bind the superuser, to whom a folder that is gone on the way looks the same.
      const args = process.getuid?.() === 0 ? ['docs/a.md', `${file}/x`, 'docs/a.md/'] : ['docs'];
      const { code, stdout, stderr } = await run(['extract', ...args]);
      expect(code).toBe(1);
      expect(records(stdout)).toMatchObject([{ path: 'docs/a.md' }]);
      expect(stderr).toMatch(process.getuid?.() === 0 ? /not a folder/ : /closed: No right[\s\S]*secret\.md: No right/);
    } finally {
      chmodSync(join(folder, 'docs/closed'), 0o755);
    }
  });

  it.runIf(process.platform !== 'win32')('may be deleted while others are analysed', async () => {
    execFileSync('mkfifo', [join(folder, 'slow')]);
    const gone = put(folder, 'gone.md', '破案3起');
    put(folder, 'z.md', '破案4起');
    const ending = run(['extract', 'slow', 'gone.md', 'z.md', '--jobs', '1', '--quiet']);
    // A pipe opens once it has a reader: by then all documents have been listed and the first is being read.
    const pipe = await open(join(folder, 'slow'), 'w');
    unlinkSync(gone);
    await pipe.close();
    const { code, stdout, stderr } = await ending;
    expect(code).toBe(1);
    expect(records(stdout)).toMatchObject([{ path: 'z.md' }]);
    expect(stderr).toBe(
      'policy-lens: gone.md: No such file or folder. Check the name; it may have been moved or deleted.\n',
    );
  });

  it('may end its thread, which takes nothing else with it', async () => {
    put(folder, 'b.md', 'END-THE-THREAD');
    for (const name of ['a', 'c', 'd', 'e']) put(folder, `${name}.md`, '破案3起');
    const { code, stdout, stderr } = await run(['extract', '.', '--jobs', '2']);
    expect(code).toBe(1);
    expect(records(stdout).map(({ path }) => path)).toEqual(['a.md', 'c.md', 'd.md', 'e.md']);
    expect(stderr).toContain('b.md: Its analysis was cut off: its thread ended with code 3');
  });

  it.runIf(existsSync('/dev/zero'))('may be too big', async () => {
    const { code, stderr } = await run(['extract', '/dev/zero']);
    expect([code, stderr]).toEqual([1, expect.stringContaining('/dev/zero: Larger than 64 MB. Split it')]);
  });

  it('cannot send escapes by its name', async () => {
    const { stderr } = await run(['extract', 'a\u001b[2J.md']);
    expect(stderr).toContain('a\ufffd[2J.md: No such file');
  });
});

describe('threads', () => {
  it('change nothing in the output', async () => {
    for (let index = 0; index < 40; index++) {
      put(folder, `docs/${index}.md`, `破案${index}起《刑法》\n`.repeat((index * 7) % 90));
    }
    put(folder, 'docs/20-invalid.md', Uint8Array.of(0xff));
    for (const command of [['extract'], ['extract', '-f', 'json'], ['extract', '-f', 'table'], ['summary']]) {
      const [one, three, chosen] = await Promise.all([
        run([...command, 'docs', '--jobs', '1']),
        run([...command, 'docs', '-', '--jobs', '3']),
        run([...command, 'docs']),
      ]);
      expect(one.code).toBe(1);
      expect(one.stdout.length).toBeGreaterThan(1000);
      expect(chosen).toEqual(one);
      // Standard input came last and is empty: its facts are none.
      if (command[0] === 'extract' && command[2] !== 'table') expect(three.stdout).toBe(one.stdout);
    }
  });

  it('read 20 MB', async () => {
    const text = '公安机关依法办理案件，维护人民群众的合法权益。\n'.repeat(290_000);
    put(folder, 'a.md', `${text}破案3起`);
    put(folder, 'b.md', '破案4起');
    const { code, stdout } = await run(['extract', '.']);
    expect(code).toBe(0);
    expect(records(stdout)).toMatchObject([{ path: 'a.md', line: 290_001, start: text.length + 2 }, { path: 'b.md' }]);
  });
});

describe('--output', () => {
  it('replaces a file as a whole, keeps its rights, and follows a link to it', async () => {
    put(folder, 'a.md', '破案3起');
    const target = put(folder, 'out/facts.json', 'before');
    chmodSync(target, 0o640);
    symlinkSync('out/facts.json', join(folder, 'link.json'));
    const { code, stdout } = await run(['extract', 'a.md', '-f', 'json', '-o', 'link.json']);
    expect([code, stdout]).toEqual([0, '']);
    expect(JSON.parse(readFileSync(target, 'utf8'))).toHaveLength(1);
    expect(lstatSync(target).mode & 0o777).toBe(0o640);
    expect(lstatSync(join(folder, 'link.json')).isSymbolicLink()).toBe(true);
    expect(readdirSync(join(folder, 'out'))).toEqual(['facts.json']);
  });

  it('leaves what was there where the command is wrong or is ended', async () => {
    const target = put(folder, 'facts.json', 'before');
    expect((await run(['extract', '-f', 'xml', '-o', 'facts.json', '-'])).code).toBe(2);
    const child = spawn(process.execPath, [program, 'extract', '-', '-o', 'facts.json'], { cwd: folder });
    // The temporary file shows that the program is at work.
    while (readdirSync(folder).length < 2) await new Promise((again) => setTimeout(again, 10));
    child.kill('SIGTERM');
    expect((await once(child, 'close'))[1]).toBe('SIGTERM');
    expect(readFileSync(target, 'utf8')).toBe('before');
    expect(readdirSync(folder)).toEqual(['facts.json']);
  });

  it('says why it cannot be written', async () => {
    put(folder, 'a.md', '破案3起');
    const missing = await run(['extract', 'a.md', '-o', 'none/facts.json']);
    expect(missing).toMatchObject({ code: 1, stderr: expect.stringContaining('none/facts.json: cannot be written') });
    if (!existsSync('/dev/full')) return;
    const full = await run(['extract', 'a.md', '-o', '/dev/full']);
    expect(full).toMatchObject({ code: 1, stderr: expect.stringContaining('No space is left') });
  });
});

describe('the reader of the output', () => {
  it.runIf(process.platform !== 'win32')('may go away', () => {
    put(folder, 'a.md', '破案3起\n'.repeat(50_000));
    const script = `"${process.execPath}" "${program}" extract a.md a.md - < a.md | head -n 1; echo "\${PIPESTATUS[0]}"`;
    const shown = execFileSync('bash', ['-c', `${script} 2>&1`], { cwd: folder, encoding: 'utf8' });
    expect(shown).toMatch(/^\{.*\}\n0\n$/);
  });
});

describe('usage', () => {
  it.each<[args: string[], complaint: string, hint: string]>([
    [[], 'Name a command: extract, summary, check, export.', 'Try policy-lens --help.'],
    [['frob'], 'There is no command "frob"', 'Try policy-lens --help.'],
    [['--frob'], 'There is no option "--frob"', 'Try policy-lens --help.'],
    [['help', 'frob'], 'There is no command "frob"', 'Try policy-lens --help.'],
    [['extract'], 'Name at least one file', 'Try policy-lens extract --help.'],
    [['extract', '--frob', 'a'], "Unknown option '--frob'", 'Try policy-lens extract --help.'],
    [['extract', '--format'], "Option '-f, --format <value>' argument missing", 'Try policy-lens extract --help.'],
    [['extract', '--format', 'xml', 'a'], 'There is no format "xml"', 'Try policy-lens extract --help.'],
    [['extract', '--jobs', '0', 'a'], '--jobs takes a whole number', 'Try policy-lens extract --help.'],
    [['extract', '--jobs', 'many', 'a'], '--jobs takes a whole number', 'Try policy-lens extract --help.'],
    [['extract', '--date', '2023-02-30', 'a'], '--date takes YYYY-MM-DD', 'Try policy-lens extract --help.'],
    [['extract', '--encoding', 'x-none', 'a'], 'There is no encoding "x-none"', 'Try policy-lens extract --help.'],
    [['summary', '--format', 'json', 'a'], "Unknown option '--format'", 'Try policy-lens summary --help.'],
  ])('%j ends with 2 and a hint', async (args, complaint, hint) => {
    const { code, stdout, stderr } = await run(args);
    expect([code, stdout]).toEqual([2, '']);
    expect(stderr).toContain(`policy-lens: ${complaint}`);
    expect(stderr.trim().split('\n').at(-1)).toBe(hint);
  });

  it.each<[args: string[], shown: RegExp]>([
    [['--help'], /^Usage: policy-lens <command>[\s\S]*extract[\s\S]*summary/],
    [['help'], /^Usage: policy-lens <command>/],
    [['extract', '--help'], /^Usage: policy-lens extract[\s\S]*--format[\s\S]*--jobs[\s\S]*64 MB|64 MB/],
    [['help', 'summary'], /^Usage: policy-lens summary/],
    [['--version'], new RegExp(`^${manifest.version.replaceAll('.', '\\.')}\n$`)],
  ])('%j is answered', async (args, shown) => {
    expect(await run(args)).toMatchObject({ code: 0, stdout: expect.stringMatching(shown), stderr: '' });
  });

  it('names every option in the help of its command', async () => {
    for (const [command, options] of [
      ['extract', ['--date', '--encoding', '--format', '--help', '--jobs', '--output', '--quiet']],
      ['summary', ['--date', '--encoding', '--help', '--jobs', '--output', '--quiet']],
      ['export', ['--date', '--encoding', '--format', '--help', '--language', '--output', '--quiet', '--rejected']],
    ] as const) {
      const { stdout } = await run([command, '--help']);
      for (const option of options) expect(stdout).toContain(option);
    }
  });
});
