import type { OptionSpec, OptionValues } from './command.ts';

/** The options that many verbs have, spelled and explained once. */
export const COMMON_OPTIONS = {
  project: {
    flags: '--project <folder>',
    description: 'the project; the nearest folder upwards with a millrace.yaml by default',
  },
  select: {
    flags: '--select <selection...>',
    description: 'which jobs: "marts.*", "+marts.delays", "tag:gold and not owner:ops"',
  },
  exclude: { flags: '--exclude <selection...>', description: 'jobs to leave out of what is selected' },
  env: { flags: '--env <name>', description: 'the environment: dev, prod, …' },
  preset: { flags: '--preset <name>', description: 'a named launch of the project' },
  partition: { flags: '--partition <key>', description: 'a key, "SET=KEY", or a range "A..B"' },
  output: { flags: '--output <format>', description: 'how the answer is written' },
} as const satisfies Record<string, OptionSpec>;

export type CommonOption = keyof typeof COMMON_OPTIONS;

/** The values that commander parsed, by their names in camel case, behind the names that people type. */
export function createOptionValues(parsed: Readonly<Record<string, unknown>>): OptionValues {
  const valueOf = (name: string): unknown =>
    parsed[name.replace(/-(\w)/g, (_, letter: string) => letter.toUpperCase())];
  return {
    text(name) {
      const value = valueOf(name);
      return typeof value === 'string' ? value : undefined;
    },
    texts(name) {
      const value = valueOf(name);
      if (Array.isArray(value)) return value.filter((item) => typeof item === 'string');
      return typeof value === 'string' ? [value] : [];
    },
    flag: (name) => valueOf(name) === true || (name.startsWith('no-') && valueOf(name.slice('no-'.length)) === false),
  };
}
