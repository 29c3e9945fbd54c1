import { sentencesOf } from '../document/sentences';
import type { Span } from '../fact';
import { Collector } from './collect';
import type { ExportDocument, ExportFile, ExportOptions, ExportResult, ImportResult } from './document';
import { entriesOf } from './entries';
import { codePointsOf } from './offsets';
import { textOf, wellFormed } from './text';
import { pathOf } from './uri';

/**
 * CoNLL with one character a token: `character start end tag`, offsets in code points, tags B-, I- and O, a blank line
 * after each sentence, and a `-DOCSTART-` line with the path (percent-encoded) before each document. White space and
 * control characters are no tokens. Readers that take the first and the last column find what they expect.
 *
 * The tags are flat: of places that overlap the longest wins, then the first.
 */
export function write(documents: readonly ExportDocument[], options: ExportOptions = {}): ExportResult {
  const lines: string[] = [];
  for (const document of documents) {
    lines.push(`-DOCSTART- ${encodeURIComponent(wellFormed(document.path))} -X- O`, '');
    writeDocument(lines, document, options);
  }
  return { files: [{ name: `${options.name ?? 'facts'}.conll`, content: lines.map((line) => `${line}\n`).join('') }] };
}

function writeDocument(lines: string[], document: ExportDocument, options: ExportOptions): void {
  const { source } = document;
  const places = flat(entriesOf(document, options));
  let next = 0;
  let codePoint = 0;
  let began = false;
  const closeSentence = () => {
    if (lines.at(-1) !== '') lines.push('');
  };
  const ends = new Set(sentencesOf(source).map(({ end }) => end));
  for (let i = 0; i < source.length; codePoint++) {
    const place = places[next];
    if (ends.has(i) && !(place && place.start < i)) closeSentence();
    const character = String.fromCodePoint(source.codePointAt(i)!);
    const inside = place !== undefined && i >= place.start;
    if (!NO_TOKEN.test(character)) {
      const tag = inside ? `${began ? 'I' : 'B'}-${place.label}` : 'O';
      if (inside) began = true;
      lines.push(`${wellFormed(character)} ${codePoint} ${codePoint + 1} ${tag}`);
    }
    i += character.length;
    if (place && i >= place.end) {
      next++;
      began = false;
    }
  }
  closeSentence();
}

const NO_TOKEN = /[\s\p{Cc}]/u;

type Labelled = Span & { readonly label: string };

/** Without overlaps, in order of `start`; names without white space. */
function flat(entries: readonly Labelled[]): Labelled[] {
  const chosen: Labelled[] = [];
  const longestFirst = entries
    .filter(({ start, end }) => end > start)
    .sort((a, b) => b.end - b.start - (a.end - a.start) || a.start - b.start);
  const taken: Span[] = [];
  for (const { start, end, label } of longestFirst) {
    const at = firstAfter(taken, start);
    if ((taken[at - 1]?.end ?? 0) > start || (taken[at]?.start ?? end) < end) continue;
    const place = { start, end, label: label.replace(/[\s\p{Cc}]+/gu, '_') || '_' };
    taken.splice(at, 0, place);
    chosen.push(place);
  }
  return chosen.sort((a, b) => a.start - b.start);
}

/** Index of the first span that begins after `start`. */
function firstAfter(spans: readonly Span[], start: number): number {
  let low = 0;
  let high = spans.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if (spans[middle]!.start <= start) low = middle + 1;
    else high = middle;
  }
  return low;
}

interface Token {
  readonly character: string;
  /** In code points. */
  readonly start: number;
  readonly tag: string;
}

/**
 * Reads its own columns, and plain files of tokens and tags. White space is not in the format: where columns tell of a
 * gap, spaces fill it; in a plain file a space stands between words and between sentences.
 */
export function read(files: readonly ExportFile[]): ImportResult {
  const collector = new Collector();
  for (const file of files) {
    let path: string | undefined;
    let tokens: Token[] = [];
    let newSentence = false;
    const close = () => {
      if (tokens.length || path !== undefined) readDocument(collector, path ?? file.name, tokens, file.name);
      tokens = [];
    };
    for (const [at, line] of textOf(file.content).split('\n').entries()) {
      const columns = line.trimEnd().split(/[ \t]+/);
      if (columns[0] === '-DOCSTART-') {
        close();
        path = columns[1] && columns[1] !== '-X-' ? pathOf(columns[1]) : `${file.name}#${at + 1}`;
      } else if (columns.length >= 2) {
        tokens.push(tokenOf(columns, tokens.at(-1), newSentence));
        newSentence = false;
      } else if (columns[0] === '') newSentence = true;
      else collector.problem(file.name, `line ${at + 1}`, 'one column');
    }
    close();
  }
  return collector.result();
}

function tokenOf(columns: readonly string[], before: Token | undefined, newSentence: boolean): Token {
  const [character, column] = columns as [string, string];
  const tag = columns.at(-1)!;
  const end = before ? endOf(before) : 0;
  const given = columns.length >= 4 ? Number(column) : Number.NaN;
  if (Number.isInteger(given) && given >= end) return { character, start: given, tag };
  const spaced = before && (newSentence || before.character.length > 1 || character.length > 1);
  return { character, start: spaced ? end + 1 : end, tag };
}

function endOf({ character, start }: Token): number {
  return start + [...character].length;
}

function readDocument(collector: Collector, path: string, tokens: readonly Token[], file: string): void {
  const parts: string[] = [];
  const spans: { start: number; end: number; label: string }[] = [];
  let length = 0;
  for (const token of tokens) {
    parts.push(' '.repeat(token.start - length), token.character);
    length = endOf(token);
    const [, prefix, label] = /^([BI])-(.+)$/.exec(token.tag) ?? [];
    const last = spans.at(-1);
    if (prefix === 'I' && last?.label === label) last!.end = length;
    else if (label !== undefined) spans.push({ start: token.start, end: length, label });
  }
  const source = parts.join('');
  const draft = collector.document(path, { source });
  const points = codePointsOf(source);
  for (const { start, end, label } of spans) {
    collector.place(draft, { start: points.toUtf16(start), end: points.toUtf16(end), label }, file, path);
  }
}
