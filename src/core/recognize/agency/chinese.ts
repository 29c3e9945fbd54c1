import type { AgencyNames } from '../../lexicon/agencies';
import { placeBegins } from '../../lexicon/places';
import type { AgencyMention } from '../mention';
import { assembly, assemblyBegins } from './assembly';
import { bare, committeeBegins } from './bare';
import { genericBegins, genericEnd, genericMayBegin, pastVerb } from './generic';
import { local, localMayBegin } from './local';
import { named, nameEnd } from './named';
import { masksPlace, mayBegin } from './places-in-names';
import { mention, type Reader, type Reading } from './reading';
import { LEVEL_BEGINS, short } from './short';
import { departmentEnd, freeEnd } from './unit';
import { beginsWord, cutsWord, wordsOfAgencies } from './words';

/**
 * Agencies with Chinese names, from left to right, the longest reading at each place.
 *
 * @param text in simplified characters
 */
export function chineseAgencies(text: string, names: AgencyNames): AgencyMention[] {
  const found: AgencyMention[] = [];
  const beginnings = beginningsOf(names);
  let read = 0;
  for (let i = 0; i < text.length; i++) {
    const code = text.charCodeAt(i);
    if (code === 0x300a) {
      i = afterTitle(text, i) - 1;
      continue;
    }
    const readers = beginnings.readersAt(text, i, code);
    if (readers === 0) continue;
    const reading = readAt(text, i, names, read, readers);
    if (!reading) continue;
    if (reading.mention) found.push(reading.mention);
    read = reading.end;
    i = read - 1;
  }
  return found;
}

/** A reader with the first characters that it is tried at, and what it asks of the first two. */
interface Tried {
  readonly read: Reader;
  begins(character: string, names: AgencyNames): boolean;
  opens?(text: string, at: number, names: AgencyNames): boolean;
}

const READERS: readonly Tried[] = [
  {
    read: named,
    begins: (character, names) => names.begins(character.charCodeAt(0)),
    opens: (text, at, names) => names.mayBegin(text, at),
  },
  {
    read: local,
    begins: (character) =>
      placeBegins(character.charCodeAt(0)) ||
      wordsOfAgencies().abroad.has(character) ||
      masksPlace(character.charCodeAt(0)),
    opens: localMayBegin,
  },
  { read: short, begins: (character) => LEVEL_BEGINS.has(character) },
  { read: free, begins: (character) => CENTRE.some((word) => word[0] === character) },
  { read: generic, begins: (character) => genericBegins(character.charCodeAt(0)), opens: genericMayBegin },
  { read: pronoun, begins: (character) => character === '该' },
  { read: assembly, begins: assemblyBegins },
  {
    read: bare,
    begins: (character) =>
      character === '第' || wordsOfAgencies().topics.begins(character.charCodeAt(0)) || committeeBegins(character),
    opens: (text, at) => text[at] === '第' || committeeBegins(text[at]!) || wordsOfAgencies().topics.mayBegin(text, at),
  },
];

/** Pairs of characters that are remembered at once; one that falls on another's place takes it. */
const PAIRS = 0x4000;

/** Which readers are tried at a place, a bit each: told by its two characters and remembered for them. */
class Beginnings {
  /** For each UTF-16 unit that has been met, `KNOWN` and the readers of its own. */
  private readonly single = new Uint16Array(0x10000);
  private readonly pairs = new Int32Array(PAIRS);
  private readonly readers = new Uint16Array(PAIRS);

  constructor(private readonly names: AgencyNames) {}

  readersAt(text: string, at: number, code: number): number {
    let single = this.single[code]!;
    if (single === 0) this.single[code] = single = KNOWN | this.readersOf(code);
    if (single === KNOWN) return 0;
    const next = text.charCodeAt(at + 1) | 0;
    const pair = (code << 16) | next;
    const place = (code ^ Math.imul(next, 0x9e5)) & (PAIRS - 1);
    if (this.pairs[place] !== pair) {
      this.pairs[place] = pair;
      this.readers[place] = this.openedAt(text, at, single);
    }
    return this.readers[place]!;
  }

  private readersOf(code: number): number {
    if (!mayBegin(code)) return 0;
    const character = String.fromCharCode(code);
    return bitsOf((reader) => reader.begins(character, this.names));
  }

  private openedAt(text: string, at: number, single: number): number {
    return single & bitsOf((reader) => !reader.opens || reader.opens(text, at, this.names));
  }
}

function bitsOf(test: (reader: Tried) => boolean): number {
  return READERS.reduce((bits, reader, index) => (test(reader) ? bits | (1 << index) : bits), 0);
}

/** Set where the readers of a character have been found out. */
const KNOWN = 0x8000;

const known = new WeakMap<AgencyNames, Beginnings>();

function beginningsOf(names: AgencyNames): Beginnings {
  let beginnings = known.get(names);
  if (!beginnings) {
    beginnings = new Beginnings(names);
    known.set(names, beginnings);
  }
  return beginnings;
}

/** The longest of what the readers read at an offset; the first where two are as long. */
function readAt(text: string, at: number, names: AgencyNames, read: number, readers: number): Reading | undefined {
  let best: Reading | undefined;
  for (let index = 0; index < READERS.length; index++) {
    if ((readers & (1 << index)) === 0) continue;
    const reading = READERS[index]!.read(text, at, names, read);
    if (reading && (!best || reading.end > best.end)) best = reading;
  }
  return best;
}

/** A long name that a word of the centre begins: 全国打击侵权假冒工作领导小组办公室, 中央第八巡视组. */
function free(text: string, at: number, names: AgencyNames): Reading | undefined {
  const head = CENTRE.find((word) => text.startsWith(word, at));
  if (!head || !beginsWord(text, at) || names.chineseAt(text, at + head.length)) return undefined;
  const from = at + head.length;
  const team = text[from] === '第' ? departmentEnd(text, from) : -1;
  const end = Math.max(
    team,
    freeEnd(text, from, (p) => nameEnd(text, p, names)),
  );
  return end > 0 ? mention(at, end, { rule: 'long-name' }) : undefined;
}

const CENTRE: readonly string[] = ['国家', '全国', '中央', '首都'];

function generic(text: string, at: number, _names: AgencyNames, read: number): Reading | undefined {
  const start = pastVerb(text, at);
  const end = genericEnd(text, start, start > at ? start : read);
  return end > 0 ? mention(start, end, { rule: 'group', generic: true }) : undefined;
}

/** 该局, 该部: a body named just before. */
function pronoun(text: string, at: number): Reading | undefined {
  const end = at + 2;
  if (!'局部委署厅办'.includes(text[at + 1] ?? '。') || cutsWord(text, end)) return undefined;
  return mention(at, end, { rule: 'pronoun' });
}

/** Past a title in 《》, whose agencies belong to the title; past the mark alone where the title has no end. */
function afterTitle(text: string, at: number): number {
  const limit = Math.min(text.length, at + 200);
  for (let i = at + 1; i < limit; i++) if (text[i] === '》') return i + 1;
  return at + 1;
}
