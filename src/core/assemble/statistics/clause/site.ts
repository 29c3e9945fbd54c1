import type { Basis, Fact, Statistic } from '../../../fact';
import { toSimplified } from '../../../lexicon/traditional';
import type { Mention, PeriodMention, StatisticMention } from '../../../recognize/mention';
import type { Draft, PlacedDocument, PlacedSentence } from '../../document';
import { isEnglishText } from '../english/language';
import { type Clause, clausesOf } from './clauses';
import { leadIns } from './lead-in';
import { UNIT_IN_BRACKETS } from './words';

export type StatisticDraft = Draft<Statistic, StatisticMention>;

/**
 * A statistic where it stands: its clause, and the words around it as far as they are its own. Every site has every field,
 * so that all look alike to the engine: rules read them more often than anything else.
 */
export interface Site {
  readonly fact: Statistic;
  readonly mention: StatisticMention;
  readonly sentence: PlacedSentence;
  /** The sentence's text in simplified characters, unit for unit: what rules look for words in. */
  readonly plain: string;
  readonly clauses: readonly Clause[];
  readonly clause: Clause;
  /** Where the words before the number begin: the clause's start or the end of the number before in the clause. */
  readonly from: number;
  /** Where the words behind the number end: the clause's end or the start of the next number in the clause. */
  readonly to: number;
  /** The words before and behind, as far as they are its own. */
  readonly before: string;
  readonly after: string;
  /** The sentence that opens the list which the number's block is an item of. */
  readonly leadIn: PlacedSentence | undefined;
  /** The sentence is English: rules of its own read it. */
  readonly isEnglish: boolean;
  /** The statistic before in the same sentence. */
  readonly previous: Site | undefined;
  /** The statistic behind in the same sentence. */
  next: Site | undefined;
}

const known = new WeakMap<PlacedDocument, readonly Site[]>();

/** The statistics of a document in prose, in the order of the text; cells of tables have rules of their own. */
export function sitesOf(document: PlacedDocument): readonly Site[] {
  let sites = known.get(document);
  if (!sites) {
    const lists = leadIns(document);
    sites = document.sentences.flatMap((sentence) => sitesIn(sentence, lists.get(sentence.block)));
    known.set(document, sites);
  }
  return sites;
}

/** Those in Chinese sentences, for the rules that read Chinese. */
export function chineseSitesOf(document: PlacedDocument): readonly Site[] {
  return languagesOf(document).chinese;
}

/** Those in English sentences. */
export function englishSitesOf(document: PlacedDocument): readonly Site[] {
  return languagesOf(document).english;
}

interface Languages {
  readonly chinese: readonly Site[];
  readonly english: readonly Site[];
}

const languages = new WeakMap<PlacedDocument, Languages>();

function languagesOf(document: PlacedDocument): Languages {
  let both = languages.get(document);
  if (!both) {
    const sites = sitesOf(document);
    both = {
      chinese: sites.filter(({ isEnglish }) => !isEnglish),
      english: sites.filter(({ isEnglish }) => isEnglish),
    };
    languages.set(document, both);
  }
  return both;
}

const none: readonly Site[] = [];

function sitesIn(sentence: PlacedSentence, leadIn: PlacedSentence | undefined): readonly Site[] {
  if (sentence.block.cell || !sentence.mentions.some(({ kind }) => kind === 'statistic')) return none;
  const plain = toSimplified(sentence.text);
  const clauses = clausesOf(plain);
  const isEnglish = isEnglishText(plain);
  const sites: Site[] = [];
  const { drafts } = sentence;
  const places = [...drafts.keys()].filter((index) => drafts[index]!.mention.kind === 'statistic');
  let at = 0;
  for (let order = 0; order < places.length; order++) {
    const { fact, mention } = drafts[places[order]!] as StatisticDraft;
    while (at + 1 < clauses.length && clauses[at]!.end <= mention.start) at++;
    const clause = clauses[at];
    if (!clause) continue;
    const previous = sites.at(-1);
    const next = order + 1 < places.length ? drafts[places[order + 1]!]!.mention : undefined;
    const from = previous?.clause === clause ? startBehind(previous, clause, plain, mention.start) : clause.start;
    const to = Math.max(mention.end, next && next.start < clause.end ? next.start : clause.end);
    const site: Site = {
      fact,
      mention,
      sentence,
      plain,
      clauses,
      clause,
      isEnglish,
      from,
      to,
      before: sentence.text.slice(from, mention.start),
      after: sentence.text.slice(mention.end, to),
      leadIn,
      previous,
      next: undefined,
    };
    if (previous) previous.next = site;
    sites.push(site);
  }
  return sites;
}

/** 5年期以上 and 60岁及以上 describe what is measured: the words before them belong to the number behind too. */
function startBehind(previous: Site, clause: Clause, plain: string, at: number): number {
  // 1021人死亡、2641人受伤: the words between are those of the number before.
  if (at - previous.mention.end > 1 && '、及和与'.includes(plain[at - 1]!)) return at;
  // 排出127个项目、总投资310亿元: the list's next item begins behind the mark.
  const bracket = UNIT_IN_BRACKETS.exec(plain.slice(previous.mention.end, Math.min(at, previous.mention.end + 6)));
  const gap = plain.slice(previous.mention.end, at);
  const item = gap.length <= 24 && !/的|分别/.test(gap) ? gap.indexOf('、') : -1;
  if (item > 0) return previous.mention.end + item + 1;
  const describes = /^(?:岁|周岁)/.test(previous.fact.unit) || /^[期级型档]/.test(plain.slice(previous.mention.end));
  return Math.max(clause.start, describes ? previous.from : previous.mention.end + (bracket?.[0].length ?? 0));
}

/** Fills a field and records which rule did it, from which stretch of the sentence where it stands there. */
export function fill<K extends keyof Statistic & string>(
  fact: Statistic,
  field: K,
  value: Statistic[K],
  rule: string,
  span?: Basis['span'],
): void {
  fact[field] = value;
  // Only the offsets: what is handed over as a span may be a block with all that hangs on it, and facts are plain data.
  const basis: Basis = span ? { rule, span: { start: span.start, end: span.end } } : { rule };
  if (fact.basis) (fact.basis as Record<string, Basis>)[field] = basis;
  else fact.basis = { [field]: basis };
}

/** The drafts of one kind in a sentence, with their mentions. */
export function draftsOf<K extends Mention['kind']>(
  sentence: PlacedSentence,
  kind: K,
): Draft<Extract<Fact, { kind: K }>, Extract<Mention, { kind: K }>>[] {
  return sentence.drafts.filter(({ mention }) => mention.kind === kind) as unknown as Draft<
    Extract<Fact, { kind: K }>,
    Extract<Mention, { kind: K }>
  >[];
}

export type PeriodDraft = Draft<Extract<Fact, { kind: 'period' }>, PeriodMention>;
