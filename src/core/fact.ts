/**
 * The fact: what Policy Lens finds in a document. Field names follow SDMX, UCUM, ISO 4217, ISO 8601 and W3C Web
 * Annotation where one of them has a name. Every offset is a UTF-16 unit into the document's source, end exclusive.
 */

/** A stretch of the source; `end` is exclusive. */
export interface Span {
  readonly start: number;
  readonly end: number;
}

export const FACT_KINDS = ['statistic', 'period', 'agency', 'law'] as const;
export type FactKind = (typeof FACT_KINDS)[number];

/** How a number is bounded by the words around it: 余 is `over`, 近 `nearly`, 不足 `under`, 约 `about`. */
export type Qualifier = 'exact' | 'about' | 'over' | 'nearly' | 'under' | 'at-least' | 'at-most';

/** Which rule filled a field, and from which part of the source where it was stated there. */
export interface Basis {
  /** Name of the rule, as in `assemble/` or `recognize/`. */
  readonly rule: string;
  readonly span?: Span;
}

/** What every fact has. */
export interface FactCore extends Span {
  /** Stable across edits elsewhere in the file and across runs. */
  id: string;
  /** `source.slice(start, end)`, always. */
  quote: string;
  /** Headings above the fact, outermost first. */
  section: readonly string[];
  /** The recogniser's rule that found it, e.g. `quantity`, `percentage`, `title-marks`. */
  rule: string;
  /** Ids of the other mentions of the same fact in this document. */
  sameAs?: readonly string[];
  /** Where each derived field came from. */
  basis?: Readonly<Record<string, Basis>>;
}

/** How a statistic moves, and against what. */
export interface Change {
  direction?: 'up' | 'down' | 'flat';
  /** 同比, 环比, against a named date (`since`) or against a plan. */
  basis?: 'year-on-year' | 'period-on-period' | 'since' | 'plan';
  /** `from` and `to` are the two ends of one change; `by` is its size. */
  role?: 'from' | 'to' | 'by';
  from?: number;
  to?: number;
  /** Difference in percentage points where both ends are percentages. */
  points?: number;
  /** Id of the statistic at the other end. */
  other?: string;
}

/** What a change implies and the text does not state. Never a fact itself. */
export interface Baseline {
  value: number;
  /** The interval that the rounding and the qualifiers of the premises leave. */
  min: number;
  max: number;
  refPeriod?: string;
  /** Id of the statistic that the arithmetic starts from. */
  of: string;
  /** The sum, written out: `34000 ÷ (1 + 52%)`. */
  arithmetic: string;
}

export interface Statistic extends FactCore {
  kind: 'statistic';
  /** In base units, exact; absent for a range. */
  value?: number;
  min?: number;
  max?: number;
  qualifier: Qualifier;
  /** UCUM or ISO 4217 code, `%`, `‰`, `percentage-point`, a classifier as written, or empty. */
  unit: string;
  /** What is counted or measured, in the text's words. */
  measure?: string;
  /** ISO 8601 date or interval; open ends as `..`. */
  refPeriod?: string;
  refArea?: string;
  actor?: string;
  change?: Change;
  baseline?: Baseline;
  /** Who says so. */
  attribution?: string;
  /** Id of the statistic that this one is a part of. */
  partOf?: string;
  /** Ids of statistics with the same measure and period and another value. */
  nearMisses?: readonly string[];
  /** Under which condition a rule's number applies. */
  condition?: string;
  /** Full title of the law that sets the number. */
  basisLaw?: string;
}

export interface Period extends FactCore {
  kind: 'period';
  /** ISO 8601 date or interval; absent where it could not be resolved. */
  iso?: string;
  /** Why `iso` is absent: the document has no date, or the words name no definite time. */
  unresolved?: 'no-document-date' | 'vague';
}

export interface Agency extends FactCore {
  kind: 'agency';
  /** Full official name as of the document's date; absent for a generic group such as 公安机关. */
  canonical?: string;
  /** True for a group that names no single body. */
  generic?: boolean;
}

export type LawStatus = 'in-force' | 'not-yet-in-force' | 'amended' | 'repealed' | 'draft';

/**
 * What looking a law up in the lexicon gave: an entry (which may say `repealed`), none, or no look at all because the
 * text gives no title to look up.
 */
export type LawLookup = 'found' | 'not-found' | 'not-checked';

export interface Law extends FactCore {
  kind: 'law';
  /** Full official title. */
  canonical?: string;
  /** Arabic numerals: `266`, `287-2` for 第二百八十七条之二. */
  article?: string;
  paragraph?: string;
  item?: string;
  lookup?: LawLookup;
  /**
   * As of the document's date, or the latest known where the document has none; absent where unknown. `amended`: in
   * force on that date and amended since, so that articles may have other numbers now.
   */
  status?: LawStatus;
  /** ISO dates, absent where unknown. */
  adopted?: string;
  inForce?: string;
  amended?: readonly string[];
}

export type Fact = Statistic | Period | Agency | Law;

/** The document's own date and how it was found; relative periods resolve against it. */
export interface DocumentDate {
  readonly iso: string;
  readonly from: 'option' | 'front-matter' | 'dateline' | 'title' | 'file-name' | 'text';
  readonly span?: Span;
}

/** A heading of the document, marked (`## …`) or not (一、…, 第X条, 看点一：…). */
export interface Heading extends Span {
  readonly title: string;
  /** 1 is the outermost. */
  readonly depth: number;
  /** Where the section that it opens ends. */
  readonly sectionEnd: number;
}

/** Everything that was read from one document. */
export interface Analysis {
  /** In order of `start`. */
  readonly facts: readonly Fact[];
  readonly headings: readonly Heading[];
  readonly title?: string;
  readonly date?: DocumentDate;
  /** Offset at which the article ends; nothing after it is a fact. */
  readonly end: number;
}
