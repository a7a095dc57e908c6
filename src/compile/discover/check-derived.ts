import { createDiagnostic, type Diagnostic } from '../../diagnostics/diagnostic.ts';
import { nearestName } from '../../diagnostics/nearest.ts';
import { isJsonMap, type Json } from '../../std/json.ts';
import type { LoadedJobType, Path } from '../stages.ts';
import { describeMistakes } from '../validate/describe-mistake.ts';
import { findMistakes } from '../validate/find-mistakes.ts';
import { formatSchema } from '../validate/format-schemas.ts';
import { loneSchema } from '../validate/schema-set.ts';

/** What a derived type fixes and gives as defaults must be parts of a descriptor, and `{{config.x}}` must be of its own config. */
export function checkDerived(type: LoadedJobType): readonly Diagnostic[] {
  const { parent, file, manifest } = type;
  if (!parent || !file) return [];
  const written = formatSchema('job.schema.json#/$defs/written');
  const diagnostics: Diagnostic[] = [];
  for (const key of ['fixed', 'defaults'] as const) {
    const part = toJson(manifest[key]);
    if (!isJsonMap(part)) continue;
    const mistakes = [
      ...findMistakes(written, part, { mode: 'written', isOpen: namesConfig }),
      ...['job', 'type', 'for_each']
        .filter((name) => Object.hasOwn(part, name))
        .map((name) => ({ kind: 'unknown key' as const, path: [], key: name, known: [] })),
      ...(key === 'defaults' ? configMistakes(type, part['config'] ?? {}) : []),
    ];
    diagnostics.push(
      ...describeMistakes(mistakes, {
        noun: `what a derived type may give as ${key}`,
        spanOf: (path, on) => file.spanOf([key, ...path], on),
      }),
    );
    if (key === 'fixed') diagnostics.push(...checkNames(type, part, [key]));
  }
  return diagnostics;
}

function toJson(value: unknown): Json {
  return isJsonMap(value) ? value : null;
}

function namesConfig(text: string): boolean {
  return text.includes('{{');
}

function configMistakes(type: LoadedJobType, config: Json): ReturnType<typeof findMistakes> {
  const own = findMistakes(loneSchema(type.configSchema), config, { mode: 'written', isOpen: namesConfig });
  // A key that only the parent knows is a default for the parent, which jobs cannot reach.
  const known = isJsonMap(type.parent?.configSchema['properties']) ? type.parent.configSchema['properties'] : {};
  return own
    .filter(
      (mistake) => !(mistake.kind === 'unknown key' && mistake.path.length === 0 && Object.hasOwn(known, mistake.key)),
    )
    .map((mistake) => ({ ...mistake, path: ['config', ...mistake.path] }));
}

function checkNames(type: LoadedJobType, value: Json, path: Path): readonly Diagnostic[] {
  if (Array.isArray(value))
    return (value as readonly Json[]).flatMap((item, index) => checkNames(type, item, [...path, index]));
  if (isJsonMap(value)) return Object.entries(value).flatMap(([key, part]) => checkNames(type, part, [...path, key]));
  if (typeof value !== 'string' || !type.file) return [];
  const { file } = type;
  const known = isJsonMap(type.configSchema['properties']) ? Object.keys(type.configSchema['properties']) : [];
  return [...value.matchAll(/\{\{[^}]*\bconfig\.([A-Za-z_]\w*)/g)].flatMap(([, name = '']) => {
    if (known.includes(name)) return [];
    const nearest = nearestName(name, known);
    return [
      createDiagnostic('MR4011', file.spanOf(path), `The config of "${type.manifest.name}" has no key "${name}".`, {
        hint: nearest === undefined ? `Its keys are ${known.join(', ')}.` : `Did you mean "config.${nearest}"?`,
      }),
    ];
  });
}
