/** Made-up policy articles and edits of them, the same for the same seed. */

export type Random = (below: number) => number;

/** A small generator of numbers, so that a run can be repeated by its seed. */
export function randomOf(seed: number): Random {
  let state = (seed ^ 0x9e3779b9) >>> 0;
  return (below) => {
    state = (state + 0x6d2b79f5) >>> 0;
    let word = Math.imul(state ^ (state >>> 15), state | 1);
    word ^= word + Math.imul(word ^ (word >>> 7), word | 61);
    return ((word ^ (word >>> 14)) >>> 0) % below;
  };
}

const SUBJECTS = [
  '全市',
  '全省公安机关',
  '各级检察机关',
  '第一产业',
  '规模以上工业企业',
  '城镇居民',
  '重点群体',
  '中小微企业',
  '基层医疗机构',
  '农村集体经济组织',
];
const VERBS = ['共查处', '累计发放', '新增', '同比增长', '比上年下降', '完成投资', '惠及', '依法起诉', '减免', '建成'];
const OBJECTS = [
  '各类案件',
  '电信网络诈骗案件',
  '养老服务补贴',
  '设备更新贷款',
  '高标准农田',
  '保障性住房',
  '社区服务站点',
  '职业培训',
  '进出口总额',
  '新能源汽车',
];
const UNITS = ['%', '亿元', '万人次', '起', '家', '万套', '个百分点', '万亩', '名', '万千瓦时'];
const TAILS = [
  '取得阶段性成效',
  '有关部门将继续加大力度',
  '较去年同期有所改善',
  '相关负责人表示',
  '群众满意度明显提升',
  '形成长效机制',
  '坚决遏制多发高发态势',
  '按照有关规定执行',
];
const TIMES = ['今年1月至9月', '2023年', '截至目前', '去年同期', '“十四五”期间', '上半年', '2024年3月底前'];
const pick = <T>(random: Random, list: readonly T[]) => list[random(list.length)]!;

function sentence(random: Random): string {
  const number = random(3) === 0 ? `${random(90) + 1}.${random(9) + 1}` : `${random(9000) + 10}`;
  return `${pick(random, TIMES)},${pick(random, SUBJECTS)}${pick(random, VERBS)}${pick(random, OBJECTS)}${number}${pick(random, UNITS)},${pick(random, TAILS)}。`;
}

/** An article with what makes places hard to tell apart: a lead that repeats the body, a table of like rows. */
export function article(random: Random, paragraphs = 12): string {
  const body = Array.from({ length: paragraphs }, () =>
    Array.from({ length: 2 + random(4) }, () => sentence(random)).join(''),
  );
  const rows = Array.from(
    { length: 6 },
    (_, i) => `| ${2018 + i}年 | ${random(40) + 10}% | ${random(900) + 100}亿元 |`,
  );
  const lead = pick(random, body);
  return [
    `# ${sentence(random)}`,
    lead,
    ...body,
    ['| 年份 | 增速 | 总额 |', '| --- | --- | --- |', ...rows].join('\n'),
  ].join('\n\n');
}

export const FILLER =
  '进一步完善政策措施加强监督管理推动高质量发展切实保障人民权益健全工作机制，0123456789年月日亿万元％';

export function words(random: Random, length: number): string {
  return Array.from({ length }, () => FILLER[random(FILLER.length)]).join('');
}

/** A text with the place in it that is followed through edits; a place without words is gone. */
export interface Followed {
  readonly text: string;
  readonly start: number;
  readonly end: number;
}

/** Replaces `from`..`to` outside the followed place, or right at its borders. */
export function editElsewhere(followed: Followed, from: number, to: number, inserted: string): Followed {
  const { text, start, end } = followed;
  const shift = to <= start ? inserted.length - (to - from) : 0;
  return { text: text.slice(0, from) + inserted + text.slice(to), start: start + shift, end: end + shift };
}

/** One random edit that leaves the followed place's own words alone. */
export function randomEdit(random: Random, followed: Followed): Followed {
  const { text, start, end } = followed;
  const ahead = random(text.length) < start;
  const low = ahead ? 0 : end;
  const high = ahead ? start : text.length;
  const from = low + random(high - low + 1);
  const to = Math.min(high, from + (random(3) === 0 ? 0 : random(60)));
  return editElsewhere(followed, from, to, random(3) === 0 ? '' : words(random, random(40)));
}

/** A place as a fact would have it: from a digit or a name, a few to a few dozen units. */
export function randomPlace(random: Random, text: string): Followed {
  for (;;) {
    const start = random(text.length - 60);
    const length = random(3) === 0 ? 2 + random(6) : 8 + random(32);
    const quote = text.slice(start, start + length);
    if (quote.trim() === quote && !quote.includes('\n')) return { text, start, end: start + length };
  }
}
