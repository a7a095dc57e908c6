import type { Diagnostic } from '../../diagnostics/diagnostic.ts';
import { createFieldRules } from '../../model/field-rules.ts';
import { isJsonMap, type Json, type JsonMap } from '../../std/json.ts';
import { HOOK_SCOPE } from '../../templates/hook-names.ts';
import type { Path, Project } from '../stages.ts';
import { checkTemplate } from './check-template.ts';

/** Templates in the config of hooks (MR4010 to MR4015): they are filled in when a message goes out, when nobody looks any more. Those in SQL are looked at with it. */
export function checkHookTemplates({ descriptor, jobTypes, spanOf }: Project): readonly Diagnostic[] {
  return Object.entries(descriptor.hooks ?? {}).flatMap(([name, hook]) => {
    const type = jobTypes.get(hook.type.replace(/@.*/, ''));
    const config: unknown = hook.config ?? {};
    if (type === undefined || !isJsonMap(config)) return [];
    const ruleOf = createFieldRules(type.manifest);
    return listTemplates(config).flatMap(({ text, path }) =>
      ruleOf(path).template === false || ruleOf(path).sql === true
        ? []
        : checkTemplate(
            { text, toSpan: () => spanOf(['hooks', name, 'config', ...path], 'value') },
            { scope: HOOK_SCOPE, sink: 'text', skip: [] },
          ),
    );
  });
}

interface WrittenTemplate {
  readonly text: string;
  readonly path: Path;
}

function listTemplates(value: Json | undefined, path: Path = []): readonly WrittenTemplate[] {
  if (typeof value === 'string') return value.includes('{{') ? [{ text: value, path }] : [];
  if (Array.isArray(value)) return value.flatMap((item: Json, index) => listTemplates(item, [...path, index]));
  const map: JsonMap = isJsonMap(value) ? value : {};
  return Object.entries(map).flatMap(([key, item]) => listTemplates(item, [...path, key]));
}
