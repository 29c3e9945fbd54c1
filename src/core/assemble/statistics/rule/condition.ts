import type { Site } from '../clause/site';
import { type Condition, listConditions, oneOfList } from './condition-list';

/**
 * Under which condition a number applies, the nearest first.
 *
 * - 三千元以上、三万元以上的，分别认定为数额较大、数额巨大: the number is what the condition means
 * - 情况复杂的可以延长十日: in its own clause
 * - 情节严重的，处五万元以上罚款; 对于…的人，惩戒期限为3年: in a clause before
 * - 对单位处…: as for the person before, where that one had a condition
 * - 自收到申请之日起二十日内: from when it runs, where nothing else is said; so does 接到报告后，应当在一小时内
 * - 经营出境旅游业务的旅行社，应当…: whom it is laid down for
 */
export function conditionOf(site: Site): Condition | undefined {
  const meant = listConditions(site);
  if (meant) return meant;
  if (isInCondition(site)) return startOfTime(site);
  return (
    taxed(site) ??
    inClause(site) ??
    clauseBefore(site) ??
    clauseBehind(site) ??
    startOfTime(site) ??
    afterClause(site) ??
    addressee(site) ??
    upTo(site) ??
    ofList(site)
  );
}

/** What numbers an article or item, and words that only join. */
const LEAD_IN =
  /^[\s　]*(?:第[一二三四五六七八九十百千〇零\d]{1,7}条(?:之[一二三四五六七八九十]{1,2})?[\s　]+|[（(][一二三四五六七八九十\d]{1,3}[）)])?(?:其中|但是?|并且)?/;
/** Conditions are no longer than this. */
const LONGEST = 120;
/** How many clauses before a number its condition may stand. */
const MOST_CLAUSES = 6;

function trim(text: string, start: number, end: number): { start: number; words: string } {
  const words = text.slice(start, Math.min(end, start + LONGEST * 2));
  const lead = LEAD_IN.exec(words)?.[0].length ?? 0;
  return { start: start + lead, words: words.slice(lead).trimEnd() };
}

/** 违法所得10万元以上的，并处…: the number is a part of a condition. */
function isInCondition({ plain, clause, mention }: Site): boolean {
  return /^[^，,]{0,30}的$/.test(plain.slice(mention.end, Math.min(clause.end, mention.end + 32)).trimEnd());
}

const OWN =
  /^([^，,]{2,40}的)(?:可以?|应当?|不得|为|处(?![理置于分方])|再|提高到?|提高至|降低到|降至|最[长高](?![期限额数刑])|每[\p{Script=Han}]{1,3}(?:补贴|补助|奖励))/u;
const GRANTED = /^((?:购买|报废|更新|置换|新建|新购|改造|更换|安装|吸纳|招用)[^，,]{2,40}的)(?:补贴|补助|奖励)/;
/** Built anew or standing already: 新建居住区按照每百户…. */
const BUILT = /^((?:新建|改建|扩建|既有|已建成)[^，,应按中的]{2,14})(?:应当|按照|中)/;

/** 情况复杂的可以延长十日; 购买新能源乘用车的补贴提高到2万元. */
function inClause(site: Site): Condition | undefined {
  const { start, words } = trim(site.plain, site.from, site.mention.start);
  // 其中具备充电条件的不得低于百分之三十: a share of what the rule before is about.
  if (/^\s*其中/.test(site.before) && site.previous?.clause.part === site.clause.part && site.previous.fact.condition)
    return { words: site.previous.fact.condition };
  const found = words.length > LONGEST ? null : (OWN.exec(words) ?? GRANTED.exec(words) ?? BUILT.exec(words));
  if (!found || NO_CONDITION.test(found[1]!)) return undefined;
  return { words: site.sentence.text.slice(start, start + found[1]!.length), start };
}

/** 超过500万元的部分按16%征收: a bracket. */
function taxed({ plain, clause, mention, previous, sentence }: Site): Condition | undefined {
  if (
    plain[mention.start - 1] !== '按' ||
    !/^(?:的税率)?(?:征收|计征|计税|缴纳)/.test(plain.slice(mention.end, mention.end + 5))
  )
    return undefined;
  const { start, words } = trim(plain, clause.start, mention.start - 1);
  const isBracket = words.endsWith('部分') || previous?.clause === clause;
  return isBracket && words.length <= 40
    ? { words: sentence.text.slice(start, start + words.length), start }
    : undefined;
}

const NO_CONDITION = /^(?:是|这|那|该|此|其|对|按|以|由|在|从|所|应|主要|有关|相关|同样)/;

const FOR = /^(?:对于|如果|如|凡|对(?![^的]{1,40}(?:负有|负责|不服|造成)))/;
/** What is done to someone, not who it is. */
const DONE = /(?:处|给予|罚款|警告|责令)/;

const JOINED = /^(?:或者|又|并且|且)/;

function clauseBefore(site: Site): Condition | undefined {
  const { plain, clause, clauses, sentence } = site;
  let person: Condition | undefined;
  for (let i = clause.index - 1; i >= clause.part && i >= clause.index - MOST_CLAUSES; i--) {
    const { start, words } = trim(plain, clauses[i]!.start, clauses[i]!.end);
    if (words.length > LONGEST) return person;
    const lead = FOR.exec(words)?.[0].length ?? 0;
    // 未经许可从事施工，或者未按照许可要求施工的: one condition in two clauses.
    const first =
      JOINED.test(words) && i > clause.part ? trim(plain, clauses[i - 1]!.start, clauses[i - 1]!.end).start : start;
    const whole = { words: sentence.text.slice(first + lead, start + words.length), start: first + lead };
    const condition = words.endsWith('的') ? (oneOfList(site, whole) ?? whole) : whole;
    if (words.endsWith('的')) {
      if (/^(?:是|这|那)/.test(words)) return undefined;
      return (hasDutyBetween(site, i) ? startOfTime(site) : undefined) ?? condition;
    }
    if (lead && !person && !DONE.test(words) && !/^[其该]/.test(words.slice(lead))) person = condition;
  }
  return asBefore(site) ?? person;
}

/** 申请经营许可的，应当提出申请，受理的部门应当自受理之日起…: another duty and another body stand between. */
function hasDutyBetween({ plain, clause, clauses, mention }: Site, at: number): boolean {
  if (at + 1 >= clause.index) return false;
  if (!/^[^并且自，,]{4,40}应当自/.test(plain.slice(clause.start, mention.start).trimStart())) return false;
  return plain.slice(clauses[at + 1]!.start, clauses[clause.index - 1]!.end).includes('应当');
}

/** 自收到申请之日起三十日内，任何一方不愿意的，可以撤回: the condition stands behind the time. */
function clauseBehind({ plain, clause, clauses, mention, sentence }: Site): Condition | undefined {
  const next = clauses[clause.index + 1];
  if (!next || next.part !== clause.part || !/^[以之]?内?$/.test(plain.slice(mention.end, clause.end).trim()))
    return undefined;
  if (!/^[^，,]{0,40}自[^，,]{2,40}之日起$/.test(plain.slice(clause.start, mention.start))) return undefined;
  const { start, words } = trim(plain, next.start, next.end);
  // 自作出之日起超过二十年，其他申请自作出之日起超过五年的: two times of one kind.
  return words.endsWith('的') && words.length <= LONGEST && !words.includes('之日起')
    ? { words: sentence.text.slice(start, start + words.length), start }
    : undefined;
}

/** Parts that go on with the one before: what is done to another person, or what another body does. */
const GOES_ON = /^\s*(?:对|由[^的]*$|没收|并处|处(?![理置于分方]))/;

/** 拒不改正的，对个人处…；对单位处…: one condition, several persons. */
function asBefore(site: Site): Condition | undefined {
  const { plain, clause, clauses, previous } = site;
  if (clause.part === 0) return undefined;
  const first = clauses[clause.part]!;
  const words = plain.slice(first.start, Math.min(first.end, first.start + LONGEST));
  if (/^\s*延[期长]/.test(words)) return putOff(site);
  if (!GOES_ON.test(words)) return undefined;
  let before = previous;
  for (let steps = 0; before && before.clause.index >= clause.part; steps++) {
    if (steps > MOST_NUMBERS) return undefined;
    before = before.previous;
  }
  // A condition that stands in another sentence's part is not carried further.
  const from = partBefore(clauses, clause.part);
  let carried = before && before.clause.part >= from ? before.fact.condition : undefined;
  // 对个人处…，情节严重的，处…；对单位处…: as for the person that the part before begins with.
  if (before && /^\s*对/.test(words)) carried = ofPersonBefore(before, from) ?? carried;
  return carried === undefined ? undefined : { words: carried };
}

function ofPersonBefore(last: Site, from: number): string | undefined {
  let found: string | undefined;
  let one: Site | undefined = last;
  for (let steps = 0; one && one.clause.part >= from && steps < MOST_NUMBERS; one = one.previous, steps++)
    if (/^\s*对/.test(one.plain.slice(one.clause.start, one.clause.start + 4))) found = one.fact.condition;
  return found;
}

/** 不能按期开工的，应当申请延期；延期以两次为限: the condition of what is put off. */
function putOff({ plain, clause, clauses, sentence }: Site): Condition | undefined {
  const from = partBefore(clauses, clause.part);
  const last = clauses[clause.part - 1]!;
  if (!/延[期长]$/.test(plain.slice(last.start, last.end))) return undefined;
  for (let i = clause.part - 2; i >= from && i >= clause.part - MOST_CLAUSES; i--) {
    const { start, words } = trim(plain, clauses[i]!.start, clauses[i]!.end);
    if (words.endsWith('的') && words.length <= LONGEST)
      return { words: sentence.text.slice(start, start + words.length), start };
  }
  return undefined;
}

/** How many numbers of its own part are passed over on the way to the part before. */
const MOST_NUMBERS = 12;

function partBefore(clauses: Site['clauses'], part: number): number {
  return clauses[part - 1]?.part ?? 0;
}

/** 自收到申请材料之日起; 取得许可证后超过6个月. */
function startOfTime(site: Site): Condition | undefined {
  const { plain, clause, mention, sentence, fact } = site;
  const from = Math.max(clause.start, mention.start - LONGEST);
  const words = plain.slice(from, mention.start);
  const since = /(?<![各亲擅])自(?!治[区州县]|然人|愿)[^，,。；]{2,30}之日起/.exec(words);
  const after = since ?? (TIMES.has(fact.unit) ? /[^，,在于应]{3,20}后$/.exec(words) : null);
  if (!after) return undefined;
  const { start, words: trimmed } = trim(plain, from + after.index, from + after.index + after[0].length);
  return { words: sentence.text.slice(start, start + trimmed.length), start };
}

/** 单位负责人接到报告后，应当于一小时内报告. */
function afterClause({ plain, clause, clauses, mention, sentence, fact }: Site): Condition | undefined {
  const before = clauses[clause.index - 1];
  if (!TIMES.has(fact.unit) || !before || before.part !== clause.part) return undefined;
  if (!/^(?:[^，,]{0,20}(?:应当?|须|可以?))?(?:立即)?[在于]?$/.test(plain.slice(clause.start, mention.start).trim()))
    return undefined;
  const { start, words } = trim(plain, before.start, before.end);
  if (words.length > 60 || !/[^前先背落之此以然最今\d年月日]后$/.test(words)) return undefined;
  // 看守所应当在查验证件后，四十八小时以内安排会见
  const duty = words.indexOf('应当在');
  const from = start + (duty < 0 ? 0 : duty + 3);
  return { words: sentence.text.slice(from, start + words.length), start: from };
}

const TIMES = new Set(['h', 'd', '工作日', 'wk', 'mo', 'a']);

/** Persons and things that a rule is laid down for. */
const ADDRESSEE =
  /^((?!违反|依照|按照|根据|依据|对)[^，,；]{2,70}的[\p{Script=Han}、]{0,10}(?:人|者|人员|对象|企业|公司|单位|机构|医院|学校|组织|旅行社|分社|婴儿|儿童|居民|家庭|项目|产品|贷款|住宅|住房|车辆|船舶|协议|合同|设施|职工|学生|农户|部分|负责人|地区))$/u;
/** 新能源公交车和动力电池更新，平均每辆补贴6万元. */
const SUBSIDY = /^(?:平均)?每[\p{Script=Han}]{1,4}(?:补贴|补助|奖励|给予补贴)$/u;
/** 消费者购买一级能效家电，每台按售价的15%补助. */
const BUYING = /^[\p{Script=Han}]{0,6}(?:购买|购置|报废|置换|换购|更换)[^，,]{2,30}$/u;
const SHARE_PAID = /^每[\p{Script=Han}]{1,2}按[^，,]{2,12}的?$/u;

function addressee(site: Site): Condition | undefined {
  const { plain, clause, clauses, sentence, mention } = site;
  const before = clauses[clause.index - 1];
  if (!before || before.index < clause.part) return undefined;
  const { start, words } = trim(plain, before.start, before.end);
  const isFirst = before.index === 0;
  const own = plain.slice(clause.start, Math.min(mention.start, clause.start + 20)).trim();
  const isGrant =
    words.length <= 40 &&
    ((isFirst && SUBSIDY.test(own)) ||
      (SHARE_PAID.test(own) && BUYING.test(words) && /^[补奖]/.test(plain.slice(mention.end))));
  if (!isGrant && (words.length > LONGEST || !ADDRESSEE.test(words) || /(?:应当|可以|不得|规定)/.test(words)))
    return undefined;
  return { words: sentence.text.slice(start, start + words.length), start };
}

/** 每台按售价的15%补助，最高不超过2000元: the limit of what stands before. */
function upTo({ plain, clause, mention, previous }: Site): Condition | undefined {
  const words = previous?.clause.index === clause.index - 1 ? previous.fact.condition : undefined;
  if (words === undefined || previous!.clause.part !== clause.part) return undefined;
  return /^(?:但|且)?(?:单[件台笔])?(?:最[高多]|不超过|至多)/.test(plain.slice(clause.start, mention.end).trimStart())
    ? { words }
    : undefined;
}

/** 保安服务公司应当具备下列条件：（一）有不低于100万元的注册资本. */
function ofList({ leadIn }: Site): Condition | undefined {
  const subject = leadIn && LISTS.exec(trim(leadIn.text, 0, leadIn.text.length).words)?.[1];
  return subject === undefined ? undefined : { words: subject };
}

const LISTS = /^([^，,。；]{2,40}?)(?:，)?(?:应当|必须|需)[^。；]{0,100}下列(?:条件|要求|标准)[：:]$/;
