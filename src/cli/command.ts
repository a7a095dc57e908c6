import type { CommonOption } from './options.ts';
import type { Terminal } from './terminal.ts';

/** One verb of the command line, as plain data and one function. */
export interface Command {
  /** What `--help` says before the options, where the summary is not enough. */
  readonly description?: string;
  readonly args?: readonly ArgumentSpec[];
  /** Options that mean the same for every verb; see `options.ts`. */
  readonly common?: readonly CommonOption[];
  readonly options?: readonly OptionSpec[];
  /** What `--output` may be; `text` and `json` when left out. The first is the default. */
  readonly outputs?: readonly string[];
  /** Command lines that `--help` shows, without the leading `millrace`. */
  readonly examples?: readonly string[];
  /**
   * Does the work. What goes wrong with the user's files or the world is told on the terminal and in the exit code; whatever is
   * thrown is our own bug.
   */
  run(context: CommandContext): Promise<ExitCode>;
}

/** 0 done, 1 the work failed, 2 the input is wrong, 3 our fault. */
export type ExitCode = 0 | 1 | 2 | 3;

export interface ArgumentSpec {
  /** `<job>` required, `[code]` optional, `[jobs...]` any number. */
  readonly name: string;
  readonly description: string;
}

export interface OptionSpec {
  /** `--graph <file>`, `--watch`, `--set <value...>`. */
  readonly flags: string;
  readonly description: string;
  readonly choices?: readonly string[];
  readonly default?: string;
}

export interface CommandContext {
  /** Positional arguments as given. */
  readonly args: readonly string[];
  readonly options: OptionValues;
  readonly terminal: Terminal;
  /** Absolute. */
  readonly workingFolder: string;
  /** Absolute: where Millrace itself is installed. */
  readonly packageFolder: string;
  readonly version: string;
  readonly variables: Readonly<Record<string, string | undefined>>;
  readonly interrupts: Interrupts;
  /** All verbs, for those that tell about the command line itself. */
  readonly commands: readonly CommandEntry[];
}

/** A verb as the table of the command line has it. */
export interface CommandEntry {
  readonly name: string;
  readonly group: 'Start' | 'Look' | 'Run' | 'Automate' | 'Help';
  /** What it does, in a few words, after "millrace NAME: ". */
  readonly summary: string;
  readonly load: () => Promise<{ readonly command: Command }>;
}

/** Ctrl-C and the like. The first asks to end in order, the second to end at once; a command that asks for neither simply ends. */
export interface Interrupts {
  /** Aborted by the first SIGINT, SIGTERM or SIGHUP. Asking for it takes over from Node's own handling. */
  cancel(): AbortSignal;
  /** Aborted by the second. */
  kill(): AbortSignal;
}

/** The options of one call, by long name without dashes: `text('max-parallel')`. */
export interface OptionValues {
  text(name: string): string | undefined;
  /** All values of an option that may be repeated or take several; empty when it was not given. */
  texts(name: string): readonly string[];
  flag(name: string): boolean;
}
