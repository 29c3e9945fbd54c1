import type { Span } from '../../../fact';
import type { PlacedSentence } from '../../document';
import { indexFrom, mentionStartingAt } from '../../mentions-at';
import type { Clause } from '../clause/clauses';
import { organisationAt } from '../saying/sources';
import { areaAt, districtAt, listEnd, narrowed } from './area';

const known = new WeakMap<readonly Clause[], (Span | undefined)[]>();

/** The place at the head of each clause of a sentence. */
export function headsOf(
  sentence: PlacedSentence,
  clauses: readonly Clause[],
  plain: string,
): readonly (Span | undefined)[] {
  const heads = known.get(clauses) ?? clauses.map((clause) => headArea(sentence, plain, clause));
  known.set(clauses, heads);
  return heads;
}

/** A place that a clause begins with, behind its words of time; also the 全国 of 全国检察机关. */
function headArea({ mentions }: PlacedSentence, text: string, clause: Clause): Span | undefined {
  let at = clause.start;
  for (let moved = true; moved; ) {
    moved = false;
    while (/[\s“"]/.test(text[at] ?? '')) at++;
    const mention = mentionStartingAt(mentions, at);
    if (mention?.kind === 'period') {
      at = mention.end;
      moved = true;
    }
    const lead = /^(?:其中|目前|同时|此外|从而?|在|截至目前|以来|，|另外)/.exec(text.slice(at, at + 6));
    if (lead && !moved) {
      at += lead[0].length;
      moved = true;
    }
    if (at >= clause.end) return undefined;
  }
  const district = districtAt(text, text[at - 1] === '“' ? at - 1 : at);
  if (district && district.end <= clause.end) return { start: text[at - 1] === '“' ? at - 1 : at, end: district.end };
  const area = areaAt(text, at);
  if (!area || area.end > clause.end) return undefined;
  // 在我国境内采集样本的: a rule about what is done anywhere in it.
  if (text.startsWith('境内', area.end)) return undefined;
  // 全球最大液化气运输船: what it is the first of says nothing of where.
  if (/^(?:最|首[个艘座台条家]|第一|唯一)/.test(text.slice(area.end, area.end + 2))) return undefined;
  if (text[at] !== '全' && isInOrganisation(text, at)) return undefined;
  // 乌克兰方面今天称: who tells says nothing of where.
  if (
    /(?:表示|认为|指出|介绍|报道|通报|宣布|[称说])$/.test(
      text.slice(Math.max(at, clause.end - 4), clause.end).trimEnd(),
    )
  )
    return undefined;
  // The place in a body's name is where the body sits; what it does may be anywhere.
  const isInName = mentions[indexFrom(mentions, at + 1) - 1];
  const isWide = text[at] === '全';
  return isInName?.kind === 'agency' && at < isInName.end && !isWide
    ? undefined
    : narrowed(text, { start: at, end: listEnd(text, area.end) });
}

/** 中国汽车工业协会: the place in the name of a body that is no authority, which may tell of any. */
function isInOrganisation(text: string, at: number): boolean {
  const end = organisationAt(text, at);
  return end !== undefined && !/[的家各]/.test(text.slice(at, end));
}
