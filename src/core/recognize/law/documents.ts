import type { LawMention } from '../mention';

/** 国发〔2023〕5号, 财税[2019]13号: the year in any brackets. */
const NUMBERED = /[〔[［（(【][ 　]?(?:19|20)[0-9]{2}[ 　]?[〕\]］）)】][ 　]?第?[ 　]?[0-9]{1,5}[ 　]?[号號]/g;
/** (2023)最高法民终123号, （2021）京0105民初12345号之一. */
const CASE =
  /[（(〔[［](?:19|20)[0-9]{2}[）)〕\]］][\u4e00-\u9fff]{1,6}[0-9]{0,6}[\u4e00-\u9fff]{1,8}[0-9]{1,7}[号號](?:之[一二三四五六七八九十]{1,2}|之[0-9]{1,2})?/g;
/** 国务院令第784号, 公告2025年第5号. */
const ORDER =
  /(?:令|公告|通告)[ 　]?(?:[（(〔[]?(?:19|20)[0-9]{2}[）)〕\]]?[ 　]?年?[ 　]?)?[(（]?第[ 　]?[0-9〇零一二三四五六七八九十百]{1,6}[ 　]?[号號][)）]?/g;
/** 2025年第5号公告, 第七十七号主席令. */
const ORDER_BEHIND =
  /(?:(?:19|20)[0-9]{2}[ 　]?年)?第[ 　]?[0-9〇零一二三四五六七八九十百]{1,6}[ 　]?号[ 　]?(?:公告|(?:中华人民共和国)?(?:国务院|主席|国家主席|行政|总统)令)|(?:欧盟)?第?[0-9]{4}\/[0-9]{1,4}号(?:条例|指令|法规)/g;
/** GB/T 35273—2020. */
const STANDARD = /(?<![A-Za-z])GB(?:\/[TZ])?[ 　]?[0-9]{3,6}(?:\.[0-9]{1,3})?[—–-]{1,2}(?:19|20)[0-9]{2}(?![0-9])/g;

/** An issuer's code is no longer than this. */
const LONGEST_CODE = 14;
const LONGEST_ISSUER = 30;
/** Words that lead up to a code or an issuer and are no part of it. */
const LEAD =
  /(?:根据|依据|依照|按照|参照|详见|参见|文号|印发|发布|公布|转发|下发|通知|意见|办法|规定|决定|方案|批准|关于|以下简称|简称|[见经以由按据为的与及或在年月日号]|(?<!共)和)/g;

/** Documents and judgments by number. */
export function readDocumentNumbers(text: string): LawMention[] {
  if (!/[号號]|GB/.test(text)) return [];
  const found: LawMention[] = [];
  for (const match of text.matchAll(CASE))
    found.push(numbered(text, match.index, match.index + match[0].length, 'case-number'));
  for (const match of text.matchAll(NUMBERED)) {
    const start = codeStart(text, match.index, LONGEST_CODE);
    if (start < match.index) found.push(numbered(text, start, match.index + match[0].length, 'document-number'));
  }
  for (const match of text.matchAll(ORDER)) {
    const start = codeStart(text, match.index, LONGEST_ISSUER);
    // A bracket counts only where it opens here too: (国务院令第784号) closes one that opened before.
    const isClosed = /[(（]第/.test(match[0]) || !/[)）]$/.test(match[0]);
    const end = match.index + match[0].length - (isClosed ? 0 : 1);
    const issuer = text.slice(start, match.index);
    const joint = jointStart(text, start);
    if (match[0][0] === '令' && (issuer === '' || /[指法]$/.test(issuer))) continue;
    found.push(numbered(text, issuer ? joint : start, end, 'order-number'));
  }
  for (const match of text.matchAll(ORDER_BEHIND))
    found.push(numbered(text, match.index, match.index + match[0].length, 'order-number'));
  for (const match of text.matchAll(STANDARD))
    found.push(numbered(text, match.index, match.index + match[0].length, 'standard-number'));
  return found.sort((a, b) => a.start - b.start || b.end - a.end);
}

function numbered(text: string, start: number, end: number, rule: string): LawMention {
  return { kind: 'law', rule, form: 'number', start, end, title: text.slice(start, end) };
}

/** Where the code or the issuer's name before a number begins. */
function codeStart(text: string, end: number, longest: number): number {
  let low = end;
  while (low > 0 && end - low < longest && isCode(text.charCodeAt(low - 1))) low--;
  const run = text.slice(low, end);
  let start = 0;
  LEAD.lastIndex = 0;
  for (let lead = LEAD.exec(run); lead; lead = LEAD.exec(run)) start = lead.index + lead[0].length;
  return low + start;
}

/** 财政部 税务总局公告2023年第12号: issuers in a row stand with spaces between them. */
function jointStart(text: string, start: number): number {
  let at = start;
  while (/^[ 　、]$/.test(text[at - 1] ?? '') && /[部局署会院委行]/.test(text[at - 2] ?? '')) {
    const before = codeStart(text, at - 1, LONGEST_ISSUER);
    if (before >= at - 1) break;
    at = before;
  }
  return at;
}

function isCode(code: number): boolean {
  return (code >= 0x4e00 && code <= 0x9fff) || (code >= 0x41 && code <= 0x5a);
}
