import * as v from 'valibot';
import { FACT_KINDS } from '../fact';
import { surrogatePairs } from './context';
import type { Anchor, Annotation, Foreign, Json, JsonObject, Note, Tombstone, Version } from './model';
import { isRemoved, STATUSES } from './model';

/**
 * One annotation as a W3C Web Annotation (https://www.w3.org/TR/annotation-model/) and back.
 *
 * TextPositionSelector counts Unicode code points, as the recommendation has it; `surrogatePairsBefore` is what has to
 * be added to its `start` for UTF-16 units.
 */

const text = v.string();
const time = v.pipe(v.string(), v.isoTimestamp());
const json = v.custom<JsonObject>((value) => typeof value === 'object' && value !== null && !Array.isArray(value));
const count = v.pipe(v.number(), v.safeInteger(), v.minValue(0));
const person = v.looseObject({ name: text });

const BODIES = {
  status: v.strictObject({
    type: v.literal('TextualBody'),
    purpose: v.literal('assessing'),
    value: v.picklist(STATUSES),
  }),
  corrections: v.strictObject({ type: v.literal('Correction'), purpose: v.literal('editing'), fields: json }),
  added: v.strictObject({
    type: v.literal('Fact'),
    purpose: v.literal('classifying'),
    factKind: v.picklist(FACT_KINDS),
    fields: json,
  }),
  label: v.strictObject({ type: v.literal('TextualBody'), purpose: v.literal('tagging'), value: text }),
  note: v.strictObject({
    id: text,
    type: v.literal('TextualBody'),
    purpose: v.literal('commenting'),
    creator: v.strictObject({ type: v.literal('Person'), name: text }),
    created: time,
    modified: v.optional(time),
    value: text,
  }),
};

const QUOTE = v.strictObject({
  type: v.literal('TextQuoteSelector'),
  exact: v.pipe(text, v.nonEmpty()),
  prefix: v.optional(text, ''),
  suffix: v.optional(text, ''),
});
const POSITION = v.strictObject({
  type: v.literal('TextPositionSelector'),
  start: count,
  end: count,
  surrogatePairsBefore: v.optional(count),
  textLength: v.optional(count),
  lookalikes: v.optional(count),
  lookalikesBefore: v.optional(count),
});

const RECORD = v.looseObject({
  id: v.pipe(text, v.nonEmpty()),
  type: v.literal('Annotation'),
  creator: person,
  created: time,
  modified: v.optional(time),
  fact: v.optional(text),
  factKind: v.optional(v.picklist(FACT_KINDS)),
  resolved: v.optional(v.boolean()),
  detached: v.optional(v.boolean()),
  settles: v.optional(v.array(text)),
  body: v.optional(v.union([v.array(json), json]), []),
  target: v.looseObject({ selector: v.union([v.array(json), json]) }),
  previous: v.optional(v.array(text)),
});
const REMOVED = v.looseObject({ id: v.pipe(text, v.nonEmpty()), removed: time, previous: v.optional(v.array(text)) });

/** Keys that the code knows; the others are foreign and kept. */
const KNOWN = new Set([...Object.keys(RECORD.entries), 'motivation']);
const KNOWN_OF_TARGET = new Set(['source', 'selector']);

/** The record as one line of JSON; keys in one order, so that equal records are equal lines. */
export function encode(version: Version): string {
  return JSON.stringify(toJson(version));
}

/** The version without its lineage: what its fingerprint is taken of. */
export function encodeContent(version: Version): string {
  return JSON.stringify(toJson({ ...version, previous: undefined }));
}

/** The W3C form of a record. `source` is the document's address; without it the document is the base of the file. */
export function toJson(version: Version, source = ''): JsonObject {
  if (isRemoved(version)) {
    const { id, removed, previous } = version;
    return defined({ id, type: 'Annotation', removed, target: source, previous: filled(previous) });
  }
  const { target, foreign } = version;
  return defined({
    id: version.id,
    type: 'Annotation',
    motivation: motivation(version),
    creator: { type: 'Person', name: version.author },
    created: version.created,
    modified: version.modified,
    fact: version.fact?.id,
    factKind: version.fact?.kind,
    resolved: version.resolved || undefined,
    detached: version.detached || undefined,
    settles: filled(version.settles),
    body: bodies(version),
    target: {
      source,
      selector: [...selectors(target), ...(foreign?.selectors ?? [])],
      ...sorted(foreign?.target),
    },
    previous: filled(version.previous),
    ...sorted(foreign?.record),
  });
}

/** Why a value is no record that can be read. */
export class MalformedRecord extends Error {}

/** Reads a record. @throws MalformedRecord */
export function fromJson(value: unknown): Version {
  if (typeof value === 'object' && value !== null && 'removed' in value) {
    const { id, removed, previous } = parse(REMOVED, value);
    return { id, removed, ...(previous?.length && { previous }) } satisfies Tombstone;
  }
  const record = parse(RECORD, value);
  const { rest, ...content } = readBodies(list(record.body));
  const { anchor, others } = readSelectors(list(record.target.selector));
  const foreign: Foreign = defined({
    record: unknownOf(record as JsonObject, KNOWN),
    target: unknownOf(record.target as JsonObject, KNOWN_OF_TARGET),
    selectors: filled(others),
    bodies: filled(rest),
  });
  return defined({
    id: record.id,
    author: record.creator.name,
    created: record.created,
    modified: record.modified ?? record.created,
    target: anchor,
    fact: record.fact !== undefined && record.factKind ? { id: record.fact, kind: record.factKind } : undefined,
    ...content,
    resolved: record.resolved || undefined,
    detached: record.detached || undefined,
    settles: filled(record.settles),
    previous: filled(record.previous),
    foreign: Object.keys(foreign).length ? foreign : undefined,
  }) as Annotation;
}

function motivation(annotation: Annotation): string {
  if (annotation.status || annotation.settles) return 'assessing';
  if (annotation.added) return 'classifying';
  return annotation.notes?.length ? 'commenting' : 'tagging';
}

function bodies(annotation: Annotation): Json[] {
  const { status, corrections, added, labels = [], notes = [], foreign } = annotation;
  return [
    ...(status ? [{ type: 'TextualBody', purpose: 'assessing', value: status }] : []),
    ...(corrections ? [{ type: 'Correction', purpose: 'editing', fields: sorted(corrections) }] : []),
    ...(added ? [{ type: 'Fact', purpose: 'classifying', factKind: added.kind, fields: sorted(added.fields) }] : []),
    ...labels.map((value) => ({ type: 'TextualBody', purpose: 'tagging', value })),
    ...notes.map(noteBody),
    ...(foreign?.bodies ?? []),
  ];
}

function noteBody({ id, author, created, modified, text: value }: Note): JsonObject {
  const creator = { type: 'Person', name: author };
  return defined({ id, type: 'TextualBody', purpose: 'commenting', creator, created, modified, value });
}

type Content = Pick<Annotation, 'status' | 'corrections' | 'added' | 'labels' | 'notes'>;

function readBodies(values: readonly JsonObject[]): Content & { rest: Json[] } {
  const content: { -readonly [K in keyof Content]: Content[K] } = {};
  const labels: string[] = [];
  const notes: Note[] = [];
  const rest: Json[] = [];
  for (const body of values) {
    if (v.is(BODIES.status, body) && !content.status) content.status = body.value;
    else if (v.is(BODIES.corrections, body) && !content.corrections) content.corrections = body.fields;
    else if (v.is(BODIES.added, body) && !content.added) content.added = { kind: body.factKind, fields: body.fields };
    else if (v.is(BODIES.label, body)) labels.push(body.value);
    else if (v.is(BODIES.note, body)) notes.push(toNote(body));
    else rest.push(body);
  }
  return { ...content, ...(labels.length && { labels }), ...(notes.length && { notes }), rest };
}

function toNote(body: v.InferOutput<typeof BODIES.note>): Note {
  const { id, creator, created, modified, value } = body;
  return { id, author: creator.name, created, ...(modified && { modified }), text: value };
}

function selectors(anchor: Anchor): JsonObject[] {
  const { exact, prefix, suffix, pairsBefore = 0, textLength, lookalikes, lookalikesBefore } = anchor;
  const start = anchor.start - pairsBefore;
  const end = start + (anchor.end - anchor.start) - surrogatePairs(exact);
  return [
    { type: 'TextQuoteSelector', exact, prefix, suffix },
    defined({
      type: 'TextPositionSelector',
      start,
      end,
      surrogatePairsBefore: pairsBefore || undefined,
      textLength,
      lookalikes,
      lookalikesBefore,
    }),
  ];
}

/** A quote is needed; a position may be missing, as in other tools' records. */
function readSelectors(values: readonly JsonObject[]): { anchor: Anchor; others: Json[] } {
  const quote = values.find((value) => value.type === 'TextQuoteSelector');
  if (!quote) throw new MalformedRecord('target.selector: no TextQuoteSelector');
  const { exact, prefix, suffix } = parse(QUOTE, quote);
  const position = values.find((value): value is JsonObject => v.is(POSITION, value));
  const others = values.filter((value) => value !== quote && value !== position);
  const told = position ? v.parse(POSITION, position) : undefined;
  const pairsBefore = told?.surrogatePairsBefore ?? 0;
  const start = (told?.start ?? 0) + pairsBefore;
  const anchor = defined({
    exact,
    prefix,
    suffix,
    start,
    end: start + exact.length,
    pairsBefore: pairsBefore || undefined,
    textLength: told?.textLength,
    lookalikes: told?.lookalikes,
    lookalikesBefore: told?.lookalikesBefore,
  });
  return { anchor: anchor as Anchor, others };
}

function parse<S extends v.GenericSchema>(schema: S, value: unknown): v.InferOutput<S> {
  const { success, output, issues } = v.safeParse(schema, value);
  if (success) return output;
  const [issue] = issues!;
  throw new MalformedRecord([v.getDotPath(issue!), issue!.message].filter(Boolean).join(': '));
}

const list = (value: JsonObject | readonly JsonObject[]): readonly JsonObject[] =>
  Array.isArray(value) ? (value as readonly JsonObject[]) : [value as JsonObject];
const filled = <T>(values: readonly T[] | undefined) => (values?.length ? values : undefined);

function unknownOf(object: JsonObject, known: ReadonlySet<string>): JsonObject | undefined {
  const entries = Object.entries(object).filter(([key]) => !known.has(key));
  return entries.length ? Object.fromEntries(entries) : undefined;
}

/** The object without keys that have no value. */
function defined<T extends object>(object: T): { [K in keyof T]: Exclude<T[K], undefined> } {
  return Object.fromEntries(Object.entries(object).filter(([, value]) => value !== undefined)) as {
    [K in keyof T]: Exclude<T[K], undefined>;
  };
}

/** The same object with its keys in order. */
function sorted(object: JsonObject = {}): JsonObject {
  return Object.fromEntries(Object.entries(object).toSorted(([a], [b]) => (a < b ? -1 : 1)));
}
