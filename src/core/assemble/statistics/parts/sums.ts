import { interval } from '../change/rounding';
import type { Site } from '../clause/site';
import { fillPart, isSameKind } from './levels';

/**
 * Parts that add up: 资金10.22亿元，加上提前下达的139.41亿元，合计149.63亿元; 进出口41.76万亿元，出口23.77万亿元，进口17.99万亿元.
 * Numbers of one paragraph that stand one behind the other and whose sum is the number before or behind them are its parts.
 */
export function partsBySum(levels: readonly Site[]): void {
  for (let i = 0; i < levels.length; i++) {
    const whole = levels[i]!;
    if (digitsOf(whole) < 3 || whole.fact.partOf) continue;
    const isTotal = /(?:合计|共计|总计|总共|一共)[^，,。]{0,12}$/.test(
      whole.plain.slice(Math.max(whole.from, whole.mention.start - 16), whole.mention.start),
    );
    const found = (isTotal ? addends(levels, i, -1) : undefined) ?? addends(levels, i, 1);
    for (const part of found ?? []) if (!part.fact.partOf) fillPart(part, whole, 'part-by-sum');
  }
}

/** A sum of more numbers than this is not looked for. */
const MOST_ADDENDS = 5;

/** The numbers next to a whole, in one direction, that add up to it. */
function addends(levels: readonly Site[], at: number, step: 1 | -1): Site[] | undefined {
  const whole = levels[at]!;
  const [small, large] = interval(whole);
  const found: Site[] = [];
  let [least, most] = [0, 0];
  for (let i = at + step; found.length < MOST_ADDENDS; i += step) {
    const one = levels[i];
    if (!one || one.sentence.block !== whole.sentence.block || !isSameKind(one.fact, whole.fact)) return undefined;
    if (one.fact.unit !== whole.fact.unit || !one.fact.value || digitsOf(one) < 2) return undefined;
    const [low, high] = interval(one);
    found.push(one);
    [least, most] = [least + low, most + high];
    if (least > large) return undefined;
    if (found.length > 1 && most >= small) return found;
  }
  return undefined;
}

/** How many digits of a number mean something: 3 for 41.70万. */
function digitsOf({ fact: { value, qualifier } }: Site): number {
  if (!value || (qualifier !== 'exact' && qualifier !== 'about')) return 0;
  return String(value)
    .replace('.', '')
    .replace(/^0+|0+$/g, '').length;
}
