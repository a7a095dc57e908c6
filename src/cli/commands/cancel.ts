import { isRunEnded, type Run } from '../../model/run.ts';
import type { Command, CommandContext, ExitCode } from '../command.ts';
import { findRun, openRuns } from '../open-runs.ts';
import { printJson } from '../output.ts';

/** Cancels a run, whatever process carries it out. */
export const command: Command = {
  description:
    'Ask for the end of a run, whatever process carries it out: nothing new starts, and what goes on is asked to end, and after a ' +
    'grace made to. A run whose process is gone is ended here. Exits with 0 once the run is cancelled or the request is stored.',
  args: [{ name: '<run>', description: 'latest, or the id of a run or its start' }],
  common: ['project', 'env', 'output'],
  options: [
    { flags: '--force', description: 'without grace: make what goes on end at once' },
    { flags: '--wait', description: 'until the run has ended' },
  ],
  examples: ['cancel latest --wait'],
  run: cancel,
};

async function cancel(context: CommandContext): Promise<ExitCode> {
  const runs = await openRuns(context);
  if (!runs.ok) return runs.error;
  const instance = runs.value;
  try {
    const [wanted = 'latest'] = context.args;
    const run = await findRun(context, instance, wanted);
    if (run === undefined) return 2;
    if (isRunEnded(run.state)) return tellEnd(context, run, true);
    const { cancelRun } = await import('../../app/launch/cancel-run.ts');
    const { options, interrupts } = context;
    const cancelled = await cancelRun(instance, run, {
      force: options.flag('force'),
      wait: options.flag('wait'),
      reason: 'cancelled by millrace cancel',
      signal: interrupts.cancel(),
    });
    if (!cancelled.ok) {
      context.terminal.err.write(`${cancelled.error}\n`);
      return 1;
    }
    return tellEnd(context, cancelled.value, false);
  } finally {
    await instance.store.close();
  }
}

function tellEnd({ terminal: { out, err }, options }: CommandContext, run: Run, wasOver: boolean): ExitCode {
  if (options.text('output') === 'json') printJson(out, { run: run.id, state: run.state });
  err.write(`${sentenceOf(run, wasOver)}\n`);
  if (run.state === 'cancelled' || !isRunEnded(run.state)) return 0;
  return run.state === 'cancel_unconfirmed' ? 1 : 2;
}

function sentenceOf({ id, state, owner }: Run, wasOver: boolean): string {
  switch (state) {
    case 'cancelled':
      return wasOver
        ? `The run "${id}" was cancelled already.`
        : `The run "${id}" is cancelled: nothing of it runs any more.`;
    case 'cancel_unconfirmed':
      return `The run "${id}" was cancelled, but something of it may still run: "millrace logs ${id}" names the steps.`;
    case 'succeeded':
    case 'failed':
      return `The run "${id}" has ended: it ${state}. There is nothing to cancel.`;
    case 'queued':
    case 'starting':
    case 'running':
    case 'cancelling': {
      const [host, , process] = owner?.split('/') ?? [];
      const by = host === undefined || process === undefined ? '' : `, which process ${process} on ${host} carries out`;
      return `The run "${id}"${by}, is told to end. With --wait this waits until it has.`;
    }
  }
}
