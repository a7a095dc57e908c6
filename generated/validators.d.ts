/* Made from schema/ by `npm run generate`. Do not edit. */
import type { ErrorObject } from 'ajv';

/** True when the value fits; otherwise `errors` holds all that is wrong with it, until the next call. */
export interface Validator {
  (value: unknown): boolean;
  readonly errors?: ErrorObject[] | null;
}

/** Checks a value against schema/project.schema.json. */
export declare const validateProject: Validator;

/** Checks a value against schema/job.schema.json. */
export declare const validateJobFile: Validator;

/** Checks a value against schema/job.schema.json#/$defs/manyJobs. */
export declare const validateManyJobs: Validator;

/** Checks a value against schema/job.schema.json#/$defs/job. */
export declare const validateJob: Validator;

/** Checks a value against schema/job.schema.json#/$defs/defaults. */
export declare const validateDefaults: Validator;

/** Checks a value against schema/common.schema.json#/$defs/launch. */
export declare const validateLaunch: Validator;

/** Checks a value against schema/jobtype.schema.json. */
export declare const validateJobType: Validator;

/** Checks a value against schema/graph.schema.json. */
export declare const validateGraph: Validator;
