import { createDiagnostic, type Diagnostic } from '../../diagnostics/diagnostic.ts';
import { isJsonMap, type JsonMap } from '../../std/json.ts';
import type { Result } from '../../std/result.ts';
import type { ExpandedJob } from '../stages.ts';
import type { CompiledSchema } from '../validate/compile-schema.ts';
import { describeMistake } from '../validate/describe-mistake.ts';
import { findMistakes } from '../validate/find-mistakes.ts';
import { loneSchema } from '../validate/schema-set.ts';

/**
 * The params of jobs against the schemas that declare them (MR2005). What is missing is not missed: a launch may bring it. The validator is
 * loaded only where a job has such a schema.
 */
export async function checkParams(jobs: readonly ExpandedJob[]): Promise<readonly Diagnostic[]> {
  const declared = jobs.flatMap((job) => {
    const { params_schema: schema } = job.descriptor;
    return isJsonMap(schema) ? [{ job, schema: { type: 'object', ...schema } }] : [];
  });
  if (declared.length === 0) return [];
  const { createSchemaCompiler } = await import('../validate/compile-schema.ts');
  const compile = createSchemaCompiler();
  const known = new Map<string, Result<CompiledSchema, string>>();
  return declared.flatMap(({ job, schema }) => {
    const key = JSON.stringify(schema);
    const compiled = known.get(key) ?? compile(schema);
    known.set(key, compiled);
    if (!compiled.ok) return [describeBrokenSchema(job, compiled.error)];
    const { params = {} } = job.descriptor;
    if (!isJsonMap(params) || compiled.value.isValid(params)) return [];
    return describeBreaches(job, schema, params);
  });
}

function describeBrokenSchema(job: ExpandedJob, reason: string): Diagnostic {
  const span = job.spanOf(['params_schema'], 'value');
  return createDiagnostic('MR2005', span, `What "${job.name}" says of its params is no JSON Schema: ${reason}.`);
}

function describeBreaches(job: ExpandedJob, schema: JsonMap, params: JsonMap): readonly Diagnostic[] {
  const where = {
    noun: `the params of "${job.name}"`,
    spanOf: (path: Parameters<ExpandedJob['spanOf']>[0], on: 'key' | 'value') => job.spanOf(['params', ...path], on),
  };
  const mistakes = findMistakes(loneSchema(schema), params, { mode: 'written' });
  return mistakes.map((mistake) => describeMistake(mistake, where));
}
