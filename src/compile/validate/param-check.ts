import { isJsonMap, type Json, type JsonMap } from '../../std/json.ts';
import type { Result } from '../../std/result.ts';
import { type CompiledSchema, createSchemaCompiler } from './compile-schema.ts';
import { findMistakes, type Mistake, type Reading } from './find-mistakes.ts';
import { loneSchema } from './schema-set.ts';

/**
 * Params against the schemas by which jobs declare them, wherever they are written: in a job, an environment, or a launch. What is missing is
 * not missed, since another of these may bring it. Heavy to load: imported where a job has such a schema.
 */
export function createParamCheck(): ParamCheck {
  const compileNew = createSchemaCompiler();
  const known = new Map<string, Result<CompiledSchema, string>>();
  const compile = (schema: JsonMap): Result<CompiledSchema, string> => {
    const key = JSON.stringify(schema);
    const compiled = known.get(key) ?? compileNew(schema);
    known.set(key, compiled);
    return compiled;
  };
  return {
    compile,
    find(schema, params, reading = {}) {
      const found = findMistakes(loneSchema(schema), params, { ...reading, mode: 'written' });
      const explained = new Set(found.map((mistake) => ('key' in mistake ? mistake.key : mistake.path[0])));
      const others = Object.entries(params).filter(([param]) => !explained.has(param));
      return [...found, ...others.flatMap(([param, value]) => findUnexplained(schema, [param, value], compile))];
    },
  };
}

export interface ParamCheck {
  /** A schema as a whole; why it is none. */
  readonly compile: (schema: JsonMap) => Result<CompiledSchema, string>;
  readonly find: (schema: JsonMap, params: JsonMap, reading?: Omit<Reading, 'mode'>) => readonly Mistake[];
}

/**
 * The validator's words about a param by itself, for keywords that are not explained. A map may be a part of one, `null` may take a value out,
 * and what a template makes is known later: these are passed over, as are schemas that refer to other params.
 */
function findUnexplained(
  schema: JsonMap,
  [param, value]: readonly [string, Json],
  compile: ParamCheck['compile'],
): readonly Mistake[] {
  const declared = schema['properties'];
  const own = isJsonMap(declared) && Object.hasOwn(declared, param) ? declared[param] : undefined;
  if (!isJsonMap(own) || value === null || isJsonMap(value) || JSON.stringify(value).includes('{{')) return [];
  const compiled = compile({ ...(schema['$defs'] === undefined ? {} : { $defs: schema['$defs'] }), ...own });
  if (!compiled.ok || compiled.value.isValid(value)) return [];
  const { format } = own;
  const words = typeof value === 'string' && typeof format === 'string' ? FORMATS[format] : undefined;
  return [{ kind: 'broken rule', path: [param], rule: words ?? compiled.value.firstError().words }];
}

const FORMATS: { readonly [format: string]: string } = {
  date: 'must be a date such as "2026-01-31"',
  'date-time': 'must be a moment such as "2026-01-31T07:00:00Z"',
  time: 'must be a time such as "07:00:00Z"',
  uri: 'must be an address such as "https://example.com"',
  email: 'must be an address such as "somebody@example.com"',
};
