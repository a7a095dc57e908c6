import type { Launch } from '../../../generated/formats.ts';
import type { Instance } from '../../app/instance/instance.ts';
import { createBackfill, type AskedBackfill, type BackfillPlan, planBackfill } from '../../app/backfills/backfills.ts';
import { readStoredGraph } from '../../app/deploy/deployed-graphs.ts';
import type { Graph } from '../../graph/graph.ts';
import type { Deployment } from '../../model/schedule.ts';
import { chooseEnvironment } from '../../run/plan/choose-environment.ts';
import { fail, type Result, succeed } from '../../std/result.ts';
import type { CommandContext, ExitCode, OptionSpec } from '../command.ts';
import { openGraph, type OpenedGraph } from '../open-graph.ts';
import { tellLineDiagnostics } from '../open-project.ts';
import { openInstanceOf } from '../open-runs.ts';
import { readLaunch } from '../read-launch.ts';
import { selectForLaunch } from '../select-jobs.ts';
import { printJson } from '../output.ts';
import { followBackfill } from './follow-backfill.ts';
import { type HowItRuns, readHowItRuns } from './read-how-it-runs.ts';
import { previewJson, showPreview } from './show-preview.ts';

/** Options of every verb that begins a backfill. */
export const BEGIN_OPTIONS: readonly OptionSpec[] = [
  {
    flags: '--runs <how>',
    description: 'per-partition; batch=N: N keys in a run; one: as few runs as can be, one for each stage and stretch',
    default: 'per-partition',
  },
  { flags: '--max-runs <number>', description: 'how many of its runs go at once', default: '8' },
  { flags: '--priority <number>', description: 'of its runs in the queue, higher ones first', default: '0' },
  { flags: '--here', description: 'carry it out in this process, although a daemon is there' },
  { flags: '--wait', description: 'where daemons carry it out: until it has ended' },
];

/** Plans a backfill, shows what it would do, and unless that is all that is asked for, begins it. */
export async function beginBackfill(context: CommandContext): Promise<ExitCode> {
  const how = readHowItRuns(context.options);
  const keys = readKeys(context);
  if (!how.ok || !keys.ok) {
    context.terminal.err.write(`${how.ok ? (keys.ok ? '' : keys.error) : how.error}\n`);
    return 2;
  }
  const opened = await openGraph(context);
  if (!opened.ok) return opened.error;
  const launch = readBackfillLaunch(context, opened.value.graph);
  if (!launch.ok) {
    context.terminal.err.write(`${launch.error}\n`);
    return 2;
  }
  const { app, graph } = opened.value;
  const instance = await openInstanceOf(context, app, { ...graph, launch: launch.value });
  if (!instance.ok) return instance.error;
  try {
    const { partition, ...rest } = launch.value;
    const place = await choosePlace(context, { instance: instance.value, opened: opened.value, launch: rest });
    if (!place.ok) return place.error;
    const selected = await selectForLaunch(context, { ...opened.value, graph: place.value.graph }, rest);
    if (!selected.ok || selected.value === undefined) return selected.ok ? 0 : selected.error;
    const asked = { launch: selected.value, ...toPartitions(keys.value, partition), batch: how.value.batch };
    return await planAndBegin(context, instance.value, { ...place.value, asked, how: how.value });
  } finally {
    await instance.value.store.close();
  }
}

/** Plans one, and begins it; used for what was asked for, and for what an earlier one did not make. */
export async function planAndBegin(
  context: CommandContext,
  instance: Instance,
  { graph, carrier, asked, how, retryOf }: BackfillToBegin,
): Promise<ExitCode> {
  const { options, terminal } = context;
  const planned = await planBackfill(instance, graph, asked);
  const refused = tellLineDiagnostics(context, planned.ok ? planned.value.warnings : planned.error);
  if (!planned.ok) return refused ?? 2;
  const plan = planned.value;
  if (options.flag('preview')) {
    showPreview(context, plan);
    return 0;
  }
  if (!checkSize(context, plan)) return 2;
  if (plan.preview.runs === 0) {
    terminal.err.write('Nothing is to be done.\n');
    if (options.text('output') === 'json') printJson(terminal.out, previewJson(plan));
    return 0;
  }
  const { priority, runsMax } = how;
  const repeats = retryOf === undefined ? {} : { retryOf };
  const backfill = await createBackfill(instance, graph, {
    plan,
    launch: asked.launch,
    carrier,
    priority,
    runsMax,
    ...repeats,
  });
  return followBackfill(context, instance, backfill);
}

export interface BackfillToBegin {
  readonly graph: Graph;
  readonly carrier: 'daemons' | 'command';
  readonly asked: AskedBackfill;
  readonly how: HowItRuns;
  readonly retryOf?: string;
}

interface AskedKeys {
  readonly partitions: readonly string[];
  readonly only?: 'missing' | 'failed';
}

function readKeys({ options }: CommandContext): Result<AskedKeys, string> {
  const listed = (options.text('partitions') ?? '').split(',').flatMap((text) => text.trim() || []);
  const [missing, failed] = [options.flag('missing'), options.flag('failed')];
  if (missing && failed) return fail('Choose one of --missing and --failed.');
  if (options.text('partitions') !== undefined && options.text('partition') !== undefined)
    return fail('Choose one of --partition and --partitions.');
  return succeed({ partitions: listed, ...(missing || failed ? { only: missing ? 'missing' : 'failed' } : {}) });
}

/** What is said nowhere else, the preset says. */
function toPartitions(keys: AskedKeys, partition: Launch['partition']): AskedKeys {
  if (keys.partitions.length > 0 || partition === undefined) return keys;
  if (typeof partition === 'string') return { ...keys, partitions: [partition] };
  return { ...keys, partitions: Object.entries(partition).map(([set, text]) => `${set}=${text}`) };
}

function readBackfillLaunch(context: CommandContext, graph: Graph): Result<Launch, string> {
  const { options, args } = context;
  const launch = readLaunch(options, graph.presets);
  if (!launch.ok) return launch;
  const select = [...args, ...options.texts('select')];
  const asksForKeys =
    ['partition', 'partitions'].some((name) => options.text(name) !== undefined) ||
    ['missing', 'failed'].some((name) => options.flag(name)) ||
    launch.value.partition !== undefined;
  if (!asksForKeys)
    return fail('Say which partitions: --partition FIRST..LAST, --partitions KEY,KEY, --missing or --failed.');
  return succeed({ ...launch.value, ...(select.length === 0 ? {} : { select }) });
}

interface PlaceToChoose {
  readonly instance: Instance;
  readonly opened: OpenedGraph;
  readonly launch: Launch;
}

/** Daemons carry it out, as the project is deployed, where one is there; else this process, as the project is now. */
async function choosePlace(
  context: CommandContext,
  { instance, opened, launch }: PlaceToChoose,
): Promise<Result<Pick<BackfillToBegin, 'graph' | 'carrier'>, ExitCode>> {
  const environment = chooseEnvironment(opened.graph, launch);
  if (!environment.ok) return fail(tellLineDiagnostics(context, environment.error) ?? 2);
  const scope = { project: opened.graph.project, environment: environment.value };
  const deployed = context.options.flag('here') ? undefined : await findDeployed(instance, scope);
  if (deployed === undefined) return succeed({ graph: opened.graph, carrier: 'command' });
  context.terminal.err.write(`as deployed to "${scope.environment}", version ${deployed.deployment.version}\n`);
  return succeed({ graph: deployed.graph, carrier: 'daemons' });
}

/** What daemons work on, when one is there. */
export async function findDeployed(
  { store }: Instance,
  scope: { readonly project: string; readonly environment: string },
): Promise<{ readonly graph: Graph; readonly deployment: Deployment } | undefined> {
  const isThere = (await store.listDaemons()).some(({ isAlive, state }) => isAlive && state === 'working');
  const [deployment] = isThere ? await store.listDeployments({ ...scope, limit: 1 }) : [];
  const graph = deployment?.graph === undefined ? undefined : await readStoredGraph(store, deployment.graph);
  return deployment === undefined || graph === undefined ? undefined : { graph, deployment };
}

/** Many runs are only begun when that is said; too many never. */
function checkSize({ options, terminal }: CommandContext, { preview: { runs, partitions } }: BackfillPlan): boolean {
  if (runs > RUNS_MAX)
    terminal.err.write(
      `This would make ${runs} runs, and a backfill has at most ${RUNS_MAX}: ask for fewer keys, or put several in a run with --runs batch=N.\n`,
    );
  else if (runs > RUNS_WITHOUT_ASKING && !options.flag('yes'))
    terminal.err.write(
      `This makes ${runs} runs for ${partitions} partitions. Look at it with --preview, and do it with --yes.\n`,
    );
  else return true;
  return false;
}

const RUNS_WITHOUT_ASKING = 100;
const RUNS_MAX = 250_000;
