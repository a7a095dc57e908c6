import { createDiagnostic, type Diagnostic } from '../../diagnostics/diagnostic.ts';
import { isJsonMap, type JsonMap } from '../../std/json.ts';
import type { ExpandedJob, Path, Project } from '../stages.ts';
import { createEnvironmentCheck } from '../validate/check-environment-params.ts';
import { describeMistake } from '../validate/describe-mistake.ts';
import type { ParamCheck } from '../validate/param-check.ts';
import { paramSchemaOf } from '../validate/param-schema.ts';

/**
 * The params of jobs, and those that environments bring for them, against the schemas that declare them (MR2005). What is missing is not
 * missed: a launch may bring it. The validator is loaded only where a job has such a schema.
 */
export async function checkParams(jobs: readonly ExpandedJob[], project: Project): Promise<readonly Diagnostic[]> {
  const declared = jobs.filter((job) => isJsonMap(job.descriptor.params_schema));
  if (declared.length === 0) return [];
  const { createParamCheck } = await import('../validate/param-check.ts');
  const check = createParamCheck();
  const bring = createEnvironmentCheck(project.descriptor.environments ?? {}, {
    check,
    spanOf: (path, on) => project.spanOf(['environments', ...path], on),
  });
  return declared.flatMap((job) => {
    const schema = paramSchemaOf(job.descriptor.params_schema) ?? {};
    const compiled = check.compile(schema);
    if (!compiled.ok) return [describeBrokenSchema(job, compiled.error)];
    const { params = {} } = job.descriptor;
    const own =
      !isJsonMap(params) || compiled.value.isValid(params) ? [] : describeBreaches(job, schema, params, check);
    const brought = bring(schema).map((found) => ({
      ...found,
      related: [{ span: job.place, message: `"${job.name}" takes it` }],
    }));
    return [...own, ...brought];
  });
}

function describeBrokenSchema(job: ExpandedJob, reason: string): Diagnostic {
  const span = job.spanOf(['params_schema'], 'value');
  return createDiagnostic('MR2005', span, `What "${job.name}" says of its params is no JSON Schema: ${reason}.`);
}

function describeBreaches(
  job: ExpandedJob,
  schema: JsonMap,
  params: JsonMap,
  check: ParamCheck,
): readonly Diagnostic[] {
  const where = {
    noun: `the params of "${job.name}"`,
    spanOf: (path: Path, on: 'key' | 'value') => job.spanOf(['params', ...path], on),
  };
  return check.find(schema, params).map((mistake) => describeMistake(mistake, where));
}
