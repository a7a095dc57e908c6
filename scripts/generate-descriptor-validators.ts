import { globSync, readFileSync } from 'node:fs';
import { basename, dirname, join } from 'node:path';
import { Ajv2020 } from 'ajv/dist/2020.js';
import addFormats from 'ajv-formats';
import standaloneCode from 'ajv/dist/standalone/index.js';
import { build } from 'esbuild';
import { withoutNotes } from './without-notes.ts';

/**
 * What the compile half checks of every file, as plain code that stops at the first mistake (which is then explained by other means):
 * descriptors as they are written, the project file, manifests, and the config of each built-in job type.
 */
export async function generateDescriptorValidators(root: string): Promise<Readonly<Record<string, string>>> {
  const ajv = new Ajv2020({
    strict: true,
    strictRequired: false,
    strictTypes: false,
    messages: false,
    // Lengths are limits, for which code units will do; counting characters took a tenth of the time.
    unicode: false,
    logger: false,
    code: { source: true, esm: true },
  });
  addFormats.default(ajv);
  ajv.addFormat('millrace-file', true); // says what a text is for, not how it looks
  for (const file of globSync('schema/*.schema.json', { cwd: root }).sort())
    ajv.addSchema(readSchema(join(root, file)));
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
  const { outputFiles } = await build({
    stdin: { contents: `${code}\n${table}`, resolveDir: root, sourcefile: 'descriptor-validators.js' },
    bundle: true,
    write: false,
    format: 'esm',
    platform: 'neutral',
    mainFields: ['main'],
    minifySyntax: true,
    minifyWhitespace: true,
    lineLimit: 140,
    logLevel: 'warning',
  });
  return {
    'descriptor-validators.js': `${BANNER}\n${outputFiles[0]?.text ?? ''}`,
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

function readSchema(path: string): object {
  return withoutNotes(JSON.parse(readFileSync(path, 'utf8'))) as object;
}

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
