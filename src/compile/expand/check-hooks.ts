import type { Diagnostic } from '../../diagnostics/diagnostic.ts';
import type { ProjectDescriptor } from '../../../generated/formats.ts';
import { isJsonMap, type JsonMap } from '../../std/json.ts';
import { parseTypeName } from '../discover/load-job-types.ts';
import type { ProjectFile } from '../discover/project-file.ts';
import type { ConfigValidator } from '../validate/config-validators.ts';
import { describeMistakes } from '../validate/describe-mistake.ts';
import { findMistakes } from '../validate/find-mistakes.ts';

/** The config of each hook of the project against the schema of its job type. Types that do not exist are told elsewhere. */
export function checkHooks(
  { hooks }: ProjectDescriptor,
  { spanOf }: ProjectFile,
  validators: ReadonlyMap<string, ConfigValidator>,
): readonly Diagnostic[] {
  return Object.entries(hooks ?? {}).flatMap(([name, hook]) => {
    const type = parseTypeName(hook.type).name;
    const validator = validators.get(type);
    const config: JsonMap = isJsonMap(hook.config) ? hook.config : {};
    if (!validator || validator.isValid(config)) return [];
    const mistakes = findMistakes(validator.schema, config, {
      mode: 'whole',
      isOpen: (text) => text.includes('{{'),
      allowsSecrets: true,
    });
    return describeMistakes(mistakes, {
      noun: `the config of a "${type}" hook`,
      spanOf: (path, on) => spanOf(['hooks', name, 'config', ...path], on),
    });
  });
}
