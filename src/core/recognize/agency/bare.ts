import type { AgencyNames } from '../../lexicon/agencies';
import { mention, type Reading } from './reading';
import { departmentEnd, workingEnd } from './unit';
import { beginsWord, tableOf } from './words';

/** A department or working body without its owner's name: 发展规划司, 宪法和法律委员会, 综合运输春运工作专班. */
export function bare(text: string, at: number, _names: AgencyNames, read: number): Reading | undefined {
  const committee = committeeAt(text, at);
  if (committee) return mention(at, at + committee.length, { rule: 'bare-committee' });
  if (text[at] === '第') return prosecutorsOffice(text, at);
  if (at !== read && !beginsWord(text, at)) return undefined;
  const end = bureauAhead(text, at) ? departmentEnd(text, at) : -1;
  if (end > 0 && text[end - 1] === '司' && !OF_HONG_KONG.has(text.slice(at, end)))
    return mention(at, end, { rule: 'bare-department' });
  const working = workingEnd(text, at);
  return working > 0 && !text.slice(at, working).includes('情报')
    ? mention(at, working, { rule: 'working-body' })
    : undefined;
}

/** 第四检察厅: only one body has offices of this name. */
function prosecutorsOffice(text: string, at: number): Reading | undefined {
  const end = departmentEnd(text, at);
  return end > 0 && text.startsWith('检察厅', end - 3) ? mention(at, end, { rule: 'bare-department' }) : undefined;
}

/** Committees of congresses, by names that no other bodies have. */
const COMMITTEES: readonly string[] = [
  '宪法和法律委员会',
  '监察和司法委员会',
  '财政经济委员会',
  '教育科学文化卫生委员会',
  '环境与资源保护委员会',
  '环境资源保护委员会',
  '农业与农村委员会',
  '社会建设委员会',
];

/** Whether one of those may begin with this character. */
export function committeeBegins(character: string): boolean {
  return COMMITTEE_BEGINS[character.charCodeAt(0)] === 1;
}

function committeeAt(text: string, at: number): string | undefined {
  if (COMMITTEE_BEGINS[text.charCodeAt(at)] !== 1) return undefined;
  return COMMITTEES.find((name) => text.startsWith(name, at));
}

const COMMITTEE_BEGINS = tableOf(COMMITTEES.map((name) => name[0]).join(''));

/** Before the titles of secretaries in Hong Kong. */
const OF_HONG_KONG = new Set(['财政司', '政务司', '律政司']);

/** A cheap look for 司 where the name of a department could have it. */
function bureauAhead(text: string, at: number): boolean {
  for (let p = at + 2; p < at + 14; p++) if (text[p] === '司') return true;
  return false;
}
