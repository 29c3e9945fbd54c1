import { numeralValue } from '../recognize/law/article';
import type { PlacedDocument, PlacedSentence } from './document';

/** Where in a law set out in articles a sentence stands. */
export interface LawPlace {
  /** Arabic: `38`, `287-2`. */
  readonly article: string;
  /** The article before this one. */
  readonly previousArticle?: string;
  /** Counts the paragraphs (款) of the article from 1; items belong to the paragraph before them. */
  readonly paragraph: number;
  /** How many paragraphs the article before has. */
  readonly previousParagraphs: number;
  /** The item (项) that the sentence stands in. */
  readonly item?: number;
}

const ARTICLE =
  /^[\s　]*第([一二三四五六七八九十百千零〇两0-9０-９]{1,10})[条條](?:之([一二三四五六七八九十]{1,2}))?(?=[\s　【]|$)/;
const ITEM = /^[\s　]*[（(]([一二三四五六七八九十]{1,3})[）)]/;
const SUBITEM = /^[\s　]*(?:[0-9]{1,2}[.．、]|[（(][0-9]{1,2}[）)]|[①-⑳])/;
const DIVISION = /^[\s　]*第[一二三四五六七八九十百零0-9]{1,4}[编編章节節分]/;
const LINE_START = 40;

/**
 * The place of each sentence, by the sentence's index; sentences before the first article have none. Empty for a
 * document that is not set out in articles.
 */
export function lawPlaces(document: PlacedDocument): readonly (LawPlace | undefined)[] {
  const places: (LawPlace | undefined)[] = [];
  let place: LawPlace | undefined;
  for (const block of document.blocks) {
    if (block.kind === 'cell') continue;
    let opensLine = true;
    for (const sentence of block.sentences) {
      if (opensLine) place = after(place, sentence, block.kind === 'heading');
      places[sentence.index] = place;
      opensLine = sentence.text.endsWith('\n');
    }
  }
  return places;
}

function after(place: LawPlace | undefined, sentence: PlacedSentence, isHeading: boolean): LawPlace | undefined {
  const head = sentence.text.slice(0, LINE_START);
  const article = ARTICLE.exec(head);
  if (article) {
    const number = numeralValue(article[1]!);
    const suffix = article[2] ? numeralValue(article[2]) : undefined;
    return {
      article: suffix ? `${number}-${suffix}` : String(number),
      ...(place && { previousArticle: place.article }),
      paragraph: 1,
      previousParagraphs: place?.paragraph ?? 0,
    };
  }
  if (!place || isHeading || !head.trim() || DIVISION.test(head)) return place;
  const item = ITEM.exec(head);
  if (item) return { ...place, item: numeralValue(item[1]!)! };
  if (SUBITEM.test(head)) return place;
  const { item: _, ...paragraph } = place;
  return { ...paragraph, paragraph: place.paragraph + 1 };
}
