import fc from 'fast-check';
import type {
  ExportDocument,
  ExportFile,
  ExportResult,
  ImportedDocument,
  ReviewNote,
} from '../../../../src/core/export';
import { entriesOf } from '../../../../src/core/export/entries';
import type { Agency, Fact, Law, Period, Statistic } from '../../../../src/core/fact';

/** Documents to export: one with every field filled, and random ones with what breaks formats. */

const SOURCE =
  '# 打击“电诈”𠮷\r\n\r\n## 一、成效|概况\r\n\r\n今年1月至9月，公安部抓获3.4万余人，同比上升近52%。\r\n依据《反电信网络诈骗法》第一条。]]> & <b>"引号"</b>, =1+1\r\n';

function place(quote: string): { start: number; end: number; quote: string } {
  const start = SOURCE.indexOf(quote);
  return { start, end: start + quote.length, quote };
}

const SECTION = ['打击“电诈”𠮷', '一、成效|概况'];

/** `Required`, so that a field that the fact gains is missed here by the compiler. */
const period: Required<Period> = {
  ...place('今年1月至9月'),
  id: 'p1',
  kind: 'period',
  section: SECTION,
  rule: 'months',
  sameAs: ['p2', 'p|3'],
  basis: { iso: { rule: 'document-date', span: { start: 2, end: 4 } } },
  iso: '2023-01/2023-09',
  unresolved: 'vague',
};

const agency: Required<Agency> = {
  ...place('公安部'),
  id: 'a1',
  kind: 'agency',
  section: SECTION,
  rule: 'lexicon',
  sameAs: ['a2'],
  basis: { canonical: { rule: 'lexicon' } },
  canonical: '中华人民共和国公安部',
  generic: false,
};

const count: Required<Statistic> = {
  ...place('3.4万余人'),
  id: 's1',
  kind: 'statistic',
  section: SECTION,
  rule: 'quantity',
  sameAs: ['s9'],
  basis: { refPeriod: { rule: 'nearest', span: { start: 20, end: 27 } }, actor: { rule: 'subject' } },
  value: 34000,
  min: 33999.5,
  max: 1e21,
  qualifier: 'over',
  unit: '人',
  measure: '犯罪嫌疑人，"含"\r\n=抓获',
  refPeriod: '2023-01/2023-09',
  refArea: '-全国',
  actor: '公安部',
  change: { direction: 'up', basis: 'year-on-year', role: 'to', from: 22368.4, to: 34000, points: -3, other: 's2' },
  baseline: {
    value: 22368,
    min: 22000,
    max: 23000,
    refPeriod: '2022-01/2022-09',
    of: 's2',
    arithmetic: '34000 ÷ (1 + 52%)',
  },
  attribution: '@发言人',
  partOf: 's0',
  nearMisses: ['s7', 's8'],
  condition: '+条件',
  basisLaw: '中华人民共和国反电信网络诈骗法',
};

const rate: Statistic = {
  ...place('近52%'),
  id: 's2',
  kind: 'statistic',
  section: SECTION,
  rule: 'percentage',
  value: 52,
  qualifier: 'nearly',
  unit: '%',
};

const bare: Statistic = {
  ...place('1+1'),
  id: 's3',
  kind: 'statistic',
  section: [],
  rule: 'quantity',
  value: 0,
  qualifier: 'exact',
  unit: '',
};

const law: Required<Law> = {
  ...place('《反电信网络诈骗法》第一条'),
  id: 'l1',
  kind: 'law',
  section: SECTION,
  rule: 'title-marks',
  sameAs: ['l2'],
  basis: { canonical: { rule: 'lexicon' } },
  canonical: '中华人民共和国反电信网络诈骗法',
  article: '1',
  paragraph: '2',
  item: '3-1',
  lookup: 'found',
  status: 'in-force',
  adopted: '2022-09-02',
  inForce: '2022-12-01',
  amended: ['2023-01-01', '2024-01-01'],
};

const annotations: readonly ReviewNote[] = [
  {
    id: 'r1',
    target: place('3.4万余人'),
    fact: 's1',
    status: 'confirmed',
    labels: ['headline', '重点|一'],
    notes: [
      { author: 'Li', time: '2024-01-02T03:04:05Z', text: '核对 <原文>\n与 "表" ]]> 𠮷', resolved: true },
      { author: '王', time: '2024-01-03T00:00:00Z', text: '=HYPERLINK("x")' },
    ],
    author: 'Li',
    created: '2024-01-02T03:04:05Z',
    modified: '2024-01-02T03:04:06Z',
  },
  {
    id: 'r2',
    target: place('近52%'),
    status: 'corrected',
    corrections: { value: 51.8, qualifier: 'about' },
    author: '王',
    created: '2024-01-03T00:00:00Z',
  },
  { id: 'r3', target: place('"引号"'), labels: ['oddity'], notes: [] },
  { id: 'r4', target: place('电诈'), corrections: { kind: 'law', canonical: '电信网络诈骗' }, author: 'Li' },
  { id: 'r5', target: place('1+1'), status: 'rejected', author: 'Li' },
];

export const sample: ExportDocument = {
  path: '文件夹/a b/文章 "1".md',
  source: SOURCE,
  title: '打击“电诈”, 综述',
  date: '2023-12-25',
  publisher: '新华社',
  author: '记者',
  url: 'https://example.org/a?b=1&c=2',
  facts: [period, agency, count, rate, law, bare].sort((a, b) => a.start - b.start),
  annotations,
  findings: [
    { ruleId: 'sum', message: '52% <> 51.8%', level: 'warning', span: place('近52%') },
    { ruleId: 'date', message: '“今年”', level: 'note', span: place('今年') },
  ],
};

export const empty: ExportDocument = { path: 'empty.txt', source: '', facts: [] };

/** The pieces that texts are made of: astral characters, line ends, marks, and what formats use themselves. */
const piece = fc.oneof(
  { weight: 4, arbitrary: fc.constantFrom('中', '国', '１', '，', '。', 'a', ' ', '3.4', '%') },
  { weight: 2, arbitrary: fc.constantFrom('𠮷', '😀', '👨‍👩‍👧', '\u0301', '\u200b', '\u3000') },
  { weight: 1, arbitrary: fc.constantFrom('\r\n', '\n', '\r', '\t', '\u2028', '\u0085', '\ufeff') },
  {
    weight: 1,
    arbitrary: fc.constantFrom(']]>', '<![CDATA[', '"', "'", '\\', '|', '#', ';', '&amp;', '=', '-DOCSTART-'),
  },
);
const wild = fc.oneof(
  { weight: 8, arbitrary: piece },
  { weight: 1, arbitrary: fc.constantFrom('\ud800', '\udfff', '\u0000', '\u0007', '\u001b', '\uffff') },
);

const text = (pieces: fc.Arbitrary<string>) => fc.array(pieces, { maxLength: 60 }).map((parts) => parts.join(''));

/** Offsets that do not cut a surrogate pair. */
function boundariesOf(source: string): number[] {
  const boundaries = [0];
  for (const character of source) boundaries.push(boundaries.at(-1)! + character.length);
  return boundaries;
}

function documentOf(source: string, spans: readonly (readonly [number, number])[], path: string): ExportDocument {
  const boundaries = boundariesOf(source);
  const facts: Fact[] = [];
  const annotations: ReviewNote[] = [];
  for (const [i, [from, to]] of spans.entries()) {
    const [a, b] = [from % boundaries.length, to % boundaries.length].sort((x, y) => x - y) as [number, number];
    if (a === b) continue;
    const [start, end] = [boundaries[a]!, boundaries[b]!];
    const quote = source.slice(start, end);
    if (i % 3 === 2) annotations.push({ id: `r${i}`, target: { start, end, quote }, labels: ['label'] });
    else facts.push({ id: `f${i}`, kind: 'agency', start, end, quote, section: [], rule: 'random' });
  }
  facts.sort((x, y) => x.start - y.start);
  return { path, source, facts, annotations };
}

const documentWith = (pieces: fc.Arbitrary<string>) =>
  fc
    .tuple(
      text(pieces),
      fc.array(fc.tuple(fc.nat(200), fc.nat(200)), { maxLength: 8 }),
      fc.constantFrom('a.md', '目录/乙.txt'),
    )
    .map(([source, spans, path]) => documentOf(source, spans, path));

/** Texts that UTF-8 and XML can hold. */
export const documents = documentWith(piece);
/** Any text at all. */
export const wildDocuments = documentWith(wild);

/** What an import of a whole export ought to give: nothing lost. */
export function expected(document: ExportDocument): ImportedDocument {
  const entries = entriesOf(document, { includeRejected: true });
  return {
    path: document.path,
    ...(document.title === undefined ? {} : { title: document.title }),
    ...(document.date === undefined ? {} : { date: document.date }),
    facts: [...document.facts],
    annotations: entries.flatMap((entry) => entry.annotations),
  };
}

/** Orders what an import need not order, and drops absent fields. */
export function comparable(document: ImportedDocument): unknown {
  const byId = (a: { id: string }, b: { id: string }) => (a.id < b.id ? -1 : a.id > b.id ? 1 : 0);
  return JSON.parse(
    JSON.stringify({
      ...document,
      facts: [...document.facts].sort(byId),
      annotations: [...document.annotations].sort(byId),
    }),
  );
}

/** The files as they come back from a disk: bytes. */
export function stored({ files }: ExportResult): ExportFile[] {
  return files.map(({ name, content }) => ({
    name,
    content: typeof content === 'string' ? new TextEncoder().encode(content) : content,
  }));
}

export function contentOf({ files }: ExportResult, name: string): string {
  const file = files.find((one) => one.name === name);
  if (typeof file?.content !== 'string') throw new Error(`no text ${name} in ${files.map((one) => one.name)}`);
  return file.content;
}
