/** A decimal number, exact: `coefficient` × 10^`exponent`. Sums of floats would not be. */
export interface Decimal {
  readonly coefficient: bigint;
  readonly exponent: number;
}

export function decimal(digits: string, exponent = 0): Decimal {
  return { coefficient: BigInt(digits), exponent };
}

export function plus(a: Decimal, b: Decimal): Decimal {
  const exponent = Math.min(a.exponent, b.exponent);
  return { coefficient: raise(a, exponent) + raise(b, exponent), exponent };
}

export function shifted({ coefficient, exponent }: Decimal, by: number): Decimal {
  return { coefficient, exponent: exponent + by };
}

export function negated({ coefficient, exponent }: Decimal): Decimal {
  return { coefficient: -coefficient, exponent };
}

/** The nearest number, as the decimal notation of the same value gives it. */
export function numberOf({ coefficient, exponent }: Decimal): number {
  return Number(`${coefficient}e${exponent}`);
}

function raise({ coefficient, exponent }: Decimal, to: number): bigint {
  return coefficient * 10n ** BigInt(exponent - to);
}
