import { verbAt } from './clauses';
import { type NounPhrase, nounPhrase } from './noun-phrase';
import type { Reading } from './reading';
import { CONJUNCTIONS, DETERMINERS, PREPOSITIONS } from './words';

/** No sentence is read further back than this. */
const FARTHEST = 64;

/** `Such cars`, `these vehicles`: the fuller name that the sentence before has, with where they are from. */
export function suchAsBefore({ english, antecedent }: Reading, phrase: NounPhrase): string | undefined {
  const before = english.tokens[phrase.from - 1]?.word ?? '';
  if (!antecedent || !/^(?:such|these|those)$/.test(before)) return undefined;
  const noun = english.tokens[phrase.to - 1]!.word;
  if (phrase.to !== phrase.from + 1) return undefined;
  const { tokens, sentence } = antecedent.english;
  const farthest = Math.max(0, tokens.length - FARTHEST);
  let head = tokens.length - 1;
  while (head >= farthest && tokens[head]!.word !== noun) head--;
  if (head < farthest) return undefined;
  const ends = (at: number) => {
    const token = tokens[at];
    if (token?.kind !== 'word') return true;
    return PREPOSITIONS.has(token.word) || CONJUNCTIONS.has(token.word) || DETERMINERS.has(token.word);
  };
  let from = head;
  while (from > 0 && from > head - 6 && !ends(from - 1) && !verbAt(tokens, from - 1)) from--;
  let end = head + 1;
  if (tokens[end]?.word === 'from') {
    const start = end + 1;
    end = start;
    while (end < start + 4 && !ends(end) && /\p{Lu}/u.test(sentence.text[tokens[end]!.start]!)) end++;
  }
  const full = nounPhrase(antecedent.english, { from, to: end });
  return full && full.to > full.from + 1 ? full.text : undefined;
}
