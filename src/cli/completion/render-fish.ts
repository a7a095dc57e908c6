import { type CompletedOption, type CompletedVerb, LIST_JOBS } from './completion.ts';

/** A script for fish: kept as `~/.config/fish/completions/millrace.fish`, it completes what that for Bash does, and says what verbs do. */
export function renderFish(verbs: readonly CompletedVerb[]): string {
  const names = verbs.flatMap(({ name, summary }) => [
    `complete -c millrace -n __fish_use_subcommand -f -a ${name} -d ${quote(summary)}`,
  ]);
  const ofVerbs = verbs.flatMap(({ name, takesJobs, options }) => {
    const of = `complete -c millrace -n '__fish_seen_subcommand_from ${name}'`;
    const jobs = takesJobs ? [`${of} -f -a ${quote(`(${LIST_JOBS})`)}`] : [];
    return [...jobs, ...options.map((option) => `${of} ${describeOption(option)}`)];
  });
  return `${[...names, 'complete -c millrace -n __fish_use_subcommand -l version', ...ofVerbs].join('\n')}\n`;
}

function describeOption({ flag, takesValue, takesJobs, choices }: CompletedOption): string {
  const long = `-l ${flag.replace(/^--/, '')}`;
  if (!takesValue) return long;
  if (takesJobs) return `${long} -x -a ${quote(`(${LIST_JOBS})`)}`;
  return choices.length > 0 ? `${long} -x -a ${quote(choices.join(' '))}` : `${long} -r`;
}

function quote(text: string): string {
  return `'${text.replaceAll('\\', '\\\\').replaceAll("'", "\\'")}'`;
}
