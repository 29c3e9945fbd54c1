import { type Command, UsageError } from '../command';
import { READING_HELP, READING_OPTIONS, readDocuments } from '../reading';

const FORMATS = ['ndjson', 'json', 'table'] as const;

export const extract: Command = {
  name: 'extract',
  usage: 'extract [options] <file | folder | pattern | -> …',
  does: 'write the facts of documents: statistics, periods, agencies and laws',
  help: `${READING_HELP}

Writing:
  -f, --format FORMAT     ndjson: a fact a line as JSON, its document's path and its line first
                          json: one array of the same objects
                          table: aligned columns for people
                          table on a terminal, ndjson elsewhere when absent
  -o, --output FILE       write to a file, which is replaced as a whole when all is done

Offsets (start, end) are UTF-16 units into the document's text, a byte-order mark included; end is exclusive.`,
  options: { ...READING_OPTIONS, format: { type: 'string', short: 'f' } },

  async run(inputs, values, surroundings) {
    const wanted = values.format ?? (surroundings.columns === undefined ? 'ndjson' : 'table');
    const format = FORMATS.find((one) => one === wanted);
    if (!format) throw new UsageError(`There is no format "${wanted}", only ${FORMATS.join(', ')}.`);
    const { code } = await readDocuments(inputs, format, values, surroundings);
    return code;
  },
};
