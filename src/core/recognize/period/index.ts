import type { PeriodMention } from '../mention';
import type { RecognizerFactory } from '../recognizer';
import { chinesePeriods } from './chinese';
import { englishPeriods } from './english';

const LATIN = /[A-Za-z]{2}/;

/** Dates and spans of time, Chinese and English. */
export const period: RecognizerFactory = () => (text, taken) => {
  const chinese = chinesePeriods(text, taken);
  if (!LATIN.test(text)) return chinese;
  const english = englishPeriods(text, taken);
  if (chinese.length === 0) return english;
  return merged(chinese, english);
};

/** Both in order; a date in figures is read by the first, and what the second makes of its parts is dropped. */
function merged(first: readonly PeriodMention[], second: readonly PeriodMention[]): PeriodMention[] {
  const all: PeriodMention[] = [];
  let next = 0;
  for (const mention of second) {
    while (next < first.length && first[next]!.start <= mention.start) all.push(first[next++]!);
    const isApart = (all.at(-1)?.end ?? 0) <= mention.start && (first[next]?.start ?? Infinity) >= mention.end;
    if (isApart) all.push(mention);
  }
  return [...all, ...first.slice(next)];
}
