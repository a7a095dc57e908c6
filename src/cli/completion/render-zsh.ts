import { type CompletedVerb, LIST_JOBS } from './completion.ts';

/** A script for Zsh: sourced after `compinit`, or kept as `_millrace` in a folder of `$fpath`, it completes what that for Bash does. */
export function renderZsh(verbs: readonly CompletedVerb[]): string {
  const values = verbs.flatMap(({ name, options }) =>
    options.flatMap(({ flag, takesValue, takesJobs, choices }) => {
      if (!takesValue) return [];
      const offer = takesJobs ? '_millrace_jobs' : choices.length > 0 ? `compadd -- ${choices.join(' ')}` : '_files';
      return [`    '${name} ${flag}') ${offer}; return ;;`];
    }),
  );
  const flags = verbs.map(
    ({ name, options }) => `      ${name}) compadd -- ${options.map(({ flag }) => flag).join(' ')} ;;`,
  );
  return `${[
    '#compdef millrace',
    '_millrace_jobs() {',
    `  compadd -- $(${LIST_JOBS})`,
    '}',
    '_millrace() {',
    "  local verb='' word",
    '  for word in "${words[@]:1:$((CURRENT - 2))}"; do',
    '    if [[ "$word" != -* ]]; then verb="$word"; break; fi',
    '  done',
    '  case "$verb ${words[$((CURRENT - 1))]}" in',
    ...values,
    '  esac',
    '  if [[ -z "$verb" ]]; then',
    `    compadd -- ${[...verbs.map(({ name }) => name), '--help', '--version'].join(' ')}`,
    '  elif [[ "${words[$CURRENT]}" == -* ]]; then',
    '    case "$verb" in',
    ...flags,
    '    esac',
    '  else',
    '    case "$verb" in',
    `      ${verbs.flatMap(({ name, takesJobs }) => (takesJobs ? [name] : [])).join('|')}) _millrace_jobs ;;`,
    '      *) _files ;;',
    '    esac',
    '  fi',
    '}',
    'if [[ "${funcstack[1]}" == _millrace ]]; then _millrace "$@"; else compdef _millrace millrace; fi',
  ].join('\n')}\n`;
}
