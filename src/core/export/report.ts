import type { Fact, Law, Statistic } from '../fact';
import type { ExportDocument, ExportOptions } from './document';
import { type Entry, entriesOf } from './entries';
import { noteLine } from './rows';
import { lineStartsOf, oneLine, placeOf } from './text';
import { type Word, wordsOf } from './words';

/** What a report says, whatever it is written in: documents, their sections, and in each the facts with a quotation. */
export interface ReportDocument {
  readonly title: string;
  /** Name and value; never empty. */
  readonly about: readonly Line[];
  readonly sections: readonly ReportSection[];
}

export interface ReportSection {
  /** Headings joined by ` › `. */
  readonly title: string;
  readonly items: readonly ReportItem[];
}

export interface ReportItem {
  readonly kind: string;
  /** What it says, in one phrase. */
  readonly value: string;
  readonly quotation: Quotation;
  /** `file.md, line 5` */
  readonly place: string;
  readonly link: string;
  readonly details: readonly Line[];
  readonly notes: readonly string[];
}

export interface Line {
  readonly name: string;
  readonly value: string;
}

/** The words with those around them; each on one line. */
export interface Quotation {
  readonly before: string;
  readonly exact: string;
  readonly after: string;
}

type Words = Readonly<Record<Word, string>>;

export function reportOf(documents: readonly ExportDocument[], options: ExportOptions = {}): ReportDocument[] {
  const words = wordsOf(options.language);
  return documents.map((document) => {
    const entries = entriesOf(document, options);
    const lineStarts = lineStartsOf(document.source);
    const sections = new Map<string, ReportItem[]>();
    for (const entry of entries) {
      const title = oneLine(entry.fact?.section.join(' › ') ?? '') || words.noSection;
      const item = itemOf(document, entry, lineStarts, words, options);
      if (sections.has(title)) sections.get(title)!.push(item);
      else sections.set(title, [item]);
    }
    return {
      title: oneLine(document.title ?? '') || oneLine(document.path) || words.title,
      about: aboutOf(document, entries, words),
      sections: [...sections].map(([title, items]) => ({ title, items })),
    };
  });
}

function aboutOf(document: ExportDocument, entries: readonly Entry[], words: Words): Line[] {
  const counts = new Map<string, number>();
  for (const { fact } of entries) {
    const name = words[fact?.kind ?? 'annotation'];
    counts.set(name, (counts.get(name) ?? 0) + 1);
  }
  const reviewed = entries.filter(({ status }) => status).length;
  return lines(
    [words.source, document.url ?? document.path],
    [words.date, document.date],
    [words.publisher, document.publisher],
    [words.author, document.author],
    [words.facts, [...counts].map(([name, count]) => `${name} ${count}`).join(', ')],
    [words.reviewed, reviewed ? `${reviewed} / ${entries.length}` : undefined],
  );
}

function itemOf(
  document: ExportDocument,
  entry: Entry,
  lineStarts: readonly number[],
  words: Words,
  options: ExportOptions,
): ReportItem {
  const { line, column } = placeOf(lineStarts, entry.start);
  const { fact } = entry;
  return {
    kind: words[fact?.kind ?? 'annotation'],
    value: oneLine(fact ? valueText(fact, words) : entry.labels.join(', ')) || oneLine(entry.quote),
    quotation: quotationOf(document.source, entry),
    place: `${oneLine(document.path)}, ${words.line} ${line}`,
    link: options.linkTo?.(document, line, column) ?? '',
    details: [
      ...(fact ? detailsOf(fact, words) : []),
      ...lines(
        [words.review, entry.status && words[entry.status]],
        [words.labels, entry.fact ? entry.labels.join(', ') : undefined],
      ),
    ],
    notes: entry.notes.map((note) => oneLine(noteLine(note))),
  };
}

const AROUND = 60;
const STOP = /[。！？!?\r\n]/;
/** What makes a line a heading, an item or a quotation says nothing in a quotation. */
const LINE_MARKS = /^(?:#{1,6}|[>*+-]) /;

/** The sentence around, at most 60 units on each side. */
function quotationOf(source: string, { start, end, quote }: Entry): Quotation {
  let from = start;
  while (from > 0 && start - from < AROUND && !STOP.test(source[from - 1]!)) from--;
  let to = end;
  while (to < source.length && to - end < AROUND && !STOP.test(source[to]!)) to++;
  if (to < source.length && STOP.test(source[to]!) && !/[\r\n]/.test(source[to]!)) to++;
  const cutBefore = from > 0 && start - from >= AROUND ? '…' : '';
  const cutAfter = to < source.length && to - end >= AROUND ? '…' : '';
  return {
    before: cutBefore + edge(source.slice(from, start)).trimStart().replace(LINE_MARKS, ''),
    exact: oneLine(quote),
    after: edge(source.slice(end, to)).trimEnd() + cutAfter,
  };
}

/** On one line, with the space at either end kept. */
function edge(text: string): string {
  const space = /^\s/.test(text) ? ' ' : '';
  return text === '' ? '' : `${space}${oneLine(text)}${/\s$/.test(text) && text.trim() ? ' ' : ''}`;
}

function valueText(fact: Fact, words: Words): string {
  switch (fact.kind) {
    case 'statistic':
      return quantityText(fact, words);
    case 'period':
      return fact.iso ?? fact.quote;
    case 'agency':
      return fact.canonical ?? fact.quote;
    case 'law':
      return fact.canonical ?? fact.quote;
  }
}

const NUMBER = new Intl.NumberFormat('en-US', { maximumFractionDigits: 20 });

function quantityText({ value, min, max, qualifier, unit }: Statistic, words: Words): string {
  const range = [min, max].map((bound) => (bound === undefined ? '' : NUMBER.format(bound))).join('–');
  const number = value === undefined ? (range === '–' ? '' : range) : NUMBER.format(value);
  const spaced = unit === '%' || unit === '‰' ? `${number}${unit}` : `${number} ${unit}`;
  return `${words[qualifier] ?? ''} ${spaced}`.trim();
}

/** The value and the details of a fact, a line each. */
export function detailLines(fact: Fact, language?: ExportOptions['language']): string {
  const words = wordsOf(language);
  const details = detailsOf(fact, words).map(({ name, value }) => `${name}: ${value}`);
  return [oneLine(valueText(fact, words)), ...details].join('\n');
}

function detailsOf(fact: Fact, words: Words): Line[] {
  switch (fact.kind) {
    case 'statistic':
      return statisticDetails(fact, words);
    case 'law':
      return lawDetails(fact, words);
    default:
      return [];
  }
}

function statisticDetails(fact: Statistic, words: Words): Line[] {
  const { change, baseline } = fact;
  const basis = change?.basis && words[change.basis];
  const direction = change?.direction && words[change.direction];
  return lines(
    [words.measure, fact.measure],
    [words.refPeriod, fact.refPeriod],
    [words.refArea, fact.refArea],
    [words.actor, fact.actor],
    [words.change, [basis, direction].filter(Boolean).join(' ')],
    [words.baseline, baseline && `${NUMBER.format(baseline.value)} = ${baseline.arithmetic}`],
    [words.attribution, fact.attribution],
    [words.condition, fact.condition],
    [words.basisLaw, fact.basisLaw],
  );
}

function lawDetails({ article, paragraph, item, status }: Law, words: Words): Line[] {
  return lines(
    [words.article, [article, paragraph, item].filter((part) => part !== undefined).join('.')],
    [words.status, status && words[status]],
  );
}

function lines(...pairs: readonly (readonly [string, string | undefined])[]): Line[] {
  return pairs.flatMap(([name, value]) => {
    const shown = oneLine(value ?? '');
    return shown ? [{ name, value: shown }] : [];
  });
}
