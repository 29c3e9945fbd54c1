import { placeAt } from '../../lexicon/places';
import { toSimplified } from '../../lexicon/traditional';
import type { PlacedDocument, PlacedSentence } from '../document';
import { areaAt } from './area';

/** How far back a place is looked for that 当地 means. */
const REACH = 400;

/** The last place named before 当地 in its sentence or in those before it in the paragraph. */
export function placeNear(sentence: PlacedSentence, offset: number): string | undefined {
  const own = placeBefore(sentence, offset);
  if (own) return own;
  const { sentences } = sentence.block;
  const at = sentence.index - sentences[0]!.index;
  for (let i = at - 1; i >= Math.max(0, at - MOST_SENTENCES); i--) {
    const found = placeBefore(sentences[i]!, sentences[i]!.text.length);
    if (found) return found;
  }
  return undefined;
}

const MOST_SENTENCES = 4;

/** The last place named before an offset in a sentence, also within a body's name: 记者从海口市公安机关了解到,当地…. */
function placeBefore({ text }: PlacedSentence, offset: number): string | undefined {
  let from = -1;
  let to = -1;
  for (let at = Math.max(0, offset - REACH); at < offset; ) {
    const found = placeAt(text, at);
    if (found && found.end <= offset && !found.place.generic) {
      // 河南安阳内黄县 is one place.
      if (at !== to) from = at;
      to = found.end;
      at = found.end;
    } else at++;
  }
  return from < 0 ? undefined : text.slice(from, to);
}

/** The place at the head of a body's name: 内蒙古通辽市 of 内蒙古通辽市公安局反诈中心. */
export function placeIn(name: string): string | undefined {
  let at = 0;
  for (let found = placeAt(name, at); found && !found.place.generic; found = placeAt(name, at)) at = found.end;
  return at > 0 && at < name.length ? name.slice(0, at) : undefined;
}

/** The place that a title begins with, as local rules and bulletins have it. */
export function placeOfTitle({ title }: PlacedDocument): string | undefined {
  if (title === undefined) return undefined;
  const plain = toSimplified(title.slice(0, LONGEST_TITLE));
  for (let at = 0; at < plain.length; at++) {
    const found = placeAt(plain, at);
    if (found && !found.place.generic && found.place.level !== 'country') return placeAll(title, plain, at);
  }
  return undefined;
}

const LONGEST_TITLE = 40;

function placeAll(title: string, plain: string, at: number): string {
  return title.slice(at, areaAt(plain, at)?.end ?? at);
}
