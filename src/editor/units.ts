import { env, l10n } from 'vscode';

/** Codes of time are for machines; those of money and of physical units are known as they are. */
const TIME_UNITS: Readonly<Record<string, string>> = {
  a: 'year',
  mo: 'month',
  wk: 'week',
  d: 'day',
  h: 'hour',
  min: 'minute',
  s: 'second',
};

/** A unit's name beside its code: `CNY` is Chinese Yuan; `undefined` where the code is the word itself, as 人 or 起. */
export function unitName(unit: string): string | undefined {
  if (Object.hasOwn(NAMES, unit)) return NAMES[unit]?.();
  return /^[A-Z]{3}$/.test(unit) ? currencyName(unit) : undefined;
}

/** A number with its unit: `52%`, `34,000 人`, `3 years`. */
export function withUnit(number: string, unit: string): string {
  if (unit === 'percentage-point') return l10n.t('{0} percentage points', number);
  if (unit === '' || unit === '%' || unit === '‰') return number + unit;
  return `${number} ${Object.hasOwn(TIME_UNITS, unit) ? timeUnit(TIME_UNITS[unit]!, number) : unit}`;
}

function timeUnit(unit: string, number: string): string {
  const format = new Intl.NumberFormat(env.language, { style: 'unit', unit, unitDisplay: 'long' });
  const part = format.formatToParts(number === '1' ? 1 : 2).find(({ type }) => type === 'unit');
  return part?.value ?? unit;
}

function currencyName(code: string): string | undefined {
  const name = new Intl.DisplayNames([env.language], { type: 'currency', fallback: 'none' }).of(code);
  return name === code ? undefined : name;
}

/** Functions, since the language is known only when the extension runs. */
const NAMES: Readonly<Record<string, () => string>> = {
  '‰': () => l10n.t('per mille'),
  m: () => l10n.t('metres'),
  km: () => l10n.t('kilometres'),
  m2: () => l10n.t('square metres'),
  km2: () => l10n.t('square kilometres'),
  har: () => l10n.t('hectares'),
  m3: () => l10n.t('cubic metres'),
  g: () => l10n.t('grams'),
  kg: () => l10n.t('kilograms'),
  t: () => l10n.t('tonnes'),
  L: () => l10n.t('litres'),
  W: () => l10n.t('watts'),
  kW: () => l10n.t('kilowatts'),
  MW: () => l10n.t('megawatts'),
  'kW.h': () => l10n.t('kilowatt hours'),
  Cel: () => l10n.t('degrees Celsius'),
};
