import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { Block } from '../../../../src/core/document/block';
import { blocksOf } from '../../../../src/core/document/blocks';
import { chunksOf } from '../../../../src/core/document/chunks';
import { markdownParser } from '../../../../src/core/document/markdown';
import { simpleBlocks } from '../../../../src/core/document/simple-chunk';

const parsers = [markdownParser({ frontMatter: false }), markdownParser({ frontMatter: true })];

/** A block with where each of its characters stands. */
function shape({ kind, depth, cell, strong, text }: Block) {
  const places = Array.from(text.text, (_, at) => [text.start(at), text.end(at + 1)]);
  return { kind, depth, cell, strong: strong ?? false, text: text.text, places };
}

/** How many chunks needed no parsing; fails where parsing gives other blocks. */
function compareAll(source: string, isFirst = true): number {
  let simple = 0;
  for (const { start, end } of chunksOf(source)) {
    const chunk = source.slice(start, end);
    const blocks = simpleBlocks(chunk);
    if (!blocks) continue;
    simple++;
    for (const parse of isFirst ? parsers : parsers.slice(0, 1)) {
      expect(blocks.map(shape)).toEqual(blocksOf(parse(chunk), chunk).blocks.map(shape));
    }
  }
  return simple;
}

describe('chunks that need no parsing', () => {
  it.each([
    ['第一条 为了规范行为，制定本法。\n', 1],
    ['  缩进的一段。 \n', 1],
    ['　　全角缩进\n的两行\n', 1],
    ['1.没有空格的不是列表\n', 1],
    ['1. 列表\n', 0],
    ['2023. 列表\n', 0],
    ['上文\n---\n', 0],
    ['上文\n  下文\n', 0],
    ['上文  \n下文\n', 0],
    ['表头|表头\n-|-\n', 0],
    ['# 标题\n', 1],
    ['###### 标题  \n', 1],
    ['####### 不是标题\n', 0],
    ['#不是标题\n', 0],
    ['## 标题 ##\n', 0],
    ['## 标题\n正文\n', 0],
    ['#\n', 0],
    ['#  \n', 1],
    ['[查看](https://example.org/a_b)\n', 1],
    ['[查看](https://example.org/a_b)。\n', 0],
    ['[^1](https://example.org/)\n', 0],
    ['<p>一段</p>\n', 1],
    ['<p>一段</p>\n<p> 又一段 </p>', 1],
    ['<p>一段</p><p></p>\n', 1],
    ['<p>一段</p>尾\n', 1],
    ['<p>一&amp;段</p>\n', 1],
    ['<p><b>一段</b></p>\n', 1],
    ['<p>一段\n<!--\n\n-->\n下文\n', 0],
    ['<pre>一段</pre>\n', 0],
    ['<p class="a">一段<br>**又**</p>\n- 一条\n', 1],
    ['<p><table><tr><td>一</td><td>二</td></tr></table>\n', 1],
    ['一\u200b段\n', 1],
    ['一段**重点**\n', 0],
  ])('%j', (source, count) => {
    expect(compareAll(source)).toBe(count);
  });

  it('says of any text what parsing says', () => {
    const pieces = [
      '第一条',
      '规定',
      '。',
      '3',
      '2023',
      '.',
      ')',
      ' ',
      '  ',
      '\n',
      '\n\n',
      '\r\n',
      '#',
      '# ',
      '-',
      '=',
      '|',
      ':',
      '>',
      '+',
      '~',
      '~~~',
      '!',
      '^',
      '$',
      '<p>',
      '<p',
      '<br>',
      '<!--',
      '-->',
      '```',
      '</p>',
      '<',
      '[',
      ']',
      '(',
      'https://a.b/c',
      '*',
      '_',
      '`',
      '\\',
      '&amp;',
      '\t',
      '\u3000',
      '\u200b',
      '\u00a0',
      '“',
      'Word',
      '\f',
      '\u2028',
      '😀',
    ];
    const text = fc.array(fc.constantFrom(...pieces), { maxLength: 14 }).map((parts) => parts.join(''));
    fc.assert(
      fc.property(text, (source) => {
        compareAll(source);
      }),
      { numRuns: 5_000 },
    );
  });

  it('says of articles what parsing says', () => {
    const folders = ['seeds', '../shared/corpus/news', '../shared/corpus/laws'].map((name) =>
      join(import.meta.dirname, '../../../..', name),
    );
    for (const folder of folders.filter(existsSync)) {
      const files = readdirSync(folder)
        .filter((name) => /\.(?:md|txt)$/.test(name))
        .slice(0, 20);
      const simple = files.map((name) => compareAll(readFileSync(join(folder, name), 'utf8'), false));
      expect(simple.reduce((sum, one) => sum + one, 0)).toBeGreaterThan(100);
    }
  });
});
