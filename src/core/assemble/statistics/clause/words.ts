import { byBeginning, byEnd } from './word-edges';

/**
 * Words that stand between a measure and its number, or before a measure. Longer words come first where one ends in
 * another, since the first that fits is taken.
 */

export interface ChangeVerb {
  readonly word: string;
  /** Absent where the verb tells only that something changes: 调整为. */
  readonly direction?: 'up' | 'down' | 'flat';
  /** The number behind it is the level reached: 升至, 下降到. */
  readonly reaches: boolean;
}

const UP =
  '增长 增加 上升 提高 提升 上涨 上调 调增 扩大 上浮 攀升 回升 反弹 增多 增产 增收 新增 净增 递增 多增 多发 升值 延长 加征 调高 调升 高出 多出 多产 多收 多销 激增 猛增 骤增 剧增 微增 略增 飙升 大涨 偏多 偏高 加快 提速 增 升 涨 多 高 快'.split(
    ' ',
  );
const DOWN =
  '下降 减少 降低 下调 调减 下跌 下滑 回落 缩小 缩减 压减 压降 削减 裁减 下挫 收窄 收缩 贬值 缩短 下浮 减产 少增 少产 少收 少销 走低 调低 锐减 骤减 骤降 微降 略降 大跌 暴跌 萎缩 压缩 偏少 偏低 放缓 降 减 跌 少 低 慢'.split(
    ' ',
  );
const REACHED = ['至', '到'];

/** 增至 and 降到 are said; 多至 and 低到 are not. */
const SHORT_REACHED = '增至 增到 升至 升到 涨至 涨到'.split(' ');
const SHORT_FALLEN = '降至 降到 降为 减至 减到 跌至 跌到'.split(' ');

function verbs(words: readonly string[], direction: 'up' | 'down'): ChangeVerb[] {
  return words.flatMap((word) => [
    ...(word.length > 1 ? REACHED.map((end) => ({ word: word + end, direction, reaches: true })) : []),
    { word, direction, reaches: false },
  ]);
}

const ALL_VERBS: readonly ChangeVerb[] = [
  ...SHORT_REACHED.map((word): ChangeVerb => ({ word, direction: 'up', reaches: true })),
  ...SHORT_FALLEN.map((word): ChangeVerb => ({ word, direction: 'down', reaches: true })),
  ...verbs(UP, 'up'),
  ...verbs(DOWN, 'down'),
  ...['加快至', '加快到', '扩至', '提至'].map((word): ChangeVerb => ({ word, direction: 'up', reaches: true })),
  ...['放缓至', '放缓到', '压至'].map((word): ChangeVerb => ({ word, direction: 'down', reaches: true })),
  ...[
    '调整为',
    '上调为',
    '下调为',
    '缩短为',
    '延长为',
    '减少为',
    '提高为',
    '降低为',
    '调整至',
    '调整到',
    '调至',
    '改为',
  ].map((word): ChangeVerb => ({ word, reaches: true })),
  { word: '持平', direction: 'flat', reaches: false },
];

/** Verbs of change before what changes: 下调存款准备金率0.5个百分点. */
export const LEADING_CHANGE: Readonly<Record<string, 'up' | 'down'>> = {
  ...Object.fromEntries('上调 提高 提升 调高 增加 扩大 上浮 调升'.split(' ').map((word) => [word, 'up'])),
  ...Object.fromEntries('下调 降低 调低 下浮 减少 压减 削减 缩短 下降 调降'.split(' ').map((word) => [word, 'down'])),
};

/** Verbs of change at the end of the words before a number, the longest first. */
export const CHANGE_VERBS = byEnd(
  [...ALL_VERBS].sort((a, b) => b.word.length - a.word.length),
  ({ word }) => word,
);

/** Nouns that tell a direction by themselves; a verb before the number overrides them. */
export const CHANGE_NOUNS: Readonly<Record<string, 'up' | 'down'>> = {
  涨幅: 'up',
  增幅: 'up',
  增速: 'up',
  增长率: 'up',
  增长速度: 'up',
  增长幅度: 'up',
  上涨幅度: 'up',
  升幅: 'up',
  降幅: 'down',
  跌幅: 'down',
  减幅: 'down',
  下降幅度: 'down',
};

/** What a rule imposes or grants, behind its number. */
export const SANCTION =
  /^(?:不等)?的?(?:加处|加收|并处)?(?:罚款|行政拘留|行政处罚|拘留|有期徒刑|拘役|管制|违约金|滞纳金|补贴|补助|赔偿)/;

/** Words between a measure and its number that belong to neither. */
export const LINKS = byEnd(
  '连 原来 原先 此前 之前 最初 保持在 控制在 维持在 稳定在 集中在 拟安排 达到了 共计 合计 总计 累计 达到 达成 高达 多达 约为 仅为 共有 只有 仅有 尚有 均为 分别 已经 首次 首度 一举 跃上 突破 预计 有望 名义 实际 转为 进一步 逐步 迅速 快速 大幅 明显 显著 稳步 始终 有所 大约 大概 接近 超过 不足 连续 由此 随之 又 再 均 都 也 还 将 拟 已 仅 只 近 约 超 逾 为 是 有 达 共 在 至 到 了 的 计 处 以 按 仍 就 各 料将 会 按照 兑 则 却 拥有 将会 并处 处以 并 应当 应该 可以 必须 不得 应 须 可 要 最多 最高 最低 最长 最少'
    .split(' ')
    .sort((a, b) => b.length - a.length),
  (word) => word,
);

/** Signs behind which a link of one sign is the end of a word: 节约, 社会主要, 公共, 人均, 下达. */
export const WORD_ENDS: Readonly<Record<string, string>> = {
  约: '节条合违预制集公签履',
  达: '下送抵传到表转发',
  为: '行作成认因称',
  有: '拥享含持所国私没占',
  在: '存现所内潜正实',
  计: '统设审会预合总累共估',
  处: '查好四各到惩判惩查',
  至: '甚乃截',
  到: '达受得收遇看来找',
  以: '可予得所加用足',
  要: '需重主必纪摘首',
  可: '许认',
  应: '供响反效相适',
  近: '附邻最新',
  共: '公中国',
  均: '人年月日户平亩次件单',
  都: '首成',
  就: '成',
  还: '归偿',
  拟: '虚模',
  是: '于',
  会: '社机委大协开理商工议年学公盛宴金交博贸览洽展到与',
  照: '按参依',
  了: '为',
};

/** Words before a measure that belong to the sentence and not to what is counted. */
export const LEADS = byBeginning(
  '扣除价格因素后 扣除价格因素 除此之外 与此同时 初步核算 初步统计 初步测算 据统计 具体来看 总的来看 值得注意的是 特别是 尤其是 其中 此外 同时 另外 另有 还有 目前 当前 截至目前 一方面 另一方面 首先 其次 最后 一是 二是 三是 四是 五是 六是 七是 八是 因此 所以 但是 不过 然而 而且 并且 从而 进而 以及 随着 通过 包括 主要 不仅可 不仅 或者 会同 联合 是指 这些 此次 这次 本次 加上 预计 预料 料 有着 先后 依法 立即 已经 累计 总共 一共 共计 合计 总计 分别 全面 切实 持续 深入 大力 积极 进一步 力争 确保 要 将 把 拟 另 又 再 也 还 都 均 并 且 而 则 但 共 已 仅 就 和 与 及 、'
    .split(' ')
    .sort((a, b) => b.length - a.length),
);

/** Areas that a sentence names without a place: they say how far the measure reaches. */
export const AREA_WORDS = byBeginning(
  '全国 全省 全市 全区 全县 全州 全球 全世界 我国 中国 当地 本市 本省 本县 该市 该省 该县 各地'
    .split(' ')
    .sort((a, b) => b.length - a.length),
);

/** Heads that mean something only of what was named before: 比重提升3.1个百分点. */
export const RELATIVE_HEADS: ReadonlySet<string> = new Set(
  '平均 日均 月均 年均 次均 件均 户均 上限 下限 首套 二套 三套 单笔 最高 最低 成交额 成交量 价格 标准 期限 比重 占比 比例 增速 涨幅 增幅 降幅 跌幅 升幅 增长率 总量 总数 总额 余额 规模 均价 人均 占'.split(
    ' ',
  ),
);

/** Verbs too light to say anything: 开展5批次检查 is about 检查. */
export const LIGHT_VERBS: ReadonlySet<string> = new Set(
  '对 将 把 为 给 向 使 让 有 是 从 在 以 按 由 于 每'.split(' '),
);

/** Nouns that name an indicator: what a group without one inherits (能源产品 of 能源、矿砂等商品进口量). */
export const INDICATOR =
  /(?:(?:平均)?(?:顺差|逆差|赤字|盈余|结余|进出口总值|进出口总额|增加值|进出口|进口量|出口量|进口额|出口额|产量|销量|产销量|销售额|零售额|消费量|成交额|成交量|总产值|装机容量|发电量|用电量|贷款余额|存款余额|余额|价格|收入|支出|投资|利润|面积|人数|数量|浓度|利率|比例|比率|比重|标准|总量|总额|规模|增速|进口|出口|贷款|存款|率|流动量|客运量|货运量|吞吐量|周转量|客流量|发送量))$/;

/** Two-sign verbs that numbers of a list share: 查获GOIP设备3台，路由器3台. */
export const SHARED_VERBS: ReadonlySet<string> = new Set(
  '查获 抓获 缴获 起诉 破获 捣毁 冻结 审结 受理 新增 建成 完成 发放 发行 下达 安排 批捕 打掉 查处 办结 办理 侦破 侦办 扣押 追回 挽回 出口 进口 生产 销售 培训 救助 惠及 修订 制定 选派 派出 建设 新建 改造 更新 举办 开展 组织 投入 收缴 没收 销毁 追缴 引进 资助 帮扶 接收 移送 约谈 关停 取缔 立案 逮捕 判处 审理 执结 化解 调解 减排 收集 开通 实现 核准 授权 登记 注册 备案'.split(
    ' ',
  ),
);

/** Steps of criminal procedure that take their object with them: 批准逮捕…嫌疑人486人、提起公诉712人. The longest first. */
export const PROCEDURE: readonly string[] =
  '受理审查逮捕 受理审查起诉 不批准逮捕 附条件不起诉 批准逮捕 提起公诉 审查逮捕 审查起诉 决定起诉 不起诉'.split(' ');

/** Verbs that say by themselves that something was done, and not to what. */
export const BARE_VERBS: ReadonlySet<string> = new Set(
  '盘活 建成 拦下 拦截 保存 完成 办结 审结 受理 查处 抓获 发放 发行 安排 下达 追回 挽回 组织 开展 举办'.split(' '),
);

/** Another unit behind the first: 112.8万套（间）. */
export const UNIT_IN_BRACKETS = /^[（(]\p{Script=Han}{1,3}[）)]/u;
