import { crimeNames } from '../../lexicon/crimes';
import type { LawMention } from '../mention';

/** Crimes by the names that courts and procuratorates gave them. */
export function readCrimes(text: string): LawMention[] {
  if (!text.includes('罪')) return [];
  const names = crimeNames();
  const found: LawMention[] = [];
  for (let i = 0; i < text.length; i++) {
    if (!names.begins(text.charCodeAt(i))) continue;
    const match = names.longestAt(text, i);
    if (!match) continue;
    found.push({
      kind: 'law',
      rule: 'crime',
      form: 'crime',
      start: i,
      end: match.end,
      title: match.value.name,
      article: match.value.article,
    });
    i = match.end - 1;
  }
  return found;
}
