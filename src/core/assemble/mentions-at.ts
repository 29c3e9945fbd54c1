import type { Mention } from '../recognize/mention';

/** Index of the first mention that begins at or behind an offset; mentions stand in order and never overlap. */
export function indexFrom(mentions: readonly Mention[], offset: number): number {
  let low = 0;
  let high = mentions.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if (mentions[middle]!.start < offset) low = middle + 1;
    else high = middle;
  }
  return low;
}

export function mentionStartingAt(mentions: readonly Mention[], offset: number): Mention | undefined {
  const mention = mentions[indexFrom(mentions, offset)];
  return mention?.start === offset ? mention : undefined;
}

export function mentionEndingAt(mentions: readonly Mention[], offset: number): Mention | undefined {
  const mention = mentions[indexFrom(mentions, offset) - 1];
  return mention?.end === offset ? mention : undefined;
}
