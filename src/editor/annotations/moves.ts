import type { Found, Placement } from '../../core/annotate/anchor';

/** An edit of the text as the editor tells it; offsets are into the text before it. */
export interface TextChange {
  readonly rangeOffset: number;
  readonly rangeLength: number;
  readonly text: string;
}

/**
 * Where annotations stand right after an edit, until the text rests and they are placed anew. One whose border was
 * edited is without a place till then.
 */
export function moveAll(
  placements: ReadonlyMap<string, Placement>,
  changes: readonly TextChange[],
): Map<string, Placement> {
  const inOrder = changes.toSorted((a, b) => b.rangeOffset - a.rangeOffset);
  const moved = new Map<string, Placement>();
  for (const [id, placement] of placements) {
    const next = inOrder.reduce<Placement | undefined>(move, placement);
    if (next) moved.set(id, next);
  }
  return moved;
}

function move(placement: Placement | undefined, { rangeOffset, rangeLength, text }: TextChange): Placement | undefined {
  if (placement === undefined || placement === 'orphan') return placement;
  const { start, end } = placement.span;
  const until = rangeOffset + rangeLength;
  const by = text.length - rangeLength;
  if (until <= start) return shifted(placement, start + by, end + by);
  if (rangeOffset >= end) return placement;
  if (rangeOffset > start && until < end) return { ...shifted(placement, start, end + by), changed: true };
  return undefined;
}

const shifted = (found: Found, start: number, end: number): Found => ({ ...found, span: { start, end } });
