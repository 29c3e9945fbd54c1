import type { Span } from '../../fact';
import type { PlacedDocument } from '../document';
import { distribute } from './distribute';
import { type Phrase, phraseOf } from './phrase';
import { fill, type Site, sitesOf } from './site';
import { RELATIVE_HEADS } from './words';

/** A measure is no longer than this; longer words say more than what is counted. */
const LONGEST = 60;

/**
 * `measure`: what is counted or measured, in the text's words.
 *
 * - before the number: 起诉电诈犯罪嫌疑人3.4万余人
 * - behind it: 对17家机构进行专项执法检查
 * - carried on: 货物进出口总额41.76万亿元,同比增长0.2%
 * - a relative head on what was named: 占出口总值的53.5%,比重提升3.1个百分点
 * - a list with one head: 高技术制造业、装备制造业增加值分别增长8.9%、7.7%
 */
export function measures(document: PlacedDocument): void {
  for (const site of sitesOf(document)) {
    const found = distribute(site) ?? own(site) ?? carried(site);
    if (found) fill(site.fact, 'measure', found.text.slice(0, LONGEST), found.rule, toSource(site, found.span));
  }
}

interface Found {
  readonly text: string;
  readonly rule: string;
  readonly span?: Span;
}

function own(site: Site): Found | undefined {
  const phrase = phraseOf(site);
  const { text, noun } = phrase;
  if (!text && noun) return { text: words(site, noun), rule: 'measure-behind', span: noun };
  if (!text) return undefined;
  if (isRelative(text) && topicOf(site)) return undefined;
  if (phrase.leads.has('合计') && topicOf(site)) return undefined;
  if (noun && counts(site, phrase)) {
    return {
      text: text + words(site, noun),
      rule: 'measure-around',
      span: { start: phrase.span.start, end: noun.end },
    };
  }
  return { text, rule: 'measure-before', span: phrase.span };
}

/** Whether the noun behind a number belongs to its measure: a classifier counts it, or the words before are a bare verb. */
function counts({ fact, mention, sentence }: Site, { text, verb, noun }: Phrase): boolean {
  if (verb || fact.unit === '%' || fact.unit === 'percentage-point') return false;
  if (text.length <= 2) return true;
  if (/^[A-Z]{3}$/.test(fact.unit)) return /^(?:支持|用于|奖励|补贴|资助)/.test(words({ sentence } as Site, noun!));
  return sentence.text.slice(mention.start, mention.end).length > 0;
}

/** Nothing of its own, or only a relative head: what the statistic before was about goes on. */
function carried(site: Site): Found | undefined {
  const topic = topicOf(site);
  const { text, span } = phraseOf(site);
  if (!topic) return topicClause(site);
  const isNew = text && !topic.includes(text);
  return { text: isNew ? topic + text : topic, rule: 'measure-carried', ...(isNew && { span }) };
}

/** What the last statistic before in the sentence, or in the sentence before in the paragraph, was about. */
function topicOf(site: Site): string | undefined {
  return site.previous?.fact.measure;
}

/** The words of the clause before, where the number's own clause has none: 发案数连续下降,9月为10起. */
function topicClause(site: Site): Found | undefined {
  const before = site.clauses[site.clause.index - 1];
  if (!before || before.part !== site.clause.part) return undefined;
  const text = site.sentence.text.slice(before.start, before.end).trim();
  if (text.length < 2 || text.length > 20) return undefined;
  return { text, rule: 'measure-clause-before', span: { start: before.start, end: before.end } };
}

function isRelative(text: string): boolean {
  return RELATIVE_HEADS.has(text) || text.startsWith('占');
}

function words(site: Pick<Site, 'sentence'>, { start, end }: Span): string {
  return site.sentence.text.slice(start, end);
}

function toSource({ sentence }: Site, span: Span | undefined): Span | undefined {
  return span && sentence.toSource(span.start, span.end);
}
