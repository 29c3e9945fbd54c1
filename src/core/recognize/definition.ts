/**
 * Short names that a text gives right behind a name, in a bracket. Whether they are used later is seen in `assemble/`.
 */

/** 以下简称, 以下统称, 以下称, 下称, 简称. */
const DEFINITION = /以下[统統]?[简簡]?[称稱]|下[称稱]|[统統简簡][称稱]/;
/** A definition stands within this many characters behind the name. */
const REACH = 80;
const LONGEST_ALIAS = 24;

/** The short name that a bracket right behind a name gives it: （国发〔2024〕7号，以下简称“《意见》”）, (以下简称税收征管法). */
export function aliasAfter(text: string, at: number): string | undefined {
  const window = bracketAt(text, at);
  const defined = window && DEFINITION.exec(window);
  if (!defined) return undefined;
  const alias = window
    .slice(defined.index + defined[0].length)
    .replace(/^[为為：:，,\s]+/, '')
    .replace(/[“”"'‘’《》「」『』\s]/g, '');
  return alias.length >= 1 && alias.length <= LONGEST_ALIAS ? alias : undefined;
}

/** What stands in the bracket that opens at `at`; where it does not close soon, its beginning. */
function bracketAt(text: string, at: number): string | undefined {
  if (text[at] !== '（' && text[at] !== '(') return undefined;
  const limit = Math.min(text.length, at + REACH);
  let depth = 0;
  for (let i = at; i < limit; i++) {
    const character = text[i];
    if (character === '（' || character === '(') depth++;
    else if ((character === '）' || character === ')') && --depth === 0) return text.slice(at + 1, i);
  }
  return text.slice(at + 1, limit);
}

/** (BSA), (the “Directive”), (hereinafter referred to as “the Act”). */
const ENGLISH =
  / \((?:(?:hereinafter|hereafter|henceforth|commonly|also|collectively)(?: (?:referred to as|called|known as))?:?,? )?(?:the )?["“'‘]?(?:the )?([A-Z][A-Za-z0-9&-]{1,11}(?: (?:Act|Regulation|Law|Directive|Code))?)["”'’]?\)/y;

/** The short name that a bracket behind an English name gives it. */
export function englishAliasAfter(text: string, at: number): string | undefined {
  if (text[at] !== ' ' || text[at + 1] !== '(') return undefined;
  ENGLISH.lastIndex = at;
  return ENGLISH.exec(text)?.[1];
}
