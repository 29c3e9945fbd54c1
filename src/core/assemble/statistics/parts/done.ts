import type { Site } from '../clause/site';
import { isLevel, isSameKind } from './levels';

/**
 * What was done or found of a number, told without 其中.
 *
 * - 方案明确的2164项任务已完成1398项
 * - 对14.6万名教职员工滚动筛查，发现有违法犯罪记录的8人; 抽查产品120批次，检出不合格产品8批次
 * - 受理审查逮捕921人，批准逮捕298人: a step of procedure and what it led to
 */
export function wholeOfDone(site: Site): Site | undefined {
  const { previous: whole, plain, mention, fact } = site;
  if (!whole || !isLevel(whole) || whole.fact.change?.basis || !isSameKind(whole.fact, fact)) return undefined;
  if (!(fact.value! < whole.fact.value!) || mention.start - whole.mention.end > LONGEST) return undefined;
  const between = plain.slice(whole.mention.end, mention.start);
  if (DONE.test(between)) return whole;
  const before = plain.slice(Math.max(whole.from, whole.mention.start - 30), whole.mention.start);
  const step = STEP.exec(between)?.[1];
  if (step) return before.includes(`受理审查${step}`) ? whole : undefined;
  const found = FOUND.exec(between);
  if (!found) return undefined;
  return CHECKS.test(before) || CHECKS.test(between.slice(0, found.index)) ? whole : undefined;
}

/** Words between a whole and what was done of it are no more than this. */
const LONGEST = 48;

const DONE =
  /^[^，,；;。]{0,20}(?:中，?)?(?:已经?|全部|均已|目前已)(?:全部|基本)?(?:完成|办结|整改|建成|开工|投产|竣工|销号|落实|修复|解决)(?:了|整改|到位)?$/;

/** 受理审查逮捕921人，批准逮捕298人. */
const STEP = /^[，,](?:批准|不批准|决定|提起)?(逮捕|起诉)$/;

/** What a check is of stands before or behind its verb; what it finds behind a comma. */
const CHECKS = /(?:筛查|排查|检查|抽查|抽检|检测|监测|抽测|核查|体检)/;
const FOUND = /[，,](?:共|其中)?(?:发现|查出|检出|查实)[^，,；;。]{0,24}$/;
