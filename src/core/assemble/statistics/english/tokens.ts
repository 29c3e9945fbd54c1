import type { Span } from '../../../fact';
import type { PlacedSentence } from '../../document';

/** A word, a mark, or a whole mention taken as one. */
export interface Token extends Span {
  readonly kind: 'word' | 'mark' | 'statistic' | 'period' | 'agency' | 'law';
  /** In small letters; a mark as written; empty for mentions. */
  readonly word: string;
  /** Index of the mention that it stands for. */
  readonly mention?: number;
}

const MARKS = new Set(',;:()[]“”"—–…!?\n');
const SPACE = /\s/;

function isCompound(text: string, { start, end }: Span): boolean {
  return /-[a-z]+$/i.test(text.slice(Math.max(start, end - 16), end)) && /^\s[a-z]/i.test(text.slice(end, end + 2));
}

/** A sentence as words, marks and mentions. Linear. */
export function tokensOf({ text, mentions }: PlacedSentence): Token[] {
  const tokens: Token[] = [];
  const { length } = text.trimEnd();
  let next = 0;
  let at = 0;
  while (at < text.length) {
    while (next < mentions.length && mentions[next]!.start < at) next++;
    const mention = mentions[next];
    if (mention && mention.start === at && mention.end > at) {
      // A seven-day rate is a kind of rate.
      const isKind = mention.kind === 'statistic' && isCompound(text, mention);
      const word = isKind ? text.slice(at, mention.end).toLowerCase() : '';
      tokens.push({ kind: isKind ? 'word' : mention.kind, word, start: at, end: mention.end, mention: next });
      at = mention.end;
      continue;
    }
    const sign = text[at]!;
    if (SPACE.test(sign) && sign !== '\n') {
      at++;
      continue;
    }
    let end = at + 1;
    const isMark = MARKS.has(sign);
    const limit = mention?.start ?? text.length;
    if (!isMark) while (end < limit && !MARKS.has(text[end]!) && !SPACE.test(text[end]!)) end++;
    const stop = !isMark && text[end - 1] === '.' && end >= length ? end - 1 : end;
    if (stop > at) {
      const word = isMark ? sign : text.slice(at, stop).toLowerCase().replaceAll('’', "'");
      tokens.push({ kind: isMark ? 'mark' : 'word', word, start: at, end: stop });
    }
    at = end;
  }
  return tokens;
}
