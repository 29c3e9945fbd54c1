import { XMLParser } from 'fast-xml-parser';
import { unzipSync } from 'fflate';
import readExcelFile, { type Row } from 'read-excel-file/node';
import { describe, expect, test } from 'vitest';
import type { ExportDocument, ExportOptions } from '../../../../src/core/export';
import { ROW_FIELDS } from '../../../../src/core/export/rows';
import { write } from '../../../../src/core/export/xlsx';
import { empty, sample } from './samples';

async function workbookOf(documents: readonly ExportDocument[], options?: ExportOptions) {
  const { files } = await write(documents, options);
  expect(files).toHaveLength(1);
  const bytes = files[0]!.content as Uint8Array;
  const sheets = await readExcelFile(Buffer.from(bytes));
  return { bytes, facts: sheets[0]!.data as Row[], documents: sheets[1]!.data as Row[] };
}

function column(name: string): number {
  return ROW_FIELDS.findIndex((field) => field.name === name);
}

describe('a workbook, read by read-excel-file', () => {
  test('has a header and a row for each fact that is not rejected and each free annotation', async () => {
    const { facts } = await workbookOf([sample, empty]);
    expect(facts[0]).toEqual(ROW_FIELDS.map(({ name }) => name));
    const quotes = facts.slice(1).map((row) => row[column('quote')]);
    expect(quotes).toEqual([
      '电诈',
      '今年1月至9月',
      '公安部',
      '3.4万余人',
      '近52%',
      '《反电信网络诈骗法》第一条',
      '"引号"',
    ]);
    const all = await workbookOf([sample], { includeRejected: true });
    expect(all.facts).toHaveLength(facts.length + 1);
  });

  test('has typed cells', async () => {
    const { facts, documents } = await workbookOf([sample]);
    const row = facts.find((cells) => cells[column('id')] === 's1')!;
    expect(row[column('value')]).toBe(34000);
    expect(row[column('min')]).toBe(33999.5);
    expect(row[column('max')]).toBe(1e21);
    expect(row[column('line')]).toBe(5);
    expect(row[column('date')]).toEqual(new Date('2023-12-25T00:00:00Z'));
    expect(row[column('change.points')]).toBe(-3);
    const agency = facts.find((cells) => cells[column('id')] === 'a1')!;
    expect(agency[column('generic')]).toBe(false);
    expect(documents[1]!.slice(0, 2)).toEqual([sample.path, sample.title]);
  });

  test('keeps what looks like a formula as text', async () => {
    const { facts, bytes } = await workbookOf([sample], { includeRejected: true });
    const row = facts.find((cells) => cells[column('id')] === 's1')!;
    expect(row[column('refArea')]).toBe('-全国');
    expect(row[column('condition')]).toBe('+条件');
    expect(row[column('attribution')]).toBe('@发言人');
    expect(row[column('notes')]).toContain('=HYPERLINK("x")');
    const sheet = new TextDecoder().decode(unzipSync(bytes)['xl/worksheets/sheet1.xml']);
    expect(sheet).not.toMatch(/<f[ >]/);
  });

  test('leads from each line to its place', async () => {
    const linkTo = (document: ExportDocument, line: number, column: number) =>
      `vscode://file/${document.path}:${line}:${column}?a&b="c"`;
    const { bytes } = await workbookOf([sample], { linkTo });
    const parser = new XMLParser({ ignoreAttributes: false, attributeNamePrefix: '' });
    const parse = (name: string) => parser.parse(new TextDecoder().decode(unzipSync(bytes)[name]!));
    const links = parse('xl/worksheets/sheet1.xml').worksheet.hyperlinks.hyperlink;
    const relations = parse('xl/worksheets/_rels/sheet1.xml.rels').Relationships.Relationship;
    const target = (ref: string) => {
      const id = links.find((link: { ref: string }) => link.ref === ref)['r:id'];
      return relations.find((relation: { Id: string }) => relation.Id === id).Target;
    };
    expect(target('D3')).toBe(linkTo(sample, 5, 1));
    expect(target('D5')).toBe(linkTo(sample, 5, 14));
  });

  test('links to the path where nothing else is asked for', async () => {
    const { bytes } = await workbookOf([sample]);
    const relations = new TextDecoder().decode(unzipSync(bytes)['xl/worksheets/_rels/sheet1.xml.rels']);
    expect(relations).toContain(`Target="${sample.path.split('/').map(encodeURIComponent).join('/')}"`);
  });

  test('survives control characters, lone surrogates and texts longer than a cell', async () => {
    const quote = `\u0000\u001b\ud800\uffff${'𠮷'.repeat(40_000)}`;
    const { facts } = await workbookOf([
      {
        path: 'a\ud800.md',
        source: quote,
        title: '_x0041_ stays',
        facts: [{ id: 'x', kind: 'agency', start: 0, end: quote.length, quote, section: [], rule: 'r' }],
      },
    ]);
    const cell = String(facts[1]![column('quote')]);
    expect(cell.length).toBeLessThanOrEqual(32_767);
    expect(/^\ufffd*𠮷+\ufffd?…$/u.test(cell)).toBe(true);
  });

  test('has two sheets with headers where there is nothing to write', async () => {
    const { facts, documents } = await workbookOf([]);
    expect(facts).toHaveLength(1);
    expect(documents).toHaveLength(1);
  });
});
