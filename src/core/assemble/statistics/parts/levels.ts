import type { Statistic } from '../../../fact';
import { fill, type Site } from '../clause/site';

export function fillPart(site: Site, whole: Site, rule: string): void {
  const span = site.sentence.toSource(site.clause.start, site.mention.end);
  fill(site.fact, 'partOf', whole.fact.id, rule, span);
}

const NO_LEVEL = new Set([
  '%',
  '‰',
  'percentage-point',
  'basis-point',
  '倍',
  'h',
  'd',
  'wk',
  'mo',
  'a',
  '工作日',
  '岁',
  '周岁',
]);

/** An amount or count; what was added in a time, as 贷款新增5.12万亿元, is one too, what was more than before is none. */
export function isLevel({ fact: { unit, change } }: Site): boolean {
  if (NO_LEVEL.has(unit)) return false;
  return change?.role === 'to' || change?.role === undefined || (change.role === 'by' && !change.basis);
}

/** A time off or a course, which has parts as amounts have: 享受98天产假，其中产前可以休假15天. */
export function isTime({ fact: { unit, qualifier } }: Site): boolean {
  return (unit === 'h' || unit === 'd') && qualifier === 'exact';
}

const PEOPLE = new Set(['人', '名', '位', '人次', '口']);

/** 项目567个，其中绿色工厂223家: 个 stands for what the part is counted by more closely. */
const THINGS = new Set(['个', '家', '所', '座', '项']);

export function isSameKind(a: Statistic, b: Statistic): boolean {
  if (a.unit === b.unit || (PEOPLE.has(a.unit) && PEOPLE.has(b.unit))) return true;
  return a.unit === '个' && THINGS.has(b.unit);
}
