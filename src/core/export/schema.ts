import * as v from 'valibot';
import { FACT_KINDS, type Fact } from '../fact';
import { REVIEW_STATUSES, type ReviewNote } from './document';

/**
 * What an import accepts as a fact and as an annotation. Fields that are not known here pass as they are, so that a
 * file of a later version is not cut short; a known field of the wrong type refuses the record.
 */
const offset = v.pipe(v.number(), v.integer(), v.minValue(0));
const text = v.optional(v.string());
const number = v.optional(v.number());
const texts = v.array(v.string());
const span = { start: offset, end: offset };

const core = {
  ...span,
  id: v.string(),
  quote: v.string(),
  section: texts,
  rule: v.string(),
  sameAs: v.optional(texts),
  basis: v.optional(v.record(v.string(), v.looseObject({ rule: v.string(), span: v.optional(v.looseObject(span)) }))),
};

const statistic = v.looseObject({
  ...core,
  kind: v.literal('statistic'),
  value: number,
  min: number,
  max: number,
  qualifier: v.picklist(['exact', 'about', 'over', 'nearly', 'under', 'at-least', 'at-most']),
  unit: v.string(),
  measure: text,
  refPeriod: text,
  refArea: text,
  actor: text,
  change: v.optional(
    v.looseObject({
      direction: v.optional(v.picklist(['up', 'down', 'flat'])),
      basis: v.optional(v.picklist(['year-on-year', 'period-on-period', 'since', 'plan'])),
      role: v.optional(v.picklist(['from', 'to', 'by'])),
      from: number,
      to: number,
      points: number,
      other: text,
    }),
  ),
  baseline: v.optional(
    v.looseObject({
      value: v.number(),
      min: v.number(),
      max: v.number(),
      refPeriod: text,
      of: v.string(),
      arithmetic: v.string(),
    }),
  ),
  attribution: text,
  partOf: text,
  nearMisses: v.optional(texts),
  condition: text,
  basisLaw: text,
});

const period = v.looseObject({
  ...core,
  kind: v.literal('period'),
  iso: text,
  unresolved: v.optional(v.picklist(['no-document-date', 'vague'])),
});

const agency = v.looseObject({
  ...core,
  kind: v.literal('agency'),
  canonical: text,
  generic: v.optional(v.boolean()),
});

const law = v.looseObject({
  ...core,
  kind: v.literal('law'),
  canonical: text,
  article: text,
  paragraph: text,
  item: text,
  lookup: v.optional(v.picklist(['found', 'not-found', 'not-checked'])),
  status: v.optional(v.picklist(['in-force', 'not-yet-in-force', 'amended', 'repealed', 'draft'])),
  adopted: text,
  inForce: text,
  amended: v.optional(texts),
});

const fact = v.variant('kind', [statistic, period, agency, law]);

const annotation = v.looseObject({
  id: v.string(),
  target: v.looseObject({ ...span, quote: v.string() }),
  fact: text,
  status: v.optional(v.picklist(REVIEW_STATUSES)),
  corrections: v.optional(v.looseObject({ kind: v.optional(v.picklist(FACT_KINDS)) })),
  labels: v.optional(texts),
  notes: v.optional(
    v.array(
      v.looseObject({
        author: v.string(),
        time: v.string(),
        text: v.string(),
        resolved: v.optional(v.boolean()),
      }),
    ),
  ),
  author: text,
  created: text,
  modified: text,
  settles: v.optional(texts),
});

/** The fact, or why it is none. */
export function readFact(value: unknown): Fact | string {
  const read = v.safeParse(fact, value);
  return read.success ? (read.output as Fact) : reason(read.issues[0]);
}

/** The annotation, or why it is none. */
export function readAnnotation(value: unknown): ReviewNote | string {
  const read = v.safeParse(annotation, value);
  return read.success ? (read.output as ReviewNote) : reason(read.issues[0]);
}

function reason(issue: v.BaseIssue<unknown>): string {
  const path = v.getDotPath(issue);
  return path ? `${path}: ${issue.message}` : issue.message;
}
