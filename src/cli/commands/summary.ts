import { FACT_KINDS } from '../../core/fact';
import type { Command } from '../command';
import { counted } from '../describe';
import { READING_HELP, READING_OPTIONS, readDocuments } from '../reading';

export const summary: Command = {
  name: 'summary',
  usage: 'summary [options] <file | folder | pattern | -> …',
  does: 'say what documents are about: how many facts of each kind and the strongest statistics',
  help: `${READING_HELP}

Writing:
  -o, --output FILE       write to a file, which is replaced as a whole when all is done

A statistic is stronger the more of its meaning is known (measure, period, place, agency, change, speaker), where the
document repeats it and where the title names it.`,
  options: READING_OPTIONS,

  async run(inputs, values, surroundings) {
    const { code, read, counts } = await readDocuments(inputs, 'summary', values, surroundings);
    if (read > 1) {
      const found = FACT_KINDS.filter((kind) => counts[kind]).map((kind) => counted(counts[kind]!, kind));
      await surroundings.output.write(`${[counted(read, 'document'), ...found].join(', ')}\n`);
    }
    return code;
  },
};
