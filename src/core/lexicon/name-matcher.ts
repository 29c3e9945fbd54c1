interface Node<T> {
  readonly next: Map<number, Node<T>>;
  value?: T;
}

/** Finds the longest of many names at a place in a text, in time that depends on the name alone. */
export class NameMatcher<T> {
  private readonly root: Node<T> = { next: new Map() };

  constructor(names: Iterable<readonly [name: string, value: T]> = []) {
    for (const [name, value] of names) this.add(name, value);
  }

  /** The first value that a name is given stays. */
  add(name: string, value: T): void {
    if (!name) return;
    let node = this.root;
    for (let i = 0; i < name.length; i++) {
      const code = name.charCodeAt(i);
      let next = node.next.get(code);
      if (!next) {
        next = { next: new Map() };
        node.next.set(code, next);
      }
      node = next;
    }
    node.value ??= value;
  }

  /** The longest name that begins at `at`, or `undefined`. */
  longestAt(text: string, at: number): { readonly end: number; readonly value: T } | undefined {
    let node: Node<T> | undefined = this.root;
    let found: { end: number; value: T } | undefined;
    for (let i = at; i <= text.length; i++) {
      if (node.value !== undefined) found = { end: i, value: node.value };
      node = node.next.get(text.charCodeAt(i));
      if (!node) break;
    }
    return found;
  }

  /** Whether any name begins with this UTF-16 unit: a cheap check before `longestAt`. */
  begins(code: number): boolean {
    return this.root.next.has(code);
  }

  /** The value of exactly this name. */
  get(name: string): T | undefined {
    const found = this.longestAt(name, 0);
    return found?.end === name.length ? found.value : undefined;
  }
}
