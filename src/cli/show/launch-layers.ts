import type { EnvironmentDescriptor, Launch } from '../../../generated/formats.ts';
import type { PersonalFile } from '../../compile/personal-settings.ts';
import type { ExpandedJob, Path, Project } from '../../compile/stages.ts';
import { positionOf, type Span } from '../../diagnostics/source.ts';
import type { Graph } from '../../graph/graph.ts';
import { createPlaces } from '../../run/places.ts';
import { listParams } from '../../run/plan/list-params.ts';
import { jobOf } from '../../run/reads.ts';
import { isJsonMap, type Json } from '../../std/json.ts';
import { type Leaf, listLeaves, writePath } from './list-leaves.ts';
import type { Layer, OriginPlace } from './list-origins.ts';

/**
 * What lies over the descriptor of a job when it is launched, weakest first: the environment (what it extends before it, personal settings
 * after it) with its params and the resources that the job uses, the preset, the command line.
 */
export function listLaunchLayers(shown: LaunchedJob, launched: Launched): readonly LaunchLayer[] {
  const { project, graph, environment } = launched;
  const job = jobOf(graph, shown.name);
  const known = listParams(job, graph.environments[environment] ?? {});
  const preset = launched.preset === undefined ? undefined : project.descriptor.presets?.[launched.preset];
  const ofPreset = (path: Path): Span => project.spanOf(['presets', launched.preset ?? '', ...path]);
  const ofLaunch = [
    readLaunchLayers(preset ?? {}, { shown, known, layer: 'preset', placeOf: (path) => toPlace(ofPreset(path)) }),
    readLaunchLayers(launched.flags, {
      shown,
      known,
      layer: 'command line',
      placeOf: ([key]) => ({ file: key === 'set' ? '--set' : '--param' }),
    }),
  ];
  return [
    ...listEnvironments(environment, launched).map((layer) =>
      readEnvironment(layer, usedResources(shown.name, launched)),
    ),
    ...ofLaunch.map(({ ofAll }) => ofAll),
    ...ofLaunch.map(({ ofJob }) => ofJob),
  ];
}

export interface LaunchedJob {
  readonly name: string;
  readonly expanded: ExpandedJob;
}

export interface Launched {
  readonly project: Project;
  /** With personal settings. */
  readonly graph: Graph;
  readonly environment: string;
  readonly personal: PersonalFile | undefined;
  readonly preset: string | undefined;
  /** What the command line alone says. */
  readonly flags: Launch;
}

export interface LaunchLayer {
  readonly layer: Layer;
  readonly leaves: readonly PlacedLeaf[];
}

export interface PlacedLeaf {
  /** As it is shown. */
  readonly path: string;
  readonly value: Json;
  readonly place: OriginPlace;
}

interface WrittenEnvironment {
  readonly layer: Layer;
  readonly written: EnvironmentDescriptor;
  readonly spanOf: (path: Path) => Span;
}

/** An environment as it is written, after what it extends. */
function listEnvironments(name: string, launched: Launched): readonly WrittenEnvironment[] {
  const { project, personal } = launched;
  const own = personal?.environments[name];
  const ofProject = project.descriptor.environments?.[name];
  const shared: WrittenEnvironment[] =
    ofProject === undefined
      ? []
      : [
          ...(ofProject.extends === undefined
            ? []
            : listEnvironments(ofProject.extends, { ...launched, personal: undefined })),
          {
            layer: 'environment',
            written: ofProject,
            spanOf: (path) => project.spanOf(['environments', name, ...path]),
          },
        ];
  if (personal === undefined || !isJsonMap(own)) return shared;
  const base = typeof own['extends'] === 'string' ? listEnvironments(own['extends'], launched) : [];
  const spanOf = (path: Path): Span => personal.spanOf(['environments', name, ...path]);
  return [...shared, ...base, { layer: 'personal settings', written: own, spanOf }];
}

function readEnvironment({ layer, written, spanOf }: WrittenEnvironment, used: ReadonlySet<string>): LaunchLayer {
  const resources = Object.entries(written.resources ?? {}).filter(([name]) => used.has(name));
  const parts = { params: written.params ?? {}, resources: Object.fromEntries(resources) };
  const leaves = [...listLeaves(parts, [])].filter(({ path }) => path.length > 1);
  return { layer, leaves: leaves.map((leaf) => ({ ...show(leaf), place: toPlace(spanOf(leaf.path)) })) };
}

/** Those that the job names, and those that keep what it reads and makes. */
function usedResources(name: string, { graph, environment }: Launched): ReadonlySet<string> {
  const job = jobOf(graph, name);
  const config = graph.environments[environment];
  if (config === undefined) return new Set();
  const placeOf = createPlaces(graph, config);
  const assets = Object.keys({ ...job.inputs, ...job.outputs });
  return new Set([...Object.values(job.resources ?? {}), ...assets.map((asset) => placeOf(asset).resource)]);
}

interface OfLaunch {
  readonly shown: LaunchedJob;
  readonly known: ReadonlySet<string>;
  readonly layer: Layer;
  /** Of a path into the launch. */
  readonly placeOf: (path: Path) => OriginPlace;
}

/** What a launch says to every job, which is weaker than what any sets of this one. */
function readLaunchLayers(
  launch: Launch,
  { shown, known, layer, placeOf }: OfLaunch,
): { readonly ofAll: LaunchLayer; readonly ofJob: LaunchLayer } {
  const params = Object.fromEntries(Object.entries(launch.params ?? {}).filter(([param]) => known.has(param)));
  const { type, base } = shown.expanded;
  // The code that runs is the base's, and what is set is its config.
  const prefix = base.type === type ? '' : `${base.type.manifest.name}.`;
  const ofAll = [...listLeaves({ params }, [])].filter(({ path }) => path.length > 1);
  const ofJob = [...listLeaves(launch.set?.[shown.name] ?? {}, [])].filter(({ path }) => path.length > 0);
  return {
    ofAll: { layer, leaves: ofAll.map((leaf) => ({ ...show(leaf), place: placeOf(leaf.path) })) },
    ofJob: {
      layer,
      leaves: ofJob.map((leaf) => {
        const { path, value } = show(leaf);
        const place = placeOf(['set', shown.name, ...leaf.path]);
        return { path: path.startsWith('config.') ? `${prefix}${path}` : path, value, place };
      }),
    },
  };
}

function show({ path, value }: Leaf): Pick<PlacedLeaf, 'path' | 'value'> {
  return { path: writePath(path), value };
}

function toPlace(span: Span): OriginPlace {
  return { file: span.source.file, ...positionOf(span.source, span.start) };
}
