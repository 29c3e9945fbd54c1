import type { When, YearReference } from './when';

/**
 * Words for a year, month, week or day that count from another time. The same characters also stand inside other words
 * (以上年度, 如今年轻, 合同年限), so each says which neighbours make it something else.
 */
export interface RelativeWord {
  readonly words: readonly string[];
  readonly year?: YearReference;
  readonly when?: When;
  /** Characters before it that make it part of another word. */
  readonly notAfter?: string;
  /** Characters behind it that do. */
  readonly notBefore?: string;
  /** Rules of law use it of any such time: within a sentence that lays down a rule it names none. */
  readonly generic?: boolean;
}

const year = (
  words: string,
  from: 'document' | 'text',
  offset: number,
  more: Partial<RelativeWord> = {},
): RelativeWord => ({
  words: words.split(' '),
  year: { from, offset },
  ...more,
});
const other = (words: string, when: When, more: Partial<RelativeWord> = {}): RelativeWord => ({
  words: words.split(' '),
  when,
  ...more,
});

export const RELATIVE_WORDS: readonly RelativeWord[] = [
  year('今年', 'document', 0, { notAfter: '如', notBefore: '轻輕龄齡' }),
  year('本年', 'document', 0, { notAfter: '基日成资原版根', notBefore: '级級龄齡鉴', generic: true }),
  year('去年', 'document', -1, { notAfter: '过過' }),
  year('前年', 'document', -2, { notAfter: '目以之此提日先当當年空生大', notBefore: '度轻' }),
  year('明年', 'document', 1, { notAfter: '证證说說表声聲申标標阐清文光鲜', notBefore: '龄齡' }),
  year('上年 上一年', 'text', -1, { notAfter: '以', notBefore: '纪紀龄齡岁歲轻' }),
  year('同年', 'text', 0, { notAfter: '合共不相', notBefore: '入龄齡级級限' }),
  year('当年 當年', 'text', 0, { notAfter: '相应應每适適想担擔', notBefore: '龄齡轻满滿均', generic: true }),
  year('次年 翌年', 'text', 1, {
    notAfter: '人车班批频架吨层每届一首初再多两数屡依',
    notBefore: '级級',
    generic: true,
  }),
  other('上年度 上一年度', { type: 'account-year', offset: -1 }, { notAfter: '以', generic: true }),
  other('下年度 下一年度', { type: 'account-year', offset: 1 }, { notAfter: '以', generic: true }),
  other('本財政年度', { type: 'account-year', offset: 0, fromApril: true }),
  other('上財政年度 上個財政年度 上一財政年度', { type: 'account-year', offset: -1, fromApril: true }),
  other('下財政年度 下個財政年度 下一財政年度', { type: 'account-year', offset: 1, fromApril: true }),
  other('上月 上个月 上個月', { type: 'month', from: 'document', offset: -1 }, { notAfter: '以', generic: true }),
  other('本月 这个月 這個月', { type: 'month', from: 'document', offset: 0 }, { notAfter: '基日成', generic: true }),
  other('下月 下个月 下個月', { type: 'month', from: 'document', offset: 1 }, { notAfter: '以', generic: true }),
  other('当月 當月', { type: 'month', from: 'text', offset: 0 }, { notAfter: '相应應每', generic: true }),
  other('同月', { type: 'month', from: 'text', offset: 0 }, { notAfter: '合共不' }),
  other('次月', { type: 'month', from: 'text', offset: 1 }, { notAfter: '人车每一首', notBefore: '球', generic: true }),
  other('本季度', { type: 'quarter', from: 'document', offset: 0 }, { generic: true }),
  other('上季度 上一季度', { type: 'quarter', from: 'document', offset: -1 }, { notAfter: '以', generic: true }),
  other('本周末 本周 本週', { type: 'week', offset: 0 }, { notAfter: '基日', notBefore: '期边边转年岁' }),
  other('上周末 上周 上週', { type: 'week', offset: -1 }, { notAfter: '以晚网路马线早', notBefore: '期边转年岁' }),
  other('下周末 下周 下週', { type: 'week', offset: 1 }, { notAfter: '以', notBefore: '期边转年岁' }),
  other(
    '今天 今日',
    { type: 'day', from: 'document', offset: 0 },
    { notAfter: '如至', notBefore: '头請请的我你大来來就很' },
  ),
  other('昨天 昨日 昨晚 昨夜', { type: 'day', from: 'document', offset: -1 }),
  other('今晚 今早 今晨', { type: 'day', from: 'document', offset: 0 }),
  other('前天', { type: 'day', from: 'document', offset: -2 }, { notAfter: '目以之此提日年' }),
  other('前一天 前一日', { type: 'day', from: 'topic', offset: -1 }, { notBefore: '晚夜' }),
  other('明天 明日', { type: 'day', from: 'document', offset: 1 }, { notAfter: '光注写寫标標证載载', notBefore: '期' }),
  other(
    '当日 當日 当天 當天',
    { type: 'day', from: 'text', offset: 0 },
    { notAfter: '相应應每的之起日号號', notBefore: '本起', generic: true },
  ),
  other('同日', { type: 'day', from: 'text', offset: 0 }, { notAfter: '合共不', notBefore: '本方韩元', generic: true }),
  other(
    '次日 翌日',
    { type: 'day', from: 'text', offset: 1 },
    { notAfter: '人车每的之', notBefore: '起', generic: true },
  ),
];

/** Names no definite time: found, and said to be vague. */
export const VAGUE_WORDS = [
  '近年来',
  '近年來',
  '近几年来',
  '近幾年來',
  '近几年',
  '近幾年',
  '近些年来',
  '近些年',
  '近年',
  '近期',
  '近日',
  '日前',
  '近来',
  '不久前',
  '本世纪中叶',
  '本世紀中葉',
  '21世纪中叶',
  '多年来',
  '多年來',
];

/** Congresses of the Party that texts count from, by the day that they opened. */
export const EVENTS: ReadonlyMap<string, string> = new Map([
  ['十六大', '2002-11-08'],
  ['十七大', '2007-10-15'],
  ['十八大', '2012-11-08'],
  ['十九大', '2017-10-18'],
  ['二十大', '2022-10-16'],
]);
