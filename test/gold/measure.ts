import type { Fact, FactKind, Statistic } from '../../src/core';

/** One hand annotation; see the README beside this file for its fields. */
export interface GoldFact {
  kind: FactKind;
  start: number;
  end: number;
  quote: string;
  altQuote?: string;
  optional?: boolean;
  same?: string;
  partOf?: string;
  value?: number | null;
  min?: number | null;
  max?: number | null;
  unit?: string;
  qualifier?: string;
  measure?: string;
  refPeriod?: string;
  refArea?: string;
  actor?: string;
  attribution?: string;
  condition?: string;
  basisLaw?: string;
  change?: { direction?: string; basis?: string; role?: string; points?: number };
  impliedBaseline?: { value: number; refPeriod?: string; of?: string };
  iso?: string | null;
  canonical?: string | null;
  article?: string;
}

export interface Gold {
  source: string;
  documentDate?: string;
  scope?: [number, number];
  scored?: FactKind[];
  mentions: GoldFact[];
}

/** Brings the shapes of gold files together: some list statistics apart from the rest. */
export function readGold(json: string): Gold {
  const { statistics = [], mentions = [], ...rest } = JSON.parse(json);
  const all = [...statistics.map((one: object) => ({ kind: 'statistic', ...one })), ...mentions];
  return { ...rest, mentions: all.filter(({ kind }: GoldFact) => kind) };
}

/** How often something was right, of how many times the gold says it. */
export interface Tally {
  right: number;
  of: number;
  /** How often a value was given at all where the gold has one. */
  given: number;
  faults: string[];
}

export interface Measured {
  /** Spans by kind. */
  kinds: Partial<Record<FactKind, { found: number; wrong: number; missed: number; faults: string[] }>>;
  /** Fields by name. */
  fields: Record<string, Tally>;
}

const FIELDS = [
  ...['value', 'min', 'max', 'unit', 'qualifier', 'measure', 'refPeriod', 'refArea', 'actor', 'attribution'],
  ...['condition', 'basisLaw', 'direction', 'basis', 'role', 'points', 'baseline', 'sameAs', 'partOf', 'iso', 'canonical', 'article'],
] as const;
type Field = (typeof FIELDS)[number];

/** Compares facts with a gold annotation. Optional entries count neither way. */
export function measure(gold: Gold, found: readonly Fact[]): Measured {
  const measured: Measured = { kinds: {}, fields: {} };
  const [from, to] = gold.scope ?? [0, Infinity];
  const facts = found.filter(({ start, end }) => start >= from && end <= to);
  const pairs = new Map<GoldFact, Fact>();
  for (const kind of gold.scored ?? (['statistic', 'period', 'agency', 'law'] as const)) {
    const wanted = gold.mentions.filter((one) => one.kind === kind);
    const have = facts.filter((fact) => fact.kind === kind);
    const must = wanted.filter(({ optional }) => !optional);
    const count = { found: 0, wrong: 0, missed: 0, faults: [] as string[] };
    for (const one of wanted) {
      const fact = have.find((other) => isHit(other, one));
      if (fact) pairs.set(one, fact);
    }
    for (const one of must) {
      if (pairs.has(one)) count.found++;
      else {
        count.missed++;
        count.faults.push(`missed ${one.quote}`);
      }
    }
    for (const fact of have) {
      if (wanted.some((one) => isHit(fact, one) || (one.optional && overlaps(fact, one)))) continue;
      count.wrong++;
      count.faults.push(`wrong ${fact.quote}`);
    }
    if (must.length > 0) measured.kinds[kind] = count;
  }
  for (const [one, fact] of pairs) {
    if (one.optional) continue;
    for (const field of FIELDS) compare(field, one, fact, pairs, measured);
  }
  return measured;
}

function compare(
  field: Field,
  gold: GoldFact,
  fact: Fact,
  pairs: ReadonlyMap<GoldFact, Fact>,
  { fields }: Measured,
): void {
  const result = judge(field, gold, fact as Statistic & Record<string, unknown>, pairs);
  if (!result) return;
  fields[field] ??= { right: 0, of: 0, given: 0, faults: [] };
  const tally = fields[field];
  tally.of++;
  if (result.got !== undefined && result.got !== '') tally.given++;
  if (result.right) tally.right++;
  else tally.faults.push(`${gold.quote}: ${JSON.stringify(result.want)} got ${JSON.stringify(result.got)}`);
}

/** What the gold wants of a field and what the fact says; `undefined` where the gold says nothing. */
function judge(
  field: Field,
  gold: GoldFact,
  fact: Statistic & Record<string, unknown>,
  pairs: ReadonlyMap<GoldFact, Fact>,
): { want: unknown; got: unknown; right: boolean } | undefined {
  const plain = (want: unknown, got: unknown, right = want === got) =>
    want === undefined || want === null ? undefined : { want, got, right };
  switch (field) {
    case 'value':
    case 'min':
    case 'max':
      return plain(gold[field], fact[field], isNear(gold[field], fact[field], 1e-9));
    case 'measure':
      return plain(gold.measure, fact.measure, hasKeyWords(fact.measure, gold.measure));
    case 'attribution':
    case 'condition':
    case 'refArea':
    case 'actor':
    case 'basisLaw':
      return plain(gold[field], fact[field], namesAgree(fact[field], gold[field]));
    case 'direction':
    case 'basis':
    case 'role':
      return plain(gold.change?.[field], fact.change?.[field]);
    case 'points':
      return plain(gold.change?.points, fact.change?.points, isNear(gold.change?.points, fact.change?.points, 1e-6));
    case 'baseline': {
      const want = gold.impliedBaseline;
      const right = isNear(want?.value, fact.baseline?.value, 5e-3) && (!want?.refPeriod || want.refPeriod === fact.baseline?.refPeriod);
      return plain(want, fact.baseline, right);
    }
    case 'sameAs': {
      const others = [...pairs].filter(([one]) => one !== gold && gold.same && one.same === gold.same);
      if (others.length === 0) return undefined;
      return plain(gold.same, fact.sameAs, others.every(([, other]) => fact.sameAs?.includes(other.id)));
    }
    case 'partOf': {
      const wholes = [...pairs].filter(([one]) => gold.partOf && one.same === gold.partOf).map(([, other]) => other.id);
      return wholes.length === 0 ? undefined : plain(gold.partOf, fact.partOf, wholes.includes(fact.partOf ?? ''));
    }
    default:
      return plain(gold[field], fact[field]);
  }
}

function overlaps(fact: Fact, gold: GoldFact): boolean {
  return fact.start < gold.end && gold.start < fact.end;
}

function isHit(fact: Fact, gold: GoldFact): boolean {
  const exact = fact.start === gold.start && fact.end === gold.end;
  return exact || (gold.altQuote !== undefined && fact.quote === gold.altQuote && overlaps(fact, gold));
}

function isNear(a: number | null | undefined, b: unknown, tolerance: number): boolean {
  return typeof a === 'number' && typeof b === 'number' && Math.abs(a - b) <= tolerance * Math.max(1, Math.abs(b));
}

/** A name agrees where one holds the other: 海口市 and 海南省海口市. */
function namesAgree(got: string | undefined, want: string | undefined): boolean {
  if (!got || !want) return false;
  const [a, b] = [plainName(got), plainName(want)];
  return a === b || a.includes(b) || b.includes(a);
}

function plainName(name: string): string {
  return name.replace(/[\s“”"《》（）()]/g, '').toLowerCase();
}

const words = new Intl.Segmenter('zh', { granularity: 'word' });
const FILLERS = new Set(['的', '了', '被', '和', '与', '及', '等', '在', '对', '从', '向', '由', '各', '共', '为', '其', 'the', 'of', 'in', 'a', 'an', 'and', 'to', 'for', 'by', 'on', 'with']);

/** Whether a measure has the key words of the gold's, and is no rambling copy of its sentence. */
export function hasKeyWords(got: string | undefined, want: string | undefined): boolean {
  if (!got || !want) return false;
  const have = got.toLowerCase();
  const keys = [...words.segment(want.toLowerCase())].filter(({ isWordLike, segment }) => isWordLike && !FILLERS.has(segment)).map(({ segment }) => segment);
  const hits = keys.filter((key) => have.includes(key) || [...key].every((sign) => key.length > 2 && have.includes(sign)));
  return hits.length / Math.max(1, keys.length) >= 0.75 && got.length <= want.length * 3 + 12;
}
