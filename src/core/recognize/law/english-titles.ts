import { englishAliasAfter } from '../definition';
import type { LawMention } from '../mention';

/** What English titles of laws end with, or, for treaties, begin with. */
const HEAD =
  /\b(?:Act|Law|Regulations?|Directive|Code|Treaty|Conventions?|Agreement|Protocol|Accords?|Ordinance|Statute|Constitution|Charter|Covenant|Declaration|Amendment|Bill|Measures|Provisions|Guidelines|Opinions)\b/g;

/** No title has more words before its head. */
const MOST_WORDS = 14;

/** Lower-case words inside titles. */
const INNER = new Set(['of', 'and', 'for', 'on', 'to', 'in', 'or', 'with', 'against', 'from', 'by', 'through', 'at']);
/** Capitalised words that begin sentences and are no part of a title. */
const OUTER = new Set(
  'The A An Under In By Since When If After Before This That Its Their And But Both As For From With While Although Of On To At These Those Our His Her Such Any Each Every No Not Article Section Whereas Through According Per Via Against Unlike Despite Last Next Once Also However Moreover New Proposed Draft Congress Parliament Commission President Senate House'.split(
    ' ',
  ),
);
/** Words that make a head something else: National Convention, Zip Code, Law School. */
const NO_TITLE =
  /^(?:(?:Free )?Trade|Peace|Ceasefire|Truce|Partnership|Cooperation|Framework|Gentlemen's|Interim|Zip|Area|Dress|Bar|Source|Open|QR|Morse|Democratic|Republican|Buffalo|Sister|Free Trade Zone|Old|Common|Civil Rights|Martial|Murphy's|Moore's|Brother|In|First|Electric|Class)$/;
const OWNERS = new Set([
  "Children's",
  "Women's",
  "People's",
  "Veterans'",
  "Workers'",
  "Patients'",
  "Consumers'",
  'Children’s',
  'Women’s',
  'People’s',
  'Men’s',
  "Men's",
]);

/** Titles in capitals that end with Act, Law, Regulation and the like, and treaties with what they are on. */
export function readEnglishTitles(text: string): LawMention[] {
  const found: LawMention[] = [];
  let from = 0;
  HEAD.lastIndex = 0;
  for (let match = HEAD.exec(text); match; match = HEAD.exec(text)) {
    const mention = readTitle(text, from, match.index, match.index + match[0].length, match[0]);
    if (!mention) continue;
    found.push(mention);
    from = mention.end;
    HEAD.lastIndex = mention.end;
  }
  return found;
}

/** Heads that are as often part of a body's name: Law School, Regulation Committee. */
const GOES_ON = /^(?:Law|Code|Bill|Regulation|Treaty|Agreement|Convention|Constitution)$/;
const NAME_AHEAD = / (?!(?:Article|Section|Chapter|Title|Part|No|The|In|On)\b)[A-Z][a-z]/y;
const TREATY = /^(?:Treaty|Convention|Agreement|Protocol|Accords?|Charter|Covenant|Constitution|Declaration)$/;
/** What a treaty is on: Convention on the Rights of the Child. */
const ON = / (?:on|of|for|against|concerning|relating to|to) (?:the )?(?=[A-Z])/y;
const WORD_AFTER = /(?:[A-Z][A-Za-z’'-]*)(?:(?: and| (?:of|on|in|for|to|with|against)(?: the)?)? (?=[A-Z]))?/y;
const YEAR =
  /(?: of (?:19|20)[0-9]{2}\b| for Fiscal Year (?:19|20)[0-9]{2}\b| (?:19|20)[0-9]{2}\b| \((?:19|20)[0-9]{2}\))/y;

function readTitle(
  text: string,
  from: number,
  headStart: number,
  headEnd: number,
  head: string,
): LawMention | undefined {
  const start = titleStart(text, from, headStart);
  const before = text.slice(start, headStart).trim();
  const words = before ? before.split(' ') : [];
  let end = headEnd;
  const isTreaty = TREATY.test(head);
  if (isTreaty || /^(?:Law|Regulations|Measures|Provisions|Guidelines|Opinions)$/.test(head)) {
    const more = subjectEnd(text, headEnd);
    if (
      more > headEnd &&
      (isTreaty || head !== 'Law' || words.length > 0 || /^ on /.test(text.slice(headEnd, headEnd + 4)))
    )
      end = more;
  }
  YEAR.lastIndex = end;
  const hasYear = YEAR.test(text);
  if (!isTitle(head, before, words, end > headEnd || (hasYear && head === 'Bill'))) return undefined;
  if (end === headEnd && GOES_ON.test(head)) {
    NAME_AHEAD.lastIndex = end;
    if (NAME_AHEAD.test(text)) return undefined;
  }
  YEAR.lastIndex = end;
  if (YEAR.test(text) && /^(?:Act|Law|Regulations|Ordinance|Code|Bill|Conventions)$/.test(head)) end = YEAR.lastIndex;
  const alias = englishAliasAfter(text, end);
  return {
    kind: 'law',
    rule: 'english-title',
    form: 'title',
    start,
    end,
    title: text.slice(start, end),
    ...(alias && { alias }),
  };
}

function isTitle(head: string, before: string, words: readonly string[], hasSubject: boolean): boolean {
  if (NO_TITLE.test(before)) return false;
  switch (head) {
    case 'Act':
    case 'Directive':
    case 'Ordinance':
    case 'Protocol':
    case 'Accord':
    case 'Accords':
    case 'Treaty':
      return words.length >= 1 || hasSubject;
    case 'Law':
    case 'Regulation':
    case 'Bill':
      return (
        words.length >= 2 ||
        (hasSubject && head === 'Bill' && words.length > 0) ||
        (hasSubject && head === 'Law') ||
        (head === 'Law' &&
          /^(?:Basic|Criminal|Civil|Company|Securities|Customs|Patent|Trademark|Copyright|Advertising|Charity|Energy|Foreign)$/.test(
            before,
          ))
      );
    case 'Regulations':
    case 'Measures':
    case 'Provisions':
      return hasSubject || words.length >= 4;
    case 'Guidelines':
    case 'Opinions':
      return hasSubject;
    case 'Code':
    case 'Statute':
      return words.length >= 1;
    case 'Constitution':
      return words.length >= 1 || hasSubject;
    case 'Declaration':
    case 'Amendment':
    case 'Conventions':
    case 'Covenant':
    case 'Charter':
    case 'Agreement':
      return words.length >= 1 || hasSubject;
    default:
      return (
        hasSubject ||
        /(?:Geneva|Vienna|Hague|Framework|Basel|Minamata|Stockholm|Berne|York|Chicago|Ramsar|Warsaw)$/.test(before)
      );
  }
}

function subjectEnd(text: string, at: number): number {
  ON.lastIndex = at;
  if (!ON.test(text)) return at;
  let end = ON.lastIndex;
  let last = at;
  for (let i = 0; i < MOST_WORDS; i++) {
    WORD_AFTER.lastIndex = end;
    const word = WORD_AFTER.exec(text);
    if (!word) break;
    end = WORD_AFTER.lastIndex;
    last = end;
    if (!/ $/.test(word[0])) {
      if (text[end] === ' ' && /[A-Z]/.test(text[end + 1] ?? '')) {
        end++;
        continue;
      }
      break;
    }
  }
  return /\s/.test(text[last - 1] ?? '') ? last - 1 : last;
}

/** Before a title that is a list: the Police, Crime, Sentencing and Courts Act. */
const BEGINS = /(?:^|\b[Tt]he |[“"(\n])$/;

/** Walks left over the capitalised words that lead to the head. */
function titleStart(text: string, from: number, headStart: number): number {
  let start = headStart;
  let at = headStart;
  let isListed = false;
  let hasAnd = false;
  /** Where the title begins if the words before the comma are no part of it. */
  let behindComma = -1;
  for (let count = 0; count < MOST_WORDS; count++) {
    if (text[at - 1] !== ' ') break;
    let wordEnd = at - 1;
    let hasComma = false;
    if (text[wordEnd - 1] === ',') {
      // A title goes on over a comma only in a list: "A, B, and C Act", "A, B and C Act".
      const endsList = text.startsWith('and ', at) && text.slice(Math.max(from, wordEnd - 40), wordEnd).includes(', ');
      if (!isListed && !endsList) {
        if (!hasAnd) break;
        behindComma = start;
      }
      hasComma = true;
      wordEnd--;
    }
    let wordStart = wordEnd;
    while (wordStart > from && wordEnd - wordStart < 30 && /[A-Za-z0-9.&’'-]/.test(text[wordStart - 1]!)) wordStart--;
    const word = text.slice(wordStart, wordEnd);
    if (!word) break;
    if (hasComma) isListed = true;
    if (word === 'and') hasAnd = true;
    const isInner = INNER.has(word) || word === '&';
    if (!isInner) {
      if (!/^[A-Z]/.test(word) || /\.$/.test(word)) break;
      if (/['’]s?$/.test(word) && !OWNERS.has(word)) break;
      if (OUTER.has(word)) break;
      start = wordStart;
    }
    at = wordStart;
  }
  return behindComma < 0 || BEGINS.test(text.slice(Math.max(0, start - 5), start)) ? start : behindComma;
}
