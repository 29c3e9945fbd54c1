import { arabicDigit, hanDigit } from './characters';
import type { Extent } from './range';

/** What 个 and 项 count that is no quantity of anything: 三个方面, 五个坚持. */
const ABSTRACT =
  /^(?:等级|级别|看点|亮点|特点|要点|难点|方面|层面|维度|坚持|必须|统一|结合|环节|阶段|步骤|关键|角度|转变|着力|聚焦|不|先行|聚)/;
/** 一名, 两个: small numbers in Chinese that only introduce a noun. */
const MOST_FEW = 2;
/** Hours and minutes stay below. */
const MOST_CLOCK = 60;
/** Lots of futures are told by the hundred; fewer 手 are hands. */
const MOST_HANDS = 100;
/** Classifiers that also stand in names and yet count: 三项, 四种. */
const COUNTING: ReadonlySet<string> = new Set(['项', '种', '组', '处', '所']);

/** Whether a number with a classifier counts. A small one in Chinese needs more than its classifier. */
export function isCount(text: string, extent: Extent, bounded: boolean): boolean {
  const { end, start, first } = extent;
  const { numeral, code, value } = first;
  if (!numeral || (code === '人' && first.scaled && text[start - 1] === '每')) return false;
  const arabic = numeral.script === 'arabic';
  switch (code) {
    case '点':
      return arabic && (numeral.fraction || value >= MOST_CLOCK);
    case '分':
      return (arabic && (numeral.fraction || value >= MOST_CLOCK)) || isScore(text, start);
    case '级':
      return (
        arabic && (numeral.fraction || /^(?:以上)?(?:地震|余震|左右|大风|阵风)/.test(text.slice(first.end, end + 4)))
      );
    case '手':
      return arabic && (first.scaled || value >= MOST_HANDS);
    case '字':
      if (!arabic && !first.scaled) return false;
  }
  const abstract = ABSTRACT.test(text.slice(end, end + 2));
  if (arabic) return !(code === '个' && abstract && value < 10);
  if (bounded || first.high !== undefined) return true;
  if (code === '次' && value > 1 && TIMES.test(text.slice(Math.max(0, start - 2), start))) return true;
  if (value <= MOST_FEW) return (code === '人' && isCasualty(text, start, end)) || isOfDivisions(text, extent);
  if (value > 10 || numeral.length > 1) return text[start - 1] !== '国';
  if (first.rank && !COUNTING.has(code) && !'等共'.includes(text[start - 1] ?? ' ')) return false;
  if (abstract || text.startsWith('一体', end)) return false;
  return !opensName(text, start);
}

/** 死亡一人, 一人死亡: an accident is graded by them. */
function isCasualty(text: string, start: number, end: number): boolean {
  return CASUALTY.test(text.slice(Math.max(0, start - 2), start)) || CASUALTY.test(text.slice(end, end + 2));
}

const CASUALTY = /死亡|重伤|重傷|轻伤|輕傷|受伤|受傷|遇难|遇難|失踪|失蹤/;

/** 两市 before 4县: a list of how many divisions of each level. */
function isOfDivisions(text: string, { first, end }: Extent): boolean {
  return DIVISIONS.includes(first.code || '-') && arabicDigit(text.charCodeAt(end)) >= 0;
}

const DIVISIONS = '省市县縣';

/** What makes a count of 两次: 曾两次, 先后两次. */
const TIMES = /(?:[曾共达已]|先后|累计|连续)$/;

/** Points of a record: 一次记12分, 记分累计达到9分. */
function isScore(text: string, start: number): boolean {
  // 总书记|十分欣慰.
  if (text.startsWith('十分', start)) return false;
  if ('记扣'.includes(text[start - 1] ?? ' ')) return true;
  return '达到满足过得为'.includes(text[start - 1] ?? ' ') && SCORE.test(text.slice(Math.max(0, start - 40), start));
}

const SCORE = /[记积计扣评得]分[^。]*$/;

/** A quotation mark, or a list of bare numerals before: “四个…”, 二、三项. */
function opensName(text: string, start: number): boolean {
  const before = text[start - 1] ?? ' ';
  return before === '、' ? hanDigit(text.charCodeAt(start - 2)) >= 0 : '“"‘《'.includes(before);
}
