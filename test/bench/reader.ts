/** What one program found in a text, brought to one shape so that programs can be compared. */
export interface Found {
  readonly kind: 'statistic' | 'period';
  /** UTF-16 offsets into the text, `end` exclusive. */
  readonly start: number;
  readonly end: number;
  /** Of a statistic: the number in base units, or its two ends. */
  readonly value?: number;
  readonly min?: number;
  readonly max?: number;
  /** Of a period: every reading that the program offers; one that is right is enough. */
  readonly readings?: readonly Reading[];
}

/** Milliseconds since 1970, `end` exclusive; open ends are infinite. */
export interface Reading {
  readonly start: number;
  readonly end: number;
}

export type Language = 'zh' | 'en';

export interface Text {
  readonly text: string;
  readonly language: Language;
  /** ISO date of the document, which programs that cannot find it themselves are told. */
  readonly date?: string;
}

/** One sensible way of reading a program's answers as statistics and periods. */
export interface Mapping {
  readonly name: string;
  readonly found: readonly Found[];
}

/** A program that the bench measures. */
export interface Reader {
  readonly name: string;
  /** How its answers are mapped, for the notes under the table. */
  readonly mapping: string;
  readonly kinds: readonly Found['kind'][];
  /** Everything that it has for such texts, as a user would call it; returns how much it found. */
  run(text: Text): number;
  /** Its answers in each of the ways in which they may be read. */
  read(text: Text): readonly Mapping[];
}
