import type { Span } from '../../../fact';
import { SPACE } from './phrase-head';
import type { Site } from './site';
import { TIME_UNITS } from './topic';
import { SANCTION, UNIT_IN_BRACKETS } from './words';

const NO_NOUN =
  /^(?:[、，,；;。：:）)》”’…—–-]|和|与|及|或|至|到|的|左右|上下|以上|以下|以内|内|占|比|较|同比|环比|增|降|升|减|涨|跌|下降|上升|提高|提升|增加|增长|减少|缩小|扩大|收窄|压缩|压减|缩短|缩减|延长|回落|上涨|下跌|攀升|升至|降至|增至|减至|调整|持平|为|是|，|$)/;

/** The noun that a number counts, where it stands behind the number: up to where the clause goes on. */
export function nounBehind(site: Site): Span | undefined {
  const text = site.plain;
  let start = site.mention.end;
  const limit = Math.min(site.to, start + 40);
  // 内 may stand outside the span of a time limit; 前 always does.
  if (site.fact.qualifier === 'at-most' || TIME_UNITS.has(site.fact.unit))
    start += /^(?:之|以)?[内前]/.exec(text.slice(start, start + 3))?.[0].length ?? 0;
  // 112万套（间）: another unit in brackets is no noun.
  start += UNIT_IN_BRACKETS.exec(text.slice(start, start + 6))?.[0].length ?? 0;
  while (start < limit && SPACE.test(text[start]!)) start++;
  const rest = text.slice(start, limit);
  const standard = /^的(?:标准|额度|比例|幅度)(?:给予|予以|发放|支付|计发)?(?=\p{Script=Han}{2})/u.exec(rest);
  if (standard) return { start: start + standard[0].length, end: limit };
  const penalty = SANCTION.exec(rest);
  if (penalty) return { start: start + /^(?:不等)?的?/.exec(penalty[0])![0].length, end: start + penalty[0].length };
  if (
    rest.length < (COUNTED.has(rest[0]!) ? 1 : 2) ||
    NO_NOUN.test(rest) ||
    /^(?:征收|计征|计收|计算|执行)$/.test(rest.trim())
  )
    return undefined;
  const light = /^(?:进行|予以|实施|实行|开展|给予|作出|采取)/.exec(rest);
  if (light && site.fact.qualifier !== 'at-most' && rest.length > light[0].length + 1) start += light[0].length;
  let end = limit;
  while (end > start && (SPACE.test(text[end - 1]!) || '（(、'.includes(text[end - 1]!))) end--;
  // 排出127个项目、总投资310亿元: what names the next number is no part of the noun.
  const list = site.next?.mention.start === site.to ? text.slice(start, end).indexOf('、') : -1;
  if (list > 0) end = start + list;
  // 220多家采购商和620多家供应商: what joins it to the next number is no part of the noun.
  if (site.next?.mention.start === site.to)
    end -= /(?:以及|[和与及或在对向从由])$/.exec(text.slice(start, end))?.[0].length ?? 0;
  return end - start >= 2 || (end > start && COUNTED.has(text[start]!)) ? { start, end } : undefined;
}

/** Nouns of one sign that are counted. */
const COUNTED = new Set('村县乡镇市省区国人户车船井桥厂店校岛');

/** 61%的水土流失面积得到有效控制, 不低于100万元的注册资本: what 的 ties to the number. */
export function nounBehindOf({ plain, mention, to }: Site): Span | undefined {
  const found = OF_NUMBER.exec(plain.slice(mention.end, Math.min(to, mention.end + 42)));
  if (!found) return undefined;
  const start = mention.end + 1;
  return { start, end: start + found[1]!.length };
}

const OF_NUMBER =
  /^的(?!基础|情况|条件|前提|同时|时候|水平|位置|标准|额度|比例|幅度|速度|部分|为|是)([\p{Script=Han}“”、]{2,40})/u;
