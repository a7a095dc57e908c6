import type { Launch, LaunchOrPreset } from '../../../generated/formats.ts';
import { bringAlong } from '../../graph/bring-along.ts';
import type { Graph } from '../../graph/graph.ts';
import { readSelectionGraph } from '../../graph/selection/read-selection-graph.ts';
import { selectJobs } from '../../graph/selection/selection.ts';
import type { SelectionGraph } from '../../graph/selection/selection-graph.ts';
import { type LaunchOwner, launchOf, listLaunchesOrPresets } from '../resolve/list-launches.ts';
import type { ExpandedJob, Project } from '../stages.ts';

/**
 * The jobs of the runs that a launch starts, when nothing on a command line takes the place of its selection: what it selects, else the
 * jobs of the pipeline or the job whose schedule it is of. A preset that selects nothing reaches what they do who name it, and every job when
 * nobody does. `undefined` where it is known only when it is launched, and where something is wrong with the selection or it holds no job,
 * which is told elsewhere.
 */
export function createReach(
  graph: Graph,
  { project, jobs }: { readonly project: Project; readonly jobs: readonly ExpandedJob[] },
): (of: LaunchOwner) => readonly string[] | undefined {
  let selectionGraph: SelectionGraph | undefined;
  const all = Object.keys(graph.jobs);
  const known = new Map<string, readonly string[] | undefined>();
  const namedBy = Map.groupBy(listNamed(project, jobs), ({ preset }) => preset);
  const select = (launch: Launch, otherwise: readonly string[]): readonly string[] | undefined => {
    const { select: selected, exclude } = launch;
    if (selected === undefined && exclude === undefined) return bringAlong(graph, otherwise);
    const request = { select: toList(selected), exclude: toList(exclude) };
    if ([...request.select, ...request.exclude].some((text) => text.includes('{{'))) return undefined;
    selectionGraph ??= readSelectionGraph(graph);
    const { jobs: found, diagnostics } = selectJobs(request, selectionGraph);
    if (diagnostics.some(({ code, severity }) => severity === 'error' || code === 'MR3024')) return undefined;
    const own = new Set(otherwise);
    return bringAlong(graph, selected === undefined ? found.filter((name) => own.has(name)) : found);
  };
  const find = ({ kind, name }: LaunchOwner): readonly string[] | undefined => {
    const { descriptor } = project;
    const resolve = (launch: LaunchOrPreset | undefined): Launch =>
      (typeof launch === 'string' ? descriptor.presets?.[launch] : launch) ?? {};
    switch (kind) {
      case 'pipeline': {
        const { launch, schedule } = descriptor.pipelines?.[name] ?? {};
        return select({ ...resolve(launch), ...resolve(launchOf(schedule)) }, graph.pipelines[name]?.jobs ?? []);
      }
      case 'sensor':
        return select(resolve(descriptor.sensors?.[name]?.launch), all);
      case 'job':
        return select(resolve(launchOf(graph.jobs[name]?.schedule)), [name]);
      case 'preset': {
        const preset = resolve(name);
        const by = namedBy.get(name) ?? [];
        return preset.select === undefined && by.length > 0 ? join(by.map(({ of }) => reach(of))) : select(preset, all);
      }
    }
  };
  const reach = (of: LaunchOwner): readonly string[] | undefined => {
    const key = `${of.kind}:${of.name}`;
    const found = known.has(key) ? known.get(key) : find(of);
    known.set(key, found);
    return found?.length === 0 ? undefined : found;
  };
  return reach;
}

/** Which presets are named, and by whom. */
function listNamed(
  project: Project,
  jobs: readonly ExpandedJob[],
): readonly { readonly preset: string; readonly of: LaunchOwner }[] {
  const ofProject = listLaunchesOrPresets(project.descriptor).map(({ launch, of }) => ({ preset: launch, of }));
  const ofJobs = jobs.map(({ name, descriptor }) => ({
    preset: launchOf(descriptor.schedule),
    of: { kind: 'job', name } as const,
  }));
  return [...ofProject, ...ofJobs].flatMap(({ preset, of }) => (typeof preset === 'string' ? [{ preset, of }] : []));
}

function join(reached: readonly (readonly string[] | undefined)[]): readonly string[] | undefined {
  const found = reached.filter((jobs) => jobs !== undefined);
  return found.length < reached.length ? undefined : [...new Set(found.flat())].sort();
}

function toList(selection: Launch['select'] = []): readonly string[] {
  return typeof selection === 'string' ? [selection] : selection;
}
