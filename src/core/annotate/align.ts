import type { Span } from '../fact';

/** How a stretch of text reads a pattern. */
export interface Alignment {
  /** Insertions, deletions and substitutions. */
  readonly errors: number;
  /** Where the part of the pattern that was asked for stands in the text. */
  readonly part: Span;
}

/**
 * Aligns the whole of `pattern` with the whole of `text` by edit distance and tells where `part` of the pattern stands
 * in the text. What was inserted at either border of the part stays outside.
 *
 * Costs pattern × text: for stretches of a few hundred units only.
 */
export function align(pattern: string, text: string, part: Span = { start: 0, end: 0 }): Alignment {
  const columns = text.length + 1;
  const cost = new Uint16Array((pattern.length + 1) * columns);
  for (let j = 0; j < columns; j++) cost[j] = j;
  for (let i = 1; i <= pattern.length; i++) {
    const unit = pattern.charCodeAt(i - 1);
    const row = i * columns;
    cost[row] = i;
    for (let j = 1; j < columns; j++) {
      const same = unit === text.charCodeAt(j - 1) ? 0 : 1;
      const diagonal = cost[row - columns + j - 1]! + same;
      const side = Math.min(cost[row - columns + j]!, cost[row + j - 1]!) + 1;
      cost[row + j] = Math.min(diagonal, side);
    }
  }
  let start = -1;
  let end = 0;
  let i = pattern.length;
  let j = text.length;
  const note = () => {
    if (i === part.end) end = j;
    if (i === part.start && start < 0) start = j;
  };
  note();
  while (i > 0 || j > 0) {
    const here = cost[i * columns + j]!;
    const same = i > 0 && j > 0 && pattern.charCodeAt(i - 1) === text.charCodeAt(j - 1) ? 0 : 1;
    if (i > 0 && j > 0 && here === cost[(i - 1) * columns + j - 1]! + same) {
      i--;
      j--;
    } else if (i > 0 && here === cost[(i - 1) * columns + j]! + 1) i--;
    else j--;
    note();
  }
  return { errors: cost[pattern.length * columns + text.length]!, part: { start, end: Math.max(start, end) } };
}

/** Share of `a` and `b` that is alike, 0 to 1, by edit distance. */
export function similarity(a: string, b: string): number {
  const longer = Math.max(a.length, b.length);
  if (longer === 0 || a === b) return 1;
  return 1 - align(a, b).errors / longer;
}
