import data from './agencies.json';
import type { AgencyEntry } from './entry';
import type { Lexicon } from './lexicon';
import { NameMatcher } from './name-matcher';
import { withOwn } from './own-entries';

export type { AgencyEntry } from './entry';

/** Bodies by name; one name may have stood for several bodies, one after another. */
export interface AgencyNames {
  /** The longest Chinese name that begins at `at`. */
  chineseAt(text: string, at: number): { readonly end: number; readonly value: readonly AgencyEntry[] } | undefined;
  /** The longest English name that begins at `at`, whatever follows it. */
  englishAt(text: string, at: number): { readonly end: number; readonly value: readonly AgencyEntry[] } | undefined;
  /** Bodies with exactly this name, short name or English name. */
  named(name: string): readonly AgencyEntry[];
  /** Whether a Chinese name may begin with this UTF-16 unit. */
  begins(code: number): boolean;
  /** The same by the first two units at a place. */
  mayBegin(text: string, at: number): boolean;
}

const known = new WeakMap<Lexicon, AgencyNames>();

/** The agencies of a lexicon; built at the first call and kept. */
export function agencyNames(lexicon: Lexicon): AgencyNames {
  let names = known.get(lexicon);
  if (!names) {
    names = build(lexicon);
    known.set(lexicon, names);
  }
  return names;
}

/** Whether a body bore its name on an ISO date; true where nothing is known. */
export function existedOn(entry: AgencyEntry, date: string): boolean {
  const day = date.slice(0, 10);
  return (!entry.from || padded(entry.from) <= day) && (!entry.to || day < padded(entry.to));
}

/** A month counts from its first day. */
function padded(iso: string): string {
  return `${iso}-01-01`.slice(0, 10);
}

function build(lexicon: Lexicon): AgencyNames {
  const chinese = new Map<string, AgencyEntry[]>();
  const english = new Map<string, AgencyEntry[]>();
  const entries = withOwn(lexicon.additions.agencies ?? [], data as AgencyEntry[]);
  for (const entry of entries) {
    for (const name of [entry.name, ...(entry.aliases ?? [])])
      add(/[㐀-鿿]/.test(name) ? chinese : english, name, entry);
    for (const name of entry.en ?? []) add(english, name, entry);
  }
  const chineseNames = matcherOf(chinese);
  const englishNames = matcherOf(english);
  return {
    chineseAt: (text, at) => chineseNames.longestAt(text, at),
    englishAt: (text, at) => englishNames.longestAt(text, at),
    named: (name) => chinese.get(name) ?? english.get(name) ?? [],
    begins: (code) => chineseNames.begins(code),
    mayBegin: (text, at) => chineseNames.mayBegin(text, at),
  };
}

function matcherOf(names: ReadonlyMap<string, readonly AgencyEntry[]>): NameMatcher<readonly AgencyEntry[]> {
  const matcher = new NameMatcher<readonly AgencyEntry[]>();
  for (const [name, entries] of names) matcher.add(name, entries);
  return matcher;
}

/** A joint name with a mark of its own (中共中央、国务院) is read as its parts. */
function add(names: Map<string, AgencyEntry[]>, name: string, entry: AgencyEntry): void {
  if (entry.stands && /[、，]/.test(name)) return;
  const entries = names.get(name);
  if (!entries) names.set(name, [entry]);
  else if (!entries.includes(entry)) entries.push(entry);
  if (name.includes("'")) add(names, name.replaceAll("'", '’'), entry);
}
