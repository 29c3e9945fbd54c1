import type { UnitNames } from '../../lexicon/units';
import { readQuantity } from './quantity';
import type { Extent } from './range';

/** How many members of a list are looked through for its unit. */
const MOST_MEMBERS = 8;
/** How far before the list 分别 is looked for. */
const REACH = 12;

/**
 * A list says its unit once, behind the last member: 0.32和0.66个百分点, 分别为3、5、7家, 12 to 9 micrograms.
 * Gives the unit to a member that has none.
 */
export function listUnit(text: string, extent: Extent, units: UnitNames): Extent {
  const { first } = extent;
  if (first.kind) return first.code === '个' && first.numeral?.fraction ? pointsOf(text, extent, units) : extent;
  if (extent.last || !first.numeral || first.scaled || first.loose || first.numeral.code) return extent;
  const to = first.end;
  const change = text.startsWith(' to ', to) && /\bfrom $/.test(text.slice(Math.max(0, first.start - 5), first.start));
  const each = first.numeral.fraction || text.slice(Math.max(0, first.start - REACH), first.start).includes('分别');
  if (!each && !change) return extent;
  let at = to;
  for (let n = 0; n < MOST_MEMBERS; n++) {
    const joint = change && n === 0 ? 4 : jointLength(text, at);
    if (joint === 0) return extent;
    const next = readQuantity(text, at + joint, units);
    if (!next) return extent;
    if (next.kind) {
      if (next.kind === 'time' && !change) return extent;
      return { ...extent, first: { ...first, kind: next.kind, code: next.code, rule: next.rule } };
    }
    at = next.end;
  }
  return extent;
}

/** 0.32个和0.66个百分点. */
function pointsOf(text: string, extent: Extent, units: UnitNames): Extent {
  const { first } = extent;
  const next = jointLength(text, extent.end) ? readQuantity(text, extent.end + 1, units) : undefined;
  if (next?.kind !== 'share') return extent;
  return { ...extent, first: { ...first, kind: next.kind, code: next.code, rule: next.rule } };
}

function jointLength(text: string, at: number): number {
  return '、和及与或，'.includes(text[at] ?? ' ') ? 1 : 0;
}
