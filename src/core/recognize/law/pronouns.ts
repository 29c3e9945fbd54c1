import type { LawMention } from '../mention';
import { readPlace, readPlaceWithin } from './article';
import { placeFields } from './marks';
import { continuesWord } from './words';

/** A law points at itself: 本法, 本条例, 本实施细则. */
const OWN =
  /本(?:(?:实施|暂行|管理|若干|工作|行动|特别|补充)?(?:法典|法|條例|条例|办法|辦法|规定|規定|细则|規則|规则|司法解释|解释|决定|意见|通知|方案|措施|公约|公約|协定|協定|议定书|条约|章程|准则|标准|规范|指南|指引|目录|公告|通告|纲要|规划|规程|公报|清单|导则|守则|修正案|安排)|行动计划)/g;
/** What 本 belongs to in longer words: 基本法, 根本规定, 资本规则, 日本法. */
const NOT_OWN = '基根资日样成版文书课剧脚副正原蓝译抄剪孤标珍善古底草样範资';

/** A law named before: 该条例, 这部法律, 同法, 上述办法. */
const FORMER =
  /(?:该|該)(?:实施|暂行|管理|司法)?(?:法典|法律|法案|法|條例|条例|办法|规定|细则|规则|解释|通知|公约|協定|协定|议定书|条约|章程|准则|公告|通告|纲要|规划|草案|征求意见稿|指南|目录)|(?:这部|这一|这项)(?:法律|法规|条例|法案|行政法规|司法解释)|此(?:法案|条例|办法)|上述(?:条例|办法|解释|公告|通知|公约|司法解释)|(?:新|旧|原|同)(?:法|条例|办法)/g;
const NOT_FORMER: Readonly<Record<string, string>> = {
  该: '应活',
  此: '因彼从如据就对为',
  新: '创更最革刷翻全崭重',
  旧: '陈照仍依',
  原: '中平高草还',
  同: '不合共相如会协认赞一视等随',
};

/** A place named relative to where it stands, or to the one cited before: 前款, 前条第一款, 本条, 前两款, 该条第二款. */
const RELATIVE = /(?:前(?:[一二两兩三四五])?|本)[款條条项項]|[该該][款條条]/g;
/** What shows that 该条 is a place in a law and not that of a line or a message. */
const CITED_AHEAD = /(?:的)?(?:规定|規定|所[列称]|第[一二三四五六七八九十(（]|明确)/y;

/** Words that show that 项, 条 or 款 counts provisions of a law. */
const PROVISION_AHEAD = /(?:的)?(?:规定|規定|所|情形|行为|行為|罪|第|和第|至第|、第|（|\(|处罚|罚款|期限|要求)/y;

/** Laws and places in them that need an antecedent. */
export function readPronouns(text: string): LawMention[] {
  return [...own(text), ...former(text), ...relative(text)].sort((a, b) => a.start - b.start);
}

function own(text: string): LawMention[] {
  if (!text.includes('本')) return [];
  const found: LawMention[] = [];
  OWN.lastIndex = 0;
  for (let match = OWN.exec(text); match; match = OWN.exec(text)) {
    const end = match.index + match[0].length;
    if (isInLongerWord(text, match.index)) continue;
    if (match[0].endsWith('法') && continuesWord(text, end)) continue;
    if (/^[化性书]/.test(text[end] ?? '')) continue;
    found.push(withPlace(text, match.index, end, 'own-law', match[0].slice(1)));
  }
  return found;
}

/** Whether 本 is the end of a word: 基本法, 成本办法; not in 构成本法第十条所称. */
function isInLongerWord(text: string, at: number): boolean {
  const before = text[at - 1];
  return (
    before !== undefined && NOT_OWN.includes(before) && !(before === '成' && /[构组完造达]/.test(text[at - 2] ?? ''))
  );
}

function former(text: string): LawMention[] {
  const found: LawMention[] = [];
  FORMER.lastIndex = 0;
  for (let match = FORMER.exec(text); match; match = FORMER.exec(text)) {
    const words = match[0];
    const end = match.index + words.length;
    if (NOT_FORMER[words[0]!]?.includes(text[match.index - 1] ?? ' ')) continue;
    if (words.endsWith('法') && continuesWord(text, end)) continue;
    const isLoose = /^[新旧原同]/.test(words);
    const mention = withPlace(
      text,
      match.index,
      end,
      'former-law',
      words.replace(/^(?:这部|这一|这项|上述|[该該此新旧原同])/, ''),
    );
    if (isLoose && mention.end === end && !(/^[新旧]/.test(words) && LAW_AHEAD.test(text.slice(end, end + 3))))
      continue;
    found.push(mention);
  }
  return found;
}

/** What a law does: shows that 新法 is one. */
const LAW_AHEAD = /^(?:规定|施行|实施|明确|将|要求|自)/;

function relative(text: string): LawMention[] {
  const found: LawMention[] = [];
  RELATIVE.lastIndex = 0;
  for (let match = RELATIVE.exec(text); match; match = RELATIVE.exec(text)) {
    const end = match.index + match[0].length;
    if (!isProvision(text, match.index, end, match[0])) continue;
    const place = readPlaceWithin(text, end);
    found.push({
      kind: 'law',
      rule: 'relative-place',
      form: 'pronoun',
      start: match.index,
      end: place?.end ?? end,
      title: match[0],
      ...placeFields(place),
    });
  }
  return found;
}

function isProvision(text: string, start: number, end: number, words: string): boolean {
  const before = text[start - 1] ?? ' ';
  const next = text[end] ?? ' ';
  if (words[0] === '该' || words[0] === '該') {
    CITED_AHEAD.lastIndex = end;
    return !NOT_FORMER.该!.includes(before) && CITED_AHEAD.test(text);
  }
  PROVISION_AHEAD.lastIndex = end;
  const isAhead = PROVISION_AHEAD.test(text);
  if (words[0] === '本') {
    if (isInLongerWord(text, start)) return false;
    if (/[條条]$/.test(words)) return !'件例约約线線目幅款文信评微'.includes(next);
    return isAhead && next !== '目';
  }
  if (words === '前款') return !'车游产手'.includes(next);
  if (!isAhead && '目以之此日提当先空年天月跟眼面向史从生'.includes(before)) return false;
  if (words.endsWith('款')) return isAhead || /^(?:通知|原因|行政|之|以外)/.test(text.slice(end, end + 2));
  return isAhead && !'目件'.includes(next);
}

/** An appendix counts its articles anew: 本规定附录第一条 cites no article of the law itself. */
const APPENDIX = /附[录錄件表](?:[一二三四五六七八九十0-9]{1,2})?(?=第)/y;

/** Where the places of an appendix end, with a list of them; -1 where none is cited. */
function appendixEnd(text: string, at: number): number {
  APPENDIX.lastIndex = at;
  if (!APPENDIX.test(text)) return -1;
  let end = readPlace(text, APPENDIX.lastIndex)?.end ?? -1;
  while (end > 0 && '、和及或与'.includes(text[end] ?? '，')) {
    const next = readPlace(text, end + 1);
    if (!next) break;
    end = next.end;
  }
  return end;
}

function withPlace(text: string, start: number, end: number, rule: string, title: string): LawMention {
  const appendix = appendixEnd(text, end);
  if (appendix > 0) return { kind: 'law', rule, form: 'pronoun', start, end: appendix, title };
  const place = readPlace(text, end);
  return { kind: 'law', rule, form: 'pronoun', start, end: place?.end ?? end, title, ...placeFields(place) };
}

/** A short name that stands for a law named before: 征求意见稿规定, 草案对…, 条例明确. */
const SHORT =
  /((?:公开)?征求意见稿|(?:修订|修正)?草案(?:[一二三四五]次审议稿|[二三四]审稿|修改稿|(?:建议)?表决稿)?|(?:暂行|管理|实施|指导|行动|工作|总体|若干)(?:条例|办法|规定|意见|方案|细则|计划)|条例|办法|意见|通知|方案|细则|指南|纲要|公告|规划|解释|规定|决定|措施|公报|公约|协定)/g;
/** What only a text does. */
const SAYS =
  /(?:规定|明确|提出|要求|指出|强调|所称|还|进一步|细化|旨在|共(?:[0-9]|[一二三四五六七八九十]|分|有|计)|自[0-9二].{0,10}起|施行|拟|鼓励|第[一二三四五六七八九十0-9百]{1,5}条)/y;
/** Short names that are verbs as well. */
const VERBS = /^(?:规定|决定|规划|解释|通知)$/;
const STARTS_CLAUSE = /[，,。；;：:、“"‘（(\s—…！!？?]/;

/** Short names at the head of a clause, where what follows shows that a text speaks. */
export function readShortNames(text: string): LawMention[] {
  const found: LawMention[] = [];
  SHORT.lastIndex = 0;
  for (let match = SHORT.exec(text); match; match = SHORT.exec(text)) {
    const words = match[0];
    const end = match.index + words.length;
    const isDraft = words.endsWith('征求意见稿') || /草案|审稿/.test(words);
    if (!isShortName(text, match.index, end, words, isDraft)) continue;
    const mention = withPlace(text, match.index, end, 'short-name', words);
    found.push(mention);
  }
  return found;
}

function isShortName(text: string, start: number, end: number, words: string, isDraft: boolean): boolean {
  const before = text[start - 1];
  const startsClause = before === undefined || STARTS_CLAUSE.test(before);
  if (isDraft && /[)）]/.test(text[end] ?? '') && /[（(]/.test(before ?? '')) return false;
  if (
    !startsClause &&
    !(
      isDraft &&
      /(?:根据|按照|据|对|将|的|了|和|在|该|提请|审议|讨论|表决|通过|提出|形成|公布|建议|认为|表示|介绍|指出)$/.test(
        text.slice(Math.max(0, start - 2), start),
      )
    )
  )
    return false;
  if (/稿$/.test(words)) return true;
  if (
    isDraft &&
    /^(?:进行|作了|提请|提交|审议|表决|逐条|共|的(?:说明|审议|决定|主要内容)|[，。])/.test(text.slice(end, end + 5))
  )
    return true;
  // “意见”明确: the quotation marks stand around the name alone.
  const isQuoted = /[“"‘]/.test(before ?? '') && /[”"’]/.test(text[end] ?? '');
  SAYS.lastIndex = isQuoted ? end + 1 : end;
  if (SAYS.test(text)) return !VERBS.test(words) || /^(?:指出|强调|提出|明确|要求)/.test(text.slice(end, end + 2));
  return (
    (isDraft || words === '条例') &&
    /^(?:对|从|将|中|于|在|设|增加|删|新增|聚焦|围绕|把|，|,)/.test(text.slice(end, end + 2)) &&
    startsClause
  );
}
