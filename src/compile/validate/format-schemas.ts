import commonSchema from '../../../schema/common.schema.json' with { type: 'json' };
import jobSchema from '../../../schema/job.schema.json' with { type: 'json' };
import jobTypeSchema from '../../../schema/jobtype.schema.json' with { type: 'json' };
import projectSchema from '../../../schema/project.schema.json' with { type: 'json' };
import resourceTypeSchema from '../../../schema/resourcetype.schema.json' with { type: 'json' };
import type { JsonMap } from '../../std/json.ts';
import { schemaAt, type SchemaSite } from './schema-set.ts';

const DOCUMENTS: ReadonlyMap<string, JsonMap> = new Map<string, JsonMap>([
  ['common.schema.json', commonSchema],
  ['job.schema.json', jobSchema],
  ['jobtype.schema.json', jobTypeSchema],
  ['project.schema.json', projectSchema],
  ['resourcetype.schema.json', resourceTypeSchema],
]);

/** A schema of our own formats, or a part of one: `job.schema.json#/$defs/written`. */
export function formatSchema(reference: string): SchemaSite {
  return schemaAt(DOCUMENTS, reference);
}
