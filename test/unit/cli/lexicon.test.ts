import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { buildProgram, put, removeFolder, run as runProgram, temporaryFolder } from './program';

const home = temporaryFolder();
let program: string;
let folder: string;

beforeAll(async () => {
  program = await buildProgram(home, 'real');
});
afterAll(() => removeFolder(home));
beforeEach(() => {
  folder = temporaryFolder();
  put(folder, 'docs/a.md', '青川湾数据统筹署推出了三张清单。');
  put(folder, 'docs/sub/b.md', '青川湾数据统筹署推出三张清单。');
});
afterEach(() => removeFolder(folder));

const run = (...args: string[]) => runProgram(program, args, { cwd: folder, input: '青川湾数据统筹署。' });
const quotes = (ndjson: string) =>
  ndjson
    .split('\n')
    .slice(0, -1)
    .map((line) => JSON.parse(line).quote);
const json = (value: object) => JSON.stringify(value);

const AGENCY = json({ agencies: [{ name: '青川湾数据统筹署' }] });

describe('the lexicon', () => {
  it('is the nearest at or above a document', async () => {
    put(folder, '.policy-lens/lexicon/own.json', AGENCY);
    put(folder, '.policy-lens/lexicon/terms.json', json({ terms: [{ name: '三张清单' }] }));
    put(folder, 'docs/sub/.policy-lens/lexicon/own.json', json({ terms: [{ name: '青川湾数据统筹署' }] }));
    const { code, stdout, stderr } = await run('extract', 'docs');
    expect([code, stderr]).toEqual([0, '']);
    expect(quotes(stdout)).toEqual(['青川湾数据统筹署', '三张']);
  });

  it('of the current folder is for standard input', async () => {
    expect(quotes((await run('extract', '-')).stdout)).toEqual([]);
    put(folder, '.policy-lens/lexicon/own.json', AGENCY);
    expect(quotes((await run('extract', '-')).stdout)).toEqual(['青川湾数据统筹署']);
  });

  it('is the one that is named, for every command and in every thread', async () => {
    put(folder, '.policy-lens/lexicon/own.json', json({ terms: [{ name: '青川湾数据统筹署' }] }));
    put(folder, 'names/own.json', json({ ...JSON.parse(AGENCY), terms: [{ name: '三张清单' }] }));
    for (const jobs of ['1', '2']) {
      const { stdout } = await run('extract', 'docs', '--lexicon', 'names', '--jobs', jobs);
      expect(quotes(stdout)).toEqual(['青川湾数据统筹署', '青川湾数据统筹署']);
    }
    const csv = await run('export', 'docs', '--lexicon=names', '-f', 'csv');
    expect(csv.stdout.match(/青川湾数据统筹署,/g)?.length).toBeGreaterThanOrEqual(2);
  });

  it('must be a folder', async () => {
    const { code, stderr } = await run('extract', 'docs', '--lexicon', 'names');
    expect([code, stderr]).toEqual([
      2,
      'policy-lens: --lexicon takes a folder, and "names" is none.\nTry policy-lens extract --help.\n',
    ]);
  });
});

describe('a broken file', () => {
  it.each(['extract', 'summary', 'check'])('is told once at its line, and the rest counts: %s', async (command) => {
    put(folder, '.policy-lens/lexicon/broken.json', '{\n  "laws": [\n    { "nam": "青川湾条例" }\n  ]\n}\n');
    put(folder, '.policy-lens/lexicon/own.json', AGENCY);
    const { code, stdout, stderr } = await run(command, 'docs');
    expect([code, stderr]).toEqual([
      1,
      'policy-lens: .policy-lens/lexicon/broken.json:3:5: "name" is missing.\n' +
        'policy-lens: .policy-lens/lexicon/broken.json:3:7: There is no field "nam" here; it is passed over.\n',
    ]);
    if (command === 'extract') expect(quotes(stdout).filter((quote) => quote !== '三张')).toHaveLength(2);
  });

  it('may be no JSON and no text at all', async () => {
    put(folder, '.policy-lens/lexicon/a.json', '{"agencies": [{"name": "青川湾数据统筹署"} {"name": "甲乙局"}]}');
    put(folder, '.policy-lens/lexicon/b.json', new Uint8Array([0xff, 0xfe, 0x41]));
    put(folder, '.policy-lens/lexicon/c.json', AGENCY);
    const { code, stdout, stderr } = await run('extract', 'docs/a.md');
    expect([code, quotes(stdout)]).toEqual([1, expect.arrayContaining(['青川湾数据统筹署'])]);
    expect(stderr.split('\n')).toEqual([
      expect.stringContaining('b.json:1:1: This file cannot be read: '),
      'policy-lens: .policy-lens/lexicon/a.json:1:36: A comma is expected here.',
      'policy-lens: .policy-lens/lexicon/c.json:1:22: "青川湾数据统筹署" stands in line 1 of a.json already; that entry counts.',
      '',
    ]);
  });
});
