import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { type GoldFact, readGold } from '../gold/measure';
import type { Found, Text } from './reader';

/** An article with what people found in it. */
export interface Article extends Text {
  readonly name: string;
  /** The kinds that were annotated. */
  readonly scored: readonly Found['kind'][];
  readonly scope: readonly [from: number, to: number];
  readonly gold: readonly GoldFact[];
}

/** The annotated articles of the project and, where they are, those beside it. */
export function articles(root: string): Article[] {
  const folders = [join(root, 'test/gold'), join(root, '../shared/gold')].filter((folder) => existsSync(folder));
  return folders.flatMap((folder) =>
    readdirSync(folder)
      .filter((file) => file.endsWith('.json'))
      .map((file) => readArticle(folder, file)),
  );
}

/** Texts alone, each once. */
export function textsOf(all: readonly Article[]): Text[] {
  const known = new Map(all.map(({ text, language, date }) => [text, { text, language, ...(date && { date }) }]));
  return [...known.values()];
}

/** A sample of whole documents beside the project, news and statutes, where there are any. */
export function documents(root: string): Text[] {
  const folder = join(root, '../shared/corpus');
  if (!existsSync(folder)) return [];
  const paths = readdirSync(folder, { recursive: true, encoding: 'utf8' }).filter((path) => path.endsWith('.md'));
  const sample = paths.sort().filter((_, index) => index % SAMPLED === 7);
  return sample.map((path) => ({ text: readFileSync(join(folder, path), 'utf8'), language: 'zh', date: '2024-01-01' }));
}

/** One document of so many is in the sample. */
const SAMPLED = 60;

function readArticle(folder: string, file: string): Article {
  const { source, documentDate, scope, scored, mentions } = readGold(readFileSync(join(folder, file), 'utf8'));
  const text = readFileSync(resolve(folder, source), 'utf8');
  const kinds = (['statistic', 'period'] as const).filter((kind) => mentions.some((one) => one.kind === kind));
  return {
    name: file.replace('.json', ''),
    text,
    language: /\p{Script=Han}/u.test(text.slice(0, 400)) ? 'zh' : 'en',
    ...(documentDate && { date: documentDate }),
    scored: scored ? kinds.filter((kind) => scored.includes(kind)) : kinds,
    scope: scope ?? [0, text.length],
    gold: mentions,
  };
}
