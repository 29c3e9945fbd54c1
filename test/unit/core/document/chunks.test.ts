import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { chunksOf } from '../../../../src/core/document/chunks';

const chunks = (source: string) => [...chunksOf(source)].map(({ start, end }) => source.slice(start, end).trimEnd());

describe('chunks', () => {
  it.each([
    ['paragraphs', '一段\n\n二段\n', ['一段', '二段']],
    ['lines that are paragraphs', '会议强调。\n会议指出。\n', ['会议强调。', '会议指出。']],
    ['a line that goes on', '会议强调，\n要坚持。', ['会议强调，\n要坚持。']],
    ['a list', '- 会议强调。\n- 会议指出。', ['- 会议强调。\n- 会议指出。']],
    ['a list whose item goes on', '- 会议强调。\n会议指出。\n会议要求。', ['- 会议强调。\n会议指出。\n会议要求。']],
    ['a table', '| 指标 |\n|---|\n| 。 |\n| 值 |', ['| 指标 |\n|---|\n| 。 |\n| 值 |']],
    ['a fence with blank lines', '```\na\n\nb\n```\n\n后', ['```\na\n\nb\n```', '后']],
    ['a longer fence', '````\n```\n\n````\n\n后', ['````\n```\n\n````', '后']],
    ['a fence that is never closed', '```\na\n\nb', ['```\na\n\nb']],
    ['a comment with blank lines', '<!-- a\n\nb -->\n\n后', ['<!-- a\n\nb -->', '后']],
    ['front matter with blank lines', '---\ntitle: a\n\ndate: b\n---\n\n后', ['---\ntitle: a\n\ndate: b\n---', '后']],
    ['a rule at the start', '---\n\n正文', ['---', '正文']],
    ['a byte-order mark', '\ufeff一段\n\n二段', ['一段', '二段']],
    ['CRLF', '一段\r\n\r\n二段', ['一段', '二段']],
  ])('%s', (_, source, expected) => {
    expect(chunks(source)).toEqual(expected);
  });

  it('covers everything but blank lines, in order', () => {
    const line = fc.constantFrom(
      '一段。',
      '二段，',
      '- 项',
      '```',
      '~~~',
      '---',
      '<!--',
      '-->',
      '<pre>',
      '</pre>',
      '',
      ' ',
      '| a |',
      '> 引',
    );
    fc.assert(
      fc.property(fc.array(line, { maxLength: 20 }), (lines) => {
        const source = lines.join('\n');
        let at = 0;
        for (const { start, end } of chunksOf(source)) {
          expect(start).toBeGreaterThanOrEqual(at);
          expect(end).toBeGreaterThan(start);
          expect(source.slice(at, start).trim()).toBe('');
          at = end;
        }
        expect(source.slice(at).trim()).toBe('');
      }),
    );
  });
});
