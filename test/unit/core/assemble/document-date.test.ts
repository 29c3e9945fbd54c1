import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { type DateInput, documentDate } from '../../../../src/core/assemble/document-date';
import { isIsoPeriod } from '../../../../src/core/calendar';

/** Lines as blocks of one source. */
function blocks(...lines: string[]): DateInput['blocks'] {
  let start = 0;
  return lines.map((text) => {
    const block = { text, start, end: start + text.length };
    start = block.end + 2;
    return block;
  });
}

const title = (text: string) => ({ text, start: 0, end: text.length });

describe('the order of sources', () => {
  const everything: DateInput = {
    option: '2020-01-01',
    frontMatter: { yaml: 'title: a\ndate: 2021-02-03', start: 4 },
    title: title('2023年3月4日发布会'),
    blocks: blocks('新华社北京2022年12月25日电 内容'),
    path: 'a/2024-05-06.md',
  };

  it.each([
    ['option', {}, '2020-01-01'],
    ['front-matter', { option: undefined }, '2021-02-03'],
    ['dateline', { option: undefined, frontMatter: undefined }, '2022-12-25'],
    ['title', { option: undefined, frontMatter: undefined, blocks: [] }, '2023-03-04'],
    ['file-name', { option: undefined, frontMatter: undefined, blocks: [], title: undefined }, '2024-05-06'],
  ] as const)('%s', (from, without, iso) => {
    expect(documentDate({ ...everything, ...without })).toMatchObject({ from, iso });
  });

  it('is none where nothing tells', () => {
    expect(documentDate({ blocks: blocks('2023年增长5%。', '比上年快。'), path: 'notes.md' })).toBeUndefined();
  });
});

describe('front matter', () => {
  it.each([
    ['date: 2024-02-29', '2024-02-29'],
    ['日期：2024年2月29日', '2024-02-29'],
    ['发布日期: "2024/2/29"', '2024-02-29'],
    ['pubdate: 2024-02-29T10:00:00+08:00', '2024-02-29'],
    ['date: 2024-02-30', undefined],
    ['updated: soon', undefined],
  ])('%s', (yaml, iso) => {
    expect(documentDate({ frontMatter: { yaml, start: 4 }, blocks: [] })?.iso).toBe(iso);
  });

  it('says where it stands', () => {
    const source = '---\ntitle: a\ndate: 2024-02-29\n---\n';
    const found = documentDate({ frontMatter: { yaml: 'title: a\ndate: 2024-02-29', start: 4 }, blocks: [] });
    expect(source.slice(found!.span!.start, found!.span!.end)).toBe('2024-02-29');
  });
});

describe('datelines', () => {
  it.each([
    ['新华社北京2024年3月8日电 报告', '2024-03-08'],
    ['本报上海2024年3月5日讯（记者 张三）', '2024-03-05'],
    ['（香港2024年2月28日電）政府宣布', '2024-02-28'],
    ['WASHINGTON, Sept. 13, 2024 — Prices rose', '2024-09-13'],
    ['BRUSSELS, 12 March 2024 - The Commission', '2024-03-12'],
    ['发布时间：2024-02-29 10:00 来源：某局', '2024-02-29'],
    ['时间：2024年1月12日（星期五）上午10时', '2024-01-12'],
    ['Published: 12 March 2024', '2024-03-12'],
    ['2022年9月2日 第十三届全国人民代表大会常务委员会第三十六次会议通过', '2022-09-02'],
    ['（2024年11月15日公开征求意见，期限三十日。示例文本。）', '2024-11-15'],
    ['（2023年5月8日市政府办公厅印发）', '2023-05-08'],
    ['某某新闻客户端 2024-08-01 12:00:00', '2024-08-01'],
    ['某某报 2024年8月1日 12:00', '2024-08-01'],
    ['London, 12 March 2024', '2024-03-12'],
    ['本报讯（记者 张三）12月3日，市统计局发布，2024年1—11月增长。', '2024-12-03'],
    ['报名截止 2024-08-01 12:00', undefined],
    ['12月3日，市统计局发布，2024年前11个月增长。', undefined],
    ['（审判委员会第1193次会议通过 2002年3月15日公告公布 自2002年3月26日起施行）', '2002-03-15'],
    ['（根据2019年3月2日《国务院关于修改部分行政法规的决定》修订）', '2019-03-02'],
    ['2024-02-29 10:00', '2024-02-29'],
    ['报道日期不明，12月25日电影节开幕，2024年3月8日电', '2024-03-08'],
    ['央视财经消息：2024年8月9日，中国人民银行发布报告', '2024-08-09'],
  ])('%s', (line, iso) => {
    expect(documentDate({ blocks: blocks('标题', line, '正文。') })?.iso).toBe(iso);
  });

  it('takes the latest of a header', () => {
    const lines = ['2002年6月28日 令第355号公布', '2017年3月1日 第二次修订', '2017年5月1日 施行'];
    expect(documentDate({ blocks: blocks('条例', ...lines, '第一条 …') })?.iso).toBe('2017-03-01');
  });

  it('takes a later edition from the file name', () => {
    const input = { blocks: blocks('办法', '2010年12月20日 第一次修订'), path: '发票管理办法(2019-03-02).md' };
    expect(documentDate(input)).toMatchObject({ iso: '2019-03-02', from: 'file-name' });
  });

  it('takes the date under a notice', () => {
    const input = { blocks: blocks('通知', '请于2025年1月10日前提交。', '财政部', '2024年7月24日') };
    expect(documentDate(input)).toMatchObject({ iso: '2024-07-24', from: 'dateline' });
  });

  it('reads the last line of a block', () => {
    expect(documentDate({ blocks: blocks('通知', '国家发展改革委\n财政部\n二〇二四年七月二十四日') })?.iso).toBe(
      '2024-07-24',
    );
  });
});

describe('datelines without a year', () => {
  const end = '(新华社北京12月25日电 记者某某)';

  it('take it from the title', () => {
    expect(documentDate({ title: title('2023年四大看点'), blocks: blocks('正文', end) })?.iso).toBe('2023-12-25');
  });

  it('take the next where the title looks back', () => {
    const input = {
      title: title('2023年进出口情况'),
      blocks: blocks('新华社北京1月12日电', '去年出口增长，全年平稳。'),
    };
    expect(documentDate(input)?.iso).toBe('2024-01-12');
  });

  it('take it from the file name', () => {
    expect(documentDate({ blocks: blocks('正文', end), path: '20231226.txt' })?.iso).toBe('2023-12-25');
  });

  it('take the latest year that the text names, plans apart', () => {
    const input = { blocks: blocks('2022年启动，2023年完成，到2030年推广，2025年前见效。', end) };
    expect(documentDate(input)?.iso).toBe('2023-12-25');
  });

  it('are none without any year', () => {
    expect(documentDate({ blocks: blocks('正文', end) })).toBeUndefined();
  });
});

it('is a real day or none, whatever the text', () => {
  const piece = fc.constantFrom(
    '2023年',
    '2月',
    '30日',
    '电',
    '新华社',
    '发布时间：',
    '2023-13-45',
    '（',
    '通过',
    ' — ',
    'May 5, 2024',
    '，',
    '\n',
    '字',
  );
  const line = fc.array(piece, { maxLength: 8 }).map((pieces) => pieces.join(''));
  fc.assert(
    fc.property(fc.array(line, { maxLength: 5 }), line, (lines, path) => {
      const found = documentDate({ title: title(lines[0] ?? ''), blocks: blocks(...lines), path });
      if (found) expect(isIsoPeriod(found.iso) && found.iso.length === 10).toBe(true);
    }),
  );
});
