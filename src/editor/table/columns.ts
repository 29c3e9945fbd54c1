import { l10n } from 'vscode';
import type { Fact, Law, Statistic } from '../../core';
import {
  articleText,
  bareValue,
  baselineText,
  changeText,
  kindOf,
  lookupText,
  namedValue,
  qualifierName,
  statusText,
} from '../describe';
import { plainNumber } from '../numbers';
import { unitSign } from '../units';

/** What a cell may ask about the document beside the fact itself. */
export interface Surroundings {
  /** Counted from 1. */
  readonly lineOf: (fact: Fact) => number;
  readonly find: (id: string) => Fact | undefined;
  /** The document's, which stands above all of its sections and tells none from another. */
  readonly title?: string;
}

type Cell = (fact: Fact, around: Surroundings) => string | undefined;

const number = (value: number | undefined) => (value === undefined ? undefined : plainNumber(value));

/** A cell that only statistics fill. */
const ofStatistic =
  (read: (fact: Statistic, around: Surroundings) => string | undefined): Cell =>
  (fact, around) =>
    fact.kind === 'statistic' ? read(fact, around) : undefined;

/** A cell that only laws fill. */
const ofLaw =
  (read: (fact: Law) => string | undefined): Cell =>
  (fact) =>
    fact.kind === 'law' ? read(fact) : undefined;

/** What a column says of a fact. The order is that of the table. */
const CELLS = {
  line: (fact, { lineOf }) => String(lineOf(fact)),
  kind: (fact) => kindOf(fact),
  value: (fact) => (fact.kind === 'statistic' ? number(fact.value) : bareValue(fact)),
  min: ofStatistic((fact) => number(fact.min)),
  max: ofStatistic((fact) => number(fact.max)),
  unit: ofStatistic((fact) => unitSign(fact.unit)),
  measure: ofStatistic((fact) => fact.measure),
  period: ofStatistic((fact) => fact.refPeriod),
  qualifier: ofStatistic((fact) => qualifierName(fact.qualifier)),
  area: ofStatistic((fact) => fact.refArea),
  actor: ofStatistic((fact) => fact.actor),
  change: ofStatistic(({ change, unit }) => change && changeText(change, unit)),
  baseline: ofStatistic(implied),
  attribution: ofStatistic((fact) => fact.attribution),
  condition: ofStatistic((fact) => fact.condition),
  basisLaw: ofStatistic((fact) => fact.basisLaw),
  partOf: ofStatistic(({ partOf }, { find }) => {
    const whole = partOf === undefined ? undefined : find(partOf);
    return whole && namedValue(whole);
  }),
  canonical: (fact) => (fact.kind === 'agency' || fact.kind === 'law' ? fact.canonical : undefined),
  article: ofLaw(articleText),
  status: ofLaw(({ status, lookup }) => (status ? statusText(status) : lookup && lookupText(lookup))),
  section: (fact, { title }) => (fact.section[0] === title ? fact.section.slice(1) : fact.section).join(' › '),
  quote: (fact) => fact.quote,
} satisfies Readonly<Record<string, Cell>>;

export type Column = keyof typeof CELLS;
export const COLUMNS = Object.keys(CELLS) as readonly Column[];

/** Columns that hold numbers, beside which words stand at most in rows of another kind. */
export const NUMERIC: ReadonlySet<Column> = new Set(['line', 'value', 'min', 'max']);

/** Says again what the value says, so that it is shown only where it is asked for. */
const REPEATS: ReadonlySet<Column> = new Set(['canonical']);

/** The columns that are shown where none are chosen. */
export const USUAL_COLUMNS = COLUMNS.filter((column) => !REPEATS.has(column));

/** A single line. */
export function cellText(column: Column, fact: Fact, around: Surroundings): string {
  return oneLine((CELLS[column] as Cell)(fact, around) ?? '');
}

/** A name out of the settings, which anybody can write. */
export function isColumn(name: string): name is Column {
  return Object.hasOwn(CELLS, name);
}

export function columnTitle(column: Column): string {
  const titles: Readonly<Record<Column, string>> = {
    line: l10n.t('Line'),
    kind: l10n.t('Kind'),
    value: l10n.t('Value'),
    min: l10n.t('Least'),
    max: l10n.t('Most'),
    unit: l10n.t('Unit'),
    measure: l10n.t('Measure'),
    period: l10n.t('Period'),
    qualifier: l10n.t('Qualifier'),
    area: l10n.t('Area'),
    actor: l10n.t('Agency'),
    change: l10n.t('Change'),
    baseline: l10n.t('Implied, not stated'),
    attribution: l10n.t('According to'),
    condition: l10n.t('Condition'),
    basisLaw: l10n.t('Set by'),
    partOf: l10n.t('Part of'),
    canonical: l10n.t('Full name'),
    article: l10n.t('Cited'),
    status: l10n.t('Status'),
    section: l10n.t('Section'),
    quote: l10n.t('Quote'),
  };
  return titles[column];
}

/** What a percentage implies is counted in the unit of what it is a percentage of. */
function implied({ baseline, unit }: Statistic, { find }: Surroundings): string | undefined {
  if (!baseline) return undefined;
  const start = find(baseline.of);
  return baselineText(baseline, start?.kind === 'statistic' ? start.unit : unit);
}

function oneLine(text: string): string {
  return text.replace(/\s+/g, ' ').trim();
}
