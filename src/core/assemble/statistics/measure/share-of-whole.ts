import { phraseOf } from '../clause/phrase';
import type { Site } from '../clause/site';
import { subjectBefore } from '../clause/subject-before';
import { describes, MOST_STEPS, topicOf } from '../clause/topic';
import { INDICATOR } from '../clause/words';
import { countedBefore } from './counted-before';

const SHARES = new Set(['%', '‰', '']);

/**
 * What a share is of, where the sentence says it elsewhere.
 *
 * - 线上零售占35%, behind a total and 其中: the total
 * - 食品药品领域3000件,占三成: the whole of the part before
 * - 其中县城不少于三成, 其中97%属于民营企业: so told without 占
 * - 在全部低保对象中,老年人占六成; 近1300辆展车中,新能源车占比超过七成
 */
export function shareOfWhole(site: Site): string | undefined {
  if (!SHARES.has(site.fact.unit) || (site.fact.unit === '' && !isFraction(site))) return undefined;
  const { text, noun, leads, verb, rate } = phraseOf(site);
  if (verb || rate) return undefined;
  const isPart = leads.has('其中') || describedPart(site);
  const over = /^超过?((?:全球|全国|世界|总数|全部).*)$/.exec(text)?.[1];
  if (over) {
    const part = topicOf(site);
    return part && `${part}占${over}`;
  }
  if (/占$/.test(text)) {
    const part = text.replace(/[”"]?(?:的)?(?:大?约|将?近|合计)?占$/, '').replace(/”$/, '');
    const of = part ? undefined : shareBefore(site);
    if (of) return of;
    const most = part || site.previous?.clause.part === site.clause.part ? undefined : subjectBefore(site);
    if (most) return `${most.text}占比`;
    const whole = wholeOf(site, isPart);
    const own = part || (site.previous ? phraseOf(site.previous).text : '');
    return whole && own && whole !== own ? `${own}占${whole}` : undefined;
  }
  if (/^(?:.{0,12}占比|合计占比?)$/.test(text)) {
    const whole = outerWhole(site);
    if (whole) return `${whole}中${text}`;
    const topic = isPart ? topicOf(site) : undefined;
    return topic && `${topic}${text}`;
  }
  // 制发督促令60份,当事人拒不履行的不足2%: a group of what was counted.
  if (
    !isPart &&
    text &&
    !/^(?:完成|实现|占|是|为)/.test(text) &&
    site.plain[phraseOf(site).span.end] === '的' &&
    site.fact.unit === '%'
  ) {
    const counted = countedBefore(site)?.fact.measure;
    return counted && text.length <= 12 ? `${text}的占${counted}` : undefined;
  }
  const topic = isPart && site.previous ? topicOf(site) : undefined;
  if (!topic) return undefined;
  if (!text && noun && /^(?:属于|是|为|投向|用于|来自|集中)/.test(site.plain.slice(noun.start, noun.end)))
    return topic + site.sentence.text.slice(noun.start, noun.end);
  if (SHARES.has(site.previous!.fact.unit)) return undefined;
  return text && !INDICATOR.test(text) && text.length <= 16 ? `${text}占${topic}` : undefined;
}

/** 其中判处五年以上有期徒刑的占13.8%: the number between describes the part. */
function describedPart({ previous, clause }: Site): boolean {
  return (
    previous !== undefined && previous.clause === clause && describes(previous) && phraseOf(previous).leads.has('其中')
  );
}

/** 一半, 四分之三: shares without a sign of their own. */
function isFraction({ fact }: Site): boolean {
  return fact.value !== undefined && fact.value > 0 && fact.value < 1;
}

/** 占总人口的21.1%,其中65周岁及以上…,占15.4%: of the same whole. */
function shareBefore(site: Site): string | undefined {
  let steps = 0;
  for (let one = site.previous; one && steps < MOST_STEPS; one = one.previous, steps++) {
    const of = /占(.{2,})$/.exec(one.fact.measure ?? '')?.[1];
    const own = site.previous ? phraseOf(site.previous).text : '';
    if (of && own) return `${own}占${of}`;
  }
  return undefined;
}

function wholeOf(site: Site, isPart: boolean): string | undefined {
  if (isPart) return topicOf(site);
  const { previous } = site;
  if (previous && previous.clause !== site.clause && phraseOf(previous).leads.has('其中')) return topicOf(previous);
  return outerWhole(site);
}

/** The clause before, where it ends in 中: 在全部低保对象中, 近1300辆展车中. */
export function outerWhole(site: Site): string | undefined {
  const before = site.clauses[site.clause.index - 1];
  if (!before || before.part !== site.clause.part) return undefined;
  if (before.end - before.start > 42) return undefined;
  const clause = site.plain.slice(before.start, before.end).trim();
  if (!/[^其]中$/.test(clause)) return undefined;
  const { previous } = site;
  if (previous?.clause === before) {
    const noun = site.sentence.text.slice(previous.mention.end, before.end).trim().slice(0, -1);
    return noun.length >= 2 ? noun : previous.fact.measure;
  }
  return subjectBefore(site)?.text.replace(/^在/, '').slice(0, -1);
}
