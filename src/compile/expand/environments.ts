import { createDiagnostic, type Diagnostic } from '../../diagnostics/diagnostic.ts';
import type { Span } from '../../diagnostics/source.ts';
import type { Environment, TypedConfig } from '../../graph/graph.ts';
import type { EnvironmentDescriptor, ResourceTypeManifest } from '../../../generated/formats.ts';
import { findNearestWord, mergeLayers, type Layer } from '../../layers/layers.ts';
import { mergeMaps } from '../../layers/merge.ts';
import { isJsonMap, type Json, type JsonMap } from '../../std/json.ts';
import { suggestName } from '../discover/project-file.ts';
import { CHAIN_MAX } from '../limits.ts';
import type { Builtins, Path } from '../stages.ts';
import { describeMistake } from '../validate/describe-mistake.ts';
import { findMistakes } from '../validate/find-mistakes.ts';
import { findKey, renameKey } from '../validate/mend.ts';
import { loneSchema } from '../validate/schema-set.ts';

/**
 * The environments of a project, each with what it inherits by `extends`, short forms spelled out, and every resource, executor and storage
 * checked against its type. A derived resource type is resolved to the type whose code is used. A project that has none gets `dev`.
 */
export function resolveEnvironments(
  written: EnvironmentDescriptors | undefined,
  parts: EnvironmentParts,
): ResolvedEnvironments {
  if (written === undefined) return { environments: { dev: DEFAULT_ENVIRONMENT }, diagnostics: [] };
  const resolving: Resolving = { ...parts, written: asLayers(written), diagnostics: [], blamed: new Set() };
  const environments = Object.keys(written).map((name) => [name, resolveEnvironment(name, resolving)] as const);
  return { environments: Object.fromEntries(environments), diagnostics: resolving.diagnostics };
}

export type EnvironmentDescriptors = Readonly<Record<string, EnvironmentDescriptor>>;

export interface EnvironmentParts {
  readonly spanOf: (path: Path, on?: 'key' | 'value') => Span;
  readonly resourceTypes: ReadonlyMap<string, ResourceTypeManifest>;
  readonly builtins: Builtins;
}

export interface ResolvedEnvironments {
  readonly environments: Readonly<Record<string, Environment>>;
  readonly diagnostics: readonly Diagnostic[];
}

/** What a project has that says nothing of environments. */
const DEFAULT_ENVIRONMENT: Environment = {
  executor: { type: 'process' },
  resources: {
    warehouse: { type: 'duckdb', path: '.millrace/dev.duckdb' },
    files: { type: 'local_files', root: '.millrace/files' },
  },
};

interface Resolving extends EnvironmentParts {
  readonly written: ReadonlyMap<string, JsonMap>;
  readonly diagnostics: Diagnostic[];
  readonly blamed: Set<string>;
}

function asLayers(written: EnvironmentDescriptors): ReadonlyMap<string, JsonMap> {
  return new Map(
    Object.entries(written).map(([name, environment]: readonly [string, unknown]) => [
      name,
      isJsonMap(environment) ? environment : {},
    ]),
  );
}

function resolveEnvironment(name: string, resolving: Resolving): Environment {
  const layers = chainOf(name, resolving).map((link): Layer<'environment'> => ({
    kind: 'environment',
    value: resolving.written.get(link) ?? {},
    spanOf: (path, on) => resolving.spanOf(['environments', link, ...path], on),
  }));
  const merged = mergeLayers(layers, () => false);
  const spanOf = (path: Path, on: 'key' | 'value'): Span => {
    const word = findNearestWord(layers, path);
    return word ? word.layer.spanOf(word.path, on) : resolving.spanOf(['environments', name], 'key');
  };
  const site: Site = { resolving, spanOf };
  const { executor, storage, resources, max_parallel: maxParallel, extends: _, ...rest } = merged;
  const typedResources = Object.entries(isJsonMap(resources) ? resources : {}).flatMap(([resource, config]) => {
    const typed = readTyped(config, {
      ...site,
      path: ['resources', resource],
      noun: 'resource',
      types: resolving.resourceTypes,
    });
    return typed ? [[resource, typed] as const] : [];
  });
  const typedExecutor =
    executor === undefined
      ? undefined
      : readTyped(executor, {
          ...site,
          path: ['executor'],
          noun: 'executor',
          types: byName(resolving.builtins.executors),
        });
  const typedStorage =
    storage === undefined
      ? undefined
      : readTyped(storage, { ...site, path: ['storage'], noun: 'storage', types: byName(resolving.builtins.storages) });
  return {
    ...rest,
    executor: typedExecutor ?? DEFAULT_ENVIRONMENT.executor,
    ...(typedStorage ? { storage: typedStorage } : {}),
    resources: Object.fromEntries(typedResources),
    ...(typeof maxParallel === 'number' ? { maxParallel } : {}),
  };
}

/** The environment and those it extends, the farthest first. */
function chainOf(name: string, { written, spanOf, diagnostics, blamed }: Resolving): readonly string[] {
  const chain = [name];
  for (;;) {
    const [first = name] = chain;
    const base = written.get(first)?.['extends'];
    if (typeof base !== 'string') return chain;
    const span = spanOf(['environments', first, 'extends']);
    const isCircle = chain.includes(base) || chain.length >= CHAIN_MAX;
    if (!isCircle && written.has(base)) {
      chain.unshift(base);
      continue;
    }
    const circle = [...chain.slice(0, chain.indexOf(base) + 1).toReversed(), base];
    const key = isCircle ? [...new Set(circle)].toSorted().join(' ') : `${first} ${base}`;
    if (blamed.has(key)) return chain;
    blamed.add(key);
    if (isCircle)
      diagnostics.push(
        createDiagnostic(
          'MR2014',
          span,
          `The environments extend each other in a circle: ${circle.map((part) => `"${part}"`).join(' → ')}.`,
        ),
      );
    else
      diagnostics.push(
        createDiagnostic('MR3016', span, `There is no environment "${base}".`, suggestName(base, written.keys())),
      );
    return chain;
  }
}

interface Site {
  readonly resolving: Resolving;
  readonly spanOf: (path: Path, on: 'key' | 'value') => Span;
}

interface TypedSite extends Site {
  readonly path: Path;
  readonly noun: 'resource' | 'executor' | 'storage';
  readonly types: ReadonlyMap<string, ResourceTypeManifest>;
}

function byName(manifests: readonly ResourceTypeManifest[]): ReadonlyMap<string, ResourceTypeManifest> {
  return new Map(manifests.map((manifest) => [manifest.name, manifest]));
}

/** A map told by its type, or its type alone, checked against the type. */
function readTyped(value: Json, site: TypedSite): TypedConfig | undefined {
  const { path, noun, types, spanOf } = site;
  const config = readTypeKey(typeof value === 'string' ? { type: value } : isJsonMap(value) ? value : {}, site);
  const { type } = config;
  if (typeof type !== 'string') {
    blame(
      site,
      createDiagnostic('MR2006', spanOf(path, 'key'), `The ${noun} "${path.at(-1)}" has no type.`, {
        hint: `Add the key "type"; the types are ${[...types.keys()].sort().join(', ')}.`,
      }),
    );
    return undefined;
  }
  const manifest = types.get(type);
  if (!manifest) {
    const message = `There is no ${noun} type "${type}".`;
    blame(
      site,
      createDiagnostic(
        'MR3007',
        spanOf([...path, 'type'], 'value'),
        message,
        suggestName(type, types.keys()) ?? { hint: `The types are ${[...types.keys()].sort().join(', ')}.` },
      ),
    );
    return undefined;
  }
  checkConfig(config, manifest, site);
  return { ...applyManifest(config, manifest), type: rootType(manifest, types) };
}

/** The map with its key "type" as it was meant; reports where it is misspelt. */
function readTypeKey(config: JsonMap, site: TypedSite): JsonMap {
  const key = findKey(config, 'type', ['type']);
  if (key === undefined || key === 'type') return config;
  const { path, noun, spanOf } = site;
  const where = { noun: `a ${noun}`, spanOf: (inner: Path, on: 'key' | 'value') => spanOf([...path, ...inner], on) };
  blame(site, describeMistake({ kind: 'unknown key', path: [], key, known: ['type'] }, where));
  return renameKey(config, key, 'type');
}

function checkConfig(config: JsonMap, manifest: ResourceTypeManifest, site: TypedSite): void {
  const { type: _, ...own } = config;
  const mistakes = findMistakes(loneSchema(configSchemaOf(manifest, site.noun)), applyManifest(own, manifest), {
    mode: 'whole',
    allowsSecrets: true,
  });
  for (const mistake of mistakes) {
    blame(
      site,
      describeMistake(
        { ...mistake, path: mistake.path },
        {
          noun: `the ${site.noun} type "${manifest.name}"`,
          spanOf: (inner, on) => site.spanOf([...site.path, ...inner], on),
        },
      ),
    );
  }
  for (const key of Object.keys(manifest.fixed ?? {})) {
    if (Object.hasOwn(own, key))
      blame(
        site,
        createDiagnostic(
          'MR4003',
          site.spanOf([...site.path, key], 'key'),
          `The ${site.noun} type "${manifest.name}" fixes "${key}".`,
          { hint: 'Remove it.' },
        ),
      );
  }
}

function applyManifest(config: JsonMap, { defaults, fixed }: ResourceTypeManifest): JsonMap {
  return mergeMaps(mergeMaps(plain(defaults), config), plain(fixed));
}

function plain(value: unknown): JsonMap {
  return isJsonMap(value) ? value : {};
}

/** The type's own schema, closed, with what every resource may have. */
function configSchemaOf({ config }: ResourceTypeManifest, noun: TypedSite['noun']): JsonMap {
  const schema = plain(config);
  return {
    type: 'object',
    additionalProperties: false,
    ...schema,
    properties: { ...plain(schema['properties']), ...(noun === 'resource' ? ALWAYS_ALLOWED : {}) },
  };
}

const ALWAYS_ALLOWED: JsonMap = {
  limit: { type: 'integer', minimum: 1 },
  naming: {
    type: 'object',
    additionalProperties: false,
    properties: { schema: { type: 'string', minLength: 1 }, table: { type: 'string', minLength: 1 } },
  },
};

function rootType(manifest: ResourceTypeManifest, types: ReadonlyMap<string, ResourceTypeManifest>): string {
  let current = manifest;
  for (let steps = 0; current.extends !== undefined && steps < CHAIN_MAX; steps++)
    current = types.get(current.extends) ?? current;
  return current.name;
}

/** Several environments may inherit one mistake; it is told once. */
function blame({ resolving }: Site, diagnostic: Diagnostic): void {
  const key = `${diagnostic.span.source.file}:${diagnostic.span.start}:${diagnostic.message}`;
  if (resolving.blamed.has(key)) return;
  resolving.blamed.add(key);
  resolving.diagnostics.push(diagnostic);
}
