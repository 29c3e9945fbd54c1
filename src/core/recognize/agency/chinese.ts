import type { AgencyNames } from '../../lexicon/agencies';
import { placeBegins } from '../../lexicon/places';
import type { AgencyMention } from '../mention';
import { assembly, assemblyBegins } from './assembly';
import { bare, committeeBegins } from './bare';
import { genericBegins, genericEnd, genericMayBegin, pastVerb } from './generic';
import { local } from './local';
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
  const begins = beginnings(names);
  let read = 0;
  for (let i = 0; i < text.length; i++) {
    const code = text.charCodeAt(i);
    if (code === 0x300a) {
      i = afterTitle(text, i) - 1;
      continue;
    }
    let readers = begins[code]!;
    if (readers === 0) begins[code] = readers = readersOf(code, names);
    if (readers === KNOWN) continue;
    const reading = readAt(text, i, names, read, readers);
    if (!reading) continue;
    if (reading.mention) found.push(reading.mention);
    read = reading.end;
    i = read - 1;
  }
  return found;
}

/** The readers, and which first characters each is tried at. */
const READERS: readonly { readonly read: Reader; begins(character: string, names: AgencyNames): boolean }[] = [
  { read: named, begins: (character, names) => names.begins(character.charCodeAt(0)) },
  {
    read: local,
    begins: (character) =>
      placeBegins(character.charCodeAt(0)) ||
      wordsOfAgencies().abroad.has(character) ||
      masksPlace(character.charCodeAt(0)),
  },
  { read: short, begins: (character) => LEVEL_BEGINS.has(character) },
  { read: free, begins: (character) => CENTRE.some((word) => word[0] === character) },
  { read: generic, begins: (character) => genericBegins(character.charCodeAt(0)) },
  { read: pronoun, begins: (character) => character === '该' },
  { read: assembly, begins: assemblyBegins },
  {
    read: bare,
    begins: (character) =>
      character === '第' || wordsOfAgencies().topics.begins(character.charCodeAt(0)) || committeeBegins(character),
  },
];

const known = new WeakMap<AgencyNames, Uint16Array>();

/** Set where the readers of a character have been found out. */
const KNOWN = 0x8000;

/** For each UTF-16 unit that has been met, `KNOWN` and the readers that are tried there, a bit each. */
function beginnings(names: AgencyNames): Uint16Array {
  let bits = known.get(names);
  if (!bits) {
    bits = new Uint16Array(0x10000);
    known.set(names, bits);
  }
  return bits;
}

function readersOf(code: number, names: AgencyNames): number {
  if (!mayBegin(code)) return KNOWN;
  const character = String.fromCharCode(code);
  return READERS.reduce((bits, reader, index) => (reader.begins(character, names) ? bits | (1 << index) : bits), KNOWN);
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
  if (!genericMayBegin(text, at)) return undefined;
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
