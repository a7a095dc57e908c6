import type { Pruned } from '../../app/instance/prune.ts';
import { chooseEnvironment } from '../../run/plan/choose-environment.ts';
import { formatSize } from '../../std/durations.ts';
import type { Command, CommandContext, ExitCode } from '../command.ts';
import { openGraph } from '../open-graph.ts';
import { tellLineDiagnostics } from '../open-project.ts';
import { openInstanceOf } from '../open-runs.ts';
import { printJson, printTable } from '../output.ts';

/** Removes what an environment does not keep any longer of its ended runs. */
export const command: Command = {
  description:
    'Remove what the retention of the environment does not keep any longer of its ended runs: their events, and what their steps wrote; backfills and ticks of schedules as old; and ' +
    'versions of the project that were replaced. ' +
    'What is known of assets and partitions stays, and so do runs that go on.',
  common: ['project', 'env', 'output'],
  options: [{ flags: '--dry-run', description: 'show what would be removed, and remove nothing' }],
  examples: ['prune --dry-run', 'prune --env prod --output json'],
  run: pruneRuns,
};

async function pruneRuns(context: CommandContext): Promise<ExitCode> {
  const opened = await openGraph(context);
  if (!opened.ok) return opened.error;
  const { app, graph } = opened.value;
  const env = context.options.text('env');
  const launch = env === undefined ? {} : { env };
  const environment = chooseEnvironment(graph, launch);
  if (!environment.ok) return tellLineDiagnostics(context, environment.error) ?? 2;
  const instance = await openInstanceOf(context, app, { ...graph, launch });
  if (!instance.ok) return instance.error;
  const stopped = context.interrupts.cancel();
  try {
    const { prune } = await import('../../app/instance/prune.ts');
    const pruned = await prune(instance.value, {
      project: graph.project,
      environment: environment.value,
      retention: graph.environments[environment.value]?.retention,
      now: Date.now(),
      isThorough: true,
      isDryRun: context.options.flag('dry-run'),
      isEnough: () => stopped.aborted,
    });
    write(context, pruned);
    return stopped.aborted ? 1 : 0;
  } finally {
    await instance.value.store.close();
  }
}

function write(
  { terminal: { out, err }, options }: CommandContext,
  { runs, outputs, backfills, ticks, versions, folders }: Pruned,
): void {
  const isDryRun = options.flag('dry-run');
  if (options.text('output') === 'json') {
    printJson(out, { dryRun: isDryRun, runs, outputs, backfills, ticks, versions, folders });
    return;
  }
  const rows = [
    ...runs.map(({ id, endedAt, events, bytes }) => [id, toLocalTime(endedAt), 'all', events, formatSize(bytes)]),
    ...outputs.map(({ id, endedAt, bytes }) => [id, toLocalTime(endedAt), 'output', 0, formatSize(bytes)]),
  ];
  printTable(out, ['RUN', 'ENDED', 'WHAT', 'EVENTS', 'FILES'], rows);
  const events = runs.reduce((sum, run) => sum + run.events, 0);
  const bytes = [...runs, ...outputs].reduce((sum, one) => sum + one.bytes, 0);
  const what = [
    countOf(runs.length, 'run', (count) => `${count} with ${events.toLocaleString('en-US')} events`),
    countOf(outputs.length, 'other run', (count) => `the output of ${count}`),
    countOf(backfills.length, 'backfill', (count) => count),
    countOf(ticks, 'tick', (count) => count),
    countOf(versions.length, 'version', (count) => count),
    countOf(folders, 'folder or file', (count) => `${count} without a run`),
  ].filter((text) => text !== '');
  const verb = isDryRun ? 'would be removed' : 'removed';
  err.write(
    what.length === 0 ? 'Nothing is due to be removed.\n' : `${verb}: ${what.join(', ')} (${formatSize(bytes)})\n`,
  );
}

function countOf(count: number, noun: string, say: (counted: string) => string): string {
  return count === 0 ? '' : say(`${count.toLocaleString('en-US')} ${noun}${count === 1 ? '' : 's'}`);
}

/** In the zone of the machine, as dates are sorted. */
function toLocalTime(ms: number): string {
  return new Date(ms).toLocaleString('sv-SE');
}
