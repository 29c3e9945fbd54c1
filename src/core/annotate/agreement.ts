/**
 * Cohen's kappa (Cohen 1960): how much more two raters agree than chance would have them, given how often each uses each
 * category. 1 is always, 0 as by chance; `undefined` without items, or where both use one category alone.
 *
 * @param pairs what the one and the other said of each item
 */
export function cohenKappa(pairs: readonly (readonly [string, string])[]): number | undefined {
  const n = pairs.length;
  const first = tally(pairs.map(([a]) => a));
  const second = tally(pairs.map(([, b]) => b));
  const observed = pairs.filter(([a, b]) => a === b).length / n;
  const expected = sum([...first].map(([category, count]) => count * (second.get(category) ?? 0))) / (n * n);
  return n === 0 || expected === 1 ? undefined : (observed - expected) / (1 - expected);
}

/**
 * Krippendorff's alpha for nominal data, any number of raters, values missing here and there (Krippendorff 2011,
 * "Computing Krippendorff's Alpha-Reliability"): one less observed by expected disagreement, from the coincidences of
 * values within units. `undefined` where there is nothing to compare or only one value.
 *
 * @param units the values that each item was given; an item with fewer than two says nothing
 */
export function krippendorffAlpha(units: readonly (readonly string[])[]): number | undefined {
  const pairable = units.filter((unit) => unit.length > 1);
  const totals = tally(pairable.flat());
  const n = sum([...totals.values()]);
  const agreeing = sum(
    pairable.map((unit) => sum([...tally(unit).values()].map((count) => count * (count - 1))) / (unit.length - 1)),
  );
  const byChance = sum([...totals.values()].map((count) => count * (count - 1)));
  const expected = n * (n - 1) - byChance;
  return expected === 0 ? undefined : 1 - ((n - 1) * (n - agreeing)) / expected;
}

function tally(values: readonly string[]): Map<string, number> {
  const counts = new Map<string, number>();
  for (const value of values) counts.set(value, (counts.get(value) ?? 0) + 1);
  return counts;
}

const sum = (numbers: readonly number[]) => numbers.reduce((total, number) => total + number, 0);
