import type { Annotation, Json, JsonObject, Version } from './model';
import { isRemoved } from './model';
import { encode, fromJson, MalformedRecord } from './record';
import { reconcile } from './versions';

/**
 * The file of one document's annotations: a W3C AnnotationPage with one record a line and an empty line between, sorted
 * by id. Each line stands for itself, so that git merges edits of different records by its own rules and takes both
 * sides where they meet (`merge=union`); two lines of one record are then told apart by their lineage.
 */

/** What a record became in a file. */
export type Entry =
  | { readonly type: 'record'; readonly id: string; readonly version: Version; readonly raw?: string }
  /** Versions of one record that nobody has chosen between. */
  | { readonly type: 'conflict'; readonly id: string; readonly versions: readonly Version[] }
  /** No record that can be read: kept as it is, after the entry that it followed. */
  | { readonly type: 'malformed'; readonly raw: string; readonly reason: string; readonly line?: number };

export interface AnnotationFile {
  readonly entries: readonly Entry[];
  /** Fields of the page that other tools put there. */
  readonly foreign?: JsonObject;
}

export const EMPTY: AnnotationFile = { entries: [] };

/** What reading a file's text gives. A file that is not `ok` must not be written. */
export type Reading =
  | { readonly state: 'ok'; readonly file: AnnotationFile }
  /** No JSON, or no page of annotations; `file` has the lines that can still be read, to be shown only. */
  | { readonly state: 'broken'; readonly line: number; readonly reason: string; readonly file: AnnotationFile }
  /** Git left its conflict markers; `file` has both sides, as taking both would give it. */
  | { readonly state: 'unmerged'; readonly line: number; readonly file: AnnotationFile };

const CONTEXT = 'http://www.w3.org/ns/anno.jsonld';
/** Terms of ours beside those of the recommendation. */
const TERMS = {
  '@version': 1.1,
  pl: 'urn:policy-lens:ns#',
  Correction: 'pl:Correction',
  Fact: 'pl:Fact',
  detached: 'pl:detached',
  fact: 'pl:fact',
  factKind: 'pl:factKind',
  fields: { '@id': 'pl:fields', '@type': '@json' },
  lookalikes: 'pl:lookalikes',
  lookalikesBefore: 'pl:lookalikesBefore',
  offsetUnit: 'pl:offsetUnit',
  previous: 'pl:previous',
  removed: 'pl:removed',
  resolved: 'pl:resolved',
  settles: { '@id': 'pl:settles', '@type': '@id' },
  surrogatePairsBefore: 'pl:surrogatePairsBefore',
  textLength: 'pl:textLength',
};
const OWN_KEYS = new Set(['@context', 'type', 'offsetUnit', 'items']);
/** The last item: always there and never edited, so that every record's line may end in a comma. */
const LAST = '{"id":"urn:policy-lens:document","type":"Annotation","motivation":"identifying","target":""}';
const LAST_ID = 'urn:policy-lens:document';

/** Writes the file. `source` is the document's address, an IRI. */
export function print(file: AnnotationFile, source: string): string {
  const context = [CONTEXT, { '@base': source, ...TERMS }];
  const foreign = Object.entries(file.foreign ?? {}).map(
    ([key, value]) => `${JSON.stringify(key)}:${JSON.stringify(value)},`,
  );
  return [
    '{',
    `"@context":${JSON.stringify(context)},`,
    '"type":"AnnotationPage",',
    '"offsetUnit":"code point",',
    ...foreign,
    '"items":[',
    '',
    ...sortEntries(file.entries).flatMap((entry) => lines(entry).flatMap((line) => [`${line},`, ''])),
    LAST,
    ']}',
    '',
  ].join('\n');
}

function lines(entry: Entry): string[] {
  if (entry.type === 'malformed') return [entry.raw];
  if (entry.type === 'conflict') return entry.versions.map(encode);
  return [entry.raw ?? encode(entry.version)];
}

/** By id; what is malformed stays behind the entry that it followed. */
function sortEntries(entries: readonly Entry[]): Entry[] {
  const groups: { id: string; entries: Entry[] }[] = [{ id: '', entries: [] }];
  for (const entry of entries) {
    if (entry.type === 'malformed') groups.at(-1)!.entries.push(entry);
    else groups.push({ id: entry.id, entries: [entry] });
  }
  return groups.toSorted((a, b) => (a.id < b.id ? -1 : a.id > b.id ? 1 : 0)).flatMap((group) => group.entries);
}

/** Reads a file's text; never throws. */
export function parse(text: string): Reading {
  const source = text.startsWith('\uFEFF') ? text.slice(1) : text;
  const marker = /^(?:<{7}|>{7})(?: |$)/m.exec(source);
  if (marker) return { state: 'unmerged', line: lineAt(source, marker.index), file: salvage(source) };
  let page: unknown;
  try {
    page = JSON.parse(source);
  } catch (error) {
    const { line, reason } = explain(source, error);
    return { state: 'broken', line, reason, file: salvage(source) };
  }
  if (!isObject(page) || !Array.isArray(page.items)) {
    return { state: 'broken', line: 1, reason: 'no "items" of an AnnotationPage', file: EMPTY };
  }
  const raws = rawLines(source, page.items.length);
  const foreign = Object.entries(page).filter(([key]) => !OWN_KEYS.has(key));
  const file = {
    entries: toEntries(page.items as Json[], raws),
    ...(foreign.length && { foreign: Object.fromEntries(foreign) as JsonObject }),
  };
  return { state: 'ok', file };
}

/** An item's own line, and its number from 1. */
interface RawLine {
  readonly raw: string;
  readonly line: number;
}

/** The items' own lines where each has one, as this program writes them; undefined in any other layout. */
function rawLines(source: string, count: number): RawLine[] | undefined {
  const all = source
    .split('\n')
    .map((text, i) => ({ raw: text.trim().replace(/,$/, ''), line: i + 1, text: text.trim() }));
  const first = all.findIndex(({ text }) => text === '"items":[') + 1;
  const raws = all
    .slice(
      first,
      all.findLastIndex(({ text }) => text === ']}'),
    )
    .filter(({ raw }) => raw !== '');
  return raws.length === count && raws.every(({ raw }) => tryJson(raw) !== undefined) ? raws : undefined;
}

function toEntries(items: readonly Json[], raws: readonly RawLine[] | undefined): Entry[] {
  const entries: Entry[] = [];
  const at = new Map<string, number>();
  items.forEach((item, index) => {
    if (isObject(item) && item.id === LAST_ID) return;
    const own = raws?.[index];
    try {
      const version = fromJson(item);
      const known = at.get(version.id);
      if (known !== undefined) entries[known] = merged(version.id, [...versionsOf(entries[known]!), version]);
      else {
        at.set(version.id, entries.length);
        entries.push({ type: 'record', id: version.id, version, ...(own && { raw: own.raw }) });
      }
    } catch (error) {
      if (!(error instanceof MalformedRecord)) throw error;
      const { raw, line } = own ?? { raw: JSON.stringify(item), line: undefined };
      entries.push({ type: 'malformed', raw, reason: error.message, ...(line && { line }) });
    }
  });
  return entries;
}

/** Every line of a damaged file that is a record by itself. */
function salvage(source: string): AnnotationFile {
  const items: Json[] = [];
  for (const line of source.split('\n')) {
    const trimmed = line.trim();
    const item = trimmed.startsWith('{"') ? tryJson(trimmed.replace(/,$/, '')) : undefined;
    if (isObject(item) && 'id' in item) items.push(item);
  }
  return { entries: toEntries(items, undefined) };
}

/** One entry of several versions of a record. */
export function merged(id: string, versions: readonly Version[]): Entry {
  const heads = reconcile(versions);
  return heads.length === 1 ? { type: 'record', id, version: heads[0]! } : { type: 'conflict', id, versions: heads };
}

export function versionsOf(entry: Entry): readonly Version[] {
  if (entry.type === 'record') return [entry.version];
  return entry.type === 'conflict' ? entry.versions : [];
}

/** The file with further versions in it; those that it has, or that it has newer ones of, change nothing. */
export function put(file: AnnotationFile, versions: readonly Version[]): AnnotationFile {
  const byId = new Map<string, Version[]>();
  for (const version of versions) byId.set(version.id, [...(byId.get(version.id) ?? []), version]);
  const entries = file.entries.map((entry) => {
    if (entry.type === 'malformed') return entry;
    const more = byId.get(entry.id);
    if (!more) return entry;
    byId.delete(entry.id);
    return merged(entry.id, [...versionsOf(entry), ...more]);
  });
  return { ...file, entries: sortEntries([...entries, ...[...byId].map(([id, more]) => merged(id, more))]) };
}

/** The annotations that stand: neither removed nor in conflict. */
export function annotationsOf(file: AnnotationFile): Annotation[] {
  return file.entries.flatMap((entry) => (entry.type === 'record' && !isRemoved(entry.version) ? [entry.version] : []));
}

/** All that a file says, as versions that can be put into another. */
export const allVersions = (file: AnnotationFile): Version[] => file.entries.flatMap(versionsOf);

/** `second` taken into `first`: every record of both, and what is malformed in either. */
export function union(first: AnnotationFile, second: AnnotationFile): AnnotationFile {
  const known = new Set(first.entries.flatMap((entry) => (entry.type === 'malformed' ? [entry.raw] : [])));
  const strays = second.entries.filter((entry) => entry.type === 'malformed' && !known.has(entry.raw));
  const both = put(first, allVersions(second));
  const foreign = { ...second.foreign, ...first.foreign };
  return { entries: [...both.entries, ...strays], ...(Object.keys(foreign).length && { foreign }) };
}

function tryJson(text: string): Json | undefined {
  try {
    return JSON.parse(text) as Json;
  } catch {
    return undefined;
  }
}

const isObject = (value: unknown): value is { readonly [key: string]: Json } =>
  typeof value === 'object' && value !== null && !Array.isArray(value);

const lineAt = (source: string, offset: number) => source.slice(0, offset).split('\n').length;

/** Where JSON breaks; engines tell it as `position N` or `line N`, or only in words. */
export function explain(source: string, error: unknown): { line: number; reason: string } {
  const reason = error instanceof Error ? error.message : String(error);
  const line = /line (\d+)/.exec(reason)?.[1];
  const position = /position (\d+)/.exec(reason)?.[1];
  if (line) return { line: Number(line), reason };
  return { line: position ? lineAt(source, Number(position)) : lineAt(source, source.length), reason };
}
