/**
 * Text of documents on a terminal: what it must not do there, and how many columns it takes.
 */

// C0 and C1 controls can hold terminal escapes; the others reorder or break a line, or are half a character.
const UNSAFE = /[\p{Cc}\u2028\u2029\u200e\u200f\u202a-\u202e\u2066-\u2069\ufeff\p{Cs}]/gu;

/** The text on one line, with every control character replaced by one that shows: a document cannot send escapes. */
export function printable(text: string): string {
  return text.replace(UNSAFE, (character) => (/[\t\n\v\f\r\u0085\u2028\u2029]/.test(character) ? ' ' : '\ufffd'));
}

/** Combining marks, joiners and variation selectors stand over the character before them. */
const ZERO_WIDTH = /[\p{Mn}\p{Me}\p{Cf}]/u;

/** First and last code points of what East Asian Width (Unicode Standard Annex 11) calls wide or full-width. */
const WIDE: readonly (readonly [first: number, last: number])[] = [
  [0x1100, 0x115f],
  [0x231a, 0x231b],
  [0x2329, 0x232a],
  [0x23e9, 0x23ec],
  [0x2614, 0x2615],
  [0x2648, 0x2653],
  [0x26aa, 0x26ab],
  [0x26bd, 0x26be],
  [0x2705, 0x2705],
  [0x274c, 0x274c],
  [0x2753, 0x2755],
  [0x2795, 0x2797],
  [0x2e80, 0x303e],
  [0x3041, 0x4dbf],
  [0x4e00, 0xa4cf],
  [0xa960, 0xa97f],
  [0xac00, 0xd7a3],
  [0xf900, 0xfaff],
  [0xfe10, 0xfe19],
  [0xfe30, 0xfe6f],
  [0xff01, 0xff60],
  [0xffe0, 0xffe6],
  [0x16fe0, 0x1b2ff],
  [0x1f004, 0x1f004],
  [0x1f18e, 0x1f18e],
  [0x1f191, 0x1f19a],
  [0x1f200, 0x1f64f],
  [0x1f680, 0x1f6ff],
  [0x1f7e0, 0x1f7eb],
  [0x1f900, 0x1faff],
  [0x20000, 0x3fffd],
];

/** Columns that a text takes in a terminal: two for 中 and for （, one for a. */
export function widthOf(text: string): number {
  let width = 0;
  for (const character of text) width += characterWidth(character);
  return width;
}

function characterWidth(character: string): number {
  const point = character.codePointAt(0)!;
  if (point < 0x300) return 1;
  if (WIDE.some(([first, last]) => point >= first && point <= last)) return 2;
  return ZERO_WIDTH.test(character) ? 0 : 1;
}

/** The text in at most `width` columns, with an ellipsis where something is left out. */
export function shorten(text: string, width: number): string {
  // No character is narrower than nothing and most are one: a short text needs no measuring.
  if (text.length * 2 <= width || widthOf(text) <= width) return text;
  let kept = '';
  let used = 0;
  for (const character of text) {
    used += characterWidth(character);
    if (used > width - 1) break;
    kept += character;
  }
  return `${kept}…`;
}

const GAP = '  ';
/** No column is cut below this. */
const NARROWEST = 8;

/**
 * Rows as lines with aligned columns.
 *
 * @param rows of printable cells, all of the same length
 * @param available columns of the terminal, indent included; the widest cells are cut where the rows do not fit
 */
export function alignColumns(
  rows: readonly (readonly string[])[],
  { available = Number.POSITIVE_INFINITY, indent = '', right = [] }: ColumnOptions = {},
): string[] {
  const widths = narrowed(naturalWidths(rows), available - indent.length);
  return rows.map((row) =>
    (
      indent +
      row
        .map((cell, column) => {
          const text = shorten(cell, widths[column]!);
          const padding = ' '.repeat(widths[column]! - widthOf(text));
          return right.includes(column) ? padding + text : text + padding;
        })
        .filter((_, column) => widths[column]! > 0)
        .join(GAP)
    ).trimEnd(),
  );
}

export interface ColumnOptions {
  readonly available?: number;
  readonly indent?: string;
  /** Columns that are aligned on the right. */
  readonly right?: readonly number[];
}

function naturalWidths(rows: readonly (readonly string[])[]): number[] {
  const widths: number[] = [];
  for (const row of rows) {
    row.forEach((cell, column) => {
      widths[column] = Math.max(widths[column] ?? 0, widthOf(cell));
    });
  }
  return widths;
}

/** The widths, the widest made narrower until they fit with their gaps, or until nothing can be cut. */
function narrowed(widths: readonly number[], available: number): number[] {
  const fitted = [...widths];
  const shown = widths.filter((width) => width > 0).length;
  let excess = fitted.reduce((sum, width) => sum + width, 0) + GAP.length * (shown - 1) - available;
  while (excess > 0) {
    const widest = Math.max(...fitted);
    if (widest <= NARROWEST) break;
    const next = Math.max(NARROWEST, ...fitted.filter((width) => width < widest));
    const column = fitted.indexOf(widest);
    const alike = fitted.filter((width) => width === widest).length;
    // One step evens the widest out with the next; where several are equally wide each gives a column in turn.
    const cut = alike > 1 ? 1 : Math.min(excess, widest - next || 1);
    fitted[column] = widest - cut;
    excess -= cut;
  }
  return fitted;
}
