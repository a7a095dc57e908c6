import { Ajv2020, type ErrorObject } from 'ajv/dist/2020.js';
import addFormats from 'ajv-formats';
import type { JsonMap } from '../../std/json.ts';
import { LINEAR_REGEXP } from './linear-regexp.ts';
import { fail, succeed, type Result } from '../../std/result.ts';

/** Compiles JSON Schemas of projects and packages. They may refer to themselves only: nothing is fetched. */
export function createSchemaCompiler(): (schema: JsonMap) => Result<CompiledSchema, string> {
  const ajv = new Ajv2020({ strict: false, logger: false, code: { regExp: LINEAR_REGEXP } });
  addFormats.default(ajv);
  ajv.addFormat('millrace-file', true);
  return (schema) => {
    try {
      // Two types may use the same $id, and $schema may name a draft that is not loaded.
      const { $id: _, $schema: draft, ...rest } = schema;
      if (typeof draft === 'string' && !draft.includes('2020-12')) return fail(`it is written for "${draft}"`);
      const validate = ajv.compile(rest);
      return succeed({ isValid: (value) => validate(value), firstError: () => describeError(validate.errors?.[0]) });
    } catch (error) {
      if (!(error instanceof Error)) throw error;
      // Of a list of complaints about the schema itself the first is the clearest.
      const [first = ''] = error.message.startsWith('schema is invalid') ? error.message.split(', ') : [error.message];
      return fail(first.replace(/\.$/, ''));
    }
  };
}

export interface CompiledSchema {
  readonly isValid: (value: unknown) => boolean;
  /** Of the value that was looked at last: what is wrong with it, in the validator's words. */
  readonly firstError: () => SchemaError;
}

export interface SchemaError {
  readonly path: readonly string[];
  readonly words: string;
}

function describeError(error: ErrorObject | undefined): SchemaError {
  const path = (error?.instancePath ?? '').split('/').slice(1);
  return {
    path: path.map((part) => part.replaceAll('~1', '/').replaceAll('~0', '~')),
    words: error?.message ?? 'does not fit the schema',
  };
}
