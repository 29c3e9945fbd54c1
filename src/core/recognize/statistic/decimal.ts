/** A decimal number, exact: `coefficient` × 10^`exponent`. Sums of floats would not be. */
export interface Decimal {
  /** An integer; a number while it is small enough to be exact. */
  readonly coefficient: number | bigint;
  readonly exponent: number;
}

/** A safe integer has at least so many digits. */
const SAFE_DIGITS = 15;

export function decimal(digits: string, exponent = 0): Decimal {
  return { coefficient: digits.length <= SAFE_DIGITS ? Number(digits) : BigInt(digits), exponent };
}

export function plus(a: Decimal, b: Decimal): Decimal {
  const exponent = Math.min(a.exponent, b.exponent);
  return { coefficient: narrow(raise(a, exponent) + raise(b, exponent)), exponent };
}

export function times({ coefficient, exponent }: Decimal, factor: number): Decimal {
  return { coefficient: narrow(BigInt(coefficient) * BigInt(factor)), exponent };
}

export function shifted({ coefficient, exponent }: Decimal, by: number): Decimal {
  return { coefficient, exponent: exponent + by };
}

export function negated({ coefficient, exponent }: Decimal): Decimal {
  return { coefficient: -coefficient, exponent };
}

/** Whether the last digit as written is a zero, as in 30 and not in 30.5. */
export function isRound({ coefficient }: Decimal): boolean {
  return coefficient !== 0 && coefficient !== 0n && BigInt(coefficient) % 10n === 0n;
}

/** The nearest number, as the decimal notation of the same value gives it. */
export function numberOf({ coefficient, exponent }: Decimal): number {
  if (typeof coefficient === 'number') {
    if (exponent === 0) return coefficient;
    // Both are exact, so that one division or one product that stays an integer rounds as the notation does.
    if (exponent < 0 && exponent >= -EXACT_POWERS) return coefficient / POWERS[-exponent]!;
    const product = exponent <= EXACT_POWERS ? coefficient * POWERS[exponent]! : Infinity;
    if (Number.isSafeInteger(product)) return product;
  }
  return Number(`${coefficient}e${exponent}`);
}

/** The powers of ten that a double holds exactly. */
const EXACT_POWERS = 22;
const POWERS: readonly number[] = Array.from({ length: EXACT_POWERS + 1 }, (_, power) => Number(`1e${power}`));

function raise({ coefficient, exponent }: Decimal, to: number): bigint {
  return BigInt(coefficient) * 10n ** BigInt(exponent - to);
}

function narrow(value: bigint): number | bigint {
  const number = Number(value);
  return Number.isSafeInteger(number) ? number : value;
}
