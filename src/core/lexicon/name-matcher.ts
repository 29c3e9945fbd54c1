/** A place in the tree of names: which units may follow, in step with where each leads. */
interface Node<T> {
  readonly codes: number[];
  readonly nodes: Node<T>[];
  /** The same where many may follow; a few are found faster one after the other. */
  table: Map<number, Node<T>> | undefined;
  value: T | undefined;
}

/** How many units are looked through one after the other. */
const FEW = 8;

/** Names that begin alike, until a text has their beginning. */
type Waiting<T> = (readonly [name: string, value: T])[];

/**
 * Finds the longest of many names at a place in a text, in time that depends on the name alone. A list of thousands is
 * ready at once: the names that begin with a character are made into a tree when a text may have one of them.
 */
export class NameMatcher<T> {
  private readonly roots = new Map<number, Node<T> | Waiting<T>>();
  /** A bit for each UTF-16 unit that a name begins with: most places in a text are told to have none by it. */
  private readonly first = new Uint32Array(0x10000 / 32);
  /** The same for the first two units, mixed: no bit, no name. */
  private readonly firstTwo = new Uint32Array(0x10000 / 32);
  /** Units that are names by themselves. */
  private readonly single = new Set<number>();

  constructor(names: Iterable<readonly [name: string, value: T]> = []) {
    for (const [name, value] of names) this.add(name, value);
  }

  /** The first value that a name is given stays. */
  add(name: string, value: T): void {
    if (!name) return;
    const begin = name.charCodeAt(0);
    this.first[begin >> 5]! |= 1 << (begin & 31);
    if (name.length === 1) this.single.add(begin);
    else {
      const pair = mixed(begin, name.charCodeAt(1));
      this.firstTwo[pair >> 5]! |= 1 << (pair & 31);
    }
    const root = this.roots.get(begin);
    if (!root) this.roots.set(begin, [[name, value]]);
    else if (Array.isArray(root)) root.push([name, value]);
    else insert(root, name, value);
  }

  /** The longest name that begins at `at`, or `undefined`. */
  longestAt(text: string, at: number): { readonly end: number; readonly value: T } | undefined {
    if (!this.mayBegin(text, at)) return undefined;
    let node: Node<T> | undefined = this.treeOf(text.charCodeAt(at));
    let value: T | undefined;
    let end = 0;
    for (let i = at + 1; node; i++) {
      if (node.value !== undefined) {
        value = node.value;
        end = i;
      }
      if (i >= text.length) break;
      node = follow(node, text.charCodeAt(i));
    }
    return value === undefined ? undefined : { end, value };
  }

  /** Whether any name begins with this UTF-16 unit: a cheap check before `longestAt`. */
  begins(code: number): boolean {
    return (this.first[code >> 5]! & (1 << (code & 31))) !== 0;
  }

  /** Whether any name may begin at `at`, by its first two units: a closer look than `begins`, and nearly as cheap. */
  mayBegin(text: string, at: number): boolean {
    const code = text.charCodeAt(at);
    if (!this.begins(code)) return false;
    const pair = mixed(code, text.charCodeAt(at + 1));
    return (this.firstTwo[pair >> 5]! & (1 << (pair & 31))) !== 0 || this.single.has(code);
  }

  /** The value of exactly this name. */
  get(name: string): T | undefined {
    const found = this.longestAt(name, 0);
    return found?.end === name.length ? found.value : undefined;
  }

  /** The names that begin with a unit. */
  private treeOf(code: number): Node<T> | undefined {
    const root = this.roots.get(code);
    if (!Array.isArray(root)) return root;
    const tree: Node<T> = nodeOf();
    for (const [name, value] of root) insert(tree, name, value);
    this.roots.set(code, tree);
    return tree;
  }
}

function nodeOf<T>(): Node<T> {
  return { codes: [], nodes: [], table: undefined, value: undefined };
}

function follow<T>({ codes, nodes, table }: Node<T>, code: number): Node<T> | undefined {
  if (table) return table.get(code);
  for (let i = 0; i < codes.length; i++) if (codes[i] === code) return nodes[i];
  return undefined;
}

/** Puts a name into the tree of those that begin alike. */
function insert<T>(tree: Node<T>, name: string, value: T): void {
  let node = tree;
  for (let i = 1; i < name.length; i++) {
    const code = name.charCodeAt(i);
    let next = follow(node, code);
    if (!next) {
      next = nodeOf();
      node.codes.push(code);
      node.nodes.push(next);
      if (node.table) node.table.set(code, next);
      else if (node.codes.length > FEW) node.table = new Map(node.codes.map((one, at) => [one, node.nodes[at]!]));
    }
    node = next;
  }
  node.value ??= value;
}

/** A number below 0x10000 for two UTF-16 units; `NaN`, behind the end of a text, counts as none. */
function mixed(first: number, second: number): number {
  return (first ^ Math.imul(second, 0x9e5)) & 0xffff;
}
