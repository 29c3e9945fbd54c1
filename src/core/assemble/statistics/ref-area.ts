import type { Span } from '../../fact';
import { placeAt } from '../../lexicon/places';
import type { PlacedDocument, PlacedSentence } from '../document';
import { indexFrom, mentionStartingAt } from '../mentions-at';
import { areaAt } from './area';
import { sayings } from './attribution';
import type { Clause } from './clauses';
import { listOf } from './distribute';
import { phraseOf } from './phrase';
import { chineseSitesOf, fill, type Site } from './site';
import { isPost } from './speakers';

/**
 * `refArea`: the place that a number is about.
 *
 * - at the head of its measure or of a clause before it: 海南省海口市从今年8月开始,发案数已连续4个月同比下降
 * - in the name of the body that acts all over it: 全国检察机关
 * - 当地, 全市: the place named before, or that of the speaker's body
 */
export function refAreas(document: PlacedDocument): void {
  const said = sayings(document);
  let last: Area | undefined;
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
    const wide = own ? undefined : /^全(?:国|省|市)/.exec(site.fact.actor ?? '')?.[0];
    if (wide) fill(site.fact, 'refArea', wide, 'area-of-actor', site.fact.basis?.actor?.span);
    else if (own && words && !isDeictic) {
      last = { ...own, name: words };
      fill(site.fact, 'refArea', words, own.rule, sentence.toSource(own.span.start, own.span.end));
    } else if (!own && site.previous?.fact.refArea && goesOn(site)) {
      const { refArea, basis } = site.previous.fact;
      fill(site.fact, 'refArea', refArea, 'area-carried', basis?.refArea?.span);
    } else if (isDeictic || (home && !own)) {
      const antecedent = home ?? (isDeictic ? (placeBefore(sentence, own!.span.start) ?? last?.name) : undefined);
      if (antecedent) fill(site.fact, 'refArea', antecedent, home ? 'area-of-speaker' : 'area-antecedent');
    }
  }
}

/** The same measure is of the same place; 全国 reaches over its sentence. */
function goesOn({ fact, previous }: Site): boolean {
  return fact.basis?.measure?.rule === 'measure-carried' || /^全/.test(previous?.fact.refArea ?? '');
}

interface Area {
  readonly name: string;
  readonly span: Span;
  readonly rule: string;
}

/** 东部、中部、西部地区分别按照30%、45%、60%: each number has its own. */
function distributedArea(site: Site): Omit<Area, 'name'> | undefined {
  const list = listOf(site);
  const first = list?.[0];
  if (!list || !first) return undefined;
  const { text, span } = phraseOf(first);
  const items = text.split(/、|和|与/);
  if (items.length !== list.length) return undefined;
  let at = span.start;
  const spans: Span[] = [];
  for (const item of items) {
    at = first.plain.indexOf(item, at);
    const from = at + (/^[对在按]/.exec(item)?.[0].length ?? 0);
    const area = at < 0 ? undefined : areaAt(first.plain, from);
    if (!area) return undefined;
    spans.push({ start: from, end: Math.min(area.end, at + item.length) });
    at += item.length;
  }
  return { span: spans[list.indexOf(site)]!, rule: 'area-distributed' };
}

const DEICTIC = /^(?:当地|全市|全省|全区|全县|全州|本市|本省|本县|该市|该省|该县|各地)$/;

function areaOf(site: Site): Omit<Area, 'name'> | undefined {
  const distributed = distributedArea(site);
  if (distributed) return distributed;
  const phrase = phraseOf(site);
  if (phrase.area) return { span: phrase.area, rule: 'area-head' };
  const heads = headsOf(site);
  for (let i = site.clause.index; i >= Math.max(site.clause.part, site.clause.index - MOST_CLAUSES); i--) {
    const span = heads[i];
    if (span && span.end <= site.mention.start) return { span, rule: 'area-clause' };
  }
  return undefined;
}

/** A place reaches over so many clauses. */
const MOST_CLAUSES = 8;

const known = new WeakMap<readonly Clause[], (Span | undefined)[]>();

/** The place at the head of each clause of a sentence. */
function headsOf({ sentence, clauses, plain }: Site): readonly (Span | undefined)[] {
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
  const area = areaAt(text, at);
  if (!area || area.end > clause.end) return undefined;
  // The place in a body's name is where the body sits; what it does may be anywhere.
  const isInName = mentions[indexFrom(mentions, at + 1) - 1];
  const isWide = text[at] === '全';
  return isInName?.kind === 'agency' && at < isInName.end && !isWide ? undefined : { start: at, end: area.end };
}

/** How far back a place is looked for that 当地 means. */
const REACH = 400;

/** The last place named before an offset in the sentence, also within a body's name: 记者从海口市公安机关了解到,当地…. */
function placeBefore({ text }: PlacedSentence, offset: number): string | undefined {
  let last: string | undefined;
  for (let at = Math.max(0, offset - REACH); at < offset; ) {
    const found = placeAt(text, at);
    if (found && found.end <= offset && !found.place.generic) {
      last = text.slice(at, found.end);
      at = found.end;
    } else at++;
  }
  return last;
}

/** The place at the head of a body's name: 内蒙古通辽市 of 内蒙古通辽市公安局反诈中心. */
function placeIn(name: string): string | undefined {
  let at = 0;
  for (let found = placeAt(name, at); found && !found.place.generic; found = placeAt(name, at)) at = found.end;
  return at > 0 && at < name.length ? name.slice(0, at) : undefined;
}
