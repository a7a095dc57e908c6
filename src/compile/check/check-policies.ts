import type { ValidateFunction } from 'ajv';
import type { PolicyDescriptor } from '../../../generated/formats.ts';
import { createDiagnostic, type Diagnostic } from '../../diagnostics/diagnostic.ts';
import type { Graph } from '../../graph/graph.ts';
import { readSelectionGraph } from '../../graph/selection/read-selection-graph.ts';
import { isJsonMap, type JsonMap } from '../../std/json.ts';
import { selectWritten } from '../link/read-selection.ts';
import type { ExpandedJob, Project } from '../stages.ts';
import { describeMistake } from '../validate/describe-mistake.ts';
import { findMistakes } from '../validate/find-mistakes.ts';
import { loneSchema } from '../validate/schema-set.ts';

/**
 * The project's policies (MR3013): every selected job, with all its defaults merged and in the words of a descriptor, must satisfy the JSON
 * Schema. The validator is loaded only when there is a policy.
 */
export async function checkPolicies(
  jobs: readonly ExpandedJob[],
  graph: Graph,
  project: Project,
): Promise<readonly Diagnostic[]> {
  const policies = Object.entries(project.descriptor.policies ?? {});
  if (policies.length === 0) return [];
  const { createPolicyCompiler } = await import('./compile-policy.ts');
  const compilePolicy = createPolicyCompiler();
  const byName = new Map(jobs.map((job) => [job.name, job]));
  const selectionGraph = readSelectionGraph(graph);
  return policies.flatMap(([name, policy]) => {
    const validate = compileSchema(policy.require, compilePolicy);
    if (typeof validate === 'string') return [describeBrokenSchema(name, validate, project)];
    const selected =
      policy.select === undefined
        ? undefined
        : selectWritten(policy.select, project.spanOf(['policies', name, 'select'], 'value'), selectionGraph);
    const names = selected?.jobs ?? [...byName.keys()].sort();
    const broken = names.map((job) => byName.get(job)).filter((job) => job !== undefined && !validate(job.descriptor));
    return [
      ...(selected?.diagnostics ?? []),
      ...broken.flatMap((job) => (job ? describeBreach(job, name, { policy, project }) : [])),
    ];
  });
}

/** The validator, or why the schema is none. */
function compileSchema(
  schema: JsonMap | PolicyDescriptor['require'],
  compile: (schema: object) => ValidateFunction,
): ValidateFunction | string {
  try {
    return compile(schema);
  } catch (error) {
    if (error instanceof Error) return error.message;
    throw error;
  }
}

function describeBrokenSchema(name: string, reason: string, project: Project): Diagnostic {
  const message = `What the policy "${name}" requires is no JSON Schema: ${reason.replace(/\.$/, '')}.`;
  return createDiagnostic('MR2005', project.spanOf(['policies', name, 'require'], 'value'), message);
}

function describeBreach(
  job: ExpandedJob,
  name: string,
  { policy, project }: { readonly policy: PolicyDescriptor; readonly project: Project },
): readonly Diagnostic[] {
  const severity = policy.severity ?? 'error';
  const related = [{ span: project.spanOf(['policies', name], 'key'), message: `the policy "${name}"` }];
  const hint = policy.description === undefined ? undefined : { hint: policy.description };
  const schema = policy.require as JsonMap;
  const where = {
    noun: `the job "${job.name}"`,
    spanOf: (path: Parameters<ExpandedJob['spanOf']>[0], on: 'key' | 'value') =>
      path.length === 0 ? job.place : job.spanOf(path, on),
  };
  const whole: unknown = job.descriptor;
  const found = isJsonMap(whole) ? findMistakes(loneSchema(schema), whole, { mode: 'whole' }) : [];
  const mistakes = found.map((mistake) => describeMistake(mistake, where));
  if (mistakes.length === 0)
    return [
      createDiagnostic('MR3013', job.place, `The job "${job.name}" does not satisfy the policy "${name}".`, {
        severity,
        related,
        ...hint,
      }),
    ];
  return mistakes.map(({ message, span }) =>
    createDiagnostic(
      'MR3013',
      span,
      `The policy "${name}" is not satisfied by "${job.name}": ${message.charAt(0).toLowerCase()}${message.slice(1)}`,
      { severity, related, ...hint },
    ),
  );
}
