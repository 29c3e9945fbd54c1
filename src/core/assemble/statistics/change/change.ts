import type { Change } from '../../../fact';
import type { PlacedDocument } from '../../document';
import { listOf } from '../clause/distribute';
import { directionOfNoun, type Phrase, phraseOf } from '../clause/phrase';
import { rowAround, rowBefore } from '../clause/row';
import { chineseSitesOf, fill, type Site } from '../clause/site';
import { LEADING_CHANGE } from '../clause/words';
import { basisOf, basisOfMultiple, inheritBasis } from './basis';
import { basisOfEnds, directionOf, endBefore, endOf, joinEnds } from './ends';

/**
 * `change`: how a number moves, and against what.
 *
 * - 同比上升近52%: up, year on year
 * - 由去年的48%下降至33%: two ends, the second down by 15 percentage points
 * - 比上年提高1个百分点: the size of a change (`by`)
 * - 升至2.8%: the level that a change reached (`to`)
 */
export function changes(document: PlacedDocument): void {
  for (const site of chineseSitesOf(document)) {
    const phrase = phraseOf(site);
    const change = changeOf(site, phrase);
    if (change) fill(site.fact, 'change', change, ruleOf(phrase), spanOf(site, phrase));
  }
  for (const site of chineseSitesOf(document)) joinEnds(site);
  for (const site of chineseSitesOf(document)) basisOfEnds(site);
  inheritBasis(document);
}

function changeOf(site: Site, phrase: Phrase): Change | undefined {
  if (isRun(site)) return undefined;
  if (phrase.isFrom) {
    if (endOf(site)) return { role: 'from' };
    const end = endBefore(site);
    if (end) return fromBehind(site, end);
  }
  const first = listOf(site)?.[0];
  const verb = phrase.verb ?? (first && phraseOf(first).verb);
  const basis = basisOf(site, phrase) ?? (first && basisOf(first, phraseOf(first)));
  if (!verb && first && first !== site && !phrase.text && first.fact.change) return { ...first.fact.change };
  if (!verb) return withoutVerb(site, phrase, basis);
  const role = verb.reaches ? 'to' : isDifference(site, phrase, verb.word) ? 'by' : undefined;
  const { direction } = verb;
  // 加快 is said of rates: 比去年同期加快3.1个百分点.
  if (OF_RATES.has(verb.word) && !RATES.has(site.fact.unit) && !POINTS.has(site.fact.unit)) return undefined;
  return { ...(direction && { direction }), ...(basis && { basis }), ...(role && { role }) };
}

const OF_RATES = new Set(['加快', '放缓', '提速', '快', '慢']);

/** 已连降4个月: for how long, not by how much. */
function isRun({ plain, mention }: Site): boolean {
  return /连续?[增升涨降跌减]$/.test(plain.slice(Math.max(0, mention.start - 3), mention.start));
}

/** 5.1万人，由2022年的3万余人升至这一水平: the number before is the end. */
function fromBehind(site: Site, end: Site): Change {
  const [from, to] = [site.fact.value!, end.fact.value!];
  fill(end.fact, 'change', { direction: directionOf(from, to), role: 'to', from, to }, 'change-ends');
  return { role: 'from', from, to };
}

function withoutVerb(site: Site, phrase: Phrase, basis: Change['basis']): Change | undefined {
  const found =
    inRow(site, phrase) ??
    goesOn(site, phrase) ??
    leading(site, phrase) ??
    inSum(site, phrase) ??
    unchanged(site) ??
    granted(site) ??
    ofGrowth(site, phrase);
  if (found) return found;
  const multiple = RATES.has(site.fact.unit) || site.fact.unit === '' ? basisOfMultiple(site) : undefined;
  return multiple ? { basis: multiple } : ofNoun(site, phrase, basis);
}

/** 分别为24865元和13472元，名义增长5.1%、6.9%: one verb for a row of rates behind a row of levels. */
function inRow(site: Site, { text }: Phrase): Change | undefined {
  const { previous } = site;
  if (text || !RATES.has(site.fact.unit) || !previous?.fact.change?.direction || previous.fact.change.role)
    return undefined;
  const row = rowAround(site);
  return row[0] !== site && rowBefore(row) ? { ...previous.fact.change } : undefined;
}

/** 两次下调存款准备金率，累计1个百分点. */
function inSum(site: Site, { text }: Phrase): Change | undefined {
  if (text || !POINTS.has(site.fact.unit)) return undefined;
  const before = site.clauses[site.clause.index - 1];
  if (!before || before.part !== site.clause.part || site.previous?.clause === before) return undefined;
  if (!/^(?:累计|共|合计|共计|总计)$/.test(site.plain.slice(site.clause.start, site.mention.start).trim()))
    return undefined;
  const verb = /(上调|下调|提高|降低|调高|调低)[^，,]{2,16}$/.exec(site.plain.slice(before.start, before.end))?.[1];
  const direction = verb ? LEADING_CHANGE[verb] : undefined;
  return direction && { direction, role: 'by' };
}

/**
 * A number that goes on with the change before it: 提高30元,达到670元 reaches a level; 增长近两成,为19.6% says the same
 * more exactly.
 */
function goesOn(site: Site, { text }: Phrase): Change | undefined {
  const before = site.previous?.fact.change;
  if (text || !before?.direction) return undefined;
  const link = /(?:[，,]|^)(?:分别)?(达到|达|至|到|为)(?:每.{1,4})?$/.exec(
    site.plain.slice(site.previous!.mention.end, site.mention.start).trim(),
  )?.[1];
  if (!link) return undefined;
  const { direction, basis } = before;
  if (site.fact.unit === site.previous!.fact.unit && site.fact.unit === '%' && !before.role) return { ...before };
  return before.role === 'by' && link !== '为'
    ? { direction, role: 'to' }
    : basis && before.role === 'by'
      ? { direction, role: 'to' }
      : undefined;
}

/** 下调存款准备金率0.5个百分点: the verb stands before what changes. */
function leading(site: Site, { text, noun }: Phrase): Change | undefined {
  const direction = LEADING_CHANGE[text.slice(0, 2)];
  // 净出口向下拉动0.6个百分点
  if (text.endsWith('向下拉动')) return { direction: 'down' };
  if (!direction || (text.length <= 2 && !noun)) return undefined;
  if (/[至到]$/.test(site.plain.slice(site.from, site.mention.start).trimEnd())) return { direction, role: 'to' };
  return POINTS.has(site.fact.unit) ? { direction, role: 'by' } : { direction };
}

/** 为0.7%,与上年持平; 稳定在4个月. */
function unchanged({ plain, mention, to, fact }: Site): Change | undefined {
  if (/稳定在$/.test(plain.slice(Math.max(0, mention.start - 3), mention.start))) return { direction: 'flat' };
  if (plain[to] === undefined) return undefined;
  // 重新犯罪率3.2%，降至五年来最低
  const mark =
    RATES.has(fact.unit) &&
    /^[，,]([升降])[至到][^，,。]{0,8}(?:最[低高]|新[低高])/.exec(plain.slice(mention.end, mention.end + 16))?.[1];
  if (mark) return { direction: mark === '升' ? 'up' : 'down', role: 'to' };
  const base = /^[，,](同比|环比|与(?:上年|去年)(?:同期|末)?|与上月|与上季度?)(?:基本)?持平/.exec(
    plain.slice(mention.end, mention.end + 13),
  )?.[1];
  if (!base) return undefined;
  return { direction: 'flat', basis: /环比|上月|上季/.test(base) ? 'period-on-period' : 'year-on-year' };
}

/** 立功的，增发25%; 可以减轻百分之二十的罚款; 增加产假15天: what a rule adds to a benefit or takes off a sanction. */
function granted({ plain, from, mention, fact }: Site): Change | undefined {
  const words = plain.slice(Math.max(from, mention.start - 10), mention.start);
  if (fact.unit === '%') {
    if (/(?:增发|加发)$/.test(words)) return { direction: 'up' };
    if (/(?:减轻|减征|减收)$/.test(words)) return { direction: 'down' };
  }
  // 平均降价56%, 局地降温超20℃
  const named = /(?:([降减])|[涨提升加])(?:[价温费薪息])(?:幅度)?(?:将|均|可)?(?:达到?|超过?|约|近)?$/.exec(words);
  if (named && MOVES.has(fact.unit))
    return { direction: named[1] ? 'down' : 'up', ...(POINTS.has(fact.unit) && { role: 'by' }) };
  return DAYS.has(fact.unit) && /(?:增加|延长)[\p{Script=Han}]{0,4}假$/u.test(words) ? { direction: 'up' } : undefined;
}

const MOVES = new Set(['%', 'Cel', 'basis-point']);
const DAYS = new Set(['d', 'mo']);

/** 电子设备制造业增势最猛，达14.8%: a rate that the clause before calls growth. */
function ofGrowth({ plain, clauses, clause, mention, fact }: Site, { text }: Phrase): Change | undefined {
  const before = clauses[clause.index - 1];
  if (text || fact.unit !== '%' || !before || before.part !== clause.part) return undefined;
  if (!/^(?:达到?|为|高达)$/.test(plain.slice(clause.start, mention.start).trim())) return undefined;
  return /(?:[增涨]势|[增涨][速幅]|增长)[最更较]?[\p{Script=Han}]{1,2}$/u.test(
    plain.slice(Math.max(before.start, before.end - 8), before.end),
  )
    ? { direction: 'up' }
    : undefined;
}

function ofNoun(site: Site, phrase: Phrase, basis: Change['basis']): Change | undefined {
  const direction = site.fact.change?.direction ?? nounDirection(site, phrase);
  // 同比增幅为3.7%
  const words = /(同比|环比)[增降涨跌升减][幅速]$/.exec(phrase.text || (site.fact.measure ?? ''))?.[1];
  const named = basis ?? (words && (words === '同比' ? 'year-on-year' : 'period-on-period'));
  return direction && { direction, ...(named && { basis: named }) };
}

/** A noun such as 降幅 says it only of rates; in a list it stands before the first. */
function nounDirection({ fact }: Site, { text }: Phrase): Change['direction'] {
  if (fact.unit !== '%' && fact.unit !== 'percentage-point') return undefined;
  return directionOfNoun((text || (fact.measure ?? '')).replace(/(?:年内|首次|一度|均|都|已|也)+$/, ''));
}

const RATES = new Set(['%', '‰', '倍']);
const POINTS = new Set(['percentage-point', 'basis-point']);

/**
 * Whether the number is how much something moved: points always are; an amount is where it is compared with an earlier one
 * or the verb is one of levels (标准提高30元), and a flow where it is neither (贷款增加13.27万亿元).
 */
function isDifference({ fact }: Site, { comparison, plain: text }: Phrase, verb: string): boolean {
  if (RATES.has(fact.unit)) return false;
  if (POINTS.has(fact.unit) || comparison !== undefined || !/^(?:增加|减少|扩大|增|多|少)/.test(verb)) return true;
  // 财政收入每年增加9.1亿元: of what comes in a year, it is the difference to the year before.
  return /^(?:增加|减少)$/.test(verb) && /(?:收入|支出|成本|费用|利润|负担)$/.test(text);
}

function ruleOf({ verb, isFrom }: Phrase): string {
  return isFrom ? 'change-from' : verb?.reaches ? 'change-to' : verb ? 'change-verb' : 'change-noun';
}

function spanOf({ sentence, mention }: Site, { comparison, span }: Phrase) {
  const start = comparison?.start ?? span.end;
  return start < mention.start ? sentence.toSource(start, mention.start) : undefined;
}
