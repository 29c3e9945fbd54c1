import type { Site } from '../clause/site';

/** What a written number may stand for: half a unit of its last digit either way, and open where it says so. */
export function interval({ fact, sentence, mention }: Pick<Site, 'fact' | 'sentence' | 'mention'>): [number, number] {
  const value = fact.value!;
  const half = lastDigit(sentence.text.slice(mention.start, mention.end), value) / 2;
  switch (fact.qualifier) {
    case 'over':
    case 'at-least':
      return [value, value + 2 * half];
    case 'nearly':
    case 'under':
    case 'at-most':
      return [value - 2 * half, value];
    default:
      return [value - half, value + half];
  }
}

/** The worth of a number's last written digit: 100 for 3.41万, 10000 for 3万. */
function lastDigit(quote: string, value: number): number {
  const digits = /\d[\d,]*(?:\.(\d+))?/.exec(quote);
  if (!digits) return 0;
  const written = Number(digits[0].replaceAll(',', ''));
  const scale = written === 0 ? 1 : Math.abs(value) / written;
  return scale * 10 ** -(digits[1]?.length ?? 0);
}
