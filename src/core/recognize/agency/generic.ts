import { NameMatcher } from '../../lexicon/name-matcher';
import { isMember } from './assembly';
import { topicEnd } from './unit';
import { beginsWord, cutsWord, isHan, wordsOfAgencies } from './words';

/**
 * Groups that name no single body: 公安机关, 各级生态环境部门, 省市县三级公安机关, 县级以上地方人民政府有关部门.
 * The grammar is prefixes, then heads; some heads need a prefix, since bare they are too common a word.
 */
const PREFIXES = list(
  '各级 各级地方 地方各级 地方 各地 各地方 各 全国 全国各级 全省 全市 全县 全区 全州 有关 相关 有关地方 相关地方 上级 下级 本级 同级 上一级 ' +
    '当地 所在地 基层 专门 省级 市级 县级 地市级 乡级 省级以上 市级以上 县级以上 设区的市级 设区的市级以上 地市级以上 ' +
    '安置地 事发地 事故发生地 户籍地 户籍所在地 户口所在地 居住地 经常居住地 注册地 属地 流入地 流出地 输入地 输出地 发生地 沿海 沿江 省直 市直 县直 国家 中央和国家 中央 ' +
    '县级以上地方 县级以上地方各级 乡镇 省市县三级 省市县 市县 省市 三级 两级 四级 境外 当地有关 其他 其他有关 各省级 相应',
);
const HEADS = list(
  '公安机关 检察机关 政法部门 司法机关 审判机关 政法机关 监察机关 行政机关 执法机关 司法行政机关 税务机关 国家安全机关 纪检监察机关 国家机关 权力机关 ' +
    '立法机关 侦查机关 行政执法机关 国家权力机关 人民法院 人民检察院 监察委员会 党政机关 政府部门 中央和国家机关 中央国家机关 中央有关部门 中央和国家机关有关部门 ' +
    '各地区各部门 各地区、各部门 各地区各有关部门 各地区、各有关部门 各地区和有关部门 各地区和各部门 各部门各地区 各地各部门 各部门各单位 各部门 有关部门 相关部门 主管部门 有关主管部门 监管部门 行政主管部门 职能部门 ' +
    '中级人民法院 高级人民法院 知识产权法院 海事法院 互联网法院 金融法院 军事法院 登记机关 党委和政府 公司登记机关 企业登记机关 船舶登记机关 房屋登记机构 发证部门 卫生防疫机构 行政复议机构 社会保险经办机构 婚姻登记机关 发证机关 行政复议机关 复议机关 兵役机关 外汇管理机关 边防检查机关 ' +
    '海事管理机构 公路管理机构 铁路管理机构 无线电管理机构 电信管理机构 密码管理机构 道路运输管理机构 航道管理机构 流域管理机构 自然保护区管理机构 风景名胜区管理机构 ' +
    '出入境管理机构 出入境检验检疫机构 检验检疫机构 港务监督机构 渔政管理机构 渔港监督机构 动物防疫监督机构 动物卫生监督机构 卫生监督机构 疾病预防控制机构 疾控机构 社区矫正机构 ' +
    '气象主管机构 国防交通主管机构 出入境边防检查机关 ' +
    '行政执法部门 执法部门 行政部门 街道办事处 公安派出所 党中央、国务院有关部门 有关单位和部门 国务院有关部门 综合执法部门 审批部门',
);
const BOUND_HEADS = list(
  '人民政府 政府 党委 党委和政府 党委政府 党委、政府 法院 检察院 海关 部门 警方 机关 政府和部门 政府有关部门 人民政府有关部门 政府及有关部门 人民政府及其有关部门 ' +
    '人大 人民代表大会 人大常委会 人民代表大会常务委员会 纪委监委 发展改革委 财政厅（局） 执法机构 派出机构 公安局 公安厅',
);
const LEVELS = list(
  '省 自治区 直辖市 市 州 县 区 旗 乡 镇 设区的市 自治州 自治县 不设区的市 市辖区 盟 地区 民族乡 街道',
);
const AFTER_TOPICS = list(
  '部门 主管部门 行政部门 行政主管部门 监管部门 监督管理部门 管理部门 执法部门 行政执法部门 监督管理机构 监管机构',
);
/** Topics that the economy has departments of, not the state. */
const NOT_STATE = list(
  '电信 产品质量 工业 产业 技术 生产 能源 金融 服务 消费 贸易 电力 信息 投资 建筑 运输 制造 管理 职业 基础 区域 公共 研究 设计 项目 财务 人事 法律 质量 医疗 铁路 采购 培训 综合 设备 软件 物流 工程 房地产 招商 快递 石油 天然气 煤炭',
);

/**
 * Where a generic group that begins at `at` ends, or -1.
 *
 * @param read where another agency has just ended: a group may begin right behind it
 */
export function genericEnd(text: string, at: number, read: number): number {
  return Math.max(prefixedEnd(text, at), departmentsOfTopics(text, at, read), levelsEnd(text, at));
}

/** Where the head of a group ends whose prefix (a place, 国务院) stands before `at`, or -1. */
export function genericTailEnd(text: string, at: number): number {
  let p = at;
  if (text[p] === '等') p++;
  if (text[p] === '地' && p > at) p++;
  const rest = afterPrefixes(text, p);
  return Math.max(headEnd(text, rest, true), topicsThenDepartment(text, rest, false), inChargeEnd(text, at));
}

/** Whether a generic group may begin with this UTF-16 unit. */
export function genericBegins(code: number): boolean {
  return (
    PREFIXES().begins(code) || HEADS().begins(code) || LEVELS().begins(code) || wordsOfAgencies().topics.begins(code)
  );
}

/** The same by its first two units. */
export function genericMayBegin(text: string, at: number): boolean {
  return (
    wordsOfAgencies().topics.mayBegin(text, at) ||
    PREFIXES().mayBegin(text, at) ||
    HEADS().mayBegin(text, at) ||
    LEVELS().mayBegin(text, at) ||
    text.startsWith('政府', at)
  );
}

function prefixedEnd(text: string, at: number): number {
  let p = pastGovernment(text, at);
  let end = p > at ? Math.max(headEnd(text, p, true), topicsThenDepartment(text, p, false)) : headEnd(text, at, false);
  for (let i = 0; i < MAX_PREFIXES; i++) {
    const prefix = PREFIXES().longestAt(text, p);
    if (!prefix || (p === at && OPEN.has(text.slice(p, prefix.end)) && !beginsWord(text, p))) break;
    p = prefix.end;
    end = Math.max(end, headEnd(text, p, true), topicsThenDepartment(text, p, false), levelsEnd(text, p));
  }
  return end;
}

/** Prefixes that are also the ends of names: 党|中央. */
const OPEN = new Set(['中央', '中央和国家']);

/** Past the bare 政府 of 政府有关部门 and 政府及其有关部门; `at` itself where there is none. */
function pastGovernment(text: string, at: number): number {
  if (!text.startsWith('政府', at) || !beginsWord(text, at)) return at;
  return text.startsWith('及其', at + 2) ? at + 4 : at + 2;
}

/** 全国各级, 县级以上地方. */
const MAX_PREFIXES = 4;

function afterPrefixes(text: string, at: number): number {
  let p = at;
  for (let i = 0; i < MAX_PREFIXES && !HEADS().longestAt(text, p); i++) {
    const found = PREFIXES().longestAt(text, p);
    if (!found) break;
    p = found.end;
  }
  return p;
}

function headEnd(text: string, at: number, bound: boolean): number {
  const head = HEADS().longestAt(text, at)?.end ?? -1;
  const other = bound ? (BOUND_HEADS().longestAt(text, at)?.end ?? -1) : -1;
  const end = Math.max(head, other);
  if (end < 0 || cutsWord(text, end) || text.startsWith('和社会资本', end)) return -1;
  if (text[end - 1] === '大' && text.startsWith('工作会议', end)) return -1;
  if ((text[end - 1] === '大' || text.startsWith('代表大会', end - 4)) && isMember(text, end)) return -1;
  return afterOwnDepartments(text, end);
}

/** 人民政府 with 有关部门 or X部门 behind it is one group. */
function afterOwnDepartments(text: string, end: number): number {
  const p = AND_ITS.has(text.slice(end, end + 2)) ? end + 2 : end;
  const head = HEADS().longestAt(text, p);
  const kind = head && text.slice(head.end - 2, head.end);
  if (head && kind && (kind === '部门' || (text[end - 1] === '府' && OF_GOVERNMENTS.has(kind)))) return head.end;
  const topics = topicsThenDepartment(text, p, false);
  return topics >= 0 ? topics : text[end - 1] === '府' ? Math.max(end, inChargeEnd(text, end)) : end;
}

/** What a government has by what it does: 统计机构, 负责药品监督管理的部门; or -1. */
function inChargeEnd(text: string, at: number): number {
  const inner = wordsOfAgencies().inner.longestAt(text, at);
  if (inner) return inner.end;
  if (!IN_CHARGE.has(text.slice(at, at + 2))) return -1;
  for (let p = at + 4; p < at + 18 && isHan(text.charCodeAt(p)); p++) {
    if (text[p] === '的') return text.startsWith('部门', p + 1) || text.startsWith('机构', p + 1) ? p + 3 : -1;
  }
  return -1;
}

const IN_CHARGE = new Set(['负责', '主管', '管理', '承担']);

const AND_ITS = new Set(['及其', '有关', '相关']);

/** How names end of what only a government has: 公安机关, 无线电管理机构. */
const OF_GOVERNMENTS = new Set(['机关', '机构']);

/** 民政部门, 卫生健康、医疗保障等部门: only where it begins a word. */
function departmentsOfTopics(text: string, at: number, read: number): number {
  return at === read || beginsWord(text, at) ? topicsThenDepartment(text, at, true) : -1;
}

/** What topics can be as well: 组织|交通运输等部门, 协同|环保部门; but 组织人事部门 is a group of its own. */
const VERBS = new Set(['组织', '协同', '执行', '领导', '协调']);

/** Past a verb that a group stands behind, with the 和 that may follow it; `at` itself where there is none. */
export function pastVerb(text: string, at: number): number {
  if (!VERBS.has(text.slice(at, at + 2)) || text.startsWith('人事', at + 2)) return at;
  const next = text[at + 2] === '和' ? at + 3 : at + 2;
  return topicEnd(text, next, false) > 0 ? next : at;
}

function topicsThenDepartment(text: string, at: number, bare: boolean): number {
  let p = at;
  let topics = 0;
  while (topics <= MAX_PARTS) {
    const after = AFTER_TOPICS().longestAt(text, afterEtc(text, p));
    if (topics > 0 && after) {
      if (bare && topics === 1 && NOT_STATE().get(text.slice(at, p))) return -1;
      return cutsWord(text, after.end) ? -1 : after.end;
    }
    const separated = topics > 0 && text[p] === '、';
    const next = topicEnd(text, separated ? p + 1 : p, topics > 0);
    if (next < 0) return -1;
    p = next;
    topics++;
  }
  return -1;
}

/** A group names at most so many topics or levels. */
const MAX_PARTS = 12;

function afterEtc(text: string, at: number): number {
  if (text[at] !== '等') return at;
  return text.startsWith('有关', at + 1) || text.startsWith('相关', at + 1) ? at + 3 : at + 1;
}

/** 省、自治区、直辖市人民政府; 市、区（县）人民政府; 市民政部门. */
function levelsEnd(text: string, at: number): number {
  let p = at;
  let levels = 0;
  while (levels < MAX_PARTS) {
    const level = LEVELS().longestAt(text, p);
    if (!level) break;
    p = level.end;
    levels++;
    if (levels === 1 && (text[p] === '）' || text[p] === ')')) return -1;
    while (SEPARATORS.has(text[p] ?? '') && levels > 0) p++;
    if (text.startsWith('以上', p) || text.startsWith('两级', p) || text.startsWith('三级', p)) p += 2;
  }
  if (levels === 0 || !(beginsWord(text, at) || afterPrefix(text, at))) return -1;
  const topics = topicsThenDepartment(text, p, false);
  if (topics >= 0) return topics;
  return levels > 1 || afterPrefix(text, at) || WHOLE_LEVELS.some((level) => text.startsWith(level, at))
    ? headEnd(text, afterPrefixes(text, p), true)
    : -1;
}

/** Levels that always speak of all bodies of theirs. */
const WHOLE_LEVELS: readonly string[] = ['直辖市', '设区的市', '不设区的市', '市辖区', '民族乡'];

const SEPARATORS = new Set('、和或及（）()');

function afterPrefix(text: string, at: number): boolean {
  return '各级上'.includes(text[at - 1] ?? '。');
}

/** Words to look for; built when they are first asked for, so that loading costs nothing. */
function list(words: string): () => NameMatcher<true> {
  let matcher: NameMatcher<true> | undefined;
  return () => {
    matcher ??= new NameMatcher(words.split(' ').map((word) => [word, true] as const));
    return matcher;
  };
}
