import { arabicDigit, hanDigit, hanScale, isHan, isLatin } from './characters';
import { countsNoun, isLabelled, isNamed, isPeriod } from './english';
import type { Quantity } from './quantity';
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
  if (first.words) return wordsCount(text, extent, bounded);
  if (numeral?.bare && !bounded && !'余餘'.includes(text[numeral.end - 1]!)) return false;
  if (!first.kind) return bareCounts(text, extent, bounded);
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
      return first.rule === 'doubling' || !isFrequency(text, extent);
    case 'money':
      return numeral !== undefined && !(first.sub && numeral.script === 'chinese' && !bounded);
    default:
      return isMeasured(text, extent, bounded);
  }
}

const SIGNED: ReadonlySet<string> = new Set(['share', 'money', 'measure']);

/** Letters, hyphens and points that make a name or a code of the digits: PM2.5, GOIP-3, 5G, 8:30, 2016/679. */
function isPartOfCode(text: string, { start, end, first }: Extent): boolean {
  const before = text.charCodeAt(start - 1);
  const digits = arabicDigit(text.charCodeAt(start)) >= 0 || first.negative;
  if (isLatin(before) || text[start - 1] === '_' || text[start - 1] === '#' || text[start - 1] === '@') return true;
  if (digits && arabicDigit(before) >= 0) return true;
  const joined = '-–—.:/：·~×*＝='.includes(text[start - 1] ?? ' ');
  if (digits && joined && (arabicDigit(text.charCodeAt(start - 2)) >= 0 || isLatin(text.charCodeAt(start - 2))))
    return true;
  if (digits && text[start - 1] === '-' && !first.kind) return true;
  const next = text.charCodeAt(end);
  const last = text.charCodeAt(end - 1);
  if (arabicDigit(next) >= 0 && arabicDigit(last) >= 0) return true;
  if (isLatin(next) && (arabicDigit(last) >= 0 || isLatin(last))) return true;
  return ':/：'.includes(text[end] ?? ' ') && arabicDigit(text.charCodeAt(end + 1)) >= 0;
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

/** 第三, 其一, 新国十条, 数百, 几十, 十几: no count of its own. */
function isOrdinal(text: string, { start, end, first }: Extent): boolean {
  const before = text[start - 1] ?? ' ';
  if ('第其初'.includes(before)) return true;
  if ('数數几幾'.includes(before) && hanScale(text.charCodeAt(start)) > 0) return true;
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

/** Words that say that a length of time follows. */
const LASTING = /[为為期满滿限长達达判刑役續续迟遲时時历歷共每隔逾超足过過有约计計了持按至到减增延加缴存经]$/;
/** Words before which make a period of a length of time: 过去五年, 近三年, 未来两年. */
const PERIOD =
  /(?:过去|過去|未来|未來|今后|今後|最近|近|(?<!提)前|后|後|此后|之后|头|首|这|這|那|上|下|当|同|去|今|明|未来的|过去的|第)$/;

function isDuration(text: string, { start, end, first }: Extent, bounded: boolean): boolean {
  const { numeral, code } = first;
  const chinese = numeral?.script === 'chinese';
  const before = text.slice(Math.max(0, start - 4), start);
  const within = bounded && before.endsWith('前') && code !== 'a';
  if (numeral && isHan(text.charCodeAt(end - 1)) && PERIOD.test(before) && !within) return false;
  if (isLatin(text.charCodeAt(end - 1)) && isPeriod(text, start)) return false;
  const next = text[end] ?? ' ';
  if ('来來间間里后後代前'.includes(next) || text.startsWith('以来', end)) {
    const deadline = next === '前' ? code !== 'a' && code !== 'wk' : '后後'.includes(next) && text[end - 1] === '日';
    if (!deadline || (code === 'd' && !chinese && !/[起前满]$/.test(before))) return false;
  }
  const unit = text[first.end - 1];
  if (unit === '日' && code === 'd') return isDays(text, start, end, first, bounded);
  if (unit === '年' && numeral && !isYears(text, first, end, bounded || LASTING.test(before))) return false;
  if (!numeral && text[first.numberStart] === '半') {
    return (
      bounded ||
      (!'上下前后後大多近'.includes(text[start - 1] ?? ' ') && (code === 'a' || code === 'mo' || code === 'h'))
    );
  }
  return bounded || !chinese || first.value !== 1 || (LASTING.test(before) && !before.endsWith('每'));
}

/** What a term of years in Chinese numerals is of. */
const TERM = /^(?:有期|徒刑|过渡|過渡|免|期|的?(?:监督|管制|考验|有效|时间|保存|期限|宽限|试用|缓冲|整改|禁|刑))/;

/** Whether 年 is a length of time: not 2023年, 二三年, nor the 十年 of a retrospect. */
function isYears(text: string, { numeral, value, high }: Quantity, end: number, evident: boolean): boolean {
  if (!numeral) return true;
  if (numeral.script === 'arabic') return numeral.length !== 4 || numeral.grouped || value < 1000;
  if (numeral.scale === 0 && (value >= 1000 || (numeral.length === 2 && high === undefined))) return false;
  return evident || high !== undefined || numeral.loose !== undefined || TERM.test(text.slice(end, end + 4));
}

/** 日 is a day of the month after 月 and where nothing speaks for a length of time. */
function isDays(text: string, start: number, end: number, first: Quantity, bounded: boolean): boolean {
  if (text[start - 1] === '月' || /月(?:\d{1,2}日)?[至到、和—–-]$/.test(text.slice(Math.max(0, start - 5), start)))
    return false;
  if (bounded) return true;
  const chinese = first.numeral?.script === 'chinese';
  if (chinese && first.value === 1) return /[提前满期限]$/.test(text.slice(Math.max(0, start - 1), start));
  if (first.value > 31) return true;
  const before = text.slice(Math.max(0, start - 4), start);
  if (/(?:之日起|提前|为期|期限为|期限|满|滿|延长|连续|处|每|超过|逾)$/.test(before)) return true;
  if (/^(?:的?(?:期限|拘留|公示期|无理由|的?公告|宽限期|免签|过境))/.test(text.slice(end, end + 4))) return true;
  return (
    chinese &&
    !/^(?:上午|下午|晚|凌晨|在|电|讯|，|、|至|到|起|夜|早|清晨|中午|举行|召开|开幕)/.test(text.slice(end, end + 2)) &&
    !/[初年月]$/.test(before)
  );
}

/** What 个 and 项 count that is no quantity of anything: 三个方面, 五个坚持. */
const ABSTRACT =
  /^(?:等级|级别|看点|亮点|特点|要点|难点|方面|层面|维度|坚持|必须|统一|结合|环节|阶段|步骤|关键|角度|转变|着力|聚焦|不|先行|聚)/;
/** Chinese numerals that say how many only beside other words: 一名, 两个. */
const FEW: ReadonlySet<number> = new Set([0, 1, 2]);

/** Hours and minutes stay below. */
const MOST_CLOCK = 60;

function isCount(text: string, { end, start, first }: Extent, bounded: boolean): boolean {
  const { numeral, code } = first;
  if (text[first.numberStart] === '半') return false;
  if (!numeral) return false;
  if (code === '点' || code === '分')
    return numeral.script === 'arabic' && (numeral.fraction || first.value >= MOST_CLOCK);
  if (code === '级')
    return (
      numeral.script === 'arabic' &&
      (numeral.fraction || /^(?:地震|余震|左右|以上地震)/.test(text.slice(first.end, end + 4)))
    );
  if (code === '字' && numeral.script === 'chinese' && !first.scaled) return false;
  if (numeral.fraction && !first.scaled && code !== '级' && !bounded) return false;
  if (numeral.script === 'arabic')
    return (
      !(first.rank && text[first.end] === '（' && first.value < 1) &&
      !(code === '个' && ABSTRACT.test(text.slice(end, end + 2)) && first.value < 10)
    );
  if (bounded || first.high !== undefined) return true;
  if (FEW.has(first.value)) return false;
  if (first.value < 10 || (first.value === 10 && numeral.length === 1)) {
    if (
      first.rank &&
      !'等共'.includes(text[start - 1] ?? ' ') &&
      !(code === '项' || code === '种' || code === '组' || code === '处' || code === '所')
    )
      return false;
    if (ABSTRACT.test(text.slice(end, end + 2)) || text.startsWith('一体', end)) return false;
    return !'、“"‘《'.includes(text[start - 1] ?? ' ') || numeralBefore(text, start) === false;
  }
  return text[start - 1] !== '国';
}

/** Whether a list of bare numerals goes before: 二、三. */
function numeralBefore(text: string, start: number): boolean {
  return text[start - 1] !== '、' || hanDigit(text.charCodeAt(start - 2)) >= 0;
}

/** 三天两头, 三番五次 and other things that are measured by chance: 十分, 千里. */
function isMeasured(text: string, { first }: Extent, bounded: boolean): boolean {
  if (text[first.numberStart] === '半') return false;
  if (!first.numeral) return first.words !== undefined;
  if (first.numeral.script === 'chinese' && first.value === 0 && first.code !== 'Cel') return false;
  if (first.rank && !first.scaled) return false;
  if (first.numeral.script === 'chinese' && !bounded && first.value === 1) return false;
  return true;
}

function isFrequency(text: string, { end }: Extent): boolean {
  return (
    isLatin(text.charCodeAt(end - 1)) &&
    !/^ (?:as|more|higher|larger|greater|the|that|its|their|faster)/.test(text.slice(end, end + 8))
  );
}

/** A number without a unit: 1400万儿童, 6600多万纳税人, 系数为0.46; in English what a plural noun follows. */
function bareCounts(text: string, { first, end, last }: Extent, bounded: boolean): boolean {
  const { numeral } = first;
  if (!numeral) return false;
  const next = text.charCodeAt(end);
  if ('月时時点點号號版代后後'.includes(text[end] ?? ' ') && text[end] !== undefined) return false;
  if (first.scaled) return !(text[first.start - 1] === '“' && first.value < 10);
  if (first.loose === 'over' && first.value >= 10) return isHan(next) && !'年月日届'.includes(text[end]!);
  if (numeral.script === 'chinese') return false;
  if (
    first.high !== undefined ||
    (isHan(next) && !numeral.grouped && !(numeral.fraction && MOVES.test(text.slice(end, end + 2))))
  )
    return false;
  if (text[end] === ' ' && isLatin(text.charCodeAt(end + 1))) return englishCounts(text, first, end, bounded);
  if (numeral.grouped) return !isLabelled(text, first.start, end);
  if (last) return numeral.fraction && !isHan(next);
  const before = text.slice(Math.max(0, first.start - 3), first.start);
  if (numeral.fraction) return FIGURE.test(before);
  const ends = '，。；、,;）)'.includes(text[end] ?? '。');
  if (ends && INDEX.test(text.slice(Math.max(0, first.start - 5), first.start))) return true;
  return ends && numeral.length >= 3 && !isYear(first) && /(?:达到|达|升至|增至|降至|突破|超过)$/.test(before);
}

/** What may follow a plain number in Chinese: 缩小到, 左右. */
const MOVES = /^(?:缩小|扩大|下降|上升|降|升|提高|增|减|和|到|至|左右|，)/;

/** An index is a plain number: 消费者信心指数为86. */
const INDEX = /(?:指数|指數|系数|系數|得分|评分|比值)[为為是达報报]$/;

/** What a plain decimal follows: 系数为0.46, 由上年的2.45缩小到2.39. */
const FIGURE = /(?:[为至到达爲為達]|年的|期的|份的|是|报|報)$/;

/** After these a plain number is an end or the size of a change: up from 900, fell by 12. */
const MOVED =
  /\b(?:up|down|rose|rise|fell|fall|grew|grow|increased|decreased|dropped|climbed|declined|risen|fallen)(?: to| by| from) $/i;

function englishCounts(text: string, first: Quantity, end: number, bounded: boolean): boolean {
  if (isLabelled(text, first.start, end) || isYear(first)) return false;
  const before = text.slice(Math.max(0, first.start - 16), first.start);
  if (/\b(?:one|two|three|1|2|3) in $/i.test(before)) return false;
  if (MOVED.test(before)) return true;
  if (first.numeral?.grouped || bounded) return first.numeral?.grouped === true || countsNoun(text, end);
  return !isNamed(text, first.start) && countsNoun(text, end) && first.value > 0;
}

function isYear(first: Quantity): boolean {
  return first.numeral?.length === 4 && !first.numeral.grouped && first.value >= 1500 && first.value < 2200;
}

/** A number in English words. */
function wordsCount(text: string, { first, start, end }: Extent, bounded: boolean): boolean {
  if (isLabelled(text, start, end)) return false;
  if (first.kind === 'time')
    return (
      (first.value !== 1 || bounded) &&
      !isPeriod(text, start) &&
      !/^ (?:later|ago|earlier)/.test(text.slice(end, end + 8))
    );
  if (first.kind === 'multiple') return !isFrequency(text, { first, start, end });
  if (first.kind) return first.kind !== 'count';
  if (first.scaled) return true;
  if (first.words?.half)
    return (
      /^ (?:of|the) /.test(text.slice(end, end + 5)) &&
      !/(?:first|second|latter|other|this|that)$/i.test(text.slice(Math.max(0, start - 7), start - 1))
    );
  if (first.rule === 'fraction' || first.words?.ratio !== undefined) return true;
  return (first.value > 2 || bounded) && first.value > 1 && countsNoun(text, end);
}
