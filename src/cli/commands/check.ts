import { check as findingsOf } from '../../core/check';
import type { ExportDocument } from '../../core/export';
import { type Command, EXIT, type Surroundings, UsageError, type Values } from '../command';
import { explain } from '../documents/explain';
import { STANDARD_INPUT } from '../documents/read';
import { DOCUMENT_HELP, DOCUMENT_OPTIONS, listInputs, readingOptions } from '../reading';
import { printable } from '../text';

const FORMATS = ['text', 'json', 'sarif'] as const;

export const check: Command = {
  name: 'check',
  usage: 'check [options] <file | folder | pattern | -> …',
  does: 'say what in documents deserves a look: outdated names, repealed laws, figures that differ',
  help: `${DOCUMENT_HELP}

Writing:
  -f, --format FORMAT     text: path, line, column, rule and message, a finding a line; when absent
                          json: one array
                          sarif: for code scanning and viewers of results
      --fail              end with 1 where there is a finding that is likely wrong
  -o, --output FILE       write to a file, which is replaced as a whole when all is done`,
  options: { ...DOCUMENT_OPTIONS, format: { type: 'string', short: 'f' }, fail: { type: 'boolean' } },

  async run(inputs, values, surroundings) {
    const wanted = values.format ?? 'text';
    const format = FORMATS.find((one) => one === wanted);
    if (!format) throw new UsageError(`There is no format "${wanted}", only ${FORMATS.join(', ')}.`);
    const { documents, isComplete } = await read(inputs, values, surroundings);
    await surroundings.output.write(await written(documents, format));
    const fails =
      values.fail === true && documents.some(({ findings }) => findings?.some(({ level }) => level !== 'note'));
    return isComplete && !fails ? EXIT.done : EXIT.incomplete;
  },
};

async function read(inputs: readonly string[], values: Values, surroundings: Surroundings) {
  const options = readingOptions(values);
  const listing = await listInputs(inputs, values, surroundings);
  const { readAndAnalyze } = await import('../task');
  let isComplete = listing.problems.length === 0;
  const documents: ExportDocument[] = [];
  for (const { path } of listing.documents) {
    try {
      const { source, analysis } = await readAndAnalyze(path, options);
      const name = path === STANDARD_INPUT ? 'stdin' : path;
      documents.push({ path: name, source, facts: analysis.facts, findings: findingsOf(analysis) });
    } catch (error) {
      isComplete = false;
      surroundings.error(path, explain(error));
    }
  }
  return { documents, isComplete };
}

async function written(documents: readonly ExportDocument[], format: (typeof FORMATS)[number]): Promise<string> {
  if (format === 'sarif') {
    const { write } = await import('../../core/export/sarif');
    return String(write(documents).files[0]!.content);
  }
  const rows = documents.flatMap((document) =>
    (document.findings ?? []).map((finding) => ({
      path: document.path,
      ...placeOf(document.source, finding.span.start),
      ...finding,
    })),
  );
  if (format === 'json') return `${JSON.stringify(rows, undefined, 2)}\n`;
  return rows
    .map(
      ({ path, line, column, level, ruleId, message }) =>
        `${printable(`${path}:${line}:${column}: ${level}: ${message} (${ruleId})`)}\n`,
    )
    .join('');
}

/** Counted from 1; columns are UTF-16 units. */
function placeOf(source: string, offset: number): { line: number; column: number } {
  const before = source.slice(0, offset);
  return { line: before.split('\n').length, column: offset - before.lastIndexOf('\n') };
}
