import type { Read } from './chinese-points';
import { isNumeral } from './numerals';

/**
 * What stands around an expression and makes it something else: 每年3月, 民国112年, 农历三月初三, 近2000年, 第9月,
 * 公告2023年第12号, 合同年限.
 */

const CLAUSE_MARKS = '，,。；;：:、！!？?（(【[“"「『‘ \u3000\n\t\r—|*_>';

/** Whether a clause begins at the offset. */
export function opensClause(text: string, at: number): boolean {
  return at === 0 || CLAUSE_MARKS.includes(text[at - 1]!);
}

const RULE_WORDS = /应当|應當|不得|可以|责令|逾期|会计年度|會計年度|公历|公曆|某日/;
/** How a rule reckons: by 上一年度 average wages, in the 当月 of a filing. */
const RECKONING = /按照|依照|标准[，,计]|计算|处以|核定|核发|申报|纳税|所称|是指|情形|配额/;
/** How far a sentence is searched for the words of a rule, either way. */
const RULE_WINDOW = 120;

/** Whether the words around lay down a rule for any year, so that 次年3月 names no definite one. */
export function isRuleSentence(text: string, at: number): boolean {
  return RULE_WORDS.test(text.slice(Math.max(0, at - RULE_WINDOW), at + RULE_WINDOW));
}

/** What stands around an offset between two semicolons. */
function clausesAround(text: string, at: number): string {
  const low = Math.max(0, at - RULE_WINDOW);
  const before = text.slice(low, at);
  const behind = text.slice(at, at + RULE_WINDOW);
  const end = behind.search(/[；;]/);
  return (
    before.slice(Math.max(before.lastIndexOf('；'), before.lastIndexOf(';')) + 1) +
    (end < 0 ? behind : behind.slice(0, end))
  );
}

const OTHER_CALENDAR =
  /(?:农历|農曆|阴历|陰曆|旧历|舊曆|夏历|民国|民國|公元前|康熙|乾隆|光绪|光緒|昭和|平成|令和)[^，。；]{0,8}$/;
const COUNTED = /[每隔第]$/;
/** Before a round number, they make it a length: 近2000年, but 超过2022年. */
const ABOUT = /(?:近|约|約|超过?|距今|长达|达|達|逾|满|滿|历时|为期|连续)$/;
const ROUND = /^[0-9０-９]{2}[0０]{2}年/;
const LENGTH_BEHIND = /^(?:历史|歷史|以上|之久|来(?!自|到)|來|前的?历史)/;
const EDITION_BEHIND = /^(?:级|級|款|版|代|型|第\d{1,4}号|第[一二三四五六七八九十]{1,3}号)/;

/** Ten 工作日前, the day of a festival and the like: not 日前, a few days ago. */
const NO_DAYS_AGO = /[0-9０-９〇零一二三四五六七八九十百作之止念生节節假当當翌次同期届满滿息周行末用到准请残牌]$/;
const DAYS_BEHIND = /^(?:[0-9一二三四五六七八九十]|尚未|未|已经|申请)/;

export function allowed(text: string, at: number, read: Read): boolean {
  const before = text.slice(Math.max(0, at - 12), at);
  const behind = text.slice(read.end, read.end + 8);
  if (OTHER_CALENDAR.test(before)) return false;
  if (read.word) return wordAllowed(text, at, read, before, behind);
  if (isNumeral(text[at])) return figuresAllowed(text, at, read, before, behind);
  switch (read.rule) {
    case 'whole-year':
      return !/[安健完齐齊]$/.test(before) && !/^[龄齡]/.test(behind) && !isRuleSentence(clausesAround(text, at), 0);
    case 'year-edge':
      return (
        !endsWithNumeral(before) &&
        !/(?:[每历歷逐常成青少中老期周学多几数当當大来來]|每年)$/.test(before) &&
        !isRuleSentence(text, at)
      );
    case 'year':
      return (
        !endsWithNumeral(before) &&
        !/[每常多几数青少成中老届历半周全当當大年]$/.test(before) &&
        !isRuleSentence(text, at)
      );
    case 'months':
      return opensClause(text, at) || /(?:[的在年]|[（(][0-9一二三四五六七八九十]{1,3}[）)])$/.test(before);
    case 'half-year':
    case 'quarter':
      return !/(?:[每各历续續]|每年)$/.test(before);
    case 'month-edge':
      return !endsWithNumeral(before) && !/[每历逐当當个個岁歲]$/.test(before) && !behind.startsWith('日');
    case 'same-period':
      return (
        !/(?:历史|往年|常年|历年|歷史|多年|近年|银行|[届创破屆合共]|[不长長短后後前])$/.test(before) &&
        !/^(?:[声聲录錄最待望盼]|历史|歷史|少见|罕见|极值|新高|活期|定期|存款|贷款|貸款|同类|同檔|同档|基准|银行|利率|LPR)/.test(
          behind,
        )
      );
    case 'vague':
      return text.startsWith('日前', at)
        ? !NO_DAYS_AGO.test(before) && !DAYS_BEHIND.test(behind) && !isRuleSentence(text, at)
        : !/[最目]$/.test(before);
    case 'time-span':
      return !/(?:用了|历时|持续|长达|为期|达|服刑|[第以目])$/.test(before) && !isRuleSentence(text, at);
    default:
      return true;
  }
}

function wordAllowed(text: string, at: number, read: Read, before: string, behind: string): boolean {
  const word = read.word!;
  if (text.startsWith('截', at)) return true;
  // 春节前一天 counts from what stands before it.
  if (text.startsWith('前一', at) && !opensClause(text, at) && !/[比较較与與和同跟]$/.test(before)) return false;
  const last = before.at(-1);
  const isMoreThan = (last === '过' || last === '過') && '超高多胜不'.includes(before.at(-2) ?? '，');
  if (last && word.notAfter?.includes(last) && !isMoreThan) return false;
  if (behind[0] && read.rule !== 'stated-day' && word.notBefore?.includes(behind[0])) return false;
  return !word.generic || !(isRuleSentence(text, at) || RECKONING.test(text.slice(Math.max(0, at - 60), at + 60)));
}

function endsWithNumeral(before: string): boolean {
  return isNumeral(before.at(-1)) || /[个個]$/.test(before);
}

function figuresAllowed(text: string, at: number, read: Read, before: string, behind: string): boolean {
  const isListed = /(?:^|[；;。\s])\d{1,2}[.．]$/.test(before);
  if ((!isListed && /[0-9０-９.．/_]$/.test(before)) || (isNumeral(before.at(-1)) && !/[0-9]/.test(text[at]!)))
    return false;
  if (/[A-Za-z]$/.test(before) && /[0-9]/.test(text[at]!) && read.rule === 'date' && text[at + 4] !== '年')
    return false;
  if (/[〔［[]$/.test(before)) return false;
  switch (read.rule) {
    case 'year':
    case 'years':
      return (
        !COUNTED.test(before) &&
        !(ABOUT.test(before) && ROUND.test(text.slice(at, at + 5))) &&
        !LENGTH_BEHIND.test(behind) &&
        !EDITION_BEHIND.test(behind)
      );
    case 'time-span':
      return !/[第每近约約满滿前后]$/.test(before);
    case 'ago':
      return !/[第每近约約满滿前后]$/.test(before) && !isRuleSentence(text, at);
    case 'quarter':
      return !/(?:连续|連續|每|第|个|近)$/.test(before);
    case 'day':
      return true;
    default:
      return !/(?:[每第个個年]|年[份度]的)$/.test(before) && !(isBare(read) && recursYearly(text, at, read.end));
  }
}

/** A date with its year beside it makes a bare one definite: 8月15日前报送，2025年1月15日前总结. */
const STATED_YEAR = /[12]\d{3}年\d{1,2}月/;
const EVERY_YEAR = /每年/;
const YEARLY = /应当|應當|不得|逾期|会计年度|會計年度|公历|公曆|每年/;

/** Whether a month or day is that of any year: 于5月31日前报送. One in brackets (今天（7月7日）) is not. */
function recursYearly(text: string, at: number, end: number): boolean {
  const isBracketed = '（('.includes(text[at - 1] ?? '，') && '）)'.includes(text[end] ?? '，');
  if (isBracketed) return false;
  const around = text.slice(Math.max(0, at - 50), end + 50);
  return EVERY_YEAR.test(around) || (YEARLY.test(around) && !STATED_YEAR.test(around));
}

/** A month or day without its year. */
function isBare(read: Read): boolean {
  const when = read.when.type === 'range' || read.when.type === 'since' ? read.when.from : read.when;
  return when.type === 'calendar' && when.year === undefined;
}

const LENGTH_BEFORE =
  /[每前后後内近约約满滿逾过過起连連个個的.．月要需共计計用短时時留予限于為为第休假达達整续續隔停期超]$|[最时時]长$|[最時时]長$/;
const LENGTH_BEHIND_DAY = /^(?:[内內前以之无無游遊龄齡均常期数數后後间間的个個]|左右|通知|行程|宽限|有效)/;

/** 8日 is a day where someone says or does something on it; 15日内 and 收到后10日 are lengths of time. */
export function bareDayAllowed(text: string, at: number, end: number): boolean {
  if (!/[0-9０-９]/.test(text[at]!)) return false;
  const before = text.slice(Math.max(0, at - 3), at);
  const isLinked = /(?:日晚?[和、及与與至到]|截至|[将將定已拟擬]于)$/.test(before);
  if (
    !isLinked &&
    (LENGTH_BEFORE.test(before) || isNumeral(before.at(-1)) || /[0-9一二三四五六七八九十][至到、和—-]$/.test(before))
  )
    return false;
  const behind = text.slice(end, end + 3);
  return (!LENGTH_BEHIND_DAY.test(behind) || behind.startsWith('前后')) && !isRuleSentence(text, at);
}
