import { Ajv2020 } from 'ajv/dist/2020.js';
import type { ValidateFunction } from 'ajv';
import addFormats from 'ajv-formats';
import { LINEAR_REGEXP } from '../compile/validate/linear-regexp.ts';
import type { JsonMap } from '../std/json.ts';
import type { PlanContext } from '../run/plan/plan.ts';

/** Checks values by the JSON Schemas of a graph. Heavy to load: imported where a launch sets something. */
export function createSchemaCheck(): PlanContext['check'] {
  const ajv = new Ajv2020({ allErrors: true, strict: false, code: { regExp: LINEAR_REGEXP } });
  addFormats.default(ajv);
  ajv.addFormat('millrace-file', true);
  return (schema, value) => {
    const { $id: _, ...anonymous } = schema;
    const check = compileSchema(ajv, anonymous);
    if (typeof check === 'string') return [`the schema cannot be used, ${check}`];
    if (check(value)) return [];
    return (check.errors ?? []).map(({ instancePath, message = 'does not fit', params }) => {
      const where = instancePath === '' ? '' : `"${instancePath.slice(1).replaceAll('/', '.')}" `;
      const extra = 'additionalProperty' in params ? ` ("${String(params['additionalProperty'])}")` : '';
      return `${where}${message}${extra}`;
    });
  };
}

/** The validator, or why there is none: compile refuses such schemas, but a graph may come from elsewhere. */
function compileSchema(ajv: Ajv2020, schema: JsonMap): ValidateFunction | string {
  try {
    return ajv.compile(schema);
  } catch (error) {
    if (error instanceof Error) return error.message;
    throw error;
  }
}
