import type { Log } from 'sarif';
import { describe, expect, test } from 'vitest';
import { write as writeCslJson } from '../../../../src/core/export/csl-json';
import { write as writeGbt7714 } from '../../../../src/core/export/gbt7714';
import { write as writeRis } from '../../../../src/core/export/ris';
import { write as writeSarif } from '../../../../src/core/export/sarif';
import { contentOf, empty, sample } from './samples';

describe('SARIF', () => {
  const log: Log = JSON.parse(contentOf(writeSarif([sample, empty]), 'findings.sarif'));
  const [run] = log.runs;

  test('has what version 2.1.0 requires', () => {
    expect(log.version).toBe('2.1.0');
    expect(run!.tool.driver.name).toBe('Policy Lens');
    expect(run!.columnKind).toBe('utf16CodeUnits');
    expect(run!.results).toHaveLength(2);
    for (const { ruleId, ruleIndex, level, message } of run!.results!) {
      expect(run!.tool.driver.rules![ruleIndex!]!.id).toBe(ruleId);
      expect(['error', 'warning', 'note']).toContain(level);
      expect(message.text).not.toBe('');
    }
  });

  test('leads to the place by line and column, and by offset', () => {
    const region = run!.results![0]!.locations![0]!.physicalLocation!.region!;
    const line = sample.source.split('\r\n')[region.startLine! - 1]!;
    expect(line.slice(region.startColumn! - 1, region.endColumn! - 1)).toBe('近52%');
    expect(sample.source.slice(region.charOffset!, region.charOffset! + region.charLength!)).toBe('近52%');
    const { uri } = run!.results![0]!.locations![0]!.physicalLocation!.artifactLocation!;
    expect(decodeURIComponent(new URL(uri!, 'file:///').pathname)).toBe(`/${sample.path}`);
  });

  test('fingerprints stay when text is added above, and tell equal words apart', () => {
    const printsOf = (above: string) => {
      const moved = (span: { start: number; end: number }) => ({
        start: span.start + above.length,
        end: span.end + above.length,
      });
      const findings = [...sample.findings!, sample.findings![0]!].map((one) => ({ ...one, span: moved(one.span) }));
      const result = writeSarif([{ ...sample, source: above + sample.source, findings }]);
      const { runs }: Log = JSON.parse(contentOf(result, 'findings.sarif'));
      return runs[0]!.results!.map(({ partialFingerprints }) => partialFingerprints!['quoteHash/v1']);
    };
    const prints = printsOf('');
    expect(new Set(prints).size).toBe(3);
    expect(printsOf('新的一段。\n\n')).toEqual(prints);
  });
});

describe('citations', () => {
  const bare = {
    ...sample,
    title: undefined,
    publisher: undefined,
    author: undefined,
    url: undefined,
    date: '2023-12',
  };

  test('RIS: tags in their form, a type first and an end last', () => {
    const records = contentOf(writeRis([sample, bare, empty]), 'sources.ris').split('\r\n\r\n');
    expect(records).toHaveLength(3);
    for (const record of records) {
      const lines = record.replace(/\r\n$/, '').split('\r\n');
      for (const line of lines) expect(line).toMatch(/^[A-Z][A-Z0-9] {2}- .*$/);
      expect(lines[0]).toMatch(/^TY/);
      expect(lines.at(-1)).toBe('ER  - ');
    }
    expect(records[0]).toContain('TI  - 打击“电诈”, 综述\r\n');
    expect(records[0]).toContain('DA  - 2023/12/25/\r\n');
    expect(records[0]).toContain('PB  - 新华社\r\n');
    expect(records[1]).toContain('TI  - 文章 "1".md\r\n');
    expect(records[1]).toContain('DA  - 2023/12//\r\n');
    expect(records[2]).not.toContain('DA');
  });

  test('CSL-JSON: items with an id, a type and dates in parts', () => {
    const items = JSON.parse(contentOf(writeCslJson([sample, bare, empty]), 'sources.json'));
    expect(items).toEqual([
      {
        id: 'source-1',
        type: 'webpage',
        title: '打击“电诈”, 综述',
        author: [{ literal: '记者' }],
        publisher: '新华社',
        issued: { 'date-parts': [[2023, 12, 25]] },
        URL: 'https://example.org/a?b=1&c=2',
      },
      { id: 'source-2', type: 'document', title: '文章 "1".md', issued: { 'date-parts': [[2023, 12]] } },
      { id: 'source-3', type: 'document', title: 'empty.txt' },
    ]);
  });

  test('GB/T 7714: author, title and type, publisher, date, place', () => {
    const content = contentOf(writeGbt7714([sample, bare, empty], { time: '2024-05-06T00:00:00Z' }), 'references.txt');
    expect(content.trimEnd().split('\n')).toEqual([
      '[1] 记者. 打击“电诈”, 综述[EB/OL]. 新华社. (2023-12-25)[2024-05-06]. https://example.org/a?b=1&c=2.',
      '[2] 文章 "1".md[Z]. (2023-12).',
      '[3] empty.txt[Z].',
    ]);
  });
});
