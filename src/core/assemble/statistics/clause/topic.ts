import type { Site } from './site';

export const TIME_UNITS = new Set(['a', 'mo', 'wk', 'd', 'h', 'min', 's', '工作日', '季度']);

/** How long something went on and how old somebody is are no topics. */
export function describes({ fact }: Site): boolean {
  return TIME_UNITS.has(fact.unit) || /岁$/.test(fact.unit);
}

/** How many numbers are passed over in looking for a topic. */
export const MOST_STEPS = 8;

/** What the last statistic before in the sentence was about; how long something went on is no topic. */
export function topicOf(site: Site): string | undefined {
  let steps = 0;
  for (let one = site.previous; one && steps < MOST_STEPS; one = one.previous, steps++) {
    if (!describes(one)) return one.fact.measure;
  }
  return undefined;
}

/** What the first number of the sentence before in the paragraph was about: 分季度看,一季度同比增长4.5%. */
export function paragraphTopic(site: Site): string | undefined {
  const { sentence } = site;
  const { sentences } = sentence.block;
  const before = sentences[sentence.index - sentences[0]!.index - 1];
  const first = before?.drafts.find(({ fact }) => fact.kind === 'statistic' && fact.measure !== undefined)?.fact;
  return first?.kind === 'statistic' ? first.measure : undefined;
}

/** The last signs before an offset. */
export function endingAt(text: string, offset: number, length = 6): string {
  return text.slice(Math.max(0, offset - length), offset);
}

/** What the numbers before in the sentence were about, the nearest first; else the first of the sentence before. */
export function topicsBefore(site: Site): string[] {
  const topics: string[] = [];
  let steps = 0;
  for (let one = site.previous; one && steps < MOST_STEPS; one = one.previous, steps++) {
    if (one.fact.measure !== undefined && !describes(one)) topics.push(one.fact.measure);
  }
  const paragraph = paragraphTopic(site);
  return paragraph === undefined ? topics : [...topics, paragraph];
}

/** The last number before in the sentence that is counted in the same unit. */
export function likeBefore(site: Site): Site | undefined {
  let steps = 0;
  for (let one = site.previous; one && steps < MOST_STEPS; one = one.previous, steps++) {
    if (one.fact.unit === site.fact.unit && one.fact.measure !== undefined) return one;
  }
  return undefined;
}
