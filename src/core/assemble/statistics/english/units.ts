/** Units of time by UCUM, and those that are counted in words. */
export const TIMES = new Set([
  'a',
  'mo',
  'wk',
  'd',
  'h',
  'min',
  's',
  'quarter',
  'business days',
  'working days',
  'business day',
  'working day',
]);

/** Units of what is no quantity of a thing. */
export const RATES = new Set(['%', '‰', 'percentage-point', 'basis-point', '倍']);

/** Money, shares and physical units measure; what has no unit or a noun as its unit counts. */
export function isCount(unit: string): boolean {
  return (
    !RATES.has(unit) &&
    !/^[A-Z]{3}$/.test(unit) &&
    (unit === '' || /\p{Script=Han}/u.test(unit) || /^[a-z]{4,}/.test(unit))
  );
}

/** Tonnes, kilowatts: an amount of something. */
export function isPhysical(unit: string): boolean {
  return unit !== '' && !isCount(unit) && !RATES.has(unit) && !/^[A-Z]{3}$/.test(unit);
}
