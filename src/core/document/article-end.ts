import type { Block } from './block';

/** A closing line is no longer than this. */
const LONGEST = 160;
/** What stands before an article's closing line is at least this long; a dateline may also open an article. */
const LEAST_BEFORE = 200;

/** The dateline or signature that closes a report: （新华社北京12月25日电 记者…）, （完）, (本报记者 …). */
const CLOSING =
  /^[（(](?:完|编辑|作者|来源|记者|责编|责任编辑|[^（()）]{0,60}(?:电|讯|记者|通讯员|报道|供稿))[^()（）]{0,100}[)）]$/;
/** Credits of a page: an article ends before the first of them where nothing closes it. */
const CREDITS = /^(?:【?(?:责任编辑|责编|网络编辑|编辑|监制|审核|校对|版式|制图)】?\s*[:：丨|])/;
/** What stands below an article on its page. */
const FURNITURE =
  /^(?:广告|延伸阅读|相关阅读|相关链接|相关新闻|推荐阅读|猜你喜欢|扫一扫.{0,20}|打开APP.{0,20}|版权声明.{0,40}|免责声明.{0,40}|Copyright\b.{0,80}|©.{0,80}|All rights reserved\.?)$/i;
const ENGLISH_END = /^(?:#\s?#\s?#|-?\s*-?\s*(?:ENDS?|30)\s*-?-?)$/;

/**
 * Index of the last block of the article: that of the dateline or signature where one closes it, else the one before the
 * page's credits and furniture. What follows (advertising, copyright, contact details) has no facts.
 */
export function lastBlockOf(blocks: readonly Block[]): number {
  let before = 0;
  let closing = -1;
  let furniture = -1;
  for (const [index, block] of blocks.entries()) {
    const text = block.text.text.trim();
    if (before >= LEAST_BEFORE && text.length <= LONGEST && block.kind !== 'cell') {
      if (CLOSING.test(text) || ENGLISH_END.test(text)) closing = index;
      else if (furniture < 0 && (CREDITS.test(text) || FURNITURE.test(text))) furniture = index - 1;
    }
    before += text.length;
  }
  if (closing >= 0 && (furniture < 0 || closing <= furniture || isNear(blocks, furniture, closing))) return closing;
  return furniture >= 0 ? furniture : closing >= 0 ? closing : blocks.length - 1;
}

/** Whether little stands between the first furniture and the closing line: a credit may come just before it. */
function isNear(blocks: readonly Block[], from: number, to: number): boolean {
  let between = 0;
  for (let i = from + 1; i < to; i++) between += blocks[i]!.text.text.length;
  return between > LEAST_BEFORE || to - from <= 3;
}
