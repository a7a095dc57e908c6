import type { PipelineDescriptor, Schedule } from '../../../generated/formats.ts';
import { createDiagnostic, type Diagnostic } from '../../diagnostics/diagnostic.ts';
import type { Graph, Job, Pipeline, Place } from '../../graph/graph.ts';
import { readSelectionGraph } from '../../graph/selection/read-selection-graph.ts';
import type { SelectionExpr } from '../../graph/selection/selection-expr.ts';
import type { SelectionGraph } from '../../graph/selection/selection-graph.ts';
import { createGlob } from '../../graph/selection/glob.ts';
import type { Project } from '../stages.ts';
import { readSelection, selectWritten } from './read-selection.ts';
import { createPlaces } from './create-places.ts';

/**
 * Which jobs each pipeline holds: those that list it, and those that its `select:` picks. A selection may speak of other pipelines; those
 * are filled first, and one that comes back to itself is MR3020.
 */
export function linkPipelines(draft: Graph, { project, pipelineSchedules }: PipelineInput): LinkedPipelines {
  const written = project.descriptor.pipelines ?? {};
  const listed: Graph = { ...draft, pipelines: listPipelines(draft, { project, pipelineSchedules }) };
  const picked = new Map<string, readonly string[]>();
  const diagnostics: Diagnostic[] = [];
  const doubtful = new Set<string>();
  let seen: SelectionGraph | undefined;
  for (const { pipeline, circle, needsOthers } of orderPipelines(project)) {
    if (circle) {
      for (const name of circle) doubtful.add(name);
      diagnostics.push(describeCircle(circle, project));
      continue;
    }
    if (needsOthers || !seen) seen = readSelectionGraph(needsOthers ? addPicked(listed, picked) : listed);
    const found = selectWritten(
      written[pipeline]?.select ?? '',
      project.spanOf(['pipelines', pipeline, 'select'], 'value'),
      seen,
    );
    diagnostics.push(...found.diagnostics);
    if (found.diagnostics.length > 0) doubtful.add(pipeline);
    picked.set(pipeline, found.jobs);
  }
  return { graph: addPicked(listed, picked), doubtful, diagnostics };
}

export interface PipelineInput {
  readonly project: Project;
  /** Calendars named as in the graph. */
  readonly pipelineSchedules: ReadonlyMap<string, Schedule>;
}

export interface LinkedPipelines {
  readonly graph: Graph;
  /** Pipelines of whose selection something has been said, so that it is known already if they are empty. */
  readonly doubtful: ReadonlySet<string>;
  readonly diagnostics: readonly Diagnostic[];
}

/** The pipelines with the jobs that list them. */
function listPipelines(draft: Graph, { project, pipelineSchedules }: PipelineInput): Graph['pipelines'] {
  const written = project.descriptor.pipelines ?? {};
  const listed = new Map<string, string[]>(Object.keys(written).map((name) => [name, []]));
  for (const name of Object.keys(draft.jobs).sort())
    for (const pipeline of draft.jobs[name]?.pipelines ?? []) listed.get(pipeline)?.push(name);
  const toPlace = createPlaces();
  return Object.fromEntries(
    [...listed]
      .sort(([a], [b]) => (a < b ? -1 : 1))
      .map(([name, jobs]) => [
        name,
        createPipeline(jobs, {
          descriptor: { ...written[name], ...scheduleOf(pipelineSchedules.get(name)) },
          source: toPlace(project.spanOf(['pipelines', name], 'key')),
          project,
        }),
      ]),
  );
}

function scheduleOf(schedule: Schedule | undefined): Pick<PipelineDescriptor, 'schedule'> {
  return schedule === undefined ? {} : { schedule };
}

function createPipeline(
  jobs: readonly string[],
  {
    descriptor,
    source,
    project,
  }: { readonly descriptor: PipelineDescriptor; readonly source: Place; readonly project: Project },
): Pipeline {
  const { description, hooks, launch, max_runs: maxRuns, owners, priority, schedule, select, sla } = descriptor;
  const resolved = typeof launch === 'string' ? project.descriptor.presets?.[launch] : launch;
  return {
    ...(description === undefined ? {} : { description }),
    ...(hooks === undefined ? {} : { hooks }),
    jobs,
    ...(resolved === undefined ? {} : { launch: resolved }),
    ...(maxRuns === undefined ? {} : { maxRuns }),
    ...(owners === undefined ? {} : { owners }),
    ...(priority === undefined ? {} : { priority }),
    ...(schedule === undefined ? {} : { schedule }),
    ...(select === undefined ? {} : { select }),
    ...(sla === undefined ? {} : { sla }),
    source,
  };
}

function addPicked(graph: Graph, picked: ReadonlyMap<string, readonly string[]>): Graph {
  if (picked.size === 0) return graph;
  const jobs: Record<string, Job> = { ...graph.jobs };
  const pipelines: Record<string, Pipeline> = { ...graph.pipelines };
  for (const [name, selected] of picked) {
    const pipeline = pipelines[name];
    if (pipeline) pipelines[name] = { ...pipeline, jobs: [...new Set([...pipeline.jobs, ...selected])].sort() };
    for (const jobName of selected) {
      const job = jobs[jobName];
      if (job && !job.pipelines.includes(name)) jobs[jobName] = { ...job, pipelines: [...job.pipelines, name].sort() };
    }
  }
  return { ...graph, jobs, pipelines };
}

interface Step {
  readonly pipeline: string;
  readonly needsOthers: boolean;
  /** Pipelines whose selections lead from one to the next and back to the first. */
  readonly circle?: readonly string[];
}

/** Pipelines with a `select:`, each after those that its selection speaks of. */
function orderPipelines(project: Project): readonly Step[] {
  const written = project.descriptor.pipelines ?? {};
  const names = Object.keys(written)
    .filter((name) => written[name]?.select !== undefined)
    .sort();
  const needs = new Map(names.map((name) => [name, findPipelinesNeeded(name, names, project)]));
  const steps: Step[] = [];
  const done = new Set<string>();
  const visit = (name: string, path: readonly string[]): void => {
    if (done.has(name)) return;
    if (path.includes(name)) {
      steps.push({ pipeline: name, needsOthers: true, circle: path.slice(path.indexOf(name)) });
      return;
    }
    const needed = needs.get(name) ?? [];
    for (const next of needed) visit(next, [...path, name]);
    const isDone = done.has(name) || steps.some(({ circle }) => circle?.includes(name));
    if (!isDone) steps.push({ pipeline: name, needsOthers: needed.length > 0 });
    done.add(name);
  };
  for (const name of names) visit(name, []);
  return steps;
}

function findPipelinesNeeded(name: string, names: readonly string[], project: Project): readonly string[] {
  const select = project.descriptor.pipelines?.[name]?.select ?? '';
  const { expr } = readSelection(select, project.spanOf(['pipelines', name, 'select'], 'value'));
  const isAskedFor = (other: string) =>
    listFilters(expr).some(({ value }) =>
      value.isGlob ? other !== name && createGlob(value.text, '.')(other) : other === value.text,
    );
  return names.filter(isAskedFor);
}

function listFilters(expr: SelectionExpr | undefined): readonly (SelectionExpr & { readonly kind: 'filter' })[] {
  if (!expr) return [];
  if (expr.kind === 'filter') return expr.key === 'pipeline' || expr.key === 'schedule' ? [expr] : [];
  if (expr.kind === 'name') return [];
  return 'items' in expr ? expr.items.flatMap(listFilters) : listFilters(expr.item);
}

function describeCircle(circle: readonly string[], project: Project): Diagnostic {
  const [first = '', ...others] = circle;
  const through = others.length === 0 ? '' : `, through ${others.map((name) => `"${name}"`).join(' and ')}`;
  return createDiagnostic(
    'MR3020',
    project.spanOf(['pipelines', first, 'select'], 'value'),
    `The pipeline "${first}" is picked by itself${through}.`,
    {
      related: others.map((name) => ({
        span: project.spanOf(['pipelines', name, 'select'], 'value'),
        message: `"${name}" is picked here`,
      })),
      hint: 'Select by jobs, tags or paths instead of by pipelines that depend on this one.',
    },
  );
}
