import { subjectBefore } from '../clause-subject';
import { phraseOf } from '../phrase';
import type { Site } from '../site';
import { likeBefore, paragraphTopic, TIME_UNITS, topicOf } from '../topic';
import { isAge, isRun } from './term';
import { type Found, kindOfGrowth, meaningOf, RATES, withFlow, wordsOf } from './words-of';

/** Nothing of its own, or only a relative head: what the statistic before was about goes on. */
export function carried(site: Site): Found | undefined {
  const phrase = phraseOf(site);
  const { span, rate, isPlace } = phrase;
  if (isAge(site)) return undefined;
  const text = meaningOf(site);
  const each = rate ? wordsOf(site, rate) : '';
  const topic = text || !TIME_UNITS.has(site.fact.unit) ? topicOf(site) : likeBefore(site)?.fact.measure;
  const subject = topic ? undefined : subjectBefore(site, text !== '');
  const named = runBefore(site) ?? topic ?? joined(site) ?? subject?.text ?? paragraphTopic(site);
  if (!named) return undefined;
  const isRate = RATES.has(site.fact.unit);
  // A mean, and a share of what was named, say nothing of amounts behind them.
  const base = isRate ? named : named.replace(/(?:日均|月均|年均|次均|(?:合计)?占.{0,12})$/, '') || named;
  const isNew = text && !base.includes(text) && !isPlace;
  const rule = topic ? 'measure-carried' : 'measure-context';
  // 名义增长6.3%，实际增长6.1% are two measures of one thing.
  const kind = kindOfGrowth(site);
  const whole = withFlow(site, each + (isNew ? base + text : base).replace(/(?:名义|实际)增长$/, ''));
  return { text: kind ? `${whole}${kind}增长` : whole, rule, ...(isNew && { span }) };
}

/** 单日客流量连续2天突破千万人次: the run only says how often. */
function runBefore({ previous, clause }: Site): string | undefined {
  if (!previous || previous.clause !== clause || !isRun(previous)) return undefined;
  return meaningOf(previous) || undefined;
}

/** 790万户、2568万贫困群众的危房: numbers that one noun behind the last counts. */
function joined(site: Site): string | undefined {
  let last = site;
  for (let steps = 0; last.next?.clause === site.clause && steps < 4; steps++) {
    if (!/^[、和与及]$/.test(last.plain.slice(last.mention.end, last.next.mention.start))) break;
    last = last.next;
  }
  const noun = last === site ? undefined : phraseOf(last).noun;
  return noun && wordsOf(site, noun);
}
