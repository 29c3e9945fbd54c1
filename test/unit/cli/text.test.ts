import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { alignColumns, printable, shorten, widthOf } from '../../../src/cli/text';

describe('width in a terminal', () => {
  it.each([
    ['', 0],
    ['abc', 3],
    ['国务院', 6],
    ['（征求意见稿）', 14],
    ['《刑法》', 8],
    ['“十四五”', 8],
    ['52%—60％', 8],
    ['緬甸', 4],
    ['𠀀', 2],
    ['😀', 2],
    ['한국', 4],
    ['ｶﾅ', 2],
    ['e\u0301', 1],
    ['a\u200db', 2],
  ])('%s', (text, width) => {
    expect(widthOf(text)).toBe(width);
  });
});

describe('a document cannot send escapes', () => {
  it.each([
    ['\u001b[2J\u0007', '\ufffd[2J\ufffd'],
    ['\u009b31m', '\ufffd31m'],
    ['一\r\n二\t三\u2028四', '一  二 三 四'],
    ['a\u202eb\u2066c', 'a\ufffdb\ufffdc'],
    ['a\ud800b', 'a\ufffdb'],
    ['国务院😀', '国务院😀'],
  ])('%j', (text, shown) => {
    expect(printable(text)).toBe(shown);
  });
});

describe('columns', () => {
  it('stand under each other whatever script they hold', () => {
    expect(
      alignColumns([
        ['KIND', 'TEXT', 'N'],
        ['law', '《刑法》第一条', '1'],
        ['agency', 'EPA', '12'],
      ]),
    ).toEqual(['KIND    TEXT            N', 'law     《刑法》第一条  1', 'agency  EPA             12']);
  });

  it('can stand on the right, be indented, and vanish where all cells are empty', () => {
    const rows = [
      ['9', '', 'a'],
      ['10', '', 'b'],
    ];
    expect(alignColumns(rows, { indent: '> ', right: [0] })).toEqual(['>  9  a', '> 10  b']);
  });

  it('are cut, the widest first, where the terminal is narrow', () => {
    const rows = [['a', '国务院打击治理电信网络新型违法犯罪工作部际联席会议办公室', 'twelve wide.']];
    const [line] = alignColumns(rows, { available: 40 });
    expect(line).toBe('a  国务院打击治理电信网络…  twelve wide.');
    expect(widthOf(line!)).toBeLessThanOrEqual(40);
  });

  it('never take more than there is, as long as none is below its least width', () => {
    const cell = fc.string({ unit: fc.constantFrom('a', '国', '%', '—'), maxLength: 60 });
    fc.assert(
      fc.property(
        fc.array(fc.tuple(cell, cell, cell), { minLength: 1 }),
        fc.integer({ min: 28, max: 90 }),
        (rows, available) => {
          for (const line of alignColumns(rows, { available })) expect(widthOf(line)).toBeLessThanOrEqual(available);
        },
      ),
    );
  });

  it('shortens by columns, not by characters', () => {
    expect(shorten('国务院办公厅', 12)).toBe('国务院办公厅');
    expect(shorten('国务院办公厅', 11)).toBe('国务院办公…');
    expect(shorten('国务院办公厅', 8)).toBe('国务院…');
  });
});
