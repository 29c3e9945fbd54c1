import type { Draft, PlacedSentence } from './document';

/**
 * Gives every fact an id that edits elsewhere do not change: of its kind, its words and the sentence around it, with a
 * number only where the same sentence says the same again.
 */
export function identify(drafts: readonly Draft[]): void {
  const seen = new Map<string, number>();
  let last: PlacedSentence | undefined;
  let around = '';
  for (const { fact, sentence, mention } of drafts) {
    const words = sentence.text.slice(mention.start, mention.end);
    if (sentence !== last) [last, around] = [sentence, hash(sentence.text.trim())];
    const name = `${fact.kind[0]}${hash(`${words}\n${around}`)}`;
    const before = seen.get(name) ?? 0;
    seen.set(name, before + 1);
    fact.id = before === 0 ? name : `${name}-${before + 1}`;
  }
}

/** FNV-1a over UTF-16 units, twice with different starts: 52 bits in base 36. */
function hash(text: string): string {
  let low = 0x811c9dc5 | 0;
  let high = 0x9747b28c | 0;
  for (let i = 0; i < text.length; i++) {
    const code = text.charCodeAt(i);
    low = Math.imul(low ^ code, 0x01000193);
    high = Math.imul(high ^ code, 0x85ebca6b) ^ (high >>> 13);
  }
  return inBase36((low >>> 0) * 0x100000 + ((high >>> 0) & 0xfffff));
}

const DIGITS = '0123456789abcdefghijklmnopqrstuvwxyz';
const HALF = 36 ** 5;

/** `number.toString(36)`, which is slow above 31 bits, for whole numbers below 2 ** 53. */
function inBase36(number: number): string {
  const high = Math.floor(number / HALF);
  return high > 0 ? digits(high, 1) + digits(number - high * HALF, 5) : digits(number, 1);
}

function digits(number: number, least: number): string {
  let text = '';
  for (let rest = number; rest > 0 || text.length < least; rest = Math.floor(rest / 36))
    text = DIGITS[rest % 36] + text;
  return text;
}
