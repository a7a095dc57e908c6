import type { Command, CommandContext, ExitCode } from '../command.ts';
import { createDaemonLog } from '../daemon-log.ts';
import { DAEMON_OPTIONS, readDaemonOptions } from '../daemon-options.ts';
import { openDeployment } from '../open-deployment.ts';

/** Starts runs by themselves, until it is stopped. */
export const command: Command = {
  description:
    'Start what is deployed to the instance of an environment, by its schedules, and carry the runs out. Any number of daemons may work on ' +
    'one instance. Ctrl-C or TERM: it starts nothing more and waits for the runs that go on; a second one leaves them to be taken over.',
  common: ['project', 'env', 'output'],
  options: DAEMON_OPTIONS,
  examples: ['daemon --env prod', 'daemon --env prod --max-runs 8 --grace 1h --output json'],
  run: runDaemon,
};

async function runDaemon(context: CommandContext): Promise<ExitCode> {
  const limits = readDaemonOptions(context);
  if (limits === undefined) return 2;
  const opened = await openDeployment(context);
  if (!opened.ok) return opened.error;
  const { app, instance, environment, secrets } = opened.value;
  const { interrupts, terminal, options } = context;
  const stop = interrupts.cancel();
  const storage = environment?.storage;
  const log = createDaemonLog(terminal.out, { format: options.text('output') === 'json' ? 'json' : 'text' });
  try {
    await app.startDaemon(instance, {
      secrets,
      ...(storage === undefined ? {} : { storage }),
      capacity: limits.capacity,
      signals: { stop, kill: interrupts.kill(), graceMs: limits.graceMs },
      tell: log,
    });
    return 0;
  } finally {
    await instance.store.close();
  }
}
