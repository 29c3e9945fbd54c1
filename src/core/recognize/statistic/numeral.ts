import type { Qualifier } from '../../fact';
import { type Digits, readDigits } from './arabic';
import { arabicDigit, hanDigit, hanScale } from './characters';
import { type Decimal, decimal, isRound, numberOf, plus, shifted } from './decimal';
import { hanFraction, hanFractionEnd, hanMantissa, type Mantissa } from './han';

/** A number in digits, in Chinese words or in both: `1,100.9亿`, `一百二十三万`, `3万4000`, `1千零20`. */
export interface Numeral {
  readonly end: number;
  /** The nearest double of `decimal`. */
  readonly value: number;
  readonly decimal: Decimal;
  /** Upper end where two neighbouring digits stand side by side: 五六百 is 500 to 600. */
  readonly high?: Decimal;
  readonly script: 'arabic' | 'chinese';
  /** Has 万 or 亿, or 百 and 千 behind digits: such a number counts, whatever follows. */
  readonly scaled: boolean;
  /** What the last scale multiplies and its power of ten: 3.5 and 8 in 3.5亿. */
  readonly lead: number;
  readonly scale: number;
  /** 余, 多 or 来 behind its digits, inside the span. */
  readonly loose?: Qualifier;
  /** Begins with a scale, so that it needs a word before it or 余 behind it: 百, 万 in 近万. */
  readonly bare: boolean;
  /** No definite number: 十几, 几 behind it. */
  readonly vague: boolean;
  /** Digits that are a code: leading zero, several points, over-long. */
  readonly code: boolean;
  readonly fraction: boolean;
  readonly grouped: boolean;
  /** How many characters of numeral it has. */
  readonly length: number;
}

/** One addend: `digits` × 10^`exponent`. */
interface Term {
  readonly low: Decimal;
  readonly high?: Decimal;
  /** Digits before the point. */
  readonly length: number;
  scale: number;
}

const MOST_TERMS = 16;

/** Digits that bring 十 along. */
const SCORES: Readonly<Record<string, string>> = { 廿: '2', 卅: '3', 卌: '4' };

/** Words that begin with a scale and go on as a unit: 千瓦 in 3万千瓦, 百分点. */
const UNIT_AFTER: Readonly<Record<string, string>> = {
  千: '瓦米克伏卡赫焦帕',
  百: '分帕',
  万: '',
};

/**
 * Reads the numeral that begins at `at`, in time linear in its length; `undefined` where none does.
 *
 * "3万4000" → 34000; "一万零一十二" → 10012; "三百五十万亿" → 3.5e14; "两千五" → 2500; "3400多万" → 3.4e7 and `over`.
 */
export function readNumeral(text: string, at: number): Numeral | undefined {
  return plainDigits(text, at) ?? new NumeralReader(text, at).read();
}

/** Digits alone, by far the most: no scale and no 余 behind them. */
function plainDigits(text: string, at: number): Numeral | undefined {
  if (arabicDigit(text.charCodeAt(at)) < 0) return undefined;
  const { end, decimal: low, code, padded, fraction, grouped } = readDigits(text, at)!;
  const next = text.charCodeAt(end);
  if (hanScale(next) || looseWord(text[end]) || text[end] === '几' || text[end] === '幾') return undefined;
  const value = numberOf(low);
  return {
    end,
    value,
    decimal: low,
    high: undefined,
    script: 'arabic',
    scaled: false,
    lead: value,
    scale: 0,
    loose: undefined,
    bare: false,
    vague: false,
    code: code || padded,
    fraction,
    grouped,
    length: end - at,
  };
}

class NumeralReader {
  private readonly terms: Term[] = [];
  private end: number;
  private first: Digits | undefined;
  /** Terms before these indices are out of reach of 万 and 亿 that come later. */
  private wanFrom = 0;
  private yiFrom = 0;
  private bare = false;

  constructor(
    private readonly text: string,
    private readonly at: number,
  ) {
    this.end = at;
  }

  read(): Numeral | undefined {
    while (this.terms.length < MOST_TERMS && this.readTerm());
    if (!this.terms.length) return undefined;
    const loose = this.readLoose();
    const vague = this.text[this.end] === '几' || this.text[this.end] === '幾';
    const last = this.terms[this.terms.length - 1]!;
    const low = this.sum((term) => term.low);
    const high = this.terms.some((term) => term.high) ? this.sum((term) => term.high ?? term.low) : undefined;
    const { code = false, padded = false, fraction = false, grouped = false } = this.first ?? {};
    return {
      end: this.end,
      value: numberOf(low),
      decimal: low,
      high,
      script: this.first ? 'arabic' : 'chinese',
      scaled: this.terms.some((term) => term.scale >= 4 || (term.scale > 1 && this.first !== undefined)),
      lead: numberOf(last.low),
      scale: last.scale,
      loose,
      bare: this.bare,
      vague,
      code: code || padded,
      fraction,
      grouped,
      length: this.end - this.at,
    };
  }

  /** One mantissa with its scales; false where the numeral ends. */
  private readTerm(): boolean {
    const mantissa = this.readMantissa();
    if (!mantissa) return false;
    const isFirst = this.terms.length === 0;
    const saved = isFirst ? undefined : { wanFrom: this.wanFrom, yiFrom: this.yiFrom };
    const scalesBefore = isFirst ? [] : this.terms.map((term) => term.scale);
    const term: Term = { low: mantissa.low, high: mantissa.high, length: mantissa.length, scale: mantissa.scale ?? 0 };
    this.terms.push(term);
    const end = this.readScales(mantissa.end, term);
    if (!this.descends()) {
      this.terms.pop();
      scalesBefore.forEach((scale, i) => {
        this.terms[i]!.scale = scale;
      });
      Object.assign(this, saved);
      return false;
    }
    if (this.terms.length === 1) this.first = mantissa.digits;
    this.colloquial(term, mantissa, end);
    this.end = end;
    return !mantissa.digits?.code;
  }

  private readMantissa(): Mantissa | undefined {
    const { text, end: at, terms } = this;
    let from = at;
    const previous = terms[terms.length - 1];
    if (previous && hanDigit(text.charCodeAt(at)) === 0) {
      if (previous.scale === 0) return undefined;
      while (hanDigit(text.charCodeAt(from)) === 0) from++;
    }
    const code = text.charCodeAt(from);
    if (previous && previous.scale > 0 && previous.scale < 4 && from === at) {
      const end = hanFractionEnd(text, from);
      if (end > from) return { end, low: hanFraction(text, '', from, end), length: 0 };
    }
    if (arabicDigit(code) >= 0) return this.arabicMantissa(from, previous);
    if (hanDigit(code) >= 0) return hanMantissa(text, from, previous !== undefined);
    const twenty = SCORES[text[from]!];
    if (twenty && !previous) return { end: from + 1, low: decimal(twenty), length: 1, scale: 1 };
    const scale = hanScale(code);
    if (!scale || from > at || (previous && scale !== 1) || startsUnit(text, from)) return undefined;
    if (previous && previous.scale < 2) return undefined;
    if (!previous) this.bare = scale > 1;
    return { end: from, low: decimal('1'), length: 1 };
  }

  private arabicMantissa(from: number, previous: Term | undefined): Mantissa | undefined {
    const digits = readDigits(this.text, from);
    if (!digits) return undefined;
    if (previous && (digits.fraction || digits.grouped || digits.code || digits.length > previous.scale))
      return undefined;
    return { end: digits.end, low: digits.decimal, length: digits.length, digits };
  }

  /** Applies the scales at `at` to the last term and to what 万 and 亿 reach; returns their end. */
  private readScales(at: number, term: Term): number {
    let end = at;
    for (;;) {
      const scale = hanScale(this.text.charCodeAt(end));
      if (!scale || startsUnit(this.text, end)) return end;
      if (scale < 4) {
        if (term.scale > 0) return end;
        term.scale = scale;
      } else if (!this.multiply(scale)) return end;
      end++;
    }
  }

  /** 万 multiplies the terms behind the last 万 or 亿, 亿 those behind the last 亿. */
  private multiply(scale: number): boolean {
    const from = scale === 4 ? this.wanFrom : this.yiFrom;
    if (from >= this.terms.length) return false;
    for (let i = from; i < this.terms.length; i++) this.terms[i]!.scale += scale;
    this.wanFrom = this.terms.length;
    if (scale === 8) this.yiFrom = this.terms.length;
    return true;
  }

  /** Whether each term is smaller than the last place of the one before. */
  private descends(): boolean {
    for (let i = 1; i < this.terms.length; i++) {
      const term = this.terms[i]!;
      if (term.length + term.scale > this.terms[i - 1]!.scale) return false;
    }
    return true;
  }

  /** 两千五 is 2500 and 三万四 34000: a last digit without 零 takes the place below. */
  private colloquial(term: Term, mantissa: Mantissa, end: number): void {
    const previous = this.terms[this.terms.length - 2];
    if (!previous || previous.scale < 2 || term.scale > 0 || mantissa.length > 1 || mantissa.digits) return;
    if (end - this.end !== 1 || mantissa.low.exponent < 0) return;
    term.scale = previous.scale - 1;
  }

  /** 余, 多 or 来 behind a round number, and the scale that may follow: 3400多万. */
  private readLoose(): Qualifier | undefined {
    const last = this.terms[this.terms.length - 1]!;
    const loose = looseWord(this.text[this.end]);
    if (!loose || (this.first?.fraction && last.scale === 0)) return undefined;
    const round = last.scale > 0 || (this.first !== undefined && isRound(last.low));
    if (!round || (loose === 'about' && last.scale > 3)) return undefined;
    let end = this.end + 1;
    const scale = hanScale(this.text.charCodeAt(end));
    if (scale >= 4 && !startsUnit(this.text, end)) {
      while (hanScale(this.text.charCodeAt(end)) >= 4 && this.multiplyAgain(hanScale(this.text.charCodeAt(end)))) end++;
    } else if (loose === 'about' && !'个名人位岁天家年'.includes(this.text[end] ?? ' ')) return undefined;
    this.end = end;
    return loose;
  }

  private multiplyAgain(scale: number): boolean {
    if (this.wanFrom === this.terms.length && scale === 4) return false;
    return this.multiply(scale);
  }

  private sum(pick: (term: Term) => Decimal): Decimal {
    let sum = shifted(pick(this.terms[0]!), this.terms[0]!.scale);
    for (let i = 1; i < this.terms.length; i++) sum = plus(sum, shifted(pick(this.terms[i]!), this.terms[i]!.scale));
    return sum;
  }
}

/** `over` for 余 and 多, `about` for 来. */
export function looseWord(character: string | undefined): Qualifier | undefined {
  if (character === '余' || character === '多' || character === '餘') return 'over';
  return character === '来' || character === '來' ? 'about' : undefined;
}

function startsUnit(text: string, at: number): boolean {
  return UNIT_AFTER[text[at]!]?.includes(text[at + 1] ?? ' ') ?? false;
}
