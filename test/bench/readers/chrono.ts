import * as chrono from 'chrono-node';
import type { Language, Mapping, Reader, Reading, Text } from '../reader';
import { readingOf } from '../readings';

type Parser = Pick<chrono.Chrono, 'parse'>;
type Parsed = chrono.ParsedComponents;

const PARSERS: Readonly<Record<Language, readonly (readonly [name: string, parser: Parser])[]>> = {
  zh: [
    ['zh', chrono.zh.casual],
    ['zh, strict', chrono.zh.strict],
    ['zh.hans', chrono.zh.hans.casual],
  ],
  en: [
    ['en', chrono.en.casual],
    ['en, strict', chrono.en.strict],
  ],
};

export const reader: Reader = {
  name: 'chrono-node',
  mapping:
    'dates only, told the document’s date; a result that knows its year, month or day is that year, month or day, one with an end is the interval; the better of its casual and strict parsers, and of its two Chinese ones',
  kinds: ['period'],
  run: ({ text, language, date }) => PARSERS[language][0]![1].parse(text, reference(date)).length,
  read: (text) => PARSERS[text.language].map(([name, parser]) => mapped(name, parser, text)),
};

function mapped(name: string, parser: Parser, { text, date }: Text): Mapping {
  const found = parser.parse(text, reference(date)).map(({ index, text: words, start, end }) => {
    const reading = readingBetween(isoOf(start), end ? isoOf(end) : undefined);
    return { kind: 'period' as const, start: index, end: index + words.length, readings: reading ? [reading] : [] };
  });
  return { name, found };
}

function readingBetween(from: string, to: string | undefined): Reading | undefined {
  return readingOf(to ? `${from}/${to}` : from);
}

/** As exact as what the text says: what chrono only fills in beyond the least certain part does not count. */
function isoOf(parsed: Parsed): string {
  const year = String(parsed.get('year')).padStart(4, '0');
  const [month, day] = [parsed.get('month'), parsed.get('day')].map((one) => String(one).padStart(2, '0'));
  if (parsed.isCertain('day') || parsed.isCertain('weekday') || parsed.isCertain('hour'))
    return `${year}-${month}-${day}`;
  if (parsed.isCertain('month')) return `${year}-${month}`;
  return parsed.isCertain('year') ? year : `${year}-${month}-${day}`;
}

function reference(date: string | undefined): Date | undefined {
  return date ? new Date(`${date}T12:00:00`) : undefined;
}
