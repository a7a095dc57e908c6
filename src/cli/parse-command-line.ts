import { Argument, Command as Parser, CommanderError, Option } from 'commander';
import { COMMANDS } from './cli.ts';
import type { Command, CommandEntry, ExitCode, OptionSpec, OptionValues } from './command.ts';
import { describeUsageError } from './describe-usage-error.ts';
import { COMMON_OPTIONS, createOptionValues } from './options.ts';
import type { Terminal } from './terminal.ts';

/**
 * Reads a command line (without node and script). Gives the command to run with its arguments, or the exit code when there is nothing
 * left to do: help was shown (0), or what is wrong with the line was told (2), with the nearest name of what was mistyped.
 */
export async function parseCommandLine(
  line: readonly string[],
  terminal: Terminal,
  version: string,
): Promise<ParsedLine> {
  const asked = line.find((word) => !word.startsWith('-') && word !== 'help');
  const entry = COMMANDS.find(({ name }) => name === asked);
  const command = entry === undefined ? undefined : (await entry.load()).command;
  let parsed: ParsedLine = { kind: 'done', exitCode: 2 };
  const program = createProgram(terminal, version, entry?.name);
  for (const listed of COMMANDS) {
    const parser = addCommand(program, listed);
    if (listed !== entry || command === undefined) continue;
    describeCommand(parser, command);
    parser.action(() => {
      parsed = { kind: 'run', command, args: parser.args, options: createOptionValues(parser.opts()) };
    });
  }
  try {
    await program.parseAsync(line.length === 0 ? ['--help'] : [...line], { from: 'user' });
    return parsed;
  } catch (error) {
    if (!(error instanceof CommanderError)) throw error;
    return { kind: 'done', exitCode: error.exitCode === 0 ? 0 : 2 };
  }
}

export type ParsedLine =
  | { readonly kind: 'done'; readonly exitCode: ExitCode }
  | {
      readonly kind: 'run';
      readonly command: Command;
      readonly args: readonly string[];
      readonly options: OptionValues;
    };

function createProgram(terminal: Terminal, version: string, asked: string | undefined): Parser {
  return new Parser('millrace')
    .description('Turns job descriptors into a checked graph, and runs it.')
    .usage('<command> [options]')
    .version(version, '-V, --version', 'print the version')
    .helpOption('-h, --help', 'show this, or help on one command')
    .helpCommand(false)
    .addHelpText('after', '\nMore about a command: millrace <command> --help')
    .configureHelp({
      subcommandTerm: (parser) => parser.name(),
      visibleOptions: (parser) => (parser.parent ? [...parser.options] : []),
    })
    .configureOutput({
      writeOut: (text) => {
        terminal.out.write(text);
      },
      writeErr: (text) => {
        terminal.err.write(text);
      },
      outputError: (text, write) => {
        write(terminal.err.palette.red(describeUsageError(text, asked)));
      },
      getOutHelpWidth: () => terminal.out.columns ?? 100,
      getOutHasColors: () => false,
    })
    .showSuggestionAfterError()
    .exitOverride();
}

function addCommand(program: Parser, entry: CommandEntry): Parser {
  return program.command(entry.name).summary(entry.summary).description(entry.summary).helpGroup(`${entry.group}:`);
}

function describeCommand(parser: Parser, command: Command): void {
  if (command.description !== undefined) parser.description(command.description);
  for (const { name, description } of command.args ?? []) parser.addArgument(new Argument(name, description));
  for (const spec of command.options ?? []) parser.addOption(createOption(spec));
  for (const name of command.common ?? []) {
    const outputs = command.outputs ?? ['text', 'json'];
    const more = name === 'output' ? { choices: outputs, default: outputs[0] ?? 'text' } : {};
    parser.addOption(createOption({ ...COMMON_OPTIONS[name], ...more }));
  }
  const examples = (command.examples ?? []).map((example) => `  millrace ${example}`);
  if (examples.length > 0) parser.addHelpText('after', `\nExamples:\n${examples.join('\n')}`);
}

function createOption(spec: OptionSpec): Option {
  const option = new Option(spec.flags, spec.description);
  if (spec.choices) option.choices(spec.choices);
  if (spec.default !== undefined) option.default(spec.default);
  return option;
}
