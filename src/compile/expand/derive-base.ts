import { createDiagnostic, type Diagnostic } from '../../diagnostics/diagnostic.ts';
import { findWords } from '../../layers/layers.ts';
import { mergeMaps } from '../../layers/merge.ts';
import { isJsonMap, type Json, type JsonMap } from '../../std/json.ts';
import type { LoadedJobType } from '../stages.ts';
import { asMap, createTypeLayer, type JobLayer } from './job-layers.ts';
import { renderScope } from './render-scope.ts';
import { createSinks } from './text-sinks.ts';

/**
 * What a derived type makes of a job: the type whose code runs with the config it gets, and what the type fixes of the rest of the job, as
 * layers that are stronger than the job's own. A config key that parent and child both know is passed on; what is fixed is laid over it.
 */
export function deriveBase(type: LoadedJobType, config: JsonMap, dialect: string | undefined): DerivedBase {
  const fixed: JobLayer[] = [];
  let current = type;
  let currentConfig = config;
  while (current.parent) {
    const written = asMap(current.manifest.fixed);
    const sinkOf = createSinks(current.parent, asMap(written['config']), dialect);
    const rendered = dropMissing(renderScope(written, { name: 'config', values: currentConfig, sinkOf }));
    const { config: fixedConfig, ...rest } = asMap(rendered);
    if (Object.keys(rest).length > 0) fixed.push(createTypeLayer('type fixed', current, 'fixed', rest));
    currentConfig = passOn(current, current.parent, { own: currentConfig, fixed: asMap(fixedConfig) });
    current = current.parent;
  }
  return { base: { type: current, config: currentConfig }, fixed };
}

export interface DerivedBase {
  readonly base: { readonly type: LoadedJobType; readonly config: JsonMap };
  /** Weakest first: what an ancestor fixes is stronger than what its heirs fix. */
  readonly fixed: readonly JobLayer[];
}

function passOn(
  type: LoadedJobType,
  parent: LoadedJobType,
  { own, fixed }: { readonly own: JsonMap; readonly fixed: JsonMap },
): JsonMap {
  const known = asMap(parent.configSchema['properties']);
  const ownKeys = asMap(type.configSchema['properties']);
  const passed = Object.fromEntries(Object.entries(own).filter(([key]) => Object.hasOwn(known, key)));
  const defaults = Object.entries(asMap(asMap(type.manifest.defaults)['config'])).filter(
    ([key]) => Object.hasOwn(known, key) && !Object.hasOwn(ownKeys, key),
  );
  return mergeMaps(mergeMaps(Object.fromEntries(defaults), passed), fixed);
}

/** Without the keys whose whole value is a config key that the job leaves out. */
function dropMissing(value: Json): Json {
  if (Array.isArray(value)) return (value as readonly Json[]).filter((item) => !isMissing(item)).map(dropMissing);
  if (!isJsonMap(value)) return value;
  return Object.fromEntries(
    Object.entries(value).flatMap(([key, part]) => (isMissing(part) ? [] : [[key, dropMissing(part)]])),
  );
}

function isMissing(value: Json): boolean {
  return typeof value === 'string' && /^\s*\{\{\s*config\.[\w.-]+\s*\}\}\s*$/.test(value);
}

/** What the job itself says although its type fixes it. Defaults that are meant for jobs of many types give way without a word. */
export function checkFixed(
  type: LoadedJobType,
  layers: readonly JobLayer[],
  fixed: readonly JobLayer[],
): readonly Diagnostic[] {
  const own = layers.filter((layer) => layer.kind === 'job');
  return [...fixed, ...fixedConfig(type)].flatMap((layer) =>
    leavesOf(layer.value).flatMap((path) => {
      const [word] = findWords(own, path);
      const value = valueAt(layer.value, path);
      if (!word || JSON.stringify(word.value) === JSON.stringify(value)) return [];
      return [
        createDiagnostic(
          'MR4003',
          word.layer.spanOf(word.path, 'key'),
          `The job type "${type.manifest.name}" fixes "${path.join('.')}".`,
          {
            related: [{ span: layer.spanOf(path, 'value'), message: 'it is fixed here' }],
            hint: `Remove it, or use the type "${type.manifest.extends}" itself.`,
          },
        ),
      ];
    }),
  );
}

/** Of a type that has no config schema of its own: the config keys that it fixes, which jobs could write as well. */
function fixedConfig(type: LoadedJobType): readonly JobLayer[] {
  const config = asMap(asMap(type.manifest.fixed)['config']);
  if (!type.parent || type.configSchema !== type.parent.configSchema || Object.keys(config).length === 0) return [];
  return [createTypeLayer('type fixed', type, 'fixed', { config })];
}

function leavesOf(value: Json, path: readonly string[] = []): readonly (readonly string[])[] {
  if (!isJsonMap(value) || (path.length > 0 && Object.keys(value).length === 0)) return [path];
  return Object.entries(value).flatMap(([key, part]) => leavesOf(part, [...path, key]));
}

function valueAt(value: Json, path: readonly string[]): Json | undefined {
  return path.reduce<Json | undefined>((node, key) => (isJsonMap(node) ? node[key] : undefined), value);
}
