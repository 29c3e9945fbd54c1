import type { Span } from '../../../fact';
import { nounBehindOf } from '../clause/noun-behind';
import { phraseOf } from '../clause/phrase';
import type { Site } from '../clause/site';
import { endingAt, likeBefore, TIME_UNITS, topicOf } from '../clause/topic';
import { SHARED_VERBS } from '../clause/words';
import { outerWhole } from './share-of-whole';
import { type Found, meaningOf, wordsOf } from './words-of';

/** A measure that stands behind its number, before what stands in front is looked at. */
export function measureBehind(site: Site): Found | undefined {
  return ofOrigin(site) ?? ofPart(site) ?? asLimit(site) ?? ofRest(site);
}

/** 对17家机构进行专项执法检查: nothing stands in front. */
export function countedBehind(site: Site): Found | undefined {
  const { noun, rate, isPlace } = phraseOf(site);
  if (!noun || (meaningOf(site) && !isPlace)) return undefined;
  const each = rate ? wordsOf(site, rate) : '';
  const text = wordsOf(site, noun);
  // 尚有近8000条没有办结: of those that were counted alike before.
  const alike = /^(?:没有|尚未|未)/.test(text) ? likeBefore(site)?.fact.measure : undefined;
  if (alike) return { text: `${text}的${alike}`, rule: 'measure-behind', span: noun };
  const whole = outerWhole(site) ?? '';
  return { text: whole + each + listed(site, noun), rule: 'measure-behind', span: noun };
}

/** 选派20个工作组、300名技术骨干: a verb that the list shares stands before its first number. */
function listed(site: Site, noun: Span): string {
  const { previous } = site;
  const text = nounOfList(site) ?? wordsOf(site, noun);
  if (!previous || previous.clause !== site.clause) return text;
  let first = previous;
  for (let steps = 0; !phraseOf(first).text && first.previous?.clause === site.clause && steps < 6; steps++)
    first = first.previous;
  const verb = phraseOf(first).text.slice(-2);
  const gap = site.plain.slice(previous.mention.end, site.mention.start);
  return SHARED_VERBS.has(verb) && /^\p{Script=Han}.{0,16}[、和及与]$/u.test(gap) ? verb + text : text;
}

/** 3000家基础级、400家先进级、20家卓越级智能工厂: what the items end in is said with the last. */
export function nounOfList(site: Site): string | undefined {
  const own = phraseOf(site).noun;
  let last = site;
  for (let steps = 0; last.next?.clause === site.clause && steps < 6; steps++) {
    const gap = last.plain.slice(last.mention.end, last.next.mention.start);
    if (!/^\p{Script=Han}{1,8}[、和及与]$/u.test(gap)) break;
    last = last.next;
  }
  const end = last === site ? undefined : phraseOf(last).noun;
  if (!own || !end) return undefined;
  const [item, whole] = [wordsOf(site, own), wordsOf(last, end)];
  const sign = item.slice(-1);
  const at = whole.indexOf(sign);
  return '级类型档'.includes(sign) && at > 0 && at + 1 < whole.length ? item + whole.slice(at + 1) : undefined;
}

/** 来自69个国家的近700家展商: where those that are counted behind come from. */
function ofOrigin(site: Site): Found | undefined {
  const { noun } = phraseOf(site);
  if (!noun || !/来自(?:全球|世界)?$/.test(endingAt(site.plain, site.mention.start))) return undefined;
  const of = wordsOf(site, noun).replace(/的$/, '');
  const next = site.next?.clause === site.clause ? phraseOf(site.next).noun : undefined;
  const who = next ? wordsOf(site, next).slice(0, 12) : (topicOf(site) ?? '');
  return { text: `${who}来自${of}`, rule: 'measure-origin', span: noun };
}

/** 其中700亿元为零售部分: what the part is stands behind. */
function ofPart(site: Site): Found | undefined {
  const { plain, mention, to, sentence } = site;
  if (meaningOf(site) || !phraseOf(site).leads.has('其中')) return undefined;
  const found = /^[为是](\p{Script=Han}{2,16})$/u.exec(plain.slice(mention.end, Math.min(to, mention.end + 18)).trim());
  if (!found) return undefined;
  const start = mention.end + 1;
  const span = { start, end: start + found[1]!.length };
  return { text: sentence.text.slice(span.start, span.end), rule: 'measure-behind', span };
}

/** 以五十万元为罚款起点: what the number is to be. */
function asLimit({ plain, mention, sentence, to }: Site): Found | undefined {
  const rest = plain.slice(mention.end, Math.min(to, mention.end + 16));
  const found = /^为(\p{Script=Han}{0,8}?(?:起点|上限|下限|基数|限额|底线))/u.exec(rest);
  if (!found || !/以$/.test(endingAt(plain, mention.start))) return undefined;
  const span = { start: mention.end + 1, end: mention.end + 1 + found[1]!.length };
  return { text: sentence.text.slice(span.start, span.end), rule: 'measure-behind', span };
}

/** 61%的水土流失面积得到有效控制, 有不低于100万元的注册资本, 12件的规划目标: what 的 ties to the number. */
function ofRest(site: Site): Found | undefined {
  const text = meaningOf(site);
  const isBare = (!text && !phraseOf(site).verb) || /^(?:提前)?(?:完成|实现|达到)$/.test(text);
  const { fact, plain, mention } = site;
  const isPresent = /有$/.test(endingAt(plain, mention.start).trimEnd());
  if (!(isBare || (isPresent && ['%', ''].includes(fact.unit)) || /(?:覆盖|惠及)$/.test(text))) return undefined;
  if (TIME_UNITS.has(fact.unit)) return undefined;
  const noun = nounBehindOf(site);
  if (!noun) return undefined;
  const rest = wordsOf(site, noun);
  const isAim = /^(?:\p{Script=Han}{0,4})(?:目标|要求|任务)/u.test(rest);
  if (text && isBare && !isAim) return undefined;
  const topic = isAim ? (topicOf(site) ?? '') : '';
  return { text: topic + (isAim ? '' : text) + rest, rule: 'measure-behind', span: noun };
}
