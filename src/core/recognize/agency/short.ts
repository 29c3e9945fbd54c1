import type { AgencyNames } from '../../lexicon/agencies';
import { isMember } from './assembly';
import { committeeEnd, OF_MEMBERS } from './local';
import { namedDepartments } from './named';
import { mention, type Reading } from './reading';
import { bodyEnd } from './unit';
import { beginsWord, cutsWord, isHan, wordsOfAgencies } from './words';

/**
 * A body by its level alone, for one named elsewhere (市公安局, 省委, 自治区党委), or by a place that no list has
 * (某某区人民检察院).
 */
export function short(text: string, at: number, names: AgencyNames, read: number): Reading | undefined {
  const level = LEVELS.find((word) => text.startsWith(word, at));
  if (!level) return undefined;
  const from = at + level.length;
  if (at === read || beginsWord(text, at) || LEADS.has(text.slice(at - 2, at))) {
    const body = LARGE_LEVELS.has(level) ? Math.max(bodyEnd(text, from), committeeEnd(text, from)) : -1;
    if (body < 0) return undefined;
    const end = namedDepartments(text, body, names);
    if (OF_MEMBERS.test(text.slice(end - 2, end)) && isMember(text, end)) return { end: end + 2 };
    return mention(at, end, { rule: 'level-and-body' });
  }
  const body = WIDE.has(level) ? undefined : wordsOfAgencies().bodies.longestAt(text, from);
  if (!body || body.end - from < 3 || cutsWord(text, body.end)) return undefined;
  const start = unknownPlace(text, at, read);
  if (start < 0) return undefined;
  const end = namedDepartments(text, body.end, names);
  return mention(start, end, { rule: 'place-and-body', place: text.slice(start, from) });
}

/** Where the name of a place begins that ends before `at` and that no list has; -1 where that cannot be told. */
function unknownPlace(text: string, at: number, read: number): number {
  for (let start = at - 1; start >= Math.max(read, at - 4); start--) {
    if (!isHan(text.charCodeAt(start)) || NO_PLACE.has(text[start]!)) return -1;
    if (start === read || beginsWord(text, start)) return at - start >= 2 ? start : -1;
  }
  return -1;
}

const NO_PLACE = new Set('本该我各全两每其他有关上下同跨外辖列城特地级沿副族要求者的');

/** Words of two characters that a level may follow at once, and no name of a place: 配合|省法院, 近日|市公安局. */
const LEADS = new Set(
  (
    '配合 协助 组织 联合 会同 报请 报告 通知 要求 推动 指导 协调 督促 支持 参与 移送 移交 提请 申请 商请 抄送 接受 服从 按照 通过 依托 邀请 ' +
    '委托 根据 依据 依照 关于 对于 建议 责令 指定 授权 作为 出席 参加 提交 上报 报送 发送 近日 日前 昨日 今日 今天 昨天 目前 随后 此前 其中 ' +
    '同时 以及 或者 截至 记者 对接 争取 陪同 召集 召开 分送 抄报 经由 直至 每年 当日 次日 当天 当年 去年 今年'
  ).split(' '),
);

/** Levels of which every place has its name in the list. */
const WIDE = new Set(['省', '自治区']);

const LARGE_LEVELS = new Set(['自治区', '自治州', '自治县', '省', '市', '县', '区', '州', '旗']);

const LEVELS: readonly string[] = [...LARGE_LEVELS, '镇', '乡'];

export const LEVEL_BEGINS = new Set(LEVELS.map((level) => level[0]!));
