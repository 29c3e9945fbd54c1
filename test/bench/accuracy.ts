import type { GoldFact } from '../gold/measure';
import type { Article } from './articles';
import type { Found, Mapping, Reader } from './reader';
import { isSameReading, readingOf } from './readings';

/** Counts over a set of articles. */
export interface Score {
  wanted: number;
  found: number;
  /** Of the answers, those that stand nowhere in the annotation. */
  wrong: number;
  /** The same where any overlap counts as found. */
  foundNear: number;
  wrongNear: number;
  /** Wanted values (or dates), and how many are right where the words were found at all. */
  values: number;
  valuesMet: number;
  valuesRight: number;
}

export const ratio = {
  recall: ({ found, wanted }: Score) => found / wanted,
  precision: ({ found, wrong }: Score) => found / Math.max(1, found + wrong),
  f1: ({ found, wanted, wrong }: Score) => (2 * found) / (wanted + found + wrong),
  f1Near: ({ foundNear, wanted, wrongNear }: Score) => (2 * foundNear) / (wanted + foundNear + wrongNear),
  values: ({ valuesMet, valuesRight }: Score) => valuesRight / Math.max(1, valuesMet),
  valuesOfAll: ({ values, valuesRight }: Score) => valuesRight / Math.max(1, values),
};

/** The score of a program for one kind over all articles, in the mapping that serves it best. */
export function scoreOf(
  reader: Reader,
  kind: Found['kind'],
  articles: readonly Article[],
): Score & { mapping: string } {
  const byMapping = new Map<string, Score>();
  for (const article of articles) {
    if (!article.scored.includes(kind)) continue;
    for (const [place, mapping] of reader.read(article).entries()) {
      // Mappings of the two languages that have the same place are one choice.
      const key = String(place);
      const score = byMapping.get(key) ?? none();
      byMapping.set(key, score);
      add(score, article, kind, mapping);
    }
  }
  const [best] = [...byMapping].sort(([, a], [, b]) => better(b) - better(a));
  const name = best && reader.read(articles[0]!)[Number(best[0])]?.name;
  return { ...(best?.[1] ?? none()), mapping: name ?? '' };
}

function better(score: Score): number {
  return ratio.f1(score) + ratio.f1Near(score);
}

function none(): Score {
  return { wanted: 0, found: 0, wrong: 0, foundNear: 0, wrongNear: 0, values: 0, valuesMet: 0, valuesRight: 0 };
}

function add(score: Score, { gold, text, scope: [from, to] }: Article, kind: Found['kind'], { found }: Mapping): void {
  const wanted = gold.filter((one) => one.kind === kind);
  const answers = found.filter((one) => one.kind === kind && one.start >= from && one.end <= to);
  for (const one of wanted) {
    if (one.optional) continue;
    const near = answers.filter((answer) => overlaps(answer, one));
    score.wanted++;
    if (near.some((answer) => isExact(answer, one, text))) score.found++;
    if (near.length > 0) score.foundNear++;
    const isRight = valueJudge(one);
    if (!isRight) continue;
    score.values++;
    if (near.length > 0) score.valuesMet++;
    if (isRight(near)) score.valuesRight++;
  }
  for (const answer of answers) {
    const near = wanted.filter((one) => overlaps(answer, one));
    if (near.length === 0) score.wrongNear++;
    if (!near.some((one) => one.optional || isExact(answer, one, text))) score.wrong++;
  }
}

/** Tells whether any of the answers at the place says what the annotation says; `undefined` where it says nothing. */
function valueJudge({ kind, value, min, max, iso }: GoldFact): ((near: readonly Found[]) => boolean) | undefined {
  if (kind === 'period') {
    const want = iso ? readingOf(iso) : undefined;
    return want && ((near) => near.some(({ readings }) => readings?.some((got) => isSameReading(want, got))));
  }
  const ends = [value, min, max].filter((one) => typeof one === 'number');
  if (ends.length === 0) return undefined;
  // A range found as two numbers is as right as one with two ends.
  return (near) =>
    ends.every((want) => near.some((one) => [one.value, one.min, one.max].some((got) => isNear(want, got))));
}

function isNear(a: number, b: number | undefined): boolean {
  return b !== undefined && Math.abs(a - b) <= 1e-9 * Math.max(1, Math.abs(b));
}

function overlaps(found: Found, gold: GoldFact): boolean {
  return found.start < gold.end && gold.start < found.end;
}

function isExact(found: Found, gold: GoldFact, text: string): boolean {
  if (found.start === gold.start && found.end === gold.end) return true;
  return gold.altQuote === text.slice(found.start, found.end) && overlaps(found, gold);
}
