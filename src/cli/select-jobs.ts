import type { Launch } from '../../generated/formats.ts';
import type { App } from '../app/app.ts';
import type { Project } from '../compile/stages.ts';
import type { Graph } from '../graph/graph.ts';
import { readSelectionGraph } from '../graph/selection/read-selection-graph.ts';
import { type SelectionRequest, selectJobs } from '../graph/selection/selection.ts';
import type { CommandContext, ExitCode, OptionSpec } from './command.ts';
import { fail, type Result, succeed } from '../std/result.ts';
import { tellLineDiagnostics } from './open-project.ts';
import { needsContext, openSelectionContext } from './selection-context.ts';

/**
 * The jobs that `--select` and `--exclude` pick, sorted; all without them. What is wrong with a selection is told; an error, or a
 * selection that picks nothing, is exit code 2.
 */
export async function selectFromOptions(
  context: CommandContext,
  selected: SelectedGraph,
): Promise<Result<readonly string[], ExitCode>> {
  const { options } = context;
  const request = { select: options.texts('select'), exclude: options.texts('exclude') };
  if (request.select.length === 0 && request.exclude.length === 0) {
    return succeed(Object.keys(selected.graph.jobs).sort());
  }
  return select(context, selected, { ...request, env: options.text('env') });
}

export interface SelectedGraph {
  readonly app: App;
  readonly graph: Graph;
  /** The project's, absolute. */
  readonly folder: string;
  /** There when the graph is as the project has it, without the settings of the person whose folder it is. */
  readonly project?: Pick<Project, 'resourceTypes'>;
}

/**
 * The launch with its selection replaced by the jobs that it picks, where that needs more than the graph: `state:`, `stale:` and the like.
 * `undefined` when it picks none and that is allowed, which is said.
 */
export async function selectForLaunch(
  context: CommandContext,
  selected: SelectedGraph,
  launch: Launch,
): Promise<Result<Launch | undefined, ExitCode>> {
  const { select: written, exclude, ...rest } = launch;
  const request = { select: toList(written), exclude: toList(exclude), env: launch.env };
  if (!needsContext(context, request) && !context.options.flag(ALLOW_EMPTY)) return succeed(launch);
  const jobs = await select(context, selected, request);
  if (!jobs.ok) return jobs;
  return succeed(jobs.value.length === 0 ? undefined : { ...rest, select: jobs.value.map((name) => `job:'${name}'`) });
}

/** What the filters `state:` and `result:` compare with, and what becomes of a selection that picks nothing. */
export const SELECT_OPTIONS: readonly OptionSpec[] = [
  { flags: '--state <file>', description: 'for state: the graph that the project is compared with' },
  { flags: '--against <file>', description: 'the same as --state' },
  { flags: '--run <run>', description: 'for result: the run that is looked at: latest, or an id' },
  { flags: '--allow-empty', description: 'a selection that picks no job is no mistake' },
];

const ALLOW_EMPTY = 'allow-empty';

async function select(
  context: CommandContext,
  selected: SelectedGraph,
  request: SelectionRequest & { readonly env: string | undefined },
): Promise<Result<readonly string[], ExitCode>> {
  const compared = await openSelectionContext(context, selected, request);
  if (!compared.ok) return compared;
  const { jobs, diagnostics } = selectJobs(request, readSelectionGraph(selected.graph), compared.value);
  const refused = tellLineDiagnostics(context, diagnostics);
  if (refused !== undefined) return fail(refused);
  if (jobs.length > 0) return succeed(jobs);
  context.terminal.err.write('The selection picks no job.\n');
  return context.options.flag(ALLOW_EMPTY) ? succeed([]) : fail(2);
}

function toList(selection: string | readonly string[] | undefined): readonly string[] {
  if (selection === undefined) return [];
  return typeof selection === 'string' ? [selection] : selection;
}
