import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { type Placement, place } from '../../../../src/core/annotate/anchor';
import { anchorsOf } from '../../../../src/core/annotate/context';
import type { Anchor } from '../../../../src/core/annotate/model';
import { randomOf, words } from './article';

interface Gold {
  readonly source: string;
  readonly mentions: readonly { readonly start: number; readonly end: number; readonly quote: string }[];
}

/** Every mention that people annotated in the articles: short, and many of them several times in a text. */
const GOLD = join(import.meta.dirname, '../../../gold');
const articles = readdirSync(GOLD)
  .filter((name) => name.endsWith('.json'))
  .map((name) => {
    const { source, mentions } = JSON.parse(readFileSync(join(GOLD, name), 'utf8')) as Gold;
    const text = readFileSync(join(GOLD, source), 'utf8');
    return { name, text, anchors: anchorsOf(text, mentions) };
  });

interface Edit {
  readonly at: number;
  readonly removed: number;
  readonly inserted: string;
}

/** Edits a text in several places, from its end to its start. */
function editAll(text: string, edits: readonly Edit[]): string {
  return edits.reduceRight(
    (edited, { at, removed, inserted }) => edited.slice(0, at) + inserted + edited.slice(at + removed),
    text,
  );
}

/** Where an offset of the text stands after the edits; undefined where its words were touched. */
function follow({ start, end }: Anchor, edits: readonly Edit[]): number | undefined {
  if (edits.some(({ at, removed }) => at < end && at + removed > start)) return undefined;
  return edits.reduce(
    (to, { at, removed, inserted }) => (at + removed <= start ? to + inserted.length - removed : to),
    start,
  );
}

describe('the mentions of real articles', () => {
  const placements = (edits: (text: string, seed: number) => Edit[]) => {
    const tally = { certain: 0, doubtful: 0, missed: 0, asked: 0, wrong: 0, touched: 0 };
    articles.forEach(({ text, anchors }, seed) => {
      const made = edits(text, seed);
      const edited = editAll(text, made);
      for (const anchor of anchors) {
        const expected = follow(anchor, made);
        const found: Placement = place(anchor, edited);
        if (expected === undefined) {
          tally.touched++;
        } else if (found === 'orphan') tally.missed++;
        else if (found.span.start === expected) tally[found.certainty === 'doubtful' ? 'doubtful' : 'certain']++;
        else tally[found.certainty === 'doubtful' ? 'asked' : 'wrong']++;
      }
    });
    return tally;
  };
  const total = articles.reduce((sum, { anchors }) => sum + anchors.length, 0);

  test('stay where they are while nothing changes', () => {
    expect(placements(() => [])).toEqual({ certain: total, doubtful: 0, missed: 0, asked: 0, wrong: 0, touched: 0 });
  });

  test('go along, without a doubt, when text comes before them', () => {
    expect(placements(() => [{ at: 0, removed: 0, inserted: '编者按:本文有删节。\n\n' }])).toMatchObject({
      certain: total,
    });
  });

  test('are found when the text is edited in twenty places, and none is certain of another place', () => {
    const result = placements((text, seed) => {
      const random = randomOf(seed);
      const at = Array.from({ length: 20 }, () => random(text.length)).toSorted((a, b) => a - b);
      return at.map((start, i) => ({
        at: start,
        removed: Math.min(random(12), (at[i + 1] ?? text.length) - start),
        inserted: words(random, random(12)),
      }));
    });
    expect(result.wrong).toBe(0);
    const left = total - result.touched;
    expect((result.certain + result.doubtful) / left).toBeGreaterThan(0.995);
    // An edit every 150 characters leaves few contexts of 64 as they were; what is not certain asks.
    expect(result.certain / left).toBeGreaterThan(0.9);
  });
});
