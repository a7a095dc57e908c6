import { nearestName } from '../../diagnostics/nearest.ts';
import type { Graph } from '../../graph/graph.ts';
import type { AssetStatus } from '../../run/assets/asset-status.ts';
import { chooseEnvironment } from '../../run/plan/choose-environment.ts';
import { fail, type Result, succeed } from '../../std/result.ts';
import { printAssets } from '../assets/assets.ts';
import { renderAsset } from '../assets/render-asset.ts';
import type { Command, CommandContext, ExitCode } from '../command.ts';
import { type OpenedGraph, openGraph } from '../open-graph.ts';
import { tellLineDiagnostics } from '../open-project.ts';
import { openInstanceOf } from '../open-runs.ts';
import { printJson } from '../output.ts';
import { SELECT_OPTIONS, selectFromOptions } from '../select-jobs.ts';

/** Tells how assets are in an environment, by what its runs told: a list, or all that is known of one. */
export const command: Command = {
  description:
    'List assets with when they were made last and by which run, whether they are as fresh as "max_age" promises, which partitions are ' +
    'missing and which data failed a check; with a name, all that is known of one. A selection picks what its jobs make and read.',
  args: [{ name: '[asset]', description: 'its name, or the job that makes it; all when left out' }],
  common: ['project', 'select', 'exclude', 'env', 'output'],
  options: [
    ...SELECT_OPTIONS,
    { flags: '--graph <file>', description: 'look at the assets of this graph instead of compiling the project' },
  ],
  outputs: ['text', 'json', 'names'],
  examples: ['assets', 'assets marts.delays_by_airport', 'assets --select "marts.*" --env prod --output json'],
  run: tellAssets,
};

async function tellAssets(context: CommandContext): Promise<ExitCode> {
  const opened = await openGraph(context);
  if (!opened.ok) return opened.error;
  const chosen = await chooseAssets(context, opened.value);
  if (!chosen.ok) return chosen.error;
  const statuses = await readStatuses(context, opened.value, chosen.value);
  if (!statuses.ok) return statuses.error;
  write(context, statuses.value);
  return 0;
}

async function chooseAssets(
  context: CommandContext,
  opened: OpenedGraph,
): Promise<Result<readonly string[], ExitCode>> {
  const { args, options, terminal } = context;
  const [wanted] = args;
  const isSelected = options.texts('select').length > 0 || options.texts('exclude').length > 0;
  if (wanted !== undefined && isSelected) {
    terminal.err.write('Say which asset by its name, or some with --select: not both.\n');
    return fail(2);
  }
  if (wanted !== undefined) return findAsset(context, wanted, opened.graph);
  if (!isSelected) return succeed(Object.keys(opened.graph.assets).sort());
  const jobs = await selectFromOptions(context, opened);
  return jobs.ok ? succeed(assetsOf(opened.graph, jobs.value)) : jobs;
}

/** The asset of that name, else the one that the job of that name makes. */
function findAsset(
  { terminal: { err } }: CommandContext,
  wanted: string,
  { assets, jobs }: Graph,
): Result<readonly string[], ExitCode> {
  if (Object.hasOwn(assets, wanted)) return succeed([wanted]);
  const job = Object.hasOwn(jobs, wanted) ? jobs[wanted] : undefined;
  const made = Object.keys(job?.outputs ?? {}).sort();
  if (made.length === 1) return succeed(made);
  if (made.length > 1) err.write(`The job "${wanted}" makes several assets: ${made.join(', ')}. Say which.\n`);
  else if (job !== undefined) err.write(`The job "${wanted}" makes no asset.\n`);
  else {
    const nearest = nearestName(wanted, [...Object.keys(assets), ...Object.keys(jobs)]);
    const hint = nearest === undefined ? '"millrace assets" lists all of them.' : `Did you mean "${nearest}"?`;
    err.write(`There is no asset "${wanted}". ${hint}\n`);
  }
  return fail(2);
}

/** What jobs make and read, sorted. */
function assetsOf(graph: Graph, jobs: readonly string[]): readonly string[] {
  const touched = jobs.flatMap((name) => {
    const { inputs = {}, outputs = {} } = graph.jobs[name] ?? {};
    return [...Object.keys(inputs), ...Object.keys(outputs)];
  });
  return [...new Set(touched)].sort();
}

async function readStatuses(
  context: CommandContext,
  { app, graph }: OpenedGraph,
  names: readonly string[],
): Promise<Result<readonly AssetStatus[], ExitCode>> {
  const env = context.options.text('env');
  const launch = env === undefined ? {} : { env };
  const environment = chooseEnvironment(graph, launch);
  if (!environment.ok) return fail(tellLineDiagnostics(context, environment.error) ?? 2);
  const instance = await openInstanceOf(context, app, { ...graph, launch });
  if (!instance.ok) return instance;
  try {
    return succeed(await app.readAssetStatuses(instance.value, { graph, environment: environment.value, names }));
  } finally {
    await instance.value.store.close();
  }
}

/** With a name, JSON is the one object; else a list. */
function write({ args, options, terminal: { out } }: CommandContext, statuses: readonly AssetStatus[]): void {
  const format = options.text('output');
  const [only] = args.length > 0 ? statuses : [];
  if (format === 'json') printJson(out, only ?? statuses);
  else if (format === 'names') out.write(statuses.map(({ name }) => `${name}\n`).join(''));
  else if (only !== undefined) out.write(renderAsset(only, out.palette));
  else printAssets(out, statuses);
}
