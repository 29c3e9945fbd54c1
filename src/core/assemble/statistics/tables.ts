import { lastDay } from '../../calendar';
import type { Statistic } from '../../fact';
import type { Lexicon } from '../../lexicon/lexicon';
import { placeNameOf } from '../../lexicon/places';
import { toSimplified } from '../../lexicon/traditional';
import type { Recognizer } from '../../recognize/recognizer';
import { statistic } from '../../recognize/statistic';
import type { PlacedBlock, PlacedDocument } from '../document';
import { draftsOf, fill } from './clause/site';
import { INDICATOR } from './clause/words';

/**
 * Cells of tables: unit, measure, period, area and change of a number from its column's header, its row's label and the
 * caption. One fact a cell.
 *
 * `| 国内生产总值 | 1260582 | 5.2 |` below `| 指标 | 2023年 | 比上年增长（%） |` and 单位：亿元.
 */
export function tables(document: PlacedDocument): void {
  for (const cells of tablesOf(document)) new Table(document, cells).read();
}

function tablesOf({ blocks }: PlacedDocument): PlacedBlock[][] {
  const found = new Map<number, PlacedBlock[]>();
  for (const block of blocks) {
    if (!block.cell) continue;
    const cells = found.get(block.cell.table);
    if (cells) cells.push(block);
    else found.set(block.cell.table, [block]);
  }
  return [...found.values()];
}

interface Label {
  /** Without brackets, 其中 and numbering. */
  readonly text: string;
  readonly unit?: { readonly unit: string; readonly scale: string };
  readonly iso?: string;
  readonly block?: PlacedBlock;
  readonly isPart: boolean;
}

const EMPTY: Label = { text: '', isPart: false };

const RATE = /增长|增速|同比|环比|增减|涨跌|升降|变化|growth|change/i;
const FALL = /下降|降幅|减少|跌幅/;
const SHARE = /占比|比重|份额|share/i;
const WHOLE = /^(?:全国|全省|全市|全球|合计|总计|总额|总量|Total)$/i;

class Table {
  private readonly rows = new Map<number, PlacedBlock[]>();
  private readonly headers = new Map<number, Label>();
  private readonly caption: Label;

  constructor(
    private readonly document: PlacedDocument,
    private readonly cells: readonly PlacedBlock[],
  ) {
    for (const block of cells) {
      const { row, column } = block.cell!;
      if (row === 0) this.headers.set(column, labelOf(block, document.lexicon));
      const list = this.rows.get(row);
      if (list) list.push(block);
      else this.rows.set(row, [block]);
    }
    this.caption = captionOf(document, cells[0]!.index);
  }

  read(): void {
    const labels = new Map<number, Label>();
    for (const [row, blocks] of this.rows) {
      const first = blocks.find(({ cell }) => cell!.column === 0);
      labels.set(row, first ? labelOf(first, this.document.lexicon) : EMPTY);
      if (row === 0) continue;
      for (const block of blocks) {
        for (const { fact } of block.sentences.flatMap((sentence) => draftsOf(sentence, 'statistic'))) {
          this.describe(fact, labels.get(row)!, block);
        }
      }
    }
    this.findParts(labels);
  }

  private describe(fact: Statistic, row: Label, block: PlacedBlock): void {
    const header = this.headers.get(block.cell!.column) ?? EMPTY;
    const isRate = RATE.test(header.text) || FALL.test(header.text);
    const unit = header.unit ?? row.unit ?? (isRate ? { unit: '%', scale: '' } : this.caption.unit);
    if (unit && fact.unit === '') scale(fact, unit);
    if (isRate) this.describeRate(fact, header);
    const { measure, area } = this.measureOf(row, isRate ? this.levelOf(block.cell!.column, header) : header);
    if (measure) fill(fact, 'measure', measure, 'table-labels', row.block ?? header.block);
    if (area) fill(fact, 'refArea', area, 'table-row', row.block);
    const iso = header.iso ?? this.periodBefore(block.cell!.column) ?? row.iso ?? this.caption.iso;
    if (iso) fill(fact, 'refPeriod', iso, 'table-header', header.block);
  }

  /** 同比 alone is of the column before it: 起诉人数（人） | 同比（%）. */
  private levelOf(column: number, header: Label): Label {
    const before = this.headers.get(column - 1);
    const isAlone = /^(?:比?上年|较?上年|同比|环比)?(?:增长|增减|升降|变化|增速|涨跌|同比|环比)?(?:率|幅度)?$/.test(
      header.text,
    );
    return isAlone && column > 1 && before && before.iso === undefined && !RATE.test(before.text) ? before : header;
  }

  private describeRate(fact: Statistic, header: Label): void {
    const sign = Math.sign(fact.value ?? 0) * (FALL.test(header.text) ? -1 : 1);
    const direction = sign > 0 ? 'up' : sign < 0 ? 'down' : 'flat';
    const basis = /环比|上月|上季/.test(header.text) ? 'period-on-period' : 'year-on-year';
    fill(fact, 'change', { direction, basis }, 'table-header', header.block);
  }

  private measureOf(row: Label, header: Label): { measure?: string; area?: string } {
    const place =
      placeNameOf(toSimplified(row.text)) ?? (/^全/.test(row.text) && WHOLE.test(row.text) ? row.text : undefined);
    const isBare = header.iso !== undefined || RATE.test(header.text) || FALL.test(header.text) || header.text === '';
    const ofHeader = isBare ? '' : header.text;
    const indicator = INDICATOR.exec(this.caption.text)?.[0] ?? '';
    if (place || WHOLE.test(row.text)) {
      const measure = isBare ? this.caption.text : ofHeader;
      return { ...(measure && { measure }), ...(place && { area: row.text }) };
    }
    if (SHARE.test(ofHeader)) return { measure: row.text + ofHeader };
    if (isBare) return { measure: INDICATOR.test(row.text) || !indicator ? row.text : joined(row.text, indicator) };
    return { measure: row.text + ofHeader };
  }

  /** A rate or share is of the time that the column before it is about. */
  private periodBefore(column: number): string | undefined {
    for (let before = column - 1; before > 0; before--) {
      const iso = this.headers.get(before)?.iso;
      if (iso) return iso;
    }
    return undefined;
  }

  /** Rows behind 合计, below 其中, or that add up to the first row are its parts. */
  private findParts(labels: ReadonlyMap<number, Label>): void {
    for (const column of this.headers.keys()) {
      const facts = this.levels(column);
      const [whole, ...rest] = facts;
      if (!whole || rest.length < 2) continue;
      const hasWhole = WHOLE.test(labels.get(whole.row)?.text ?? '') || rest.some(({ row }) => labels.get(row)?.isPart);
      const sum = rest.reduce((total, { fact }) => total + (fact.value ?? 0), 0);
      const addsUp = whole.fact.value !== undefined && Math.abs(sum - whole.fact.value) <= whole.fact.value * 0.001;
      if (!hasWhole && !addsUp) continue;
      for (const { fact } of rest) {
        if ((fact.value ?? 0) <= (whole.fact.value ?? 0))
          fill(fact, 'partOf', whole.fact.id, addsUp ? 'table-sum' : 'table-whole');
      }
    }
  }

  private levels(column: number): { fact: Statistic; row: number }[] {
    return this.cells.flatMap((block) => {
      if (block.cell!.column !== column || block.cell!.row === 0) return [];
      const facts = block.sentences.flatMap((sentence) => draftsOf(sentence, 'statistic').map(({ fact }) => fact));
      return facts
        .filter(({ unit, change }) => !change && unit !== '%')
        .map((fact) => ({ fact, row: block.cell!.row }));
    });
  }
}

/** 太阳能发电 and 发电装机容量 share what both have. */
function joined(row: string, indicator: string): string {
  for (let length = Math.min(row.length, indicator.length); length >= 2; length--) {
    if (row.endsWith(indicator.slice(0, length))) return row + indicator.slice(length);
  }
  return row + indicator;
}

/** The value in base units: digits and scale as one numeral, never a product of floats. */
function scale(fact: Statistic, { unit, scale }: { unit: string; scale: string }): void {
  fact.unit = unit;
  if (scale && fact.value !== undefined) fact.value = Number(`${fact.value}${scale}`);
  fact.basis = { ...fact.basis, unit: { rule: 'table-unit' } };
}

const BRACKET = /[（(]([^（）()]*)[）)]\s*$/;
const UNIT_LINE = /(?:单位|計量單位|Unit)\s*[:：]\s*([^（）()，,；;\s]+)/i;

function labelOf(block: PlacedBlock, lexicon: Lexicon): Label {
  const text = toSimplified(block.text.trim());
  const bracket = BRACKET.exec(text);
  const unit = unitOf(UNIT_LINE.exec(text)?.[1] ?? bracket?.[1] ?? '', lexicon);
  const periods = block.sentences.flatMap((sentence) => draftsOf(sentence, 'period'));
  const written = unit && bracket ? block.text.trim().slice(0, bracket.index) : block.text.trim();
  const label = written
    .replace(/^(?:其中|＃|#)\s*[:：]?\s*/, '')
    .replace(/^(?:[一二三四五六七八九十]+、|[（(][一二三四五六七八九十\d]+[）)]|\d+[.、])\s*/, '');
  const [period] = periods;
  const rest = period ? label.replace(period.fact.quote, '').trim() : label;
  const iso = period?.fact.iso;
  return {
    text: iso && rest.length <= 1 ? '' : label.trim(),
    ...(unit && { unit }),
    ...(iso && !RATE.test(text) && { iso }),
    block,
    isPart: /^其中|^＃|^#/.test(text),
  };
}

/** The line or two above a table that name it and its unit: 表1 国内生产总值（单位：亿元）. */
function captionOf({ blocks, lexicon }: PlacedDocument, first: number): Label {
  let caption = EMPTY;
  for (let i = first - 1; i >= Math.max(0, first - 2); i--) {
    const block = blocks[i]!;
    const text = block.text.trim();
    if (block.cell || text.length > 80 || /[。；]/.test(text)) break;
    const label = labelOf(block, lexicon);
    if (!caption.unit && label.unit) caption = { ...caption, unit: label.unit };
    if (
      !/^[（(]?(?:单位|計量單位|Unit)/i.test(toSimplified(text)) &&
      (block.kind === 'heading' || /^(?:附?表|图|Table)/i.test(text) || i === first - 1)
    ) {
      const iso = block.sentences.flatMap((sentence) => draftsOf(sentence, 'period'))[0]?.fact.iso;
      const name = text
        .replace(/^(?:附?表|图|Table)\s*[\d一二三四五六七八九十]*[.:：、]?\s*/i, '')
        .replace(BRACKET, '')
        .trim();
      caption = { ...caption, text: withoutTime(name, block), block, ...(iso && lastDay(iso) && { iso }) };
      break;
    }
  }
  return caption;
}

function withoutTime(name: string, block: PlacedBlock): string {
  const [period] = block.sentences.flatMap((sentence) => draftsOf(sentence, 'period'));
  return (period ? name.replace(period.fact.quote, '') : name)
    .replace(/^(?:年末|年底|全年)/, '')
    .replace(/^[的及]/, '');
}

const NOTHING_TAKEN = { overlaps: () => false, endAt: () => -1 };
const readers = new WeakMap<Lexicon, Recognizer>();

/** What a unit in brackets stands for: 亿元 is CNY with 1e8, 微克/立方米 is ug/m3. */
function unitOf(written: string, lexicon: Lexicon): { unit: string; scale: string } | undefined {
  const text = written.trim();
  if (!text || text.length > 16 || /\d/.test(text)) return undefined;
  const one = `1${text}`;
  let reader = readers.get(lexicon);
  if (!reader) {
    reader = statistic(lexicon);
    readers.set(lexicon, reader);
  }
  const [mention] = reader(one, NOTHING_TAKEN);
  if (
    mention?.kind !== 'statistic' ||
    mention.start !== 0 ||
    mention.end !== one.length ||
    mention.value === undefined ||
    mention.unit === ''
  )
    return undefined;
  const power = Math.log10(mention.value);
  return Number.isInteger(power) ? { unit: mention.unit, scale: power === 0 ? '' : `e${power}` } : undefined;
}
