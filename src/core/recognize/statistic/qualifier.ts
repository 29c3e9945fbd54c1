import type { Qualifier } from '../../fact';
import type { UnitKind } from '../../lexicon/units';
import { isLatin } from './characters';
import WORDS from './qualifiers.json';

/** What a word before a number says of it, and where the number's span begins with it. */
export interface Before {
  readonly start: number;
  readonly qualifier: Qualifier;
}

interface Word {
  readonly word: string;
  readonly qualifier: Qualifier;
  /** The word is not part of the span: 约占, 最高可. */
  readonly outside: boolean;
}

/** Characters with which 约, 近 and 不到 make other words: 节约, 附近, 找不到. */
const OTHER_WORDS: Readonly<Record<string, string>> = {
  约: '节節公条條合签簽预預违違履制契租规規婚特',
  約: '節公條合簽預違履制契租規婚特',
  近: '附最临臨靠邻鄰亲親远遠贴',
  不到: '找见看想料听收得受拿用遇买',
  超: '高',
  破: '突打爆侦偵攻识識冲衝看点點击擊刺撞',
  至少: '甚',
  满: '期届每圆丰美饱',
  滿: '期屆每圓豐美飽',
};

const byLast = new Map<number, Word[]>();
for (const outside of [false, true]) {
  const groups: Readonly<Record<string, readonly string[]>> = outside ? WORDS.outside : WORDS.before;
  for (const [qualifier, words] of Object.entries(groups)) {
    for (const word of words) {
      const last = word.charCodeAt(word.length - 1);
      byLast.set(last, [...(byLast.get(last) ?? []), { word, qualifier: qualifier as Qualifier, outside }]);
    }
  }
}
for (const words of byLast.values()) words.sort((a, b) => b.word.length - a.word.length);

/** Reads the qualifier that ends at `start`, not reaching before `floor`. */
export function readBefore(text: string, start: number, floor: number): Before | undefined {
  let end = start;
  if (text[end - 1] === ' ') end--;
  if (end <= floor) return undefined;
  for (const { word, qualifier, outside } of byLast.get(text.charCodeAt(end - 1) | 0) ?? []) {
    const from = end - word.length;
    if (from < floor || !sameWord(text, from, word)) continue;
    // 过半数 is a majority; elsewhere 过 is a verb.
    if ((word === '过' || word === '過') && text[start] !== '半') continue;
    if (OTHER_WORDS[word]?.includes(text[from - 1] ?? ' ')) return undefined;
    return { start: outside ? start : from, qualifier };
  }
  return undefined;
}

function sameWord(text: string, from: number, word: string): boolean {
  if (text.startsWith(word, from)) return !isLatin(word.charCodeAt(0)) || !isLatin(text.charCodeAt(from - 1));
  if (!isLatin(word.charCodeAt(0)) || isLatin(text.charCodeAt(from - 1))) return false;
  return text[from]!.toLowerCase() === word[0] && text.startsWith(word.slice(1), from + 1);
}

/** How far before the number 不得低于…的 is looked for. */
const REACH = 16;
const DISTANT: readonly [string, Qualifier][] = [
  ['不少于', 'at-least'],
  ['不得少于', 'at-least'],
  ['不低于', 'at-least'],
  ['不得低于', 'at-least'],
  ['不超过', 'at-most'],
  ['不得超过', 'at-most'],
  ['不高于', 'at-most'],
  ['不得高于', 'at-most'],
  ['不足', 'under'],
  ['不到', 'under'],
  ['超过', 'over'],
  ['约为', 'about'],
  ['约占', 'about'],
  ['约相当于', 'about'],
  ['至少', 'at-least'],
  ['至多', 'at-most'],
];

/** A limit on a thing that is named between: 不超过总投资30%, 至少开展一次. */
const LIMIT = /(不(?:得)?(?:少于|低于|超过|高于)|至[少多])[^，。；、,;：:（）()的\d一二三四五六七八九十百千万]{1,8}$/;

/** What 不得低于 in 不得低于预收总额的百分之二十 says, and 约为 in 约为每吨56元; both stay outside the span. */
export function readDistant(text: string, start: number, floor: number): Qualifier | undefined {
  const of = text[start - 1] === '的';
  if (!of) {
    const at = lastOf(text, '每', Math.max(floor, start - 4), start);
    if (at >= 0) return readBefore(text, at, Math.max(floor, at - 4))?.qualifier;
    const low = Math.max(0, start - REACH);
    if (lastOf(text, '不', low, start) < 0 && lastOf(text, '至', low, start) < 0) return undefined;
    const [, word] = LIMIT.exec(text.slice(Math.max(0, start - REACH), start)) ?? [];
    return DISTANT.find(([name]) => name === word)?.[1];
  }
  const from = Math.max(floor, start - REACH);
  const words = text.slice(from, start);
  let found: { at: number; qualifier: Qualifier } | undefined;
  for (const [word, qualifier] of DISTANT) {
    const at = words.lastIndexOf(word);
    if (at < 0 || at < (found?.at ?? 0) || /[，。；、,;：:]/.test(words.slice(at))) continue;
    if (word === '超过' && /[不得]$/.test(words.slice(0, at))) continue;
    found = { at, qualifier };
  }
  return found?.qualifier;
}

/** Where a character stands last between two offsets, or -1. */
function lastOf(text: string, character: string, from: number, to: number): number {
  for (let i = to - 1; i >= from; i--) if (text[i] === character) return i;
  return -1;
}

const AFTER: readonly [string, Qualifier][] = Object.entries(WORDS.after).flatMap(([qualifier, words]) =>
  words.map((word): [string, Qualifier] => [word, qualifier as Qualifier]),
);
const afterByFirst = new Map<string, [string, Qualifier][]>();
for (const entry of AFTER) afterByFirst.set(entry[0][0]!, [...(afterByFirst.get(entry[0][0]!) ?? []), entry]);
for (const entries of afterByFirst.values()) entries.sort((a, b) => b[0].length - a[0].length);

/** Characters with which the word after a number goes on as another word: 以下简称, 内容, 上下游. */
const GOES_ON: Readonly<Record<string, string>> = {
  以下: '简簡统統称稱几幾是',
  以上: '述',
  内: '容外部在涵需存设設幕阁閣蒙陆陸瓦科分销銷资資循服心置务務',
  內: '容外部在涵需存設幕閣蒙陸瓦科分銷資循服心置務',
  上下: '一同游联聯班行楼樓浮级級文功其',
  左右: '手两',
};

/** Of those, what stands behind a length of time: 十年内部控制, but 30日内分解下达 and 10日内存入. */
const NO_TIME = '容外部涵幕阁閣蒙陆陸科';

/** Kinds of which 内 says "at most": 3年内, 5公里内, 1%内. */
const WITHIN: ReadonlySet<UnitKind> = new Set(['time', 'measure', 'share', 'age']);

/**
 * Reads the qualifier that begins at `end`: 以上, 以内, 左右, or more. A plain 内 bounds the number and stays outside its
 * span: 3分钟 in 3分钟内, as the shared annotations have it.
 */
export function readAfter(
  text: string,
  end: number,
  kind: UnitKind | undefined,
): { readonly end: number; readonly qualifier: Qualifier } | undefined {
  for (const [word, qualifier] of afterByFirst.get(text[end] ?? '') ?? []) {
    if (!text.startsWith(word, end)) continue;
    const behind = end + word.length;
    const goesOn = kind === 'time' && (word === '内' || word === '內') ? NO_TIME : GOES_ON[word];
    if (goesOn?.includes(text[behind] ?? ' ')) return undefined;
    if ((word === '内' || word === '內') && !(kind && WITHIN.has(kind))) return undefined;
    if (isLatin(word.charCodeAt(word.length - 1)) && isLatin(text.charCodeAt(behind))) return undefined;
    return { end: word === '内' || word === '內' ? end : behind, qualifier };
  }
  return undefined;
}
