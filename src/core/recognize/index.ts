import type { Lexicon } from '../lexicon/lexicon';
import { type Hidden, termFinder } from '../lexicon/terms';
import { agency } from './agency';
import { law } from './law';
import type { Mention } from './mention';
import { period } from './period';
import type { Recognizer, RecognizerFactory, Taken } from './recognizer';
import { statistic } from './statistic';

/** In order: what comes first hides its words from what comes later. */
const RECOGNIZERS: readonly RecognizerFactory[] = [
  law, // first: titles in 《》 hide the numbers and agencies in them
  period, // before statistic: 2023年 is a year, 3年 a duration
  agency, // before statistic: 第四检察厅 and 十堰市公安局 have numerals in their names
  statistic,
];

/** Everything that is found in one sentence, in the order of the text; mentions never overlap. */
export type SentenceReader = (text: string) => readonly Mention[];

/** Puts the recognisers together for a lexicon. */
export function sentenceReader(lexicon: Lexicon): SentenceReader {
  const known = readers.get(lexicon);
  if (known) return known;
  const recognizers = RECOGNIZERS.map((make) => make(lexicon));
  const terms = termFinder(lexicon.additions.terms ?? []);
  const reader: SentenceReader = (text) => readSentence(text, recognizers, terms?.(text));
  readers.set(lexicon, reader);
  return reader;
}

/** Recognisers take longer to make than a short document to read. */
const readers = new WeakMap<Lexicon, SentenceReader>();

function readSentence(text: string, recognizers: readonly Recognizer[], hidden?: Hidden): readonly Mention[] {
  const found = new Found();
  for (const recognize of recognizers) {
    for (const mention of recognize(text, found)) {
      if (!hidden?.hides(mention.start, mention.end)) found.add(mention);
    }
  }
  return found.mentions;
}

/** Mentions in the order of the text. */
class Found implements Taken {
  readonly mentions: Mention[] = [];

  add(mention: Mention): void {
    if (mention.end <= mention.start || this.overlaps(mention.start, mention.end)) return;
    this.mentions.splice(this.indexAfter(mention.start), 0, mention);
  }

  overlaps(start: number, end: number): boolean {
    const at = this.indexAfter(start);
    return (this.mentions[at - 1]?.end ?? 0) > start || (this.mentions[at]?.start ?? Infinity) < end;
  }

  endAt(offset: number): number {
    const before = this.mentions[this.indexAfter(offset) - 1];
    return before && before.end > offset ? before.end : -1;
  }

  /** Index of the first mention that begins behind the offset. */
  private indexAfter(offset: number): number {
    let low = 0;
    let high = this.mentions.length;
    while (low < high) {
      const middle = (low + high) >> 1;
      if (this.mentions[middle]!.start <= offset) low = middle + 1;
      else high = middle;
    }
    return low;
  }
}
