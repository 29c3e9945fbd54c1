import { isRealDay } from '../../calendar';
import {
  COUNT,
  countOf,
  DASH,
  DAY,
  MONTH,
  monthNumber,
  ORDINAL,
  ordinalOf,
  unitOf,
  WEEKDAY,
  weekdayNumber,
  YEAR,
  YEAR_WORD,
  yearReference,
} from './english-words';
import { LAST_DAY, month, months, quarter, type When, type YearPart } from './when';

type Groups = Readonly<Record<string, string | undefined>>;

/** A way of saying a time: its words, which begin where a word begins, and what they mean. */
export interface Form {
  readonly rule: string;
  readonly pattern: RegExp;
  /** undefined where the words turn out to mean none. */
  readonly when: (groups: Groups) => When | undefined;
  /** Whether the words alone may be something else, so that what stands before decides. */
  readonly bare?: 'month' | 'year';
}

const form = (rule: string, pattern: string, when: Form['when'], more: Partial<Form> = {}): Form => ({
  rule,
  pattern: new RegExp(pattern, more.bare || rule.startsWith('date') ? 'y' : 'iy'),
  when,
  ...more,
});

/** A part of a stated, a relative or the spoken-of year. */
function inYear(year: string | undefined, part?: YearPart): When | undefined {
  const reference = year === undefined ? undefined : yearReference(year);
  const days = part?.days;
  if (part && days && days.first !== LAST_DAY) {
    const stated = typeof reference === 'number' ? reference : undefined;
    if (!isRealDay(stated, part.first, days.first) || (days.last && !isRealDay(stated, part.first, days.last)))
      return undefined;
    if (days.last && days.last <= days.first) return undefined;
  }
  return { type: 'calendar', ...(reference !== undefined && { year: reference }), ...(part && { part }) };
}

function day(groups: Groups): When | undefined {
  const first = Number.parseInt(groups.day!, 10);
  const last = groups.last === undefined ? undefined : Number.parseInt(groups.last, 10);
  return inYear(groups.year, month(monthNumber(groups.month!), { first, ...(last !== undefined && { last }) }));
}

function monthRange(groups: Groups): When | undefined {
  const [first, last] = [monthNumber(groups.first!), monthNumber(groups.last!)];
  if (groups.firstYear === undefined && first < last) return inYear(groups.year, months(first, last));
  const from = inYear(groups.firstYear, month(first));
  const to = inYear(groups.year, month(last));
  return from && to && { type: 'range', from, to };
}

/** A federal fiscal year of the United States ends in September; one written over two years runs from April to March. */
function fiscalYear(groups: Groups): When | undefined {
  const written = Number(groups.year);
  const year = written < 100 ? 2000 + written : written;
  if (groups.last === undefined) return { type: 'fixed', iso: `${year - 1}-10/${year}-09` };
  const last = groups.last.length === 2 ? Math.floor(year / 100) * 100 + Number(groups.last) : Number(groups.last);
  return last === year + 1 ? { type: 'fixed', iso: `${year}-04/${last}-03` } : undefined;
}

function years(groups: Groups): When | undefined {
  const first = Number(groups.first);
  const last = groups.last!.length === 2 ? Math.floor(first / 100) * 100 + Number(groups.last) : Number(groups.last);
  return last > first ? { type: 'fixed', iso: `${first}/${last}` } : undefined;
}

const OF_YEAR = `(?:,? (?:of |in )?(?<year>${YEAR}|${YEAR_WORD}))?`;
const FISCAL = `(?<year>(?:19|20)\\d\\d)(?:[-–/](?<last>(?:19|20)?\\d\\d)(?!\\d))?`;
const IN_MONTH = `(?:,? (?:of )?(?<year>${YEAR}|${YEAR_WORD}))?`;

const unit = (groups: Groups) => unitOf(groups.unit!);

/** The longer before the shorter, where both begin alike. */
export const FORMS: readonly Form[] = [
  form(
    'date',
    `(?<day>${DAY})(?:(?:${DASH}| to | and )(?<last>${DAY}))? (?:of )?(?<month>${MONTH})(?:,? (?<year>${YEAR}|${YEAR_WORD}))?`,
    day,
  ),
  form(
    'date',
    `(?<month>${MONTH}) (?<day>${DAY})(?:(?:${DASH}| to )(?<last>${DAY}))?(?:,? (?<year>${YEAR}|${YEAR_WORD}))?`,
    day,
  ),
  form(
    'months',
    `(?:between )?(?<first>${MONTH})(?: (?<firstYear>${YEAR}))?(?:${DASH}| to | through | until | and (?=${MONTH} ${YEAR}))(?<last>${MONTH})${IN_MONTH}`,
    monthRange,
    { bare: 'month' },
  ),
  form(
    'month',
    `(?<month>${MONTH}),?(?: of)? (?<year>${YEAR}|${YEAR_WORD})`,
    (g) => inYear(g.year, month(monthNumber(g.month!))),
    {
      bare: 'month',
    },
  ),
  form(
    'month',
    `(?:(?<edge>[Ee]nd) of |(?:[Ee]arly |[Ll]ate |[Mm]id-))?(?<month>${MONTH})${IN_MONTH}`,
    (g) => {
      const number = monthNumber(g.month!);
      return inYear(g.year, g.edge ? month(number, { first: LAST_DAY }) : month(number));
    },
    { bare: 'month' },
  ),
  form('fiscal-year', `(?:fiscal|financial) (?:year )?${FISCAL}`, fiscalYear),
  form('fiscal-year', `FY ?(?<year>(?:20)?\\d\\d)(?:[-–/](?<last>(?:20)?\\d\\d))?(?!\\d)`, fiscalYear),
  form('fiscal-year', `${FISCAL} (?:fiscal|financial|tax) year`, fiscalYear),
  form('years', `(?:between (?<first>${YEAR}) and (?<last>${YEAR}))`, years),
  form('years', `(?<first>${YEAR})(?:${DASH}| to | through )(?<last>${YEAR})`, years),
  form('years', `(?<first>${YEAR})[-–/](?<last>\\d\\d)(?![\\d%-])`, years, { bare: 'year' }),
  form('decade', `(?:(?:early|late|mid)[ -])?(?<year>(?:19|20)\\d0)s`, (g) => ({
    type: 'fixed',
    iso: `${g.year}/${Number(g.year) + 9}`,
  })),
  form('quarter', `(?<year>${YEAR}) ?Q(?<number>[1-4])`, (g) => inYear(g.year, quarter(Number(g.number)))),
  form('quarter', `Q(?<number>[1-4])(?:[ ,-]{1,2}(?<year>${YEAR}))?(?![\\d])`, (g) =>
    inYear(g.year, quarter(Number(g.number))),
  ),
  form('half-year', `H(?<number>[12]) ?(?<year>${YEAR})`, (g) => inYear(g.year, half(g.number === '1'))),
  form('quarter', `(?<number>${ORDINAL}) quarter(?![a-z])${OF_YEAR}`, (g) =>
    inYear(g.year, quarter(ordinalOf(g.number!))),
  ),
  form('quarter', `first (?<count>two|three|2|3) quarters${OF_YEAR}`, (g) =>
    inYear(g.year, quarter(1, countOf(g.count!))),
  ),
  form(
    'half-year',
    `(?<number>first|second|1st|2nd) half(?![a-z-])(?! of (?!the year|(?:this|last|next) year|\\d))${OF_YEAR}`,
    (g) => inYear(g.year, half(ordinalOf(g.number!) === 1)),
  ),
  form('months', `first (?<count>${COUNT}) months${OF_YEAR}`, (g) => {
    const count = countOf(g.count!);
    return count > 1 && count <= 12 ? inYear(g.year, months(1, count)) : undefined;
  }),
  form('year-edge', `end of (?<year>${YEAR}|${YEAR_WORD})`, (g) => inYear(g.year, month(12, { first: LAST_DAY }))),
  form('year-edge', `(?:the )?year[- ]end(?! of)`, () => inYear(undefined, month(12, { first: LAST_DAY }))),
  form('year', `(?:early|late|mid)[ -](?<year>${YEAR})`, (g) => inYear(g.year)),
  form('since', `so far this year|(?:the )?year[ -]to[ -]date`, () => ({
    type: 'since',
    from: { type: 'calendar', year: { from: 'document', offset: 0 } },
  })),
  form(
    'same-period',
    `same (?:period|month|quarter|time)(?: of| in)? (?<year>last year|the previous year|${YEAR})`,
    (g) => ({
      type: 'same-period',
      year: yearReference(g.year!) ?? { from: 'text', offset: -1 },
    }),
  ),
  form('same-period', 'same (?:period|month|quarter) (?:a|one) year (?:ago|earlier|before)', () => ({
    type: 'same-period',
    year: { from: 'text', offset: -1 },
  })),
  form('relative-year', `(?<year>last year|this year|next year|previous year|current year)(?![a-z-])`, (g) =>
    inYear(/current/i.test(g.year!) ? 'this year' : g.year),
  ),
  form('relative-month', `(?<which>last|this|next|previous) month(?![a-z])`, (g) => ({
    type: 'month',
    from: /previous/i.test(g.which!) ? 'text' : 'document',
    offset: offsetOf(g.which!),
  })),
  form('relative-quarter', `(?<which>last|this|next|previous) quarter(?![a-z])`, (g) => ({
    type: 'quarter',
    from: 'document',
    offset: offsetOf(g.which!),
  })),
  form('relative-week', `(?<which>last|this|next) week(?![a-z])`, (g) => ({
    type: 'week',
    offset: offsetOf(g.which!),
  })),
  form('relative-day', `(?<which>today|yesterday|tomorrow)(?![a-z-])`, (g) => ({
    type: 'day',
    from: 'document',
    offset: { today: 0, yesterday: -1 }[g.which!.toLowerCase()] ?? 1,
  })),
  form('time-span', `(?:past|last) (?:(?<count>${COUNT}) )?(?<unit>years?|months?|weeks?)(?![a-z-])`, (g) =>
    g.count === undefined ? undefined : { type: 'last', count: countOf(g.count), unit: unit(g) },
  ),
  form('time-span', `(?:past|last) decade(?![a-z])`, () => ({ type: 'last', count: 10, unit: 'year' })),
  form('time-span', `past year(?![a-z-])`, () => ({ type: 'last', count: 1, unit: 'year' })),
  form('vague', `(?:next|coming) ${COUNT} (?:years|months)`, () => ({ type: 'vague' })),
  form('vague', `(?:recent|coming) (?:years|months)`, () => ({ type: 'vague' })),
  form(
    'months-to',
    `(?:(?<count>${COUNT}) months|year) (?:to|through|ended|ending)(?: in)? (?<month>${MONTH})(?: (?:3[01]|29|28),?)?(?: (?<year>${YEAR}))?`,
    (g) => {
      const to = inYear(g.year, month(monthNumber(g.month!)));
      return to && { type: 'months-to', months: g.count ? countOf(g.count) : 12, to };
    },
  ),
  form(
    'ago',
    `(?<count>${COUNT}|an?) (?<unit>years?|months?|weeks?) (?<from>ago|earlier|before(?=[,.;]|$))(?![a-z])`,
    (g) => ({
      type: 'ago',
      from: /ago/i.test(g.from!) ? 'document' : 'text',
      count: countOf(g.count!),
      unit: unit(g),
    }),
  ),
  form('relative-day', `(?<day>${WEEKDAY})(?![a-z])`, (g) => {
    const number = weekdayNumber(g.day!);
    return number < 0 ? undefined : { type: 'weekday', day: number };
  }),
  form('year', `(?<year>${YEAR})`, (g) => inYear(g.year), { bare: 'year' }),
];

function half(isFirst: boolean): YearPart {
  return isFirst ? months(1, 6) : months(7, 12);
}

function offsetOf(which: string): number {
  const word = which.toLowerCase();
  return word === 'this' ? 0 : word === 'next' ? 1 : -1;
}
