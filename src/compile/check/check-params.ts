import { createDiagnostic, type Diagnostic } from '../../diagnostics/diagnostic.ts';
import { isJsonMap, type JsonMap } from '../../std/json.ts';
import type { Result } from '../../std/result.ts';
import type { ExpandedJob, Path, Project } from '../stages.ts';
import type { CompiledSchema } from '../validate/compile-schema.ts';
import { describeMistake } from '../validate/describe-mistake.ts';
import { findMistakes } from '../validate/find-mistakes.ts';
import { loneSchema } from '../validate/schema-set.ts';

/**
 * The params of jobs, and those that environments bring for them, against the schemas that declare them (MR2005). What is missing is not
 * missed: a launch may bring it. The validator is loaded only where a job has such a schema.
 */
export async function checkParams(jobs: readonly ExpandedJob[], project: Project): Promise<readonly Diagnostic[]> {
  const declared = jobs.flatMap((job) => {
    const { params_schema: schema } = job.descriptor;
    return isJsonMap(schema) ? [{ job, schema: { type: 'object', ...schema } }] : [];
  });
  if (declared.length === 0) return [];
  const { createSchemaCompiler } = await import('../validate/compile-schema.ts');
  const compile = createSchemaCompiler();
  const known = new Map<string, Result<CompiledSchema, string>>();
  const blamed = new Set<string>();
  return declared.flatMap(({ job, schema }) => {
    const key = JSON.stringify(schema);
    const compiled = known.get(key) ?? compile(schema);
    known.set(key, compiled);
    if (!compiled.ok) return [describeBrokenSchema(job, compiled.error)];
    const { params = {} } = job.descriptor;
    const own = !isJsonMap(params) || compiled.value.isValid(params) ? [] : describeBreaches(job, schema, params);
    return [...own, ...checkEnvironments(job, schema, { project, blamed })];
  });
}

interface OfEnvironments {
  readonly project: Project;
  /** Places of which something was said already, of another job. */
  readonly blamed: Set<string>;
}

/** Environments bring their params to every job: to this one those that its schema declares. What one inherits is told where it is written. */
function checkEnvironments(job: ExpandedJob, schema: JsonMap, about: OfEnvironments): readonly Diagnostic[] {
  const { project, blamed } = about;
  const declared = schema['properties'];
  if (!isJsonMap(declared)) return [];
  return Object.entries(project.descriptor.environments ?? {}).flatMap(([name, environment]) => {
    const meant = Object.entries(environment.params ?? {}).filter(([param]) => Object.hasOwn(declared, param));
    const params = Object.fromEntries(meant) as JsonMap; // from YAML, so it is plain data
    const where = {
      noun: `the params of the environment "${name}"`,
      spanOf: (path: Path, on: 'key' | 'value') => project.spanOf(['environments', name, 'params', ...path], on),
    };
    return findMistakes(loneSchema(schema), params, { mode: 'written' }).flatMap((mistake) => {
      const found = describeMistake(mistake, where);
      const place = `${found.span.source.file}:${found.span.start}`;
      if (blamed.has(place)) return [];
      blamed.add(place);
      return [{ ...found, related: [{ span: job.place, message: `"${job.name}" takes it` }] }];
    });
  });
}

function describeBrokenSchema(job: ExpandedJob, reason: string): Diagnostic {
  const span = job.spanOf(['params_schema'], 'value');
  return createDiagnostic('MR2005', span, `What "${job.name}" says of its params is no JSON Schema: ${reason}.`);
}

function describeBreaches(job: ExpandedJob, schema: JsonMap, params: JsonMap): readonly Diagnostic[] {
  const where = {
    noun: `the params of "${job.name}"`,
    spanOf: (path: Path, on: 'key' | 'value') => job.spanOf(['params', ...path], on),
  };
  const mistakes = findMistakes(loneSchema(schema), params, { mode: 'written' });
  return mistakes.map((mistake) => describeMistake(mistake, where));
}
