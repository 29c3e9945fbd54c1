import type { Span } from '../../../fact';
import type { PlacedDocument } from '../../document';
import { phraseOf } from '../clause/phrase';
import { chineseSitesOf, fill, type Site } from '../clause/site';
import { sayings } from '../saying/attribution';
import { isPost } from '../saying/speakers';
import { areaAt, areaOrRegionAt, districtAt, listEnd, narrowed } from './area';
import { headsOf } from './heads';
import { distributedArea, LONGEST_LIST, lastBetween } from './list';
import { homeOf, isMeantBy, placeIn, placeNear } from './near';
import { AreaScope, namesPlace, setsRule } from './scope';

/**
 * `refArea`: the place that a number is about.
 *
 * - at the head of its measure or of a clause before it: 海南省海口市从今年8月开始,发案数已连续4个月同比下降
 * - in the name of the body that acts all over it: 全国检察机关
 * - 当地, 全市: the place named before, or that of the speaker's body, or that of the title
 * - that of the sentences before in the paragraph, while no other is named
 */
export function refAreas(document: PlacedDocument): void {
  const said = sayings(document);
  const paragraph = new AreaScope();
  /** The last place named, and in which section: a news item knows nothing of the one before. */
  let last: { readonly name: string; readonly section: unknown } | undefined;
  for (const site of chineseSitesOf(document)) {
    const { sentence } = site;
    const own = areaOf(site);
    const words = own && sentence.text.slice(own.span.start, own.span.end);
    const isDeictic = words !== undefined && DEICTIC.test(words);
    const speaker = said
      .get(sentence)
      ?.find(({ from, to }) => from <= site.mention.start && site.mention.start < to)?.speaker;
    // A person speaks of the place where the body that they stand for sits; a source may speak of any.
    const post = speaker && (speaker.name.split('(')[1] ?? (isPost(speaker.name) ? speaker.name : undefined));
    const home = post && placeIn(post);
    const wide = own ? undefined : /^全(?:国|[省市])/.exec(site.fact.actor ?? '')?.[0];
    const ofActor = wide === '全国' ? wide : wide && (homeOf(document) ?? wide);
    // 各地 is everywhere: no one place, and not that of the sentence before.
    if (words === '各地') continue;
    if (ofActor) fill(site.fact, 'refArea', ofActor, 'area-of-actor', site.fact.basis?.actor?.span);
    else if (own && words && !isDeictic) {
      last = { name: words, section: sentence.block.section };
      fill(site.fact, 'refArea', words, own.rule, sentence.toSource(own.span.start, own.span.end));
    } else if (!own && site.previous?.fact.refArea && goesOn(site)) {
      const { refArea, basis } = site.previous.fact;
      fill(site.fact, 'refArea', refArea, 'area-carried', basis?.refArea?.span);
    } else if (isDeictic || (home && !own)) {
      const named =
        last?.section === sentence.block.section && isMeantBy(last.name, words ?? '') ? last.name : undefined;
      const near = isDeictic ? (placeNear(sentence, own!.span.start, words) ?? homeOf(document) ?? named) : undefined;
      const antecedent = home ?? near;
      if (antecedent) fill(site.fact, 'refArea', antecedent, home ? 'area-of-speaker' : 'area-antecedent');
    } else if (isOfSociety(site) && isNational(speaker?.name)) fill(site.fact, 'refArea', '全国', 'area-of-source');
    else if (!paragraph.carry(site)) atHome(site, homeOf(document));
    paragraph.read(site);
  }
  for (const { fact, sentence } of document.drafts) {
    const home = sentence.block.cell && fact.kind === 'statistic' ? homeOf(document) : undefined;
    if (home && fact.kind === 'statistic') fill(fact, 'refArea', home, 'area-of-document');
  }
}

/** A local report is about its own place where it names no other. */
function atHome(site: Site, home: string | undefined): void {
  if (home && !setsRule(site.sentence) && !namesPlace(site.sentence, home)) {
    fill(site.fact, 'refArea', home, 'area-of-document');
  }
}

/** 来自全球12个国家的60家企业…,达成92项: where they come from is not where that was done. */
const COME_FROM = /来自(?:全国|全球|世界)/;

/** The same measure is of the same place; 全国 reaches over its sentence. */
function goesOn({ fact, previous, plain, mention }: Site): boolean {
  if (
    /^全[国球]$/.test(previous?.fact.refArea ?? '') &&
    COME_FROM.test(plain.slice(Math.max(0, mention.start - 120), mention.start))
  )
    return false;
  return fact.basis?.measure?.rule === 'measure-carried' || /^(?:全|我国)/.test(previous?.fact.refArea ?? '');
}

/** 全社会用电量: all over the place that the source stands for. */
function isOfSociety({ plain, clause, mention }: Site): boolean {
  return plain.slice(Math.max(clause.start, mention.start - 30), mention.start).includes('全社会');
}

/** A source that stands for the whole country. */
function isNational(source: string | undefined): boolean {
  return source !== undefined && /^(?:国家|全国|中国|国务院)|^[^省市县区州]{2,10}(?:部|总局|总署)$/.test(source);
}

interface Area {
  readonly span: Span;
  readonly rule: string;
}

const DEICTIC = /^(?:当地|全市|全省|全区|全县|全州|本市|本省|本县|该市|该省|该县)$/;

function areaOf(site: Site): Area | undefined {
  const distributed = distributedArea(site);
  if (distributed) return { span: distributed, rule: 'area-distributed' };
  const phrase = phraseOf(site);
  const beside = areaBeside(site);
  if (beside) return { span: beside, rule: 'area-beside' };
  if (phrase.area && !OF_WHOLE.test(site.plain.slice(Math.max(0, phrase.area.start - 3), phrase.area.start))) {
    const end = listEnd(site.plain, phrase.area.end);
    // 北京、深圳等36个重点城市: the number counts the places.
    const span = narrowed(site.plain, { start: phrase.area.start, end });
    return end > site.mention.start ? undefined : { span, rule: 'area-head' };
  }
  const heads = headsOf(site.sentence, site.clauses, site.plain);
  for (let i = site.clause.index; i >= Math.max(site.clause.part, site.clause.index - MOST_CLAUSES); i--) {
    const span = heads[i];
    if (span && span.end <= site.mention.start) return { span, rule: 'area-clause' };
  }
  return undefined;
}

/** A place that a number is compared with or is a share of: 比全国高, 占到了全球市场份额的. */
const OF_WHOLE = /[比较于占]$|占到了?$|占据$/;

/**
 * A place that stands right at the number: 长江干流连续4年、黄河干流连续2年, 七成投向中西部地区, and that of what is done there:
 * 在香港发行国债125亿元.
 */
function areaBeside({ plain, clause, mention, previous, after }: Site): Span | undefined {
  const behind = /^(?:投向|流向|分布在|集中在)/.exec(after);
  if (behind) {
    const start = mention.end + behind[0].length;
    const area = areaOrRegionAt(plain, start) ?? districtAt(plain, start);
    if (area) return { start, end: area.end };
  }
  if (previous?.clause === clause && /[、和与]/.test(plain[previous.mention.end] ?? '')) {
    const start = previous.mention.end + 1;
    const area = areaAt(plain, start) ?? districtAt(plain, start);
    if (area && area.end < mention.start) return { start, end: area.end };
  }
  const from = Math.max(clause.start, mention.start - LONGEST_LIST);
  const at = lastBetween(plain, '在', from, mention.start);
  if (at < 0) return undefined;
  const area = areaAt(plain, at + 1);
  const done =
    area && /^(?:面向|发行|投资|建设|建成|开工|查获|捣毁|举办|种植)/.test(plain.slice(area.end, area.end + 2));
  return done ? { start: at + 1, end: area.end } : undefined;
}

/** A place reaches over so many clauses. */
const MOST_CLAUSES = 8;
