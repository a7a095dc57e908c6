import type { Command, CommandContext, ExitCode } from '../command.ts';
import { listCompletions } from '../completion/completion.ts';
import { renderBash } from '../completion/render-bash.ts';

/** Prints the script by which a shell completes the command line. */
export const command: Command = {
  description:
    'Print what makes a shell complete verbs, options and their values with the Tab key. ' +
    'For Bash, put this into ~/.bashrc: source <(millrace completion bash)',
  args: [{ name: '<shell>', description: 'bash' }],
  examples: ['completion bash'],
  run: printCompletion,
};

async function printCompletion({ args: [shell = ''], terminal, commands }: CommandContext): Promise<ExitCode> {
  if (shell !== 'bash') {
    terminal.err.write(`There is no completion for "${shell}": there is one for bash.\n`);
    return 2;
  }
  terminal.out.write(renderBash(await listCompletions(commands)));
  return 0;
}
