/** The environment variables by which a process of a step has what templates name, by those names. */
export const STEP_VARIABLES = {
  'run.id': 'MILLRACE_RUN',
  'run.env': 'MILLRACE_ENV',
  'env.name': 'MILLRACE_ENV',
  'job.name': 'MILLRACE_JOB',
} as const;

/** The same of names that people choose, or that depend on the partition: `params.window_days` is `MILLRACE_PARAM_WINDOW_DAYS`. */
export function stepVariable(root: keyof typeof PREFIXES, name: string): string {
  return `${PREFIXES[root]}_${name.toUpperCase().replaceAll(/[^A-Z0-9]/g, '_')}`;
}

/** The variable of a whole name of a template; `undefined` when there is none. */
export function variableOfName(name: string): string | undefined {
  if (Object.hasOwn(STEP_VARIABLES, name)) return STEP_VARIABLES[name as keyof typeof STEP_VARIABLES]; // it is one of them
  const [, root = '', below] = /^(\w+)\.(.+)$/.exec(name) ?? [];
  return below !== undefined && isNamed(root) ? stepVariable(root, below) : undefined;
}

const PREFIXES = {
  item: 'MILLRACE_ITEM',
  params: 'MILLRACE_PARAM',
  partition: 'MILLRACE_PARTITION',
  inputs: 'MILLRACE_INPUT',
  outputs: 'MILLRACE_OUTPUT',
} as const;

/** Templates know no outputs. */
function isNamed(root: string): root is Exclude<keyof typeof PREFIXES, 'outputs'> {
  return root !== 'outputs' && Object.hasOwn(PREFIXES, root);
}
