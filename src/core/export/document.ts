import type { Finding } from '../check/finding';
import type { Fact, FactKind, Span } from '../fact';

/**
 * What goes into an export and what comes out of one. Every offset is a UTF-16 unit into the document's source, end
 * exclusive; each format converts to its own unit and says which.
 */

/** A remark in a thread. */
export interface Note {
  readonly author: string;
  /** ISO 8601 instant. */
  readonly time: string;
  readonly text: string;
  readonly resolved?: boolean;
}

export const REVIEW_STATUSES = ['confirmed', 'rejected', 'corrected'] as const;
export type ReviewStatus = (typeof REVIEW_STATUSES)[number];

/** What one person said of a fact or of a selection. */
export interface ReviewNote {
  readonly id: string;
  readonly target: Span & { readonly quote: string };
  /** Id of the fact it speaks of; without one it speaks of the fact that stands exactly on the target. */
  readonly fact?: string;
  readonly status?: ReviewStatus;
  /** Fields of the fact as they ought to be. With a `kind` and no fact on the target, a fact that was missed. */
  readonly corrections?: Readonly<Record<string, unknown>> & { readonly kind?: FactKind };
  readonly labels?: readonly string[];
  readonly notes?: readonly Note[];
  readonly author?: string;
  /** ISO 8601 instants. */
  readonly created?: string;
  readonly modified?: string;
  /** Ids of the annotations that this one, of a curator, settles. */
  readonly settles?: readonly string[];
}

export interface ExportDocument {
  /** As the reader knows it, with `/` between folders. */
  readonly path: string;
  /** The whole text. */
  readonly source: string;
  readonly title?: string;
  /** ISO 8601 date, month or year. */
  readonly date?: string;
  readonly publisher?: string;
  readonly author?: string;
  readonly url?: string;
  readonly facts: readonly Fact[];
  readonly annotations?: readonly ReviewNote[];
  readonly findings?: readonly Finding[];
}

export interface ExportOptions {
  /** Rejected facts are left out otherwise. */
  readonly includeRejected?: boolean;
  /** Language of headings and field names in reports. */
  readonly language?: 'en' | 'zh-CN';
  /** Name of the file without extension, where the format writes one; `facts` otherwise. */
  readonly name?: string;
  /** Where a reader gets to the place in the source; line and column count from 1. The path otherwise. */
  readonly linkTo?: (document: ExportDocument, line: number, column: number) => string;
  /** ISO 8601 instant that the export bears. Without one it bears none, so that equal input gives equal files. */
  readonly time?: string;
}

export interface ExportFile {
  /** Relative, with `/` between folders. */
  readonly name: string;
  /** Text is written as UTF-8, exactly as it is: a byte order mark that a format needs is in it. */
  readonly content: string | Uint8Array;
}

export interface ExportResult {
  readonly files: readonly ExportFile[];
}

/** A document as an import gives it back. A format that does not carry the source leaves it out. */
export interface ImportedDocument {
  readonly path: string;
  readonly source?: string;
  readonly title?: string;
  readonly date?: string;
  readonly facts: readonly Fact[];
  readonly annotations: readonly ReviewNote[];
}

/** A record that could not be read. It never hides the others. */
export interface ImportProblem {
  readonly file: string;
  readonly record: string;
  readonly message: string;
}

export interface ImportResult {
  readonly documents: readonly ImportedDocument[];
  readonly problems: readonly ImportProblem[];
}

/** What every format's module offers. */
export interface Format {
  write(documents: readonly ExportDocument[], options?: ExportOptions): ExportResult | Promise<ExportResult>;
  read?(files: readonly ExportFile[]): ImportResult | Promise<ImportResult>;
}
