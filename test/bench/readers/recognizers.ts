import * as recognizers from '@microsoft/recognizers-text-suite';
import type { Found, Language, Reader, Reading, Text } from '../reader';
import { readingOf } from '../readings';

/** What the suite returns; `end` is the last unit of the words. */
interface Result {
  readonly start: number;
  readonly end: number;
  readonly typeName: string;
  readonly resolution?: { readonly value?: string | null; readonly values?: readonly DateValue[] } | null;
}

interface DateValue {
  readonly timex?: string;
  readonly type?: string;
  readonly value?: string;
  readonly start?: string;
  readonly end?: string;
}

type Model = (query: string, culture: string) => readonly Result[];

/** Their types name no return value that says more. */
const { recognizeNumber, recognizePercentage, recognizeCurrency, recognizeDimension } =
  recognizers as unknown as Record<string, Model>;
const { recognizeDateTime } = recognizers as unknown as Record<
  string,
  (query: string, culture: string, options: undefined, reference?: Date) => readonly Result[]
>;

const CULTURES: Readonly<Record<Language, string>> = {
  zh: recognizers.Culture.Chinese,
  en: recognizers.Culture.English,
};

interface Answers {
  readonly numbers: readonly Result[];
  readonly withUnits: readonly Result[];
  readonly dates: readonly Result[];
}

export const reader: Reader = {
  name: 'Recognizers-Text',
  mapping:
    'number, percentage, currency, dimension and date-time models, told the document’s date, a line at a time (faster than the whole text at once); where several overlap the longest counts; the best of: all of it, without the bare numbers inside its own dates, with its durations as statistics, only numbers with a unit; of several readings of a date one that is right is enough',
  kinds: ['statistic', 'period'],
  run: (text) => {
    const { numbers, withUnits, dates } = answersOf(text);
    return numbers.length + withUnits.length + dates.length;
  },
  read: (text) => {
    const { numbers, withUnits, dates } = answersOf(text);
    const periods = longest(dates.filter((one) => !/duration|set|\.time/.test(one.typeName)).map(periodOf));
    const all = longest([...withUnits, ...numbers].map(statisticOf));
    const free = all.filter((one) => !periods.some((period) => period.start < one.end && one.start < period.end));
    const durations = dates.filter(({ typeName }) => typeName.endsWith('duration')).map(durationOf);
    return [
      { name: 'everything', found: [...all, ...periods] },
      { name: 'no numbers inside dates', found: [...free, ...periods] },
      { name: 'and durations', found: [...longest([...durations, ...free]), ...periods] },
      { name: 'only with units', found: [...longest([...withUnits.map(statisticOf), ...durations]), ...periods] },
    ];
  },
};

function answersOf({ text, language, date }: Text): Answers {
  const culture = CULTURES[language];
  const reference = date ? new Date(`${date}T12:00:00`) : undefined;
  const answers = { numbers: [] as Result[], withUnits: [] as Result[], dates: [] as Result[] };
  let at = 0;
  for (const line of text.split('\n')) {
    const add = (to: Result[], results: readonly Result[]) => {
      for (const one of results) to.push({ ...one, start: one.start + at, end: one.end + at });
    };
    if (line.trim()) {
      add(answers.numbers, recognizeNumber!(line, culture));
      for (const model of [recognizePercentage!, recognizeCurrency!, recognizeDimension!]) {
        add(answers.withUnits, model(line, culture));
      }
      add(answers.dates, recognizeDateTime!(line, culture, undefined, reference));
    }
    at += line.length + 1;
  }
  return answers;
}

function statisticOf({ start, end, resolution }: Result): Found {
  const value = Number.parseFloat(resolution?.value ?? '');
  return { kind: 'statistic', start, end: end + 1, ...(!Number.isNaN(value) && { value }) };
}

/** `P3Y` is 3, in the unit that the text uses. */
function durationOf({ start, end, resolution }: Result): Found {
  const amount = /^PT?([\d.]+)[A-Z]/.exec(resolution?.values?.[0]?.timex ?? '')?.[1];
  return { kind: 'statistic', start, end: end + 1, ...(amount && { value: Number(amount) }) };
}

function periodOf({ start, end, resolution }: Result): Found {
  const readings = (resolution?.values ?? []).flatMap((one) => readingsOf(one));
  return { kind: 'period', start, end: end + 1, readings };
}

/** Both as the interval that it gives and as its TIMEX says, where that is a date, month or year. */
function readingsOf({ timex, value, start, end }: DateValue): Reading[] {
  const readings = [readingOf(value?.slice(0, 10) ?? ''), readingOf(timex ?? '')];
  if (start || end) {
    const from = start ? readingOf(start.slice(0, 10))?.start : -Infinity;
    const to = end ? readingOf(end.slice(0, 10))?.start : Infinity;
    if (from !== undefined && to !== undefined) readings.push({ start: from, end: to });
  }
  return readings.filter((one) => one !== undefined);
}

/** Of overlapping answers the longest; of equally long ones the first. */
function longest(found: readonly Found[]): Found[] {
  const kept: Found[] = [];
  for (const one of [...found].sort((a, b) => b.end - b.start - (a.end - a.start))) {
    if (!kept.some((other) => other.start < one.end && one.start < other.end)) kept.push(one);
  }
  return kept.sort((a, b) => a.start - b.start);
}
