import type { Fact } from '../core';
import { type Node, placesUnder } from './tree-nodes';

/** What the tree shows of a node beside its icon. */
export interface Face {
  readonly label: string;
  readonly description: string;
}

/** A node as VS Code knows it: the same object for as long as its id lives, so that it can be drawn anew by itself. */
export interface Element {
  readonly id: string;
  node: Node;
  face: Face;
  parent: Element | undefined;
  children: Element[];
}

/** Keeps the elements of the tree while the facts under them change, and tells which of them look different now. */
export class Elements {
  private byId = new Map<string, Element>();
  private byFact = new Map<string, Element>();
  private top: Element[] = [];

  get roots(): Element[] {
    return this.top;
  }

  /** The element of a fact's own place. */
  ofFact(fact: Fact): Element | undefined {
    return this.byFact.get(fact.id);
  }

  /** Takes the new nodes in. Returns what to draw anew: `all`, or the topmost elements whose face or children changed. */
  update(nodes: readonly Node[], faceOf: (node: Node) => Face): Element[] | 'all' {
    const before = this.byId;
    const changed: Element[] = [];
    this.byId = new Map();
    this.byFact = new Map();

    /** `seen` is true where something above is drawn anew, with all that is below it. */
    const take = (node: Node, parent: Element | undefined, seen: boolean): Element => {
      const known = before.get(node.id);
      const element: Element = known ?? { id: node.id, node, face: NO_FACE, parent, children: [] };
      const face = faceOf(node);
      const isChanged = !sameFace(element.face, face) || !sameIds(element.children, node.children);
      if (known && isChanged && !seen) changed.push(element);
      Object.assign(element, { node, face, parent });
      this.byId.set(element.id, element);
      if (node.type !== 'group' && placesUnder(node).length === 0) this.byFact.set(node.fact.id, element);
      element.children = node.children.map((child) => take(child, element, seen || isChanged));
      return element;
    };

    const isAll = !sameIds(this.top, nodes);
    this.top = nodes.map((node) => take(node, undefined, isAll));
    return isAll ? 'all' : changed;
  }
}

const NO_FACE: Face = { label: '', description: '' };

function sameFace(a: Face, b: Face): boolean {
  return a.label === b.label && a.description === b.description;
}

function sameIds(a: readonly { id: string }[], b: readonly { id: string }[]): boolean {
  return a.length === b.length && a.every(({ id }, index) => id === b[index]!.id);
}
