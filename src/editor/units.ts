import { env, l10n } from 'vscode';
import { UNIT_NAMES } from './unit-names';

/** Units of time have names in every language, with their plurals. */
const TIME_UNITS: Readonly<Record<string, string>> = {
  a: 'year',
  mo: 'month',
  wk: 'week',
  d: 'day',
  h: 'hour',
  min: 'minute',
  s: 'second',
  ms: 'millisecond',
};

/** How people write what UCUM writes for machines; a code that is not here is its own sign, as `km` and `kW`. */
const SIGNS: Readonly<Record<string, string>> = {
  m2: 'm²',
  km2: 'km²',
  cm2: 'cm²',
  m3: 'm³',
  cm3: 'cm³',
  har: 'ha',
  um: 'μm',
  ug: 'μg',
  Cel: '°C',
  '[degF]': '°F',
  '[nmi_i]': 'nmi',
  '[mi_i]': 'mi',
  '[ft_i]': 'ft',
  '[in_i]': 'in',
  '[acr_us]': 'ac',
  '[lb_av]': 'lb',
  'W.h': 'Wh',
  'kW.h': 'kWh',
  'MW.h': 'MWh',
  'GW.h': 'GWh',
  'TW.h': 'TWh',
  'kV.A': 'kVA',
  By: 'B',
  kBy: 'kB',
  MBy: 'MB',
  GBy: 'GB',
  TBy: 'TB',
  PBy: 'PB',
};

/** A unit's name beside its code: `CNY` is Chinese Yuan; `undefined` where the code is the word itself, as 人 or 起. */
export function unitName(unit: string): string | undefined {
  if (unit.includes('/') && !Object.hasOwn(UNIT_NAMES, unit)) return perName(unit.split('/'));
  if (Object.hasOwn(UNIT_NAMES, unit)) return UNIT_NAMES[unit]?.();
  if (Object.hasOwn(TIME_UNITS, unit)) return timeUnit(TIME_UNITS[unit]!, '2');
  return /^[A-Z]{3}$/.test(unit) ? currencyName(unit) : undefined;
}

/** A number with its unit: `52%`, `34,000 人`, `3 years`, `5 m²`, `60 μg/m³`. */
export function withUnit(number: string, unit: string): string {
  if (unit === 'percentage-point') return l10n.t('{0} percentage points', number);
  if (unit === 'basis-point') return l10n.t('{0} basis points', number);
  if (unit === '' || unit === '%' || unit === '‰') return number + unit;
  if (Object.hasOwn(TIME_UNITS, unit)) return `${number} ${timeUnit(TIME_UNITS[unit]!, number)}`;
  return `${number} ${unit.split('/').map(sign).join('/')}`;
}

/** Whether `withUnit` says the unit in words already, so that its name beside would say it twice. */
export function isSaid(unit: string): boolean {
  return Object.hasOwn(TIME_UNITS, unit) || unit === 'percentage-point' || unit === 'basis-point';
}

/** The unit alone, as a cell carries it: with the sign that people write. */
export function unitSign(unit: string): string {
  if (Object.hasOwn(TIME_UNITS, unit)) return timeUnit(TIME_UNITS[unit]!, '2');
  if (unit === 'percentage-point' || unit === 'basis-point') return unitName(unit) ?? unit;
  return unit.split('/').map(sign).join('/');
}

/** A part of a compound unit may be one of time: 元/月. */
function sign(code: string): string {
  if (Object.hasOwn(SIGNS, code)) return SIGNS[code]!;
  return Object.hasOwn(TIME_UNITS, code) ? timeUnit(TIME_UNITS[code]!, '1') : code;
}

/** Two names or a name and a word: `micrograms per cubic metres` would be wrong, so that the parts stay apart. */
function perName(parts: readonly string[]): string | undefined {
  const names = parts.map(unitName);
  return names.some(Boolean) ? names.map((name, index) => name ?? parts[index]).join(' / ') : undefined;
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
