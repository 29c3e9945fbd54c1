import data from './crimes.json';
import { NameMatcher } from './name-matcher';

/** A crime and the article of the Criminal Law that defines it: `287-2` for 第二百八十七条之二. */
export interface Crime {
  readonly name: string;
  readonly aliases?: readonly string[];
  readonly article: string;
  /** Where the article is stated: 刑法第二百八十七条之二. */
  readonly source: string;
}

let matcher: NameMatcher<Crime> | undefined;

/** Crimes by name and alias; made at the first call. */
export function crimeNames(): NameMatcher<Crime> {
  if (matcher) return matcher;
  const crimes = data as readonly Crime[];
  matcher = new NameMatcher(crimes.map((crime) => [crime.name, crime] as const));
  for (const crime of crimes) for (const alias of crime.aliases ?? []) matcher.add(alias, crime);
  return matcher;
}
