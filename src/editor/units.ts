import { env, l10n } from 'vscode';

/** A unit in words: `CNY` is Chinese Yuan, `a` years; `undefined` where the code is the word itself, as in 人 or 起. */
export function unitName(unit: string): string | undefined {
  return names().get(unit) ?? (/^[A-Z]{3}$/.test(unit) ? currencyName(unit) : undefined);
}

/** The unit as it stands beside a number: with no space where it is a sign or a Chinese word, else after one. */
export function withUnit(number: string, unit: string): string {
  if (unit === 'percentage-point') return l10n.t('{0} percentage points', number);
  if (unit === '' || unit === '%' || unit === '‰') return number + unit;
  return `${number} ${TIME_UNITS.has(unit) ? (unitName(unit) ?? unit) : unit}`;
}

/** Codes that nobody reads as words; money and physical units are known by their codes. */
const TIME_UNITS = new Set(['a', 'mo', 'wk', 'd', 'h', 'min', 's']);

function currencyName(code: string): string | undefined {
  const name = new Intl.DisplayNames([env.language], { type: 'currency', fallback: 'none' }).of(code);
  return name === code ? undefined : name;
}

let known: ReadonlyMap<string, string> | undefined;

function names(): ReadonlyMap<string, string> {
  known ??= new Map([
    ['‰', l10n.t('per mille')],
    ['a', l10n.t('years')],
    ['mo', l10n.t('months')],
    ['wk', l10n.t('weeks')],
    ['d', l10n.t('days')],
    ['h', l10n.t('hours')],
    ['min', l10n.t('minutes')],
    ['s', l10n.t('seconds')],
    ['m', l10n.t('metres')],
    ['km', l10n.t('kilometres')],
    ['m2', l10n.t('square metres')],
    ['km2', l10n.t('square kilometres')],
    ['har', l10n.t('hectares')],
    ['m3', l10n.t('cubic metres')],
    ['g', l10n.t('grams')],
    ['kg', l10n.t('kilograms')],
    ['t', l10n.t('tonnes')],
    ['L', l10n.t('litres')],
    ['W', l10n.t('watts')],
    ['kW', l10n.t('kilowatts')],
    ['MW', l10n.t('megawatts')],
    ['kW.h', l10n.t('kilowatt hours')],
    ['Cel', l10n.t('degrees Celsius')],
  ]);
  return known;
}
