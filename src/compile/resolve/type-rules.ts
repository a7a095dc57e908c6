import type { FieldRule } from '../../../generated/formats.ts';
import type { JsonMap } from '../../std/json.ts';
import { isSqlDialect } from '../../templates/sql/sql.ts';
import type { LoadedJobType, Path } from '../stages.ts';
import { createFieldRules } from '../../model/field-rules.ts';
import { createFileFields, type FileField } from './file-fields.ts';

/** What resolve must know of the config of a job type. Made once for each type of a compile. */
export interface TypeRules {
  readonly ruleOf: (path: Path) => FieldRule;
  /** Whether a file that a field names holds SQL; it may stand in a map from dialect to file. */
  readonly isSqlFile: (path: Path) => boolean;
  readonly filesOf: (config: JsonMap) => readonly FileField[];
  /** Whether any field names assets or resources. */
  readonly hasNames: boolean;
  /** Whether any field holds SQL. */
  readonly hasSql: boolean;
  /** The type reads SQL from `file`, so that a file beside the descriptor may be meant without a word. */
  readonly hasDefaultFile: boolean;
}

export function createTypeRules(): (type: LoadedJobType) => TypeRules {
  const known = new Map<LoadedJobType, TypeRules>();
  return (type) => {
    const before = known.get(type);
    if (before) return before;
    const fields = Object.entries(type.manifest.fields ?? {});
    const ruleOf = createFieldRules(type.manifest);
    const rules: TypeRules = {
      ruleOf,
      isSqlFile: (path) =>
        ruleOf(path).sql === true || (isDialect(path.at(-1)) && ruleOf(path.slice(0, -1)).sql === true),
      filesOf: createFileFields(type.configSchema),
      hasNames: fields.some(([, { asset, resource }]) => asset !== undefined || resource === true),
      hasSql: fields.some(([, { sql }]) => sql === true),
      hasDefaultFile: fields.some(([key, { sql }]) => key === 'file' && sql === true),
    };
    known.set(type, rules);
    return rules;
  };
}

function isDialect(part: string | number | undefined): boolean {
  return typeof part === 'string' && isSqlDialect(part);
}
