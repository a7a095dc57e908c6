import { relative, resolve } from 'node:path';
import type { Launch } from '../../generated/formats.ts';
import type { Graph } from '../graph/graph.ts';
import { readSelectionGraph } from '../graph/selection/read-selection-graph.ts';
import { type SelectionRequest, selectJobs } from '../graph/selection/selection.ts';
import type { SelectionContext } from '../graph/selection/selection-context.ts';
import type { StepRecord } from '../ports/store.ts';
import { fail, type Result, succeed } from '../std/result.ts';
import type { CommandContext, ExitCode, OptionSpec } from './command.ts';
import { tellDiagnostics, tellLineDiagnostics } from './open-project.ts';

/**
 * The jobs that `--select` and `--exclude` pick, sorted; all without them. What is wrong with a selection is told; an error, or a
 * selection that picks nothing, is exit code 2.
 */
export async function selectFromOptions(
  context: CommandContext,
  { graph, folder }: SelectedGraph,
): Promise<Result<readonly string[], ExitCode>> {
  const request = { select: context.options.texts('select'), exclude: context.options.texts('exclude') };
  if (request.select.length === 0 && request.exclude.length === 0) return succeed(Object.keys(graph.jobs).sort());
  return select(context, { graph, folder }, request);
}

export interface SelectedGraph {
  readonly graph: Graph;
  /** The project's, absolute. */
  readonly folder: string;
}

/** The launch with its selection replaced by the jobs that it picks, where that needs more than the graph: `state:` and `result:`. */
export async function selectForLaunch(
  context: CommandContext,
  selected: SelectedGraph,
  launch: Launch,
): Promise<Result<Launch, ExitCode>> {
  if (context.options.text('state') === undefined && context.options.text('run') === undefined) return succeed(launch);
  const { select: written, exclude, ...rest } = launch;
  const jobs = await select(context, selected, { select: toList(written), exclude: toList(exclude) });
  return jobs.ok ? succeed({ ...rest, select: jobs.value.map((name) => `job:'${name}'`) }) : jobs;
}

/** What the filters `state:` and `result:` compare with. */
export const SELECT_OPTIONS: readonly OptionSpec[] = [
  { flags: '--state <file>', description: 'for state: the graph that the project is compared with' },
  { flags: '--run <run>', description: 'for result: the run that is looked at: latest, or an id' },
];

async function select(
  context: CommandContext,
  { graph, folder }: SelectedGraph,
  request: SelectionRequest,
): Promise<Result<readonly string[], ExitCode>> {
  const compared = await openContext(context, folder);
  if (!compared.ok) return compared;
  const { jobs, diagnostics } = selectJobs(request, readSelectionGraph(graph), compared.value);
  const refused = tellLineDiagnostics(context, diagnostics);
  if (refused !== undefined) return fail(refused);
  if (jobs.length > 0) return succeed(jobs);
  context.terminal.err.write('The selection picks no job.\n');
  return fail(2);
}

async function openContext(context: CommandContext, folder: string): Promise<Result<SelectionContext, ExitCode>> {
  const [file, run] = [context.options.text('state'), context.options.text('run')];
  const previous = file === undefined ? succeed(undefined) : await readPrevious(context, folder, file);
  if (!previous.ok) return previous;
  const results = run === undefined ? succeed(undefined) : await readResults(context, run);
  if (!results.ok) return results;
  return succeed({
    ...(previous.value === undefined ? {} : { previous: readSelectionGraph(previous.value) }),
    ...(results.value === undefined ? {} : { results: results.value }),
  });
}

async function readPrevious(context: CommandContext, folder: string, file: string): Promise<Result<Graph, ExitCode>> {
  const { readGraphFile } = await import('../app/graph-files.ts');
  const path = resolve(context.workingFolder, file);
  const read = readGraphFile(path, relative(folder, path));
  if (read?.graph !== undefined) return succeed(read.graph);
  if (read === undefined) context.terminal.err.write(`There is no file "${file}" to compare with.\n`);
  else tellDiagnostics(context, folder, read.diagnostics);
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

/** A job of several steps failed if one did, and succeeded if all did. */
function toResults(steps: readonly StepRecord[]): Results {
  const results = new Map<string, 'failed' | 'succeeded' | 'skipped'>();
  for (const { job, step } of steps) {
    const result = step.state === 'unchanged' ? 'succeeded' : step.state;
    if (result !== 'failed' && result !== 'succeeded' && result !== 'skipped') continue;
    const before = results.get(job);
    if (before === undefined || result === 'failed' || before === 'succeeded') results.set(job, result);
  }
  return results;
}

function toList(selection: string | readonly string[] | undefined): readonly string[] {
  if (selection === undefined) return [];
  return typeof selection === 'string' ? [selection] : selection;
}
