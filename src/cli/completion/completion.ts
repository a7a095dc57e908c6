import type { Command, CommandEntry, OptionSpec } from '../command.ts';
import { COMMON_OPTIONS } from '../options.ts';

/**
 * What a shell needs to complete the command line: each verb with its options, and what these may be. All of that is there before anybody
 * types, so that a shell reads it once; only for the names of jobs it asks the project. `render-bash.ts` and its siblings write it for a shell.
 */
export async function listCompletions(entries: readonly CommandEntry[]): Promise<readonly CompletedVerb[]> {
  return Promise.all(
    entries.map(async ({ name, summary, load }) => {
      const { command } = await load();
      const takesJobs = (command.args ?? []).some((arg) => /job|step|asset/.test(arg.name));
      return { name, summary, takesJobs, options: listOptions(command) };
    }),
  );
}

/** Prints the names of jobs, one a line; nothing where there is no project. */
export const LIST_JOBS = 'millrace ls --output names 2>/dev/null';

export interface CompletedVerb {
  readonly name: string;
  readonly summary: string;
  /** Its arguments are names of jobs, or may be. */
  readonly takesJobs: boolean;
  readonly options: readonly CompletedOption[];
}

export interface CompletedOption {
  /** `--output`. */
  readonly flag: string;
  readonly takesValue: boolean;
  /** Its value is a selection: names of jobs are one. */
  readonly takesJobs: boolean;
  /** Empty where it may be anything. */
  readonly choices: readonly string[];
}

function listOptions({ options = [], common = [], outputs = ['text', 'json'] }: Command): readonly CompletedOption[] {
  const shared = common.map((name) => ({
    ...COMMON_OPTIONS[name],
    ...(name === 'output' ? { choices: outputs } : {}),
  }));
  const completed = [...options, ...shared].flatMap(toCompleted);
  return [...completed, { flag: '--help', takesValue: false, takesJobs: false, choices: [] }];
}

function toCompleted({ flags, choices = [] }: OptionSpec): readonly CompletedOption[] {
  const [flag] = /--[a-z][a-z-]*/.exec(flags) ?? [];
  return flag === undefined
    ? []
    : [{ flag, takesValue: flags.includes('<'), takesJobs: flags.includes('<selection'), choices }];
}
