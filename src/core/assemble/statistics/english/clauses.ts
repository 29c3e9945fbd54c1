import type { PlacedSentence } from '../../document';
import { type Token, tokensOf } from './tokens';
import { AUXILIARIES, CONJUNCTIONS, DETERMINERS, PREPOSITIONS, PRONOUNS, SAYINGS, VERBS, type Verb } from './words';

/** A stretch of tokens, the end exclusive. */
export interface Run {
  readonly from: number;
  readonly to: number;
}

/** A clause of an English sentence: a subject, verbs and what follows them. */
export interface EnglishClause extends Run {
  readonly index: number;
  /** Counts the stretches between semicolons. */
  readonly part: number;
  /** The word that opens it: `while`, `which`, `that`. */
  readonly opener: string;
  /** The mark before it. */
  readonly mark: string;
  /** Indices of its verbs, in order. */
  readonly verbs: readonly number[];
  /** Index of the verb of saying that it ends with or consists of. */
  readonly saying?: number;
}

export interface EnglishSentence {
  readonly sentence: PlacedSentence;
  readonly tokens: readonly Token[];
  readonly clauses: readonly EnglishClause[];
}

const known = new WeakMap<PlacedSentence, EnglishSentence>();

export function englishOf(sentence: PlacedSentence): EnglishSentence {
  let read = known.get(sentence);
  if (!read) {
    const tokens = tokensOf(sentence);
    read = { sentence, tokens, clauses: clausesOf(tokens) };
    known.set(sentence, read);
  }
  return read;
}

export function verbAt(tokens: readonly Token[], at: number): Verb | undefined {
  const token = tokens[at];
  return token?.kind === 'word' && isVerbal(tokens, at) ? VERBS.get(token.word) : undefined;
}

export function isSayingAt(tokens: readonly Token[], at: number): boolean {
  const token = tokens[at];
  return token?.kind === 'word' && SAYINGS.has(token.word) && isVerbal(tokens, at);
}

/** Forms that are nouns as often as verbs. */
const NOUNS = new Set(
  `increase increases rise rises fall falls cut cuts gain gains drop drops decline declines decrease decreases hike hikes
  boost advance dip slide slip jump jumps surge climb report reports estimate estimates forecast forecasts project
  projects cost costs total totals record records fine award awards grant grants list lists signs hosts pay average
  averages show shows set sets slip slips shed plunge tumble stand help helps produce run runs ease double raise reduce
  lower up down higher flat steady trim lift hit put pledge state states note notes measured`
    .trim()
    .split(/\s+/),
);
const STRONG = new Set([
  'cut',
  'set',
  'hit',
  'put',
  'raise',
  'reduce',
  'sets',
  'ease',
  'cost',
  'costs',
  'cuts',
  'raises',
]);
const PARTICLES = new Set(['up', 'down', 'higher', 'lower', 'flat', 'steady', 'unchanged']);

/** Whether a word that may be a verb is one here, by its neighbours. */
function isVerbal(tokens: readonly Token[], at: number): boolean {
  const { word } = tokens[at]!;
  if (!VERBS.has(word) && !SAYINGS.has(word)) return false;
  const before = tokens[at - 1];
  const after = tokens[at + 1];
  if (PARTICLES.has(word)) {
    const isLink =
      after?.kind === 'statistic' || after?.word === 'by' || after?.word === 'to' || after?.word === 'from';
    return isLink && !(before && (DETERMINERS.has(before.word) || before.word === 'of'));
  }
  if (before?.kind === 'word' && before.word !== 'to') {
    if (DETERMINERS.has(before.word) && !PRONOUNS.has(before.word)) return false;
    if (PREPOSITIONS.has(before.word) || before.word.endsWith("'s")) return false;
  }
  // Debt held by the public: a participle behind its noun.
  const isParticiple = VERBS.get(word)?.kind === 'action' && (after?.word === 'by' || after?.word === 'under');
  if (isParticiple && before?.kind === 'word' && !AUXILIARIES.has(before.word) && !PRONOUNS.has(before.word))
    return false;
  // a downwardly revised gain
  if (before?.word.endsWith('ly') && DETERMINERS.has(tokens[at - 2]?.word ?? '')) return false;
  if (word === 'fines' && (!before || before.kind === 'mark')) return false;
  if (!NOUNS.has(word)) return true;
  if (!before || before.kind === 'mark') return after?.kind === 'statistic';
  if (AUXILIARIES.has(before.word) || before.word === 'to' || PRONOUNS.has(before.word)) return true;
  if (before.kind === 'agency' || before.kind === 'law') return true;
  if (!after) return SAYINGS.has(word);
  if (after.kind === 'statistic' || after.word === 'by' || after.word === 'that') return true;
  return (STRONG.has(word) || SAYINGS.has(word)) && (DETERMINERS.has(after.word) || after.word === 'to');
}

const SAID = /^(?:said|says|say)$/;
const OPENERS = new Set('while whereas which who that although though because when where if but'.split(' '));

function clausesOf(tokens: readonly Token[]): EnglishClause[] {
  const isVerb = tokens.map((_, at) => verbAt(tokens, at) !== undefined);
  const isSaying = tokens.map((_, at) => isSayingAt(tokens, at));
  const stops = nextWhere(
    tokens,
    ({ kind, word }) => kind === 'mark' || kind === 'statistic' || CONJUNCTIONS.has(word),
  );
  const verbs = nextWhere(tokens, (_, at) => isVerb[at]!);
  const clauses: EnglishClause[] = [];
  let from = 0;
  let part = 0;
  let opener = '';
  let mark = '';
  let own: number[] = [];
  const close = (to: number, next: number, saying?: number): void => {
    if (to > from || saying !== undefined) {
      const index = clauses.length;
      clauses.push({ index, from, to, part, opener, mark, verbs: own, ...(saying !== undefined && { saying }) });
    }
    from = next;
    own = [];
    opener = '';
    mark = '';
  };
  for (let at = 0; at < tokens.length; at++) {
    const { kind, word } = tokens[at]!;
    if (kind === 'mark') {
      close(at, at + 1);
      mark = word;
      if (word === ';') part++;
    } else if (kind === 'word' && OPENERS.has(word) && !isMeasureThat(tokens, at)) {
      const behind = at === from ? mark : '';
      close(at, at + 1);
      opener = word;
      mark = behind;
    } else if ((word === 'and' || word === 'or' || word === 'as') && opens(at)) {
      const behind = at === from ? mark : '';
      close(at, at + 1);
      opener = word;
      mark = behind;
    } else if (isSaying[at] && (SAID.test(word) || verbs[at + 1]! < stops[at + 1]! || endsAt(at + 1))) {
      own.push(at);
      close(at + 1, at + 1, at);
    } else if (isVerb[at]) own.push(at);
  }
  close(tokens.length, tokens.length);
  return clauses;

  /** `and` joins clauses where a verb of its own follows before the next number. */
  function opens(at: number): boolean {
    return (own.length > 0 || at === from) && verbs[at + 1]! < stops[at + 1]!;
  }
  function endsAt(at: number): boolean {
    const token = tokens[at];
    return (
      !token ||
      token.kind === 'mark' ||
      token.kind === 'period' ||
      token.word === 'that' ||
      token.word === 'on' ||
      PRONOUNS.has(token.word)
    );
  }
}

/** `that of`, `that year`: no clause begins. */
function isMeasureThat(tokens: readonly Token[], at: number): boolean {
  return tokens[at]!.word === 'that' && (tokens[at + 1]?.word === 'of' || PREPOSITIONS.has(tokens[at - 1]?.word ?? ''));
}

/** For each index the next one from there on at which something holds; the length where there is none. */
function nextWhere(tokens: readonly Token[], holds: (token: Token, at: number) => boolean): number[] {
  const next = new Array<number>(tokens.length + 2).fill(tokens.length);
  for (let at = tokens.length - 1; at >= 0; at--) next[at] = holds(tokens[at]!, at) ? at : next[at + 1]!;
  return next;
}
