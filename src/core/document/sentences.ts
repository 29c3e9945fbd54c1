import type { Span } from '../fact';

const CLOSERS = '”’」』）)】》"\'';

/**
 * Cuts a block's text into sentences: after 。！？ and their half-width forms with whatever closes behind them, at line
 * breaks, and after an English full stop that a capital follows. A full stop inside a number or an abbreviation does not
 * end a sentence.
 *
 * Linear; sentences cover the text without gaps.
 */
export function sentencesOf(text: string): Span[] {
  const sentences: Span[] = [];
  let start = 0;
  for (let i = 0; i < text.length; i++) {
    if (!endsSentence(text, i)) continue;
    let end = i + 1;
    while (end < text.length && CLOSERS.includes(text[end]!)) end++;
    sentences.push({ start, end });
    start = end;
    i = end - 1;
  }
  if (start < text.length) sentences.push({ start, end: text.length });
  return sentences;
}

function endsSentence(text: string, i: number): boolean {
  switch (text[i]) {
    case '。':
    case '！':
    case '？':
    case '!':
    case '?':
    case '\n':
      return true;
    case '.':
      return endsEnglishSentence(text, i);
    default:
      return false;
  }
}

const ABBREVIATION =
  /(?:^|[\s(“"])(?:[A-Z]|No|Nos|Art|Arts|Sec|para|paras|Mr|Mrs|Ms|Dr|Prof|St|vs|cf|al|Inc|Ltd|Co|Corp|Gov|Sen|Rep|Jan|Feb|Mar|Apr|Jun|Jul|Aug|Sep|Sept|Oct|Nov|Dec|approx|U\.S|U\.S\.C|C\.F\.R|H\.R|Pub|Fed|Reg|U\.K|E\.U|e\.g|i\.e)$/;

function endsEnglishSentence(text: string, i: number): boolean {
  let next = i + 1;
  while (next < text.length && CLOSERS.includes(text[next]!)) next++;
  if (text[next] !== ' ') return false;
  while (text[next] === ' ') next++;
  if (!/[A-Z“"‘(\d]/.test(text[next] ?? '')) return false;
  return !ABBREVIATION.test(text.slice(Math.max(0, i - 10), i));
}
