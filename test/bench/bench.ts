import { ratio, type Score, scoreOf } from './accuracy';
import { type Article, articles, documents, textsOf } from './articles';
import { loadReader, READERS, type ReaderName } from './load';
import type { Reader } from './reader';
import { type Growth, growingTexts, growthOf, startOf, timesOf } from './speed';
import { markdownTable } from './table';

interface Row {
  readonly reader: Reader;
  readonly scores: Readonly<Partial<Record<'statistic' | 'period', Score & { mapping: string }>>>;
  readonly start: number;
  readonly memory: number;
  readonly growth: Growth;
}

/** Measures every program on the annotated articles; the result is Markdown. */
export async function bench(root: string, say: (line: string) => void): Promise<string> {
  const all = articles(root);
  const texts = textsOf(all);
  const readers = await Promise.all(READERS.map(loadReader));
  say('speed');
  const times = timesOf(readers, texts);
  const whole = documents(root);
  const wholeTimes = whole.length > 0 ? timesOf(readers, whole) : undefined;
  const growing = growingTexts(texts.map(({ text }) => text));
  const rows: Row[] = [];
  for (const [i, reader] of readers.entries()) {
    say(reader.name);
    rows.push(rowOf(reader, READERS[i]!, all, growing));
  }
  const characters = texts.reduce((sum, { text }) => sum + text.length, 0);
  const speeds = [{ name: 'annotated articles', count: texts.length, characters, times }];
  if (wholeTimes) {
    const amount = whole.reduce((sum, { text }) => sum + text.length, 0);
    speeds.push({ name: 'news and statutes', count: whole.length, characters: amount, times: wholeTimes });
  }
  return report(rows, speeds);
}

function rowOf(reader: Reader, name: ReaderName, all: readonly Article[], growing: readonly string[]): Row {
  const scores = Object.fromEntries(reader.kinds.map((kind) => [kind, scoreOf(reader, kind, all)]));
  const growth = growthOf((text) => reader.run({ text, language: 'zh', date: '2023-12-25' }), growing);
  return { reader, scores, growth, ...startOf(name, textsOf(all)) };
}

/** What each program takes for a set of texts. */
interface Speed {
  readonly name: string;
  readonly count: number;
  readonly characters: number;
  /** Milliseconds, in the order of the programs; the last is the floor. */
  readonly times: readonly number[];
}

function report(rows: readonly Row[], speeds: readonly Speed[]): string {
  const accuracy = (kind: 'statistic' | 'period', value: string) => {
    const heads = ['', 'recall', 'precision', 'F1, exact span', 'F1, overlapping', value, `${value}, of all`];
    return markdownTable(
      heads,
      rows
        .filter(({ scores }) => scores[kind])
        .map(({ reader, scores }) => {
          const score = scores[kind]!;
          const measures = [ratio.recall, ratio.precision, ratio.f1, ratio.f1Near, ratio.values, ratio.valuesOfAll];
          return [reader.name, ...measures.map((measure) => percent(measure(score)))];
        }),
    );
  };
  const speed = markdownTable(
    [
      '',
      ...speeds.flatMap(({ name }) => [`characters a second, ${name}`, 'time, × remark-parse']),
      ...['start to first result', 'time when the text doubles', 'most memory'],
    ],
    rows.map(({ reader, start, memory, growth }, i) => [
      reader.name,
      ...speeds.flatMap(({ characters, times }) => [
        rounded((characters / times[i]!) * 1000),
        (times[i]! / times.at(-1)!).toFixed(2),
      ]),
      `${start.toFixed(0)} ms`,
      `× ${growth.perDoubling.toFixed(2)} (up to ${bytes(growth.largest)})`,
      `${memory.toFixed(0)} MB`,
    ]),
  );
  const mappings = rows.map(({ reader, scores }) => {
    const used = Object.entries(scores).map(([kind, { mapping }]) => `${kind}s: ${mapping}`);
    const chosen = reader.name === 'Policy Lens' || used.length === 0 ? '' : ` (best here, ${used.join('; ')})`;
    return `- **${reader.name}**: ${reader.mapping}${chosen}.`;
  });
  return [
    `Measured in one run on ${speeds.map(({ name, count, characters }) => `${count} ${name} (${rounded(characters)} characters)`).join(' and ')}, Chinese and English.`,
    `**Statistics** (counts, money, shares, rates, durations)\n\n${accuracy('statistic', 'value right')}`,
    `**Periods** (dates and spans of time)\n\n${accuracy('period', 'date right')}`,
    `**Cost**\n\n${speed}`,
    'Recall and precision count exact spans. "Value right" and "date right" are of those found, at least in part; "of all", of everything annotated. The annotated articles have a fact to every 20 characters. Times are processor time, the median of warm runs in which the programs take turns; start and memory are of a process of its own.',
    `How answers are read:\n\n${mappings.join('\n')}`,
  ].join('\n\n');
}

function percent(share: number): string {
  return `${(100 * share).toFixed(1)}%`;
}

function rounded(amount: number): string {
  return Number(amount.toPrecision(3)).toLocaleString('en');
}

function bytes(size: number): string {
  return size >= 1e6 ? `${(size / 1e6).toFixed(1)} MB` : `${(size / 1e3).toFixed(0)} KB`;
}
