import { CONFIG_VALIDATORS } from '../../../generated/descriptor-validators.js';
import type { Diagnostic } from '../../diagnostics/diagnostic.ts';
import { createDiagnostic } from '../../diagnostics/diagnostic.ts';
import type { JsonMap } from '../../std/json.ts';
import type { LoadedJobType } from '../stages.ts';
import type { SchemaError } from './compile-schema.ts';
import { loneSchema, type SchemaSite } from './schema-set.ts';

/** How the configs of a job type are checked: a fast yes or no, and the schema by which a no is explained. */
export interface ConfigValidator {
  readonly isValid: (config: JsonMap) => boolean;
  readonly schema: SchemaSite;
  /** The validator's own words about the config that it refused last: for what the schema's explanation does not know. */
  readonly firstError?: () => SchemaError;
}

/**
 * A validator for each job type. Those of the product come ready made; the schemas of others are compiled, by a library that is loaded
 * only then. A schema that is none is reported, and allows everything, so that its jobs are not blamed.
 */
export async function createConfigValidators(
  types: Iterable<LoadedJobType>,
): Promise<{ readonly validators: ReadonlyMap<string, ConfigValidator>; readonly diagnostics: readonly Diagnostic[] }> {
  const validators = new Map<string, ConfigValidator>();
  const own: LoadedJobType[] = [];
  for (const type of types) {
    const ready = type.origin === 'built-in' ? CONFIG_VALIDATORS[type.manifest.name] : undefined;
    if (ready) validators.set(type.manifest.name, { isValid: ready, schema: loneSchema(type.configSchema) });
    else own.push(type);
  }
  if (own.length === 0) return { validators, diagnostics: [] };
  const { createSchemaCompiler } = await import('./compile-schema.ts');
  const compile = createSchemaCompiler();
  const diagnostics: Diagnostic[] = [];
  for (const type of own) {
    const compiled = compile(type.configSchema);
    const schema = loneSchema(compiled.ok ? type.configSchema : {});
    validators.set(type.manifest.name, compiled.ok ? { ...compiled.value, schema } : { isValid: () => true, schema });
    if (!compiled.ok) diagnostics.push(reportBrokenSchema(type, compiled.error));
  }
  return { validators, diagnostics };
}

function reportBrokenSchema(type: LoadedJobType, reason: string): Diagnostic {
  const span = type.file?.spanOf(['name']) ?? { source: { file: 'jobtype.yaml', text: '' }, start: 0, end: 0 };
  return createDiagnostic(
    'MR4002',
    span,
    `The config schema of the job type "${type.manifest.name}", in "config.schema.json" beside this, cannot be used: ${reason}.`,
    { hint: 'It must be a JSON Schema (2020-12) that refers to nothing outside of itself.' },
  );
}
