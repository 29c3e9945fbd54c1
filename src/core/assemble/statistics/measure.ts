import type { Span } from '../../fact';
import type { PlacedDocument } from '../document';
import { indexFrom } from '../mentions-at';
import { distribute } from './distribute';
import { type Phrase, phraseOf } from './phrase';
import { sharedMeasure } from './shared-measure';
import { chineseSitesOf, fill, type Site } from './site';
import { endingAt, paragraphTopic, TIME_UNITS, topicOf } from './topic';
import { RELATIVE_HEADS, SANCTION } from './words';

/** A measure is no longer than this; longer words say more than what is counted. */
const LONGEST = 60;

/**
 * `measure`: what is counted or measured, in the text's words.
 *
 * - before the number: 起诉电诈犯罪嫌疑人3.4万余人
 * - behind it: 对17家机构进行专项执法检查
 * - carried on: 货物进出口总额41.76万亿元,同比增长0.2%
 * - a relative head on what was named: 占出口总值的53.5%,比重提升3.1个百分点
 * - a list with one head: 高技术制造业、装备制造业增加值分别增长8.9%、7.7%
 */
export function measures(document: PlacedDocument): void {
  for (const site of chineseSitesOf(document)) {
    const found = distribute(site) ?? own(site) ?? carried(site);
    if (found) fill(site.fact, 'measure', found.text.slice(0, LONGEST), found.rule, toSource(site, found.span));
  }
}

interface Found {
  readonly text: string;
  readonly rule: string;
  readonly span?: Span;
}

function own(site: Site): Found | undefined {
  const phrase = phraseOf(site);
  const { text, noun } = phrase;
  const duty = isDeadline(site) ? (noun ?? clauseBehind(site)) : undefined;
  if (duty) return dutyOf(site, duty);
  if (/^(?:周?岁)$/.test(site.fact.unit)) return age(site);
  if (isRun(site)) return run(site);
  if (noun && SANCTION.test(words(site, noun)))
    return sanctioned(site, text.replace(/^(?:可以|并|处以?|罚)+/, ''), noun);
  if (!text && noun) return behind(site, noun, phrase.rate);
  if (phrase.isPlace && topicOf(site)) return undefined;
  if (/^[比较]/.test(text) && topicOf(site)) return undefined;
  if (!text && phrase.verb?.word === '新增' && !topicOf(site)) return { text: '新增', rule: 'measure-before' };
  if (!text || isRelative(text) || (phrase.leads.has('合计') && topicOf(site))) return undefined;
  if (noun && counts(site, phrase)) {
    return {
      text: text + words(site, noun),
      rule: 'measure-around',
      span: { start: phrase.span.start, end: noun.end },
    };
  }
  const shared = sharedMeasure(site, text);
  // 经济增长1.4%: a measure of one word needs its verb.
  if (shared === undefined && text.length <= 2 && phrase.verb?.word === '增长') {
    return { text: `${text}增长`, rule: 'measure-before', span: phrase.span };
  }
  const kind = shared === undefined ? kindOfGrowth(site) : undefined;
  if (kind) return { text: `${text}${kind}增长`, rule: 'measure-before', span: phrase.span };
  return { text: shared ?? text, rule: shared === undefined ? 'measure-before' : 'measure-shared', span: phrase.span };
}

function behind(site: Site, noun: Span, rate?: Span): Found {
  return { text: (rate ? words(site, rate) : '') + words(site, noun), rule: 'measure-behind', span: noun };
}

/** 对直接负责的主管人员，处…罚款: whom it hits is named before. */
function sanctioned(site: Site, text: string, noun: Span): Found {
  const before = site.clauses[site.clause.index - 1];
  const clause = before ? site.sentence.text.slice(before.start, before.end).trim() : '';
  const whom = !text && /^对[^的]{2,20}$/.test(clause) ? clause : '';
  return { text: whom + text + words(site, noun), rule: 'measure-sanction', span: noun };
}

/** 三十日内: what has to be done stands behind. */
function isDeadline({ fact, plain, mention }: Site): boolean {
  if (!TIME_UNITS.has(fact.unit) || /^(?:不|至多|最|少于)/.test(plain.slice(mention.start, mention.end))) return false;
  return fact.qualifier === 'at-most' || /^[内前]/.test(plain.slice(mention.end, mention.end + 1));
}

/** 注册资本五年内缴足: a duty of one word needs what it is about. */
function dutyOf(site: Site, duty: Span): Found {
  const found = behind(site, duty);
  if (found.text.length > 4) return found;
  const about = phraseOf(site).text.replace(/(?:应当?|必须|可以|须)?自.*$|(?:应当?|必须|可以|须)$/, '');
  const before = site.clauses[site.clause.index - 1];
  const clause =
    before && before.part === site.clause.part ? site.sentence.text.slice(before.start, before.end).trim() : '';
  return { ...found, text: (about || (clause.length <= 30 ? clause : '')) + found.text };
}

/** The clause behind a deadline that a comma follows: …三十日内,将养老服务用房移交民政部门. */
function clauseBehind(site: Site): Span | undefined {
  const next = site.clauses[site.clause.index + 1];
  if (!next || !/^(?:之|以)?[内前]?\s*$/.test(site.plain.slice(site.mention.end, site.clause.end))) return undefined;
  return { start: next.start, end: Math.min(next.end, next.start + 40) };
}

/** 连续9年保持在1.3万亿斤以上: what went on so long. */
function isRun({ fact, plain, mention }: Site): boolean {
  return TIME_UNITS.has(fact.unit) && /连(?:续|[降升涨跌增减])$/.test(endingAt(plain, mention.start));
}

function run(site: Site): Found | undefined {
  const { text, span } = phraseOf(site);
  const subject = text || topicOf(site) || '';
  const rest = site.sentence.text.slice(site.mention.end, Math.min(site.clause.end, site.mention.end + 24)).trim();
  return subject || rest ? { text: `${subject}连续${rest}`, rule: 'measure-run', span } : undefined;
}

/** 六十周岁以上的老年人: the age of whom. */
function age(site: Site): Found | undefined {
  const rest = /^(?:的|人口|老年)?[\p{Script=Han}]{0,8}/u.exec(site.plain.slice(site.mention.end, site.to))?.[0] ?? '';
  const who = rest.replace(/^的/, '').replace(/(?:应当|可以|占|达|为|是|有).*$/, '');
  return who.length >= 2 ? { text: `${who}年龄`, rule: 'measure-age' } : undefined;
}

/** Whether the noun behind a number belongs to its measure: a classifier counts it, or the words before are a bare verb. */
function counts(site: Site, { text, verb, noun }: Phrase): boolean {
  const { fact } = site;
  if (verb || !noun || ['%', '‰', 'percentage-point', '倍'].includes(fact.unit)) return false;
  if (text.length <= 2) return true;
  return (
    !/^[A-Z]{3}$/.test(fact.unit) ||
    /^(?:支持|用于|奖励|补贴|资助|专项|罚款|补助|赔偿|违约金|滞纳金)/.test(words(site, noun))
  );
}

/** Nothing of its own, or only a relative head: what the statistic before was about goes on. */
function carried(site: Site): Found | undefined {
  const { text, span, rate } = phraseOf(site);
  const each = rate ? words(site, rate) : '';
  const topic = topicOf(site);
  const base = topic ?? topicClause(site)?.text ?? paragraphTopic(site);
  if (!base) return each ? { text: each, rule: 'measure-rate', span: rate! } : undefined;
  const isNew = text && !base.includes(text) && !phraseOf(site).isPlace;
  const rule = topic ? 'measure-carried' : 'measure-context';
  // 名义增长6.3%，实际增长6.1% are two measures of one thing.
  const kind = kindOfGrowth(site);
  const whole = each + (isNew ? base + text : base).replace(/(?:名义|实际)增长$/, '');
  return { text: kind ? `${whole}${kind}增长` : whole, rule, ...(isNew && { span }) };
}

/** The words of the clause before, where the number's own clause has none. */
function topicClause(site: Site): Found | undefined {
  const before = site.clauses[site.clause.index - 1];
  if (!before || before.part !== site.clause.part) return undefined;
  const text = site.sentence.text.slice(before.start, before.end).trim();
  if (
    text.length < 2 ||
    text.length > 16 ||
    /(?:看|方面|来说|来讲|介绍|显示|统计|测算|核算|说|表示|起|后|时|的)$/.test(text)
  )
    return undefined;
  const mention = site.sentence.mentions[indexFrom(site.sentence.mentions, before.start)];
  if (mention && mention.start < before.end) return undefined;
  return { text, rule: 'measure-clause-before', span: { start: before.start, end: before.end } };
}

function isRelative(text: string): boolean {
  return RELATIVE_HEADS.has(text) || /^(?:大?约|近)?占/.test(text);
}

function words(site: Site, { start, end }: Span): string {
  return site.sentence.text.slice(start, end);
}

function toSource({ sentence }: Site, span: Span | undefined): Span | undefined {
  return span && sentence.toSource(span.start, span.end);
}

/** 名义 or 实际 before the verb of growth. */
function kindOfGrowth({ plain, mention }: Site): string | undefined {
  return /(名义|实际)(?:累计|平均)?(?:增长|增速|下降)$/.exec(endingAt(plain, mention.start, 12))?.[1];
}
