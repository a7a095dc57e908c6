import type { AlertState } from '../../app/status/read-alert-states.ts';
import type { Alert } from '../../model/alert.ts';
import { formatDuration } from '../../std/durations.ts';
import type { Command, CommandContext, ExitCode } from '../command.ts';
import { toLocalTime } from '../local-time.ts';
import { openDeployment } from '../open-deployment.ts';
import { printJson, printTable } from '../output.ts';
import { readLimit } from '../read-limit.ts';

/** Lists what is late or not carried out. */
export const command: Command = {
  description:
    'List what is late or not carried out in an environment, the newest first: runs and steps that missed their "sla", fire times that ' +
    'nothing came of, assets older than their "max_age", and runs that are stuck or that nobody carries out. Daemons find it, and tell it once.',
  args: [
    { name: '[subject]', description: 'only of this one: pipeline:daily, job:marts.delays, or the name of an asset' },
  ],
  common: ['project', 'env', 'output'],
  options: [
    { flags: '--all', description: 'also what is right again' },
    { flags: '--limit <number>', description: 'how many at most', default: '50' },
  ],
  examples: ['alerts', 'alerts --all --limit 10', 'alerts pipeline:daily --env prod'],
  run: listAlerts,
};

async function listAlerts(context: CommandContext): Promise<ExitCode> {
  const { args, options } = context;
  const [subject] = args;
  const limit = readLimit(context);
  if (limit === undefined) return 2;
  const opened = await openDeployment(context);
  if (!opened.ok) return opened.error;
  const { instance, scope } = opened.value;
  try {
    const about = subject === undefined ? {} : { subject };
    const open = options.flag('all') ? {} : { isOpen: true };
    const { readAlertStates } = await import('../../app/status/read-alert-states.ts');
    const alerts = await instance.store.listAlerts({ ...scope, ...about, ...open, limit });
    write(context, await readAlertStates(instance.store, alerts));
    return 0;
  } finally {
    await instance.store.close();
  }
}

function write({ terminal: { out, err }, options }: CommandContext, alerts: readonly AlertState[]): void {
  if (options.text('output') === 'json') printJson(out, alerts);
  else if (alerts.length === 0)
    err.write(
      options.flag('all') ? 'Nothing was late yet.\n' : 'Nothing is late. "millrace alerts --all" lists what was.\n',
    );
  else
    printTable(
      out,
      ['KIND', 'OF', 'DUE', 'IS', 'WHAT'],
      alerts.map((alert) => [
        alert.kind,
        alert.subject,
        toLocalTime(alert.dueAt),
        describeEnd(alert),
        describeWhat(alert),
      ]),
    );
}

function describeWhat({ message, now }: AlertState): string {
  return now === undefined ? message : `${message} ${now}`;
}

/** `open`, or how it ended and how long after it was due. */
function describeEnd({ ended, dueAt }: Alert): string {
  return ended === undefined ? 'open' : `${ended.how} after ${formatDuration(Math.max(0, ended.at - dueAt))}`;
}
