import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { readBlocks, textsOf } from './read';

describe('what a reader sees', () => {
  it.each([
    // Markdown's own rules hurt Chinese text; each of these is lost or broken with common settings.
    ['ranges with tildes', '预计增长3~5个百分点,占比10~20%', ['预计增长3~5个百分点,占比10~20%']],
    ['an address before Chinese words', '网址: www.ccb.cn请注意诈骗', ['网址: www.ccb.cn请注意诈骗']],
    ['emphasis beside title marks', '**《反诈法》**规定了惩戒', ['《反诈法》规定了惩戒']],
    ['emphasis beside quotation marks', '开展**“断卡”**行动', ['开展“断卡”行动']],
    ['an indented paragraph', '    全年起诉5万人。', ['全年起诉5万人。']],
    ['an ideographic indent', '　　全年起诉5万人。', ['　　全年起诉5万人。']],
    ['a year before a full stop', '2023. 全年起诉5万人', ['2023. 全年起诉5万人']],
    ['a list number', '3. 全年起诉5万人', ['全年起诉5万人']],
    ['no heading by underline', '第十二条 罚款五万元\n---', ['第十二条 罚款五万元']],
    ['entities', '增长&lt;5&percnt;&#x4E07;人', ['增长<5%万人']],
    ['escapes', '增长5\\%，\\*注', ['增长5%，*注']],
    ['a quotation of several lines', '> 起诉\n> 5万人', ['起诉\n5万人']],
    ['emphasis inside a number', '共**3**.4万人', ['共3.4万人']],
    ['a link', '据[公安部](https://example.org/5万人)介绍', ['据公安部介绍']],
    ['a picture', '![5万人](a.png)起诉', ['起诉']],
    ['a fence', '起诉\n\n```\n5万人\n\n6万人\n```\n\n抓获', ['起诉', '抓获']],
    ['a footnote', '起诉5万人[^1]\n\n[^1]: 数据来源最高检', ['起诉5万人[^1]', '数据来源最高检']],
    ['raw HTML', '<p>起诉<b>5万</b>余人&nbsp;。</p><p>抓获<br>3人</p>', ['起诉5万余人\u00a0。', '抓获\n3人']],
    ['scripts and comments', '<p>起诉</p><script>var a = "5万人"</script><!-- 6万人 -->', ['起诉']],
    ['tags inside a paragraph', '起诉<span style="color:red">5万</span>人<br/>抓获3人', ['起诉5万人\n抓获3人']],
    ['front matter', '---\ntitle: 5万人\n---\n\n起诉3人', ['起诉3人']],
    ['CRLF', '起诉5万人\r\n\r\n抓获3人\r\n', ['起诉5万人', '抓获3人']],
    ['a byte-order mark', '\ufeff# 题\n\n正文', ['题', '正文']],
    ['a table', '| 指标 | 2023年 |\n|---|---|\n| 案件 | 5万 |', ['指标', '2023年', '案件', '5万']],
    ['nothing', '', []],
    ['blank lines', '\n \n\t\n', []],
  ])('%s', (_, source, texts) => {
    expect(textsOf(source)).toEqual(texts);
  });

  it('joins lines that were wrapped at a width, also inside a number', () => {
    const source =
      '今年1月至10月，全国检察机关共起诉电诈犯罪嫌疑人3.\n4万余人，同比上升近52%，涨幅比上年同期下降2.2个百\n分点。';
    const [block] = readBlocks(source);
    expect(block!.text.text).toContain('3.4万余人');
    const at = block!.text.text.indexOf('3.4万余人');
    expect(block!.sourceOf(at, at + 6)).toBe('3.\n4万余人');
    expect(block!.text.text).toContain('2.2个百分点。');
  });

  it('joins wrapped English lines with a space', () => {
    const source = 'The agency collected more than three hundred and twenty million\ndollars in penalties.';
    expect(textsOf(source)).toEqual([source.replace('\n', ' ')]);
  });

  it('keeps lines apart that are paragraphs of their own', () => {
    expect(textsOf('会议听取了公安部关于打击电信网络诈骗的汇报。\n会议指出，要坚持。')).toEqual([
      '会议听取了公安部关于打击电信网络诈骗的汇报。',
      '会议指出，要坚持。',
    ]);
  });
});

describe('the way back to the source', () => {
  const piece = fc.constantFrom(
    ...[
      '起诉',
      '5',
      '万',
      '**',
      '*',
      '_',
      '`',
      '> ',
      '- ',
      '1. ',
      '\n',
      '\r\n',
      '\n\n',
      '&amp;',
      '&#65;',
      '&',
      '\\',
      '\\*',
    ],
    ...[
      '<b>',
      '</b>',
      '<p>',
      '</p>',
      '<br>',
      '| ',
      '|---|',
      '~',
      '[',
      '](x)',
      '# ',
      '《',
      '》',
      ' ',
      '　',
      '\0',
      '\ud83d',
      '😀',
      '.',
    ],
  );
  const source = fc.array(piece, { maxLength: 40 }).map((pieces) => pieces.join(''));

  it('leads every Chinese character back to itself', () => {
    fc.assert(
      fc.property(source, (text) => {
        for (const block of readBlocks(text)) {
          for (let i = 0; i < block.text.text.length; i++) {
            const unit = block.text.text[i]!;
            if (/[\u4e00-\u9fff]/.test(unit)) expect(block.sourceOf(i, i + 1)).toBe(unit);
          }
        }
      }),
      { numRuns: 2000 },
    );
  });

  it('never goes back', () => {
    fc.assert(
      fc.property(source, (text) => {
        for (const { text: mapped } of readBlocks(text)) {
          for (let i = 1; i < mapped.text.length; i++) {
            expect(mapped.start(i)).toBeGreaterThanOrEqual(mapped.start(i - 1));
            expect(mapped.end(i)).toBeGreaterThanOrEqual(mapped.start(i - 1));
          }
        }
      }),
      { numRuns: 500 },
    );
  });
});
