import type { PlacedBlock, PlacedDocument, PlacedSentence } from '../../document';
import { indexFrom } from '../../mentions-at';
import { isItem, opensList } from '../clause/lead-in';
import { chineseSitesOf, fill, type Site } from '../clause/site';
import { type AgencyDraft, ofAgency, type Subject, subjectsOf } from './subjects';

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
      block = sentence.block;
      if (!isItem(block)) leadIn = undefined;
      paragraph = leadIn;
    }
    const here: Site[] = [];
    while (at < sites.length && sites[at]!.sentence === sentence) here.push(sites[at++]!);
    const subjects = subjectsOf(sentence, here[0]?.clauses);
    const last = subjects.at(-1);
    if (last) paragraph = last;
    if (opensList(sentence.block)) leadIn = paragraph;
    for (const site of here) {
      const subject = doerOf(site) ?? lastBefore(subjects, site) ?? (goesOn(sentence) ? paragraph : undefined);
      if (!subject) continue;
      fill(site.fact, 'actor', subject.name, 'actor-subject', subject.span);
    }
  }
}

/** 当地政府举办的59场招聘会: the body that did what is counted. */
function doerOf({ sentence, mention, plain }: Site): Subject | undefined {
  if (plain[mention.start - 1] !== '的') return undefined;
  const at = indexFrom(sentence.mentions, mention.start) - 1;
  const before = sentence.mentions[at];
  if (before?.kind !== 'agency' || mention.start - before.end > 6) return undefined;
  const done = /^(?:共|累计)?(?:举办|组织|开展|发放|投放|查处|办理|下达|安排|审理|受理|批准|出台|印发)的$/;
  if (!done.test(plain.slice(before.end, mention.start))) return undefined;
  return ofAgency(sentence.drafts[at] as unknown as AgencyDraft);
}

/** A sentence without a subject of its own, as 其中 and verbs open it, goes on with the one before. */
function goesOn({ text }: PlacedSentence): boolean {
  return /^\s*(?:其中|被\p{Script=Han}{2,8}中|接到|应当|并|同时|此外|[（(][一二三四五六七八九十]+[）)]|批准|起诉|办理|立案|受理|审结|查处|抓获|破获|先后|共|全年|累计)/u.test(
    text,
  );
}

function lastBefore(subjects: readonly Subject[], site: Site): Subject | undefined {
  let low = 0;
  let high = subjects.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if (subjects[middle]!.start < site.mention.start) low = middle + 1;
    else high = middle;
  }
  return subjects[low - 1];
}
