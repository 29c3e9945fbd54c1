import { execFileSync } from 'node:child_process';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { bundleOf, type ReaderName } from './load';
import type { Reader, Text } from './reader';

const ROUNDS = 15;
/** How long a program runs before it is measured, so that the engine knows its code, in milliseconds. */
const WARMING = 10_000;
/** A program whose round takes longer than this is measured every fifth round only. */
const SLOW = 1_500;
const STARTS = 5;

/** Milliseconds of processor time that each program takes for all texts: the median of rounds in which they take turns. */
export function timesOf(readers: readonly Reader[], texts: readonly Text[]): number[] {
  const read = (reader: Reader) => {
    for (const text of texts) reader.run(text);
  };
  const isSlow = readers.map((reader) => {
    let last = 0;
    for (let spent = 0; spent < WARMING; spent += last) last = timed(() => read(reader));
    return last > SLOW;
  });
  const times = readers.map((): number[] => []);
  for (let round = 0; round < ROUNDS; round++) {
    for (const [i, reader] of readers.entries()) {
      if (!isSlow[i] || round % 5 === 2) times[i]!.push(timed(() => read(reader)));
    }
  }
  return times.map(median);
}

/** Of a process of its own: milliseconds from loading to the first result, and most memory in MB after all texts. */
export function startOf(name: ReaderName, texts: readonly Text[]): { start: number; memory: number } {
  const folder = mkdtempSync(join(tmpdir(), 'policy-lens-bench-'));
  try {
    const [none, all] = [join(folder, 'none.json'), join(folder, 'all.json')];
    writeFileSync(none, '[]');
    writeFileSync(all, JSON.stringify(texts));
    const starts = Array.from({ length: STARTS }, () => child(name, none).start);
    return { start: median(starts), memory: child(name, all).memory };
  } finally {
    rmSync(folder, { recursive: true });
  }
}

function child(name: ReaderName, file: string): { start: number; memory: number } {
  const output = execFileSync(process.execPath, [fileURLToPath(bundleOf('child')), name, file], { encoding: 'utf8' });
  return JSON.parse(output) as { start: number; memory: number };
}

export interface Growth {
  /** By how much the time grows when the text doubles; 2 is linear. */
  readonly perDoubling: number;
  /** Size of the largest text that was read, in bytes of UTF-8. */
  readonly largest: number;
  /** Milliseconds for each size. */
  readonly times: readonly number[];
}

/** Time over texts that double in size; ends early where one takes longer than `longest` milliseconds. */
export function growthOf(run: (text: string) => void, texts: readonly string[], longest = 12_000): Growth {
  const times: number[] = [];
  for (const text of texts) {
    run(text.slice(0, 2_000)); // warm
    const runs = [timed(() => run(text))];
    while (sum(runs) < 400 && runs.length < 7) runs.push(timed(() => run(text)));
    times.push(median(runs));
    if (times.at(-1)! > longest) break;
  }
  const doublings = Math.max(1, times.length - 1);
  return {
    perDoubling: (times.at(-1)! / times[0]!) ** (1 / doublings),
    largest: Buffer.byteLength(texts[times.length - 1]!),
    times,
  };
}

/**
 * Texts from 10 KB on, each twice as long as the one before. They go through the articles again and again, with other
 * digits and a mark at each paragraph, so that no program can remember one that it has read.
 */
export function growingTexts(articles: readonly string[], largest = 1_280_000): string[] {
  const texts: string[] = [];
  let text = '';
  let bytes = 0;
  let size = 10_000;
  for (let pass = 0; size <= largest; pass++) {
    const article = varied(articles[pass % articles.length]!, Math.floor(pass / articles.length));
    text += article;
    bytes += Buffer.byteLength(article);
    for (; bytes >= size && size <= largest; size *= 2) texts.push(firstBytes(text, size));
  }
  return texts;
}

function varied(article: string, pass: number): string {
  const digits = article.replace(/\d/g, (digit) => String((Number(digit) + pass) % 10));
  return `${digits.replace(/\n+/g, (end) => `（见附件${pass + 1}）${end}`)}\n\n`;
}

function firstBytes(text: string, size: number): string {
  return new TextDecoder().decode(Buffer.from(text).subarray(0, size)).replace(/\ufffd+$/, '');
}

/** Processor time in milliseconds, which other processes of the machine change little. */
export function timed(act: () => void): number {
  const started = process.cpuUsage();
  act();
  const { user, system } = process.cpuUsage(started);
  return (user + system) / 1000;
}

export function median(numbers: readonly number[]): number {
  const sorted = [...numbers].sort((a, b) => a - b);
  return sorted[sorted.length >> 1] ?? Number.NaN;
}

function sum(numbers: readonly number[]): number {
  return numbers.reduce((all, one) => all + one, 0);
}
