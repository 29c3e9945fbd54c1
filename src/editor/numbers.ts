/** All digits of a number, never an exponent: `1e21` is 1 and 21 zeros, `1e-7` is 0.0000001. */
export function plainNumber(value: number): string {
  const [, sign = '', whole = '', fraction = '', exponent = '0'] =
    /^(-?)(\d+)(?:\.(\d+))?(?:e([+-]\d+))?$/.exec(String(value)) ?? [];
  const shift = Number(exponent);
  if (!whole) return String(value);
  const digits = whole + fraction;
  const point = whole.length + shift;
  const before = point > 0 ? digits.padEnd(point, '0').slice(0, point) : '0';
  const after = point > 0 ? digits.slice(point) : '0'.repeat(-point) + digits;
  return sign + before + (after && `.${after}`);
}

/** The same with commas between the thousands: `328,800,000,000`, `1,234.5`. */
export function withSeparators(value: number): string {
  const [whole = '', fraction] = plainNumber(value).split('.');
  const grouped = whole.replace(/\B(?=(?:\d{3})+$)/g, ',');
  return fraction === undefined ? grouped : `${grouped}.${fraction}`;
}
