import type { Agency, Span } from '../../../fact';
import type { AgencyMention } from '../../../recognize/mention';
import type { Draft, PlacedSentence } from '../../document';
import { indexFrom, mentionStartingAt } from '../../mentions-at';
import { type Clause, clausesOf } from '../clause/clauses';
import { draftsOf } from '../clause/site';

export type AgencyDraft = Draft<Agency, AgencyMention>;

/** A body that acts: one that was found as an agency, or a group that a clause names at its head. */
export interface Subject {
  readonly name: string;
  /** As written. */
  readonly quote: string;
  /** Where it stands in the sentence. */
  readonly start: number;
  readonly end: number;
  /** Where it stands in the source. */
  readonly span: Span;
  /** A group that names no single body. */
  readonly generic: boolean;
}

/**
 * Agencies that a clause begins with, behind its words of time and order, and that do something in it; also groups that are
 * no agency by name: 全国移民管理机构共查验…, 中央财政安排….
 */
export function subjectsOf(sentence: PlacedSentence, clauses?: readonly Clause[]): Subject[] {
  const agencies = draftsOf(sentence, 'agency');
  const hasGroups = GROUP_HINT.test(sentence.text);
  if (agencies.length === 0 && !hasGroups) return [];
  const parts = clauses ?? clausesOf(sentence.text);
  const subjects: Subject[] = [];
  /** Where the last subject ends, with those joined to it. */
  let chainEnd = -2;
  let at = 0;
  for (const draft of agencies) {
    while (at + 1 < parts.length && parts[at]!.end <= draft.mention.start) at++;
    const clause = parts[at];
    const isJoined = chainEnd === draft.mention.start - 1;
    if (!clause || !isSubject(sentence, draft, clause, isJoined)) continue;
    // 市检察院、市司法局联合开展: the first leads.
    if (!isJoined) subjects.push(ofAgency(draft));
    chainEnd = draft.mention.end;
  }
  if (!hasGroups) return subjects;
  for (const clause of parts) {
    const group = groupIn(sentence, clause);
    if (group) subjects.push(group);
  }
  return subjects.sort((one, other) => one.start - other.start);
}

export function ofAgency({ fact, mention }: AgencyDraft): Subject {
  const span = { start: fact.start, end: fact.end };
  return {
    name: fact.canonical ?? fact.quote,
    quote: fact.quote,
    start: mention.start,
    end: mention.end,
    span,
    generic: fact.generic === true,
  };
}

const GROUP_HINT = /机[构关]|部门|系统|财政/;
const ACTS =
  '(?=共|累计|先后|依法|已|将|应当|可以|不予|持续|深入|开展|安排|下达|拨付|预拨|投入|补助|支持|加快|查|拿出|破获|立案|受理|收缴|接收|组织|联合|会同|坚决|严厉|严格|全力|积极|春|自)';
/** At the head of a clause: 全国“扫黄打非”部门共处置…; 由消防救援机构责令改正. */
const GROUPS = new RegExp(
  [
    `((?:全[国省市区县]|各级|各地|地方)(?:各级)?(?:“[^”]{2,10}”)?\\p{Script=Han}{0,10}?(?:机关|部门|(?:管理|执法|监管|监察|仲裁|救援|检查|登记)机构|[社院察安关务法政管]系统))${ACTS}`,
    `((?:中央|省级|市级|地方|各级)财政)(?:已|将|累计|共)?(?=安排|下达|拨付|预拨|投入|补助|支持|筹集|拿出)`,
    '(?:由|由(?:所在地|当地|县级以上))(\\p{Script=Han}{2,12}机构)(?=责令|处以|给予|没收|吊销|依法处|予以)',
    '(\\p{Script=Han}{0,12}(?:签发|登记|发证|审批|许可|处罚|执法|办案)机关)(?=自|应当|可以|不予)',
  ].join('|'),
  'uy',
);

function groupIn(sentence: PlacedSentence, clause: Clause): Subject | undefined {
  const { text, mentions } = sentence;
  let from = clause.start;
  while (text[from] === ' ') from++;
  for (let one = mentionStartingAt(mentions, from); one?.kind === 'period'; one = mentionStartingAt(mentions, from)) {
    from = one.end;
  }
  GROUPS.lastIndex = from;
  const match = GROUPS.exec(text);
  const name = match?.[1] ?? match?.[2] ?? match?.[3] ?? match?.[4];
  if (!match || !name) return undefined;
  const start = match.index + match[0].indexOf(name);
  const next = mentions[indexFrom(mentions, start)];
  // An agency by name is one by itself.
  if (next?.kind === 'agency' && next.start < start + name.length) return undefined;
  return {
    name,
    quote: name,
    start,
    end: start + name.length,
    span: sentence.toSource(start, start + name.length),
    generic: true,
  };
}

/** What may stand before a subject in its clause. */
const BEFORE =
  /^(?:第[一二三四五六七八九十百千〇零\d]{1,7}条(?:之[一二三四五六七八九十]{1,2})?(?=\s|$)|其中|同时|此外|另外|目前|近日|日前|近期|随后|当天|同日|今年|去年|截至目前|与此同时|一年来|以来|期间|年|月|日|底|末|至今|在?会上|[\d一二三四五六七八九十]是|从\p{Script=Han}{1,8}看)/u;
/** Words before a subject are no longer than this. */
const LONGEST_BEFORE = 40;
/** What a subject does is looked for so far behind it. */
const LONGEST_AFTER = 60;
/** The body is named for something else: as a source, a place, an object, the head of a title or of a meeting's name. */
const AFTER = new RegExp(
  [
    '^(?:的|等?(?:数据|统计)|有关数据|(?:最新|初步)?(?:数据|统计)|(?:有关|相关)?负责人|重点监测|监测的)',
    '^(?:原|前|时任)?(?:常务)?副?(?:总理|总书记|主席|书记|秘书长|部长|局长|司长|厅长|主任|署长|行长|省长|市长|县长|州长|委员|检察长|院长|发言人|大臣|国务卿)',
    '^(?:第?[一二三四五六七八九十\\d]{1,3}次)?(?:全体|常务|常委会?|党组)?(?:会议|全会)',
  ].join('|'),
);
/** The body only tells: 国家移民管理局今天（1月28日）发布消息, …公布的数据显示, …大数据监测, …预计. */
const TELLS =
  /(?:(?:发布|公布|通报|披露)(?:\p{Script=Han}{0,10}(?:消息|数据|公告|情况|结果|报告))?|显示|表明|消息|(?:大数据|统计)监测|表示|介绍|指出|认为|提醒|透露|预计|预测|证实|[说称])$/u;
/** Whoever is named behind it helps: 检察机关会同公安机关、海关查处…. */
const HELPED_BY = /(?:会同|联合|协同|配合|携手|协调)[^，,。；]*$/;

/** @param isJoined whether a sign stands between it and a subject before: 财政部、应急管理部预拨 */
function isSubject(sentence: PlacedSentence, { mention }: AgencyDraft, clause: Clause, isJoined: boolean): boolean {
  if (sentence.text.endsWith('会议', mention.end)) return false;
  const before = withoutMentions(sentence, clause.start, mention.start);
  // 由民政部门责令改正: the body acts.
  if (/^[^，,。；]{0,10}由$/.test(before)) return true;
  const after = sentence.text.slice(mention.end, Math.min(clause.end, mention.end + LONGEST_AFTER));
  // 受理的公安机关应当: what stands before it tells which.
  if (/[^的]的$/.test(before) && before.length < LONGEST_BEFORE && /^应当/.test(after)) return true;
  if (HELPED_BY.test(before)) return false;
  if (!isOnlyTime(before) && !(/[、和与及]$/.test(before) && (isJoined || isNames(before)))) return false;
  if (/(?:据|根据|按照|在|由|经|被|向|对|从|与|和|同|给|为)$/.test(before) && !/[、]$/.test(before)) return false;
  const rest = after.trim();
  return !AFTER.test(after) && rest !== '' && !(after.length < LONGEST_AFTER && TELLS.test(rest));
}

/** Names before a sign that joins them are few and say nothing of what is done: 公安、文旅、. */
function isNames(before: string): boolean {
  return before.trim().length <= LONGEST_NAMES && !/[受由被向对经在从为据\d等]/.test(before);
}

const LONGEST_NAMES = 16;

/** Whether nothing but words of time and order stand before the subject. */
function isOnlyTime(words: string): boolean {
  let rest = words.trim();
  if (rest.length > LONGEST_BEFORE) return false;
  while (rest) {
    const lead = BEFORE.exec(rest) ?? /^[\s“"]+/.exec(rest);
    if (!lead) return false;
    rest = rest.slice(lead[0].length);
  }
  return true;
}

/** The words between two offsets without the periods among them. */
function withoutMentions(sentence: PlacedSentence, from: number, to: number): string {
  let words = '';
  let at = from;
  if (to - from > 4 * LONGEST_BEFORE) return sentence.text.slice(to - 4 * LONGEST_BEFORE, to);
  const { mentions } = sentence;
  for (let i = indexFrom(mentions, from); i < mentions.length && mentions[i]!.start < to; i++) {
    const mention = mentions[i]!;
    if (mention.kind !== 'period') continue;
    words += sentence.text.slice(at, mention.start);
    at = mention.end;
  }
  return words + sentence.text.slice(at, to);
}
