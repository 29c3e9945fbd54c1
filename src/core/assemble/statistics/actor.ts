import type { Agency } from '../../fact';
import type { AgencyMention } from '../../recognize/mention';
import type { Draft, PlacedBlock, PlacedDocument, PlacedSentence } from '../document';
import { indexFrom } from '../mentions-at';
import { type Clause, clausesOf } from './clauses';
import { chineseSitesOf, draftsOf, fill, type Site } from './site';

type AgencyDraft = Draft<Agency, AgencyMention>;

/**
 * `actor`: the body whose doing a number counts: the last agency before it that is the subject of a clause.
 *
 * - 今年1月至10月,全国检察机关共起诉电诈犯罪嫌疑人3.4万余人
 * - carried over clauses: 昆明市公安局立即行动,抓获嫌疑人4名
 * - up to the next: …;工信部压实企业责任,先后组织开展5批次检查
 */
export function actors(document: PlacedDocument): void {
  const sites = chineseSitesOf(document);
  let at = 0;
  /** The subject of a sentence that a list follows: 街道办事处应当安排…上门服务：. */
  let leadIn: Subject | undefined;
  /** The subject that the paragraph's sentences go on with. */
  let paragraph: Subject | undefined;
  let block: PlacedBlock | undefined;
  for (const sentence of document.sentences) {
    if (sentence.block !== block) {
      const isItem =
        /^\s*[（(][一二三四五六七八九十]+[）)]/.test(sentence.block.text) || sentence.block.kind === 'item';
      if (!isItem) leadIn = opensList(block) && isItem ? leadIn : undefined;
      [block, paragraph] = [sentence.block, isItem ? leadIn : undefined];
    }
    const here: Site[] = [];
    while (at < sites.length && sites[at]!.sentence === sentence) here.push(sites[at++]!);
    const subjects = draftsOf(sentence, 'agency').length > 0 ? subjectsOf(sentence, here[0]?.clauses) : [];
    const last = subjects.at(-1);
    if (last) paragraph = last;
    if (opensList(sentence.block)) leadIn = paragraph;
    for (const site of here) {
      const subject = lastBefore(subjects, site) ?? (goesOn(sentence) ? paragraph : undefined);
      if (!subject) continue;
      const { draft } = subject;
      const span = { start: draft.fact.start, end: draft.fact.end };
      fill(site.fact, 'actor', draft.fact.canonical ?? draft.fact.quote, 'actor-subject', span);
    }
  }
}

interface Subject {
  readonly draft: AgencyDraft;
  readonly clause: Clause;
}

/** Agencies that a clause begins with, behind its words of time and order, and that do something in it. */
export function subjectsOf(sentence: PlacedSentence, clauses: readonly Clause[] = clausesOf(sentence.text)): Subject[] {
  const subjects: Subject[] = [];
  let at = 0;
  for (const draft of draftsOf(sentence, 'agency')) {
    while (at + 1 < clauses.length && clauses[at]!.end <= draft.mention.start) at++;
    const clause = clauses[at];
    if (clause && isSubject(sentence, draft, clause)) subjects.push({ draft, clause });
  }
  return subjects;
}

/** What may stand before a subject in its clause. */
const BEFORE =
  /^(?:第[一二三四五六七八九十百千〇零\d]{1,7}条(?:之[一二三四五六七八九十]{1,2})?(?=\s|$)|其中|同时|此外|另外|目前|近日|日前|近期|随后|当天|同日|今年|去年|截至目前|与此同时|一年来|以来|期间|年|月|日|底|末|至今|在?会上|[\d一二三四五六七八九十]是|从\p{Script=Han}{1,8}看)/u;
/** Words before a subject are no longer than this. */
const LONGEST_BEFORE = 40;
/** The body is named for something else: as a source, a place, an object. */
const AFTER =
  /^(?:的|等?(?:数据|统计)|有关数据|(?:最新|初步)?(?:数据|统计)|(?:有关|相关)?负责人|[^，,。]{0,12}(?:说|表示|介绍|指出|认为)$)/;

function isSubject(sentence: PlacedSentence, { mention }: AgencyDraft, clause: Clause): boolean {
  const before = withoutMentions(sentence, clause.start, mention.start);
  // 由民政部门责令改正: the body acts.
  if (/^[^，,。；]{0,10}由$/.test(before)) return true;
  if (!isOnlyTime(before) && !/[、和与及]$/.test(before)) return false;
  if (/(?:据|根据|按照|在|由|经|被|向|对|从|与|和|同|给|为)$/.test(before) && !/[、]$/.test(before)) return false;
  const after = sentence.text.slice(mention.end, Math.min(clause.end, mention.end + 60));
  return !AFTER.test(after) && after.trim() !== '';
}

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

/** Whether a paragraph ends in a colon; only its last signs are looked at, since it may be a whole document. */
function opensList(block: PlacedBlock | undefined): boolean {
  return /[：:]\s*$/.test(block?.text.slice(-8) ?? '');
}

/** A sentence without a subject of its own, as 其中 and verbs open it, goes on with the one before. */
function goesOn({ text }: PlacedSentence): boolean {
  return /^\s*(?:其中|接到|应当|并|同时|此外|[（(][一二三四五六七八九十]+[）)]|批准|起诉|办理|立案|受理|审结|查处|抓获|破获|先后|共|全年|累计)/.test(
    text,
  );
}

function lastBefore(subjects: readonly Subject[], site: Site): Subject | undefined {
  let low = 0;
  let high = subjects.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if (subjects[middle]!.draft.mention.start < site.mention.start) low = middle + 1;
    else high = middle;
  }
  return subjects[low - 1];
}
