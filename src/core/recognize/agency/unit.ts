import { cutsWord, isHan, wordsOfAgencies } from './words';

/** A name has at most so many departments, one in another: 省 公安厅 刑侦总队 一支队. */
const MAX_DEPTH = 5;

/** The name of one department has at most so many topics. */
const MAX_TOPICS = 12;

/**
 * Where the name of a department that begins at `at` ends: topics and a suffix (刑侦局, 政策法规司, 第四检察厅), or -1.
 * Every word of it must be one that names of departments are made of, so that a verb never becomes part of a name.
 */
export function departmentEnd(text: string, at: number, afterPlace = false): number {
  const words = wordsOfAgencies();
  let end = -1;
  let p = at;
  let last = at;
  let topics = 0;
  while (topics <= MAX_TOPICS) {
    if (topics > 0) {
      const numbered = NUMERALS.has(text[p] ?? '') && '司局处庭科'.includes(text[p + 1] ?? '。') ? p + 1 : p;
      const suffix = words.suffixes.longestAt(text, numbered);
      const isHub = afterPlace && text[p] === '中' && words.hubs.get(text.slice(last, p));
      if (suffix && !isHub && !cutsWord(text, suffix.end)) end = suffix.end;
    }
    const next = topicEnd(text, p, topics > 0);
    if (next < 0) break;
    last = JOINS.has(text[p]!) ? p + 1 : p;
    p = next;
    topics++;
  }
  return end;
}

/** Where a department without topics ends: 办公厅, 分局, 党组; or -1. */
export function plainDepartmentEnd(text: string, at: number): number {
  const found = wordsOfAgencies().alone.longestAt(text, at);
  return found && !cutsWord(text, found.end) ? found.end : -1;
}

/** Where a body ends whose place stands before `at`: 公安局, 发展和改革委员会, 第三中级人民法院; or -1. */
export function bodyEnd(text: string, at: number): number {
  const body = wordsOfAgencies().bodies.longestAt(text, ordinalEnd(text, at));
  const whole = body && !cutsWord(text, body.end) ? body.end : -1;
  return Math.max(whole, departmentEnd(text, at, true), plainDepartmentEnd(text, at));
}

/** Where the departments that follow a body end; `end` itself where none does. */
export function departmentsEnd(text: string, end: number, isName: (at: number) => number): number {
  let last = end;
  for (let depth = 0; depth < MAX_DEPTH; depth++) {
    const next = Math.max(
      departmentEnd(text, last),
      plainDepartmentEnd(text, last),
      wordsOfAgencies().inner.longestAt(text, last)?.end ?? -1,
    );
    if (next < 0 || isName(last) >= next) break;
    last = next;
  }
  return last;
}

/** Where a working body of topics alone ends: 防汛抗旱|指挥部, 综合运输春运|工作专班; or -1. */
export function workingEnd(text: string, at: number): number {
  const { working } = wordsOfAgencies();
  let p = topicEnd(text, at, false);
  for (let topics = 1; p > 0 && topics <= MAX_TOPICS; topics++) {
    const suffix = p - at > 2 ? working.longestAt(text, p) : undefined;
    if (suffix && !cutsWord(text, suffix.end)) return suffix.end;
    p = topicEnd(text, p, true);
  }
  return -1;
}

/** A long name may have so many characters before its end. */
const MAX_FREE = 26;

/**
 * Where a long name ends whose words can be any, up to an end that only bodies have: 打击侵权假冒工作领导小组办公室; or -1.
 * A word that names of bodies never have ends the search, and so does another body's name.
 */
export function freeEnd(text: string, at: number, isName: (at: number) => number): number {
  const { strong, verbs } = wordsOfAgencies();
  for (let p = at; p < at + MAX_FREE; p++) {
    const code = text.charCodeAt(p);
    if (!isHan(code) && text[p] !== '“' && text[p] !== '”') return -1;
    const end = p > at + 1 ? strong.longestAt(text, p) : undefined;
    if (end) return cutsWord(text, end.end) ? -1 : end.end;
    if (verbs.longestAt(text, p) || isName(p) >= 0 || (JOINS.has(text[p]!) && isName(p + 1) >= 0)) return -1;
  }
  return -1;
}

/** Where an organisation ends whose name goes on here (大学, 研究院, 有限公司), or -1. */
export function organisationEnd(text: string, at: number): number {
  const words = wordsOfAgencies();
  let p = at;
  for (let topics = 0; topics <= MAX_TOPICS; topics++) {
    const suffix = words.organisations.longestAt(text, p);
    if (suffix) return suffix.end;
    const next = topicEnd(text, p, p > at);
    if (next < 0) return -1;
    p = next;
  }
  return -1;
}

/** The end of one topic, with 和 or 与 before it where others came before, or -1. */
export function topicEnd(text: string, at: number, joined: boolean): number {
  const { topics } = wordsOfAgencies();
  const start = joined && JOINS.has(text[at] ?? '') ? at + 1 : at;
  const ordinal = ordinalEnd(text, start);
  if (ordinal > start) return ordinal;
  return topics.longestAt(text, start)?.end ?? -1;
}

const JOINS = new Set('和与及');
const NUMERALS = new Set('一二三四五六七八九十');

/** Past 第四; `at` itself where there is no ordinal. */
function ordinalEnd(text: string, at: number): number {
  if (text[at] !== '第') return at;
  let p = at + 1;
  while (p < at + 4 && NUMERALS.has(text[p] ?? '')) p++;
  return p > at + 1 && isHan(text.charCodeAt(p)) ? p : at;
}
