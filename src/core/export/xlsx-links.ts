import type { Feature } from 'write-excel-file/universal';
import {
  getCellAddress,
  getOrderOfSiblings,
  insertElementMarkupAccordingToOrderOfSiblings,
} from 'write-excel-file/utility';
import { escapeXml } from './text';

/** Excel refuses a sheet with more. */
const MOST = 65_530;
const SHEET = 'xl/worksheets/sheet{id}.xml';
const RELATIONS = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships/hyperlink';

/**
 * Hyperlinks on one column of the first sheet, from its second row on. They are relations of the sheet, not formulas,
 * so that a cell keeps its value.
 */
export function linksFeature(links: readonly string[], column: number): Feature<Blob> {
  const used = links.slice(0, MOST);
  const targets = [...new Set(used)];
  const idOf = new Map(targets.map((target, i) => [target, `rId-source-${i + 1}`]));
  const marks = used.map((link, i) => `<hyperlink ref="${getCellAddress(i + 1, column)}" r:id="${idOf.get(link)}"/>`);
  const relations = targets.map(
    (target) =>
      `<Relationship Id="${idOf.get(target)}" Type="${RELATIONS}" Target="${escapeXml(target)}" TargetMode="External"/>`,
  );
  return {
    files: {
      transform: {
        [SHEET]: {
          transform: (xml, _, { sheetIndex }) =>
            sheetIndex === 0 && marks.length
              ? insertElementMarkupAccordingToOrderOfSiblings(
                  xml,
                  `<hyperlinks>${marks.join('')}</hyperlinks>`,
                  getOrderOfSiblings(SHEET, 'worksheet')!,
                  'worksheet',
                )
              : xml,
        },
        'xl/worksheets/_rels/sheet{id}.xml.rels': {
          insert: (_, { sheetIndex }) => (sheetIndex === 0 ? relations.join('') : undefined),
        },
      },
    },
  };
}
