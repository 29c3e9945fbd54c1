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
    expect(stdout.match(/^ {2}[\d,]+ statistics?[,\n]/gm)).toHaveLength(count);
    expect(stdout.trim().split('\n').at(-1)).toMatch(new RegExp(`^${count} documents, [\\d,]+ statistics, `));
  });
});

/** Has a program say at its end how long it has kept a processor busy, which other programs on the machine change little. */
const TELL_BUSY =
  'data:text/javascript,process.on("exit",()=>{const{user,system}=process.cpuUsage();console.error(user+system)})';

/** Milliseconds of the fastest of some runs of Node. */
async function busy(args: readonly string[]): Promise<number> {
  let best = Number.POSITIVE_INFINITY;
  for (let round = 0; round < 4; round++) {
    const { stderr } = await run(`--import=${TELL_BUSY}`, args, { input: '破案3起' });
    best = Math.min(best, Number(stderr) / 1000);
  }
  return best;
}

describe('it starts', () => {
  it('without the core where no document is read, and soon where one is', async () => {
    const bare = await busy(['-e', '0']);
    const version = await busy([program, '--version']);
    const small = await busy([program, 'extract', '-']);
    console.info(`ms: Node ${bare.toFixed()}, --version ${version.toFixed()}, extract ${small.toFixed()}`);
    // Multiples of what Node takes for nothing, on any machine; 150 ms are about four.
    expect(version / bare).toBeLessThan(3);
    expect(small / bare).toBeLessThan(7);
  });
});
