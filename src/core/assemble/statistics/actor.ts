import type { Agency } from '../../fact';
import type { AgencyMention } from '../../recognize/mention';
import type { Draft, PlacedDocument, PlacedSentence } from '../document';
import { type Clause, clausesOf } from './clauses';
import { draftsOf, fill, type Site, sitesOf } from './site';

type AgencyDraft = Draft<Agency, AgencyMention>;

/**
 * `actor`: the body whose doing a number counts: the last agency before it that is the subject of a clause.
 *
 * - 今年1月至10月,全国检察机关共起诉电诈犯罪嫌疑人3.4万余人
 * - carried over clauses: 昆明市公安局立即行动,抓获嫌疑人4名
 * - up to the next: …;工信部压实企业责任,先后组织开展5批次检查
 */
export function actors(document: PlacedDocument): void {
  const sites = sitesOf(document);
  let at = 0;
  for (const sentence of document.sentences) {
    const here: Site[] = [];
    while (at < sites.length && sites[at]!.sentence === sentence) here.push(sites[at++]!);
    if (here.length === 0) continue;
    const subjects = subjectsOf(sentence, here[0]!.clauses);
    for (const site of here) {
      const subject = lastBefore(subjects, site);
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
  /^[\s“"]*(?:(?:其中|同时|此外|另外|目前|近日|日前|近期|随后|当天|同日|今年|去年|截至目前|与此同时|一年来|[\d一二三四五六七八九十]是|从.{0,8}看|.{0,12}(?:以来|期间|年|月|日|底|末|至今|同日|上))\s*)*$/;
/** The body is named for something else: as a source, a place, an object. */
const AFTER =
  /^(?:的|等?(?:数据|统计)|有关数据|(?:最新|初步)?(?:数据|统计)|(?:有关|相关)?负责人|[^，,。]{0,12}(?:说|表示|介绍|指出|认为)$)/;

function isSubject(sentence: PlacedSentence, { mention }: AgencyDraft, clause: Clause): boolean {
  const before = withoutMentions(sentence, clause.start, mention.start);
  if (!BEFORE.test(before) && !/[、和与及]$/.test(before)) return false;
  if (/(?:据|根据|按照|在|由|经|被|向|对|从|与|和|同|给|为)$/.test(before) && !/[、]$/.test(before)) return false;
  const after = sentence.text.slice(mention.end, clause.end);
  return !AFTER.test(after) && after.trim() !== '';
}

/** The words between two offsets without the periods among them. */
function withoutMentions(sentence: PlacedSentence, from: number, to: number): string {
  let words = '';
  let at = from;
  for (const mention of sentence.mentions) {
    if (mention.end <= from || mention.start >= to || mention.kind !== 'period') continue;
    words += sentence.text.slice(at, mention.start);
    at = mention.end;
  }
  return words + sentence.text.slice(at, to);
}

function lastBefore(subjects: readonly Subject[], site: Site): Subject | undefined {
  let last: Subject | undefined;
  for (const subject of subjects) {
    if (subject.draft.mention.start >= site.mention.start) break;
    last = subject;
  }
  return last;
}
