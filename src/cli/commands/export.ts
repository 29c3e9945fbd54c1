import { type ExportDocument, FORMATS, formatOf } from '../../core/export';
import { type Part, partOf } from '../../core/export/part';
import { type Command, EXIT, type Surroundings, UsageError, type Values } from '../command';
import { explain } from '../documents/explain';
import { STANDARD_INPUT } from '../documents/read';
import { destinationOf } from '../export-files';
import { DOCUMENT_HELP, DOCUMENT_OPTIONS, listInputs, readingOptions } from '../reading';

const IDS = FORMATS.map(({ id }) => id);

export const exportFacts: Command = {
  name: 'export',
  usage: 'export [options] --format FORMAT <file | folder | pattern | -> …',
  does: 'write facts and what people said of them in a format that other programs read',
  help: `${DOCUMENT_HELP}

  Annotations come from .policy-lens in the nearest folder above a document that has one.

Choosing:
      --match WORDS       only facts with all of these words in them, their fields, labels or notes
      --lines FROM-TO     only facts that begin in these lines, as in 12-40 or 12

Writing:
  -f, --format FORMAT     ${IDS.slice(0, 9).join(', ')},
                          ${IDS.slice(9).join(', ')}
  -o, --output NAME       a file or a folder; brat and uima are several files and take a folder or a .zip
      --rejected          rejected facts too
      --language NAME     language of reports: en or zh-CN; en when absent`,
  options: {
    ...DOCUMENT_OPTIONS,
    format: { type: 'string', short: 'f' },
    match: { type: 'string' },
    lines: { type: 'string' },
    rejected: { type: 'boolean' },
    language: { type: 'string' },
  },
  writesFiles: true,

  async run(inputs, values, surroundings) {
    const format = typeof values.format === 'string' ? formatOf(values.format) : undefined;
    if (!format) throw new UsageError(`--format takes one of ${IDS.join(', ')}.`);
    const language = languageOf(values);
    const part = partIn(values);
    const destination = destinationOf(format, values.output as string | undefined);
    const { documents, complete } = await read(inputs, values, part, surroundings);
    const { write } = await format.load();
    const options = { includeRejected: values.rejected === true, language, name: destination.name };
    await destination.write((await write(documents, options)).files, surroundings);
    return complete ? EXIT.done : EXIT.incomplete;
  },
};

function languageOf({ language }: Values): 'en' | 'zh-CN' {
  if (language === undefined || language === 'en' || language === 'zh-CN') return language ?? 'en';
  throw new UsageError(`--language takes en or zh-CN, not "${language}".`);
}

/** What is to be exported, where that is not everything. */
function partIn({ match, lines }: Values): Part | undefined {
  if (match === undefined && lines === undefined) return undefined;
  const found = lines === undefined ? undefined : /^(\d{1,9})(?:-(\d{1,9}))?$/.exec(String(lines));
  const [from, to] = found ? [Number(found[1]), Number(found[2] ?? found[1])] : [1, 1];
  if (found === null || from < 1 || to < from)
    throw new UsageError(`--lines takes numbers such as 12-40 or 12, from 1 on, not "${String(lines)}".`);
  return { ...(match !== undefined && { words: String(match) }), ...(found && { lines: { from, to } }) };
}

async function read(
  inputs: readonly string[],
  values: Values,
  part: Part | undefined,
  surroundings: Surroundings,
): Promise<{ documents: ExportDocument[]; complete: boolean }> {
  const options = readingOptions(values);
  const listing = await listInputs(inputs, values, surroundings);
  const [{ readAndAnalyze }, { withReviews }] = await Promise.all([import('../task'), import('../reviews')]);
  let complete = listing.problems.length === 0;
  const problem = (path: string, message: string) => {
    complete = false;
    surroundings.error(path, message);
  };
  const documents: ExportDocument[] = [];
  for (const { path } of listing.documents) {
    try {
      const document = await readAndAnalyze(path, options);
      const whole = withReviews(document, path === STANDARD_INPUT ? undefined : path, problem);
      const chosen = part ? partOf(whole, part) : whole;
      // Documents in which nothing was looked for and found are no part of the answer.
      if (!part || chosen.facts.length > 0 || chosen.annotations?.length) documents.push(chosen);
    } catch (error) {
      problem(path, explain(error));
    }
  }
  return { documents, complete };
}
