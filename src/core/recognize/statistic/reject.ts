import { arabicDigit, hanDigit, hanScale, isLatin } from './characters';
import { isCount } from './count';
import { isDuration } from './duration';
import { isCountInWords, isMultiple, isPlainCount } from './plain';
import type { Extent } from './range';

/**
 * Whether what was read is a statistic: a number that counts or measures, and no date, rank, name or code.
 *
 * @param bounded whether a qualifier stands before or behind, which only a number that counts has
 */
export function isStatistic(text: string, extent: Extent, bounded: boolean): boolean {
  const { first } = extent;
  if (!Number.isFinite(extent.value ?? extent.max)) return false;
  if (isPartOfCode(text, extent) || isOrdinal(text, extent)) return false;
  const numeral = first.numeral;
  if (numeral && (numeral.code || numeral.vague)) return false;
  if (first.words) return isCountInWords(text, extent, bounded);
  if (numeral?.bare && !bounded && !'余餘'.includes(text[numeral.end - 1]!)) return false;
  // 陆家, 伍家 are names: a numeral of cheques counts nothing but money by itself.
  if (numeral?.length === 1 && first.kind !== 'money' && OF_CHEQUES.includes(text[first.numberStart]!)) return false;
  if (!first.kind) return isPlainCount(text, extent, bounded);
  if (first.negative && !SIGNED.has(first.kind) && first.code !== 'Cel') return false;
  switch (first.kind) {
    case 'time':
      return isDuration(text, extent, bounded);
    case 'count':
      return isCount(text, extent, bounded);
    case 'share':
      return true;
    case 'age':
      return bounded || first.value !== 1 || numeral?.script !== 'chinese';
    case 'multiple':
      return first.rule === 'doubling' || isMultiple(text, extent.end);
    case 'money':
      return numeral !== undefined && !(first.sub && numeral.script === 'chinese' && !bounded);
    default:
      return isMeasured(text, extent, bounded);
  }
}

const OF_CHEQUES = '壹贰貳叁參肆伍陆陸柒捌玖';

const SIGNED: ReadonlySet<string> = new Set(['share', 'money', 'measure']);

/** Letters, hyphens and points that make a name or a code of the digits: PM2.5, GOIP-3, 5G, 8:30, 2016/679. */
function isPartOfCode(text: string, { start, end, first }: Extent): boolean {
  const before = text.charCodeAt(start - 1);
  const digits = arabicDigit(text.charCodeAt(start)) >= 0 || first.negative;
  if (isLatin(before) || text[start - 1] === '_' || text[start - 1] === '#' || text[start - 1] === '@') return true;
  if (digits && arabicDigit(before) >= 0) return true;
  const joined = '-–—.:/：∶·~×*＝='.includes(text[start - 1] ?? ' ');
  if (digits && joined && (arabicDigit(text.charCodeAt(start - 2)) >= 0 || isLatin(text.charCodeAt(start - 2))))
    return true;
  if (digits && text[start - 1] === '-' && !first.kind) return true;
  const next = text.charCodeAt(end);
  const last = text.charCodeAt(end - 1);
  if (arabicDigit(next) >= 0 && arabicDigit(last) >= 0) return true;
  if (isLatin(next) && (arabicDigit(last) >= 0 || isLatin(last))) return true;
  return ':/：∶'.includes(text[end] ?? ' ') && arabicDigit(text.charCodeAt(end + 1)) >= 0;
}

/** Classifiers that count parts of a law or stand in an order: 第二、三条. */
const PARTS: ReadonlySet<string> = new Set([
  '条',
  '款',
  '项',
  '章',
  '节',
  '次',
  '批',
  '轮',
  '集',
  '号',
  '部',
  '类',
  '级',
  '名',
  '位',
  '季度',
  'a',
]);

/** 第三, 其一, 前10名, 新国十条, 数百, 几十, 十几: no count of its own. */
function isOrdinal(text: string, { start, end, first, qualifier }: Extent): boolean {
  const before = text[start - 1] ?? ' ';
  if ('第其初'.includes(before)) return true;
  if (before === '前' && first.kind === 'count' && !'目此之以先生当提底末年月日初'.includes(text[start - 2] ?? ' '))
    return true;
  if ('数數几幾'.includes(before) && hanScale(text.charCodeAt(start)) > 0) return !isNumberOf(text, start, qualifier);
  if (first.code === '季度' && text[first.numberEnd] === '季') return true;
  if (before === '周' || (before === '期' && text[start - 2] === '星')) return first.numeral?.script === 'chinese';
  if (before === '个' && first.numeral?.script === 'chinese') return true;
  if ('号號版'.includes(text[end] ?? ' ') && text[end] !== undefined) return true;
  if (
    before === '第' ||
    ('、和至到或及—-~～与'.includes(before) && PARTS.has(first.code) && followsOrdinal(text, start - 1))
  )
    return true;
  return (
    hanScale(text.charCodeAt(start - 1)) > 0 ||
    (hanDigit(text.charCodeAt(start - 1)) >= 0 && first.numeral?.script === 'chinese')
  );
}

/** 数十人 is vague, but 人数十人以上 has a number behind 人数. */
function isNumberOf(text: string, start: number, qualifier: Extent['qualifier']): boolean {
  return qualifier !== undefined && NUMBER_OF.test(text.slice(Math.max(0, start - 2), start));
}

const NUMBER_OF = /[人户戶家件次总總][数數]/;

/** Whether the list that ends at `at` began with 第. */
function followsOrdinal(text: string, at: number): boolean {
  for (let i = at; i >= 0 && i >= at - 24; i--) {
    const character = text[i]!;
    if (character === '第') return true;
    const code = text.charCodeAt(i);
    const listed = hanDigit(code) >= 0 || hanScale(code) > 0 || arabicDigit(code) >= 0;
    if (!listed && !'、和至到或及—-~～与条款项章节次批轮集'.includes(character)) return false;
  }
  return false;
}

/** Whether a physical unit measures: not 三方 and 一公里, and 度 only below zero. */
function isMeasured(text: string, { first }: Extent, bounded: boolean): boolean {
  if (text[first.numberStart] === '半') return false;
  if (!first.numeral) return first.words !== undefined;
  if (first.numeral.script === 'chinese' && first.value === 0 && first.code !== 'Cel') return false;
  if (first.code === 'Cel' && text[first.end - 1] === '度' && first.end - first.numberEnd === 1) return first.negative;
  if (first.code === 'm3' && first.rank && !first.scaled) return false;
  if (first.numeral.script === 'chinese' && !bounded && first.value === 1) return false;
  return true;
}
