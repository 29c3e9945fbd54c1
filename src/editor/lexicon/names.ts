import type { Fact } from '../../core';
import type { LexiconList, NewEntry } from '../../core/lexicon/workspace/add';

/** Names longer than this are whole sentences. */
const LONGEST = 80;

/** The entry that selected words make, or why they make none. */
export function entryOf(words: string, list: LexiconList): NewEntry | 'too-short' | 'too-long' {
  const name = nameIn(words, list);
  if (name.length > LONGEST) return 'too-long';
  if (name.length < (list === 'units' ? 1 : 2)) return 'too-short';
  return list === 'units' ? { name, unit: name } : { name };
}

/** Without what belongs to the text around it: marks of emphasis and of titles, the number before a unit, line breaks. */
function nameIn(words: string, list: LexiconList): string {
  const bare = words
    .replace(/[*`]/g, '')
    .trim()
    .replace(/([㐀-鿿])[^\S ]+(?=[㐀-鿿])/g, '$1')
    .replace(/\s+/g, ' ');
  if (list === 'laws') return bare.replace(/^[《〈](.+)[》〉]$/, '$1');
  if (list === 'units') return bare.replace(/^[\d.,，]+ ?/, '');
  return bare;
}

/**
 * A number alone says little (三张): the part of what it counts that stands right behind it belongs to the term
 * (三张清单).
 */
export function termOf(fact: Fact, source: string): string {
  const measure = fact.kind === 'statistic' ? (fact.measure ?? '') : '';
  for (let at = 0; at < measure.length; at++) {
    const noun = measure.slice(at);
    if (source.startsWith(noun, fact.end)) return fact.quote + noun;
  }
  return fact.quote;
}
