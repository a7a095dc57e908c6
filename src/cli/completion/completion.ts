import type { Command, CommandEntry, OptionSpec } from '../command.ts';
import { COMMON_OPTIONS } from '../options.ts';

/**
 * What a shell needs to complete the command line: each verb with its options, and what these may be. It is all there before anybody types,
 * so a shell reads it once and asks Millrace nothing more. `render-bash.ts` writes it for Bash.
 */
export async function listCompletions(entries: readonly CommandEntry[]): Promise<readonly CompletedVerb[]> {
  return Promise.all(entries.map(async ({ name, load }) => ({ name, options: listOptions((await load()).command) })));
}

export interface CompletedVerb {
  readonly name: string;
  readonly options: readonly CompletedOption[];
}

export interface CompletedOption {
  /** `--output`. */
  readonly flag: string;
  readonly takesValue: boolean;
  /** Empty where it may be anything. */
  readonly choices: readonly string[];
}

function listOptions({ options = [], common = [], outputs = ['text', 'json'] }: Command): readonly CompletedOption[] {
  const shared = common.map((name) => ({
    ...COMMON_OPTIONS[name],
    ...(name === 'output' ? { choices: outputs } : {}),
  }));
  const completed = [...options, ...shared].flatMap(toCompleted);
  return [...completed, { flag: '--help', takesValue: false, choices: [] }];
}

function toCompleted({ flags, choices = [] }: OptionSpec): readonly CompletedOption[] {
  const [flag] = /--[a-z][a-z-]*/.exec(flags) ?? [];
  return flag === undefined ? [] : [{ flag, takesValue: flags.includes('<'), choices }];
}
