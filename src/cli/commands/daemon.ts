import { availableParallelism } from 'node:os';
import { parseDuration } from '../../std/durations.ts';
import type { Command, CommandContext, ExitCode } from '../command.ts';
import { createDaemonLog } from '../daemon-log.ts';
import { openDeployment } from '../open-deployment.ts';

/** Starts runs by themselves, until it is stopped. */
export const command: Command = {
  description:
    'Start what is deployed to the instance of an environment, by its schedules, and carry the runs out. Any number of daemons may work on ' +
    'one instance. Ctrl-C or TERM: it starts nothing more and waits for the runs that go on; a second one leaves them to be taken over.',
  common: ['project', 'env', 'output'],
  options: [
    { flags: '--max-runs <number>', description: 'runs at once in this daemon; twice the processors by default' },
    { flags: '--grace <duration>', description: 'how long it waits for its runs when it is stopped', default: '10m' },
  ],
  examples: ['daemon --env prod', 'daemon --env prod --max-runs 8 --grace 1h --output json'],
  run: runDaemon,
};

async function runDaemon(context: CommandContext): Promise<ExitCode> {
  const limits = readLimits(context);
  if (limits === undefined) return 2;
  const opened = await openDeployment(context);
  if (!opened.ok) return opened.error;
  const { app, instance, scope, known } = opened.value;
  const { interrupts, terminal, options } = context;
  const stop = interrupts.cancel();
  const storage = known.environments[scope.environment]?.storage;
  const log = createDaemonLog(terminal.out, { format: options.text('output') === 'json' ? 'json' : 'text' });
  try {
    await app.startDaemon(instance, {
      secrets: known.secrets,
      ...(storage === undefined ? {} : { storage }),
      capacity: limits.maxRuns,
      signals: { stop, kill: interrupts.kill(), graceMs: limits.graceMs },
      tell: log,
    });
    return 0;
  } finally {
    await instance.store.close();
  }
}

function readLimits({ options, terminal }: CommandContext) {
  const maxRuns = options.text('max-runs');
  const grace = options.text('grace') ?? '10m';
  const graceMs = parseDuration(grace);
  if (maxRuns !== undefined && !/^[1-9]\d{0,4}$/.test(maxRuns))
    terminal.err.write(`"${maxRuns}" is no number of runs. Write it as in --max-runs 8.\n`);
  else if (graceMs === undefined || graceMs < 0)
    terminal.err.write(`"${grace}" is no duration. Write it as in --grace 10m.\n`);
  else return { maxRuns: maxRuns === undefined ? 2 * availableParallelism() : Number(maxRuns), graceMs };
  return undefined;
}
