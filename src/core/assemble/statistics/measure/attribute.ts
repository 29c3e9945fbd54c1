import type { Span } from '../../../fact';
import { phraseOf } from '../clause/phrase';
import type { Site } from '../clause/site';
import { SANCTION } from '../clause/words';

const ATTRIBUTE =
  /(?:龄|全长|总长|年限|价值|货值|面积|排量|功率|容量|高度|长度|宽度|深度|重量|质量|载重|吨位|规模|金额|造价|投资|产值|资本|资产|人口|海拔|率|期限|时速|车速|浓度|电压|压力|产能|收入|净额|增幅|增速|涨幅|降幅|比例|占比)$/;

/** 总投资310亿元的清单: what holds the things and not what has the attribute. */
const LISTS = /^(?:清单|方案|计划|名单|目录|规模|水平)$/;

/** Verbs that end the noun: 对…的住宅、…的厂房开展排查. */
const ENDS =
  /开展|进行|实施|予以|给予|应当|可以|必须|不得|享受|免征|减征|按照|提高|处以|作为|属于|以及|位于|即|属|是|由|将|须|可|应|要|占|达/;

const LEADING = /^(?:对|将|把|对于|凡|是指|更新|淘汰|报废|查处|支持)+/;

/**
 * A number that tells what is meant from the rest of its kind: 更新车龄10年以上的老旧货车. Its measure is the attribute of the
 * noun behind: 老旧货车车龄. What follows in the list has the same attribute: 对房龄超过30年的住宅、超过25年的厂房.
 */
export function attribute(site: Site): { text: string; rule: string; span: Span } | undefined {
  const name = attributeOf(site);
  const noun = name && nounBehind(site);
  return noun && !SANCTION.test(noun.text) && !LISTS.test(noun.text)
    ? { text: noun.text + name, rule: 'measure-attribute', span: noun.span }
    : undefined;
}

function attributeOf(site: Site): string | undefined {
  const { text, plain, verb } = phraseOf(site);
  if (verb) return undefined;
  if (text) return text.length <= 12 && ATTRIBUTE.test(plain) ? text.replace(LEADING, '') : undefined;
  const { previous } = site;
  if (!previous || previous.fact.unit !== site.fact.unit || previous.fact.basis?.measure?.rule !== 'measure-attribute')
    return undefined;
  return /[、和或]$/.test(site.plain.slice(previous.mention.end, site.mention.start))
    ? attributeOf(previous)
    : undefined;
}

function nounBehind({ plain, sentence, mention, clause }: Site): { text: string; span: Span } | undefined {
  const rest = /^的([\p{Script=Han}]{2,16})/u.exec(
    plain.slice(mention.end, Math.min(clause.end, mention.end + 20)),
  )?.[1];
  if (!rest) return undefined;
  const end = ENDS.exec(rest)?.index ?? rest.length;
  if (end < 2) return undefined;
  const span = { start: mention.end + 1, end: mention.end + 1 + end };
  return { text: sentence.text.slice(span.start, span.end), span };
}
