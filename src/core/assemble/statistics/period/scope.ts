import { lastDay } from '../../../calendar';
import { ARTICLE_DEPTH } from '../../../document/headings';
import type { Heading, Span } from '../../../fact';
import type { PlacedBlock, PlacedDocument, PlacedSentence } from '../../document';
import { draftsOf, type Site } from '../clause/site';
import { isOfEvent, type Moment } from './moments';

/** A time that a number may be about, and by which rule. */
export interface Found {
  readonly iso: string;
  readonly rule: string;
  readonly span?: Span;
}

/** Nothing where the words name a time that has no dates. */
export function found({ iso, sentence, start, end }: Moment, rule: string): Found | undefined {
  return iso === undefined ? undefined : { iso, rule, span: sentence.toSource(start, end) };
}

/** What paragraphs, sections and the document are about, where a sentence names no time. */
export class Scope {
  private block: unknown;
  /** `none` where a time without dates is named, which no other may stand for. */
  private paragraph: Found | 'none' | undefined;
  /** The end of a year that the paragraph names. */
  private end: Moment | undefined;
  private readonly sections = new Map<Heading | undefined, Found>();
  private readonly report: Found | undefined;
  /** The numbers of a law are of no time. */
  private readonly isLaw: boolean;

  constructor(document: PlacedDocument) {
    this.report = reportPeriod(document);
    this.isLaw = document.headings.some(({ depth }) => depth === ARTICLE_DEPTH);
  }

  /** What a sentence leaves to the next: the last time before its first number, unless that is only when it was told. */
  read(sentence: PlacedSentence, moments: readonly Moment[]): void {
    const { block } = sentence;
    if (block !== this.block) [this.block, this.paragraph, this.end] = [block, undefined, undefined];
    const lasting = moments.filter((moment) => !isOfEvent(moment));
    const [first] = lasting;
    if (!first) return;
    this.end = lasting.findLast(({ iso }) => /^\d{4}-12-31$/.test(iso ?? '')) ?? this.end;
    const number = sentence.mentions.find(({ kind }) => kind === 'statistic');
    // What stands before its first number goes on in the next sentence; what comes later is its own.
    // A time in the midst of what a sentence without numbers tells is its own.
    const last = number ? lasting.findLast(({ end }) => end <= number.start) : lasting.find((one) => opensClause(one));
    const later = number && lasting.findLast((one) => one.start > number.end && turnsTo(one));
    if (later) this.paragraph = found(later, 'period-paragraph') ?? 'none';
    else if (last) this.paragraph = (!last.isNow && found(last, 'period-paragraph')) || 'none';
    if (block.kind === 'heading' || isHeadingOf(block.section.at(-1), sentence)) {
      const heading = found(first, 'period-heading');
      // The day in a heading is that of the news, not of all its numbers.
      if (heading && !/\d{4}-\d\d-\d\d/.test(heading.iso)) this.sections.set(block.section.at(-1), heading);
    }
  }

  /** What the cells of a report's tables are of where the table names no time. */
  ofCells(): Found | undefined {
    return this.isLaw ? undefined : this.report;
  }

  of(site: Site): Found | undefined {
    if (this.isLaw || isRule(site)) return undefined;
    const { block } = site.sentence;
    if (block === this.block && this.paragraph) {
      const end = this.end && found(this.end, 'period-end');
      if (end && end.iso.slice(0, 4) === (this.paragraph !== 'none' && this.paragraph.iso) && isLevel(site)) return end;
      return this.paragraph === 'none' || (this.paragraph.iso.length === 10 && isOfYears(site))
        ? undefined
        : this.paragraph;
    }
    if (block.kind === 'heading') return undefined;
    for (let i = block.section.length - 1; i >= 0; i--) {
      const found = this.sections.get(block.section[i]);
      // The title names the year of a report; whether it is what numbers are about is another question.
      if (found && i > 0) return found;
    }
    return this.report;
  }
}

/** Where a paragraph has spoken of the end of the year, its stocks are of that day: 60岁及以上人口. */
function isLevel({ fact, plain, clause, mention }: Site): boolean {
  const words = plain.slice(Math.max(clause.start, mention.start - LONGEST_CLAUSE), mention.start);
  return (
    /(?<!出生|死亡|迁移|流动|外出)人口$|余额$|保有量$|存量$/.test(fact.measure ?? '') ||
    /(?:机构|中心|设施|企业|组织|床位)(?:共|现)?有$/.test(words)
  );
}

/** What a plant does every year or will do, and how long a road is, is not of the day on which it was opened. */
function isOfYears({ plain, clause, mention }: Site): boolean {
  return /每年|年(?:均|发电|上网|产|输|处理|减排)|(?:建成|投产|投运|通车)后|[全总]长/.test(
    plain.slice(Math.max(clause.start, mention.start - LONGEST_CLAUSE), mention.start),
  );
}

const LONGEST_CLAUSE = 60;

/** 2012年底还有9899万;此后八年,…: the text has moved on. */
function turnsTo({ sentence, start }: Moment): boolean {
  return /^(?:此后|其后|随后)/.test(sentence.text.slice(start, start + 2));
}

function opensClause({ sentence, start }: Moment): boolean {
  return start === 0 || /[，,；：\s“（]/.test(sentence.text[start - 1]!);
}

function isHeadingOf(heading: Heading | undefined, sentence: PlacedSentence): boolean {
  return heading !== undefined && heading.start <= sentence.start && sentence.start < heading.end;
}

const TERMS: ReadonlySet<string> = new Set(['a', 'mo', 'd', 'h', 'min', 'wk']);
/** How long something took, as against how long it may take: 平均办案周期缩短到42天. */
const MEASURED = /连续$|(?:平均|周期|用时|耗时|时长)[^，。；]{0,20}$/;

/** The numbers of a rule (terms, fines, thresholds) hold at all times. */
function isRule({ fact, mention, sentence, plain }: Site): boolean {
  if (TERMS.has(fact.unit) && !MEASURED.test(plain.slice(Math.max(0, mention.start - LONGEST_CLAUSE), mention.start))) {
    return true;
  }
  const known = setsRules.get(sentence) ?? saysRule(sentence);
  setsRules.set(sentence, known);
  return known;
}

const setsRules = new WeakMap<PlacedSentence, boolean>();

function saysRule({ text }: PlacedSentence): boolean {
  return /应当|不得|有下列|情节(?:严重|较轻)|(?<!判)处[^，。；]{0,20}(?:罚款|拘留|有期徒刑)|责令/.test(text);
}

const REPORT = /半年报|季报|月报|经济运行|报告|公报|情况|盘点|数据|白皮书|年报|综述|回顾|report|statistics|review/i;

/** Titles that name what they report on by how often they are out: “半年报”出炉. */
const PERIODICAL = /半年报|季报|月报|年报|成绩单|经济运行/;
/** How much of a document is looked through for what it reports on. */
const OPENING_BLOCKS = 8;
const OPENING_SENTENCES = 3;

/**
 * The period in the title, or that a report opens with, where it was over when the document was written: what a
 * communiqué reports on.
 */
function reportPeriod({ blocks, title, date }: PlacedDocument): Found | undefined {
  if (title === undefined) return undefined;
  const head = blocks.find(({ text }) => text.trim() === title);
  const isPast = (iso: string | undefined) =>
    iso !== undefined &&
    date !== undefined &&
    /^\d{4}(?:-\d\d)?(?:\/\d{4}(?:-\d\d)?)?$/.test(iso) &&
    (lastDay(iso) ?? date) < date;
  const pastIn = (sentence: PlacedSentence) => {
    const period = draftsOf(sentence, 'period').find(({ fact }) => isPast(fact.iso));
    return period && found({ ...period.mention, iso: period.fact.iso!, sentence }, 'period-title');
  };
  for (const sentence of head?.sentences ?? []) {
    const own = pastIn(sentence);
    if (own) return own;
  }
  if (!REPORT.test(title)) return undefined;
  const first = blocks.slice(0, OPENING_BLOCKS).filter((one) => one !== head);
  const opening = first.find((one) => openingPeriod(one))?.sentences[0];
  const own = opening && pastIn(opening);
  if (own || !PERIODICAL.test(title)) return own;
  for (const { sentences } of first) {
    for (const sentence of sentences.slice(0, OPENING_SENTENCES)) {
      const told = draftsOf(sentence, 'period').find(
        ({ fact, mention }) => isPast(fact.iso) && isReported(sentence, mention),
      );
      if (told) return found({ ...told.mention, iso: told.fact.iso!, sentence }, 'period-title');
    }
  }
  return undefined;
}

/** 通报上半年全市经济运行情况: what a conference or a body reports on. */
function isReported({ text }: PlacedSentence, { start, end }: { start: number; end: number }): boolean {
  return (
    /(?:通报|介绍|发布|公布|公开|回顾|解读)了?$/.test(text.slice(Math.max(0, start - 3), start)) &&
    /^[^，。；]{0,20}(?:情况|数据|形势|运行|报告|答卷|成绩单|年报|季报)/.test(text.slice(end, end + 30))
  );
}

/** Whether a paragraph opens with a period that its first number is about: 2023年，全省法院共受理案件138.6万件. */
function openingPeriod({ sentences }: PlacedBlock): boolean {
  const [first] = sentences;
  const [period] = first ? draftsOf(first, 'period') : [];
  const number = first?.mentions.find(({ kind }) => kind === 'statistic');
  return (
    period !== undefined && number !== undefined && period.mention.start <= 6 && period.mention.end <= number.start
  );
}
