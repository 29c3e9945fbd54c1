import { ARTICLE_DEPTH } from '../../document/headings';
import type { Law } from '../../fact';
import type { LawMention } from '../../recognize/mention';
import type { Draft, PlacedBlock, PlacedDocument, PlacedSentence } from '../document';
import { chineseSitesOf, draftsOf, fill, type Site } from './site';

type LawDraft = Draft<Law, LawMention>;

/**
 * `basisLaw` and `condition`: which law sets a number, and under which condition it applies.
 *
 * - 征求意见稿规定…,对于…被追究刑事责任的人,惩戒期限为3年
 * - 公安机关依照反电信网络诈骗法,对21.05万人次进行行政处罚
 * - in a law itself, all of its numbers are set by it: 情节严重的,处五万元以上五十万元以下罚款
 */
export function ruleTerms(document: PlacedDocument): void {
  const own = ownLaw(document);
  let block: PlacedBlock | undefined;
  let carried: LawDraft | undefined;
  const sites = chineseSitesOf(document);
  let at = 0;
  for (const sentence of document.sentences) {
    if (sentence.block !== block) [block, carried] = [sentence.block, undefined];
    const laws = draftsOf(sentence, 'law');
    let next = 0;
    const setting = laws.filter((law) => sets(sentence, law));
    for (; at < sites.length && sites[at]!.sentence === sentence; at++) {
      const site = sites[at]!;
      while (next < setting.length && setting[next]!.mention.start < site.mention.start) next++;
      const law = setting[next - 1] ?? carried;
      const title = law?.fact.canonical ?? own;
      if (title) {
        const span = law && { start: law.fact.start, end: law.fact.end };
        fill(site.fact, 'basisLaw', title, law ? 'law-that-sets' : 'law-of-document', span);
      }
      const condition = conditionOf(site);
      if (condition && (title || isTerm(site))) {
        const { start, end } = condition;
        fill(
          site.fact,
          'condition',
          sentence.text.slice(start, end),
          'condition-clause',
          sentence.toSource(start, end),
        );
      }
    }
    carried = setting.findLast((law) => isSubject(sentence, law)) ?? (laws.length > 0 ? undefined : carried);
  }
}

/** 依照 before the law, or 规定 behind it. */
function sets({ text }: PlacedSentence, { mention, fact }: LawDraft): boolean {
  if (fact.canonical === undefined) return false;
  if (
    /(?:依照|依据|根据|按照|违反|按)[^，,。；]{0,6}$/.test(text.slice(Math.max(0, mention.start - 10), mention.start))
  )
    return true;
  return isSubject({ text } as PlacedSentence, { mention } as LawDraft);
}

function isSubject({ text }: Pick<PlacedSentence, 'text'>, { mention }: Pick<LawDraft, 'mention'>): boolean {
  const after = text.slice(mention.end, mention.end + 30).replace(/^（[^（）]*）/, '');
  return /^(?:还|也|同时|第[^，。]{1,12}条)?(?:规定|明确|提出|要求|列出|设定|确定|写明|指出|给出|设置|允许|将|，|,|：|:)/.test(
    after,
  );
}

/** The title of the document where it is a law. */
function ownLaw({ title, drafts, blocks }: PlacedDocument): string | undefined {
  if (!title || !blocks.some(({ section }) => section.at(-1)?.depth === ARTICLE_DEPTH)) return undefined;
  const named = drafts.find(
    ({ fact, mention }) =>
      fact.kind === 'law' && mention.kind === 'law' && mention.form === 'pronoun' && fact.canonical,
  );
  return named?.fact.kind === 'law' ? named.fact.canonical : title.replace(/\s+/g, '');
}

/** Money, shares and times that are granted, imposed or allowed hold under a condition in other texts too. */
function isTerm({ plain, clause, mention }: Site): boolean {
  return /(?:补贴|补助|处|罚|奖励|惩戒|期限|按照?|给予|每|不超过|不得|标准|征收)/.test(
    plain.slice(clause.start, mention.start),
  );
}

/** The clause before that says when or for whom: 对于…的人, 情节严重的, 经…认定的惩戒对象. */
function conditionOf(site: Site): { start: number; end: number } | undefined {
  const text = site.plain;
  const since = /自[^，,。；]{2,30}之日起/.exec(text.slice(site.clause.start, site.mention.start));
  if (since) return { start: site.clause.start + since.index, end: site.clause.start + since.index + since[0].length };
  for (let i = site.clause.index - 1; i >= site.clause.part && i >= site.clause.index - 3; i--) {
    const clause = site.clauses[i]!;
    let { start } = clause;
    const { end } = clause;
    while (/\s/.test(text[start] ?? '')) start++;
    const words = text.slice(start, end).trimEnd();
    const lead = /^(?:对于|对|如果|如|凡)/.exec(words);
    if (words.length > 80) return undefined;
    if (lead || /的$/.test(words) || /^经[^，]*的/.test(words))
      return { start: start + (lead?.[0].length ?? 0), end: start + words.length };
  }
  return undefined;
}
