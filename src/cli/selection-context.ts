import { relative, resolve } from 'node:path';
import type { JobStates } from '../app/status/read-job-states.ts';
import type { Graph } from '../graph/graph.ts';
import { listFilterKeys } from '../graph/selection/list-filter-keys.ts';
import { parseSelection } from '../graph/selection/parse-selection.ts';
import { readSelectionGraph } from '../graph/selection/read-selection-graph.ts';
import type { SelectionContext } from '../graph/selection/selection-context.ts';
import type { FilterKey } from '../graph/selection/selection-expr.ts';
import type { SelectionRequest } from '../graph/selection/selection.ts';
import type { StepRecord } from '../ports/store.ts';
import { chooseEnvironment } from '../run/plan/choose-environment.ts';
import { fail, type Result, succeed } from '../std/result.ts';
import type { CommandContext, ExitCode } from './command.ts';
import { tellDiagnostics, tellLineDiagnostics } from './open-project.ts';
import type { SelectedGraph } from './select-jobs.ts';

/** Whether a selection looks at more than the graph. */
export function needsContext({ options }: CommandContext, request: SelectionRequest): boolean {
  const isAsked = ['state', 'against', 'run'].some((option) => options.text(option) !== undefined);
  return isAsked || asksForStates(request);
}

/**
 * What the filters of a selection compare with: the graph of `--state` or `--against`, the run of `--run`, and, where `stale:` or `fresh:`
 * asks for it, what the store of the environment knows. What is missing or wrong is told.
 */
export async function openSelectionContext(
  context: CommandContext,
  selected: SelectedGraph,
  request: SelectionRequest & { readonly env: string | undefined },
): Promise<Result<SelectionContext, ExitCode>> {
  const { options } = context;
  const [file, run] = [options.text('state') ?? options.text('against'), options.text('run')];
  const previous = file === undefined ? succeed(undefined) : await readPrevious(context, selected.folder, file);
  if (!previous.ok) return previous;
  const results = run === undefined ? succeed(undefined) : await readResults(context, run);
  if (!results.ok) return results;
  const states = asksForStates(request) ? await readStates(context, selected, request.env) : succeed(undefined);
  if (!states.ok) return states;
  return succeed({
    ...(previous.value === undefined ? {} : { previous: readSelectionGraph(previous.value) }),
    ...(results.value === undefined ? {} : { results: results.value }),
    ...states.value,
  });
}

function asksForStates({ select, exclude }: SelectionRequest): boolean {
  return [...select, ...exclude].some((written) => {
    const { expr } = typeof written === 'string' ? parseSelection(written) : written;
    const keys: ReadonlySet<FilterKey> = expr === undefined ? new Set() : listFilterKeys(expr);
    return keys.has('stale') || keys.has('fresh');
  });
}

async function readPrevious(context: CommandContext, folder: string, file: string): Promise<Result<Graph, ExitCode>> {
  const { readGraphFile } = await import('../app/instance/graph-files.ts');
  const path = resolve(context.workingFolder, file);
  const read = readGraphFile(path, relative(folder, path));
  if (read?.graph !== undefined) return succeed(read.graph);
  if (read === undefined) {
    context.terminal.err.write(
      `There is no file "${file}" to compare with. Make one of an older state with: millrace compile --emit ${file.endsWith('.json') ? file : `${file}.json`}\n`,
    );
  } else tellDiagnostics(context, folder, read.diagnostics);
  return fail(2);
}

type Results = NonNullable<SelectionContext['results']>;

async function readResults(context: CommandContext, wanted: string): Promise<Result<Results, ExitCode>> {
  const { findRun, openRuns } = await import('./open-runs.ts');
  const opened = await openRuns(context);
  if (!opened.ok) return opened;
  const { store } = opened.value;
  try {
    const run = await findRun(context, opened.value, wanted);
    return run === undefined ? fail(2) : succeed(toResults(await store.readSteps(run.id)));
  } finally {
    await store.close();
  }
}

/** By job, for `result:`. A job of several steps failed if one did, and succeeded if all did. */
export function toResults(steps: readonly StepRecord[]): Results {
  const results = new Map<string, 'failed' | 'succeeded' | 'skipped'>();
  for (const { job, step } of steps) {
    const result = step.state === 'unchanged' ? 'succeeded' : step.state;
    if (result !== 'failed' && result !== 'succeeded' && result !== 'skipped') continue;
    const before = results.get(job);
    if (before === undefined || result === 'failed' || before === 'succeeded') results.set(job, result);
  }
  return results;
}

async function readStates(
  context: CommandContext,
  selected: SelectedGraph,
  env: string | undefined,
): Promise<Result<JobStates, ExitCode>> {
  const settled = await withSettings(context, selected);
  if (!settled.ok) return settled;
  const graph = settled.value;
  const launch = env === undefined ? {} : { env };
  const environment = chooseEnvironment(graph, launch);
  if (!environment.ok) return fail(tellLineDiagnostics(context, environment.error) ?? 2);
  const { openInstanceOf } = await import('./open-runs.ts');
  const opened = await openInstanceOf(context, selected.app, { ...graph, launch });
  if (!opened.ok) return opened;
  try {
    return succeed(await selected.app.readJobStates(opened.value, graph, environment.value));
  } finally {
    await opened.value.store.close();
  }
}

async function withSettings(context: CommandContext, selected: SelectedGraph): Promise<Result<Graph, ExitCode>> {
  if (selected.project === undefined) return succeed(selected.graph);
  const { applySettings } = await import('./open-graph.ts');
  const settled = await applySettings(context, selected, selected.project.resourceTypes);
  return settled.ok ? succeed(settled.value.graph) : settled;
}
