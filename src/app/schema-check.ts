import { Ajv2020 } from 'ajv/dist/2020.js';
import addFormats from 'ajv-formats';
import type { PlanContext } from '../run/plan/plan.ts';

/** Checks values by the JSON Schemas of a graph. Heavy to load: imported where a launch sets something. */
export function createSchemaCheck(): PlanContext['check'] {
  const ajv = new Ajv2020({ allErrors: true, strict: false });
  addFormats.default(ajv);
  ajv.addFormat('millrace-file', true);
  return (schema, value) => {
    const { $id: _, ...anonymous } = schema;
    const check = ajv.compile(anonymous);
    if (check(value)) return [];
    return (check.errors ?? []).map(({ instancePath, message = 'does not fit', params }) => {
      const where = instancePath === '' ? '' : `"${instancePath.slice(1).replaceAll('/', '.')}" `;
      const extra = 'additionalProperty' in params ? ` ("${String(params['additionalProperty'])}")` : '';
      return `${where}${message}${extra}`;
    });
  };
}
