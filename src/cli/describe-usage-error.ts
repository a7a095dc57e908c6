/**
 * What is wrong with a command line, as commander says it (`error: unknown option '--selct'`), as a sentence for people. What it does not
 * know stays as it is. `command` is the name of the one that was asked for, if there is such a one.
 */
export function describeUsageError(text: string, command: string | undefined): string {
  const whole = text.trim();
  for (const { pattern, describe } of SENTENCES) {
    const match = pattern.exec(whole);
    if (match) return `${describe(match.slice(1), command)}\n`;
  }
  return text;
}

interface UsageSentence {
  readonly pattern: RegExp;
  readonly describe: (parts: readonly (string | undefined)[], command: string | undefined) => string;
}

const SENTENCES: readonly UsageSentence[] = [
  {
    pattern: /^error: unknown command '(.*)'(?:\s*\(Did you mean (?:one of )?(.*)\?\))?/,
    describe: ([name, nearest]) =>
      `There is no command "${name}". ${suggest(nearest) ?? '"millrace --help" lists them.'}`,
  },
  {
    pattern: /^error: unknown option '(.*)'(?:\s*\(Did you mean (?:one of )?(.*)\?\))?/,
    describe: ([name, nearest], command) =>
      `${nameCommand(command)} has no option "${name}". ${suggest(nearest) ?? helpOf(command, 'lists them')}`,
  },
  {
    pattern: /^error: missing required argument '(.*)'/,
    describe: ([name], command) =>
      `Say which ${name}: millrace ${command ?? ''} <${name}>. ${helpOf(command, 'says more')}`,
  },
  {
    pattern: /^error: too many arguments for '.*'\. Expected (\d+) arguments? but got \d+: (.*)\.$/,
    describe: ([count, words], command) =>
      count === '0'
        ? `${nameCommand(command)} takes options only, and no "${words}". ${helpOf(command, 'lists them')}`
        : `${nameCommand(command)} takes fewer words than "${words}". ${helpOf(command, 'says which')}`,
  },
  {
    pattern: /^error: option '(?:-\w, )?(--[\w-]+).*' argument '(.*)' is invalid\. Allowed choices are (.*)\.$/,
    describe: ([option, given, choices = '']) =>
      `${option} is ${choices.replace(/, ([^,]*)$/, ' or $1')}, not "${given}".`,
  },
  {
    pattern: /^error: option '(?:-\w, )?(--[\w-]+) (.*)' argument missing/,
    describe: ([option, value], command) =>
      `${option} needs a value: ${option} ${value}. ${helpOf(command, 'says more')}`,
  },
];

function suggest(nearest: string | undefined): string | undefined {
  return nearest === undefined ? undefined : `Did you mean "${nearest.replaceAll(', ', '" or "')}"?`;
}

function nameCommand(command: string | undefined): string {
  return command === undefined ? 'Millrace' : `"millrace ${command}"`;
}

function helpOf(command: string | undefined, what: string): string {
  return `"millrace ${command === undefined ? '' : `${command} `}--help" ${what}.`;
}
