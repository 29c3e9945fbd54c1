import { CHECKS } from '../check';
import type { Finding } from '../check/finding';
import type { ExportDocument, ExportOptions, ExportResult } from './document';
import { hash } from './guid';
import { lineStartsOf, placeOf, wellFormed } from './text';
import { uriOf } from './uri';

/**
 * SARIF 2.1.0: the findings of the checks, for code scanning and for viewers of results. Columns and offsets count
 * UTF-16 units, as `columnKind` says.
 */
export function write(documents: readonly ExportDocument[], options: ExportOptions = {}): ExportResult {
  const rules = [...new Set(documents.flatMap(({ findings = [] }) => findings.map(({ ruleId }) => ruleId)))].sort();
  const log = {
    $schema: 'https://json.schemastore.org/sarif-2.1.0.json',
    version: '2.1.0',
    runs: [
      {
        tool: { driver: { name: 'Policy Lens', rules: rules.map(ruleOf) } },
        columnKind: 'utf16CodeUnits',
        results: documents.flatMap((document) => resultsOf(document, rules)),
      },
    ],
  };
  return {
    files: [{ name: `${options.name ?? 'findings'}.sarif`, content: `${JSON.stringify(log, undefined, 2)}\n` }],
  };
}

function ruleOf(id: string) {
  const check = CHECKS.find((one) => one.id === id);
  return { id, ...(check && { fullDescription: { text: check.explains } }) };
}

function resultsOf(document: ExportDocument, rules: readonly string[]) {
  const lineStarts = lineStartsOf(document.source);
  const seen = new Map<string, number>();
  return (document.findings ?? []).map((finding) => {
    const { span, ruleId, level, message } = finding;
    const from = placeOf(lineStarts, span.start);
    const to = placeOf(lineStarts, span.end);
    const quote = document.source.slice(span.start, span.end);
    const mark = fingerprint(finding, quote);
    const count = (seen.get(mark) ?? 0) + 1;
    seen.set(mark, count);
    return {
      ruleId,
      ruleIndex: rules.indexOf(ruleId),
      level,
      message: { text: wellFormed(message) },
      locations: [
        {
          physicalLocation: {
            artifactLocation: { uri: uriOf(document.path) },
            region: {
              startLine: from.line,
              startColumn: from.column,
              endLine: to.line,
              endColumn: to.column,
              charOffset: span.start,
              charLength: span.end - span.start,
              snippet: { text: wellFormed(quote) },
            },
          },
        },
      ],
      // The same words under the same rule are told apart by their order, never by their line: an edit above moves none.
      partialFingerprints: { 'quoteHash/v1': `${mark}:${count}` },
    };
  });
}

/** Of the rule and the words: 32 bits as hexadecimal digits. */
function fingerprint({ ruleId }: Finding, quote: string): string {
  return hash(`${ruleId}\n${quote}`).toString(16).padStart(8, '0');
}
