import type { LawEntry } from './entry';
import data from './laws.json';
import type { Lexicon } from './lexicon';
import { NameMatcher } from './name-matcher';
import { withOwn } from './own-entries';

export type { LawEntry } from './entry';

/** Laws by every name that they go by. */
export interface LawNames {
  /** The longest name that begins at a place in a text. */
  readonly matcher: NameMatcher<LawEntry>;
  /** Whether a name may begin at a place in a text: a cheap look at two characters before `matcher` is asked. */
  mayBegin(text: string, at: number): boolean;
  /** The law of exactly this name, with or without the country's name before it. */
  find(name: string): LawEntry | undefined;
  /** The law that was issued under this number, whatever brackets it is written with. */
  byNumber(number: string): LawEntry | undefined;
}

const COUNTRY = '中华人民共和国';

const known = new WeakMap<Lexicon, LawNames>();

/** The laws of a lexicon; made once for each. */
export function lawNames(lexicon: Lexicon): LawNames {
  let names = known.get(lexicon);
  if (!names) {
    names = collect(withOwn(lexicon.additions.laws ?? [], data as readonly LawEntry[]));
    known.set(lexicon, names);
  }
  return names;
}

const PAIRS = 0x10000;

/** A number for the two characters at a place; few pairs share one. */
function pair(text: string, at: number): number {
  return (text.charCodeAt(at) * 31 + text.charCodeAt(at + 1)) & (PAIRS - 1);
}

function collect(entries: readonly LawEntry[]): LawNames {
  const matcher = new NameMatcher<LawEntry>();
  const starts = new Uint8Array(PAIRS);
  const index = new Map<string, LawEntry>();
  const add = (name: string, entry: LawEntry) => {
    if (name.length < 2) return;
    if (!index.has(name)) index.set(name, entry);
    if (isTooCommon(name)) return;
    matcher.add(name, entry);
    starts[pair(name, 0)] = 1;
  };
  for (const entry of entries) add(entry.name, entry);
  for (const entry of entries) {
    for (const alias of entry.aliases ?? []) add(alias, entry);
    for (const name of entry.en ?? []) add(name, entry);
  }
  // A short form never takes the place of another law's own name.
  for (const entry of entries) {
    for (const name of [entry.name, ...(entry.aliases ?? [])]) {
      if (name.startsWith(COUNTRY)) add(name.slice(COUNTRY.length), entry);
      // Interpretations are cited without the courts that issued them.
      const about = name.indexOf('关于');
      if (about > 0 && !name.startsWith(COUNTRY)) add(name.slice(about), entry);
    }
  }
  const find = (name: string) => index.get(name) ?? index.get(name.replace(/[（(]/g, '（').replace(/[）)]/g, '）'));
  const numbers = new Map<string, LawEntry>();
  for (const entry of entries) {
    const number = entry.source && plainNumber(entry.source);
    if (number && /号$|^[A-Z0-9]/.test(number) && !numbers.has(number)) numbers.set(number, entry);
  }
  const mayBegin = (text: string, at: number) => starts[pair(text, at)] === 1;
  return { matcher, mayBegin, find, byNumber: (number) => numbers.get(plainNumber(number)) };
}

/** A number without brackets, spaces and the country's name: 法释2019 15号. */
function plainNumber(number: string): string {
  return number
    .replace(/^中华人民共和国/, '')
    .replace(/^Public Law/, 'Pub. L.')
    .replace(/[〔[［（(【〕\]］）)】]/g, ' ')
    .replace(/\s+/g, '');
}

/** Names that mean something else in running text as often as the law: they count only in title marks. */
function isTooCommon(name: string): boolean {
  return name.length < 2 || name === 'CBD' || /^[A-Z]{2}$/.test(name);
}
