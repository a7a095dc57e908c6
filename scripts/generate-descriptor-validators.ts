import { globSync } from 'node:fs';
import { basename, dirname, join } from 'node:path';
import standaloneCode from 'ajv/dist/standalone/index.js';
import { bundleValidators, openSchemas, readSchema } from './standalone-validators.ts';

/**
 * What the compile half checks of every file, as plain code that stops at the first mistake (which is then explained by other means):
 * descriptors as they are written, the project file, manifests, and the config of each built-in job type.
 */
export async function generateDescriptorValidators(root: string): Promise<Readonly<Record<string, string>>> {
  const paths = globSync('schema/*.schema.json', { cwd: root })
    .sort()
    .map((file) => join(root, file));
  const ajv = openSchemas(paths, {
    strictRequired: false,
    strictTypes: false,
    messages: false,
    // Lengths are limits, for which code units will do; counting characters took a tenth of the time.
    // eslint-disable-next-line @typescript-eslint/no-deprecated -- deprecated without a successor, and still obeyed
    unicode: false,
    logger: false,
  });
  const configs = new Map(
    globSync('jobtypes/*/config.schema.json', { cwd: root })
      .sort()
      .map((file) => [basename(dirname(file)), file]),
  );
  for (const [type, file] of configs) ajv.addSchema(readSchema(join(root, file)), `config_${type}`);
  const exported = {
    ...VALIDATORS,
    ...Object.fromEntries([...configs.keys()].map((type) => [`config_${type}`, `config_${type}`])),
  };
  const table = `export const CONFIG_VALIDATORS = { ${[...configs.keys()].map((type) => `${type}: config_${type}`).join(', ')} };`;
  const code = standaloneCode.default(ajv, exported).replaceAll(/export const (config_\w+)/g, 'const $1');
  const bundle = await bundleValidators(`${code}\n${table}`, { root, name: 'descriptor-validators.js' });
  return {
    'descriptor-validators.js': `${BANNER}\n${bundle}`,
    'descriptor-validators.d.ts': renderDeclarations(),
  };
}

const VALIDATORS: Readonly<Record<string, string>> = {
  isWrittenJob: 'job.schema.json#/$defs/written',
  isProject: 'project.schema.json',
  isJobTypeManifest: 'jobtype.schema.json',
  isResourceTypeManifest: 'resourcetype.schema.json',
};

const BANNER = '/* Made from schema/ and jobtypes/ by `npm run generate`. Do not edit. */';

function renderDeclarations(): string {
  const lines = Object.entries(VALIDATORS).map(
    ([name, schema]) =>
      `/** Whether a value fits schema/${schema}. */\nexport declare const ${name}: (value: unknown) => boolean;\n`,
  );
  return `${BANNER}
${lines.join('\n')}
/** Whether a value is a config of the built-in job type of that name. */
export declare const CONFIG_VALIDATORS: Readonly<Record<string, (value: unknown) => boolean>>;
`;
}
