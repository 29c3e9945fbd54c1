import { readdirSync, readFileSync } from 'node:fs';
import { resolve } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { buildProgram, removeFolder, run, temporaryFolder } from './program';

const ROOT = resolve(__dirname, '../../..');
const home = temporaryFolder();
let program: string;

beforeAll(async () => {
  program = await buildProgram(home, 'real');
});
afterAll(() => removeFolder(home));

describe('the articles in seeds', () => {
  it('give facts that stand on their text', async () => {
    const { code, stdout, stderr } = await run(program, ['extract', 'seeds'], { cwd: ROOT });
    expect([code, stderr]).toEqual([0, '']);
    const facts = stdout
      .split('\n')
      .slice(0, -1)
      .map((line) => JSON.parse(line));
    for (const name of readdirSync(resolve(ROOT, 'seeds'))) {
      const path = `seeds/${name}`;
      const source = readFileSync(resolve(ROOT, path), 'utf8');
      const own = facts.filter((fact) => fact.path === path);
      expect(own.length, path).toBeGreaterThan(10);
      for (const { start, end, quote, line } of own) {
        expect(source.slice(start, end)).toBe(quote);
        expect(line).toBe(source.slice(0, start).split('\n').length);
      }
    }
  });

  it('have a summary each and one of all', async () => {
    const { code, stdout } = await run(program, ['summary', 'seeds'], { cwd: ROOT });
    const count = readdirSync(resolve(ROOT, 'seeds')).length;
    expect(code).toBe(0);
    expect(stdout.match(/^seeds\/.*$/gm)).toHaveLength(count);
    expect(stdout.match(/^ {2}\d+ statistics/gm)).toHaveLength(count);
    expect(stdout.trim().split('\n').at(-1)).toMatch(new RegExp(`^${count} documents, [\\d,]+ statistics, `));
  });
});

/** Milliseconds of the fastest of some runs: the machine may be busy with other things. */
async function fastest(args: readonly string[]): Promise<number> {
  let best = Number.POSITIVE_INFINITY;
  for (let round = 0; round < 5; round++) {
    const begun = performance.now();
    await run(program, args, { cwd: ROOT, input: '破案3起' });
    best = Math.min(best, performance.now() - begun);
  }
  return best;
}

describe('it starts', () => {
  it('at once where no document is read, in little time where one is', async () => {
    const version = await fastest(['--version']);
    const small = await fastest(['extract', '-']);
    console.info(`--version ${version.toFixed()} ms, extract ${small.toFixed()} ms`);
    // Wide bounds: the aim is 150 ms on a machine that does nothing else.
    expect(version).toBeLessThan(300);
    expect(small).toBeLessThan(1000);
  });
});
