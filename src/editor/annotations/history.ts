import type { Change } from '../../core/annotate/change';
import { invert } from '../../core/annotate/change';
import type { Anchor, Annotation } from '../../core/annotate/model';

/** More acts than this are not taken back. */
const REMEMBERED = 200;

/** What was done to a document's annotations, to be taken back and done again. */
export class History {
  private done: Change[] = [];
  private undone: Change[] = [];

  push(change: Change): void {
    this.done = [...this.done.slice(1 - REMEMBERED), change];
    this.undone = [];
  }

  /** The change that takes the last act back, which can be done again from now on. */
  undo(): Change | undefined {
    const change = this.done.pop();
    if (change) this.undone.push(change);
    return change && invert(change);
  }

  redo(): Change | undefined {
    const change = this.undone.pop();
    if (change) this.done.push(change);
    return change;
  }

  /** Anchors were refreshed: what is remembered of these annotations has the new ones too. */
  repin(anchors: ReadonlyMap<string, Anchor>): void {
    const anchored = (annotation: Annotation | undefined) => {
      const target = annotation && anchors.get(annotation.id);
      return target ? { ...annotation, target } : annotation;
    };
    const renew = (change: Change): Change => ({
      ...change,
      edits: change.edits.map((edit) => ({ ...edit, before: anchored(edit.before), after: anchored(edit.after) })),
    });
    this.done = this.done.map(renew);
    this.undone = this.undone.map(renew);
  }
}
