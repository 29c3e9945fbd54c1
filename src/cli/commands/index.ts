import type { Command } from '../command';
import { exportFacts } from './export';
import { extract } from './extract';
import { summary } from './summary';

/** In the order of the help. */
export const COMMANDS: readonly Command[] = [extract, summary, exportFacts];
