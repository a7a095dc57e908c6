import { existsSync, globSync, readFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { format } from 'prettier';
import { parse } from 'yaml';

/**
 * The text of `generated/builtins.ts`: the manifests and config schemas of the product's own job types, resource types, executors and
 * storages, as data, so that compile reads no file to know them. `root` is the repository.
 */
export async function generateBuiltins(root: string): Promise<string> {
  const { version } = JSON.parse(readFileSync(join(root, 'package.json'), 'utf8')) as { readonly version: string };
  const builtins = {
    version,
    jobTypes: find(root, 'jobtypes/*/jobtype.yaml').map((file) => ({
      manifest: readYaml(root, file),
      configSchema: readConfigSchema(root, dirname(file)),
    })),
    resourceTypes: find(root, 'src/resources/*/resourcetype.yaml').map((file) => readYaml(root, file)),
    executors: find(root, 'src/executors/*/executor.yaml').map((file) => readYaml(root, file)),
    storages: find(root, 'src/storage/*/storage.yaml').map((file) => readYaml(root, file)),
  };
  const text = `/* Made from jobtypes/ and the manifests in src/ by \`npm run generate\`. Do not edit. */
import type { Builtins } from '../src/compile/stages.ts';

/** Everything that compile knows of what the product brings. */
export const BUILTINS: Builtins = ${JSON.stringify(builtins)};
`;
  return format(text, { parser: 'typescript', singleQuote: true, printWidth: 120 });
}

function find(root: string, pattern: string): string[] {
  return globSync(pattern, { cwd: root })
    .map((file) => file.replaceAll('\\', '/'))
    .sort();
}

function readYaml(root: string, file: string): unknown {
  return parse(readFileSync(join(root, file), 'utf8'));
}

/** A type without a schema has no config at all: the empty closed schema. */
function readConfigSchema(root: string, folder: string): unknown {
  const file = join(root, folder, 'config.schema.json');
  return existsSync(file)
    ? JSON.parse(readFileSync(file, 'utf8'))
    : { type: 'object', additionalProperties: false, properties: {} };
}
