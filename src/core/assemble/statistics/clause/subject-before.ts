import type { Span } from '../../../fact';
import { indexFrom } from '../../mentions-at';
import type { Clause } from './clauses';
import { readLeft } from './phrase-head';
import type { Site } from './site';

/** What a clause without numbers is about. */
export interface Subject {
  readonly text: string;
  readonly span: Span;
}

/** A subject is no longer than this; longer clauses tell a story. */
const LONGEST = 24;

/** How a clause goes on behind its subject: 发案数从5月开始回落, 拥有量排在前三位的广东. */
const GOES_ON =
  /(?:排在|排名|位居|位列|居前|同比|环比|持续|继续|稳步|不断|明显|大幅|规定在|(?:更|较|最)[高快大低多猛])/;

/** What only introduces the next clause: 分季度看, 据测算. */
const INTRODUCES = /(?:看|方面|来说|来讲|介绍|显示|统计|测算|核算|说|表示|获悉|了解|起|后|时)$/;

/**
 * The words of the clause before that say what the number is about, where its own clause does not.
 *
 * @param conditions whether 服务机构预收服务费的 counts, without its 的
 */
export function subjectBefore(site: Site, conditions = false): Subject | undefined {
  const before = site.clauses[site.clause.index - 1];
  if (!before || before.part !== site.clause.part) return undefined;
  const subject = subjectOf(site, before);
  if (!subject) return undefined;
  if (!subject.text.endsWith('的')) return subject;
  return conditions && subject.text.length > 3
    ? { text: subject.text.slice(0, -1), span: { start: subject.span.start, end: subject.span.end - 1 } }
    : undefined;
}

function subjectOf(site: Site, clause: Clause): Subject | undefined {
  const { sentence, plain } = site;
  const { mentions } = sentence;
  if (clause.end - clause.start > 80) return undefined;
  let { end } = clause;
  const head = readLeft(site, clause.start, end).from;
  for (let i = indexFrom(mentions, clause.start); i < mentions.length && mentions[i]!.start < clause.end; i++) {
    const mention = mentions[i]!;
    // 25—29岁居民结婚登记最多: an age is part of the subject.
    if (mention.kind === 'statistic' && !mention.unit.endsWith('岁')) return undefined;
    // 铁路春运从1月26日持续到3月5日: the time is no part of the subject.
    if (mention.kind === 'period' && mention.start > head) {
      end = mention.start - (/[从自于至到]/.test(plain[mention.start - 1] ?? '') ? 1 : 0);
      break;
    }
  }
  if (head >= end) return undefined;
  const words = plain.slice(head, end);
  const cut = GOES_ON.exec(words);
  const text = sentence.text.slice(head, cut && cut.index >= 2 ? head + cut.index : end).trim();
  if (text.length < 2 || text.length > LONGEST || INTRODUCES.test(text)) return undefined;
  return { text, span: { start: head, end: head + text.length } };
}
