import type { AgencyNames } from '../../lexicon/agencies';
import { mention, type Reading } from './reading';
import { beginsWord } from './words';

/** The congress or committee of a term: 十四届全国人大三次会议, 政协第十四届全国委员会, 二十届中央纪委. */
export function assembly(text: string, at: number, names: AgencyNames): Reading | undefined {
  const owner = OWNERS.find((word) => text.startsWith(word, at));
  const from = owner ? at + owner.length : at;
  const term = termEnd(text, from);
  if (term < 0 || NUMERALS.has(text[at - 1] ?? '') || (owner && !beginsWord(text, at))) return undefined;
  const own = OWN.find(([body]) => text.startsWith(body, term));
  if (own && owner) {
    return mention(at, sessionEnd(text, term + own[0].length), { rule: 'lexicon', entry: own[1] });
  }
  const found = owner ? undefined : names.chineseAt(text, term);
  const entry = found?.value[0];
  if (!found || !entry || isMember(text, found.end)) return undefined;
  if (entry.level === 'party') return mention(at, found.end, { rule: 'lexicon', entry: entry.name });
  if (entry.level !== 'congress') return undefined;
  return mention(at, sessionEnd(text, found.end), { rule: 'lexicon', entry: entry.name });
}

/** Whether a name of a term may begin with this character. */
export function assemblyBegins(character: string): boolean {
  return character === '第' || NUMERALS.has(character) || OWNERS.some((word) => word[0] === character);
}

/** Whose committees are counted by term. */
const OWNERS: readonly string[] = ['中国人民政治协商会议', '人民政协', '政协', '中国共产党', '中共'];

/** Committees of a term, and their names in the lexicon. */
const OWN: readonly (readonly [body: string, name: string])[] = [
  ['全国委员会', '中国人民政治协商会议全国委员会'],
  ['中央委员会', '中国共产党中央委员会'],
  ['中央纪律检查委员会', '中国共产党中央纪律检查委员会'],
];

/** 全国人大代表, 全国政协委员 are persons; 委员长 is a title. */
export function isMember(text: string, at: number): boolean {
  if (text.startsWith('代表', at)) return !text.startsWith('代表大会', at);
  return text.startsWith('委员', at) && text[at + 2] !== '会' && text[at + 2] !== '长';
}

/** The session or standing committee of a term behind the name of a congress: 全国政协|十四届常委会第四次会议. */
export function ofTerm(text: string, end: number): { readonly end: number; readonly standing: boolean } {
  const term = termEnd(text, end);
  const standing = term < 0 ? undefined : STANDING.find((word) => text.startsWith(word, term));
  if (standing) return { end: sessionEnd(text, term + standing.length), standing: true };
  const session = sessionEnd(text, term < 0 ? end : term);
  return { end: session > term ? session : end, standing: false };
}

const STANDING: readonly string[] = ['常务委员会', '常委会'];

/** Past 第四次会议 behind the name of a congress. */
export function sessionEnd(text: string, end: number): number {
  const p = countEnd(text, text[end] === '第' ? end + 1 : end);
  return p > end && NUMERALS.has(text[p - 1]!) && text.startsWith('次会议', p) ? p + 3 : end;
}

/** Past 第十四届, or -1; 新一届 counts nothing. */
function termEnd(text: string, at: number): number {
  const from = text[at] === '第' ? at + 1 : at;
  const p = countEnd(text, from);
  const isCounted = p > from && !(from === at && text.slice(from, p) === '一');
  return isCounted && text[p] === '届' ? p + 1 : -1;
}

function countEnd(text: string, at: number): number {
  let p = at;
  while (NUMERALS.has(text[p] ?? '')) p++;
  return p;
}

const NUMERALS = new Set('一二三四五六七八九十');
