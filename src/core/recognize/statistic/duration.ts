import { isHan, isLatin } from './characters';
import { isPeriod } from './english';
import type { Quantity } from './quantity-shape';
import type { Extent } from './range';

/** Words that say that a length of time follows. */
const LASTING =
  /[为為期满滿限长達达判处處刑役續续迟遲时時历歷共每隔逾超足过過有约计計了持按至到减增延加缴存经付利制禁役]$|提前$/;
/** Words before which make a period of a length of time: 过去五年, 近三年, 未来两年. */
const PERIOD =
  /(?:过去|過去|未来|未來|今后|今後|最近|近|(?<![提满滿])前|后|後|此后|之后|头|首|这|這|那|上|下|当|同|去|今|明|未来的|过去的|第)$/;

/** Whether a length of time is meant, and no date, period or retrospect. */
export function isDuration(text: string, extent: Extent, bounded: boolean): boolean {
  const { start, end, first } = extent;
  const { numeral, code } = first;
  const chinese = numeral?.script === 'chinese';
  const before = text.slice(Math.max(0, start - 4), start);
  const within =
    isDeadlineBefore(text, start, code, before) ||
    (bounded && (/(?<![今此])[后後]$/.test(before) || (before.endsWith('前') && code !== 'a')));
  if (numeral && isHan(text.charCodeAt(end - 1)) && PERIOD.test(before) && !within) return false;
  if (isLatin(text.charCodeAt(end - 1)) && isPeriod(text, start)) return false;
  const next = text[end] ?? ' ';
  if ('来來间間里后後代前'.includes(next) || text.startsWith('以来', end)) {
    const deadline = next === '前' ? code !== 'a' && code !== 'wk' : '后後'.includes(next) && text[end - 1] === '日';
    if (!deadline || (code === 'd' && !chinese && !/[起前满]$/.test(before))) return false;
  }
  const unit = text[first.end - 1];
  if (unit === '日' && code === 'd') return isDays(text, extent, bounded && !isSpanOfDates(text, extent));
  if (unit === '年' && numeral && !isYears(text, first, end, bounded || LASTING.test(before))) return false;
  if (!numeral && text[first.numberStart] === '半') {
    return (
      bounded ||
      (!'上下前后後大多近'.includes(text[start - 1] ?? ' ') && (code === 'a' || code === 'mo' || code === 'h'))
    );
  }
  return bounded || !chinese || first.value !== 1 || (LASTING.test(before) && !before.endsWith('每'));
}

/** How far before a deadline the duty is looked for. */
const DUTY_REACH = 24;
const DUTY = /应当?|應當?|必须|必須|须|不得|提前/;

/** 应当在起飞前24小时申报: a deadline, where 前 is no part of 目前 or 此前. */
function isDeadlineBefore(text: string, start: number, code: string, before: string): boolean {
  if (code !== 'h' || !before.endsWith('前') || '目此之以提先当當'.includes(before.at(-2) ?? '，')) return false;
  return DUTY.test(text.slice(Math.max(0, start - DUTY_REACH), start));
}

/** What a term of years in Chinese numerals is of. */
const TERM = /^(?:有期|徒刑|过渡|過渡|免|期|的?(?:监督|管制|考验|有效|时间|保存|期限|宽限|试用|缓冲|整改|禁|刑))/;

/** Whether 年 is a length of time: not 2023年, 二三年, nor the 十年 of a retrospect. */
function isYears(text: string, { numeral, value, high, start }: Quantity, end: number, evident: boolean): boolean {
  if (!numeral) return true;
  if (numeral.script === 'arabic') return numeral.length !== 4 || numeral.grouped || value < 1000;
  if (numeral.scale === 0 && value >= 1000) return false;
  if (evident || high !== undefined || numeral.loose !== undefined || TERM.test(text.slice(end, end + 4))) return true;
  const closes = '，。；、,;）)'.includes(text[end] ?? '。');
  return closes && isHan(text.charCodeAt(start - 1)) && !'的代来间在'.includes(text[start - 1]!);
}

/** 19日至21日 names days; 十日以上十五日以下 and 10至15日内 are lengths. */
function isSpanOfDates(text: string, { start, end, last, qualifier }: Extent): boolean {
  return last !== undefined && qualifier === undefined && !text.slice(start, end).includes('以上');
}

/** 日 is a day of the month after 月 and where nothing speaks for a length of time. */
function isDays(text: string, { start, end, first }: Extent, bounded: boolean): boolean {
  if (text[start - 1] === '月' || /月(?:\d{1,2}日)?[至到、和—–-]$/.test(text.slice(Math.max(0, start - 5), start)))
    return false;
  if (bounded) return true;
  const chinese = first.numeral?.script === 'chinese';
  if (chinese && first.value === 1) return /[提前满期限长]$/.test(text.slice(Math.max(0, start - 1), start));
  if (first.value > 31) return true;
  const before = text.slice(Math.max(0, start - 4), start);
  if (/(?:之日起|提前|逾期|超期|为期|期限为|期限|满|滿|延长|连续|处|每|超过|逾)$/.test(before)) return true;
  if (/^(?:的?(?:期限|拘留|公示期|无理由|的?公告|宽限期|免签|过境))/.test(text.slice(end, end + 4))) return true;
  return (
    chinese &&
    !/^(?:上午|下午|晚|凌晨|在|电|讯|，|、|至|到|起|夜|早|清晨|中午|举行|召开|开幕)/.test(text.slice(end, end + 2)) &&
    !/[初年月]$/.test(before)
  );
}
