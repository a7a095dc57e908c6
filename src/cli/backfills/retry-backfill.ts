import { findGraph } from '../../app/deploy/find-graph.ts';
import type { Graph } from '../../graph/graph.ts';
import { type Backfill, isBackfillEnded } from '../../model/backfill.ts';
import type { CommandContext, ExitCode } from '../command.ts';
import type { OpenedDeployment } from '../open-deployment.ts';
import { openGraph } from '../open-graph.ts';
import { findDeployed, planAndBegin } from './begin-backfill.ts';
import { readHowItRuns } from './read-how-it-runs.ts';

/** Begins a backfill of what another one did not make: on the newest graph, so that what was mended meanwhile counts, or on the same one. */
export async function retryBackfill(
  context: CommandContext,
  { instance, scope }: OpenedDeployment,
  id: string,
): Promise<ExitCode> {
  const { terminal, options } = context;
  const how = readHowItRuns(options);
  if (!how.ok) {
    terminal.err.write(`${how.error}\n`);
    return 2;
  }
  const before = await instance.store.readBackfill(id);
  if (before === undefined) throw new Error(`there is no backfill ${id}`);
  if (!isBackfillEnded(before.state)) {
    terminal.err.write(`${id} is ${before.state}: cancel it first, or wait until it has ended.\n`);
    return 2;
  }
  const deployed = options.flag('here') ? undefined : await findDeployed(instance, scope);
  const graph = options.flag('same-graph')
    ? await findGraph(instance, before.graph)
    : (deployed?.graph ?? (await compile(context)));
  if (graph === undefined) {
    terminal.err.write(`The graph of ${id} is not there any more. Without --same-graph the newest one is taken.\n`);
    return 2;
  }
  const asked = {
    launch: before.launch,
    partitions: [],
    only: { retryOf: before },
    batch: isSaid(context) ? how.value.batch : batchOf(before),
  };
  const carrier = deployed === undefined ? 'command' : 'daemons';
  return planAndBegin(context, instance, { graph, carrier, asked, how: how.value, retryOf: id });
}

async function compile(context: CommandContext): Promise<Graph | undefined> {
  const opened = await openGraph(context);
  return opened.ok ? opened.value.graph : undefined;
}

function isSaid({ options }: CommandContext): boolean {
  return options.text('runs') !== 'per-partition';
}

/** As it was cut before. */
function batchOf({ stages }: Backfill): number {
  return stages[0]?.batch ?? 1;
}
