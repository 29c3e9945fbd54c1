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
    const pieces: string[] = [];
    const runs: number[] = [];
    let length = 0;
    const builder: MappedTextBuilder = {
      get length() {
        return length;
      },
      append(piece, sourceStart, sourceLength = piece.length) {
        if (!piece) return;
        const last = runs.length - 3;
        const joins =
          last >= 0 &&
          sourceLength === piece.length &&
          runs[last + 2] === length - runs[last]! &&
          runs[last + 1]! + runs[last + 2]! === sourceStart;
        if (joins) runs[last + 2]! += sourceLength;
        else runs.push(length, sourceStart, sourceLength);
        pieces.push(piece);
        length += piece.length;
      },
      appendPart(other, from, to) {
        for (let run = 0; run < other.runs.length; run += 3) {
          const start = other.runs[run]!;
          const end = other.runEnd(run);
          if (end <= from || start >= to) continue;
          const [a, b] = [Math.max(start, from), Math.min(end, to)];
          const identical = other.isIdentical(run);
          const source = other.runs[run + 1]! + (identical ? a - start : 0);
          builder.append(other.text.slice(a, b), source, identical ? b - a : other.runs[run + 2]!);
        }
      },
      build: () => new MappedText(pieces.join(''), runs),
    };
    return builder;
  }

  /** Source offset at which the character at text offset `at` begins. */
  start(at: number): number {
    // Most texts stand in the source as they are, in one run.
    if (this.runs.length === 3 && this.isIdentical(0)) return this.runs[1]! + Math.min(at, this.text.length);
    if (this.runs.length === 0) return 0;
    const run = this.runAt(Math.min(at, this.text.length - 1));
    const [textStart, sourceStart, sourceLength] = [this.runs[run]!, this.runs[run + 1]!, this.runs[run + 2]!];
    return this.isIdentical(run) ? sourceStart + Math.min(at - textStart, sourceLength) : sourceStart;
  }

  /** Source offset at which the stretch that ends at text offset `at` (exclusive) ends. */
  end(at: number): number {
    if (at <= 0 || this.runs.length === 0) return this.start(0);
    if (this.runs.length === 3 && this.isIdentical(0)) return this.runs[1]! + at;
    const run = this.runAt(at - 1);
    const [textStart, sourceStart, sourceLength] = [this.runs[run]!, this.runs[run + 1]!, this.runs[run + 2]!];
    return this.isIdentical(run) ? sourceStart + (at - textStart) : sourceStart + sourceLength;
  }

  private runEnd(run: number): number {
    return run + 3 < this.runs.length ? this.runs[run + 3]! : this.text.length;
  }

  private isIdentical(run: number): boolean {
    return this.runs[run + 2] === this.runEnd(run) - this.runs[run]!;
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
  /** Adds the part of another mapped text between two of its text offsets. */
  appendPart(other: MappedText, from: number, to: number): void;
  build(): MappedText;
}
