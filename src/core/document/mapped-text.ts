/**
 * Text as a reader sees it, with the way back to the source: emphasis marks, tags, line prefixes and entities are gone
 * or decoded, and every character still knows the source offsets that it came from.
 *
 * A run is either identical in text and source, or one indivisible piece (`&amp;` for `&`).
 */
export class MappedText {
  private constructor(
    readonly text: string,
    /** Three numbers a run: text offset, source offset, source length (equal to the text length in identical runs). */
    private readonly runs: readonly number[],
  ) {}

  static readonly empty = new MappedText('', []);

  /** A stretch of the source as it stands. */
  static of(source: string, from = 0, to = source.length): MappedText {
    return new MappedText(source.slice(from, to), [0, from, to - from]);
  }

  static builder(): MappedTextBuilder {
    let text = '';
    const runs: number[] = [];
    return {
      get length() {
        return text.length;
      },
      append(piece, sourceStart, sourceLength = piece.length) {
        if (!piece) return;
        const last = runs.length - 3;
        const joins =
          last >= 0 &&
          sourceLength === piece.length &&
          runs[last + 2] === text.length - runs[last]! &&
          runs[last + 1]! + runs[last + 2]! === sourceStart;
        if (joins) runs[last + 2]! += sourceLength;
        else runs.push(text.length, sourceStart, sourceLength);
        text += piece;
      },
      build: () => new MappedText(text, runs),
    };
  }

  /** Source offset at which the character at text offset `at` begins. */
  start(at: number): number {
    if (this.runs.length === 0) return 0;
    const run = this.runAt(Math.min(at, this.text.length - 1));
    const [textStart, sourceStart, sourceLength] = [this.runs[run]!, this.runs[run + 1]!, this.runs[run + 2]!];
    return this.isIdentical(run) ? sourceStart + Math.min(at - textStart, sourceLength) : sourceStart;
  }

  /** Source offset at which the stretch that ends at text offset `at` (exclusive) ends. */
  end(at: number): number {
    if (at <= 0 || this.runs.length === 0) return this.start(0);
    const run = this.runAt(at - 1);
    const [textStart, sourceStart, sourceLength] = [this.runs[run]!, this.runs[run + 1]!, this.runs[run + 2]!];
    return this.isIdentical(run) ? sourceStart + (at - textStart) : sourceStart + sourceLength;
  }

  /** The part between two text offsets, still mapped. */
  slice(from: number, to: number): MappedText {
    const part = MappedText.builder();
    for (let run = 0; run < this.runs.length; run += 3) {
      const start = this.runs[run]!;
      const end = run + 3 < this.runs.length ? this.runs[run + 3]! : this.text.length;
      if (end <= from || start >= to) continue;
      const [a, b] = [Math.max(start, from), Math.min(end, to)];
      const identical = this.isIdentical(run);
      const source = this.runs[run + 1]! + (identical ? a - start : 0);
      part.append(this.text.slice(a, b), source, identical ? b - a : this.runs[run + 2]!);
    }
    return part.build();
  }

  private isIdentical(run: number): boolean {
    const end = run + 3 < this.runs.length ? this.runs[run + 3]! : this.text.length;
    return this.runs[run + 2] === end - this.runs[run]!;
  }

  /** Index of the run that holds the character at `at`. */
  private runAt(at: number): number {
    let low = 0;
    let high = this.runs.length / 3 - 1;
    while (low < high) {
      const middle = (low + high + 1) >> 1;
      if (this.runs[middle * 3]! <= at) low = middle;
      else high = middle - 1;
    }
    return low * 3;
  }
}

export interface MappedTextBuilder {
  readonly length: number;
  /** Adds `piece`, which came from `sourceLength` units at `sourceStart`. */
  append(piece: string, sourceStart: number, sourceLength?: number): void;
  build(): MappedText;
}
