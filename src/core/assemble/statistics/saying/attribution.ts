import { placeAt } from '../../../lexicon/places';
import { toSimplified } from '../../../lexicon/traditional';
import type { PlacedBlock, PlacedDocument, PlacedSentence } from '../../document';
import { subjectsOf } from '../actor/subjects';
import { clausesOf } from '../clause/clauses';
import { chineseSitesOf, fill } from '../clause/site';
import { goesOnWithItem, opensItem } from './item';
import { mayNameSource, reportTitleIn, sourceIn } from './sources';
import { floorOf, isLeader, isPost, mayNameSpeaker, postOf, type Speaker, speakerIn } from './speakers';

/**
 * `attribution`: who vouches for a number.
 *
 * - “……”某某说: the speaker behind or before a quotation has all of its sentences
 * - 某某介绍,近期…: what follows in the sentence, and the sentences of the paragraph that go on with it
 * - 据某某统计, 某某数据显示, 记者从某某了解到: what follows in the sentence and the paragraph
 * - a line that opens with 某某：, as press conferences are set: all up to the next such line
 */
export function attributions(document: PlacedDocument): void {
  const sites = chineseSitesOf(document);
  if (sites.length === 0) return;
  const said = sayings(document);
  for (const { fact, sentence, mention } of sites) {
    const speaker = said.get(sentence)?.find(({ from, to }) => from <= mention.start && mention.start < to)?.speaker;
    if (speaker) fill(fact, 'attribution', speaker.name, speaker.rule, speaker.span);
  }
}

/** A sentence with more quotations than this is none that anybody said. */
const MOST_SAYINGS = 32;

/** A stretch of a sentence and who says it. */
interface Saying {
  readonly from: number;
  readonly to: number;
  readonly speaker: Speaker;
}

const memory = new WeakMap<PlacedDocument, ReadonlyMap<PlacedSentence, readonly Saying[]>>();

/** Who says what, sentence by sentence, up to the last number; the innermost saying first. */
export function sayings(document: PlacedDocument): ReadonlyMap<PlacedSentence, readonly Saying[]> {
  const known = memory.get(document);
  if (known) return known;
  const said = new Map<PlacedSentence, Saying[]>();
  const note = (sentence: PlacedSentence, saying: Saying) => {
    const list = said.get(sentence);
    if (list && list.length < MOST_SAYINGS) list.push(saying);
    else if (!list) said.set(sentence, [saying]);
  };
  let floor: Speaker | undefined;
  const heard = new Heard();
  /** The source that the item's paragraphs so far leave to the next. */
  let source: Speaker | undefined;
  const last = chineseSitesOf(document).at(-1)?.sentence.block.index ?? -1;
  for (const block of document.blocks) {
    if (block.index > last) break;
    if (block.kind === 'heading') floor = undefined;
    const told = source && goesOnWithItem(block) ? source : undefined;
    const left = readBlock(block, heard, note, told);
    const isBody = left !== undefined && !isPost(postOf(left.name));
    source =
      isBody && (told || left.rule === 'attribution-report' || opensItem(block, document.blocks[block.index - 1]))
        ? left
        : undefined;
    const opened = floorOf(block);
    if (opened) heard.add(opened);
    if (opened) floor = opened;
    if (/^(?:问|主持人|记者|提问)[：:]/.test(block.text.trimStart())) floor = undefined;
    if (floor) for (const sentence of block.sentences) note(sentence, { from: 0, to: Infinity, speaker: floor });
  }
  memory.set(document, said);
  return said;
}

/** The speakers heard last and the report named last, which later words point back to. */
class Heard {
  readonly speakers: Speaker[] = [];
  report: string | undefined;
  /** Index of the block that names the report. */
  reportIn = 0;

  /** A report is meant that this paragraph or the one before names. */
  reportNear(block: PlacedBlock): string | undefined {
    return block.index - this.reportIn <= 1 ? this.report : undefined;
  }

  add(speaker: Speaker): void {
    this.speakers.push(speaker);
    if (this.speakers.length > MOST_HEARD) this.speakers.shift();
  }
}

const MOST_HEARD = 16;

/** Notes who says what in a paragraph that goes on with a source or none; gives the source that it leaves to the next. */
function readBlock(
  block: PlacedBlock,
  heard: Heard,
  note: (sentence: PlacedSentence, saying: Saying) => void,
  told: Speaker | undefined,
): Speaker | undefined {
  /** Sentences of a quotation that is open, waiting for the speaker behind it. */
  let open: { sentence: PlacedSentence; from: number; to: number }[] = [];
  let isOpen = false;
  let before: Speaker | undefined;
  /** Who the sentence before was by, whose words go on until another speaks. */
  let source = told;
  for (const sentence of block.sentences) {
    const { text } = sentence;
    const plain = toSimplified(text);
    const [speaks, tells] = [mayNameSpeaker(plain), mayNameSource(plain)];
    const clauses = speaks || tells ? clausesOf(text) : [];
    const spoken = quotedStretches(text, isOpen);
    const speech = speaks ? speakerIn(sentence, clauses, plain, heard.speakers) : undefined;
    const reported = tells ? sourceIn(sentence, clauses, plain, heard.reportNear(block)) : undefined;
    const report = reportTitleIn(text);
    if (report) [heard.report, heard.reportIn] = [report, block.index];
    if (reported) {
      note(sentence, { from: reported.at, to: text.length, speaker: reported.speaker });
      source = reported.speaker;
    } else if (speech || spoken.length > 0 || (source && breaksOff(sentence, source))) source = undefined;
    else if (source) note(sentence, { from: 0, to: text.length, speaker: { ...source, rule: 'attribution-carried' } });
    if (speech) {
      const isAfterQuote = open.length > 0 || spoken.some(({ to }) => to <= speech.at);
      if (isAfterQuote) {
        for (const one of open) note(one.sentence, { from: one.from, to: one.to, speaker: speech.speaker });
        for (const one of spoken) note(sentence, { ...one, speaker: speech.speaker });
      }
      note(sentence, { from: speech.at, to: text.length, speaker: speech.speaker });
      before = speech.speaker;
      open = [];
      heard.add(speech.speaker);
      // What was told in words of the writer's own goes on in the next sentence; a quotation ends with its mark.
      const isQuoted = spoken.some(({ to }) => to > speech.at);
      if (!reported && !isQuoted && !isLeader(speech.speaker.name)) source = speech.speaker;
    } else if (spoken.length > 0) {
      if (isOpen && before) for (const one of spoken) note(sentence, { ...one, speaker: before });
      else open.push(...spoken.map((one) => ({ sentence, ...one })));
    } else {
      open = [];
      before = undefined;
    }
    isOpen = leavesOpen(text, isOpen);
  }
  return source;
}

/**
 * Whether a sentence no longer goes on with a source: the writer or somebody who speaks for themselves takes over (记者看到,
 * 我们要求), a rule is cited that binds whoever said what came before, or another body that is named acts in it.
 */
function breaksOff(sentence: PlacedSentence, source: Speaker): boolean {
  const { text } = sentence;
  if (/^[\s“]*(?:记者|我们|笔者)/.test(text)) return true;
  // 在西班牙,…: the writer turns to another scene.
  if (text.startsWith('在') && placeAt(text, 1)) return true;
  const isPerson = isPost(postOf(source.name));
  if (!isPerson && /^\s*(?:根据|按照|依据|依照)(?![^，。]{0,30}(?:统计|核算|测算))/.test(text)) return true;
  // A person goes on speaking of the body that they stand for; what a body does is told by the writer.
  return subjectsOf(sentence).some(({ quote, generic }) => !generic && !(isPerson && source.name.includes(quote)));
}

/** The stretches of a sentence within quotation marks that hold a clause or more; short ones are names. */
function quotedStretches(text: string, isOpen: boolean): { from: number; to: number }[] {
  const stretches: { from: number; to: number }[] = [];
  if (!isOpen && !text.includes('“') && !text.includes('「')) return stretches;
  let from = isOpen ? 0 : -1;
  for (let i = 0; i < text.length; i++) {
    if ((text[i] === '“' || text[i] === '「') && from < 0) from = i;
    else if ((text[i] === '”' || text[i] === '」') && from >= 0) {
      stretches.push({ from, to: i });
      from = -1;
    }
  }
  if (from >= 0) stretches.push({ from, to: text.length });
  return stretches.filter((one) => /[，,。！？；]/.test(text.slice(one.from, one.to)));
}

function leavesOpen(text: string, isOpen: boolean): boolean {
  const opened = Math.max(text.lastIndexOf('“'), text.lastIndexOf('「'));
  const closed = Math.max(text.lastIndexOf('”'), text.lastIndexOf('」'));
  return opened === closed ? isOpen : opened > closed;
}
