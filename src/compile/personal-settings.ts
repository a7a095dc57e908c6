import type { SecretDescriptor } from '../../generated/formats.ts';
import { createDiagnostic, type Diagnostic } from '../diagnostics/diagnostic.ts';
import type { Graph } from '../graph/graph.ts';
import { isJsonMap, type Json, type JsonMap } from '../std/json.ts';
import { type EnvironmentDescriptors, resolveEnvironments } from './expand/environments.ts';
import { COMPILE_LIMITS } from './limits.ts';
import { createParser } from './parse/parse.ts';
import { createReader } from './parse/reader.ts';
import { PERSONAL_FILE } from './personal-file.ts';
import type { Span } from '../diagnostics/source.ts';
import type { CompileInput, ParsedFile, Path, Project } from './stages.ts';
import { createEnvironmentCheck } from './validate/check-environment-params.ts';
import { describeMistake } from './validate/describe-mistake.ts';
import { findMistakes } from './validate/find-mistakes.ts';
import { formatSchema } from './validate/format-schemas.ts';
import { paramSchemaOf } from './validate/param-schema.ts';

/**
 * One person's own file beside the project file, never committed: it overlays environments, and says where secrets come from. It is no part
 * of the graph: whoever launches a run applies it. `undefined` when there is none.
 *
 * An environment here overlays the project's of the same name; one that is the person's own `extends` one of the project's.
 */
export async function readPersonalSettings(
  input: PersonalInput,
  graph: PersonalBase,
): Promise<PersonalSettings | undefined> {
  if (!input.files.exists(PERSONAL_FILE)) return undefined;
  const reader = createReader({ files: input.files, parse: createParser(COMPILE_LIMITS), limits: COMPILE_LIMITS });
  const file = reader.read(PERSONAL_FILE);
  if (!file) return { environments: graph.environments, secrets: graph.secrets, diagnostics: await reader.report() };
  const { known, diagnostics } = checkSettings(file);
  if (diagnostics.length > 0) return { environments: graph.environments, secrets: graph.secrets, diagnostics };
  const written = asMap(known['environments']);
  const overlaid = resolveEnvironments(layOver(graph.environments, written), {
    spanOf: (path, on) => file.spanOf(path, on),
    resourceTypes: input.resourceTypes,
    builtins: input.builtins,
  });
  const { environments } = overlaid;
  return {
    environments: Object.fromEntries(Object.entries(environments).filter(([name]) => !name.endsWith(BASE))),
    secrets: { ...graph.secrets, ...(asMap(known['secrets']) as Readonly<Record<string, SecretDescriptor>>) },
    diagnostics: [
      ...findBadExtends(file, written, graph.environments),
      ...overlaid.diagnostics,
      ...(await checkParams(file, written, graph.jobs ?? {})),
    ],
    written: { environments: written, spanOf: (path) => file.spanOf(path) },
  };
}

export interface PersonalInput extends Pick<CompileInput, 'files' | 'builtins'> {
  readonly resourceTypes: Project['resourceTypes'];
}

/** Params are held against what jobs declare where there are some. */
export type PersonalBase = Pick<Graph, 'environments' | 'secrets'> & Partial<Pick<Graph, 'jobs'>>;

export interface PersonalSettings extends Omit<PersonalBase, 'jobs'> {
  readonly diagnostics: readonly Diagnostic[];
  /** What of environments stands in the file, and where; `undefined` when it cannot be read. */
  readonly written?: PersonalFile;
}

export interface PersonalFile {
  readonly environments: JsonMap;
  /** Of a path into the file. */
  readonly spanOf: (path: Path) => Span;
}

/** Stands behind the name of an environment as the project has it; no name can end so. */
const BASE = ' of the project';

function checkSettings(file: ParsedFile): { readonly known: JsonMap; readonly diagnostics: readonly Diagnostic[] } {
  const value = asMap(file.value);
  const { environments, secrets, ...others } = value;
  const unknown = Object.keys(others).map((key) =>
    createDiagnostic('MR2004', file.spanOf([key], 'key'), `"${key}" cannot stand in "${PERSONAL_FILE}".`, {
      hint: 'It may hold "environments" and "secrets"; everything else is the same for all who work on the project.',
    }),
  );
  const known: JsonMap = {
    ...(environments === undefined ? {} : { environments }),
    ...(secrets === undefined ? {} : { secrets }),
  };
  const where = { noun: 'personal settings', spanOf: file.spanOf.bind(file) };
  const mistakes = findMistakes(formatSchema('project.schema.json'), known, { mode: 'written' });
  return { known, diagnostics: [...unknown, ...mistakes.map((mistake) => describeMistake(mistake, where))] };
}

function layOver(base: Graph['environments'], written: JsonMap): EnvironmentDescriptors {
  const layers: Record<string, Json> = {};
  for (const [name, { maxParallel, ...environment }] of Object.entries(base)) {
    const shared: object = environment; // of a graph, which is JSON
    layers[name + BASE] = {
      ...(shared as JsonMap),
      ...(maxParallel === undefined ? {} : { max_parallel: maxParallel }),
    };
    layers[name] = { ...asMap(written[name]), extends: name + BASE };
  }
  for (const [name, environment] of Object.entries(written)) layers[name] ??= asMap(environment);
  return layers as EnvironmentDescriptors;
}

function findBadExtends(file: ParsedFile, written: JsonMap, base: Graph['environments']): Diagnostic[] {
  return Object.keys(written).flatMap((name) => {
    const hasExtends = Object.hasOwn(asMap(written[name]), 'extends');
    if (hasExtends === !Object.hasOwn(base, name)) return [];
    const [path, message, hint] = hasExtends
      ? ([
          ['environments', name, 'extends'],
          `"${name}" is an environment of the project, and what it extends is said there.`,
          'Remove "extends".',
        ] as const)
      : ([
          ['environments', name],
          `The project has no environment "${name}".`,
          `There are: ${Object.keys(base).sort().join(', ')}. One of your own says which it extends.`,
        ] as const);
    return [createDiagnostic('MR3016', file.spanOf(path, 'key'), message, { hint })];
  });
}

/** The validator is loaded only where there is something to check. */
async function checkParams(
  file: ParsedFile,
  environments: JsonMap,
  jobs: Graph['jobs'],
): Promise<readonly Diagnostic[]> {
  const declared = Object.entries(jobs).flatMap(([name, { paramsSchema }]) => {
    const schema = paramSchemaOf(paramsSchema);
    return schema === undefined ? [] : [{ name, schema }];
  });
  const bringsSome = Object.values(environments).some((environment) => asMap(environment)['params'] !== undefined);
  if (declared.length === 0 || !bringsSome) return [];
  const { createParamCheck } = await import('./validate/param-check.ts');
  const spanOf = (path: Path, on?: 'key' | 'value'): Span => file.spanOf(['environments', ...path], on);
  const bring = createEnvironmentCheck(environments, { check: createParamCheck(), spanOf });
  return declared.flatMap(({ name, schema }) =>
    bring(schema).map((found) => ({ ...found, hint: found.hint ?? `"${name}" takes it.` })),
  );
}

function asMap(value: Json | undefined): JsonMap {
  return isJsonMap(value) ? value : {};
}
