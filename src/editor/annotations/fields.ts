import { l10n } from 'vscode';
import type { Fact, FactKind } from '../../core';
import type { Json } from '../../core/annotate/model';
import { readNumeral } from '../../core/recognize/statistic/numeral';

type Type = 'number' | 'text' | 'date' | 'whole' | readonly string[];

/** The fields that a person can set, by kind, in the order in which they are offered. */
const FIELDS: Readonly<Record<FactKind, Readonly<Record<string, Type>>>> = {
  statistic: {
    value: 'number',
    unit: 'text',
    measure: 'text',
    refPeriod: 'date',
    qualifier: ['exact', 'about', 'over', 'nearly', 'under', 'at-least', 'at-most'],
    min: 'number',
    max: 'number',
    refArea: 'text',
    actor: 'text',
    attribution: 'text',
    condition: 'text',
    basisLaw: 'text',
  },
  period: { iso: 'date' },
  agency: { canonical: 'text' },
  law: {
    canonical: 'text',
    article: 'text',
    paragraph: 'whole',
    item: 'whole',
    status: ['in-force', 'not-yet-in-force', 'amended', 'repealed', 'draft'],
    adopted: 'date',
    inForce: 'date',
  },
};

/** What is asked for when a fact is added, one after the other. */
export const ASKED: Readonly<Record<FactKind, readonly string[]>> = {
  statistic: ['value', 'unit', 'measure'],
  period: ['iso'],
  agency: ['canonical'],
  law: ['canonical', 'article'],
};

export function fieldsOf(kind: FactKind): readonly string[] {
  return Object.keys(FIELDS[kind]);
}

/** The words that a field can have, where it takes no others. */
export function choicesOf(kind: FactKind, field: string): readonly string[] | undefined {
  const type = FIELDS[kind][field];
  return typeof type === 'object' ? type : undefined;
}

export function fieldName(kind: FactKind, field: string): string {
  const names: Readonly<Record<string, string>> = {
    kind: l10n.t('Kind'),
    value: l10n.t('Value'),
    unit: l10n.t('Unit'),
    measure: l10n.t('Measure'),
    refPeriod: l10n.t('Period'),
    qualifier: l10n.t('Qualifier'),
    min: l10n.t('Least'),
    max: l10n.t('Most'),
    refArea: l10n.t('Area'),
    actor: l10n.t('Agency'),
    attribution: l10n.t('According to'),
    condition: l10n.t('Condition'),
    basisLaw: l10n.t('Set by'),
    iso: l10n.t('Date'),
    canonical: kind === 'law' ? l10n.t('Full title') : l10n.t('Full name'),
    article: l10n.t('Article'),
    paragraph: l10n.t('Paragraph'),
    item: l10n.t('Item'),
    status: l10n.t('Status'),
    adopted: l10n.t('Adopted'),
    inForce: l10n.t('In force since'),
  };
  return names[field] ?? field;
}

/** A field's value as it stands in an input box. */
export function fieldText(fact: Fact | undefined, field: string): string {
  const value = fact && (fact as unknown as Record<string, unknown>)[field];
  return value === undefined || value === null ? '' : String(value);
}

/** One ISO 8601 date, month, quarter-less year or interval; either end may be open. */
const DATE = /^(?:\d{4}(?:-\d{2}(?:-\d{2})?)?|\.\.)(?:\/(?:\d{4}(?:-\d{2}(?:-\d{2})?)?|\.\.))?$/;

/** What is wrong with the words for a field; `undefined` when nothing is. */
export function fieldProblem(kind: FactKind, field: string, text: string): string | undefined {
  const words = text.trim();
  if (words === '') return undefined;
  const type = FIELDS[kind][field];
  if (type === 'number' && numberIn(words) === undefined)
    return l10n.t('Write a number, for example {0} or {1}.', '34000', '3.4万');
  if (type === 'date' && !DATE.test(words))
    return l10n.t('Write a date as in {0}, or an interval as in {1}.', '2024-03', '2024-01/2024-09');
  if (type === 'whole' && !/^\d+$/.test(words)) return l10n.t('Write a whole number.');
  return undefined;
}

/** The value that the words for a field say; `null`, that there is none. The words must have no problem. */
export function fieldValue(kind: FactKind, field: string, text: string): Json {
  const words = text.trim();
  if (words === '') return field === 'unit' ? '' : null;
  return FIELDS[kind][field] === 'number' ? numberIn(words)! : words;
}

/** Digits, or a number as articles write it: 3.4万, 1.27万亿. */
function numberIn(words: string): number | undefined {
  const plain = Number(words.replaceAll(',', ''));
  if (!Number.isNaN(plain) || !/\p{Script=Han}/u.test(words)) return Number.isNaN(plain) ? undefined : plain;
  const numeral = readNumeral(words, 0);
  return numeral?.end === words.length ? numeral.value : undefined;
}
