import { createLexicon } from '../../../../../src/core/lexicon/lexicon';
import type { StatisticMention } from '../../../../../src/core/recognize/mention';
import { statistic } from '../../../../../src/core/recognize/statistic';

export const FREE = { overlaps: () => false, endAt: () => -1 };
export const recognize = statistic(createLexicon());

/** What is found in a sentence, in short: `3.4万余人 = 34000 人 over`; a range has `3..5`, `exact` is left out. */
export function read(text: string): string[] {
  return (recognize(text, FREE) as StatisticMention[]).map((mention) => {
    const { start, end, value, min, max, unit, qualifier, direction } = mention;
    const number = value === undefined ? `${min}..${max}` : String(value);
    const more = [unit, qualifier === 'exact' ? '' : qualifier, direction ?? ''].filter(Boolean);
    return `${text.slice(start, end)} = ${[number, ...more].join(' ')}`;
  });
}
