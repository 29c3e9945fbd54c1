import type { Change, Fact, Law, Qualifier, Statistic } from '../core/fact';

/** Codes of time are for machines: UCUM's `a` is a year. */
const TIME_UNITS: Readonly<Record<string, string>> = {
  a: 'year',
  mo: 'month',
  wk: 'week',
  d: 'day',
  h: 'hour',
  min: 'minute',
  s: 'second',
};

const QUALIFIERS: Readonly<Record<Qualifier, string>> = {
  exact: '',
  about: 'about ',
  over: 'over ',
  nearly: 'nearly ',
  under: 'under ',
  'at-least': 'at least ',
  'at-most': 'at most ',
};

const COMPARISONS: Readonly<Record<NonNullable<Change['basis']>, string>> = {
  'year-on-year': 'year on year',
  'period-on-period': 'period on period',
  since: 'since a date',
  plan: 'against the plan',
};

let format: Intl.NumberFormat | undefined;

/** All digits, with commas between the thousands: `328,800,000,000`; two thirds end after ten places. */
function separated(value: number): string {
  format ??= new Intl.NumberFormat('en', { maximumFractionDigits: 10 });
  return format.format(value);
}

/** What a fact says: `over 34,000 人`, `2023-01/2023-09`, a full name; empty where it is not known. */
export function valueText(fact: Fact): string {
  switch (fact.kind) {
    case 'statistic':
      return QUALIFIERS[fact.qualifier] + withUnit(figure(fact), fact.unit);
    case 'period':
      return fact.iso ?? '';
    case 'agency':
      return fact.canonical ?? '';
    case 'law':
      return citation(fact);
  }
}

/** What it is about, beside the value: change, baseline and speaker of a statistic, status of a law. */
export function detailText(fact: Fact): string {
  switch (fact.kind) {
    case 'statistic':
      return fact.change ? changeText(fact.change, fact.unit) : '';
    case 'period':
      if (fact.iso !== undefined) return '';
      return fact.unresolved === 'no-document-date' ? 'the document has no date' : 'no definite time';
    case 'agency':
      return fact.generic ? 'a group' : '';
    case 'law':
      return fact.status ?? '';
  }
}

function figure({ value, min, max, qualifier, quote }: Statistic): string {
  // "at least" says it already.
  const sign = (bound: string) => (qualifier === 'exact' ? bound : '');
  if (value !== undefined) return separated(value);
  if (min !== undefined && max !== undefined) return `${separated(min)}–${separated(max)}`;
  if (min !== undefined) return sign('≥ ') + separated(min);
  if (max !== undefined) return sign('≤ ') + separated(max);
  return quote;
}

function withUnit(number: string, unit: string): string {
  if (unit === '' || unit === '%' || unit === '‰') return number + unit;
  if (unit === 'percentage-point') return `${number} percentage point${number === '1' ? '' : 's'}`;
  if (!Object.hasOwn(TIME_UNITS, unit)) return `${number} ${unit}`;
  return `${number} ${TIME_UNITS[unit]}${number === '1' ? '' : 's'}`;
}

function citation({ canonical, article, paragraph, item }: Law): string {
  const place = [article && `article ${article}`, paragraph && `paragraph ${paragraph}`, item && `item ${item}`].filter(
    Boolean,
  );
  return [canonical, ...place].filter(Boolean).join(', ');
}

/** `up, year on year, from 48% to 33%`; empty where nothing is known. */
export function changeText({ direction, basis, from, to, points }: Change, unit: string): string {
  return [
    direction,
    basis && COMPARISONS[basis],
    [
      from !== undefined && `from ${withUnit(separated(from), unit)}`,
      to !== undefined && `to ${withUnit(separated(to), unit)}`,
    ]
      .filter(Boolean)
      .join(' '),
    points !== undefined && `by ${withUnit(separated(Math.abs(points)), 'percentage-point')}`,
  ]
    .filter(Boolean)
    .join(', ');
}

/** `1 fact`, `2,400 facts`. */
export function counted(count: number, noun: string): string {
  const plural = noun.endsWith('y') ? `${noun.slice(0, -1)}ies` : `${noun}s`;
  return `${separated(count)} ${count === 1 ? noun : plural}`;
}
