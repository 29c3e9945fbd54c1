import type { Span } from '../../fact';
import type { LawNames } from '../../lexicon/laws';
import { aliasAfter } from '../definition';
import type { LawMention } from '../mention';
import { readPlace } from './article';
import { isLawTitle, isStanding } from './words';

/** Titles are no longer than this; what is longer has lost its closing mark. */
const LONGEST_TITLE = 160;

const CLOSERS: Readonly<Record<string, string>> = { '《': '》', '〈': '〉', '「': '」', '『': '』' };

/** Laws and documents in 《》, and in 「」 where a title in traditional characters stands in them. */
export function readMarkedTitles(text: string, laws: LawNames): LawMention[] {
  const found: LawMention[] = [];
  for (let i = 0; i < text.length; i++) {
    const character = text[i]!;
    if (character !== '《' && character !== '「' && character !== '『') continue;
    const close = closingMark(text, i);
    if (close < 0) continue;
    const mention = readTitle(text, i, close, laws);
    if (mention) {
      found.push(mention);
      i = mention.end - 1;
    } else if (character === '《') i = close;
  }
  return found;
}

/** Books, films, papers: what stands in 《》 and is no law. Law names within them are part of their titles. */
export function otherTitles(text: string, laws: readonly LawMention[]): Span[] {
  const found: Span[] = [];
  let next = 0;
  for (let open = text.indexOf('《'); open >= 0; open = text.indexOf('《', open)) {
    while (next < laws.length && laws[next]!.end <= open) next++;
    const law = laws[next];
    const close = closingMark(text, open);
    if (law && law.start <= open) open = law.end;
    else if (close < 0) open++;
    else {
      found.push({ start: open, end: close + 1 });
      open = close + 1;
    }
  }
  return found;
}

/** Where the mark that closes the one at `open` stands, nested ones skipped, or -1. */
function closingMark(text: string, open: number): number {
  const opening = text[open]!;
  const closing = CLOSERS[opening]!;
  let depth = 0;
  const limit = Math.min(text.length, open + LONGEST_TITLE);
  for (let i = open; i < limit; i++) {
    if (text[i] === opening) depth++;
    else if (text[i] === closing && --depth === 0) return i;
  }
  // An inner title whose marks do not nest: 《A《B》 closes at the first mark.
  return -1;
}

function readTitle(text: string, open: number, close: number, laws: LawNames): LawMention | undefined {
  const content = text.slice(open + 1, close).trim();
  const { name, bracket } = splitStanding(content);
  if (name.length < 2) return undefined;
  const isKnown = laws.find(name) !== undefined;
  if (text[open] === '《') {
    if (!isKnown && !bracket && !isLawTitle(withoutBracket(name))) return undefined;
  } else if (!isKnown && !/(?:條例|法|条例)$/.test(name)) return undefined;
  else if (!isKnown && name.length < 4) return undefined;
  const after = close + 1;
  const outer = bracket ?? standingAfter(text, after);
  const place = readPlace(text, after);
  const alias = aliasAfter(text, after);
  return {
    kind: 'law',
    rule: 'title-marks',
    form: 'title',
    start: open,
    end: place?.end ?? after,
    title: name,
    ...(outer && { bracket: outer }),
    ...placeFields(place),
    ...(alias && { alias }),
  };
}

/** The fields of a place that a mention takes over. */
export function placeFields(
  place: ReturnType<typeof readPlace>,
): Pick<LawMention, 'article' | 'paragraph' | 'item' | 'isRange'> {
  return {
    ...(place?.article && { article: place.article }),
    ...(place?.paragraph && { paragraph: place.paragraph }),
    ...(place?.item && { item: place.item }),
    ...(place?.isRange && { isRange: true }),
  };
}

/** Cuts 办法（征求意见稿） into its name and what the bracket says. */
export function splitStanding(content: string): { readonly name: string; readonly bracket?: string } {
  const last = content[content.length - 1];
  if (last !== '）' && last !== ')') return { name: content };
  const open = Math.max(content.lastIndexOf('（'), content.lastIndexOf('('));
  if (open <= 0) return { name: content };
  const bracket = content.slice(open + 1, -1);
  return isStanding(bracket) ? { name: content.slice(0, open).trim(), bracket } : { name: content };
}

function withoutBracket(name: string): string {
  const last = name[name.length - 1];
  if (last !== '）' && last !== ')') return name;
  const open = Math.max(name.lastIndexOf('（'), name.lastIndexOf('('));
  return open > 0 ? name.slice(0, open).trim() : name;
}

/** What a bracket right behind a name says of its standing. */
function standingAfter(text: string, at: number): string | undefined {
  if (text[at] !== '（' && text[at] !== '(') return undefined;
  const closing = text[at] === '（' ? '）' : ')';
  for (let i = at + 1; i < Math.min(text.length, at + 30); i++) {
    if (text[i] !== closing) continue;
    const words = text.slice(at + 1, i);
    return isStanding(words) ? words : undefined;
  }
  return undefined;
}

/** The end of a bracket behind a bare name that tells its standing, and its words. */
export function bracketAfter(text: string, at: number): { readonly end: number; readonly words: string } | undefined {
  const words = standingAfter(text, at);
  return words === undefined ? undefined : { end: at + words.length + 2, words };
}
