import { readFileSync } from 'node:fs';
import { type Options, Ajv2020 } from 'ajv/dist/2020.js';
import addFormats from 'ajv-formats';
import { build } from 'esbuild';
import { withoutNotes } from './without-notes.ts';

/** Validators of JSON Schemas as plain code, so that nothing is compiled when the program starts. */
export function openSchemas(paths: readonly string[], options: Options): Ajv2020 {
  const ajv = new Ajv2020({ strict: true, code: { source: true, esm: true }, ...options });
  addFormats.default(ajv);
  ajv.addFormat('millrace-file', true); // says what a text is for, not how it looks
  for (const path of paths) ajv.addSchema(readSchema(path));
  return ajv;
}

export function readSchema(path: string): object {
  return withoutNotes(JSON.parse(readFileSync(path, 'utf8'))) as object;
}

/** One module with all that the code imports, in short lines. */
export async function bundleValidators(
  contents: string,
  { root, name }: { readonly root: string; readonly name: string },
): Promise<string> {
  const { outputFiles } = await build({
    stdin: { contents, resolveDir: root, sourcefile: name },
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
  return outputFiles[0]?.text ?? '';
}
