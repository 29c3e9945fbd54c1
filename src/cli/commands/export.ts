import { type ExportDocument, FORMATS, formatOf } from '../../core/export';
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

Writing:
  -f, --format FORMAT     ${IDS.slice(0, 9).join(', ')},
                          ${IDS.slice(9).join(', ')}
  -o, --output NAME       a file or a folder; brat and uima are several files and take a folder or a .zip
      --rejected          rejected facts too
      --language NAME     language of reports: en or zh-CN; en when absent`,
  options: {
    ...DOCUMENT_OPTIONS,
    format: { type: 'string', short: 'f' },
    rejected: { type: 'boolean' },
    language: { type: 'string' },
  },
  writesFiles: true,

  async run(inputs, values, surroundings) {
    const format = typeof values.format === 'string' ? formatOf(values.format) : undefined;
    if (!format) throw new UsageError(`--format takes one of ${IDS.join(', ')}.`);
    const language = languageOf(values);
    const destination = destinationOf(format, values.output as string | undefined);
    const { documents, complete } = await read(inputs, values, surroundings);
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

async function read(
  inputs: readonly string[],
  values: Values,
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
      documents.push(withReviews(document, path === STANDARD_INPUT ? undefined : path, problem));
    } catch (error) {
      problem(path, explain(error));
    }
  }
  return { documents, complete };
}
