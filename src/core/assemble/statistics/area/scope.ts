import { placeAt, placeBegins } from '../../../lexicon/places';
import type { PlacedBlock, PlacedSentence } from '../../document';
import { indexFrom } from '../../mentions-at';
import { fill, type Site } from '../clause/site';
import { TIME_UNITS } from '../clause/topic';

/** The place that a paragraph's sentences go on with. */
interface Held {
  readonly name: string;
  readonly site: Site;
}

/**
 * What the sentences of a paragraph go on with where they name no place: 全国 or the scene that the paragraph opens with
 * (在湖南常德高新区的…里,), until another place is named, another body acts, or a law is cited.
 */
export class AreaScope {
  private block: PlacedBlock | undefined;
  private held: Held | undefined;
  private sentence: PlacedSentence | undefined;
  /** Whether the sentence read last goes on with what is held. */
  private isOpen = false;

  /** Gives a number without a place of its own that of the sentences before. */
  carry(site: Site): boolean {
    const { held } = this;
    // How long something takes is of no place.
    if (TIME_UNITS.has(site.fact.unit)) return false;
    if (!held || site.sentence.block !== this.block || site.sentence === held.site.sentence) return false;
    if (!this.goesOn(site, held)) return false;
    fill(site.fact, 'refArea', held.name, 'area-paragraph', held.site.fact.basis?.refArea?.span);
    return true;
  }

  /** Remembers the place of a number that names one. */
  read(site: Site): void {
    const { sentence, fact } = site;
    if (sentence.block !== this.block) [this.block, this.held] = [sentence.block, undefined];
    const { refArea, basis } = fact;
    if (refArea === undefined || PASSED_ON.has(basis?.refArea?.rule ?? '')) return;
    if (/^(?:全国|我国)$/.test(refArea) || isScene(site)) this.held = { name: refArea, site };
    else this.held = undefined;
  }

  private goesOn(site: Site, held: Held): boolean {
    const { sentence, fact } = site;
    if (sentence !== this.sentence) {
      this.sentence = sentence;
      this.isOpen = !citesRule(sentence) && !namesPlace(sentence, held.site.sentence.text);
      if (!this.isOpen && !citesRule(sentence)) this.held = undefined;
    }
    const isOther =
      fact.actor !== undefined && fact.actor !== held.site.fact.actor && !/^(?:各级|各地|全国)/.test(fact.actor);
    return this.isOpen && !isOther;
  }
}

/** Rules that give what stands elsewhere. */
const PASSED_ON: ReadonlySet<string> = new Set(['area-paragraph', 'area-carried', 'area-of-document']);

/** Whether the place opens the paragraph: in the first sentence, in its first clauses. */
function isScene({ sentence, fact }: Site): boolean {
  const { span } = fact.basis?.refArea ?? {};
  return sentence === sentence.block.sentences[0] && span !== undefined && span.start - sentence.start < SCENE;
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
    if (within?.kind !== 'agency' || at >= within.end) {
      if (!before.includes(text.slice(at, found.end))) return true;
    }
    at = found.end - 1;
  }
  return /境外|海外|国外|国际|外国|发达国家/.test(text.slice(0, REACH));
}
