import { readdirSync } from 'node:fs';
import { join } from 'node:path';
import standaloneCode from 'ajv/dist/standalone/index.js';
import { generateBuiltins } from './generate-builtins.ts';
import { generateDescriptorValidators } from './generate-descriptor-validators.ts';
import { generateTypes } from './generate-types.ts';
import { bundleValidators, openSchemas } from './standalone-validators.ts';
import { writeGenerated } from './write-generated.ts';

/**
 * Writes `generated/`: from `schema/` the types of all formats, and a validator for each format as plain code, so that nothing is
 * compiled when the program starts; from the manifests the built-in types as data. With `--check` it writes nothing, names the files that are stale, and fails.
 */
const ROOT = join(import.meta.dirname, '..');
const SCHEMAS = join(ROOT, 'schema');
const BANNER = '/* Made from schema/ by `npm run generate`. Do not edit. */';

/** What is checked on its own: whole formats, and the parts of them that come from elsewhere than a file of that format. */
const VALIDATORS: Readonly<Record<string, string>> = {
  validateProject: 'project.schema.json',
  validateJobFile: 'job.schema.json',
  validateManyJobs: 'job.schema.json#/$defs/manyJobs',
  validateJob: 'job.schema.json#/$defs/job',
  validateDefaults: 'job.schema.json#/$defs/defaults',
  validateLaunch: 'common.schema.json#/$defs/launch',
  validateJobType: 'jobtype.schema.json',
  validateGraph: 'graph.schema.json',
};

const files: Readonly<Record<string, string>> = {
  'formats.ts': await generateTypes(SCHEMAS),
  'validators.js': await generateValidators(),
  'validators.d.ts': generateValidatorTypes(),
  'builtins.ts': await generateBuiltins(ROOT),
  ...(await generateDescriptorValidators(ROOT)),
};

writeGenerated(ROOT, 'generated', files);

async function generateValidators(): Promise<string> {
  const paths = readdirSync(SCHEMAS)
    .sort()
    .map((name) => join(SCHEMAS, name));
  const ajv = openSchemas(paths, { allErrors: true, allowUnionTypes: true, inlineRefs: false });
  const code = standaloneCode.default(ajv, { ...VALIDATORS });
  return `${BANNER}\n${await bundleValidators(code, { root: ROOT, name: 'validators.js' })}`;
}

function generateValidatorTypes(): string {
  const lines = Object.entries(VALIDATORS).map(
    ([name, schema]) => `/** Checks a value against schema/${schema}. */\nexport declare const ${name}: Validator;\n`,
  );
  return `${BANNER}
import type { ErrorObject } from 'ajv';

/** True when the value fits; otherwise \`errors\` holds all that is wrong with it, until the next call. */
export interface Validator {
  (value: unknown): boolean;
  readonly errors?: ErrorObject[] | null;
}

${lines.join('\n')}`;
}
