import { FACT_KINDS, type Fact, type FactKind } from '../core';
import { groupMentions } from './mentions';

export const GROUPINGS = ['kind', 'section', 'agency'] as const;
export type Grouping = (typeof GROUPINGS)[number];

/** What a group stands for; `other` gathers what belongs to no section or no agency. */
export type GroupName =
  | { readonly kind: FactKind }
  | { readonly title: string }
  | { readonly agency: string }
  | { readonly other: Grouping };

/** A group of facts; `count` is the number of mentions in it and below. */
export interface GroupNode {
  readonly type: 'group';
  readonly id: string;
  readonly name: GroupName;
  readonly count: number;
  readonly children: readonly Node[];
}

/** One thing that is stated in one place, or in several: those are its children then. After them come its parts. */
export interface FactNode {
  readonly type: 'fact';
  readonly id: string;
  readonly fact: Fact;
  readonly children: readonly (MentionNode | FactNode)[];
}

/** One of several places of a fact. */
export interface MentionNode {
  readonly type: 'mention';
  readonly id: string;
  readonly fact: Fact;
  readonly children: readonly [];
}

export type Node = GroupNode | FactNode | MentionNode;

/** The places that a node lists; none where it stands for its one place itself. */
export function placesUnder(node: Node): readonly Node[] {
  return node.children.filter(({ type }) => type === 'mention');
}

/** Facts as a tree. Ids come from ids of facts and names of groups, so that they outlive an edit elsewhere. */
export function buildNodes(facts: readonly Fact[], grouping: Grouping): readonly Node[] {
  switch (grouping) {
    case 'kind':
      return byKind(facts);
    case 'section':
      return bySection(facts, [], 'section');
    case 'agency':
      return byAgency(facts);
  }
}

function byKind(facts: readonly Fact[]): Node[] {
  const groups = groupBy(facts, (fact) => fact.kind);
  return FACT_KINDS.flatMap((kind) => {
    const members = groups.get(kind);
    return members ? [group(`kind:${kind}`, { kind }, members)] : [];
  });
}

function bySection(facts: readonly Fact[], path: readonly string[], id: string): Node[] {
  const here = facts.filter((fact) => fact.section.length <= path.length);
  const below = groupBy(
    facts.filter((fact) => fact.section.length > path.length),
    (fact) => fact.section[path.length]!,
  );
  const sections = [...below].map(([title, members]): GroupNode => {
    const inner = `${id}/${escapeId(title)}`;
    return {
      type: 'group',
      id: inner,
      name: { title },
      count: members.length,
      children: bySection(members, [...path, title], inner),
    };
  });
  if (path.length > 0) return [...leaves(here, id), ...sections];
  return here.length > 0 ? [group('section', { other: 'section' }, here), ...sections] : sections;
}

function byAgency(facts: readonly Fact[]): Node[] {
  const named = groupBy(facts, agencyOf);
  const others = named.get(undefined) ?? [];
  const groups = [...named].flatMap(([agency, members]) =>
    agency === undefined ? [] : [group(`agency:${escapeId(agency)}`, { agency }, members)],
  );
  return others.length > 0 ? [...groups, group('agency', { other: 'agency' }, others)] : groups;
}

function agencyOf(fact: Fact): string | undefined {
  if (fact.kind === 'agency') return fact.canonical ?? fact.quote;
  return fact.kind === 'statistic' ? fact.actor : undefined;
}

function group(id: string, name: GroupName, members: readonly Fact[]): GroupNode {
  return { type: 'group', id, name, count: members.length, children: leaves(members, id) };
}

function leaves(facts: readonly Fact[], under: string): FactNode[] {
  const groups = groupMentions(facts);
  const { tops, parts } = nested(groups);
  const nodeOf = (mentions: readonly Fact[]): FactNode => {
    const [fact] = mentions as [Fact];
    const id = `${under}#${leafName(fact)}`;
    const places = mentions.map(
      (mention): MentionNode => ({ type: 'mention', id: `${id}@${mention.id}`, fact: mention, children: [] }),
    );
    const below = parts.get(mentions)?.map(nodeOf) ?? [];
    return { type: 'fact', id, fact, children: mentions.length > 1 ? [...places, ...below] : below };
  };
  return tops.map(nodeOf);
}

/** Statistics that are parts of another one of the list go under it; those that would go round in a circle do not. */
function nested(groups: readonly (readonly Fact[])[]) {
  const groupOf = new Map(groups.flatMap((group) => group.map((fact) => [fact.id, group] as const)));
  const wholeOf = new Map<readonly Fact[], readonly Fact[]>();
  for (const group of groups) {
    const whole = group.map((fact) => partOf(fact)).find((id) => id !== undefined && groupOf.has(id));
    const found = whole === undefined ? undefined : groupOf.get(whole);
    if (found && !leadsTo(found, group, wholeOf)) wholeOf.set(group, found);
  }
  const parts = new Map<readonly Fact[], (readonly Fact[])[]>();
  for (const [group, whole] of wholeOf) parts.set(whole, [...(parts.get(whole) ?? []), group]);
  return { tops: groups.filter((group) => !wholeOf.has(group)), parts };
}

function partOf(fact: Fact): string | undefined {
  return fact.kind === 'statistic' ? fact.partOf : undefined;
}

function leadsTo<T>(from: T, to: T, next: ReadonlyMap<T, T>): boolean {
  for (let at: T | undefined = from; at !== undefined; at = next.get(at)) if (at === to) return true;
  return false;
}

/** Agencies and laws go by their names: those stay when another mention becomes the first. */
function leafName(fact: Fact): string {
  return fact.kind === 'agency' || fact.kind === 'law' ? escapeId(fact.canonical ?? fact.quote) : fact.id;
}

/** Values by key, both in the order of their first appearance. */
function groupBy<K, V>(values: readonly V[], keyOf: (value: V) => K): Map<K, V[]> {
  const groups = new Map<K, V[]>();
  for (const value of values) {
    const key = keyOf(value);
    const group = groups.get(key);
    if (group) group.push(value);
    else groups.set(key, [value]);
  }
  return groups;
}

/** Keeps the marks that ids are put together with out of names. */
function escapeId(name: string): string {
  return name.replace(/[/#@%]/g, encodeURIComponent);
}

/** Whether a fact has every word of the filter in what it says, whatever the case. */
export function matchesFilter(fact: Fact, shown: string, filter: string): boolean {
  const text = [shown, fact.quote, ...fact.section].join('\n').toLowerCase();
  return filter
    .toLowerCase()
    .split(/\s+/)
    .every((word) => text.includes(word));
}
