import type { PlanContext } from '../run/plan/plan.ts';

/** Checks values by the JSON Schemas of a graph. The checker is loaded when this is called, since few launches need one. */
export async function createSchemaCheck(): Promise<PlanContext['check']> {
  const [{ Ajv2020 }, formats] = await Promise.all([import('ajv/dist/2020.js'), import('ajv-formats')]);
  const ajv = new Ajv2020({ allErrors: true, strict: false });
  formats.default.default(ajv);
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
