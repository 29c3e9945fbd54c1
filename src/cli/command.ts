import type { ParseArgsConfig } from 'node:util';
import type { Output } from './output';

/** Something was asked for that there is not, or wrongly: ends with 2 and a hint at `--help`. */
export class UsageError extends Error {}

/** How a command ends. */
export const EXIT = { done: 0, incomplete: 1, usage: 2 } as const;

/** What a command gets besides its arguments. */
export interface Surroundings {
  /** The file of this program, which threads run. */
  readonly program: string;
  readonly output: Output;
  /** Columns of the terminal that the output goes to; absent where it goes elsewhere. */
  readonly columns?: number;
  /** Something could not be read or done; `path` is what it is about. */
  error(path: string, message: string): void;
  /** Something worth knowing; not said with `--quiet`. */
  note(path: string, message: string): void;
}

export type Values = Readonly<Record<string, string | boolean | undefined>>;

/** One command a file, listed in `commands/index.ts`. */
export interface Command {
  readonly name: string;
  /** Its arguments, as the first line of its help has them. */
  readonly usage: string;
  /** What it does, in a line without a full stop. */
  readonly does: string;
  /** The rest of its help. */
  readonly help: string;
  readonly options: NonNullable<ParseArgsConfig['options']>;
  /** It opens what `--output` names by itself; `output` is standard output then. */
  readonly writesFiles?: boolean;
  /** @returns the code that the program ends with */
  run(inputs: readonly string[], values: Values, surroundings: Surroundings): Promise<number>;
}
