import type { ValidateFunction } from 'ajv';
import { Ajv2020 } from 'ajv/dist/2020.js';
import addFormats from 'ajv-formats';
import { LINEAR_REGEXP } from '../validate/linear-regexp.ts';

/** Compiles the schemas of policies; throws on one that is no schema. Heavy to load: imported where there is a policy. */
export function createPolicyCompiler(): (schema: object) => ValidateFunction {
  const ajv = new Ajv2020({ allErrors: false, strict: false, validateFormats: true, code: { regExp: LINEAR_REGEXP } });
  addFormats.default(ajv);
  return (schema) => ajv.compile(schema);
}
