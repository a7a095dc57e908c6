import type { Launch } from '../../../generated/formats.ts';
import { createDiagnostic, type Diagnostic } from '../../diagnostics/diagnostic.ts';
import type { PartitionSet } from '../../model/partition.ts';
import { resolvePartitionSets } from '../../calendar/resolve-partition-sets.ts';
import { withoutNulls } from '../../layers/merge.ts';
import { isJsonMap, type Json } from '../../std/json.ts';
import type { Path, Project } from '../stages.ts';
import { checkName, type KnownNames, type NameKind, suggest } from './known-names.ts';
import { listLaunches, listLaunchesOrPresets } from './list-launches.ts';
import { checkHookTemplates } from './check-hook-templates.ts';
import { checkSensorTypes } from './check-sensors.ts';
import { checkAsset } from './resolve-inputs.ts';
import { checkCondition } from './check-condition.ts';
import { listHooks } from './list-hooks.ts';

/** What the project file says by name, and its partition sets; what is wrong with those sets themselves was told before. */
export function resolveProject(
  project: Project,
  names: KnownNames,
): { readonly sets: ReadonlyMap<string, PartitionSet>; readonly diagnostics: readonly Diagnostic[] } {
  const { sets } = resolvePartitionSets(project.descriptor.partitions ?? {});
  const check = createCheck(project, names);
  return {
    sets,
    diagnostics: [
      ...checkAssets(project, names, check),
      ...checkOutside(project, check),
      ...checkEnvironments(project, check),
      ...checkPipelines(project, names, check),
      ...checkHooks(project, check),
      ...listLaunchesOrPresets(project.descriptor).flatMap(({ launch, path }) =>
        typeof launch === 'string' ? check('preset', launch, path) : [],
      ),
      ...listLaunches(project).flatMap(({ launch, path }) => checkLaunch(launch, path, check)),
      ...checkSensors(project, names, check),
      ...checkSensorTypes(project),
      ...checkHookTemplates(project),
      ...checkSecrets(project.descriptor, [], check),
    ],
  };
}

type Check = (kind: NameKind, name: string, path: Path, on?: 'key' | 'value') => readonly Diagnostic[];

function createCheck(project: Project, names: KnownNames): Check {
  return (kind, name, path, on = 'value') => checkName(kind, name, names, () => project.spanOf(path, on));
}

function checkAssets({ descriptor, environments }: Project, names: KnownNames, check: Check): readonly Diagnostic[] {
  const hasResources = Object.keys(environments).length > 0;
  return Object.entries(descriptor.assets ?? {}).flatMap(([name, asset]) => {
    if (!asset) return [];
    const { resource, partitions } = asset;
    return [
      ...(resource !== undefined && hasResources && !names.resource.has(resource)
        ? check('resource', resource, ['assets', name, 'resource'])
        : []),
      ...(partitions !== undefined && !names['partition set'].has(partitions)
        ? check('partition set', partitions, ['assets', name, 'partitions'])
        : []),
    ];
  });
}

function checkEnvironments({ descriptor }: Project, check: Check): readonly Diagnostic[] {
  return Object.entries(descriptor.environments ?? {}).flatMap(([name, environment]) => {
    const { io } = withoutNulls(isJsonMap(environment) ? environment : {});
    return Object.entries(isJsonMap(io) ? io : {}).flatMap(([glob, resource]) =>
      typeof resource === 'string' ? check('resource', resource, ['environments', name, 'io', glob]) : [],
    );
  });
}

function checkPipelines({ descriptor, spanOf }: Project, names: KnownNames, check: Check): readonly Diagnostic[] {
  return Object.entries(descriptor.pipelines ?? {}).flatMap(([name, pipeline]) => [
    ...listHooks(pipeline?.hooks).flatMap(({ hook, path }) =>
      check('hook', hook, ['pipelines', name, 'hooks', ...path]),
    ),
    ...checkCondition(pipeline?.schedule, names, (path) => spanOf(['pipelines', name, 'schedule', ...path], 'value')),
  ]);
}

function checkOutside({ descriptor }: Project, check: Check): readonly Diagnostic[] {
  return Object.entries(descriptor.assets ?? {}).flatMap(([name, outside]) =>
    listHooks(outside?.hooks).flatMap(({ hook, path }) => check('hook', hook, ['assets', name, 'hooks', ...path])),
  );
}

function checkHooks({ descriptor, jobTypes, spanOf }: Project, check: Check): readonly Diagnostic[] {
  return Object.entries(descriptor.hooks ?? {}).flatMap(([name, hook]) => {
    const type = hook.type.replace(/@.*/, '');
    const span = () => spanOf(['hooks', name, 'type'], 'value');
    const unknown = jobTypes.has(type)
      ? []
      : [
          createDiagnostic(
            'MR4001',
            span(),
            `There is no job type "${type}".`,
            suggest(
              type,
              jobTypes.keys(),
              span(),
              'Its folder belongs in "jobtypes/" of the project, or its package under "plugins:".',
            ),
          ),
        ];
    const resources = Object.entries(hook.resources ?? {}).flatMap(([slot, resource]) =>
      check('resource', resource, ['hooks', name, 'resources', slot]),
    );
    return [...unknown, ...resources];
  });
}

function checkSensors({ descriptor, spanOf }: Project, names: KnownNames, check: Check): readonly Diagnostic[] {
  return Object.entries(descriptor.sensors ?? {}).flatMap(([name, { resource, assets, hooks }]) => [
    ...(resource === undefined ? [] : check('resource', resource, ['sensors', name, 'resource'])),
    ...listHooks(hooks).flatMap(({ hook, path }) => check('hook', hook, ['sensors', name, 'hooks', ...path])),
    ...(assets ?? []).flatMap((asset, index) => {
      if (names.assets.all.has(asset)) return [];
      const span = spanOf(['sensors', name, 'assets', index], 'value');
      return checkAsset(asset, span, names);
    }),
  ]);
}

/** Names in a launch; its selections are evaluated when there is a graph. */
function checkLaunch({ env, set }: Launch, path: Path, check: Check): readonly Diagnostic[] {
  return [
    ...(env === undefined ? [] : check('environment', env, [...path, 'env'])),
    ...Object.keys(set ?? {}).flatMap((job) => check('job', job, [...path, 'set', job], 'key')),
  ];
}

/** Every `{secret: NAME}` in the project file. */
function checkSecrets(value: unknown, path: Path, check: Check): readonly Diagnostic[] {
  if (Array.isArray(value)) return value.flatMap((item: unknown, index) => checkSecrets(item, [...path, index], check));
  if (!isJsonMap(value)) return [];
  const name: Json | undefined = value['secret'];
  if (typeof name === 'string' && Object.keys(value).length === 1) return check('secret', name, [...path, 'secret']);
  return Object.keys(value).flatMap((key) =>
    path.length === 0 && key === 'assets' ? [] : checkSecrets(value[key], [...path, key], check),
  );
}
