import type { LawNames } from '../../lexicon/laws';
import type { LawMention } from '../mention';
import { readPlace } from './article';
import { bracketAfter } from './marks';
import { readAfterName, standsAlone } from './names';
import { continuesWord } from './words';

/** No bare name is longer than this. */
const LONGEST_NAME = 48;

const TAIL = /(?:条例|办法|规定|细则|规则|法典|准则|章程|规划|纲要|方案|公约|协定|条约|议定书|执行预案|法案|法)/g;
/** Kinds of which a bare name may be one without an article or a draft's words behind it. */
const UNMARKED: ReadonlySet<string> = new Set(['办法', '细则', '规定', '执行预案']);
/** 早籼稻最低收购价执行预案: issued every year, and told by these words from a plan for emergencies. */
const PLAN = '执行预案';
const DRAFT_AHEAD = /(?:修订|修正)?草案|征求意见稿|送审稿/y;

/** Words after which a name begins; the last one before it counts. */
const LEAD =
  /(?:根据|依据|依照|按照|违反|触犯|起草|制定|修订|修改|修正|出台|发布|公布|印发|颁布|审议|通过|适用|贯彻|落实|执行|参照|遵守|符合|学习|宣传|推动|加快|完成|正在|关于|现行|所谓|包括|我国|以及|同时|废止|取代|对照|加强|进一步|或者|构成|属于|所称|应当|可以|[的将是即了把就]|对(?!外)|按(?![揭日次比件])|经(?![济营纪费])|(?<!自)由|在(?![线建职校华])|(?<![行作])为|(?<=法|条例|办法|规定|法典)[和与及或])/g;
/** What a bare name of a document follows when nothing else tells that it is one. */
const ISSUED = /(?:起草|出台|印发|发布|公布|颁布|审议通过)(?:了|完成|的)?$/;
/** Kinds of laws, no law by name. */
const GENERIC =
  /^(?:有关|当地|本地|相关|具体|其他|其它|行政|地方性?|配套|这些|各项|上述|前述|相应|实施|施行|管理|工作|暂行|本|该|此|其|一系列|部分|若干|专项|总体|国家|专门|另外?|这部|一部|首部|多部|两部|新|旧|同|内部|议事|操作|技术|业务|程序|自治|单行|法律|法规|规章|制度|政策|监督|服务|任何|不少|许多|很多|现有|各种|各类|所有|全部|规范性|和|与)+$/;
/** Without one of these words before it no bare name is taken for one; a quick look that spares a closer one. */
const SIGN =
  /共和国|起草|出台|印发|[发公颁]布|审议通过|[美英法德韩泰]国|日本|欧盟|俄罗斯|印度|越南|加拿大|澳大利亚|新加坡|瑞士|巴西|以色列/;
/** Right before a name that is cited, however short. */
const CITES = /(?:根据|依据|依照|按照|违反|触犯|按)$/;
const LEADS_UP = /(?:的|了|将|据|对|签署|通过|提出|根据|违反|推动|出台)$/;
/** 德国供应链法: a law of another country needs no other sign. */
const FOREIGN_LAW =
  /^(?:美国|英国|法国|德国|日本|韩国|欧盟|俄罗斯|印度|泰国|越南|加拿大|澳大利亚|新加坡|瑞士|巴西|以色列)[^和与]{2,12}$/;
/** 法国前总理拉法兰: a post and the beginning of a name. */
const PERSON = /总理|总统|首相|主席|大臣|部长|外长|议长|国王|选手|球员|教练/;
/** Before 法 in words that are no laws: 方法, 办法, 司法, 立法. */
const NO_LAW =
  '方办司执立违看做说想用合非依守普书手疗算写语佛魔戏枪打玩国王家军兵技民加减乘除护设无没不枉犯知学懂讲尊释律文作宪公私据按照本该的旧各该新原同此其有种疗土洋古偏粗细妙活章句笔刀拳剑指唱吃办循变正伏恶';

/** 违法案件, 司法案例: 法案 that is no bill. */
const CASE_BEHIND = /^[违司执枉犯]|[件例值卷由情]$/;

/** Laws that the lexicon does not know, where the words around them tell that a name ends here. */
export function readUnlisted(text: string, laws: LawNames): LawMention[] {
  const found: LawMention[] = [];
  let from = 0;
  TAIL.lastIndex = 0;
  for (let match = TAIL.exec(text); match; match = TAIL.exec(text)) {
    const tail = match[0];
    const end = match.index + tail.length;
    if (tail === '法案' && CASE_BEHIND.test(text.slice(match.index - 1, end + 1))) continue;
    if (tail === '法' && (NO_LAW.includes(text[match.index - 1] ?? '的') || continuesWord(text, end))) continue;
    const mention = readName(text, Math.max(from, end - LONGEST_NAME), match.index, end, tail, laws);
    if (!mention) continue;
    found.push(mention);
    from = mention.end;
    TAIL.lastIndex = mention.end;
  }
  return found;
}

function readName(
  text: string,
  from: number,
  tailStart: number,
  end: number,
  tail: string,
  laws: LawNames,
): LawMention | undefined {
  DRAFT_AHEAD.lastIndex = end;
  const isMarked = DRAFT_AHEAD.test(text) || bracketAfter(text, end) !== undefined;
  const isCited = readPlace(text, end) !== undefined;
  const isCountry = tail === '条例' || tail === '法' || tail === '法案';
  if (!isMarked && !isCited && !isCountry && !UNMARKED.has(tail)) return undefined;
  if (/[本该该此](?:实施|暂行|管理|工作)?$/.test(text.slice(Math.max(from, tailStart - 3), tailStart)))
    return undefined;
  if (
    !isMarked &&
    !isCited &&
    tail !== '条例' &&
    tail !== '法案' &&
    tail !== PLAN &&
    !SIGN.test(text.slice(Math.max(0, from - 6), tailStart))
  )
    return undefined;
  const low = runStart(text, from, tailStart);
  if (endsKnownName(text, low, end, laws)) return undefined;
  const start = nameStart(text, low, tailStart);
  const core = text.slice(start, tailStart);
  if (
    core.length < 2 ||
    (GENERIC.test(core) && !(isMarked && /^(?:管理|实施|暂行|工作)+$/.test(core))) ||
    /^[该本此其这]/.test(core)
  )
    return undefined;
  if (isMarked || isCited)
    return core.length >= 2 && ((tail !== '决定' && tail !== '规定') || core.length >= 4)
      ? readAfterName(text, start, end, 'name-with-place')
      : undefined;
  if (core.startsWith('中华人民共和国')) {
    return isCountry && !/境内|公民|成立|主席|政府|国务院|最高人民/.test(core)
      ? readAfterName(text, start, end, 'name')
      : undefined;
  }
  if (tail === PLAN)
    return core.length >= 4 && CITES.test(text.slice(Math.max(0, start - 2), start))
      ? readAfterName(text, start, end, 'name-by-form')
      : undefined;
  if (tail === '条例')
    return (core.length >= 4 || CITES.test(text.slice(Math.max(0, start - 2), start))) && isNameEnd(text, end)
      ? readAfterName(text, start, end, 'name-by-form')
      : undefined;
  if (tail === '法案')
    return core.length >= 4 && isClean(text, start) ? readAfterName(text, start, end, 'name-by-form') : undefined;
  if (tail === '法') {
    return FOREIGN_LAW.test(core) && !PERSON.test(core) ? readAfterName(text, start, end, 'name-by-form') : undefined;
  }
  const isIssued =
    core.length >= 8 &&
    !core.includes('具体') &&
    ISSUED.test(text.slice(Math.max(0, start - 6), start)) &&
    isClauseEnd(text, end);
  return isIssued ? readAfterName(text, start, end, 'name-by-form') : undefined;
}

/** Whether a name of the lexicon ends here; it is found by itself. */
function endsKnownName(text: string, low: number, end: number, laws: LawNames): boolean {
  for (let start = low; start < end - 1; start++) {
    if (laws.matcher.longestAt(text, start)?.end === end && standsAlone(text, start, end)) return true;
  }
  return false;
}

/** Whether a name begins at the head of a clause or behind a word that leads up to one. */
function isClean(text: string, start: number): boolean {
  return (
    start === 0 || !isNamePart(text.charCodeAt(start - 1)) || LEADS_UP.test(text.slice(Math.max(0, start - 2), start))
  );
}

/** A bare 条例 ends a name unless a longer word goes on. */
function isNameEnd(text: string, end: number): boolean {
  return !/^[法化性类式]/.test(text[end] ?? '');
}

function isClauseEnd(text: string, end: number): boolean {
  return end >= text.length || /[，,。；;：:、…！!（(\s]/.test(text[end]!);
}

/** Where the run of Chinese characters that ends at `end` begins, not before `from`. */
function runStart(text: string, from: number, end: number): number {
  let start = end;
  for (;;) {
    while (start > from && isNamePart(text.charCodeAt(start - 1))) start--;
    const open = bracketStart(text, from, start);
    if (open < 0) return start;
    start = open;
  }
}

const LONGEST_BRACKET = 8;

/** Where a bracket within a name opens: 个人资料（私隐）条例. */
function bracketStart(text: string, from: number, end: number): number {
  if (text[end - 1] !== '）' && text[end - 1] !== ')') return -1;
  let open = end - 1;
  const low = Math.max(from, open - LONGEST_BRACKET);
  while (open > low && isNamePart(text.charCodeAt(open - 1))) open--;
  const words = text.slice(open, end - 1);
  if (words.length < 2 || /[简统]?称|修[订正]|试行|草案|下同/.test(words)) return -1;
  const isOpen = text[open - 1] === '（' || text[open - 1] === '(';
  return isOpen && isNamePart(text.charCodeAt(open - 2)) ? open - 1 : -1;
}

function isNamePart(code: number): boolean {
  return code >= 0x4e00 && code <= 0x9fff;
}

/** Cuts the words that lead up to a name off the run that holds it. */
function nameStart(text: string, low: number, tailStart: number): number {
  const run = text.slice(low, tailStart);
  let start = 0;
  LEAD.lastIndex = 0;
  for (let lead = LEAD.exec(run); lead; lead = LEAD.exec(run)) {
    const next = lead.index + lead[0].length;
    start = next;
  }
  return low + start;
}
