import type { Block } from '../document/block';
import type { StatisticMention } from './mention';

/** Columns whose numbers count nothing. */
const NO_MEASURE = /序号|编号|代码|电话|邮编|排名|名次|年份|年度|日期|^(?:No\.?|#|Rank|Year|Code|Date)$/i;

const NUMBER = /^[+\-−－]?(?:\d{1,3}(?:[,，]\d{3})+|\d+)(?:\.\d+)?$/;

/** A number longer than this is a code. */
const LONGEST = 20;

/**
 * The bare number of a table cell: a statistic whose unit, measure and time stand in the headers and the caption.
 *
 * @param cell a cell below the header row and behind the first column
 * @param header the text of its column's header
 */
export function cellNumber(cell: Block, header: string): StatisticMention | undefined {
  if (!cell.cell || cell.cell.row === 0 || cell.cell.column === 0 || NO_MEASURE.test(header.trim())) return undefined;
  const { text } = cell.text;
  const start = text.length - text.trimStart().length;
  const written = text.trim();
  if (written.length > LONGEST || !NUMBER.test(written)) return undefined;
  const digits = written.replace(/[,，+]/g, '').replace(/^[−－]/, '-');
  const value = Number(digits);
  return {
    kind: 'statistic',
    start,
    end: start + written.length,
    rule: 'table-cell',
    value,
    unit: '',
    qualifier: 'exact',
  };
}
