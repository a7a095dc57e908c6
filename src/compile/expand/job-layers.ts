import { isJsonMap, type Json, type JsonMap } from '../../std/json.ts';
import type { Layer } from '../../layers/layers.ts';
import { parseTypeName } from '../discover/load-job-types.ts';
import type { LoadedJobType, Origin, ParsedFile, Path } from '../stages.ts';
import type { DescriptorFile, WrittenJob } from '../validate/validate.ts';

export type JobLayer = Layer<Origin['layer']>;

/** Defaults that apply to many jobs: with their `config` for jobs of the type beside it, without it for all others. */
export interface DefaultsLayer {
  /** The type that `config` is for; any job may be of it. */
  readonly type: string | undefined;
  readonly full: JobLayer;
  readonly rest: JobLayer;
}

export function createDefaultsLayer(
  kind: Origin['layer'],
  file: Pick<ParsedFile, 'spanOf'>,
  path: Path,
  value: JsonMap,
): DefaultsLayer {
  const spanOf: JobLayer['spanOf'] = (inner, on) => file.spanOf([...path, ...inner], on);
  const { config: _, ...others } = value;
  const type = typeof value['type'] === 'string' ? parseTypeName(value['type']).name : undefined;
  return { type, full: { kind, value, spanOf }, rest: { kind, value: others, spanOf } };
}

/** All that is said of a job, weakest first, and the type that it is of, if any layer says one. */
export function layersOf(
  written: WrittenJob,
  file: DescriptorFile,
  above: readonly DefaultsLayer[],
): { readonly layers: readonly JobLayer[]; readonly type: string | undefined } {
  const own = createJobLayer(written, file.file);
  const defaults =
    file.defaults === undefined
      ? above
      : [...above, createDefaultsLayer('file defaults', file.file, ['defaults'], file.defaults)];
  const type =
    typeOf(own.value['type']) ??
    defaults.findLast((layer) => layer.full.value['type'] !== undefined)?.full.value['type'];
  if (typeof type !== 'string') return { layers: [...defaults.map((layer) => layer.rest), own], type: undefined };
  const { name } = parseTypeName(type);
  return { layers: [...defaults.map((layer) => (layer.type === name ? layer.full : layer.rest)), own], type };
}

function typeOf(value: Json | undefined): string | undefined {
  return typeof value === 'string' ? value : undefined;
}

function createJobLayer({ value, path }: WrittenJob, file: ParsedFile): JobLayer {
  return {
    kind: 'job',
    value,
    spanOf: path.length === 0 ? file.spanOf : (inner, on) => file.spanOf([...path, ...inner], on),
  };
}

/**
 * What a derived type and those it extends give as defaults, weakest first. `config` only from where the configs are the same, and only
 * keys that jobs can write as well: others are for the base alone (`deriveBase`).
 */
export function typeDefaults(type: LoadedJobType): readonly JobLayer[] {
  const layers: JobLayer[] = [];
  const known = asMap(type.configSchema['properties']);
  for (let current = type; current.parent; current = current.parent) {
    const { config, ...others } = asMap(current.manifest.defaults);
    const isSame = config !== undefined && current.configSchema === type.configSchema;
    const reachable = Object.entries(isSame ? asMap(config) : {}).filter(([key]) => Object.hasOwn(known, key));
    const value = reachable.length === 0 ? others : { ...others, config: Object.fromEntries(reachable) };
    layers.unshift(createTypeLayer('type defaults', current, 'defaults', value));
  }
  return layers;
}

export function createTypeLayer(
  kind: Origin['layer'],
  type: LoadedJobType,
  key: 'defaults' | 'fixed',
  value: JsonMap,
): JobLayer {
  const spanOf: JobLayer['spanOf'] = (path, on) =>
    type.file?.spanOf([key, ...path], on) ?? {
      source: { file: `jobtypes/${type.manifest.name}/jobtype.yaml`, text: '' },
      start: 0,
      end: 0,
    };
  return { kind, value, spanOf };
}

export function asMap(value: unknown): JsonMap {
  return isJsonMap(value) ? value : {};
}
