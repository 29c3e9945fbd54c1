import type { PeriodMention } from '../mention';
import type { Taken } from '../recognizer';
import { FORMS, type Form } from './english-forms';
import { COUNT, MONTH, WEEKDAY } from './english-words';
import type { When } from './when';

/** Where a form may begin: at a word, and never inside a number, a path or a name in capitals. */
const TRIGGER = new RegExp(
  `(?<![\\w./€$£¥#-]|\\d,)(?:${MONTH}|\\d{1,4}(?=[ \\-–/s]|Q|(?:st|nd|rd|th) |\\b)|Q[1-4]|H[12]|FY|(?:[Ff]iscal|[Ff]inancial) (?=y|Y|\\d)|(?:[Ff]irst|[Ss]econd|[Tt]hird|[Ff]ourth|1st|2nd|3rd|4th) (?:quarter|half|\\w{1,6} (?:months|quarters))|[Ee]nd of|[Yy]ear[- ](?:end|to)|[Ee]arly|[Ll]ate|[Mm]id-|[Ss]o far|[Ss]ame (?:period|month|quarter|time)|(?:[Ll]ast|[Tt]his|[Nn]ext|[Pp]revious|[Cc]urrent|[Pp]ast|[Cc]oming|[Rr]ecent) |[Tt]oday|[Yy]esterday|[Tt]omorrow|[Bb]etween|year (?:to|ended)|${COUNT} |an? (?:year|month|week) |${WEEKDAY}|[Aa]s (?:of|at) )`,
  'g',
);
/** Every expression has one of these. */
const QUICK =
  /[A-Za-z](?=[^A-Za-z\d]{0,3}\d{2})|\d[ -][A-Za-z]|(?:[Yy]ear|[Mm]onth|[Ww]eek|[Qq]uarter|[Hh]alf|day|morrow)|[A-Z][a-z]{2}/;

/** Periods in English words. */
export function englishPeriods(text: string, taken: Taken): PeriodMention[] {
  if (!QUICK.test(text)) return [];
  const found: PeriodMention[] = [];
  TRIGGER.lastIndex = 0;
  for (let match = TRIGGER.exec(text); match; match = TRIGGER.exec(text)) {
    const at = match.index;
    const hidden = taken.endAt(at);
    if (hidden > at) {
      TRIGGER.lastIndex = hidden;
      continue;
    }
    const mention = /^as/i.test(match[0]) ? asOf(text, at, at + match[0].length) : read(text, at);
    TRIGGER.lastIndex = mention?.end ?? at + 1;
    if (mention) found.push(mention);
  }
  return found;
}

function read(text: string, at: number): PeriodMention | undefined {
  for (const form of FORMS) {
    form.pattern.lastIndex = at;
    const match = form.pattern.exec(text);
    if (!match) continue;
    const when = form.when(match.groups ?? {});
    const end = at + match[0].length;
    if (when && standsAlone(form, text, at, end)) return { kind: 'period', start: at, end, rule: form.rule, when };
  }
  return undefined;
}

/** As of 30 June 2024: all up to that day. */
function asOf(text: string, at: number, from: number): PeriodMention | undefined {
  const to = read(text, text.startsWith('the ', from) ? from + 4 : from);
  if (!to) return undefined;
  const when: When = { type: 'until', to: to.when };
  return { kind: 'period', start: at, end: to.end, rule: 'until', when };
}

const PREPOSITION =
  /(?:^|[\s(“"—–-])(?:in|since|by|until|till|from|to|of|for|through|throughout|during|between|and|or|on|before|after|than|with|over|last|this|next|early|late|mid|end|ending|ended|both|per|at|around|about|versus|vs\.?|compared)\s+$/i;
const FUNCTION_WORD =
  /^(?:$|[.,;:)\]”"’—–]|'s|\s*[(|]|\s+(?:and|or|to|in|the|a|an|from|as|was|is|are|were|had|has|have|by|with|on|after|before|through|than|that|which|when|while|but|at|because|for|it|its|they|he|she|we|under|if|will|would|could|should|may|against|compared|up|down|onwards?|alone|where|over|despite|amid|largely|also|then)\b|\s*$|\s+[A-Z])/;

/** The National Defense Authorization Act for Fiscal Year 2024; a post-Monday mood. */
const PART_OF_NAME = /[A-Za-z]-$|\bAct (?:for|of) $/;

/** May and March are words too, and a number of four digits is a year only where one is looked for. */
function standsAlone(form: Form, text: string, at: number, end: number): boolean {
  if (WEEKDAY_NAME.test(text.slice(at, end))) return isDayOfWeek(text, at, end);
  if (form.bare === undefined) return !PART_OF_NAME.test(text.slice(Math.max(0, at - 8), at));
  const before = text.slice(Math.max(0, at - 14), at);
  const behind = text.slice(end, end + 14);
  if (form.bare === 'year') {
    if (/^[-/]\d|^\s?(?:percent|per cent|million|billion|trillion|people|jobs)/.test(behind)) return false;
    if (form.rule === 'years') return PREPOSITION.test(before);
    if (/(?:No\.?|Nos\.?|Regulation|Directive|Article|Section|Part|§|\b[A-Z]{2,5})\s+$/.test(before)) return false;
    if (/^\s*\|?\s*$|\|\s*$/.test(before) && /^\s*(?:\||$)/.test(behind))
      return at > 0 || end < text.length || text.length === 4;
    return PREPOSITION.test(before) && (FUNCTION_WORD.test(behind) || /\d{4} (?:and|or) $/.test(before));
  }
  const hasDigits = /\d/.test(text.slice(at, end));
  if (hasDigits || /^(?:early|late|mid|end|between)/i.test(text.slice(at, at + 7))) return true;
  if (PREPOSITION.test(before)) return !/^\s[A-Z][a-z]/.test(behind) || !/(?:to|with|and|of|for|by)\s+$/i.test(before);
  return (
    !/^(?:May|Mar|March|Sep|Dec|Jan|Jun|Oct|Nov|Feb|Apr|Jul|Aug)\b/.test(text.slice(at, end)) &&
    !/^\s[A-Z]/.test(behind) &&
    at > 0
  );
}

const WEEKDAY_NAME = new RegExp(`^(?:${WEEKDAY})$`);

/** On Thursday, late Friday; not Black Friday or Monday Night. */
function isDayOfWeek(text: string, at: number, end: number): boolean {
  const before = text.slice(Math.max(0, at - 8), at);
  return (
    /(?:^|\b(?:on|last|this|next|by|until|from|since|and|late|early|before|after) )$/i.test(before) &&
    !/^ [A-Z]/.test(text.slice(end, end + 2))
  );
}
