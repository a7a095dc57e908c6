import type { Alert } from '../../model/alert.ts';
import type { Run } from '../../model/run.ts';
import { formatDuration } from '../../std/durations.ts';
import type { Command, CommandContext, ExitCode } from '../command.ts';
import { toLocalTime } from '../local-time.ts';
import { openRuns } from '../open-runs.ts';
import { printJson, printTable } from '../output.ts';
import { readLimit } from '../read-limit.ts';

/** Lists runs, the newest first. */
export const command: Command = {
  description: 'List the runs of the project, the newest first.',
  common: ['project', 'env', 'output'],
  options: [{ flags: '--limit <number>', description: 'how many at most', default: '20' }],
  examples: ['runs --limit 5'],
  run: listRuns,
};

async function listRuns(context: CommandContext): Promise<ExitCode> {
  const limit = readLimit(context);
  if (limit === undefined) return 2;
  const runs = await openRuns(context);
  if (!runs.ok) return runs.error;
  try {
    const { store, project } = runs.value;
    const { readWaitingReasons } = await import('../../app/status/read-waiting-reasons.ts');
    const reasons = await readWaitingReasons(runs.value);
    const of = project === undefined ? {} : { project };
    const alerts = await store.listAlerts({ ...of, limit: ALERTS_MAX });
    write(context, await store.listRuns({ ...of, limit }), { reasons, alerts });
    return 0;
  } finally {
    await runs.value.store.close();
  }
}

const ALERTS_MAX = 1_000;

interface RunNotes {
  /** Why runs of the queue wait, by run. */
  readonly reasons: ReadonlyMap<string, string>;
  readonly alerts: readonly Alert[];
}

function write(
  { terminal: { out, err }, options }: CommandContext,
  runs: readonly Run[],
  { reasons, alerts }: RunNotes,
): void {
  const alertsOf = Map.groupBy(alerts, ({ run }) => run);
  const isLate = runs.some(({ id }) => alertsOf.has(id));
  const isWaiting = runs.some(({ id }) => reasons.has(id));
  if (options.text('output') === 'json')
    printJson(
      out,
      runs.map((run) => ({ ...run, waitsFor: reasons.get(run.id), alerts: alertsOf.get(run.id) })),
    );
  else if (runs.length === 0) err.write('There is no run yet. Start one with "millrace run".\n');
  else {
    printTable(
      out,
      [
        'RUN',
        'STATE',
        'STARTED',
        'TOOK',
        'STEPS',
        'ENV',
        'LAUNCH',
        ...(isLate ? ['LATE'] : []),
        ...(isWaiting ? ['WAITS'] : []),
      ],
      runs.map((run) => [
        run.id,
        run.state,
        toLocalTime(run.createdAt),
        tookOf(run),
        stepsOf(run),
        run.environment,
        launchOf(run),
        ...(isLate ? [describeAlerts(alertsOf.get(run.id) ?? [])] : []),
        ...(isWaiting ? [reasons.get(run.id) ?? ''] : []),
      ]),
    );
  }
}

/** `since …`, or that it was late and is not any more. */
function describeAlerts(alerts: readonly Alert[]): string {
  const open = alerts.filter(({ ended }) => ended === undefined);
  if (open.length > 0) return `since ${toLocalTime(Math.min(...open.map(({ dueAt }) => dueAt)))}`;
  return alerts.length > 0 ? 'was late' : '';
}

function tookOf({ createdAt, endedAt }: Run): string {
  return endedAt === undefined ? '' : formatDuration(endedAt - createdAt);
}

function stepsOf({ counts }: Run): string {
  const all = Object.values(counts).reduce((sum, count) => sum + count, 0);
  return `${(counts.succeeded ?? 0) + (counts.unchanged ?? 0)} of ${all}`;
}

function launchOf({ launch, retryOf }: Run): string {
  const { select, partition } = launch;
  return [
    select === undefined ? '' : typeof select === 'string' ? select : select.join(' '),
    partition === undefined ? '' : typeof partition === 'string' ? partition : JSON.stringify(partition),
    retryOf === undefined ? '' : `retry of ${retryOf}`,
  ]
    .filter((text) => text !== '')
    .join(', ');
}
