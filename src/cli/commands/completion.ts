import type { Command, CommandContext, ExitCode } from '../command.ts';
import { listCompletions } from '../completion/completion.ts';
import { renderBash } from '../completion/render-bash.ts';
import { renderFish } from '../completion/render-fish.ts';
import { renderZsh } from '../completion/render-zsh.ts';

/** Prints the script by which a shell completes the command line. */
export const command: Command = {
  description:
    'Print what makes a shell complete verbs, options, their values and names of jobs with the Tab key. ' +
    'For Bash, put this into ~/.bashrc: source <(millrace completion bash); for Zsh the same into ~/.zshrc, after compinit: ' +
    'source <(millrace completion zsh); for fish run: millrace completion fish > ~/.config/fish/completions/millrace.fish',
  args: [{ name: '<shell>', description: 'bash, zsh or fish' }],
  examples: ['completion bash'],
  run: printCompletion,
};

async function printCompletion({ args: [shell = ''], terminal, commands }: CommandContext): Promise<ExitCode> {
  const render = SHELLS.get(shell);
  if (render === undefined) {
    terminal.err.write(`There is no completion for "${shell}": there is one for ${[...SHELLS.keys()].join(', ')}.\n`);
    return 2;
  }
  terminal.out.write(render(await listCompletions(commands)));
  return 0;
}

const SHELLS: ReadonlyMap<string, (verbs: Awaited<ReturnType<typeof listCompletions>>) => string> = new Map([
  ['bash', renderBash],
  ['zsh', renderZsh],
  ['fish', renderFish],
]);
