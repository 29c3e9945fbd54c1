import { l10n } from 'vscode';
import type {
  Agency,
  Baseline,
  Change,
  Fact,
  FactKind,
  Law,
  LawLookup,
  LawStatus,
  Period,
  Qualifier,
  Statistic,
} from '../core';
import { plainNumber, withSeparators } from './numbers';
import { periodText } from './period-text';
import { withUnit } from './units';

/** `42 facts`, `1 fact`. */
export function countOfFacts(count: number): string {
  return count === 1 ? l10n.t('1 fact') : l10n.t('{0} facts', withSeparators(count));
}

/** `12 mentions`, `1 mention`. */
export function countOfMentions(count: number): string {
  return count === 1 ? l10n.t('1 mention') : l10n.t('{0} mentions', withSeparators(count));
}

/** The name of a kind, in the plural, as groups and switches carry it. */
export function kindName(kind: FactKind): string {
  switch (kind) {
    case 'statistic':
      return l10n.t('Statistics');
    case 'period':
      return l10n.t('Periods');
    case 'agency':
      return l10n.t('Agencies');
    case 'law':
      return l10n.t('Laws');
  }
}

/** The name of one fact's kind, as a cell carries it. */
export function kindOf({ kind }: Fact): string {
  switch (kind) {
    case 'statistic':
      return l10n.t('Statistic');
    case 'period':
      return l10n.t('Period');
    case 'agency':
      return l10n.t('Agency');
    case 'law':
      return l10n.t('Law');
  }
}

/** What a fact says, in one short phrase that begins with its value: `over 34,000 人`, `January – October 2023`, a full name. */
export function valueText(fact: Fact): string {
  switch (fact.kind) {
    case 'statistic':
      return quantity(fact);
    case 'period':
      return fact.iso === undefined ? fact.quote : periodText(fact.iso);
    case 'agency':
      return fact.canonical ?? fact.quote;
    case 'law':
      return citation(fact);
  }
}

/** What it is about, beside the value: the measure and the period; empty where nothing is known. */
export function contextText(fact: Fact): string {
  switch (fact.kind) {
    case 'statistic':
      return [fact.measure, fact.refPeriod && periodText(fact.refPeriod)].filter(Boolean).join(' · ');
    case 'period':
      return fact.iso === undefined ? unresolved(fact) : fact.quote;
    case 'agency':
    case 'law':
      return valueText(fact) === fact.quote ? '' : fact.quote;
  }
}

/** A fact by its value, as another one points at it: with what it counts where the other counts something else. */
export function namedValue(fact: Fact, beside?: Fact): string {
  const value = valueText(fact);
  if (fact.kind !== 'statistic' || !fact.measure) return value;
  const isSame = beside?.kind === 'statistic' && beside.measure === fact.measure;
  return isSame ? value : `${value} · ${fact.measure}`;
}

/** The bare value, to paste into a cell: digits without separators, `3-5` for a range, an ISO date, a full name. */
export function bareValue(fact: Fact): string {
  if (fact.kind === 'period') return fact.iso ?? fact.quote;
  if (fact.kind !== 'statistic') return valueText(fact);
  if (fact.value !== undefined) return plainNumber(fact.value);
  const ends = [fact.min, fact.max].filter((end) => end !== undefined).map(plainNumber);
  return ends.length === 0 ? fact.quote : ends.join('-');
}

function quantity(fact: Statistic): string {
  return qualified(fact.qualifier, withUnit(figure(fact), fact.unit));
}

/** The number or the two ends of the range, with separators. */
function figure({ value, min, max, quote }: Statistic): string {
  if (value !== undefined) return withSeparators(value);
  if (min !== undefined && max !== undefined) return `${withSeparators(min)}–${withSeparators(max)}`;
  if (min !== undefined) return `≥ ${withSeparators(min)}`;
  if (max !== undefined) return `≤ ${withSeparators(max)}`;
  return quote;
}

function qualified(qualifier: Qualifier, number: string): string {
  switch (qualifier) {
    case 'exact':
      return number;
    case 'about':
      return l10n.t('about {0}', number);
    case 'over':
      return l10n.t('over {0}', number);
    case 'nearly':
      return l10n.t('nearly {0}', number);
    case 'under':
      return l10n.t('under {0}', number);
    case 'at-least':
      return l10n.t('at least {0}', number);
    case 'at-most':
      return l10n.t('at most {0}', number);
  }
}

/** A qualifier as a cell carries it. */
export function qualifierName(qualifier: Qualifier): string {
  switch (qualifier) {
    case 'exact':
      return l10n.t('exact');
    case 'about':
      return l10n.t('about');
    case 'over':
      return l10n.t('over');
    case 'nearly':
      return l10n.t('nearly');
    case 'under':
      return l10n.t('under');
    case 'at-least':
      return l10n.t('at least');
    case 'at-most':
      return l10n.t('at most');
  }
}

/** What a qualifier tells about the true number. */
export function qualifierMeaning(qualifier: Qualifier): string | undefined {
  switch (qualifier) {
    case 'exact':
      return undefined;
    case 'about':
      return l10n.t('a little more or less than the number written');
    case 'over':
      return l10n.t('more than the number written');
    case 'nearly':
      return l10n.t('a little less than the number written');
    case 'under':
      return l10n.t('less than the number written');
    case 'at-least':
      return l10n.t('the number written or more');
    case 'at-most':
      return l10n.t('the number written or less');
  }
}

/** `up, year on year; from 48% to 33% (15 percentage points)`; empty where nothing is known. */
export function changeText(change: Change, unit: string): string {
  const { from, to, points } = change;
  const ends =
    from !== undefined && to !== undefined
      ? l10n.t('from {0} to {1}', withUnit(withSeparators(from), unit), withUnit(withSeparators(to), unit))
      : from !== undefined
        ? l10n.t('from {0}', withUnit(withSeparators(from), unit))
        : to !== undefined && l10n.t('to {0}', withUnit(withSeparators(to), unit));
  const size = points !== undefined && l10n.t('by {0}', withUnit(withSeparators(Math.abs(points)), 'percentage-point'));
  return [direction(change), comparison(change), ends, size].filter(Boolean).join(l10n.t(', '));
}

function direction({ direction }: Change): string | undefined {
  switch (direction) {
    case 'up':
      return l10n.t('up');
    case 'down':
      return l10n.t('down');
    case 'flat':
      return l10n.t('unchanged');
    case undefined:
      return undefined;
  }
}

function comparison({ basis }: Change): string | undefined {
  switch (basis) {
    case 'year-on-year':
      return l10n.t('year on year');
    case 'period-on-period':
      return l10n.t('on the period before');
    case 'since':
      return l10n.t('since an earlier date');
    case 'plan':
      return l10n.t('against the plan');
    case undefined:
      return undefined;
  }
}

/** `about 22,400 人 (22,370 to 22,520)`: the value that a change implies, with the interval that it may lie in. */
export function baselineText({ value, min, max }: Baseline, unit: string): string {
  const rounded = (number: number, digits: number) => withSeparators(Number(number.toPrecision(digits)));
  const about = l10n.t('about {0}', withUnit(rounded(value, 3), unit));
  return min === max ? about : l10n.t('{0} ({1} to {2})', about, rounded(min, 4), rounded(max, 4));
}

/** `《…》 Art. 266`: the full title and the article cited. */
function citation(law: Law): string {
  const title = law.canonical ?? law.quote;
  return [title, articleText(law)].filter(Boolean).join(' ');
}

/** `Art. 287-2 para. 1`; empty where the whole law is meant. */
export function articleText({ article, paragraph, item }: Law): string {
  return [
    article !== undefined && l10n.t('Art. {0}', article),
    paragraph !== undefined && l10n.t('para. {0}', paragraph),
    item !== undefined && l10n.t('item {0}', item),
  ]
    .filter(Boolean)
    .join(' ');
}

/** A law's standing as of the document's date. */
export function statusText(status: LawStatus): string {
  switch (status) {
    case 'in-force':
      return l10n.t('in force');
    case 'not-yet-in-force':
      return l10n.t('not yet in force');
    case 'amended':
      return l10n.t('amended since');
    case 'repealed':
      return l10n.t('repealed');
    case 'draft':
      return l10n.t('draft');
  }
}

/** What looking a law up gave, where no status follows from it. */
export function lookupText(lookup: LawLookup): string {
  switch (lookup) {
    case 'found':
      return l10n.t('found in the list of laws');
    case 'not-found':
      return l10n.t('not in the list of laws');
    case 'not-checked':
      return l10n.t('not looked up: the text gives no title');
  }
}

/** Why a period has no date. */
export function unresolved({ unresolved }: Period): string {
  return unresolved === 'no-document-date'
    ? l10n.t('not resolved: the document has no date to count from')
    : l10n.t('not resolved: the words name no definite time');
}

/** What an agency's name stands for, where it names no single body. */
export function agencyKind({ generic }: Agency): string | undefined {
  return generic ? l10n.t('a group of bodies, not a single one') : undefined;
}
