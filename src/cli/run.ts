import { parseArgs } from 'node:util';
import { version } from '../../package.json';
import { type Command, EXIT, type Surroundings, UsageError, type Values } from './command';
import { COMMANDS } from './commands';
import { codeOf, explain } from './documents/explain';
import { fileOutput, type Output, ReaderGone, standardOutput } from './output';
import { printable } from './text';

const NAME = 'policy-lens';

const HELP = `Usage: ${NAME} <command> [options] …

Reads policy articles and writes the facts in them.

Commands:
${COMMANDS.map(({ name, does }) => `  ${name.padEnd(10)}${does}`).join('\n')}

Options:
  -h, --help      this help; ${NAME} <command> --help tells about a command
  -V, --version   the version

Ends with 0, with 1 where something could not be read or written, with 2 where the command was not understood.
`;

const GENERAL_HELP = `General:
  -q, --quiet             say nothing but errors
  -h, --help              this help
      --                  what follows are names, also where they begin with a dash`;

/**
 * The command line.
 *
 * @param program the file of this program, which threads run
 * @returns the code to end with
 */
export async function run(args: readonly string[], program: string): Promise<number> {
  // Nobody may be listening to complaints either.
  process.stderr.on('error', () => undefined);
  try {
    return await dispatch(args, program);
  } catch (error) {
    if (error instanceof ReaderGone) return EXIT.done;
    if (error instanceof UsageError) {
      complain(`${error.message}\nTry ${[NAME, commandOf(args)?.name, '--help'].filter(Boolean).join(' ')}.`);
      return EXIT.usage;
    }
    complain(explain(error));
    return EXIT.incomplete;
  }
}

function commandOf([name]: readonly string[]): Command | undefined {
  return COMMANDS.find((command) => command.name === name);
}

async function dispatch(args: readonly string[], program: string): Promise<number> {
  const [first, ...rest] = args;
  const command = commandOf(args);
  if (command) return runCommand(command, rest, program);
  if (first === '--version' || first === '-V') return say(`${version}\n`);
  if (first === '--help' || first === '-h') return say(HELP);
  if (first === 'help') {
    const about = commandOf(rest);
    if (rest.length > 0 && !about) throw new UsageError(`There is no command "${rest[0]}".`);
    return say(about ? helpOf(about) : HELP);
  }
  const names = COMMANDS.map(({ name }) => name).join(', ');
  if (first === undefined) throw new UsageError(`Name a command: ${names}.`);
  if (first.startsWith('-')) throw new UsageError(`There is no option "${first}" before a command (${names}).`);
  throw new UsageError(`There is no command "${first}", only ${names}.`);
}

async function say(text: string): Promise<number> {
  await standardOutput().write(text);
  return EXIT.done;
}

function helpOf({ usage, does, help }: Command): string {
  return `Usage: ${NAME} ${usage}\n\n${does[0]!.toUpperCase()}${does.slice(1)}.\n\n${help}\n\n${GENERAL_HELP}\n`;
}

async function runCommand(command: Command, args: readonly string[], program: string): Promise<number> {
  const { values, inputs } = parse(command, args);
  if (values.help) return say(helpOf(command));
  const file = typeof values.output === 'string' && values.output !== '-' ? values.output : undefined;
  if (file === '') throw new UsageError('--output takes the name of a file.');
  const surroundings = {
    program,
    output: file === undefined || command.writesFiles ? standardOutput() : await openFile(file),
    columns: file === undefined && process.stdout.isTTY ? process.stdout.columns : undefined,
    error: (path: string, message: string) => complain(`${path}: ${message}`),
    note: (path: string, message: string) => {
      if (!values.quiet) complain(path ? `${path}: ${message}` : message);
    },
  };
  return runAndFinish(command, inputs, values, surroundings);
}

async function runAndFinish(
  command: Command,
  inputs: readonly string[],
  values: Values,
  surroundings: Surroundings,
): Promise<number> {
  const { output } = surroundings;
  let code: number;
  try {
    code = await command.run(inputs, values, surroundings);
    await output.finish();
  } catch (error) {
    await output.discard();
    throw error;
  }
  return code;
}

function parse(command: Command, args: readonly string[]): { values: Values; inputs: readonly string[] } {
  try {
    const { values, positionals } = parseArgs({
      args: [...args],
      allowPositionals: true,
      options: {
        ...command.options,
        output: { type: 'string', short: 'o' },
        quiet: { type: 'boolean', short: 'q' },
        help: { type: 'boolean', short: 'h' },
      },
    });
    return { values: values as Values, inputs: positionals };
  } catch (error) {
    if (codeOf(error).startsWith('ERR_PARSE_ARGS')) throw new UsageError((error as Error).message);
    throw error;
  }
}

async function openFile(path: string): Promise<Output> {
  try {
    return await fileOutput(path);
  } catch (error) {
    throw new Error(`${path}: cannot be written. ${explain(error)}`);
  }
}

/** Says something on standard error, where a document's name must not send escapes to a terminal either. */
function complain(message: string): void {
  process.stderr.write(`${NAME}: ${message.split('\n').map(printable).join('\n')}\n`);
}
