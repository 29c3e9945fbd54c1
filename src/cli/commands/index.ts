import type { Command } from '../command';
import { check } from './check';
import { exportFacts } from './export';
import { extract } from './extract';
import { summary } from './summary';

/** In the order of the help. */
export const COMMANDS: readonly Command[] = [extract, summary, check, exportFacts];
