/**
 * UTF-16 units to code points and back. The editor and the core count UTF-16 units; most formats count code points, as
 * Python and the Web Annotation recommendation do. A lone surrogate counts as one code point.
 */
export interface CodePoints {
  /** Length of the text in code points. */
  readonly length: number;
  /** An offset inside a surrogate pair gives that of the pair. */
  fromUtf16(offset: number): number;
  toUtf16(offset: number): number;
}

/** Linear in the text once; logarithmic in its astral characters for each offset. */
export function codePointsOf(text: string): CodePoints {
  const pairs = pairsOf(text);
  return {
    length: text.length - pairs.length,
    fromUtf16: (offset) => offset - countBelow(pairs, offset, 0),
    toUtf16: (offset) => offset + countBelow(pairs, offset, 1),
  };
}

/** Offsets of the surrogate pairs, in UTF-16 units. */
function pairsOf(text: string): number[] {
  const pairs: number[] = [];
  for (let i = 0; i + 1 < text.length; i++) {
    if (isHigh(text.charCodeAt(i)) && isLow(text.charCodeAt(i + 1))) pairs.push(i++);
  }
  return pairs;
}

/** How many pairs begin before `offset`; with `step` 1 the pairs' own offsets are counted in code points. */
function countBelow(pairs: readonly number[], offset: number, step: 0 | 1): number {
  let low = 0;
  let high = pairs.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if (pairs[middle]! - step * middle < offset) low = middle + 1;
    else high = middle;
  }
  return low;
}

function isHigh(unit: number): boolean {
  return unit >= 0xd800 && unit <= 0xdbff;
}

function isLow(unit: number): boolean {
  return unit >= 0xdc00 && unit <= 0xdfff;
}
