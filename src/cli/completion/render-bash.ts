import { type CompletedVerb, LIST_JOBS } from './completion.ts';

/** A script for Bash from 3.2: sourced, it completes verbs, options and what these may be, names of jobs among them; of any other value files. */
export function renderBash(verbs: readonly CompletedVerb[]): string {
  const values = verbs.flatMap(({ name, options }) =>
    options
      .filter(({ takesValue }) => takesValue)
      .map(
        ({ flag, choices, takesJobs }) =>
          `    '${name} ${flag}') words=${takesJobs ? `"$(${LIST_JOBS})"` : `'${choices.join(' ')}'`} ;;`,
      ),
  );
  const flags = verbs.map(
    ({ name, options }) => `      ${name}) words='${options.map(({ flag }) => flag).join(' ')}' ;;`,
  );
  return `${[
    '_millrace() {',
    '  local current="${COMP_WORDS[COMP_CWORD]}" previous="${COMP_WORDS[COMP_CWORD-1]}"',
    "  local verb='' words='' place",
    '  COMPREPLY=()',
    '  for ((place = 1; place < COMP_CWORD; place++)); do',
    '    if [[ "${COMP_WORDS[place]}" != -* ]]; then verb="${COMP_WORDS[place]}"; break; fi',
    '  done',
    '  case "$verb $previous" in',
    ...values,
    '    *)',
    '      case "$verb" in',
    `      '') words='${[...verbs.map(({ name }) => name), '--help', '--version'].join(' ')}' ;;`,
    ...flags,
    '      esac',
    `      if [[ -n "$verb" && "$current" != -* ]]; then`,
    "        words=''",
    '        case "$verb" in',
    `        ${verbs.flatMap(({ name, takesJobs }) => (takesJobs ? [name] : [])).join('|')}) words="$(${LIST_JOBS})" ;;`,
    '        esac',
    '      fi',
    '  esac',
    '  COMPREPLY=($(compgen -W "$words" -- "$current"))',
    '}',
    'complete -o default -F _millrace millrace',
  ].join('\n')}\n`;
}
