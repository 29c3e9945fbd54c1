import { type AgencyEntry, type AgencyNames, existedOn } from '../lexicon/agencies';

/** A full name and the rule that gave it. */
export interface Answer {
  readonly canonical: string;
  readonly rule: string;
}

/** What bodies are called, and on which date; without one a name stands for itself. */
export interface NamesAsOf {
  readonly names: AgencyNames;
  readonly date: string | undefined;
}

/** The body that bore the name on the document's date, or, for a name that had gone by then, what took its place. */
export function fromLexicon(written: string, { names, date }: NamesAsOf, former: boolean): Answer | undefined {
  const entries = names.named(written);
  return entries.length > 0 ? asOf(entries, written, names, date, former) : undefined;
}

/** A name found with more around it (十四届全国人大三次会议, U.S. Congress), or one that only the workspace knows. */
export function fromEntry(
  name: string | undefined,
  written: string,
  context: NamesAsOf,
  former: boolean,
): Answer | undefined {
  if (!name) return undefined;
  const entries = context.names.named(name);
  return entries.length > 0
    ? asOf(entries, written, context.names, context.date, former)
    : { canonical: name, rule: 'lexicon' };
}

function asOf(
  entries: readonly AgencyEntry[],
  written: string,
  names: AgencyNames,
  date: string | undefined,
  former: boolean,
): Answer {
  if (!date || former) return { canonical: fullName(entries[0]!, written), rule: former ? 'former-name' : 'lexicon' };
  const living = entries.find((entry) => existedOn(entry, date));
  if (living) return { canonical: fullName(living, written), rule: 'lexicon' };
  const successor = successorOn(entries, names, date);
  if (successor) return { canonical: fullName(successor, written), rule: 'renamed' };
  return { canonical: fullName(entries[0]!, written), rule: 'lexicon' };
}

/** Follows the successors of a body that was gone on a date to the one that was not. */
function successorOn(entries: readonly AgencyEntry[], names: AgencyNames, date: string): AgencyEntry | undefined {
  const gone = entries.find((entry) => entry.successor && entry.to && !existedOn({ ...entry, from: undefined }, date));
  let next = gone;
  for (let i = 0; i < MAX_REFORMS && next?.successor; i++) {
    next = names.named(next.successor).find((entry) => entry.name === next?.successor);
    if (next && existedOn(next, date)) return next;
  }
  return undefined;
}

/** No body has been renamed more often than this. */
const MAX_REFORMS = 6;

/** In the language that the text calls it by; a joint name stands for several. */
function fullName(entry: AgencyEntry, written: string): string {
  if (!/^[\x20-\x7e’]*$/.test(written)) return entry.stands?.join('、') ?? entry.name;
  const plain = inEnglish(written);
  const full = inEnglish(entry.en?.[0] ?? entry.name);
  return isShortForm(plain) ? full : plain;
}

/** Without the country before it: U.S. Department of Justice → Department of Justice. */
export function inEnglish(written: string): string {
  return written.replaceAll('’', "'").replace(/^U\.?S\.? (?=\S+ )/, '');
}

/** An acronym or one word (ECB, Ofcom), or a department with its noun behind (Justice Department). */
function isShortForm(name: string): boolean {
  return !name.includes(' ') || /^U\.S\. \S+$/.test(name) || /^\w+ Department$/.test(name);
}
