import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join, relative } from 'node:path';
import { Analyzer } from '../../src/core';
import { type Growth, growthOf, timed } from './speed';
import { markdownTable } from './table';

interface FileCost {
  readonly path: string;
  readonly characters: number;
  readonly facts: number;
  readonly time: number;
}

const SLOWEST = 5;

/** Reads every document beside the project; `undefined` where there are none. The result is Markdown. */
export function corpus(root: string): string | undefined {
  const folder = join(root, '../shared/corpus');
  if (!existsSync(folder)) return undefined;
  const paths = readdirSync(folder, { recursive: true, encoding: 'utf8' }).filter((path) => /\.(?:md|txt)$/.test(path));
  const documents = paths.sort().map((path) => ({ path, text: readFileSync(join(folder, path), 'utf8') }));
  for (const { text } of documents.slice(0, 20)) new Analyzer().analyze(text); // warm
  const crashed: string[] = [];
  const costs = documents.flatMap(({ path, text }) => costOf(join(folder, path), path, text, crashed));
  const memory = process.resourceUsage().maxRSS / 1024;
  const whole = documents.map(({ text }) => text).join('\n\n');
  const documentGrowth = growthOf(analyze, doubling(whole, 3_200_000));
  const lineGrowth = growthOf(analyze, doubling(whole.replace(/[\n#。！？!?.]+/g, '，'), 1_600_000));
  const time = costs.reduce((sum, cost) => sum + cost.time, 0);
  const characters = costs.reduce((sum, cost) => sum + cost.characters, 0);
  const slowest = [...costs].sort((a, b) => b.time - a.time).slice(0, SLOWEST);
  return [
    `${documents.length} documents, ${characters.toLocaleString('en')} characters: ${crashed.length} crashes, ${(time / 1000).toFixed(1)} s, ${Number((characters / time).toPrecision(3)) * 1000} characters a second, at most ${memory.toFixed(0)} MB.`,
    ...crashed.map((one) => `- ${one}`),
    markdownTable(
      ['slowest', 'characters', 'facts', 'ms'],
      slowest.map(({ path, characters, facts, time }) => [path, `${characters}`, `${facts}`, time.toFixed(0)]),
    ),
    markdownTable(
      ['growth', 'time when the text doubles', 'largest', 'ms'],
      [row('one document', documentGrowth), row('one sentence', lineGrowth)],
    ),
  ].join('\n\n');
}

function costOf(file: string, path: string, text: string, crashed: string[]): FileCost[] {
  try {
    let facts = 0;
    const time = timed(() => {
      facts = new Analyzer({ path: file }).analyze(text).facts.length;
    });
    return [{ path, characters: text.length, facts, time }];
  } catch (error) {
    crashed.push(`${relative('', file)}: ${error instanceof Error ? error.message : error}`);
    return [];
  }
}

function analyze(text: string): void {
  new Analyzer().analyze(text);
}

/** The first 10,000 characters, the first 20,000 and so on. */
function doubling(text: string, largest: number): string[] {
  const texts: string[] = [];
  for (let size = 10_000; size <= Math.min(largest, text.length); size *= 2) texts.push(text.slice(0, size));
  return texts;
}

function row(name: string, { perDoubling, largest, times }: Growth): string[] {
  return [
    name,
    `× ${perDoubling.toFixed(2)}`,
    `${(largest / 1e6).toFixed(1)} MB`,
    times.map((one) => one.toFixed(0)).join(', '),
  ];
}
