import type { Launch } from '../../../generated/formats.ts';
import { createDiagnostic, type Diagnostic } from '../../diagnostics/diagnostic.ts';
import { nearestName } from '../../diagnostics/nearest.ts';
import type { Graph } from '../../graph/graph.ts';
import { fail, type Result, succeed } from '../../std/result.ts';
import { launchProblem } from './problem.ts';

/** The environment of a launch: what it says, else `dev`, else the only one there is. */
export function chooseEnvironment(
  { environments }: Pick<Graph, 'environments'>,
  { env }: Launch,
): Result<string, readonly Diagnostic[]> {
  const names = Object.keys(environments).sort();
  if (env !== undefined) {
    if (Object.hasOwn(environments, env)) return succeed(env);
    const nearest = nearestName(env, names);
    const hint = nearest === undefined ? `There are: ${names.join(', ')}.` : `Did you mean "${nearest}"?`;
    const span = { source: { file: '--env', text: env }, start: 0, end: env.length };
    return fail([createDiagnostic('MR3016', span, `There is no environment "${env}".`, { hint })]);
  }
  const [only = '', ...others] = names;
  if (Object.hasOwn(environments, 'dev')) return succeed('dev');
  if (names.length > 0 && others.length === 0) return succeed(only);
  const message =
    names.length === 0
      ? 'The project has no environment.'
      : 'The launch says no environment, and there is none named "dev".';
  return fail([
    launchProblem(
      '--env',
      '',
      message,
      names.length === 0 ? 'Add one under "environments:".' : `Say one of: ${names.join(', ')}.`,
    ),
  ]);
}
