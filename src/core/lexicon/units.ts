import type { LexiconAdditions } from './lexicon';
import { NameMatcher } from './name-matcher';
import UNITS from './units.json';

/** What a unit measures: `sign` is money before the number, `multiple` is 倍, `count` a classifier. */
export type UnitKind = 'money' | 'sign' | 'share' | 'multiple' | 'time' | 'age' | 'measure' | 'count';

/** What a number counts, as it stands in a text. */
export interface Unit {
  /** UCUM or ISO 4217 code, `%`, `percentage-point`, or the word as written. */
  readonly code: string;
  readonly kind: UnitKind;
  /** Power of ten from the word to the code: 角 is -1 of CNY. */
  readonly shift: number;
  /** Part of a larger unit that usually stands before it: 角 after 元. */
  readonly sub: boolean;
  /** A classifier that also names ranks and parts, so that 二级 and 三条 say nothing yet: 级, 条, 部. */
  readonly rank: boolean;
}

interface UnitEntry {
  readonly unit: string;
  readonly kind: string;
  readonly names: readonly string[];
  readonly shift?: number;
  readonly sub?: boolean;
  readonly rank?: boolean;
}

/** The names of units, behind the number and before it. */
export interface UnitNames {
  readonly after: NameMatcher<Unit>;
  readonly before: NameMatcher<Unit>;
}

/**
 * Built-in units with those of a workspace, which come first: a name that it defines means what it says.
 * A workspace's unit is a classifier, unless its code is one that a built-in unit has.
 */
export function unitNames(additions: LexiconAdditions = {}): UnitNames {
  const after = new NameMatcher<Unit>();
  const before = new NameMatcher<Unit>();
  const entries: readonly UnitEntry[] = UNITS;
  for (const { name, unit } of additions.units ?? []) {
    const kind = entries.find((entry) => entry.unit === unit && entry.kind !== 'sign')?.kind ?? 'count';
    after.add(name, unitOf({ unit, kind, names: [name] }));
  }
  for (const entry of entries) {
    const unit = unitOf(entry);
    for (const name of entry.names) (unit.kind === 'sign' ? before : after).add(name, unit);
  }
  return { after, before };
}

function unitOf({ unit, kind, shift = 0, sub = false, rank = false }: UnitEntry): Unit {
  return { code: unit, kind: kind as UnitKind, shift, sub, rank };
}
