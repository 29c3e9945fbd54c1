import { interval } from '../change/rounding';
import { isBelow, type Mentioned, shareWords, unitKey } from './same-fact';

/**
 * Headings round: 客流量超2亿人次 stands over 客流总量达到22563.8万人次. A bounded or rounded number of a heading and the one
 * exact number under it that it can stand for, of the same measure, are one fact.
 */
export function roundedIn(mentioned: readonly Mentioned[]): Mentioned[][] {
  const pairs: Mentioned[][] = [];
  for (const [i, head] of mentioned.entries()) {
    if (!head.heading || head.fact.value === undefined || !ROUNDS.has(head.fact.qualifier)) continue;
    const found: Mentioned[] = [];
    for (let j = i + 1; j < mentioned.length && j <= i + REACH; j++) {
      const one = mentioned[j]!;
      if (!isBelow(head, one)) break;
      if (isRoundedTo(head, one)) found.push(one);
    }
    if (found.length === 1) pairs.push([head, found[0]!]);
  }
  return pairs;
}

const ROUNDS = new Set(['over', 'nearly', 'about', 'under']);
/** How many numbers under a heading are looked at. */
const REACH = 24;

function isRoundedTo(head: Mentioned, { fact, words, heading }: Mentioned): boolean {
  if (heading || fact.qualifier !== 'exact' || fact.value === undefined || fact.value === head.fact.value) return false;
  if (unitKey(fact.unit) !== unitKey(head.fact.unit) || fact.partOf || fact.change?.role === 'by') return false;
  const [low, high] = interval(head);
  return fact.value >= low && fact.value <= high && shareWords(head.words, words);
}
