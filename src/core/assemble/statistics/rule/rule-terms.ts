import { ARTICLE_DEPTH } from '../../../document/headings';
import type { Law } from '../../../fact';
import type { LawMention } from '../../../recognize/mention';
import type { Draft, PlacedBlock, PlacedDocument, PlacedSentence } from '../../document';
import { chineseSitesOf, draftsOf, fill, type Site } from '../clause/site';
import { conditionOf } from './condition';
import type { Condition } from './condition-list';

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
      const law = lawOf(site, setting[next - 1] ?? carried, own);
      const title = law?.fact.canonical ?? own;
      if (title) {
        const span = law && { start: law.fact.start, end: law.fact.end };
        fill(site.fact, 'basisLaw', title, law ? 'law-that-sets' : 'law-of-document', span);
      }
      const condition = conditionOf(site);
      if (condition && (title || condition.isDefined || isTerm(site) || isGoingOn(site, condition)))
        fillCondition(site, condition);
    }
    carried =
      setting.findLast(({ mention }) => isSubject(sentence.text, mention)) ?? (laws.length > 0 ? undefined : carried);
  }
}

/** 依照 before the law, 规定 behind it, or what it says where it is named for coming into force. */
function sets({ text }: PlacedSentence, { mention, fact }: LawDraft): boolean {
  if (fact.canonical === undefined) return false;
  return isFollowed(text, mention) || isSubject(text, mention) || IN_FORCE.test(behind(text, mention));
}

/** 依照 and the like before the law. */
function isFollowed(text: string, { start }: LawMention): boolean {
  return /(?:依照|依据|根据|按照|违反|按)[^，,。；]{0,6}$/.test(text.slice(Math.max(0, start - 10), start));
}

const SAYS =
  /^(?:还|也|同时|第[^，。]{1,12}条)?(?:规定|明确|提出|要求|列出|列明|设定|设了|设有|划了|划定|划出|确定|写明|写得|载明|指出|给出|设置|允许|将|，|,|：|:)/;
/** 《条例》自5月1日起施行，注册资本的最低限额为1亿元. */
const IN_FORCE = /^自[^，,。]{2,12}起(?:正式)?(?:施行|实施)[，,]/;

function isSubject(text: string, mention: LawMention): boolean {
  return SAYS.test(behind(text, mention));
}

/** The words behind a law, and behind the brackets that give its number. */
function behind(text: string, { end }: LawMention): string {
  return text.slice(end, end + 60).replace(/^(?:（[^（）]*）|\([^()]*\))/, '');
}

/**
 * The law that sets a site's number. In a law, one that it only follows reaches no further than its part of the sentence:
 * 依照治安管理处罚法的有关规定予以处罚；情节严重的，处….
 */
function lawOf({ clause, clauses, sentence }: Site, law: LawDraft | undefined, own: string | undefined) {
  const isFar = own !== undefined && law?.sentence === sentence && law.mention.end <= clauses[clause.part]!.start;
  return isFar && !isSubject(sentence.text, law.mention) ? undefined : law;
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

function fillCondition({ fact, sentence }: Site, { words, start }: Condition): void {
  const span = start === undefined ? undefined : sentence.toSource(start, start + words.length);
  fill(fact, 'condition', words, span ? 'condition-clause' : 'condition-carried', span);
}

/** Money, shares and times that are granted, imposed or allowed hold under a condition in other texts too. */
function isTerm({ plain, clause, mention }: Site): boolean {
  return (
    TERM.test(plain.slice(Math.max(clause.start, mention.start - 160), mention.start)) ||
    /^(?:不得|不超过|不少于|不低于)/.test(plain.slice(mention.start, mention.start + 3)) ||
    /^内?不(?:得|再|予)/.test(plain.slice(mention.end, mention.end + 3))
  );
}

const TERM =
  /(?:补贴|补助|处|罚|奖励|惩戒|期限|按照?|给予|每|不超过|不得|标准|征收|应当|可以|暂停|终止|停业|责令|吊销|延长|赔偿|发给|计发|享受|起刑|要判|再)/;

/** What goes on with a term of a rule holds under its condition too: 每件补贴销售价格的15%，最高300元. */
function isGoingOn({ previous, clause }: Site, { words }: Condition): boolean {
  return previous?.clause.part === clause.part && previous.fact.condition === words;
}
