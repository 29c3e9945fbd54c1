import type { Reading } from './reader';

const DAY = 86_400_000;

/** `2023`, `2023-09`, `2023-09-05`, `2023-01/2023-09`, `../2023-12-25` as an interval; `undefined` for anything else. */
export function readingOf(iso: string): Reading | undefined {
  const [from, to] = iso.split('/') as [string, string | undefined];
  const start = from === '..' ? -Infinity : edge(from, 0);
  const end = to === '..' ? Infinity : edge(to ?? from, 1);
  return Number.isNaN(start) || Number.isNaN(end) ? undefined : { start, end };
}

/** Where a year, month or day begins (0) or ends (1). */
function edge(iso: string, side: 0 | 1): number {
  const match = /^(\d{4})(?:-(\d{2})(?:-(\d{2}))?)?$/.exec(iso);
  if (!match) return Number.NaN;
  const [, year, month, day] = match.map(Number) as [number, number, number, number];
  if (day) return Date.UTC(year, month - 1, day) + side * DAY;
  if (month) return Date.UTC(year, month - 1 + side, 1);
  return Date.UTC(year + side, 0, 1);
}

/**
 * Whether two readings are one. Programs differ in whether the last day counts and in whether they say where an open
 * interval begins, neither of which counts against them here.
 */
export function isSameReading(want: Reading, got: Reading): boolean {
  const sameEnd = isWithinADay(want.end, got.end);
  if (want.start === -Infinity) return sameEnd;
  const sameStart = isWithinADay(want.start, got.start);
  return want.end === Infinity ? sameStart : sameStart && sameEnd;
}

function isWithinADay(a: number, b: number): boolean {
  return a === b || Math.abs(a - b) <= DAY;
}
