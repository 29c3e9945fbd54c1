import type { Span } from '../../../fact';
import { wordsOfClause } from '../clause/clauses';
import { nounBehindOf } from '../clause/noun-behind';
import { type Phrase, phraseOf } from '../clause/phrase';
import type { Site } from '../clause/site';
import { subjectBefore } from '../clause/subject-before';
import { endingAt, TIME_UNITS, topicOf } from '../clause/topic';
import { SANCTION } from '../clause/words';
import { type Found, wordsOf } from './words-of';

/** What a deadline, a term that may be longer, an age, a run of years or a sanction is about; each is told in its own way. */
export function termMeasure(site: Site, phrase: Phrase): Found | undefined {
  const sanction = isAge(site) ? undefined : sanctioned(site, phrase);
  if (sanction) return sanction;
  if (isDeadline(site)) {
    const duty = phrase.noun ?? clauseBehind(site);
    if (duty) return dutyOf(site, duty);
  }
  if (isAge(site)) return age(site, phrase);
  if (isRun(site)) return run(site);
  return extended(site, phrase) ?? ahead(site, phrase) ?? termOf(site, phrase);
}

export function isAge({ fact }: Site): boolean {
  return fact.unit === '岁' || fact.unit === '周岁';
}

/** 三十日内: what has to be done stands behind. */
function isDeadline(site: Site): boolean {
  const { fact, plain, mention } = site;
  if (!TIME_UNITS.has(fact.unit) || /^(?:不|至多|最|少于)/.test(plain.slice(mention.start, mention.end))) return false;
  // 把开办时间压缩至1个工作日以内: a level that is reached.
  if (phraseOf(site).verb?.reaches) return false;
  return fact.qualifier === 'at-most' || /^[内前]/.test(plain.slice(mention.end, mention.end + 1));
}

/** 注册资本五年内缴足: a duty of one word needs what it is about. */
function dutyOf(site: Site, duty: Span): Found {
  const text = wordsOf(site, duty);
  const found = { text, rule: 'measure-behind', span: duty };
  // 需要延长停留期限的,应当在届满七日前向…申请: to whom it goes says less than what it is for.
  const request = /^向.{4,}?((?:提出)?申请)$/.exec(text)?.[1];
  const matter = request && subjectBefore(site, true)?.text;
  if (matter) return { ...found, text: matter + request };
  if (text.length > 4) return found;
  const about = phraseOf(site).text.replace(/(?:应当?|必须|可以|须)?自.*$|(?:应当?|必须|可以|须)$/, '');
  const before = site.clauses[site.clause.index - 1];
  const clause = before?.part === site.clause.part ? wordsOfClause(site.sentence.text, before, 30) : '';
  return { ...found, text: (about || clause) + text };
}

/** The clause behind a deadline that a comma follows: …三十日内,将养老服务用房移交民政部门. */
function clauseBehind(site: Site): Span | undefined {
  const next = site.clauses[site.clause.index + 1];
  if (
    !next ||
    !/^(?:之|以)?[内前]?\s*$/.test(site.plain.slice(site.mention.end, Math.min(site.clause.end, site.mention.end + 8)))
  )
    return undefined;
  return { start: next.start, end: Math.min(next.end, next.start + 40) };
}

/** 十五日内答复,情况复杂的可以延长十日: what takes longer is the duty before. */
function extended(site: Site, { verb }: Phrase): Found | undefined {
  if (!verb?.word.startsWith('延长') || !TIME_UNITS.has(site.fact.unit)) return undefined;
  let duty = site.previous;
  while (duty && !isDeadline(duty)) duty = duty.previous;
  const measure = duty?.fact.measure;
  return measure === undefined ? undefined : { text: `延长${measure}`, rule: 'measure-extended' };
}

/** 提前两年完成目标: what was done ahead of time. */
function ahead(site: Site, { plain, noun }: Phrase): Found | undefined {
  if (!TIME_UNITS.has(site.fact.unit) || plain !== '提前' || !noun) return undefined;
  return { text: `${topicOf(site) ?? ''}提前${wordsOf(site, noun)}`, rule: 'measure-ahead', span: noun };
}

/** 连续9年保持在1.3万亿斤以上: what went on so long. */
export function isRun({ fact, plain, mention }: Site): boolean {
  return TIME_UNITS.has(fact.unit) && /连(?:续|[降升涨跌增减])$/.test(endingAt(plain, mention.start));
}

function run(site: Site): Found | undefined {
  const { text, span } = phraseOf(site);
  const own = text || topicOf(site);
  const before = own ? undefined : subjectBefore(site)?.text;
  // 发案数从8月开始同比回落,已连降4个月: it is year on year that it fell.
  const isYearly = before && /同比/.test(wordsOfClause(site.plain, site.clauses[site.clause.index - 1], 60));
  const subject = own || (before && (isYearly ? `${before}同比` : before));
  const rest = site.sentence.text.slice(site.mention.end, Math.min(site.clause.end, site.mention.end + 24)).trim();
  const how = /连[降升涨跌增减]$/.exec(endingAt(site.plain, site.mention.start))?.[0] ?? '连续';
  return subject || rest ? { text: `${subject ?? ''}${how}${rest}`, rule: 'measure-run', span } : undefined;
}

const ANYBODY = /^(?:人员?|公民|自然人|者|的?人)$/;

/** 六十周岁以上的老年人: the age of whom. */
function age(site: Site, { text }: Phrase): Found | undefined {
  const rest = /^(?:的|人口|老年)?[\p{Script=Han}]{0,8}/u.exec(site.plain.slice(site.mention.end, site.to))?.[0] ?? '';
  const who = /^(?:或者|以及|[或及和仍但且不并]|未(?!成年))/.test(rest)
    ? ''
    : rest.replace(/^的/, '').replace(/(?:应当|可以|占|达|为|是|有).*$|的$/, '');
  if (ANYBODY.test(who)) {
    const next = site.clauses[site.clause.index + 1];
    const right = /^(?:方可|可以|有权|应当|必须|不得|可|须)(.{2,20})$/.exec(wordsOfClause(site.plain, next, 24));
    return { text: right ? `${right[1]}的${who}年龄` : `${who}年龄`, rule: 'measure-age' };
  }
  if (who.length >= 2) return { text: `${who}年龄`, rule: 'measure-age' };
  const before = site.previous;
  const topic = topicOf(site);
  // 其中年龄最小的仅3岁: of those that were counted.
  if (/^年龄最[小大高低]$/.test(text) && topic) return { text: `${text}的${topic}`, rule: 'measure-age' };
  if (!text && before?.clause === site.clause && isAge(before) && before.fact.measure)
    return { text: before.fact.measure, rule: 'measure-age' };
  if (text.endsWith('年龄')) return { text, rule: 'measure-age' };
  return text.length >= 3 && text.length <= 12 ? { text: `${text}年龄`, rule: 'measure-age' } : undefined;
}

/** Words that lead up to a sanction and say nothing of it. */
const IMPOSES = /^(?:最[高低]|可以|可|并|应当|一律|被|由.{1,8}?|按照|判处?|处以?|罚|给予|予以)+/;

/** 处二千元以下罚款: the sanction, with whom it hits or what is paid for. */
function sanctioned(site: Site, { text, noun, rate }: Phrase): Found | undefined {
  const sanction = noun && SANCTION.test(wordsOf(site, noun)) ? noun : sanctionOfList(site);
  if (!sanction) return laterSanction(site, text) ?? namedBefore(site, text);
  const { previous } = site;
  if (
    !text &&
    previous?.fact.basis?.measure?.rule === 'measure-sanction' &&
    sanctionOfList(previous)?.start === sanction.start
  )
    return { text: previous.fact.measure!, rule: 'measure-sanction', span: sanction };
  const what = wordsOf(site, sanction);
  const own = text.replace(IMPOSES, '').split('或者').at(-1)!;
  const each = rate ? wordsOf(site, rate) : '';
  const isBenefit = /补贴|补助/.test(what);
  const subject = isBenefit ? subjectBefore(site, true)?.text : (whomOf(site) ?? crimeOf(site, what));
  const by = isBenefit && /^按照?/.test(text) ? (subject?.split('对')[0] ?? '') + text : '';
  const about = by || (/^(?:总额|数额|最高)$/.test(own) ? (subject ?? '') + own : own || subject);
  const share = own && !by && /^罚款$/.test(what) ? ofBase(site, own) : undefined;
  return { text: share ?? (about ?? '') + each + what, rule: 'measure-sanction', span: sanction };
}

/** 处上一年年收入百分之四十的罚款, 处违法所得一倍以上十倍以下罚款: a share or a multiple says of what. */
function ofBase(site: Site, base: string): string | undefined {
  if (site.fact.unit === '%') return `${whomOf(site) ?? (/收入$/.test(base) ? obligedOf(site) : '')}罚款占${base}`;
  return site.fact.unit === '倍' ? `${whomOf(site) ?? ''}按${base}倍数罚款` : undefined;
}

/** 主要负责人未履行职责的,处年收入百分之三十的罚款: whose income it is. */
function obligedOf({ sentence }: Site): string {
  return OBLIGED.exec(sentence.text.slice(0, 40))?.[1] ?? '';
}

const OBLIGED =
  /^(?:第[一二三四五六七八九十百]{1,7}条\s*)?(\p{Script=Han}{2,10}?)(?=未|违反|不履行|不依法|擅自|拒不|隐瞒|伪造|有下列|在)/u;

/** 被判处有期徒刑十五年: the sanction stands before. */
function namedBefore(site: Site, text: string): Found | undefined {
  const what = /(?:有期徒刑|拘役|管制|罚金)$/.exec(text)?.[0];
  const rest = what && text.slice(0, -what.length).replace(IMPOSES, '');
  return what && !rest
    ? { text: (crimeOf(site, what) ?? '') + what, rule: 'measure-sanction', span: phraseOf(site).span }
    : undefined;
}

/** 五千万元以下或者上一年度营业额百分之五以下罚款, 30%、45%和60%予以补助: one sanction for all. */
function sanctionOfList({ clause, next, plain, mention }: Site): Span | undefined {
  let last: Site | undefined = next;
  if (!last || last.clause !== clause || !/^[、或和]/.test(plain.slice(mention.end, mention.end + 1))) return undefined;
  for (let steps = 0; steps < 4; steps++) {
    const after: Site | undefined = last.next;
    if (after?.clause !== clause || !/^[、或和]$/.test(plain.slice(last.mention.end, after.mention.start))) break;
    last = after;
  }
  const rest = plain.slice(last.mention.end, Math.min(clause.end, last.mention.end + 8));
  const light = /^(?:给予|予以)/.exec(rest)?.[0].length ?? 0;
  const found = SANCTION.exec(rest.slice(light));
  const start = last.mention.end + light;
  const skip = found?.[0].startsWith('的') ? 1 : 0;
  return found ? { start: start + skip, end: start + found[0].length } : undefined;
}

const IMPOSED = /(?:^|[，,；：\s])(?:并|可以|可|应当)*处以?$/;

/** 处每非法居留一日五百元,总额不超过一万元的罚款: the clause behind names the sanction. */
function laterSanction(site: Site, text: string): Found | undefined {
  const { rate } = phraseOf(site);
  const isPaid = /^[A-Z]{3}$/.test(site.fact.unit);
  // 处一万元以上三万元以下: in a rule, money that is imposed and not named is a fine.
  if (isPaid && !text && IMPOSED.test(endingAt(site.plain, site.mention.start)))
    return { text: `${whomOf(site) ?? ''}罚款`, rule: 'measure-sanction' };
  const isRated = isPaid && /^的标准计算/.test(site.plain.slice(site.mention.end, site.mention.end + 5));
  if (!isRated && !/^(?:对.{1,12})?处/.test(text)) return undefined;
  const next = site.clauses[site.clause.index + 1];
  const found = next && /罚款|拘留|有期徒刑/.exec(site.plain.slice(next.start, Math.min(next.end, next.start + 60)));
  const each = rate && isRated ? wordsOf(site, rate) : '';
  return found ? { text: `${whomOf(site) ?? ''}${each}${found[0]}`, rule: 'measure-sanction' } : undefined;
}

/** 对直接负责的主管人员,处…罚款: whom it hits is named before, in the same part of the sentence. */
function whomOf(site: Site): string | undefined {
  for (let i = site.clause.index; i >= site.clause.part && i >= site.clause.index - 3; i--) {
    const { start, end } = site.clauses[i]!;
    const to = Math.min(start + 48, i === site.clause.index ? site.mention.start : end);
    const clause = site.sentence.text.slice(start, to).trim();
    const found = /^(对(?:(?!应当|予以|进行).){2,24}?[^的])(?:可以)?(?:处|给予|$)/.exec(clause)?.[1];
    if (found) return found;
  }
  return undefined;
}

/** 帮信罪规定在…,最高可判三年有期徒刑: of which crime. */
function crimeOf(site: Site, sanction: string): string | undefined {
  if (!/徒刑|拘役|管制/.test(sanction)) return undefined;
  const from = Math.max(site.clauses[site.clause.part]!.start, site.mention.start - 200);
  const before = site.plain.slice(from, site.mention.start);
  const crimes = [...before.matchAll(/(?:^|[，,。；：:犯以构成])([\p{Script=Han}]{2,14}罪)(?!名|犯|行)/gu)];
  return crimes.length === 1 ? crimes[0]![1] : undefined;
}

/** 暂停六个月以上一年以下的医药服务, 为期一年的专项行动: how long what goes on. */
function termOf(site: Site, { text, verb }: Phrase): Found | undefined {
  if (!TIME_UNITS.has(site.fact.unit) || verb || text.length < 2) return undefined;
  const noun = nounBehindOf(site);
  if (!noun) return undefined;
  const isBare = /(?:为期|长达|历时|最长|期限为)$/.test(text);
  return { text: isBare ? wordsOf(site, noun) : `${text}的${wordsOf(site, noun)}`, rule: 'measure-term', span: noun };
}
