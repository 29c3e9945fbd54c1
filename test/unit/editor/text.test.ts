import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { commandLink, escapeMarkdown } from '../../../src/editor/markdown';
import { plainNumber, withSeparators } from '../../../src/editor/numbers';
import { sentenceAround } from '../../../src/editor/quotation';

describe('numbers', () => {
  it.each([
    [328_800_000_000, '328,800,000,000'],
    [68.9, '68.9'],
    [1e15, '1,000,000,000,000,000'],
    [1.5e21, '1,500,000,000,000,000,000,000'],
    [1e-7, '0.0000001'],
    [-1234.5, '-1,234.5'],
    [0, '0'],
    [999, '999'],
    [Number.POSITIVE_INFINITY, 'Infinity'],
  ])('%d is %s', (value, text) => {
    expect(withSeparators(value)).toBe(text);
  });

  it('say exactly the number that was given', () => {
    fc.assert(
      fc.property(fc.double({ noNaN: true, noDefaultInfinity: true }), (value) => {
        const text = plainNumber(value);
        expect(text).toMatch(/^-?\d+(\.\d+)?$/);
        expect(Number(text) === value).toBe(true);
      }),
    );
  });
});

describe('Markdown', () => {
  it('escapes all that could mean something', () => {
    expect(escapeMarkdown('[a](command:x) `b` <c> $(d) | e\nf')).toBe(
      '\\[a\\]\\(command\\:x\\) \\`b\\` \\<c\\> \\$\\(d\\) \\| e f',
    );
  });

  it('leaves no ASCII punctuation unescaped, whatever the text', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'binary' }), (text) => {
        expect(escapeMarkdown(text).replace(/\\[!-/:-@[-`{-~]/g, '')).not.toMatch(/[!-/:-@[-`{-~\n\r]/);
      }),
    );
  });

  it('links to a command whose arguments cannot end the link', () => {
    const link = commandLink('第3行', 'policyLens.revealFact', ['file:///a(b) c.md', 1, 2]);
    expect(link).toMatch(/^\[第3行\]\(command:policyLens\.revealFact\?[^()\s]+\)$/);
    expect(JSON.parse(decodeURIComponent(link.slice(link.indexOf('?') + 1, -1)))).toEqual(['file:///a(b) c.md', 1, 2]);
  });
});

describe('the sentence around a span', () => {
  it.each([
    ['前一句。全省破获案件5300起，同比上升。后一句', '5300起', '全省破获案件5300起，同比上升。'],
    ['## 破获5300起\n正文', '5300起', '破获5300起'],
    ['他说：“破获5300起。”其他', '5300起', '他说：“破获5300起。”'],
    ['| 东部 | 5300人 |\r\n', '5300人', '东部 | 5300人 |'],
    ['It rose 3.1 percent to 5,300 cases. Then it fell.', '5,300 cases', 'It rose 3.1 percent to 5,300 cases.'],
    ['5300起', '5300起', '5300起'],
    ['“话完。”破获5300起。', '5300起', '破获5300起。'],
  ])('%s', (source, words, sentence) => {
    const start = source.indexOf(words);
    expect(sentenceAround(source, { start, end: start + words.length })).toBe(sentence);
  });

  it('holds the span, whatever the text', () => {
    fc.assert(
      fc.property(fc.string(), fc.nat(), fc.nat(), (source, a, b) => {
        const [start, end] = [a % (source.length + 1), b % (source.length + 1)].sort((x, y) => x - y) as [
          number,
          number,
        ];
        expect(sentenceAround(source, { start, end })).toContain(source.slice(start, end).trim());
      }),
    );
  });
});
