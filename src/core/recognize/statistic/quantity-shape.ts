import type { Qualifier } from '../../fact';
import type { UnitKind } from '../../lexicon/units';
import type { Decimal } from './decimal';
import type { Numeral } from './numeral';
import type { Words } from './words';

/** A number with its unit and what stands inside their span; nothing is said yet of the words around. */
export interface Quantity {
  /** Where its sign or currency begins, and where its number does. */
  readonly start: number;
  readonly numberStart: number;
  readonly end: number;
  readonly numberEnd: number;
  readonly value: number;
  readonly decimal?: Decimal;
  readonly high?: number;
  /** Absent where nothing that counts stands behind the number. */
  readonly kind?: UnitKind;
  readonly code: string;
  readonly rank: boolean;
  /** A part of a larger unit: 角. */
  readonly sub?: boolean;
  readonly loose?: Qualifier;
  readonly rule: string;
  readonly numeral?: Numeral;
  readonly words?: Words;
  /** "million" or 万 makes a count of a bare number. */
  readonly scaled: boolean;
  readonly negative: boolean;
  readonly signed: boolean;
}
