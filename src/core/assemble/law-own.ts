import { splitStanding } from '../recognize/law/marks';
import { endsLikeLaw } from '../recognize/law/words';

/** A title as it stands at the head of a document, its bracket cut off where that tells the text's standing. */
export interface OwnTitle {
  readonly title: string;
  readonly bracket?: string;
  /** As written. */
  readonly words: string;
}

export interface OwnTitles {
  /** The document itself. */
  readonly outer?: OwnTitle;
  /** What it issues or is about: the 办法 of 关于印发《…办法》的通知. */
  readonly inner?: OwnTitle;
}

const ISSUES = /(?:印发|发布|公布|转发|下发|批转)(?:《([^《》]{4,80})》|([^《》]{4,60}))的(?:通知|公告|令|决定)$/;

/**
 * The laws that the title of a document names as its own text. None where it is the title of an article about a law.
 *
 * @param isKnown whether the lexicon has a law of this name
 */
export function ownTitles(heading: string | undefined, isKnown: (name: string) => boolean): OwnTitles {
  const words = heading?.trim();
  if (!words) return {};
  const { name, bracket } = splitStanding(words.replace(/^《(.*)》$/s, '$1'));
  // （二） and （2024年版） belong to the title; （节选） and the like do not.
  const base = name.replace(/[（(](?![一二三四五六七八九十]{1,3}[）)])[^（）()0-9]*[）)]$/, '').trim();
  if (!endsLikeLaw(base.replace(/[（(][^（）()]*[）)]$/, '')) && !isKnown(base)) return {};
  const outer = bracket ? { title: name, bracket, words } : { title: base, words };
  const issued = ISSUES.exec(base);
  const within = issued?.[1] ?? issued?.[2];
  if (!within) return { outer };
  const inner = splitStanding(within);
  return { outer, inner: { title: inner.name, words: within, ...(inner.bracket && { bracket: inner.bracket }) } };
}
