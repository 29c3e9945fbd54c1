import type { Span } from '../../../fact';
import { placeAt, placeBegins } from '../../../lexicon/places';
import { toSimplified } from '../../../lexicon/traditional';
import type { PlacedBlock, PlacedSentence } from '../../document';
import { indexFrom } from '../../mentions-at';
import { clausesOf } from '../clause/clauses';
import { fill, type Site } from '../clause/site';
import { TIME_UNITS } from '../clause/topic';
import { goesOnWithItem } from '../saying/item';
import { headsOf } from './heads';

/** The place that a paragraph's sentences go on with. */
interface Held {
  readonly name: string;
  readonly sentence: PlacedSentence;
  readonly actor?: string;
  readonly span?: Span;
}

/**
 * What the sentences of a paragraph go on with where they name no place: 全国 or the scene that the paragraph opens with
 * (在湖南常德高新区的…里,), until another place is named, another body acts, or a law is cited.
 */
export class AreaScope {
  private block: PlacedBlock | undefined;
  private held: Held | undefined;
  private sentence: PlacedSentence | undefined;
  private heard: PlacedSentence | undefined;
  /** Whether the sentence read last goes on with what is held. */
  private isOpen = false;

  /** Gives a number without a place of its own that of the sentences before. */
  carry(site: Site): boolean {
    // How long something takes is of no place.
    if (TIME_UNITS.has(site.fact.unit)) return false;
    this.enter(site.sentence.block);
    this.hear(site.sentence);
    const { held } = this;
    if (!held || site.sentence === held.sentence || !this.goesOn(site, held)) return false;
    fill(site.fact, 'refArea', held.name, 'area-paragraph', held.span);
    return true;
  }

  /** Remembers the place of a number that names one. */
  read(site: Site): void {
    const { sentence, fact } = site;
    this.enter(sentence.block);
    const { refArea, basis } = fact;
    if (refArea === undefined || PASSED_ON.has(basis?.refArea?.rule ?? '')) return;
    const span = basis?.refArea?.span;
    const goesOn = WIDE.test(refArea) || (span !== undefined && isScene(sentence, span.start - sentence.start));
    this.held = goesOn
      ? { name: refArea, sentence, ...(fact.actor && { actor: fact.actor }), ...(span && { span }) }
      : undefined;
  }

  /** A news item about 我国 goes on in its next paragraphs; every other place is left with its paragraph. */
  private enter(block: PlacedBlock): void {
    if (block === this.block) return;
    const isNext = this.block !== undefined && block.index === this.block.index + 1;
    const goesOn = isNext && WIDE.test(this.held?.name ?? '') && goesOnWithItem(block);
    if (!goesOn) this.held = undefined;
    this.block = block;
  }

  /** The place at the head of the sentence before, where that has no numbers: 我国汽车产销稳定增长。其中,…. */
  private hear(sentence: PlacedSentence): void {
    if (sentence === this.heard) return;
    this.heard = sentence;
    const { sentences } = sentence.block;
    const before = sentences[sentence.index - sentences[0]!.index - 1];
    if (!before || before.text.length > REACH || before.mentions.some(({ kind }) => kind === 'statistic')) return;
    const plain = toSimplified(before.text);
    for (const head of headsOf(before, clausesOf(before.text), plain)) {
      if (!head) continue;
      const name = before.text.slice(head.start, head.end);
      const isPlace = name !== '中国' && !DEICTIC.test(name) && !OF_PERSON.test(plain.slice(head.end, head.end + 12));
      if (!WIDE.test(name) && !(isPlace && isScene(before, head.start))) continue;
      this.held = { name, sentence: before, span: before.toSource(head.start, head.end) };
      return;
    }
  }

  private goesOn(site: Site, held: Held): boolean {
    const { sentence, fact } = site;
    if (sentence !== this.sentence) {
      this.sentence = sentence;
      this.isOpen = !citesRule(sentence) && !namesPlace(sentence, held.sentence.text);
      if (!this.isOpen && !citesRule(sentence)) this.held = undefined;
    }
    const isOther = fact.actor !== undefined && fact.actor !== held.actor && !/^(?:各级|各地|全国)/.test(fact.actor);
    return this.isOpen && !isOther;
  }
}

/** 委内瑞拉代表, 日本队: who acts for a place, wherever, and who leaves it; so do firms that are called 中国. */
const OF_PERSON =
  /^(?:代表)?队|^[^，。、的]{0,6}(?:代表|内阁|总统|首相|总理|外长|选手|运动员|友人|师生|(?<![遭受达得感])到|前往|飞往|开往)/;
/** Which place is meant, others know. */
const DEICTIC = /^(?:全[省市区县州]|[本该][省市县]|[当各]地)/;
const WIDE = /^(?:全国|我国)$/;

/** Rules that give what stands elsewhere. */
const PASSED_ON: ReadonlySet<string> = new Set(['area-paragraph', 'area-carried', 'area-of-document']);

/** Whether the place opens the paragraph: in the first sentence, in its first clauses. */
function isScene(sentence: PlacedSentence, at: number): boolean {
  return sentence === sentence.block.sentences[0] && at < SCENE;
}

const SCENE = 60;

function citesRule(sentence: PlacedSentence): boolean {
  return sentence.mentions.some(({ kind }) => kind === 'law') || setsRule(sentence);
}

/** Whether a sentence says what must be done, or what a document wants: 《…方案》提出,到2027年增长25%. */
export function setsRule({ text }: PlacedSentence): boolean {
  return /应当|不得|有下列|处[^，。；]{0,20}(?:罚款|拘留|有期徒刑)|》(?:规定|提出|明确)[，,]|规定[，,]/.test(text);
}

/** So much of a sentence is looked through for a place. */
const REACH = 400;

/** Whether a sentence names a place that the one before does not; those in the names of bodies do not count. */
export function namesPlace({ text, mentions }: PlacedSentence, before: string): boolean {
  for (let at = 0; at < Math.min(text.length, REACH); at++) {
    if (!placeBegins(text.charCodeAt(at))) continue;
    const found = placeAt(text, at);
    if (!found || found.place.generic) continue;
    const within = mentions[indexFrom(mentions, at + 1) - 1];
    const isInName = (within?.kind === 'agency' || within?.kind === 'law') && at < within.end;
    // 对东盟进出口: with whom something is done.
    if (!isInName && !/[对与同]/.test(text[at - 1] ?? '')) {
      if (!before.includes(text.slice(at, found.end))) return true;
    }
    at = found.end - 1;
  }
  return /境外|海外|(?<!我)国外|国际|外国|发达国家/.test(text.slice(0, REACH));
}
