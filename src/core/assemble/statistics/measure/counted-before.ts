import { phraseOf } from '../clause/phrase';
import type { Site } from '../clause/site';
import { describes } from '../clause/topic';

/** Shares, amounts, times and sizes that mean little without what has them: 采纳率, 标的额, 可用天数, 床位. */
export const OF_THINGS =
  /^(?:平均|总|日均|年均|人均|户均|件均|最高|最低|合同|成交|涉案|涉及|到位|标的|预计)?(?:\p{Script=Han}{0,3})(?:率|额|金额|资金|规模|标准|容量|面积|床位|天数|时限|期限|周期|用时|产值|价值|货值|造价|总投资|投资额|单价|寿命|年限|吸纳就业|完成投资|完成产值|会员|里程|增长面|下降面|亏损面|进度)$/u;

/** The last number before in the part of the sentence that counts things; rates and changes of it are passed over. */
export function countedBefore(site: Site): Site | undefined {
  let steps = 0;
  for (let one = site.previous; one && steps < 3; one = one.previous, steps++) {
    if (one.clause.part !== site.clause.part) return undefined;
    const { unit, change } = one.fact;
    if (describes(one) || /^(?:%|‰|倍|percentage-point|[A-Z]{3})$/.test(unit) || unit === '') {
      const { text, verb } = phraseOf(one);
      if (text && !verb && !OF_THINGS.test(text)) return undefined;
      continue;
    }
    if (change?.role !== 'by')
      return /^[A-Za-z]/.test(unit) && !PHYSICAL_HAVE.test(phraseOf(site).text) ? undefined : one;
  }
  return undefined;
}

/** What amounts have too: 存煤2亿吨,可用天数超过30天. */
const PHYSICAL_HAVE = /(?:天数|进度|里程|产值|价值|货值)$/;
