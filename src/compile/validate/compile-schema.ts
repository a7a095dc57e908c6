import { Ajv2020 } from 'ajv/dist/2020.js';
import addFormats from 'ajv-formats';
import type { JsonMap } from '../../std/json.ts';
import { fail, succeed, type Result } from '../../std/result.ts';

/** Compiles JSON Schemas of projects and packages. They may refer to themselves only: nothing is fetched. */
export function createSchemaCompiler(): (schema: JsonMap) => Result<(value: unknown) => boolean, string> {
  const ajv = new Ajv2020({ strict: false, logger: false });
  addFormats.default(ajv);
  ajv.addFormat('millrace-file', true);
  return (schema) => {
    try {
      // Two types may use the same $id, and $schema may name a draft that is not loaded.
      const { $id: _, $schema: draft, ...rest } = schema;
      if (typeof draft === 'string' && !draft.includes('2020-12')) return fail(`it is written for "${draft}"`);
      const validate = ajv.compile(rest);
      return succeed((value) => validate(value));
    } catch (error) {
      if (!(error instanceof Error)) throw error;
      // Of a list of complaints the first is the clearest.
      return fail((error.message.split(', ')[0] ?? '').replace(/\.$/, ''));
    }
  };
}
