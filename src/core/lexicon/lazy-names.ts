import { NameMatcher } from './name-matcher';

/**
 * Names that are found like those of a `NameMatcher`, for lists of thousands: they are only sorted by first character at
 * first, and the matcher of a character is built when a text has it.
 */
export class LazyNames<T> {
  private readonly waiting = new Map<number, (readonly [name: string, value: T])[]>();
  private readonly ready = new Map<number, NameMatcher<T>>();

  /** The first value that a name is given stays. */
  add(name: string, value: T): void {
    if (!name) return;
    const code = name.charCodeAt(0);
    const matcher = this.ready.get(code);
    const names = this.waiting.get(code);
    if (matcher) matcher.add(name, value);
    else if (names) names.push([name, value]);
    else this.waiting.set(code, [[name, value]]);
  }

  /** The longest name that begins at `at`, or `undefined`. */
  longestAt(text: string, at: number): { readonly end: number; readonly value: T } | undefined {
    const code = text.charCodeAt(at);
    let matcher = this.ready.get(code);
    if (!matcher) {
      const names = this.waiting.get(code);
      if (!names) return undefined;
      matcher = new NameMatcher(names);
      this.ready.set(code, matcher);
      this.waiting.delete(code);
    }
    return matcher.longestAt(text, at);
  }

  /** Whether any name begins with this UTF-16 unit. */
  begins(code: number): boolean {
    return this.waiting.has(code) || this.ready.has(code);
  }
}
