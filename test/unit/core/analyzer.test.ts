import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import fc from 'fast-check';
import remarkParse from 'remark-parse';
import { unified } from 'unified';
import { describe, expect, it } from 'vitest';
import { Analyzer, type Fact, policyLens } from '../../../src/core';

const SEEDS = join(import.meta.dirname, '../../../seeds');
const seeds = readdirSync(SEEDS)
  .filter((name) => /\.(md|txt)$/.test(name))
  .map((name) => readFileSync(join(SEEDS, name), 'utf8'));

/** Pieces that meet in real and in broken documents. */
const piece = fc.oneof(
  fc.constantFrom(
    ...[
      '# 一、总体要求\n',
      '第三条 ',
      '同比上升近52%',
      '3.4万余人',
      '，',
      '。',
      '；',
      '\n',
      '\r\n',
      '\n\n',
      '其中',
      '《刑法》',
      '第二百六十六条',
    ],
    ...[
      '国务院',
      '公安部',
      '2023年',
      '今年1月至9月',
      '“',
      '”',
      '说',
      '分别',
      '、',
      '**',
      '> ',
      '- ',
      '| a | b |\n|---|---|\n| 1 | 2 |\n',
      '<p>',
      '</p>',
    ],
    ...[
      '```\n',
      '---\n',
      'title: x\n',
      '&amp;',
      '（',
      '）',
      '\ud800',
      '\udc00',
      '\0',
      '\ufeff',
      '😀',
      '$20',
      ' million ',
      'Section 230',
      '\t',
      '    ',
    ],
  ),
  fc.integer({ min: 0, max: 99_999 }).map(String),
);
const text = fc.array(piece, { maxLength: 60 }).map((pieces) => pieces.join(''));

function everyFact(source: string, facts: readonly Fact[]): void {
  for (const fact of facts) {
    expect(fact.start).toBeLessThan(fact.end);
    expect(source.slice(fact.start, fact.end)).toBe(fact.quote);
    for (const { span } of Object.values(fact.basis ?? {})) {
      if (!span) continue;
      expect(span.start).toBeGreaterThanOrEqual(0);
      expect(span.end).toBeLessThanOrEqual(source.length);
      expect(span.start).toBeLessThanOrEqual(span.end);
    }
  }
  expect(new Set(facts.map(({ id }) => id)).size).toBe(facts.length);
}

describe('the analyzer', () => {
  it('gives facts that stand on the source, whatever the text', () => {
    fc.assert(
      fc.property(text, (source) => everyFact(source, new Analyzer().analyze(source).facts)),
      { numRuns: 400 },
    );
  });

  it('gives facts in the order of the text that never overlap', () => {
    for (const source of seeds) {
      const { facts } = new Analyzer().analyze(source);
      everyFact(source, facts);
      for (const [index, fact] of facts.entries()) expect(facts[index - 1]?.end ?? 0).toBeLessThanOrEqual(fact.start);
    }
  });

  it('gives after any edits exactly the facts of the final text', () => {
    const edit = fc.record({ at: fc.double({ min: 0, max: 1, noNaN: true }), cut: fc.nat(30), put: text });
    fc.assert(
      fc.property(fc.constantFrom(...seeds), fc.array(edit, { minLength: 1, maxLength: 4 }), (seed, edits) => {
        const stepwise = new Analyzer({ path: 'a.md' });
        let source = seed;
        stepwise.analyze(source);
        for (const { at, cut, put } of edits) {
          const from = Math.floor(at * source.length);
          source = source.slice(0, from) + put + source.slice(from + cut);
          stepwise.analyze(source);
        }
        expect(stepwise.analyze(source)).toEqual(new Analyzer({ path: 'a.md' }).analyze(source));
      }),
      { numRuns: 25 },
    );
  });

  it('gives facts the same ids when something else is edited', () => {
    const source = '起诉电诈犯罪嫌疑人3.4万余人。\n\n抓获嫌疑人4名。';
    const before = new Analyzer().analyze(source).facts;
    const after = new Analyzer().analyze(`公安部通报。\n\n${source}\n\n罚款5万元。`).facts;
    expect(before.length).toBe(2);
    for (const fact of before) expect(after.find(({ id }) => id === fact.id)?.quote).toBe(fact.quote);
  });

  it('reads in steps that can be given up, and says how far it is', () => {
    const [seed] = seeds as [string];
    const steps = new Analyzer().steps(seed);
    const offsets: number[] = [];
    for (let step = steps.next(); !step.done; step = steps.next()) offsets.push(step.value);
    expect(offsets.length).toBeGreaterThan(5);
    expect(offsets).toEqual([...offsets].sort((a, b) => a - b));
    expect(offsets.at(-1)).toBe(seed.length);
  });

  it('works as a unified plugin', async () => {
    const [seed] = seeds as [string];
    const processor = unified().use(remarkParse).use(policyLens, { path: 'a.txt' });
    const file = { value: seed, data: {} as { facts?: readonly Fact[] } };
    const { VFile } = await import('vfile');
    const vfile = new VFile(file);
    await processor.run(processor.parse(vfile), vfile);
    expect(vfile.data.facts).toEqual(new Analyzer({ path: 'a.txt' }).analyze(seed).facts);
  });
});

describe('documents that nobody wrote to be read', () => {
  it.each([
    ['nothing', ''],
    ['blank lines', '\n\n \n'],
    ['a lone surrogate', '起诉\ud83d3人'],
    ['control characters', `起诉3人${'\0\u0001\u0002'.repeat(50)}`],
    ['ten thousand nested brackets', `${'['.repeat(10_000)}起诉3人${']'.repeat(10_000)}`],
    ['ten thousand nested round brackets', `${'（'.repeat(10_000)}起诉3人${'）'.repeat(10_000)}`],
    ['ten thousand nested quotations', `${'>'.repeat(10_000)} 起诉3人`],
    ['ten thousand nested lists', '- '.repeat(10_000)],
    ['ten thousand emphasis marks', `${'*a_'.repeat(10_000)}`],
    ['ten thousand backticks', Array.from({ length: 150 }, (_, i) => '`'.repeat(i)).join('a')],
    ['ten thousand open tags', '<b><p>'.repeat(10_000)],
    ['ten thousand title marks', '《'.repeat(10_000)],
    ['a long row of digits', '1'.repeat(200_000)],
    ['a long row of numerals', '万亿'.repeat(100_000)],
    ['a very long line', '起诉电诈犯罪嫌疑人3.4万余人，同比上升近52%，'.repeat(5_000)],
    ['many sentences in one line', '全国检察机关起诉电诈犯罪嫌疑人3.4万余人。'.repeat(20_000)],
    ['a table of many cells', `|a|b|\n|-|-|\n${'|1|2|\n'.repeat(5_000)}`],
    ['many link definitions', '[a]: b\n'.repeat(5_000)],
    ['many entities', '&amp;'.repeat(20_000)],
  ])('%s', (_, source) => {
    const started = performance.now();
    const { facts } = new Analyzer().analyze(source);
    everyFact(source, facts);
    // No limit of speed: what is quadratic takes minutes here.
    expect(performance.now() - started).toBeLessThan(15_000);
  });
});
